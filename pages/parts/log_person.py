"""Whom the entry is about: chosen once, named in the address by id, and moved to another person on purpose only."""

from uuid import UUID

import streamlit as st

from db.queries import residents, shift
from db.queries.residents import ResidentView
from pages.parts import good_moment, links, log_entry, messages, tiles, when
from pages.parts.guard import Here
from pages.parts.plain import md_escape
from protocols.errors import NotFound
from protocols.wording import _


def from_address(name: str) -> UUID | None:
    """An id in the address; None when there is none, or something else."""
    try:
        return UUID(st.query_params.get(name, ""))
    except ValueError:
        return None


def person(here: Here) -> ResidentView:
    """The resident of the address. None there, or not of this home: all tiles, and the page stops."""
    found = _of_address(here)
    if found is None:
        _choose(here)
        st.stop()
    return found


def heading(resident: ResidentView) -> None:
    """Name, room and name-alert, and what else this page can do for the person."""
    said = _("{name}, room {room}", name=resident.preferred_name, room=resident.room)
    with st.container(horizontal=True, vertical_alignment="center", key="person"):
        st.subheader(md_escape(said), anchor=False, width="stretch")
        if st.button(_("Change"), key="change", icon=":material/swap_horiz:"):
            _choose_again()
        if st.button(_("What calms"), key="helps", icon=":material/spa:"):
            st.switch_page(links.HELPS, query_params={"resident": str(resident.id)})
        st.button(_("Good moment"), key="good", icon=":material/sunny:", on_click=_show_good_moment)
    if resident.alike:
        alert = _(
            "{name}. Someone in room {rooms} has a similar name.",
            name=resident.full_name,
            rooms=", ".join(resident.alike),
        )
        st.markdown(f":orange[:material/group: {md_escape(alert)}]")


def taken_up_again(here: Here, resident: ResidentView, draft_id: UUID) -> None:
    """Say that this is an entry begun before, and let a new one be started: the old one waits on the first page."""
    entry = log_entry.current(draft_id)
    if not entry.is_begun:
        return
    with st.container(horizontal=True, vertical_alignment="center", key="again"):
        st.text(_("You began this entry {time}.", time=when.moment(here, entry.begun_at)), width="stretch")
        if st.button(_("Start a new one"), key="start-new", icon=":material/add:"):
            st.query_params["draft"] = str(log_entry.start(here, resident.id))
            st.rerun()


def _of_address(here: Here) -> ResidentView | None:
    wanted = from_address("resident")
    if wanted is None:
        return None
    try:
        return residents.one(here.store, actor=here.actor, resident_id=wanted, now=here.now)
    except NotFound as refusal:
        st.error(md_escape(refusal.message))
        return None


def _choose(here: Here) -> None:
    messages.show()
    st.header(_("Who is it about?"), anchor=False)
    chosen = tiles.tapped(shift.tiles(here.store, actor=here.actor, now=here.now))
    if chosen is not None:
        _take(here, chosen)


def _take(here: Here, resident_id: UUID) -> None:
    """An entry that was begun for the wrong person comes along: its answers were about what happened."""
    draft_id = from_address("draft")
    if draft_id is not None and draft_id in dict(log_entry.begun(here)):
        log_entry.change(here, draft_id, resident_id=resident_id)
    st.query_params["resident"] = str(resident_id)
    st.rerun()


def _choose_again() -> None:
    st.query_params.pop("resident", None)
    st.rerun()


def _show_good_moment() -> None:
    st.query_params["view"] = good_moment.VIEW
