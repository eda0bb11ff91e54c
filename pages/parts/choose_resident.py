"""Whose page is this? The address says it (an id, never a name); without one, a list to choose from."""

from uuid import UUID

import streamlit as st

from db.queries import residents, shift
from db.queries.residents import ResidentView
from pages.parts import messages
from pages.parts.guard import Here
from pages.parts.plain import md_escape
from protocols.errors import NotFound
from protocols.wording import _


def resident_of_page(here: Here) -> ResidentView:
    """The resident named in the address. None there, or none of this home: the list, and the page stops."""
    resident = _found(here)
    if resident is None:
        messages.show()
        _choose(here)
        st.stop()
    return resident


def _found(here: Here) -> ResidentView | None:
    wanted = _wanted()
    if wanted is None:
        return None
    try:
        return residents.one(here.store, actor=here.actor, resident_id=wanted, now=here.now)
    except NotFound as refusal:
        messages.refuse(refusal)
        return None


def _wanted() -> UUID | None:
    try:
        return UUID(st.query_params.get("resident", ""))
    except ValueError:
        return None


def _choose(here: Here) -> None:
    tiles = shift.tiles(here.store, actor=here.actor, now=here.now)
    names = {tile.resident_id: _("{name}, room {room}", name=tile.full_name, room=tile.room) for tile in tiles}
    st.header(_("Whose page?"))
    st.selectbox(
        _("Resident"),
        sorted(names, key=lambda resident_id: names[resident_id]),
        index=None,
        format_func=lambda resident_id: names[resident_id],
        key="choose-resident",
        on_change=_chosen,
        placeholder=_("Type a name or a room"),
    )


def _chosen() -> None:
    st.query_params["resident"] = str(st.session_state["choose-resident"])


def heading(resident: ResidentView) -> None:
    """Name, room and the name-alert, on top of every page about one person."""
    st.title(_("{name}, room {room}", name=md_escape(resident.preferred_name), room=md_escape(resident.room)))
    if resident.preferred_name != resident.full_name:
        st.text(resident.full_name)
    if resident.alike:
        st.warning(
            _("Similar name in room {rooms}. Check whom you mean.", rooms=md_escape(", ".join(resident.alike))),
            icon=":material/group:",
        )
