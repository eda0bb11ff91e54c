"""One's own password and PIN. Both ask for the password first: a tablet may have been left open."""

from dataclasses import dataclass

from anyio import to_thread
from starlette.requests import Request
from starlette.responses import Response

from db.queries.sign_ins import Identity
from db.records import sign_ins, staff
from db.records.sign_ins import Refused
from pages.parts.state import app_state
from pages.web import addresses
from pages.web.forms import fields_of
from pages.web.html import Html, field, form, link, page, pin_field, problem, tag
from pages.web.signin import PASSWORD_CHECKS, refusal
from protocols.errors import DomainError, Invalid
from protocols.wording import _


@dataclass(frozen=True, slots=True)
class _Said:
    """What became of the form: what to show above it, and the status."""

    block: Html
    status: int = 200


async def show(request: Request) -> Response:
    """GET /account"""
    return _account_page(request.state.identity, _Said(Html()))


async def change(request: Request) -> Response:
    """POST /account: a new PIN or a new password, whichever was filled in."""
    who: Identity = request.state.identity
    fields = await fields_of(request)
    said = await to_thread.run_sync(_change, who, request.state.token, fields, limiter=PASSWORD_CHECKS)
    return _account_page(who, said)


def _change(who: Identity, token: str, fields: dict[str, str]) -> _Said:
    state = app_state()
    now = state.clock()
    known = sign_ins.unlock_with_password(state.store, now=now, token=token, password=fields.get("password", ""))
    if isinstance(known, Refused):
        return _Said(*refusal(_("That password is not right."), known))
    try:
        if "pin" in fields:
            staff.set_pin(state.store, actor=who.actor, now=now, pin=fields["pin"])
            return _done(_("Your PIN is set. It unlocks this tablet while you are signed in."))
        _set_password(who, fields)
        return _done(_("Your password is changed. Everywhere else you are signed out."))
    except DomainError as refused:
        return _Said(problem(refused.message), 422)


def _set_password(who: Identity, fields: dict[str, str]) -> None:
    wanted = fields.get("new", "")
    if wanted != fields.get("again"):
        raise Invalid(_("The two passwords are not the same."), field="again")
    state = app_state()
    staff.set_password(state.store, actor=who.actor, now=state.clock(), staff_id=who.actor.staff_id, password=wanted)


def _known(purpose: str) -> Html:
    return field(
        _("Your password now"), "password", id=f"known-for-{purpose}", type="password", autocomplete="current-password"
    )


def _done(sentence: str) -> _Said:
    return _Said(tag("p", sentence, role="status", class_="done"))


def _account_page(who: Identity, said: _Said) -> Response:
    pin = (_known("pin"), pin_field(_("New PIN"), id="new-pin"))
    hint = _("At least 10 characters.")
    password = (
        _known("password"),
        field(_("New password"), "new", type="password", autocomplete="new-password", hint=hint),
        field(_("The new password again"), "again", type="password", autocomplete="new-password"),
    )
    return page(
        who.name,
        said.block,
        tag("h2", _("PIN")),
        tag("p", _("A PIN of 6 digits unlocks this tablet while you are signed in. It is quicker than the password.")),
        form(addresses.ACCOUNT, *pin, button=_("Set PIN")),
        tag("h2", _("Password")),
        form(addresses.ACCOUNT, *password, button=_("Change password")),
        link(_("Back to my shift"), "/", quiet=True),
        status=said.status,
    )
