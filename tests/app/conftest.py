"""A home with its people and one resident; the pages read the same record, at a time that a test can set."""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest

from db.engine import Store
from pages.parts.state import AppState, configure
from protocols.access import Actor
from tests.app.gate.conftest import IDLE, SetClock
from tests.support import homes, stores


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def store(tmp_path: Path, migrated_file: Path, clock: SetClock) -> Iterator[Store]:
    with stores.sqlite_store(tmp_path / "data", like=migrated_file) as opened:
        configure(AppState(store=opened, clock=clock, idle=IDLE, data_dir=tmp_path / "data"))
        yield opened


@pytest.fixture
def home(store: Store) -> UUID:
    return homes.make_home(store)


@pytest.fixture
def nurse(store: Store, home: UUID) -> Actor:
    return homes.make_staff(store, home, "nurse", name="Noor Nurse")


@pytest.fixture
def aide(store: Store, home: UUID) -> Actor:
    return homes.make_staff(store, home, "aide", name="Ali Aide")


@pytest.fixture
def manager(store: Store, home: UUID) -> Actor:
    return homes.make_staff(store, home, "manager", name="Morgan Manager")


@pytest.fixture
def edith(store: Store, nurse: Actor) -> UUID:
    return homes.make_resident(store, nurse, preferred_name="Edith", full_name="Edith Marlow", room="12")
