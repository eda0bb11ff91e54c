"""The confidential route: which entries take it, and who may read them.

An entry that says somebody may be harming a resident must not reach the person it is about. It stays off every
shared page, and nobody who is named in it reads it, whatever their role.
"""

import re
from collections.abc import Iterable
from typing import Protocol
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from db.models.base import table_of
from db.models.staff import Staff
from protocols.access import Actor, Permission


# Event flags that open the route. Source: clinical corrections, hazard 3 and R33; the flags are those of the
# clinical vocabulary that R24 and R33 ask about.
CONFIDENTIAL_FLAGS = frozenset({"suspected_abuse", "suspected_sexual_harm", "unexplained_injury", "fear_of_person"})

_SHORTEST_NAME = 3  # letters: initials and particles would name half the staff


def is_confidential(flags: Iterable[str]) -> bool:
    """Whether an incident with these event flags takes the confidential route."""
    return not CONFIDENTIAL_FLAGS.isdisjoint(flags)


class Entry(Protocol):
    """What is asked of an incident: is it confidential, who wrote it, and the free text in which people are named."""

    @property
    def confidential(self) -> bool: ...
    @property
    def author_id(self) -> UUID: ...
    @property
    def note(self) -> str: ...
    @property
    def own_words(self) -> str: ...
    @property
    def seen_by(self) -> str: ...


class Reader:
    """One person, and what of the confidential route is open to them."""

    def __init__(self, session: Session, actor: Actor) -> None:
        self._session = session
        self._actor = actor
        self._names: re.Pattern[str] | None = None

    @property
    def on_route(self) -> bool:
        """Whether this person reads the confidential route at all."""
        return self._actor.may(Permission.READ_SAFEGUARDING)

    def may_read(self, entry: Entry) -> bool:
        """Whether this entry may be shown to this person."""
        return not entry.confidential or self._may_read_route(entry)

    def may_read_card(self, *, confidential: bool, entry: Entry | None) -> bool:
        """The same of a card; `entry` is the incident it was made for, None when it followed a check."""
        if not confidential:
            return True
        return self.on_route if entry is None else self._may_read_route(entry)

    def may_read_own(self, entry: Entry, *, version: int) -> bool:
        """Whether what this person wrote is still theirs to open. Once others have changed it, it may say of this
        person what must not reach them."""
        named = (entry.note, entry.own_words, entry.seen_by)
        return version == 1 or not entry.confidential or not self.is_named(*named)

    def _may_read_route(self, entry: Entry) -> bool:
        """What a person wrote is open to that person; what names a person is not, even on the route."""
        if entry.author_id == self._actor.staff_id:
            return True
        return self.on_route and not self.is_named(entry.note, entry.own_words, entry.seen_by)

    def is_named(self, *texts: str) -> bool:
        """Whether any part of the person's name stands in the text, as a whole word.

        Upper and lower case are the same: on a tablet people write "mary". A word that only looks like a name hides
        the entry from one person too many; the others on the route still read it.
        """
        if self._names is None:
            self._names = _pattern(self._name())
        return any(self._names.search(text) for text in texts)

    def _name(self) -> str:
        staff = table_of(Staff).c
        chosen = sa.select(staff.name).where(staff.home_id == self._actor.home_id, staff.id == self._actor.staff_id)
        return self._session.scalars(chosen).one_or_none() or ""


def _pattern(name: str) -> re.Pattern[str]:
    parts = [part for part in re.split(r"\W+", name) if len(part) >= _SHORTEST_NAME]
    if not parts:
        return re.compile(r"(?!)")  # matches nothing
    return re.compile(r"\b(?:" + "|".join(map(re.escape, parts)) + r")\b", re.IGNORECASE)
