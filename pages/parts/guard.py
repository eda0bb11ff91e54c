"""Who is looking, and may they? The first line of every page and of every action.

The sign-in row is read again each time: an open socket outlives a sign-out, so what was true when the page was
opened is not taken for true now.
"""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import streamlit as st

from db.engine import Store
from db.queries import sign_ins
from db.queries.sign_ins import Identity
from pages.parts.state import app_state
from protocols import wording
from protocols.access import Actor, Permission, require
from protocols.errors import NotAllowed
from protocols.wording import _


@dataclass(frozen=True, slots=True)
class Here:
    """Where a page stands: the store, who is looking, and what time it is for this run."""

    store: Store
    who: Identity
    now: datetime

    @property
    def actor(self) -> Actor:
        return self.who.actor


def guard(*permissions: Permission) -> Here:
    """The first line of a page: stop unless the sign-in is live, unlocked and holds every permission."""
    here = _live()
    if here is None:
        st.error(_("You are signed out. Please sign in again."))
        st.link_button(_("Sign in"), "/signin")
        st.stop()
    try:
        for permission in permissions:
            require(here.actor, permission)
    except NotAllowed as refusal:
        st.error(refusal.message)
        st.stop()
    return here


def acting(*permissions: Permission) -> Here:
    """The first line of a callback: the same, raising `NotAllowed` instead of stopping."""
    here = _live()
    if here is None:
        raise NotAllowed(_("You are signed out. Please sign in again. What you tapped is kept."))
    for permission in permissions:
        require(here.actor, permission)
    return here


def _live() -> Here | None:
    state = app_state()
    session_id = st.user.get("sid")
    if not isinstance(session_id, str):
        return None
    now = state.clock()
    who = sign_ins.by_session(state.store, now=now, session_id=UUID(session_id), idle=state.idle)
    if who is None or who.locked:
        return None
    wording.use(who.language)
    return Here(store=state.store, who=who, now=now)
