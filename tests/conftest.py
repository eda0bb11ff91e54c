"""What tests of every area share: PostgreSQL, migrated templates, the people of a home, a Chromium."""

import os
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest

from db.engine import Store
from protocols.access import Actor
from tests.support import chromium, homes, postgres, stores
from tests.support.postgres import PostgresServer


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[PostgresServer]:
    with postgres.running() as server:
        yield server


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return stores.migrated_file(tmp_path_factory.mktemp("migrated"))


@pytest.fixture(scope="session")
def migrated_database(tmp_path_factory: pytest.TempPathFactory, postgres_server: PostgresServer) -> str:
    return stores.migrated_database(tmp_path_factory.mktemp("migrated"), postgres_server)


@pytest.fixture
def home(store: Store) -> UUID:
    """Willow House, in London."""
    return homes.make_home(store)


@pytest.fixture
def manager(store: Store, home: UUID) -> Actor:
    return homes.make_staff(store, home, "manager", name="Morgan Manager")


@pytest.fixture
def nurse(store: Store, home: UUID) -> Actor:
    """In charge of the shift."""
    return homes.make_staff(store, home, "nurse", name="Noor Nurse")


@pytest.fixture
def aide(store: Store, home: UUID) -> Actor:
    return homes.make_staff(store, home, "aide", name="Ali Aide")


@pytest.hookimpl(trylast=True)  # after deselection: who leaves these tests out needs no browser
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip the browser tests only when no Chromium is installed and none can be got. In CI they then fail."""
    wanted = [item for item in items if item.get_closest_marker("browser")]
    if not wanted or os.environ.get("CI") == "true":
        return
    path, why = chromium.find_or_get()
    if path is None:
        for item in wanted:
            item.add_marker(pytest.mark.skip(reason=f"no Chromium: {why}"))
