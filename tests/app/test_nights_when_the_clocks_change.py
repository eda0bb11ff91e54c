"""The screens on the nights when the clocks change: an hour that never was is refused, one that came twice is asked."""

from datetime import UTC, date, datetime, time
from uuid import UUID

import pytest

from db.engine import Store
from db.queries import corrections, picture
from pages.parts import links
from protocols.access import Actor
from tests.support import entries, homes, screens
from tests.support.clock import SetClock
from tests.support.screens import Screen


BACK = {
    "Europe/London": (datetime(2026, 10, 25, 3, 0, tzinfo=UTC), date(2026, 10, 25), (0, 1)),
    "America/New_York": (datetime(2026, 11, 1, 8, 0, tzinfo=UTC), date(2026, 11, 1), (5, 6)),
}
FORWARD = {
    "Europe/London": (datetime(2027, 3, 28, 3, 0, tzinfo=UTC), date(2027, 3, 28), time(1, 30), "01:00 to 02:00"),
    "America/New_York": (datetime(2026, 3, 8, 9, 0, tzinfo=UTC), date(2026, 3, 8), time(2, 30), "02:00 to 03:00"),
}


@pytest.fixture
def zone() -> str:
    return "Europe/London"


@pytest.fixture
def home(store: Store, zone: str) -> UUID:
    return homes.make_home(store, time_zone=zone)


def log_page(store: Store, aide: Actor, edith: UUID, clock: SetClock, now: datetime) -> tuple[Screen, str]:
    """The log page at that time, with what must be answered answered, and "more about it" open at "another time"."""
    clock.now = now
    page = screens.screen(screens.signed_in(store, aide, now=now), links.LOG, resident=str(edith))
    draft = page.app.query_params["draft"]
    page.pill(f"seen-{draft}", "BHV_EXIT").pill(f"strength-{draft}", 2)
    page.app.session_state[f"more-{draft}"] = True
    return page.run().pill(f"set_back-{draft}", "other"), draft


@pytest.mark.parametrize("second", [False, True])
@pytest.mark.parametrize("zone", BACK)
def test_a_time_that_came_twice_is_asked_about_before_it_is_saved(
    store: Store, nurse: Actor, aide: Actor, edith: UUID, clock: SetClock, zone: str, second: bool
) -> None:
    now, day, hours = BACK[zone]
    page, draft = log_page(store, aide, edith, clock, now)
    page.pill(f"day-{draft}", day).type(f"clock-{draft}", time(1, 30))

    page.button(f"save-{draft}")
    assert "Was it the first or the second 01:30?" in page.refused
    assert picture.timeline(store, actor=nurse, resident_id=edith, now=now) == ()

    assert page.widget(f"second-{draft}").label.startswith("The clocks went back that night")
    page.pill(f"second-{draft}", second).button(f"save-{draft}")
    (entry,) = picture.timeline(store, actor=nurse, resident_id=edith, now=now)
    assert entry.occurred_at == datetime(day.year, day.month, day.day, hours[second], 30, tzinfo=UTC)


@pytest.mark.parametrize("zone", FORWARD)
def test_a_time_that_never_was_is_refused_with_the_hour_that_was_left_out(
    store: Store, nurse: Actor, aide: Actor, edith: UUID, clock: SetClock, zone: str
) -> None:
    now, day, left_out, jump = FORWARD[zone]
    page, draft = log_page(store, aide, edith, clock, now)
    page.pill(f"day-{draft}", day).type(f"clock-{draft}", left_out)

    sentence = f"The clocks went forward from {jump} that night, so {left_out:%H:%M} did not happen."
    assert sentence in page.words.replace("\\", "")
    page.button(f"save-{draft}")

    assert sentence in page.refused
    assert picture.timeline(store, actor=nurse, resident_id=edith, now=now) == ()


def test_a_correction_of_something_else_leaves_the_second_half_past_one_where_it_was(
    store: Store, nurse: Actor, aide: Actor, edith: UUID, clock: SetClock
) -> None:
    at = datetime(2026, 10, 25, 1, 30, tzinfo=UTC)
    incident = entries.log(store, aide, edith, now=at)
    page = resident_page(store, nurse, edith, clock, datetime(2026, 10, 25, 3, 0, tzinfo=UTC))
    assert "01:30 (after the clocks went back)" in page.words.replace("\\", "")

    page.button(f"correct-{incident}")
    page.fill(f"correction-{incident}", note="By the door", reason="Asked").button("correction-save")

    found = corrections.of_incident(store, actor=nurse, now=clock.now, incident_id=incident)
    assert (found.version, found.incident.occurred_at, found.incident.note) == (2, at, "By the door")


def test_a_correction_can_say_that_it_was_the_first_of_the_two(
    store: Store, nurse: Actor, aide: Actor, edith: UUID, clock: SetClock
) -> None:
    incident = entries.log(store, aide, edith, now=datetime(2026, 10, 25, 1, 30, tzinfo=UTC))
    page = resident_page(store, nurse, edith, clock, datetime(2026, 10, 25, 3, 0, tzinfo=UTC))

    page.button(f"correct-{incident}")
    page.fill(f"correction-{incident}", at__second=False, reason="It was before").button("correction-save")

    found = corrections.of_incident(store, actor=nurse, now=clock.now, incident_id=incident)
    assert found.incident.occurred_at == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    words = page.words.replace("\\", "")
    assert "01:30 (after the clocks went back)" in words
    assert "01:30 (before the clocks went back)" in words


def test_a_correction_to_a_time_that_never_was_is_refused_and_keeps_what_was_typed(
    store: Store, nurse: Actor, aide: Actor, edith: UUID, clock: SetClock
) -> None:
    at = datetime(2027, 3, 28, 2, 30, tzinfo=UTC)
    incident = entries.log(store, aide, edith, now=at)
    page = resident_page(store, nurse, edith, clock, datetime(2027, 3, 28, 5, 0, tzinfo=UTC))

    page.button(f"correct-{incident}")
    form = f"correction-{incident}"
    page.fill(form, note="By the door", at__clock=time(1, 30), reason="Asked").button("correction-save")

    assert "so 01:30 did not happen. Choose another time." in page.refused
    assert page.widget(page.field(form, "note")).value == "By the door"
    assert corrections.of_incident(store, actor=nurse, now=clock.now, incident_id=incident).incident.occurred_at == at


def resident_page(store: Store, nurse: Actor, edith: UUID, clock: SetClock, now: datetime) -> Screen:
    clock.now = now
    return screens.screen(screens.signed_in(store, nurse, now=now), links.RESIDENT, resident=str(edith))
