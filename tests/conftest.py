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


_WHY: pytest.StashKey[str] = pytest.StashKey()
_COUNT: pytest.StashKey[int] = pytest.StashKey()


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
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Skip the browser tests only when no Chromium is installed and none can be got."""
    wanted = [item for item in items if item.get_closest_marker("browser")]
    if not wanted:
        return
    path, why = chromium.find_or_get()
    if path is None:
        config.stash[_WHY], config.stash[_COUNT] = why, len(wanted)
        for item in wanted:
            item.add_marker(pytest.mark.skip(reason=f"no Chromium: {why}"))


def pytest_sessionfinish(session: pytest.Session) -> None:
    """In CI a browser that cannot be had is a failure, not a skip."""
    if _WHY in session.config.stash and os.environ.get("CI") == "true":
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """One closing line that says how many browser tests did not run, and why."""
    if _WHY in config.stash:
        terminalreporter.write_line(
            f"{config.stash[_COUNT]} browser tests did not run: no Chromium ({config.stash[_WHY]})", red=True
        )
