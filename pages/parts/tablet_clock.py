"""A tablet whose clock is wrong: it says nothing about when a thing happened, but people read the time off it.

Every page tells the server now and then what the tablet's clock shows. What is kept goes by the server's clock alone.
"""

from datetime import datetime
from uuid import UUID

import streamlit as st

from db.door import AHEAD
from pages.parts import when
from pages.parts.guard import Here
from pages.parts.plain import md_escape
from pages.parts.state import app_state
from protocols.wording import _


_REMEMBERED = 1000  # sign-ins; more than a home ever has at once


def note(session_id: UUID, *, shows: datetime, now: datetime) -> None:
    """Remember how far ahead of the server the clock of this sign-in's tablet is."""
    ahead = app_state().tablets_ahead
    ahead[session_id] = shows - now
    if len(ahead) > _REMEMBERED:
        ahead.pop(next(iter(ahead)))


def shows(here: Here) -> datetime | None:
    """What the tablet's clock shows now; None when it has not said."""
    ahead = app_state().tablets_ahead.get(here.who.session_id)
    return None if ahead is None else here.now + ahead


def warn(here: Here) -> None:
    """Where a time is asked: say so when the tablet's clock is wrong by more than a few minutes."""
    shown = shows(here)
    if shown is None or abs(shown - here.now) <= AHEAD:
        return
    said = _(
        "The clock of this tablet is wrong: it shows {wrong}, but it is {right}. Go by {right}, and ask for the clock "
        "to be set.",
        wrong=when.moment(here, shown),
        right=when.clock(here, here.now),
    )
    st.warning(md_escape(said), icon=":material/schedule:")
