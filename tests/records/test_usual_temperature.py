"""What is usual for one person is the middle of their own temperatures, and is not known from fewer than three."""

from datetime import timedelta
from uuid import UUID

import pytest

from db.engine import Store
from protocols.access import Actor
from tests.records.test_facts import DAY, HOUR, facts, observe


def _above(store: Store, nurse: Actor, resident_id: UUID) -> float | None:
    value = facts(store, nurse, resident_id)["observations"]["temp_over_usual_c"]
    return None if value is None else value["value"]


def test_the_last_temperature_is_told_against_the_middle_of_those_before(
    store: Store, nurse: Actor, resident: UUID
) -> None:
    for value, days in ((36.0, 9), (36.2, 6), (39.0, 3)):
        observe(store, nurse, resident, "temp_c", value, ago=days * DAY)
    observe(store, nurse, resident, "temp_c", 37.3, ago=HOUR)

    assert _above(store, nurse, resident) == 1.1


@pytest.mark.parametrize(("ago", "known"), [(DAY + HOUR, True), (23 * HOUR, False)], ids=["a day", "the same day"])
def test_what_was_taken_on_the_same_day_is_not_what_is_usual(
    store: Store, nurse: Actor, resident: UUID, ago: timedelta, *, known: bool
) -> None:
    for each in (6 * DAY, 3 * DAY, ago):
        observe(store, nurse, resident, "temp_c", 36.0, ago=each)
    observe(store, nurse, resident, "temp_c", 37.0, ago=timedelta(0))

    assert (_above(store, nurse, resident) is not None) is known


def test_without_any_temperature_nothing_is_usual(store: Store, nurse: Actor, resident: UUID) -> None:
    assert _above(store, nurse, resident) is None
