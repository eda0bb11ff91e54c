"""What the gate answers instead of what was asked for."""

from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import Scope

from db.faults import StorageFault
from db.queries import sign_ins
from pages.parts.state import app_state
from pages.web import addresses
from pages.web.addresses import ACCOUNT, DOCUMENTS, Kind
from pages.web.html import link, page, problem, tag
from protocols.errors import DomainError, NotAllowed, NotFound
from protocols.wording import _


def sign_in_first(scope: Scope, *, locked: bool) -> Response:
    """Lead a page to the sign-in (or set-up, or lock) page; refuse everything else. Reads the record."""
    path = scope["path"]
    opened = addresses.kind_of(path) is Kind.PAGE or path.startswith((ACCOUNT, DOCUMENTS))
    if scope["type"] != "http" or scope["method"] != "GET" or not opened:
        return PlainTextResponse(_("Please sign in first."), 401)
    if not sign_ins.home_exists(app_state().store):
        return RedirectResponse(addresses.SET_UP, 303)
    query = scope["query_string"].decode("latin-1")
    wanted = f"{path}?{query}" if query else path
    return RedirectResponse(addresses.coming_from(addresses.LOCKED if locked else addresses.SIGN_IN, wanted), 303)


def not_found() -> Response:
    """There is nothing here. The same for everyone."""
    return page(
        _("There is no page here"),
        tag("p", _("The address may be old or mistyped.")),
        link(_("Go to the first page"), "/"),
        status=404,
    )


async def refused(_request: Request, refusal: Exception) -> Response:
    """What a person may not have or cannot do, with the sentence that says why."""
    assert isinstance(refusal, DomainError), "the application hands over nothing else"
    if isinstance(refusal, StorageFault):
        return record_fails(refusal)
    status = {NotAllowed.code: 403, NotFound.code: 404}.get(refusal.code, 409)
    back = link(_("Go to the first page"), "/")
    return page(_("This cannot be shown"), problem(refusal.message), back, status=status)


def record_fails(fault: StorageFault) -> Response:
    """The record cannot be read or written now. The way to the emergency steps stands on this page too."""
    again = link(_("Try again"), "/")
    return page(_("The record does not work at the moment"), problem(fault.message), again, status=503)


def went_wrong(reference: str) -> Response:
    """Something nobody expected. The log has the same reference."""
    return page(
        _("Something went wrong"),
        tag("p", _("What you saved before is kept. Try again. If it happens again, tell your manager this reference:")),
        tag("p", reference, class_="reference"),
        link(_("Go to the first page"), "/"),
        status=500,
    )
