"""A copy of a whole record at rest, with its key and its anchors: quicker than making the same again."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import psycopg
import sqlalchemy as sa
from psycopg import sql

from db.settings import DataSettings
from tests.support import stores
from tests.support.postgres import OWNER, SUPERUSER, PostgresServer


_NUMBERS = count(1)


@contextmanager
def copied(settings: DataSettings, folder: Path, *, server: PostgresServer | None) -> Iterator[DataSettings]:
    """The copy's settings; `folder` is new, and nobody has the original open. `server` is that of PostgreSQL's."""
    shutil.copytree(settings.data_dir, folder)
    if server is None:
        yield stores.sqlite_settings(folder)
        return
    original = str(sa.make_url(settings.database_url).database)
    name = f"{original}_copy_{next(_NUMBERS)}"
    with psycopg.connect(server.url("postgres", role=SUPERUSER), autocommit=True) as connection:
        copy, like, owner = map(sql.Identifier, (name, original, OWNER))
        connection.execute(sql.SQL("CREATE DATABASE {} TEMPLATE {} OWNER {}").format(copy, like, owner))
        try:
            yield stores.postgres_settings(folder, server, database=name)
        finally:
            connection.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(copy))
