"""Good moments and calm shifts as they are read: those of one person, and one's own of this shift."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from db.queries import moments
from db.queries.moments import MomentView, OwnMoment
from db.queries.residents import ResidentView
from db.records import moments as moment_records
from pages.parts import in_error, opening, when
from pages.parts.guard import Here
from pages.parts.plain import md_escape
from pages.parts.words import label
from protocols.access import Permission
from protocols.wording import _, mark, plural


_SHIFTS: dict[str, str] = {
    "early": mark("Calm all shift: the early shift of {day}"),
    "late": mark("Calm all shift: the late shift of {day}"),
    "night": mark("Calm all shift: the night shift of {day}"),
}
_MORE = 10


def of_person(here: Here, resident: ResidentView) -> None:
    """The newest few; more by a tap."""
    shown = f"moments-shown-{resident.id}"
    most = st.session_state.get(shown, moments.NEWEST)
    # One more than is shown tells whether there are earlier ones.
    found = moments.newest(here.store, actor=here.actor, resident_id=resident.id, most=most + 1)
    if not found:
        st.text(_("Nobody has written down a good moment or a calm shift yet."))
    for moment in found[:most]:
        may = here.actor.may(Permission.AMEND_INCIDENT)
        _one(here, moment, Permission.AMEND_INCIDENT if may else None)
    if found[most:]:
        st.button(_("Show earlier ones"), key="moments-more", on_click=_show, args=(shown, most + _MORE))


def mine(here: Here) -> tuple[OwnMoment, ...]:
    """What I wrote in this shift."""
    return moments.of_shift(here.store, actor=here.actor, now=here.now)


def of_shift(here: Here, found: Sequence[OwnMoment]) -> None:
    """My good moments; and folded, because they are many, the people I called calm."""
    calm = [own for own in found if own.moment.shift is not None]
    for own in found:
        if own.moment.shift is None:
            _own(here, own)
    if not calm:
        return
    begun = opening.wanted("void") in {str(own.moment.id) for own in calm}
    count = sum(own.moment.written.voided is None for own in calm)
    title = plural("Calm this shift: 1 person", "Calm this shift: {count} people", count)
    with st.expander(title, icon=":material/spa:", expanded=begun, key="own-calm"):
        for own in calm:
            _own(here, own)


def _show(key: str, most: int) -> None:
    st.session_state[key] = most


def _own(here: Here, own: OwnMoment) -> None:
    about = _("{name}, room {room}", name=own.preferred_name, room=own.room)
    _one(here, own.moment, Permission.LOG_INCIDENT, about=about)


def _one(here: Here, moment: MomentView, permission: Permission | None, *, about: str = "") -> None:
    """One of them. `permission`: what lets the reader take it back; None when nothing does."""
    lines = [part for part in (about, _said(here, moment)) if part]
    if moment.note:
        lines.append(_("Note: {note}", note=moment.note))
    by = _("Logged by {name}, {time}.", name=moment.written.by, time=when.moment(here, moment.written.at))
    with st.container(border=True, key=f"moment-{moment.id}"):
        if moment.written.voided is not None:
            in_error.said(moment.id, lines)
            st.caption(md_escape(by))
            in_error.marked(here, moment.written.voided)
            return
        with st.container(horizontal=True, vertical_alignment="center"):
            with st.container(gap="xsmall"):
                st.text("\n".join(lines))
                st.caption(md_escape(by))
            if permission is not None:
                in_error.offer(moment.id, permission, partial(_voided, moment), resident_id=moment.resident_id)


def _said(here: Here, moment: MomentView) -> str:
    if moment.shift is not None:
        return _(_SHIFTS[moment.shift]).format(day=when.day(here, moment.on))
    return _("{what}, {time}", what=label(moment.code), time=when.moment(here, moment.at))


def _voided(moment: MomentView, here: Here, reason: str) -> str:
    moment_records.void(
        here.store,
        actor=here.actor,
        now=here.now,
        moment_id=moment.id,
        expected_version=moment.version,
        reason=reason,
    )
    return ""
