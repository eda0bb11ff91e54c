"""A manager who is signed in; a clinical lead who is not."""

from uuid import UUID

import pytest

from db.engine import Store
from protocols.access import Actor, Permission
from tests.support import homes, screens


@pytest.fixture
def sign_in(store: Store, manager: Actor) -> UUID:
    """The manager, at a desk."""
    return screens.signed_in(store, manager)


@pytest.fixture
def lead(store: Store, home: UUID) -> Actor:
    """A nurse whom the manager made clinical lead."""
    return homes.make_staff(store, home, "nurse", name="Lee Lead", extra=frozenset({Permission.CLINICAL_LEAD}))
