"""The first start: a home, its time zone and country, and the person who will add the others. Gone afterwards."""

from functools import cache
from zoneinfo import available_timezones

from anyio import to_thread
from babel import Locale
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from db.queries.sign_ins import home_exists
from db.records import homes, sign_ins
from db.records.homes import HomeIn
from db.records.sign_ins import Refused, SignedIn
from pages.parts.state import app_state
from pages.web import addresses, cookies
from pages.web.forms import fields_of
from pages.web.html import Html, choice, field, form, page, problem, tag
from pages.web.signin import PASSWORD_CHECKS, device_of
from protocols import wording
from protocols.emergency import NUMBERS
from protocols.errors import Conflict, DomainError, Invalid
from protocols.identity import new_id
from protocols.wording import _


_ELSEWHERE = "XX"
_DEFAULTS = {"time_zone": "Europe/London", "country": "GB"}


async def show(_request: Request) -> Response:
    """GET /setup"""
    if await run_in_threadpool(home_exists, app_state().store):
        return RedirectResponse("/", 303)
    return _set_up_page(_DEFAULTS)


async def found(request: Request) -> Response:
    """POST /setup"""
    fields = await fields_of(request)
    try:
        result = await to_thread.run_sync(_found, fields, device_of(request), limiter=PASSWORD_CHECKS)
    except Conflict:
        return RedirectResponse("/", 303)
    except DomainError as refusal:
        return _set_up_page(fields, refusal=refusal)
    answer = RedirectResponse("/", 303)
    if isinstance(result, SignedIn):
        cookies.keep(answer, result.token)
    return answer


def _found(fields: dict[str, str], device: str) -> SignedIn | Refused:
    """Make the home, and sign its manager in."""
    state = app_state()
    now = state.clock()
    if fields.get("manager_password") != fields.get("again"):
        raise Invalid(_("The two passwords are not the same."), field="again")
    home = HomeIn(**{name: fields.get(name, "") for name in HomeIn.model_fields})
    homes.found(state.store, id=new_id(), now=now, home=home)
    return sign_ins.sign_in(
        state.store,
        now=now,
        sign_in_name=home.manager_sign_in_name,
        password=home.manager_password,
        device=device,
    )


def _set_up_page(given: dict[str, str], *, refusal: DomainError | None = None) -> Response:
    def line(label: str, name: str, *, hint: str = "", **attributes: str) -> Html:
        wrong = _problem_of(name, refusal)
        return Html(wrong + field(label, name, hint=hint, value=given.get(name, ""), maxlength="120", **attributes))

    def secret(label: str, name: str, *, hint: str = "") -> Html:
        wrong = _problem_of(name, refusal)
        return Html(wrong + field(label, name, hint=hint, type="password", autocomplete="new-password"))

    fields = (
        line(_("Name of the home"), "name", autocomplete="off"),
        choice(_("Country"), "country", _countries(), chosen=given.get("country", "")),
        tag("p", _("The country decides which emergency number is shown."), class_="hint"),
        choice(_("Time zone"), "time_zone", _zones(), chosen=given.get("time_zone", "")),
        tag("h2", _("Your own account, as manager")),
        line(_("Your name"), "manager_name", autocomplete="name"),
        line(_("Sign-in name"), "manager_sign_in_name", autocomplete="username", autocapitalize="none"),
        secret(_("Password"), "manager_password", hint=_("At least 10 characters. Three or four words are good.")),
        secret(_("The same password again"), "again"),
    )
    elsewhere = refusal is not None and refusal.field not in _SHOWN_AT_THE_FIELD
    return page(
        _("Set up Attune"),
        problem(refusal.message) if refusal is not None and elsewhere else Html(),
        tag("p", _("This is done once. Staff and residents are added afterwards, on the manager's pages.")),
        form(addresses.SET_UP, *fields, button=_("Set up")),
        status=200 if refusal is None else 422,
    )


_SHOWN_AT_THE_FIELD = frozenset({"name", "manager_name", "manager_sign_in_name", "manager_password", "again"})


def _problem_of(name: str, refusal: DomainError | None) -> Html:
    return problem(refusal.message) if refusal is not None and refusal.field == name else Html()


def _countries() -> list[tuple[str, str]]:
    territories = Locale.parse(wording.current(), sep="-").territories
    named = [(code, territories.get(code, code)) for code in NUMBERS if code != _ELSEWHERE]
    return [*sorted(named, key=lambda pair: pair[1]), (_ELSEWHERE, _("Another country"))]


@cache
def _zones() -> tuple[tuple[str, str], ...]:
    """Places, not abbreviations: `Europe/London`, not `GB` or `Etc/GMT+1`."""
    areas = ("Africa/", "America/", "Antarctica/", "Asia/", "Atlantic/", "Australia/", "Europe/", "Indian/", "Pacific/")
    return tuple((zone, zone.replace("_", " ")) for zone in sorted(available_timezones()) if zone.startswith(areas))
