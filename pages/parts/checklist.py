"""What was checked and when, with every gap named: "not checked since …" is never left out."""

from collections.abc import Sequence

import streamlit as st

from db.queries import checks
from db.queries.checks import LastCheck
from db.queries.residents import ResidentView
from pages.parts import when
from pages.parts.guard import Here
from pages.parts.words import label
from protocols.vocabulary import vocabulary
from protocols.wording import _, mark


KINDS: dict[str, str] = {
    "observation": mark("Charts"),
    "assessment": mark("Assessments"),
    "medicine": mark("Medicines"),
}
STATES: dict[str, str] = {"yes": mark("Yes"), "no": mark("No"), "unknown": mark("Not known")}
# For facts that count from a day: whether there was such a day at all.
DATED_STATES: dict[str, str] = {
    "yes": mark("Yes, since the date below"),
    "no": mark("No, never"),
    "unknown": mark("Not known"),
}


def show(here: Here, resident: ResidentView) -> None:
    """The latest of everything, by kind; then what nobody has checked."""
    found = checks.latest(here.store, actor=here.actor, resident_id=resident.id, now=here.now)
    for kind, title in KINDS.items():
        st.subheader(_(title), anchor=False)
        mine = [check for check in found if check.kind == kind]
        st.text("\n".join((*_known(here, mine), _missing(here, resident, mine))))


def _known(here: Here, found: Sequence[LastCheck]) -> list[str]:
    return [_said(here, check) for check in found if check.at is not None]


def _said(here: Here, check: LastCheck) -> str:
    assert check.at is not None, "asked of what was checked alone"
    last = _("last {time}, by {name}", time=when.moment(here, check.at), name=check.by)
    value = in_words(check.code, check.value, check.state)
    return _("{what}: {value}", what=label(check.code), value=f"{value}, {last}" if value else last)


def _missing(here: Here, resident: ResidentView, found: Sequence[LastCheck]) -> str:
    names = "; ".join(label(check.code) for check in found if check.at is None)
    if not names:
        return ""
    if resident.admitted_on is None:
        return _("Not checked since this record began: {names}.", names=names)
    return _("Not checked since moving in, {day}: {names}.", day=when.day(here, resident.admitted_on), names=names)


def in_words(code: str, value: float | None, state: str | None) -> str:
    """What was found, with its unit; "" where the time is the fact."""
    if state is not None:
        return _(STATES[state])
    if value is None:
        return ""
    number = f"{value:g}"
    term = vocabulary().observations.get(code)
    return _("{number} {unit}", number=number, unit=_(term.unit)) if term and term.unit else number
