"""Small sums, kept in the same transaction as the rows they count. Every column can be subtracted from.

n1..n4 count incidents by strength. Voiding takes away, amending takes away and adds.
"""

from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field, SQLModel


class _ByStrength(SQLModel):
    n1: int = 0
    n2: int = 0
    n3: int = 0
    n4: int = 0


class ResidentDay(_ByStrength, table=True):
    """Incidents of one resident on one local day, each counted once."""

    __tablename__ = "resident_day"
    __table_args__ = ({"sqlite_with_rowid": False},)

    home_id: UUID = Field(primary_key=True)
    resident_id: UUID = Field(primary_key=True)
    local_date: date = Field(primary_key=True)


class ResidentHour(_ByStrength, table=True):
    """The same by month (its first day), local weekday and hour."""

    __tablename__ = "resident_hour"
    __table_args__ = ({"sqlite_with_rowid": False},)

    home_id: UUID = Field(primary_key=True)
    resident_id: UUID = Field(primary_key=True)
    month: date = Field(primary_key=True)
    weekday: int = Field(primary_key=True)
    hour: int = Field(primary_key=True)


class ResidentMonthBehaviour(_ByStrength, table=True):
    """Once a code: an incident with two behaviours counts in both."""

    __tablename__ = "resident_month_behaviour"
    __table_args__ = ({"sqlite_with_rowid": False},)

    home_id: UUID = Field(primary_key=True)
    resident_id: UUID = Field(primary_key=True)
    month: date = Field(primary_key=True)
    code: str = Field(primary_key=True)


class ResidentMonthTrigger(_ByStrength, table=True):
    __tablename__ = "resident_month_trigger"
    __table_args__ = ({"sqlite_with_rowid": False},)

    home_id: UUID = Field(primary_key=True)
    resident_id: UUID = Field(primary_key=True)
    month: date = Field(primary_key=True)
    code: str = Field(primary_key=True)


class ResidentMonthTried(SQLModel, table=True):
    """Tries of one intervention: `known` have an answer that counts, `calmer` of them were settled or partly."""

    __tablename__ = "resident_month_tried"
    __table_args__ = (
        # What is usual in the home: a few months of everybody, read from the index alone.
        sa.Index("ix_resident_month_tried_home", "home_id", "month", "code", "resident_id", "tries", "known", "calmer"),
        {"sqlite_with_rowid": False},
    )

    home_id: UUID = Field(primary_key=True)
    resident_id: UUID = Field(primary_key=True)
    month: date = Field(primary_key=True)
    code: str = Field(primary_key=True)
    tries: int = 0
    known: int = 0
    calmer: int = 0


class HomeDay(_ByStrength, table=True):
    __tablename__ = "home_day"
    __table_args__ = ({"sqlite_with_rowid": False},)

    home_id: UUID = Field(primary_key=True)
    local_date: date = Field(primary_key=True)
