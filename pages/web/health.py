"""For whoever watches the server: does it run, and can it reach the record?"""

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from db.queries.sign_ins import home_exists
from pages.parts.state import app_state


async def alive(_request: Request) -> Response:
    """GET /healthz: the process answers."""
    return PlainTextResponse("ok")


async def ready(_request: Request) -> Response:
    """GET /readyz: the record answers too. A fault there is a 500 with a reference, from the gate."""
    await run_in_threadpool(home_exists, app_state().store)
    return PlainTextResponse("ready")
