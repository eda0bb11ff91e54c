"""A manager who is signed in."""

from uuid import UUID

import pytest

from db.engine import Store
from protocols.access import Actor
from tests.support import screens


@pytest.fixture
def sign_in(store: Store, manager: Actor) -> UUID:
    """The manager, at a desk."""
    return screens.signed_in(store, manager)
