"""The first steps of an emergency, readable by anyone who holds the tablet: signed in, locked, or neither.

They come from the library's own protocols, so there is one text of them. Nothing here names anyone.
"""

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from db.queries.sign_ins import emergency_country
from pages.parts.state import app_state
from pages.web.html import Html, page, tag
from protocols.emergency import NUMBERS, emergency_number, step_zero
from protocols.engine.library import load
from protocols.engine.schema import Protocol, Tier
from protocols.wording import _


async def show(_request: Request) -> Response:
    """GET /emergency"""
    country = await run_in_threadpool(emergency_country, app_state().store)
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
    """Emergency protocols of this country that an aide acts on, most pressing first.

    The confidential route stays out of sight of whoever else reads the screen.
    """
    jurisdiction = NUMBERS.get(country or "XX", NUMBERS["XX"])[1]
    chosen = [
        one.spec
        for one in load().all
        if one.spec.tier is Tier.EMERGENCY
        and not one.spec.confidential
        and jurisdiction in one.spec.jurisdictions
        and any("aide" in step.who for step in one.spec.steps)
    ]
    return sorted(chosen, key=lambda protocol: (-protocol.priority, protocol.id))


def _steps(protocol: Protocol, *, number: str) -> Html:
    """What an aide does, in order, of one protocol."""
    lines = [tag("li", _(step.do).replace("{number}", number)) for step in protocol.steps if "aide" in step.who]
    return tag("section", tag("h2", _(protocol.title)), tag("ol", *lines))
