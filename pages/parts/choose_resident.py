"""Whose page is this? The address says it (an id, never a name); without one, the tiles to choose from."""

from uuid import UUID

import streamlit as st

from db.queries import residents, shift
from db.queries.residents import ResidentView
from pages.parts import links, log_person, messages, tiles
from pages.parts.guard import Here
from pages.parts.plain import md_escape
from protocols.access import Permission
from protocols.errors import NotFound
from protocols.wording import _, mark


_AWAY: dict[str, str] = {
    "hospital": mark("In hospital now."),
    "left": mark("Does not live here any more."),
    "died": mark("Has died."),
}


def resident_of_page(here: Here, title: str, *, may_add: bool = False) -> ResidentView:
    """The resident named in the address. None there, or none of this home: the tiles, and the page stops.

    `may_add`: with the way to add somebody, for whoever may.
    """
    resident = of_address(here)
    if resident is None:
        st.title(title, anchor=False)
        messages.show()
        if (
            may_add
            and here.actor.may(Permission.EDIT_RESIDENT)
            and st.button(_("Add a resident"), key="add-resident", icon=":material/person_add:")
        ):
            st.switch_page(links.RESIDENTS, query_params={"view": "add"})
        choose(here)
        st.stop()
    return resident


def of_address(here: Here) -> ResidentView | None:
    """The resident named in the address; None when there is none, or none of this home (which is said)."""
    wanted = log_person.from_address("resident")
    if wanted is None:
        return None
    try:
        return residents.one(here.store, actor=here.actor, resident_id=wanted, now=here.now)
    except NotFound as refusal:
        messages.refuse(refusal)
        return None


def choose(here: Here) -> None:
    """Everyone who lives here, as on the first page; a tap opens this page for that person."""
    found = shift.tiles(here.store, actor=here.actor, now=here.now)
    if not found:
        st.text(_("Nobody is recorded as living here yet."))
    chosen = tiles.tapped(found)
    if chosen is not None:
        open_for(chosen)


def among_gone(here: Here) -> None:
    """Those who moved away or died: what was said of them can still be put right."""
    found = {one.id: one for one in residents.gone(here.store, actor=here.actor)}
    if not found:
        return
    with st.expander(_("People who do not live here any more"), icon=":material/history:"):
        chosen = st.selectbox(
            _("Name"),
            list(found),
            index=None,
            format_func=lambda one: _("{name}, room {room}", name=found[one].full_name, room=found[one].room),
            key="choose-gone",
        )
    if chosen is not None:
        open_for(chosen)


def open_for(resident_id: UUID) -> None:
    """This page for that person."""
    st.query_params["resident"] = str(resident_id)
    st.rerun()


def heading(resident: ResidentView) -> None:
    """Name, room, the name-alert, and that somebody is away, on top of every page about one person."""
    said = _("{name}, room {room}", name=resident.preferred_name, room=resident.room)
    with st.container(horizontal=True, vertical_alignment="center", key="person"):
        st.title(md_escape(said), anchor=False, width="stretch")
        st.button(_("Someone else"), key="someone-else", icon=":material/swap_horiz:", on_click=_leave)
    if resident.preferred_name != resident.full_name:
        st.text(resident.full_name)
    if resident.alike:
        alert = _("Similar name in room {rooms}. Check whom you mean.", rooms=", ".join(resident.alike))
        st.warning(md_escape(alert), icon=":material/group:")
    if resident.status in _AWAY:
        st.info(_(_AWAY[resident.status]), icon=":material/info:")


def _leave() -> None:
    st.query_params.pop("resident", None)
