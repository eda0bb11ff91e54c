"""Signing in and out: plain HTML, so that it is there in a moment on a slow tablet."""

from anyio import CapacityLimiter, to_thread
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from db.queries import sign_ins as live
from db.records import sign_ins
from db.records.sign_ins import Refused, SignedIn
from pages.parts.state import app_state
from pages.web import addresses, cookies
from pages.web.forms import fields_of
from pages.web.html import Html, field, form, page, problem, tag
from protocols.wording import _, plural


# A password check takes 20 MiB and 30 ms on purpose; more than two at once would starve the people at work.
PASSWORD_CHECKS = CapacityLimiter(2)
_LONGEST_DEVICE = 200


async def show(request: Request) -> Response:
    """GET /signin"""
    if not await run_in_threadpool(live.home_exists, app_state().store):
        return RedirectResponse(addresses.SET_UP, 303)
    return _sign_in_page(wanted=request.query_params.get("next", "/"))


async def sign_in(request: Request) -> Response:
    """POST /signin"""
    fields = await fields_of(request)
    name, wanted = fields.get("name", ""), fields.get("next", "/")
    result = await to_thread.run_sync(_try, name, fields.get("password", ""), request, limiter=PASSWORD_CHECKS)
    if isinstance(result, Refused):
        return _sign_in_page(wanted=wanted, name=name, refused=result)
    answer = RedirectResponse(addresses.onward(wanted), 303)
    cookies.keep(answer, result.token)
    return answer


async def sign_out(request: Request) -> Response:
    """POST /signout"""
    token = request.state.token
    if token is not None:
        await run_in_threadpool(_end, token)
    answer = RedirectResponse(addresses.SIGN_IN, 303)
    cookies.forget(answer)
    return answer


def wait_sentence(refused: Refused) -> str:
    """How long until the next try is looked at; empty when there is no wait."""
    if refused.wait_seconds <= 0:
        return ""
    return plural("Wait {count} second, then try again.", "Wait {count} seconds, then try again.", refused.wait_seconds)


def refusal(sentence: str, refused: Refused) -> tuple[Html, int]:
    """What to show and the status to show it with."""
    wait = wait_sentence(refused)
    return problem(f"{sentence} {wait}".strip()), 429 if wait else 401


def device_of(request: Request) -> str:
    """What kind of device it is, as its browser says."""
    return request.headers.get("user-agent", "")[:_LONGEST_DEVICE]


def _try(name: str, password: str, request: Request) -> SignedIn | Refused:
    state = app_state()
    return sign_ins.sign_in(
        state.store, now=state.clock(), sign_in_name=name, password=password, device=device_of(request)
    )


def _end(token: str) -> None:
    state = app_state()
    now = state.clock()
    who = live.by_token(state.store, now=now, token=token, idle=state.idle)
    if who is not None:
        sign_ins.sign_out(state.store, now=now, session_id=who.session_id)


def _sign_in_page(*, wanted: str, name: str = "", refused: Refused | None = None) -> Response:
    said, status = (Html(), 200)
    if refused is not None:
        said, status = refusal(_("That name and password do not belong together."), refused)
    fields = (
        field(_("Sign-in name"), "name", value=name, autocomplete="username", autocapitalize="none", autofocus=True),
        field(_("Password"), "password", type="password", autocomplete="current-password"),
        tag("input", type="hidden", name="next", value=addresses.onward(wanted)),
    )
    return page(_("Sign in"), said, form(addresses.SIGN_IN, *fields, button=_("Sign in")), status=status)
