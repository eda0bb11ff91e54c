"""CPU spent on a question, on both sides: by this thread, and by the server's processes that answered it.

Everything is warm, so nothing is waited for but a processor; and what another program on the machine takes of that
makes a question slower, not dearer.
"""

import time
from pathlib import Path

import sqlalchemy as sa

from db.engine import Store
from db.scope import DOOR


_MINE = sa.text("SELECT pid FROM pg_stat_activity WHERE usename = current_user AND datname = current_database()")


class Meter:
    """`spent` reads milliseconds of CPU since some moment; the difference of two readings is what a question cost."""

    def __init__(self, store: Store) -> None:
        self._servers: list[Path] = []
        if not store.is_sqlite:
            with store.read(DOOR) as session:
                pids = session.scalars(_MINE).all()
            self._servers = [Path(f"/proc/{pid}/schedstat") for pid in pids]

    def spent(self) -> float:
        served = sum(int(server.read_text().split()[0]) for server in self._servers)
        return time.thread_time() * 1000 + served / 1_000_000
