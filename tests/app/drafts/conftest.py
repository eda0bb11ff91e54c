"""A nurse at one of three pages, on a tablet of its own each time."""

from collections.abc import Callable
from uuid import UUID

import pytest

from db.engine import Store
from pages.parts import links
from protocols.access import Actor
from tests.support import screens
from tests.support.clock import SetClock
from tests.support.screens import Screen


OpenPage = Callable[[], Screen]


@pytest.fixture
def at_plan(store: Store, nurse: Actor, edith: UUID) -> OpenPage:
    """The nurse at Edith's page, on a tablet of its own each time."""
    return lambda: screens.screen(screens.signed_in(store, nurse), links.RESIDENT, resident=str(edith))


@pytest.fixture
def at_details(store: Store, nurse: Actor, edith: UUID, clock: SetClock) -> OpenPage:
    return lambda: screens.screen(screens.signed_in(store, nurse, now=clock()), links.RESIDENTS, resident=str(edith))


@pytest.fixture
def at_shift(store: Store, nurse: Actor) -> OpenPage:
    return lambda: screens.screen(screens.signed_in(store, nurse), links.SHIFT)
