"""What was checked and when, with every gap named: "not checked since …" is never left out."""

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
    """The latest of everything, by kind."""
    found = checks.latest(here.store, actor=here.actor, resident_id=resident.id, now=here.now)
    for kind, title in KINDS.items():
        st.subheader(_(title))
        lines = [
            _("{what}: {value}", what=label(check.code), value=_said(here, check))
            for check in found
            if check.kind == kind
        ]
        st.text("\n".join(lines))


def _said(here: Here, check: LastCheck) -> str:
    if check.at is None:
        return _("not checked here yet")
    parts = [_value(check), when.moment(here, check.at), check.by or ""]
    return ", ".join(part for part in parts if part)


def _value(check: LastCheck) -> str:
    if check.state is not None:
        return _(STATES[check.state])
    if check.value is None:
        return ""
    number = f"{check.value:g}"
    term = vocabulary().observations.get(check.code)
    return _("{number} {unit}", number=number, unit=_(term.unit)) if term and term.unit else number
