"""My shift: what is asked now, what must be told, who is here, what changed."""

import streamlit as st

from db.queries import shift
from db.queries.shift import Tile
from pages.parts import bottom, calm, changes, drafts, followups, links, messages, record_state, steps, tiles
from pages.parts.guard import Here, guard
from protocols.access import Permission
from protocols.wording import _


@st.fragment
def asked() -> None:
    here = guard(Permission.READ_SHIFT)
    messages.show()
    steps.to_tell(here)
    if here.actor.may(Permission.ANSWER_FOLLOW_UP):
        followups.strip(here)


def show(here: Here, residents: tuple[Tile, ...]) -> None:
    asked()
    record_state.line(here)
    drafts.left_over(here, residents)
    changes.since_last_time(here)
    if residents:
        _who(here, residents)
    else:
        _nobody_yet(here)
    _bar(here)


def _who(here: Here, residents: tuple[Tile, ...]) -> None:
    logs = here.actor.may(Permission.LOG_INCIDENT)
    with st.container(horizontal=True, vertical_alignment="center", key="who"):
        st.subheader(_("Who is it about?"), width="stretch")
        if logs and st.button(_("My entries"), key="go-mine", icon=":material/edit:"):
            st.switch_page(links.MINE)
    chosen = tiles.tapped(residents)
    if chosen is not None:
        page = links.LOG if logs else links.HELPS
        st.switch_page(page, query_params={"resident": str(chosen)})


def _nobody_yet(here: Here) -> None:
    """The first page of a new home: what comes next, for whoever may do it."""
    st.subheader(_("Nobody lives here yet"))
    if not here.actor.may(Permission.EDIT_RESIDENT):
        st.text(_("Ask your manager to add the residents."))
        return
    st.text(_("Add the people who live here, and those who look after them."))
    if st.button(_("Add a resident"), key="add-resident", type="primary", icon=":material/person_add:"):
        st.switch_page(links.RESIDENTS, query_params={"view": "add"})
    if here.actor.may(Permission.MANAGE_STAFF) and st.button(_("Add staff"), key="add-staff", icon=":material/badge:"):
        st.switch_page(links.PEOPLE)


def _bar(here: Here) -> None:
    match bottom.of_shift(logs=here.actor.may(Permission.LOG_INCIDENT)):
        case "log":
            st.switch_page(links.LOG)
        case "calm":
            calm.open_view()
            st.rerun()


here = guard(Permission.READ_SHIFT)
residents = shift.tiles(here.store, actor=here.actor, now=here.now)
if st.query_params.get("view") == calm.VIEW and here.actor.may(Permission.LOG_INCIDENT):
    calm.show(residents)
else:
    show(here, residents)
