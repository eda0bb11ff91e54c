"""Checks: kept with their time, refused outside their range, and every gap named."""

from datetime import UTC, date, datetime, time
from uuid import UUID

import pytest

from db.engine import Store
from db.queries import checks
from db.queries.checks import LastCheck
from pages.parts import links
from protocols.access import Actor
from tests.support import homes, screens
from tests.support.clock import SetClock
from tests.support.screens import Screen


@pytest.fixture
def page(sign_in: UUID, edith: UUID) -> Screen:
    return screens.screen(sign_in, links.CHECKS, resident=str(edith))


def last(store: Store, nurse: Actor, edith: UUID, code: str) -> LastCheck:
    found = checks.latest(store, actor=nurse, resident_id=edith, now=homes.NOW)
    return next(check for check in found if check.code == code)


def test_what_was_never_checked_is_named(page: Screen) -> None:
    assert "Not checked since this record began: Bowels opened; Passed urine" in page.words


def test_a_value_is_kept_with_the_time_and_named_no_more_as_a_gap(
    page: Screen, store: Store, nurse: Actor, edith: UUID
) -> None:
    form = f"chart-{edith}"
    page.fill(form, kind="temp_c").fill(form, value__temp_c=38.1).button("save-chart")

    assert "Saved 14:30." in page.done
    assert last(store, nurse, edith, "temp_c").value == 38.1
    assert "Temperature: 38.1 °C, last today, 14:30, by Noor Nurse" in page.words
    assert last(store, nurse, edith, "bowels").at is None


@pytest.mark.parametrize(("value", "kept"), [(29.9, False), (30.0, True), (43.0, True), (43.1, False)])
def test_a_value_outside_its_range_is_refused_with_the_range_and_stays(
    page: Screen, store: Store, nurse: Actor, edith: UUID, value: float, kept: bool
) -> None:
    form = f"chart-{edith}"
    page.fill(form, kind="temp_c").fill(form, value__temp_c=value).button("save-chart")

    assert (last(store, nurse, edith, "temp_c").value == value) is kept
    if not kept:
        assert "This is outside the range, 30 to 43." in page.refused
        assert page.widget(page.field(form, "value-temp_c")).value == value


def test_nothing_entered_is_refused(page: Screen, store: Store, nurse: Actor, edith: UUID) -> None:
    page.fill(f"chart-{edith}", kind="temp_c").button("save-chart")
    assert "Please fill in the number." in page.refused

    page.button("save-total")
    assert "Something is not filled in yet." in page.refused

    page.button("save-medicine")
    assert "Something is not filled in yet." in page.refused
    assert all(check.at is None for check in checks.latest(store, actor=nurse, resident_id=edith, now=homes.NOW))


def test_a_total_is_kept_and_what_it_leads_to_is_said(page: Screen, store: Store, nurse: Actor, edith: UUID) -> None:
    page.fill(f"total-{edith}", code="PAINAD").fill(f"total-{edith}", total__PAINAD=4).button("save-total")

    assert "Saved 14:30." in page.done
    assert last(store, nurse, edith, "PAINAD").value == 4


@pytest.mark.parametrize(
    ("fact", "said"),
    [("insulin_or_sulfonylurea", True), ("critical_dose_missed", False)],
    ids=["explained", "clear by itself"],
)
def test_a_fact_about_medicines_is_explained_where_its_name_does_not(
    page: Screen, edith: UUID, fact: str, *, said: bool
) -> None:
    page.fill(f"medicine-{edith}", fact=fact)

    assert ("Gliclazide" in page.words) is said


def test_a_time_to_come_is_refused(page: Screen, store: Store, nurse: Actor, edith: UUID) -> None:
    page.fill(f"chart-{edith}", at__day=date(2026, 3, 10), at__clock=time(15, 0)).button("save-chart")

    assert "This time is still to come. Choose an earlier one." in page.refused
    assert last(store, nurse, edith, "bowels").at is None


def test_half_a_time_is_refused(page: Screen, store: Store, nurse: Actor, edith: UUID) -> None:
    page.fill(f"chart-{edith}", at__clock=time(9, 0)).button("save-chart")

    assert "Choose the day and the time." in page.refused
    assert last(store, nurse, edith, "bowels").at is None


def test_a_time_that_the_clocks_jumped_over_is_refused(
    store: Store, nurse: Actor, edith: UUID, clock: SetClock
) -> None:
    clock.now = datetime(2026, 4, 1, 12, 0, tzinfo=UTC)
    page = screens.screen(screens.signed_in(store, nurse, now=clock()), links.CHECKS, resident=str(edith))

    page.fill(f"chart-{edith}", at__day=date(2026, 3, 29), at__clock=time(1, 30)).button("save-chart")

    assert "The clocks went forward from 01:00 to 02:00 that night, so 01:30 did not happen." in page.refused


@pytest.mark.parametrize(("second", "hour"), [(False, 0), (True, 1)])
def test_a_time_that_came_twice_is_asked_about_and_then_kept(
    store: Store, nurse: Actor, edith: UUID, clock: SetClock, second: bool, hour: int
) -> None:
    clock.now = datetime(2026, 11, 1, 12, 0, tzinfo=UTC)
    page = screens.screen(screens.signed_in(store, nurse, now=clock()), links.CHECKS, resident=str(edith))
    form = f"chart-{edith}"
    page.fill(form, at__day=date(2026, 10, 25), at__clock=time(1, 30)).button("save-chart")
    assert "so 01:30 came twice. Was it the first or the second 01:30?" in page.refused

    page.fill(form, at__second=second).button("save-chart")

    assert last(store, nurse, edith, "bowels").at == datetime(2026, 10, 25, hour, 30, tzinfo=UTC)


def test_a_medicine_fact_that_counts_from_a_day_asks_since_when(
    page: Screen, store: Store, nurse: Actor, edith: UUID
) -> None:
    form = f"medicine-{edith}"
    page.fill(form, fact="changed_within_d", state="yes").button("save-medicine")

    assert "Since when? Say since when." in page.refused
    assert last(store, nurse, edith, "changed_within_d").at is None


def test_an_address_that_names_nobody_of_the_home_shows_who_lives_here(sign_in: UUID, edith: UUID) -> None:
    page = screens.screen(sign_in, links.CHECKS, resident="00000000-0000-7000-8000-000000000000")

    assert "This was not found." in page.refused
    assert page.keys("tile-") == [f"tile-{edith}"]
    assert not page.has("save-chart")
