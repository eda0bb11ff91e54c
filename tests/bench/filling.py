"""A record of any size, filled quickly: people by insert, history by the database's own SQL, indexes at the end."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import sqlalchemy as sa
from sqlalchemy import URL, Connection
from sqlmodel import SQLModel

from db import connections, keys
from db.engine import Store
from db.migrations import migrate
from db.models.base import table_of
from db.models.review import SuggestionCard
from db.settings import DataSettings
from protocols.engine.cards import EXTENSION
from tests.bench.history import History
from tests.bench.people import move_in
from tests.support import homes, stores, walk
from tests.support.homes import NOW
from tests.support.postgres import SUPERUSER


_CARD = ("protocol_id", "protocol_version", "tier", "hard_stop", "must_tell", "card")
_TEMPLATE = (
    "CREATE TEMP TABLE template (slot integer PRIMARY KEY, protocol_id text, protocol_version text, tier text,"
    " hard_stop boolean, must_tell text, card {json}, due integer)"
)


def fill(settings: DataSettings, history: History) -> None:
    """Make the record and fill it."""
    migrate(settings)
    keys.key_in(settings.audit_key_file)
    engine = connections.migration_engine(_everything(settings))
    with engine.connect() as connection:
        _hurry(connection)
        with _without_indexes(connection):
            move_in(connection, history.span, history.of)
            _lay_out_cards(connection)
            history.write(connection)
            connection.commit()
        connection.commit()
    if engine.dialect.name == "postgresql":
        # As its own housekeeping does after a while. Nothing does that for SQLite.
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.exec_driver_sql("VACUUM ANALYZE")
    engine.dispose()


def _everything(settings: DataSettings) -> URL:
    """The record, for somebody who sees every home and may do anything."""
    url = connections.database_url(settings.database_url)
    return url if connections.is_sqlite(url) else url.set(username=SUPERUSER)


def cards() -> int:
    """How many different cards there are to lay out."""
    return len(_cards())


def _hurry(connection: Connection) -> None:
    """Do not wait for the disk, and on PostgreSQL do not ask of each row what holds for all of them."""
    if connection.dialect.name == "sqlite":
        for pragma in ("journal_mode=OFF", "synchronous=OFF", "cache_size=-1000000"):
            connection.connection.cursor().execute(f"PRAGMA {pragma}")  # before a transaction begins
        return
    for setting in ("session_replication_role = replica", "work_mem = '256MB'", "maintenance_work_mem = '512MB'"):
        connection.exec_driver_sql(f"SET {setting}")


@contextmanager
def _without_indexes(connection: Connection) -> Iterator[None]:
    """Take the indexes down while rows are added and make them anew: half the time."""
    indexes = [index for table in SQLModel.metadata.sorted_tables for index in table.indexes]
    for index in indexes:
        index.drop(connection)
    yield
    for index in indexes:
        index.create(connection)


def _lay_out_cards(connection: Connection) -> None:
    connection.exec_driver_sql(_TEMPLATE.format(json="text" if connection.dialect.name == "sqlite" else "jsonb"))
    chosen = sa.table("template", *(sa.column(name) for name in ("slot", *_CARD, "due")))
    rows = [
        {"slot": slot} | card | {"card": json.dumps(card["card"]), "due": _due(card)}
        for slot, card in enumerate(_cards())
    ]
    if connection.dialect.name == "postgresql":
        chosen.c.card.type = sa.dialects.postgresql.JSONB()
        rows = [row | {"card": json.loads(row["card"])} for row in rows]
    connection.execute(sa.insert(chosen), rows)


def _due(card: dict[str, Any]) -> int:
    return int(card["card"]["extension"][EXTENSION]["due_minutes"]) * 60


@cache
def _cards() -> tuple[dict[str, Any], ...]:
    """Real cards, as the rules wrote them in a small record."""
    card = table_of(SuggestionCard).c
    with TemporaryDirectory() as folder:
        stores.migrated_file(Path(folder))
        store = Store(stores.sqlite_settings(Path(folder)))
        home = homes.make_home(store)
        nurse, manager = (homes.make_staff(store, home, role) for role in ("nurse", "manager"))
        resident = homes.make_resident(store, nurse)
        walk.cast_of(store, nurse=nurse, manager=manager, resident=resident, now=NOW)
        with store.read(home) as session:
            rows = session.execute(sa.select(*(card[name] for name in _CARD)).order_by(card.protocol_id)).mappings()
            found = {row["protocol_id"]: dict(row) for row in rows}
        store.close()
    return tuple(found.values())
