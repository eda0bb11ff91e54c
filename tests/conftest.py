"""What tests of every area share: where the PostgreSQL server and the migrated templates come from."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support import postgres, stores
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
