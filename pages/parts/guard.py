"""Who is looking, and may they? The first line of every page, of every fragment and of every action.

The sign-in row is read again each time: an open socket outlives a sign-out, so what was true when the page was
opened is not taken for true now. A fragment runs without its page and in a thread of its own, so it asks as well:
otherwise it would also speak English to everyone.
"""

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import NoReturn
from uuid import UUID

import streamlit as st

from db.engine import Store
from db.faults import StorageFault
from db.queries import sign_ins
from db.queries.sign_ins import Identity
from db.records.sign_ins import touch
from pages.parts.state import app_state
from pages.web.addresses import LOCKED, SIGN_IN
from pages.web.html import tag
from protocols import wording
from protocols.access import Actor, Permission, require
from protocols.errors import NotAllowed
from protocols.wording import _


_LOOKING = "attune-looking"


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
    """The first line of a page or a fragment: stop unless the sign-in is live, unlocked and holds every permission."""
    here = _here()
    if here is None:
        _lead_to(SIGN_IN, _("You are signed out."), _("Sign in"))
    if here.who.locked:
        _lead_to(LOCKED, _("This tablet is locked. What was tapped is kept."), _("Unlock"))
    try:
        for permission in permissions:
            require(here.actor, permission)
    except NotAllowed as refusal:
        st.error(refusal.message)
        st.stop()
    st.session_state[_LOOKING] = here
    return here


def looking() -> Here:
    """What the last `guard` of this run found, for pieces of a page that are not handed it."""
    here = st.session_state[_LOOKING]
    assert isinstance(here, Here), "guard() is the first line of a page"
    return here


def acting(*permissions: Permission) -> Here:
    """The first line of a callback: the same, raising `NotAllowed` instead of stopping. Counts as being there."""
    here = _here()
    if here is None or here.who.locked:
        raise NotAllowed(_("You are signed out. Please sign in again. What you tapped is kept."))
    for permission in permissions:
        require(here.actor, permission)
    with suppress(StorageFault):  # what is tapped may need no writing; if it does, it says so itself
        touch(here.store, now=here.now, session_id=here.who.session_id)
    return here


def _here() -> Here | None:
    state = app_state()
    session_id = st.user.get("sid")
    if not isinstance(session_id, str):
        return None
    now = state.clock()
    who = sign_ins.by_session(state.store, now=now, session_id=UUID(session_id), idle=state.idle)
    if who is None:
        return None
    wording.use(who.language)
    return Here(store=state.store, who=who, now=now)


def _lead_to(address: str, sentence: str, label: str) -> NoReturn:
    """Our own script leaves the page within seconds; the link is for who does not want to wait."""
    st.error(sentence)
    st.html(tag("a", label, href=address, target="_self"))
    st.stop()
