"""For whoever watches the server: does it run, can it reach the record, and is the record well?"""

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from db.faults import StorageFault
from db.queries.sign_ins import home_exists
from pages.parts.state import app_state


async def alive(_request: Request) -> Response:
    """GET /healthz: the process answers."""
    return PlainTextResponse("ok")


async def ready(_request: Request) -> Response:
    """GET /readyz: the record answers too; 503 and why when it does not."""
    try:
        await run_in_threadpool(home_exists, app_state().store)
    except StorageFault as fault:
        return PlainTextResponse(f"not ready: {fault.code}: {fault.message}", 503)
    return PlainTextResponse("ready")
