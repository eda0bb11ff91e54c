"""The list of "Keeping records": what waits for somebody first, then what is due, what comes later, what was erased."""

from collections.abc import Sequence

import streamlit as st

from db.queries import shift
from db.queries.residents import ResidentView
from db.queries.retention import Decision, Kept, Overview
from pages.parts import choose_resident
from pages.parts import keeping_words as words
from pages.parts.guard import Here
from pages.parts.plain import md_escape
from protocols.retention import Period
from protocols.wording import _, plural


_IN_THE_OPEN = 20  # a default of this page


def show(here: Here, found: Overview) -> None:
    """Everything that somebody may have to look at."""
    st.text(f"{words.rule(found.period)} {_('Nothing is ever erased by itself.')}")
    _period(found.period)
    waiting = [one for one in found.kept if one.open is not None]
    due = [one for one in found.due if one.open is None]
    later = [one for one in found.later if one.open is None]
    if waiting:
        st.header(_("Waiting for somebody"), anchor=False)
        _rows(here, waiting)
    st.header(_("Due to be looked at"), anchor=False)
    if not due:
        st.success(md_escape(_("No record is due.")), icon=":material/check:")
    _rows(here, due)
    _others(here, later)
    _erased(here, found.erased)


def heading(resident: ResidentView) -> None:
    """Whose record it is, and the way back."""
    st.title(md_escape(_("Record of {name}", name=resident.full_name)), anchor=False)
    st.button(_("Back to the list"), key="keeping-back", icon=":material/arrow_back:", on_click=_leave)


def _period(period: Period) -> None:
    if period.proposed:
        said = _("This time is only a proposal. Your manager or legal adviser has to confirm it.")
        st.warning(md_escape(said), icon=":material/gavel:")
    with st.expander(_("Where this time comes from"), icon=":material/menu_book:"):
        st.text("\n".join([*words.sources(period), period.note]))


def _rows(here: Here, records: Sequence[Kept]) -> None:
    for one in records[:_IN_THE_OPEN]:
        _row(here, one)
    if records[_IN_THE_OPEN:]:
        count = len(records) - _IN_THE_OPEN
        with st.expander(plural("Show 1 more", "Show {count} more", count), icon=":material/expand_more:"):
            for one in records[_IN_THE_OPEN:]:
                _row(here, one)


def _row(here: Here, one: Kept) -> None:
    with st.container(border=True, key=f"kept-{one.resident_id}"):
        st.markdown(f"**{md_escape(_('{name}, room {room}', name=one.full_name, room=one.room))}**")
        st.text(words.where_it_stands(here, one))
        if one.on_hold:
            st.markdown(f":material/back_hand: {md_escape(_('On hold'))}")
        if one.open is not None:
            st.text(words.next_step(here, one))
        st.button(
            _("Look at this record"),
            key=f"look-{one.resident_id}",
            icon=":material/chevron_right:",
            on_click=_open,
            args=(str(one.resident_id),),
        )


def _others(here: Here, later: Sequence[Kept]) -> None:
    """Every other record: of those who left and are not due yet, and of those who live here."""
    names = {one.resident_id: _("{name}, room {room}", name=one.full_name, room=one.room) for one in later}
    living = shift.tiles(here.store, actor=here.actor, now=here.now)
    names |= {one.resident_id: _("{name}, room {room}", name=one.preferred_name, room=one.room) for one in living}
    st.header(_("Another record"), anchor=False)
    st.caption(_("To put a record on hold, or when somebody asks for it to be erased."))
    chosen = st.selectbox(
        _("Name"),
        list(names),
        index=None,
        format_func=lambda one: names[one],
        key="keeping-other",
        placeholder=_("Choose a name"),
    )
    if chosen is not None:
        choose_resident.open_for(chosen)


def _erased(here: Here, erased: Sequence[Decision]) -> None:
    if not erased:
        return
    st.header(_("Erased"), anchor=False)
    st.caption(_("The names are gone with the records. Copies in backups are gone after twelve months."))
    for one in erased[:_IN_THE_OPEN]:
        with st.container(border=True, key=f"erased-{one.id}"):
            st.text("\n".join(words.course(here, one)))
            st.caption(_("Decision {id}", id=one.id))


def _open(resident_id: str) -> None:
    st.query_params["resident"] = resident_id


def _leave() -> None:
    st.query_params.pop("resident", None)
