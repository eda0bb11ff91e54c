"""When a resident was here to be seen: since when anything is recorded, and the days away."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from db.models.base import table_of
from db.models.chain import RecordVersion
from db.models.resident import Resident


_version = table_of(RecordVersion)
_DAY = timedelta(days=1)
_SAID = (
    sa.select(_version.c.at, _version.c.payload)
    .where(
        _version.c.home_id == sa.bindparam("home"),
        _version.c.entity == table_of(Resident).name,
        _version.c.entity_id == sa.bindparam("resident"),
        _version.c.change.in_(("create", "status")),
    )
    .order_by(_version.c.version)
)


@dataclass(frozen=True, slots=True)
class Presence:
    """A resident's time in the home. Days are local; a day on which somebody went or came back was spent here.

    `recorded_from`: nothing could be recorded before. `admitted_on` None: not known. `away` holds (first whole day
    away, first day back), the last of them None while the person is still away.
    """

    recorded_from: datetime
    admitted_on: date | None
    away: tuple[tuple[date, date | None], ...]

    def days_here(self, since: date, until: date) -> int:
        """Days spent here, from `since` up to but not including `until`."""
        first = max(since, self.admitted_on) if self.admitted_on else since
        if not self.away:
            return max(0, (until - first).days)
        return sum(self.was_here(first + _DAY * count) for count in range((until - first).days))

    def was_here(self, day: date) -> bool:
        """Whether the person spent any of the day here."""
        if self.admitted_on is not None and day < self.admitted_on:
            return False
        return not any(start <= day and (back is None or day < back) for start, back in self.away)


def presence_of(session: Session, *, home_id: UUID, resident_id: UUID, admitted_on: date | None) -> Presence:
    """The resident's time here, from the versions that said so. The resident exists."""
    versions = session.execute(_SAID, {"home": home_id, "resident": resident_id}).all()
    return Presence(
        recorded_from=versions[0].at,
        admitted_on=admitted_on,
        away=_away([version.payload for version in versions[1:]]),
    )


def _away(said: list[dict[str, Any]]) -> tuple[tuple[date, date | None], ...]:
    spells: list[tuple[date, date | None]] = []
    gone: date | None = None
    for payload in said:
        if payload["status_on"] is None:
            continue
        on = date.fromisoformat(payload["status_on"])
        if payload["status"] != "present":
            gone = gone or on + _DAY
        elif gone is not None:
            spells += [(gone, on)] if gone < on else []
            gone = None
    return (*spells, (gone, None)) if gone is not None else tuple(spells)
