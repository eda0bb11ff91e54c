"""Noting that somebody's data was opened: one call on each page that shows it.

A page runs again at every tap; a look is noted when it begins, and again only after ten minutes on the same page. It
is noted before anything is shown, in one small write.

When it cannot be noted (a full disk, a record that is busy), the page is shown all the same: whoever stands beside a
resident at night needs it. The fault is in the server's log, and the look is noted later, with its own time, by the
first page of this process that can. What a process still owed when it ended stands in its log alone, by ids.
"""

import logging
from collections import deque
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID
from weakref import WeakKeyDictionary

import streamlit as st

from db.engine import Store
from db.faults import StorageFault
from db.looking import What
from db.records import looks
from pages.parts.guard import Here
from protocols.access import Actor
from protocols.errors import NotFound


_LASTS = timedelta(minutes=10)
_TRY_AGAIN = timedelta(minutes=1)  # a record that is busy is waited for, but not at every tap
_OWED_AT_MOST = 1000
_SEEN = "looked"
_log = logging.getLogger("attune")


@dataclass(frozen=True, slots=True)
class _Look:
    actor: Actor
    at: datetime
    what: What
    resident_ids: tuple[UUID, ...]


@dataclass(slots=True)
class _Book:
    """What this process still owes to one record, oldest first, and from when on it is tried again."""

    owed: deque[_Look] = field(default_factory=lambda: deque(maxlen=_OWED_AT_MOST))
    try_from: datetime | None = None


_books: WeakKeyDictionary[Store, _Book] = WeakKeyDictionary()


def at(here: Here, what: What, *resident_ids: UUID) -> None:
    """The person looks at this, of these residents (none: of nobody)."""
    about: tuple[UUID | None, ...] = resident_ids or (None,)
    fresh = [one for one in dict.fromkeys(about) if _begins(here, what, one)]
    if not fresh:
        return
    book = _books.setdefault(here.store, _Book())
    book.owed.append(_Look(here.actor, here.now, what, tuple(one for one in fresh if one is not None)))
    if book.try_from is None or here.now >= book.try_from:
        _pay(here, book)


def _begins(here: Here, what: What, resident_id: UUID | None) -> bool:
    """Whether this is a look of its own, and not one that goes on."""
    seen: dict[tuple[UUID, str, UUID | None], datetime] = st.session_state.setdefault(_SEEN, {})
    key = (here.who.session_id, what.value, resident_id)
    if key in seen and here.now - seen[key] < _LASTS:
        return False
    seen[key] = here.now
    return True


def _pay(here: Here, book: _Book) -> None:
    """Note what is owed, oldest first, as far as it goes. Threads take turns look by look: none is noted twice."""
    book.try_from = None
    while book.owed:
        try:
            look = book.owed.popleft()
        except IndexError:  # another thread took the last one
            return
        try:
            looks.note(here.store, actor=look.actor, now=look.at, what=look.what, resident_ids=look.resident_ids)
        except NotFound:
            _log.warning("A look was not noted, the resident is gone: %s", _ids(look))
        except StorageFault:
            _log.warning("A look is noted later: %s", _ids(look))
            book.owed.appendleft(look)
            book.try_from = here.now + _TRY_AGAIN
            return


def _ids(look: _Look) -> str:
    about = ",".join(str(one) for one in look.resident_ids)
    return f"{look.at.isoformat()} home={look.actor.home_id} staff={look.actor.staff_id} {look.what} about={about}"
