"""What the checks say about an edition, in sentences, and which of its cases pass."""

import streamlit as st

from db.queries import protocol_checks
from db.queries.home_protocols import Edition
from db.queries.protocol_checks import Checked
from pages.parts.guard import Here
from pages.parts.plain import md_escape
from protocols.wording import _, plural


_KEPT = "protocol-checked"


def show(here: Here, edition: Edition) -> None:
    """Errors first: they stand in the way."""
    found = checked(here, edition)
    with st.container(key="protocol-checks"):
        if found.is_sound:
            said = _("The checks find nothing that stands in the way.")
            st.markdown(f":green[:material/check_circle:] {md_escape(said)}")
        for sentence in found.errors:
            st.error(md_escape(sentence), icon=":material/error:")
        for name, why in found.failed:
            said = _("The case “{name}” does not come out: {why}", name=name, why=why)
            st.error(md_escape(said), icon=":material/error:")
        for sentence in found.warnings:
            st.markdown(f":orange[:material/warning:] {md_escape(sentence)}")
        _cases(edition, found)


def _cases(edition: Edition, found: Checked) -> None:
    title = plural("1 case passes", "{count} cases pass", found.passed)
    with st.expander(title, icon=":material/fact_check:"):
        failed = {name for name, _why in found.failed}
        st.markdown("\n".join(_case(case.name, passes=case.name not in failed) for case in edition.cases.cases))


def _case(name: str, *, passes: bool) -> str:
    icon = ":green[:material/check:]" if passes else ":red[:material/close:]"
    return f"- {icon} {md_escape(name)}"


def checked(here: Here, edition: Edition) -> Checked:
    """Worked out once for a text of the edition: it takes longer than a tap may wait."""
    key = (edition.id, edition.version)
    kept = st.session_state.get(_KEPT)
    if kept is None or kept[0] != key:
        found = protocol_checks.of_edition(here.store, actor=here.actor, now=here.now, edition_id=edition.id)
        kept = st.session_state[_KEPT] = (key, found)
    answer: Checked = kept[1]
    return answer
