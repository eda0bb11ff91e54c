"""Keep the schema of a release, with a row in every table: `python -m tests.support.releasing`, once a release.

Writes `tests/records/released/<revision>.<database>.sql` and the anchors of its chain, for both databases, made by the
code as it is now. Never made again afterwards: a released file is what homes have.
"""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import psycopg
import sqlalchemy as sa
from sqlalchemy import Connection
from sqlmodel import SQLModel

from db import anchors, connections
from db.engine import Store
from db.migrations import migrate, newest
from db.settings import DataSettings
from db.sqlite_driver import driver
from db.verification import verify
from tests.support import full_home, postgres, stores


RELEASED = Path(__file__).parents[1] / "records" / "released"
KEY = RELEASED / "audit.key"  # of every released chain; it protects nothing but these tests


def released() -> tuple[str, ...]:
    """The revisions that are kept, oldest first."""
    return tuple(sorted({file.name.split(".")[0] for file in RELEASED.glob("*.sql")}))


def load_sqlite(settings: DataSettings, revision: str) -> None:
    """Make a record of a released revision, as a home has it."""
    data_dir = _give_secrets(settings, f"{revision}.sqlite")
    with closing(driver().connect(data_dir / "attune.db", isolation_level=None)) as file:
        file.executescript((RELEASED / f"{revision}.sqlite.sql").read_text(encoding="utf-8"))


def load_postgresql(settings: DataSettings, revision: str) -> None:
    """The same in an empty database, owned by the role that migrates."""
    _give_secrets(settings, f"{revision}.postgresql")
    assert settings.migrate_url is not None
    with psycopg.connect(settings.migrate_url) as connection:
        connection.execute((RELEASED / f"{revision}.postgresql.sql").read_bytes())


def _give_secrets(settings: DataSettings, name: str) -> Path:
    settings.audit_key_file.parent.mkdir(parents=True, mode=0o700)
    settings.data_dir.chmod(0o700)
    shutil.copy(KEY, settings.audit_key_file)
    shutil.copy(RELEASED / f"{name}.anchors.jsonl", anchors.anchors_file(settings.data_dir))
    return settings.data_dir


def main() -> None:
    with TemporaryDirectory() as folder, postgres.running() as server:
        on_sqlite = stores.sqlite_settings(Path(folder) / "sqlite")
        _fill(on_sqlite)
        # The standard library's: it alone writes a file out as SQL, and nobody else has this one open any more.
        with closing(sqlite3.connect(str(connections.database_url(on_sqlite.database_url).database))) as file:
            _keep(on_sqlite, "\n".join(file.iterdump()), database="sqlite")
        database = server.fresh()
        on_postgresql = stores.postgres_settings(Path(folder) / "postgresql", server, database=database)
        _fill(on_postgresql)
        _keep(on_postgresql, "\n".join(_plain(server.dump(database))), database="postgresql")


def _fill(settings: DataSettings) -> None:
    settings.audit_key_file.parent.mkdir(parents=True, mode=0o700)
    shutil.copy(KEY, settings.audit_key_file)
    migrate(settings)
    with closing(Store(settings)) as store:
        full_home.fill(store)
        assert verify(store).is_sound
        with stores.everything(store) as session:
            empty = [table for table in SQLModel.metadata.tables if not _rows(session.connection(), table)]
    assert not empty, f"tests.support.full_home puts no row into {empty}"


def _rows(connection: Connection, table: str) -> int:
    return connection.scalar(sa.select(sa.func.count()).select_from(sa.table(table))) or 0


def _plain(dump: str) -> Iterator[str]:
    """Without what only psql or only the newest server understands, comments and empty lines."""
    left_out = ("\\", "--", "SET transaction_timeout")
    return (line for line in dump.splitlines() if line and not line.startswith(left_out))


def _keep(settings: DataSettings, sql: str, *, database: str) -> None:
    name = f"{newest()}.{database}"
    (RELEASED / f"{name}.sql").write_text(sql + "\n", encoding="utf-8")
    shutil.copy(anchors.anchors_file(settings.data_dir), RELEASED / f"{name}.anchors.jsonl")


if __name__ == "__main__":
    main()
