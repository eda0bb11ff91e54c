"""The gate around our own routes, in this process, on a real record; and the whole application in another."""

from collections.abc import Iterator
from uuid import UUID

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from db.engine import Store
from pages.web.middleware import Gate
from pages.web.refusals import refused
from pages.web.routes import routes
from protocols.access import Actor
from protocols.errors import DomainError
from tests.support import homes
from tests.support.asgi import TestClient


HOST = "care.example.org"
ORIGIN = f"https://{HOST}"


@pytest.fixture
def nurse(store: Store, home: UUID) -> Actor:
    return homes.make_staff(store, home, "nurse", name="Noor <b>Nurse</b>")


async def _behind(request: Request) -> Response:
    """Stands for Streamlit: says which headers reached it, and sets a cookie of its own."""
    answer = JSONResponse({name: value for name, value in request.headers.items() if name.startswith("x-attune")})
    answer.set_cookie("_streamlit_xsrf", "x")
    return answer


async def _broken(_request: Request) -> Response:
    raise ValueError("Ada Brightwell, room 12")


@pytest.fixture
def application(store: Store) -> Starlette:
    behind = [Route("/media/{file}", _behind, methods=["GET", "POST"]), Route("/component/broken", _broken)]
    gate = Middleware(Gate, hosts=frozenset({HOST}), script_hashes=("'sha256-x'",))
    return Starlette(routes=[*routes(), *behind], middleware=[gate], exception_handlers={DomainError: refused})


@pytest.fixture
def browser(application: Starlette) -> Iterator[TestClient]:
    """A browser that keeps cookies, follows nothing by itself, and says where its requests come from."""
    with TestClient(application, base_url=ORIGIN, headers={"origin": ORIGIN}, follow_redirects=False) as client:
        yield client
