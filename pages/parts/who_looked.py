"""Who opened, exported or printed what of whom: newest first, of one resident or one person or all."""

from collections.abc import Sequence
from datetime import datetime
from itertools import groupby
from uuid import UUID

import streamlit as st

from db.queries import looks
from db.queries.looks import Look
from pages.parts import when
from pages.parts.guard import Here
from protocols.wording import _


_PAGES = "looks-pages"


def show(here: Here) -> None:
    """The filters and the list; more by a tap."""
    resident_id, staff_id = _filters(here)
    pages: list[tuple[datetime, UUID]] = st.session_state.setdefault(f"{_PAGES}-{resident_id}-{staff_id}", [])
    found: list[Look] = []
    newest: tuple[Look, ...] = ()
    for before in (None, *pages):
        newest = looks.newest(here.store, actor=here.actor, resident_id=resident_id, staff_id=staff_id, before=before)
        found.extend(newest)
    if not found:
        st.text(_("Nothing was noted."))
    _listed(here, found)
    if len(newest) == looks.PAGE:
        last = found[-1]
        st.button(_("Show earlier ones"), key="looks-more", on_click=pages.append, args=((last.at, last.id),))


def _filters(here: Here) -> tuple[UUID | None, UUID | None]:
    choices = looks.choices(here.store, actor=here.actor)
    residents = {one: _("{name}, room {room}", name=name, room=room) for one, name, room in choices.residents}
    staff = dict(choices.staff)
    with st.container(horizontal=True, key="looks-of"):
        resident_id: UUID | None = st.selectbox(
            _("Whose page"),
            list(residents),
            index=None,
            format_func=residents.__getitem__,
            placeholder=_("Everyone"),
            key="looks-resident",
        )
        staff_id: UUID | None = st.selectbox(
            _("Who looked"),
            list(staff),
            index=None,
            format_func=staff.__getitem__,
            placeholder=_("Everyone"),
            key="looks-staff",
        )
    return resident_id, staff_id


def _listed(here: Here, found: Sequence[Look]) -> None:
    for day, of_day in groupby(found, key=lambda look: when.on(here, look.at)):
        st.subheader(when.day(here, day), anchor=False)
        st.text("\n".join(_line(here, look) for look in of_day))


def _line(here: Here, look: Look) -> str:
    said = _("{time}  {by}. {what}", time=when.clock(here, look.at), by=look.by, what=look.what)
    if look.full_name is not None:
        return said + ": " + _("{name}, room {room}", name=look.full_name, room=look.room)
    return said if look.resident_id is None else said + ": " + _("a record that was erased")
