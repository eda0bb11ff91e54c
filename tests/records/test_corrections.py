"""An incident as it can be corrected: all of it, for those who may correct it."""

from typing import Any
from uuid import UUID

import pytest

from db.engine import Store
from db.queries import corrections
from db.records import incidents
from protocols.access import Actor
from protocols.errors import NotAllowed, NotFound
from tests.support.entries import entry, log
from tests.support.homes import NOW, make_staff


def test_it_is_what_was_logged(store: Store, nurse: Actor, aide: Actor, resident: UUID) -> None:
    said: dict[str, Any] = {
        "flags": ["fall"],
        "injury": "minor",
        "note": "By the lift",
        "duration": "lt5",
        "outcome": "partly",
    }
    incident = log(store, aide, resident, **said)

    found = corrections.of_incident(store, actor=nurse, incident_id=incident)

    assert found.version == 1
    assert found.incident == entry(resident, **said)


def test_sending_it_back_unchanged_changes_nothing_but_the_version(
    store: Store, nurse: Actor, aide: Actor, resident: UUID
) -> None:
    incident = log(store, aide, resident, outcome="settled")
    found = corrections.of_incident(store, actor=nurse, incident_id=incident)

    incidents.amend(
        store,
        actor=nurse,
        now=NOW,
        incident_id=incident,
        incident=found.incident,
        expected_version=found.version,
        reason="Looked again",
    )

    assert corrections.of_incident(store, actor=nurse, incident_id=incident).incident == found.incident


def test_it_is_not_for_aides_strangers_or_whoever_it_names(
    store: Store, nurse: Actor, aide: Actor, stranger: Actor, resident: UUID
) -> None:
    incident = log(store, aide, resident, flags=["suspected_abuse"], note="Robin was rough")
    named = make_staff(store, nurse.home_id, "nurse", name="Robin Other")

    with pytest.raises(NotAllowed):
        corrections.of_incident(store, actor=aide, incident_id=incident)
    for actor in (named, make_staff(store, stranger.home_id, "nurse")):
        with pytest.raises(NotFound):
            corrections.of_incident(store, actor=actor, incident_id=incident)
    assert corrections.of_incident(store, actor=nurse, incident_id=incident).incident.note == "Robin was rough"
