"""The few words that SQLite and PostgreSQL spell apart, for filling a large record with their own SQL."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Words:
    """Pieces of SQL. `seconds` are expressions of whole seconds since 1970, `day` of a date."""

    sqlite: bool

    def id(self, kind: int, seconds: str, number: str) -> str:
        """The id that `id_of` answers."""
        milliseconds = f"CAST({seconds} AS bigint) * 1000"
        if self.sqlite:
            return f"printf('%012x7%03x8%015x', {milliseconds}, {kind}, {number})"
        parts = ((milliseconds, 12), (str(kind), 3), (number, 15))
        first, second, third = (f"lpad(to_hex(CAST({what} AS bigint)), {wide}, '0')" for what, wide in parts)
        return f"CAST({first} || '7' || {second} || '8' || {third} AS uuid)"

    def instant(self, seconds: str) -> str:
        if self.sqlite:
            return f"strftime('%Y-%m-%d %H:%M:%S.000000', {seconds}, 'unixepoch')"
        return f"to_timestamp({seconds})"

    def day(self, seconds: str) -> str:
        if self.sqlite:
            return f"date({seconds}, 'unixepoch')"
        return f"CAST(to_timestamp({seconds}) AT TIME ZONE 'UTC' AS date)"

    def month(self, day: str) -> str:
        return f"date({day}, 'start of month')" if self.sqlite else f"CAST(date_trunc('month', {day}) AS date)"

    def json(self, text: str) -> str:
        return text if self.sqlite else f"CAST({text} AS jsonb)"

    def hash(self, number: str) -> str:
        """64 hexadecimal digits."""
        return f"printf('%064x', {number})" if self.sqlite else f"lpad(to_hex(CAST({number} AS bigint)), 64, '0')"


def id_of(kind: int, seconds: int, number: int) -> UUID:
    """A UUIDv7 that says of what kind it is, when it was made, and which it is."""
    return UUID(hex=f"{seconds * 1000:012x}7{kind:03x}8{number:015x}")


def roll(number: str, salt: int) -> str:
    """A number from 0 to 1000002 that looks random and is the same each time; `number` is a whole number."""
    mixed = f"(({number}) * 2654435761 % 4294967291)"
    return f"(({mixed} % 65521) * ({mixed} / 65521 + {salt * 7919}) % 1000003)"
