"""The whole application, freshly started, asked by someone who is not signed in: nothing about anyone comes out."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from websockets.exceptions import InvalidStatus

from pages.parts.navigation import ADDRESSES, PLACES, Place
from tests.support import homes, stores
from tests.support.homes import NOW
from tests.support.served import Served, served
from tests.support.streamlit_client import streamlit_client


METHODS = ("GET", "POST", "PUT", "DELETE", "OPTIONS", "HEAD")
PUBLIC = ("/signin", "/emergency", "/healthz", "/readyz", "/_stcore/health", "/_stcore/host-config", "/assets/gate.css")
REFUSED = (
    "/media/0123456789abcdef.pdf",
    "/_stcore/metrics",
    "/_stcore/script-health-check",
    "/_stcore/agent/openapi.json",
    "/_stcore/agent/interact",
    "/_stcore/agent/mcp",
    "/_stcore/upload_file/session/file",
    "/_stcore/bidi-components/x",
    "/_stcore/allowed-message-origins",
    "/component/x/index.html",
    "/auth/login",
    "/oauth2callback",
    "/session",
    "/nothing-here",
    "/entry",
    "/index.html",
    "/static/index.html",
    "/app/static/../entry.py",
)


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory, migrated_file: Path) -> Iterator[Served]:
    """A home with a resident, in a process that nobody has opened a page of."""
    data_dir = tmp_path_factory.mktemp("fresh")
    with stores.sqlite_store(data_dir, like=migrated_file) as store:
        nurse = homes.make_staff(store, homes.make_home(store), "nurse")
        homes.make_resident(store, nurse, full_name="Ada Brightwell")
    with served(data_dir, now=NOW) as application:
        yield application


@pytest.fixture(scope="module")
def nobody(fresh: Served) -> Iterator[httpx.Client]:
    """Someone who is not signed in, on our own page."""
    with httpx.Client(base_url=fresh.url, headers={"origin": fresh.url}) as client:
        yield client


def _refused_with(url: str, origin: str | None, **headers: str) -> int:
    async def try_to_open() -> int:
        try:
            async with streamlit_client(url, origin=origin, headers=headers):
                return 101
        except InvalidStatus as refused:
            return refused.response.status_code

    return asyncio.run(try_to_open())


@pytest.mark.parametrize("path", sorted(ADDRESSES))
def test_every_page_leads_to_the_sign_in_page(nobody: httpx.Client, path: str) -> None:
    answer = nobody.get(path)

    assert answer.status_code == 303
    assert answer.headers["location"].startswith("/signin")
    assert answer.text == ""


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.address)
def test_no_page_can_be_had_by_the_name_of_its_file(nobody: httpx.Client, place: Place) -> None:
    """Streamlit's older way of finding pages would have served them without running the entry script."""
    file = place.file.removesuffix(".py")

    for path in (f"/{file}", f"/{file}.py", f"/{file.split('/')[-1]}/"):
        assert nobody.get(path).status_code == 404


@pytest.mark.parametrize("path", REFUSED)
def test_everything_else_is_refused_whatever_the_method(nobody: httpx.Client, path: str) -> None:
    answers = {method: nobody.request(method, path) for method in METHODS}

    assert {answer.status_code for answer in answers.values()} <= {401, 404, 405}
    assert not any("Ada" in answer.text for answer in answers.values())


def test_upload_is_refused(nobody: httpx.Client) -> None:
    answer = nobody.put("/_stcore/upload_file/session/file", files={"file": ("a.txt", b"x")})

    assert answer.status_code == 401


@pytest.mark.parametrize("path", PUBLIC)
def test_what_is_public_says_nothing_about_anyone(nobody: httpx.Client, path: str) -> None:
    answer = nobody.get(path)

    assert answer.status_code == 200
    assert not any(name in answer.text for name in ("Ada", "Brightwell", "Nurse", "Willow"))


def test_websocket_is_refused(fresh: Served) -> None:
    assert _refused_with(fresh.websocket_url, fresh.url) == 403


@pytest.mark.parametrize("path", ["/review/_stcore/stream", "/_stcore/stream/", "/_stcore/STREAM", "/shift"])
def test_websocket_is_refused_at_every_other_address(fresh: Served, path: str) -> None:
    assert _refused_with(f"ws{fresh.url.removeprefix('http')}{path}", fresh.url) == 403


@pytest.mark.parametrize("origin", [None, "https://evil.example", "null"])
def test_websocket_of_another_site_is_refused(fresh: Served, origin: str | None) -> None:
    assert _refused_with(fresh.websocket_url, origin) == 403


@pytest.mark.parametrize("header", ["X-Attune-Session", "x-attune-session"])
def test_forged_identity_opens_no_websocket(fresh: Served, header: str) -> None:
    assert _refused_with(fresh.websocket_url, fresh.url, **{header: "019b0000-0000-7000-8000-000000000000"}) == 403


def test_nothing_went_wrong_in_all_of_this(fresh: Served) -> None:
    assert "Traceback" not in fresh.log
    assert "Reference" not in fresh.log
