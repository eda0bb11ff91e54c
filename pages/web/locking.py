"""The lock page: the same person comes back with the PIN, or the password; anyone else signs out first.

And the small question that an open page asks every few seconds: is this sign-in still live?
"""

from datetime import UTC, datetime

from anyio import to_thread
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from db.queries import sign_ins as live
from db.queries.sign_ins import Identity
from db.records import sign_ins
from db.records.sign_ins import Refused
from pages.parts import tablet_clock
from pages.parts.state import app_state
from pages.web import addresses
from pages.web.forms import fields_of
from pages.web.html import Html, field, form, page, pin_field, problem, tag
from pages.web.signin import PASSWORD_CHECKS, refusal
from protocols import wording
from protocols.wording import _


_MOST_DIGITS = 14  # the year 5138


async def show(request: Request) -> Response:
    """GET /locked"""
    who = await run_in_threadpool(_who, request.state.token)
    wanted = request.query_params.get("next", "/")
    if who is None:
        return RedirectResponse(addresses.coming_from(addresses.SIGN_IN, wanted), 303)
    if not who.locked:
        return RedirectResponse(addresses.onward(wanted), 303)
    return _lock_page(who, wanted=wanted, with_password="password" in request.query_params)


async def unlock(request: Request) -> Response:
    """POST /locked"""
    fields = await fields_of(request)
    token, wanted = request.state.token, fields.get("next", "/")
    who = await run_in_threadpool(_who, token)
    if who is None:
        return RedirectResponse(addresses.coming_from(addresses.SIGN_IN, wanted), 303)
    result = await to_thread.run_sync(_try, token, fields, limiter=PASSWORD_CHECKS)
    if isinstance(result, Refused):
        return _lock_page(who, wanted=wanted, with_password="password" in fields, refused=result)
    return RedirectResponse(addresses.onward(wanted) if result else addresses.SIGN_IN, 303)


async def lock(request: Request) -> Response:
    """POST /lock"""
    await run_in_threadpool(_lock, request.state.token)
    return RedirectResponse(addresses.LOCKED, 303)


async def session(request: Request) -> Response:
    """GET /session: 204 live, 423 locked, 401 ended. POST: the same, and the person tapped or typed something.

    `X-Tablet-Time` is what the tablet's clock shows, in milliseconds since 1970.
    """
    who = await run_in_threadpool(_who, request.state.token, touched=request.method == "POST")
    if who is None:
        return Response(status_code=401)
    shows = _tablet_time(request.headers.get("x-tablet-time", ""))
    if shows is not None:
        tablet_clock.note(who.session_id, shows=shows, now=app_state().clock())
    return Response(status_code=423 if who.locked else 204)


def _tablet_time(milliseconds: str) -> datetime | None:
    """The instant; None for what is none. Whoever sends nonsense deceives nobody but the own tablet."""
    if not (milliseconds.isascii() and milliseconds.isdigit() and len(milliseconds) <= _MOST_DIGITS):
        return None
    return datetime.fromtimestamp(int(milliseconds) / 1000, UTC)


def _who(token: str | None, *, touched: bool = False) -> Identity | None:
    if token is None:
        return None
    state = app_state()
    now = state.clock()
    who = live.by_token(state.store, now=now, token=token, idle=state.idle)
    if who is not None:
        wording.use(who.language)
        if touched and not who.locked:
            sign_ins.touch(state.store, now=now, session_id=who.session_id)
    return who


def _lock(token: str | None) -> None:
    who = _who(token)
    if who is not None and not who.locked:
        sign_ins.lock(app_state().store, now=app_state().clock(), session_id=who.session_id)


def _try(token: str, fields: dict[str, str]) -> bool | Refused:
    state = app_state()
    now = state.clock()
    if "password" in fields:
        return sign_ins.unlock_with_password(state.store, now=now, token=token, password=fields["password"])
    return sign_ins.unlock(state.store, now=now, token=token, pin=fields.get("pin", ""))


def _lock_page(who: Identity, *, wanted: str, with_password: bool, refused: Refused | None = None) -> Response:
    wording.use(who.language)
    pin = who.has_pin and not with_password and not (refused is not None and refused.password_needed)
    said, status = (Html(), 200)
    if refused is not None:
        said, status = _refusal(refused, pin=pin)
    onward = tag("input", type="hidden", name="next", value=addresses.onward(wanted))
    key = pin_field(_("PIN"), autofocus=True) if pin else _password_field()
    return page(
        _("Locked"),
        tag("p", _("{name} is signed in here. What was tapped is kept.", name=who.name)),
        said,
        form(addresses.LOCKED, key, onward, button=_("Unlock")),
        *([_use_password(wanted)] if pin else []),
        form(addresses.SIGN_OUT, button=_("Someone else: sign {name} out", name=who.name), quiet=True),
        status=status,
    )


def _refusal(refused: Refused, *, pin: bool) -> tuple[Html, int]:
    if refused.password_needed:
        return problem(_("The PIN was wrong too often. Use your password.")), 401
    return refusal(_("That PIN is not right.") if pin else _("That password is not right."), refused)


def _password_field() -> Html:
    return field(_("Password"), "password", type="password", autocomplete="current-password", autofocus=True)


def _use_password(wanted: str) -> Html:
    page_address = addresses.coming_from(addresses.LOCKED, wanted)
    joiner = "&" if "?" in page_address else "?"
    return tag("p", tag("a", _("Use my password"), href=f"{page_address}{joiner}password"))
