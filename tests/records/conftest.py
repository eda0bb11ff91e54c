"""A record, a home and its people. Every test that takes `store` runs on SQLite and on PostgreSQL."""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest

from db.engine import Store
from protocols.access import Actor
from tests.support import homes, stores


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    data_dir = tmp_path / "data"
    if request.param == "sqlite":
        with stores.sqlite_store(data_dir, like=request.getfixturevalue("migrated_file")) as opened:
            yield opened
        return
    server = request.getfixturevalue("postgres_server")
    database = request.getfixturevalue("migrated_database")
    with stores.postgres_store(data_dir, server, database=database) as opened:
        yield opened


@pytest.fixture
def resident(store: Store, nurse: Actor) -> UUID:
    """Ada Brightwell, room 12."""
    return homes.make_resident(store, nurse)


@pytest.fixture
def stranger(store: Store) -> Actor:
    """A nurse of another home: nothing of Willow House exists for this person."""
    return homes.make_staff(store, homes.make_home(store, name="Elm Court"), "nurse", name="Sam Stranger")
