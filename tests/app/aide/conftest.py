"""An aide who is signed in."""

from uuid import UUID

import pytest

from db.engine import Store
from protocols.access import Actor
from tests.support import screens


@pytest.fixture
def sign_in(store: Store, aide: Actor) -> UUID:
    """The aide, on a tablet."""
    return screens.signed_in(store, aide)
