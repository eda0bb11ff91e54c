"""What a tap on the log page does: it writes the draft, and the question it answers becomes the one just touched."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

import streamlit as st

from pages.parts import log_entry, messages, pickers
from pages.parts.guard import Here, acting
from pages.parts.log_entry import DANGER, LogEntry, key
from pages.parts.log_options import NOTHING_YET, UNKNOWN_TRIGGER
from protocols.access import Permission
from protocols.wording import _


SEEN_AT_MOST = 3
SEVERAL = ("seen", "affected", "triggers", "tried")
ONE = ("strength", "outcome", "set_back", "day", "clock", "second", "duration", "place", "injury", "staff_injury")
_ALONE: Mapping[str, frozenset[str]] = {
    "affected": frozenset({"none"}),
    "triggers": frozenset({UNKNOWN_TRIGGER}),
    "tried": frozenset({NOTHING_YET}),
}


def is_answered(entry: LogEntry, question: str) -> bool:
    """`tried` of () is an answer, "nothing yet"; every other empty answer is none."""
    answer = getattr(entry, question)
    return answer is not None if question == "tried" else bool(answer)


def missing(entry: LogEntry) -> str:
    """The sentence about what must still be answered before saving; "" when nothing must."""
    if not entry.seen and entry.strength is None:
        return _("Not saved yet. Tap what you saw and how strong it was.")
    if not entry.seen:
        return _("Not saved yet. Tap what you saw.")
    if entry.strength is None:
        return _("Not saved yet. Tap how strong it was.")
    return ""


def chosen(entry: LogEntry, question: str) -> tuple[str, ...]:
    """What the row of pills of a question shows as chosen."""
    if question == "tried" and entry.tried == ():
        return (NOTHING_YET,)
    return tuple(getattr(entry, question) or ())


def touched(draft_id: UUID) -> str | None:
    """The question that was tapped last on this screen."""
    at = st.session_state.get(key("at", draft_id))
    return at if isinstance(at, str) else None


def go(draft_id: UUID, question: str) -> None:
    """Open a question again."""
    st.session_state[key("at", draft_id)] = question
    st.session_state[key("taps", draft_id)] = taps(draft_id) + 1


def taps(draft_id: UUID) -> int:
    """How often something moved on this screen."""
    return int(st.session_state.get(key("taps", draft_id), 0))


def one_answered(draft_id: UUID, question: str) -> None:
    """A row of which one is chosen."""
    with messages.shielded():
        _keep(draft_id, question, **{question: st.session_state[key(question, draft_id)]})


def several_answered(draft_id: UUID, question: str) -> None:
    """A row of which several may be chosen."""
    with messages.shielded():
        name = key(question, draft_id)
        after = pickers.without_more(name, st.session_state[name] or [])
        if set(after) == set(chosen(log_entry.current(draft_id), question)):
            st.session_state[name] = after
        else:
            _set_several(draft_id, question, after)


def picked(draft_id: UUID, question: str, row: str) -> None:
    """One of the long list: it joins what is chosen, and the list folds away."""
    with messages.shielded():
        code = st.session_state[row]
        st.session_state[row] = None
        pickers.close_more(key(question, draft_id))
        if code is not None:
            _set_several(draft_id, question, [*chosen(log_entry.current(draft_id), question), code])


def danger(draft_id: UUID) -> None:
    """The danger button: no strength to weigh."""
    with messages.shielded():
        st.session_state[key("strength", draft_id)] = None
        _keep(draft_id, "strength", strength=DANGER)


def flags_answered(draft_id: UUID) -> None:
    """Both rows of other signs."""
    with messages.shielded():
        _write(draft_id, flags=_flags(draft_id))


def answered(draft_id: UUID, field: str) -> None:
    """Anything behind "more about it"."""
    with messages.shielded():
        _write(draft_id, **{field: st.session_state[key(field, draft_id)]})


def catch_up(here: Here, draft_id: UUID) -> bool:
    """Take over what the browser still held when this session did not know the screen; answers whether it was more.

    After a restart of the server the next tap arrives in a new session, which has no callback for it: the tap is in
    the widget's value only.
    """
    entry = log_entry.current(draft_id)
    newer: dict[str, Any] = {}
    for field in ONE:
        held = st.session_state.get(key(field, draft_id))
        if held is not None and held != getattr(entry, field):
            newer[field] = held
    for field in SEVERAL:
        before = chosen(entry, field)
        name = key(field, draft_id)
        after = pickers.without_more(name, st.session_state.get(name, before))
        if set(after) != set(before):
            newer[field] = _as_kept(field, _settled(field, before, after))
    if key("flags", draft_id) in st.session_state and set(_flags(draft_id)) != set(entry.flags):
        newer["flags"] = _flags(draft_id)
    if newer:
        log_entry.change(here, draft_id, **newer)
    return bool(newer)


def _flags(draft_id: UUID) -> tuple[str, ...]:
    return (*st.session_state[key("flags", draft_id)], *st.session_state[key("worries", draft_id)])


def _keep(draft_id: UUID, question: str, **answers: Any) -> None:
    go(draft_id, "strength" if question == "affected" else question)
    _write(draft_id, **answers)


def _write(draft_id: UUID, **answers: Any) -> None:
    """Held first: what follows may fail with the record, and the answer stands on the screen all the same."""
    log_entry.hold(draft_id, **answers)
    log_entry.change(acting(Permission.LOG_INCIDENT), draft_id)


def _set_several(draft_id: UUID, question: str, after: Sequence[str]) -> None:
    codes = _settled(question, chosen(log_entry.current(draft_id), question), after)
    if question == "seen" and len(after) > SEEN_AT_MOST:
        messages.say(_("Three at most. Tap one of them to take it out first."))
    st.session_state[key(question, draft_id)] = list(codes)
    _keep(draft_id, question, **{question: _as_kept(question, codes)})


def _settled(question: str, before: Sequence[str], after: Sequence[str]) -> tuple[str, ...]:
    alone = _ALONE.get(question, frozenset())
    return pickers.settled(before, after, alone=alone, at_most=SEEN_AT_MOST if question == "seen" else None)


def _as_kept(question: str, codes: tuple[str, ...]) -> tuple[str, ...] | None:
    if question != "tried":
        return codes
    return tuple(code for code in codes if code != NOTHING_YET) if codes else None
