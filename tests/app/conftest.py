"""A home with its people and one resident; the pages read the same record, at a time that a test can set."""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest

from db.engine import Store
from pages.parts.state import AppState, configure
from protocols.access import Actor
from tests.support import homes, stores
from tests.support.clock import IDLE, SetClock


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def store(tmp_path: Path, migrated_file: Path, clock: SetClock) -> Iterator[Store]:
    with stores.sqlite_store(tmp_path / "data", like=migrated_file) as opened:
        configure(AppState(store=opened, clock=clock, idle=IDLE, data_dir=tmp_path / "data"))
        yield opened


@pytest.fixture
def edith(store: Store, nurse: Actor) -> UUID:
    return homes.make_resident(store, nurse, preferred_name="Edith", full_name="Edith Marlow", room="12")
