"""The same record as the record tests have, on both engines, and a ward in which entries are made."""

import pytest

from db.engine import Store
from protocols.access import Actor
from tests.records.conftest import resident, store, stranger  # noqa: F401 - fixtures
from tests.support.homes import make_resident
from tests.support.ward import Ward


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "long: the same with many more rounds; run with -m long")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Long tests run when somebody asks for them by name, however else tests are chosen."""
    if "long" in config.option.markexpr:
        return
    left_out = [item for item in items if item.get_closest_marker("long")]
    if left_out:
        items[:] = [item for item in items if not item.get_closest_marker("long")]
        config.hook.pytest_deselected(items=left_out)


@pytest.fixture
def ward(store: Store, nurse: Actor) -> Ward:  # noqa: F811
    """Three residents of Willow House, and its nurse."""
    names = ("Ada", "Ben", "Cyd")
    return Ward(nurse, tuple(make_resident(store, nurse, preferred_name=name, room=name) for name in names))
