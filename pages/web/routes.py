"""The addresses that are ours rather than Streamlit's."""

from pathlib import Path

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from pages.parts.navigation import ADDRESSES
from pages.web import account, addresses, documents, emergency, health, locking, setup, shell, signin
from protocols import wording


_ASSETS = Path(__file__).parent / "assets"


async def page(_request: Request) -> Response:
    """GET of any page: the same carrier, in the person's language. What is in it comes over the websocket."""
    return HTMLResponse(shell.page_in(wording.current()))


async def favicon(_request: Request) -> Response:
    return RedirectResponse("/assets/icon.svg", 301)


def routes() -> list[BaseRoute]:
    """They stand before Streamlit's own routes, and behind the gate."""
    return [
        Route(addresses.SIGN_IN, signin.show, methods=["GET"]),
        Route(addresses.SIGN_IN, signin.sign_in, methods=["POST"]),
        Route(addresses.SIGN_OUT, signin.sign_out, methods=["POST"]),
        Route(addresses.LOCKED, locking.show, methods=["GET"]),
        Route(addresses.LOCKED, locking.unlock, methods=["POST"]),
        Route(addresses.LOCK, locking.lock, methods=["POST"]),
        Route(addresses.SESSION, locking.session, methods=["GET", "POST"]),
        Route(addresses.SET_UP, setup.show, methods=["GET"]),
        Route(addresses.SET_UP, setup.found, methods=["POST"]),
        Route(addresses.ACCOUNT, account.show, methods=["GET"]),
        Route(addresses.ACCOUNT, account.change, methods=["POST"]),
        Route(addresses.EMERGENCY, emergency.show, methods=["GET"]),
        Route(addresses.DOCUMENTS + "{summary_id:uuid}.pdf", documents.summary, methods=["GET"]),
        Route(addresses.PROTOCOL_FILES + "{edition_id:uuid}.yaml", documents.protocol, methods=["GET"]),
        Route(addresses.PROTOCOL_FILES + "{edition_id:uuid}.cases.yaml", documents.protocol_cases, methods=["GET"]),
        Route("/healthz", health.alive, methods=["GET"]),
        Route("/readyz", health.ready, methods=["GET"]),
        Route("/favicon.ico", favicon, methods=["GET"]),
        Mount("/assets", StaticFiles(directory=_ASSETS)),
        *(Route(address, page, methods=["GET"]) for address in sorted(ADDRESSES)),
    ]
