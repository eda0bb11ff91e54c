"""An incident as it can be corrected: all of it, for those who may correct it."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from db.engine import Store
from db.queries import corrections
from db.records import incidents
from protocols.access import Actor
from protocols.errors import Invalid, NotAllowed, NotFound
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

    found = corrections.of_incident(store, actor=nurse, now=NOW, incident_id=incident)

    assert found.version == 1
    assert found.incident == entry(resident, **said)


def test_sending_it_back_unchanged_changes_nothing_but_the_version(
    store: Store, nurse: Actor, aide: Actor, resident: UUID
) -> None:
    incident = log(store, aide, resident, outcome="settled")
    found = corrections.of_incident(store, actor=nurse, now=NOW, incident_id=incident)

    incidents.amend(
        store,
        actor=nurse,
        now=NOW,
        incident_id=incident,
        incident=found.incident,
        expected_version=found.version,
        reason="Looked again",
    )

    assert corrections.of_incident(store, actor=nurse, now=NOW, incident_id=incident).incident == found.incident


def test_it_is_not_for_strangers_or_whoever_it_names(
    store: Store, nurse: Actor, aide: Actor, stranger: Actor, resident: UUID
) -> None:
    incident = log(store, aide, resident, flags=["suspected_abuse"], note="Robin was rough")
    named = make_staff(store, nurse.home_id, "nurse", name="Robin Other")
    colleague = make_staff(store, nurse.home_id, "aide", name="Bea Carer")

    for actor in (named, colleague, make_staff(store, stranger.home_id, "nurse")):
        with pytest.raises(NotFound):
            corrections.of_incident(store, actor=actor, now=NOW, incident_id=incident)
    found = corrections.of_incident(store, actor=nurse, now=NOW, incident_id=incident)
    assert found.incident.note == "Robin was rough"


def test_whoever_wrote_it_can_open_it_until_the_shift_ends_and_no_other_aide(
    store: Store, aide: Actor, resident: UUID
) -> None:
    incident = log(store, aide, resident)
    colleague = make_staff(store, aide.home_id, "aide", name="Bea Carer")
    ends = NOW.replace(hour=21, minute=0)  # of the late shift

    found = corrections.of_incident(store, actor=aide, now=ends - timedelta(seconds=1), incident_id=incident)

    assert (found.full_name, found.room, found.version) == ("Ada Brightwell", "12", 1)
    with pytest.raises(NotAllowed, match="until the end of your shift"):
        corrections.of_incident(store, actor=aide, now=ends, incident_id=incident)
    with pytest.raises(NotAllowed):
        corrections.of_incident(store, actor=colleague, now=NOW, incident_id=incident)


def test_what_was_marked_as_an_error_is_not_opened_again(store: Store, nurse: Actor, resident: UUID) -> None:
    incident = log(store, nurse, resident)
    incidents.void(store, actor=nurse, now=NOW, incident_id=incident, expected_version=1, reason="wrong person")

    with pytest.raises(Invalid, match="entered in error"):
        corrections.of_incident(store, actor=nurse, now=NOW, incident_id=incident)
