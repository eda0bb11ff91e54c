"""Homes with their staff and residents, as the bench fills them: many, alike, and known by their number."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy import Connection
from sqlmodel import SQLModel

from db.models.base import table_of
from db.models.chain import ChainHead, RecordVersion
from db.models.home import Home
from db.models.resident import Resident
from db.models.staff import Staff
from protocols.access import Actor
from tests.bench.dialects import id_of


RESIDENTS = 80  # of a home
AIDES = 20
UNTIL = datetime(2026, 11, 20, 23, 0, tzinfo=UTC)  # the moment at which the record is looked at
HOME, STAFF, RESIDENT, FLAG, CONTACT = range(1, 6)  # kinds of id
_ROLES = ("manager", *["nurse"] * 4, *["aide"] * AIDES)
STAFF_OF_A_HOME = len(_ROLES)
_NAMES = ("Ada", "Bert", "Clara", "Dora", "Ernest", "Fay", "Gwen", "Hal", "Ida", "Jack")


@dataclass(frozen=True, slots=True)
class Span:
    """The days that are told of, ending with the day of `UNTIL`."""

    days: int

    @property
    def first_day(self) -> date:
        return UNTIL.date() - timedelta(days=self.days - 1)

    @property
    def began(self) -> int:
        """The first second, since 1970."""
        return int(datetime(self.first_day.year, self.first_day.month, self.first_day.day, tzinfo=UTC).timestamp())

    def home(self, number: int) -> UUID:
        return id_of(HOME, self.began, number)

    def staff(self, home: int, place: int) -> UUID:
        return id_of(STAFF, self.began, home * STAFF_OF_A_HOME + place)

    def resident(self, home: int, place: int) -> UUID:
        return id_of(RESIDENT, self.began, home * RESIDENTS + place)

    def nurse(self, home: int) -> Actor:
        return Actor(home_id=self.home(home), staff_id=self.staff(home, 1), role="nurse")

    def manager(self, home: int) -> Actor:
        return Actor(home_id=self.home(home), staff_id=self.staff(home, 0), role="manager")

    def aide(self, home: int) -> Actor:
        return Actor(home_id=self.home(home), staff_id=self.staff(home, len(_ROLES) - 1), role="aide")


def move_in(connection: Connection, span: Span, homes: int) -> None:
    """Make the homes, their staff and their residents, each resident with the version that says so."""
    for number in range(homes):
        home_id, began = span.home(number), datetime.fromtimestamp(span.began, UTC)
        home = {"id": home_id, "name": f"Home {number}", "time_zone": "UTC", "country": "GB", "created_at": began}
        _add(connection, Home, iter([home]))
        _add(connection, ChainHead, iter([{"home_id": home_id}]))
        _add(connection, Staff, _staff(span, number))
        residents = _add(connection, Resident, _residents(span, number))
        connection.execute(sa.insert(table_of(RecordVersion)), [_first_version(row) for row in residents])


def _add(connection: Connection, model: type[SQLModel], rows: Iterator[dict[str, Any]]) -> list[dict[str, Any]]:
    """Insert rows with what the model says of columns that are not named; answers them."""
    listed = list(rows)
    usual = model(**listed[0]).model_dump()
    made = [usual | row for row in listed]
    connection.execute(sa.insert(table_of(model)), made)
    return made


def _staff(span: Span, home: int) -> Iterator[dict[str, Any]]:
    for place, role in enumerate(_ROLES):
        said = {"name": f"{_NAMES[place % len(_NAMES)]} Worker{place}", "role": role, "password_hash": "-"}
        yield _kept(span, home, span.staff(home, place)) | said | {"sign_in_name": f"{role}-{home}-{place}"}


def _residents(span: Span, home: int) -> Iterator[dict[str, Any]]:
    for place in range(RESIDENTS):
        name = _NAMES[place % len(_NAMES)]
        said = {"full_name": f"{name} Resident{place}", "preferred_name": name, "room": str(place + 1)}
        yield _kept(span, home, span.resident(home, place)) | said | {"admitted_on": span.first_day}


def _kept(span: Span, home: int, id: UUID) -> dict[str, Any]:
    at = datetime.fromtimestamp(span.began, UTC)
    return {"home_id": span.home(home), "id": id, "recorded_at": at, "author_id": span.staff(home, 0)}


def _first_version(row: dict[str, Any]) -> dict[str, Any]:
    said = {"home_id": row["home_id"], "entity": "resident", "entity_id": row["id"], "version": 1, "change": "create"}
    by = {"at": row["recorded_at"], "actor_id": row["author_id"], "reason": "", "salt": "0" * 32}
    return said | by | {"payload": {"status": "present", "status_on": None}}
