"""The first steps of an emergency, readable by anyone who holds the tablet: signed in, locked, or neither.

They come from the library's own protocols, so there is one text of them. Nothing here names anyone.
"""

from weakref import WeakKeyDictionary

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from db.engine import Store
from db.faults import StorageFault
from db.queries.sign_ins import emergency_country
from pages.parts.state import app_state
from pages.web.html import Html, page, tag
from protocols.emergency import FOR_ANYONE, NUMBERS, emergency_number, step_zero
from protocols.engine.library import load
from protocols.engine.schema import Protocol
from protocols.wording import _


_known: WeakKeyDictionary[Store, str] = WeakKeyDictionary()


def country_of(store: Store) -> str | None:
    """The country of the home, asked once: these steps must be there, and at once, when the record is not. None
    while it is not known."""
    if store not in _known:
        try:
            country = emergency_country(store)
        except StorageFault:
            return None
        if country is None:
            return None
        _known[store] = country
    return _known[store]


async def show(_request: Request) -> Response:
    """GET /emergency"""
    country = await run_in_threadpool(country_of, app_state().store)
    number = emergency_number(country)
    return page(
        _("Emergency steps"),
        tag("p", step_zero(country), class_="danger-box"),
        tag("a", _("Call {number}", number=number), class_="button danger", href=f"tel:{number}"),
        *(_steps(protocol, number=number) for protocol in shown(country)),
        tag("p", tag("a", _("Back to Attune"), href="/")),
        emergency_link=False,
    )


def shown(country: str | None) -> list[Protocol]:
    """The protocols anyone may read, of this country, in order."""
    jurisdiction = NUMBERS.get(country or "XX", NUMBERS["XX"])[1]
    by_id = {one.spec.id: one.spec for one in load().all}
    return [by_id[code] for code in FOR_ANYONE if code in by_id and jurisdiction in by_id[code].jurisdictions]


def _steps(protocol: Protocol, *, number: str) -> Html:
    """What an aide does, in order, of one protocol."""
    lines = [tag("li", _(step.do).replace("{number}", number)) for step in protocol.steps if "aide" in step.who]
    return tag("section", tag("h2", _(protocol.title)), tag("ol", *lines))
