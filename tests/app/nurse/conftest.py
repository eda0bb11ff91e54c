"""A nurse who is signed in, and cards of each kind."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest

from db.engine import Store
from db.queries.review import CardView
from db.records import checks, residents, suggestions
from db.records.checks import MedicineFactIn
from protocols.access import Actor
from protocols.identity import new_id
from tests.support import entries, homes, screens


Cards = Callable[[], dict[str, CardView]]


@pytest.fixture
def sign_in(store: Store, nurse: Actor) -> UUID:
    """The nurse, on a tablet."""
    return screens.signed_in(store, nurse)


@pytest.fixture
def logged(store: Store, aide: Actor, nurse: Actor, edith: UUID) -> Callable[..., dict[str, CardView]]:
    """Log something about Edith; answers the cards that follow, by protocol, as the nurse sees them."""

    def log(**changes: Any) -> dict[str, CardView]:
        incident = entries.log(store, aide, edith, **changes)
        found = suggestions.suggest_for(store, actor=nurse, now=homes.NOW, resident_id=edith, incident_id=incident)
        return {view.protocol_id: view for view in found}

    return log


@pytest.fixture
def pain(logged: Callable[..., dict[str, CardView]]) -> CardView:
    """An ordinary card of several steps."""
    return logged(triggers=["TRG_UNKNOWN"])["R01"]


@pytest.fixture
def emergency(logged: Callable[..., dict[str, CardView]]) -> CardView:
    return logged(behaviours=["BHV_HIT"], strength=4, affected=["staff"])["R32b"]


@pytest.fixture
def stop(store: Store, nurse: Actor, edith: UUID) -> CardView:
    """A hard stop: an antipsychotic was proposed for somebody with Lewy bodies."""
    residents.set_flag(store, actor=nurse, now=homes.NOW, resident_id=edith, code="RF_LEWY", state="present")
    fact = MedicineFactIn(fact="antipsychotic_proposed", state="yes")
    checks.medicine(store, actor=nurse, now=homes.NOW, id=new_id(), resident_id=edith, check=fact)
    found = suggestions.suggest_for(store, actor=nurse, now=homes.NOW, resident_id=edith)
    return next(view for view in found if view.hard_stop)
