"""What a record does say, read from its tables, in the shape in which `expected` says it."""

from collections.abc import Sequence
from functools import cache
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session
from sqlmodel import SQLModel

from db import anchors, audit
from db.engine import Store
from db.models.base import table_of
from db.models.chain import Audit, ChainHead, RecordVersion
from db.models.incident import Draft, FollowUp, Incident, Outcome
from db.models.resident import Resident
from db.models.sums import (
    HomeDay,
    ResidentDay,
    ResidentHour,
    ResidentMonthBehaviour,
    ResidentMonthTried,
    ResidentMonthTrigger,
)


_SUMS = (HomeDay, ResidentDay, ResidentHour, ResidentMonthBehaviour, ResidentMonthTried, ResidentMonthTrigger)
_SAID = ("resident_id", "occurred_at", "strength", "flags", "note", "outcome", "late")


class Seen:
    """One moment of one home's record."""

    def __init__(self, session: Session, home_id: UUID) -> None:
        self._session, self._home_id = session, home_id

    def incidents(self) -> dict[UUID, tuple[int, str, dict[str, Any]]]:
        """Version, status and everything said, by id."""
        return {
            row.id: (row.version, row.status, {name: getattr(row, name) for name in _SAID} | row.codes)
            for row in self._rows(Incident)
        }

    def versions(self) -> dict[UUID, list[int]]:
        """The numbers of the versions of each incident, in order."""
        found: dict[UUID, list[int]] = {}
        for row in self._rows(RecordVersion):
            if row.entity == "incident":
                found.setdefault(row.entity_id, []).append(row.version)
        return {one: sorted(numbers) for one, numbers in found.items()}

    def questions(self) -> dict[UUID, tuple[str, str | None, UUID]]:
        """State, answer and resident of each incident's question."""
        return {row.incident_id: (row.state, row.answer, row.resident_id) for row in self._rows(FollowUp)}

    def question_of(self, incident_id: UUID) -> UUID:
        found: UUID = next(row.id for row in self._rows(FollowUp) if row.incident_id == incident_id)
        return found

    def version_of(self, resident_id: UUID) -> int:
        found: int = next(row.version for row in self._rows(Resident) if row.id == resident_id)
        return found

    def answers(self) -> dict[UUID, list[str]]:
        """Every answer ever given about each incident, in order of the alphabet."""
        found: dict[UUID, list[str]] = {}
        for row in self._rows(Outcome):
            found.setdefault(row.incident_id, []).append(row.answer)
        return {one: sorted(answers) for one, answers in found.items()}

    def drafts(self) -> dict[UUID, dict[str, Any]]:
        return {row.id: row.content for row in self._rows(Draft)}

    def sums(self) -> dict[str, dict[tuple[Any, ...], tuple[int, ...]]]:
        """By table and key; none that is zero."""
        found: dict[str, dict[tuple[Any, ...], tuple[int, ...]]] = {}
        for model in _SUMS:
            table = table_of(model)
            keys = [column.name for column in table.primary_key if column.name != "home_id"]
            counts = [column.name for column in table.columns if not column.primary_key]
            for row in self._rows(model):
                numbers = tuple(getattr(row, name) for name in counts)
                if any(numbers):
                    found.setdefault(table.name, {})[tuple(getattr(row, name) for name in keys)] = numbers
        return found

    def chain_end(self) -> tuple[int, str]:
        (head,) = self._rows(ChainHead)
        return head.seq, head.hash

    def chain_leads_to(self, key: bytes) -> tuple[int, str]:
        """The end that the links lead to. Each follows the one before, and holds the version that it speaks of."""
        versions = {(row.entity, row.entity_id, row.version): row._asdict() for row in self._rows(RecordVersion)}
        last = (0, "")
        for link in sorted(self._rows(Audit), key=lambda row: row.seq):
            assert (link.seq, link.prev_hash) == (last[0] + 1, last[1])
            assert audit.link_hash(key, link._asdict()) == link.hash
            assert audit.digest(versions.pop((link.entity, link.entity_id, link.version))) == link.digest
            last = (link.seq, link.hash)
        assert versions == {}, "versions without a link"
        return last

    def everything(self) -> dict[str, list[str]]:
        """Every row of every table of the home, as text."""
        tables = [table for table in SQLModel.metadata.sorted_tables if "home_id" in table.columns]
        return {table.name: sorted(map(str, self._of(table))) for table in tables}

    def _rows(self, model: type[SQLModel]) -> Sequence[sa.Row[Any]]:
        return self._of(table_of(model))

    def _of(self, table: sa.Table) -> Sequence[sa.Row[Any]]:
        return self._session.execute(_of_home(table), {"home": self._home_id}).all()


@cache  # asked of every table after every step
def _of_home(table: sa.Table) -> sa.Select[Any]:
    return sa.select(table).where(table.c.home_id == sa.bindparam("home"))


def newest_anchor(store: Store, home_id: UUID) -> tuple[int, str]:
    """The end of the home's chain as it was last noted outside the database."""
    noted = anchors.read(anchors.anchors_file(store.settings.data_dir))
    return [(anchor.seq, anchor.hash) for anchor in noted if anchor.home_id == home_id][-1]
