"""What changed since you were here, and first of all what came of your own entries."""

import streamlit as st

from db.queries import shift
from db.queries.shift import Change
from pages.parts import when
from pages.parts.guard import Here
from protocols.wording import _, plural


_MINE_AT_ONCE = 2  # the newest answers to one's own entries stand in the open; the rest in the fold


def since_last_time(here: Here) -> None:
    """Answers to my entries in the open, the rest behind one tap. Nothing when nothing changed."""
    since = shift.previous_shift_end(here.store, actor=here.actor, now=here.now)
    found = shift.changes(here.store, actor=here.actor, since=since, now=here.now)
    mine = [change for change in found if change.mine][:_MINE_AT_ONCE]
    for change in mine:
        st.text(_line(here, change))
    rest = [change for change in found if change not in mine]
    if rest:
        title = plural("1 change since you were here", "{count} changes since you were here", len(rest))
        with st.expander(title, icon=":material/history:"):
            for change in rest:
                st.text(_line(here, change))


def _line(here: Here, change: Change) -> str:
    said = _said(change)
    if change.mine:
        said = _("After your entry: {what}", what=said)
    return _("{what} ({time})", what=said, time=when.moment(here, change.at))


def _said(change: Change) -> str:
    values = {"name": change.preferred_name, "text": change.text}
    match change.kind:
        case "card_accepted":
            return _("{name}: the person in charge takes this up: {text}", **values)
        case "card_changed":
            return _("{name}: the person in charge does this instead: {text}", **values)
        case "plan_added":
            return _("{name}: new in the plan: {text}", **values)
        case _:
            return _("{name}: no longer in the plan: {text}", **values)
