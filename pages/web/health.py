"""For whoever watches the server: does it run, can it reach the record, and is the record well?"""

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from db import concerns
from db.concerns import Concern
from db.faults import StorageFault
from db.queries import health
from pages.parts.state import app_state


async def alive(_request: Request) -> Response:
    """GET /healthz: the process answers."""
    return PlainTextResponse("ok")


async def ready(_request: Request) -> Response:
    """GET /readyz: "ready", then a line "warning: …" for each thing that somebody has to look at; 503 and why when the
    record does not answer. It names nobody."""
    try:
        found = await run_in_threadpool(_look)
    except StorageFault as fault:
        return PlainTextResponse(f"not ready: {fault.code}: {fault.message}", 503)
    warnings = [f"warning: {concern}: {concerns.in_words(concern)}" for concern in found]
    return PlainTextResponse("\n".join(("ready", *warnings)))


def _look() -> tuple[Concern, ...]:
    state = app_state()
    return health.machine(state.store, now=state.clock()).concerns
