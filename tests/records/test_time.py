"""When it happened, as the record keeps it. Each test is named for what went wrong elsewhere and must not here."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest
import sqlalchemy as sa

from db import sums
from db.engine import Store
from db.models.base import table_of
from db.models.home import Home
from db.queries import asked, corrections, history, picture, residents, shift
from db.queries.presence import Presence
from db.queries.responses import rates
from db.records import incidents
from db.records import residents as resident_records
from db.records.residents import ResidentIn
from protocols.access import Actor
from protocols.engine.library import load
from protocols.errors import Invalid
from protocols.identity import new_id
from tests.support.entries import entry, kept, log
from tests.support.homes import NOW, make_home, make_resident, make_staff


LONDON, NEW_YORK = "Europe/London", "America/New_York"
MINUTE = timedelta(minutes=1)


class Far:
    """A home in another part of the world, with a nurse and a resident."""

    def __init__(self, store: Store, zone: str) -> None:
        self.home = make_home(store, name="Far Court", time_zone=zone)
        self.nurse = make_staff(store, self.home, "nurse", name="Nell Far")
        self.resident = make_resident(store, self.nurse)


@pytest.fixture
def new_york(store: Store) -> Far:
    return Far(store, NEW_YORK)


def correct_again(store: Store, nurse: Actor, one: UUID, *, now: datetime, **changes: object) -> None:
    """Open it, change it, save it: what a person does who corrects something else than the time."""
    found = corrections.of_incident(store, actor=nurse, now=now, incident_id=one)
    said = found.incident.model_copy(update=changes)
    incidents.amend(
        store, actor=nurse, now=now, incident_id=one, incident=said, expected_version=found.version, reason="again"
    )


def where(store: Store, one: UUID) -> tuple[date, int, int, int]:
    row = kept(store, one)
    return row.local_date, row.local_weekday, row.local_hour, row.utc_offset_minutes


@pytest.mark.parametrize("zone", [LONDON, NEW_YORK, "Asia/Kathmandu", "Pacific/Kiritimati", "Australia/Lord_Howe"])
def test_editing_an_entry_again_and_again_never_moves_its_time(store: Store, zone: str) -> None:
    far = Far(store, zone)
    at = datetime(2026, 10, 24, 23, 59, 59, 123456, tzinfo=UTC)
    one = log(store, far.nurse, far.resident, now=at)
    before = (kept(store, one).occurred_at, *where(store, one))

    for count in range(5):
        correct_again(store, far.nurse, one, now=at + timedelta(hours=count), note=f"looked at {count} times")

    assert (kept(store, one).occurred_at, *where(store, one)) == before == (at, *where(store, one))
    said = {version.payload["occurred_at"] for version in history_of(store, far.nurse, one)}
    assert said == {"2026-10-24T23:59:59.123456Z"}


def history_of(store: Store, nurse: Actor, one: UUID) -> tuple[history.Version, ...]:
    return history.versions(store, actor=nurse, entity="incident", entity_id=one)


def test_upset_in_the_evening_in_new_york_stays_on_its_day_and_in_its_hour(store: Store, new_york: Far) -> None:
    at = datetime(2026, 3, 11, 0, 15, tzinfo=UTC)  # a quarter past eight in the evening of Tuesday the tenth

    one = log(store, new_york.nurse, new_york.resident, now=at)

    assert where(store, one) == (date(2026, 3, 10), 1, 20, -240)
    days = picture.by_day(
        store, actor=new_york.nurse, resident_id=new_york.resident, since=date(2026, 3, 9), until=date(2026, 3, 12)
    )
    assert [day.day for day in days] == [date(2026, 3, 10)]


@pytest.mark.parametrize(
    ("zone", "at", "day"),
    [
        ("Pacific/Pago_Pago", datetime(2026, 7, 1, 10, 59, tzinfo=UTC), date(2026, 6, 30)),
        ("America/St_Johns", datetime(2026, 7, 1, 2, 29, tzinfo=UTC), date(2026, 6, 30)),
        ("America/St_Johns", datetime(2026, 7, 1, 2, 30, tzinfo=UTC), date(2026, 7, 1)),
        ("Pacific/Kiritimati", datetime(2026, 6, 30, 10, 0, tzinfo=UTC), date(2026, 7, 1)),
        (LONDON, datetime(2026, 6, 30, 23, 0, tzinfo=UTC), date(2026, 7, 1)),  # exactly midnight
        (LONDON, datetime(2028, 2, 29, 12, 0, tzinfo=UTC), date(2028, 2, 29)),
    ],
)
def test_no_day_shifts_by_one_east_or_west_of_utc(store: Store, zone: str, at: datetime, day: date) -> None:
    far = Far(store, zone)

    one = log(store, far.nurse, far.resident, now=at)

    assert where(store, one)[0] == day
    heat = picture.by_hour(store, actor=far.nurse, resident_id=far.resident, since=day, until=day + timedelta(days=1))
    assert [(one.weekday, one.count) for one in heat] == [(day.weekday(), 1)]


def test_after_midnight_in_utc_today_is_still_the_homes_today(store: Store, new_york: Far) -> None:
    at = datetime(2026, 3, 10, 16, 0, tzinfo=UTC)
    log(store, new_york.nurse, new_york.resident, now=at)

    def upset(now: datetime) -> int:
        (tile,) = shift.tiles(store, actor=new_york.nurse, now=now)
        return tile.upset_today

    midnight = datetime(2026, 3, 11, 4, 0, tzinfo=UTC)  # of the home
    assert upset(datetime(2026, 3, 11, 0, 30, tzinfo=UTC)) == 1
    assert upset(midnight - MINUTE) == 1
    assert upset(midnight) == 0


def test_the_two_half_past_ones_are_two_moments_in_their_order(store: Store, nurse: Actor, resident: UUID) -> None:
    first, second = datetime(2026, 10, 25, 0, 30, tzinfo=UTC), datetime(2026, 10, 25, 1, 30, tzinfo=UTC)
    later = log(store, nurse, resident, now=second)
    earlier = log(store, nurse, resident, now=second, occurred_at=first)

    shown = picture.timeline(store, actor=nurse, resident_id=resident, now=second)

    assert [one.id for one in shown] == [later, earlier], "newest first"
    assert where(store, earlier) == (date(2026, 10, 25), 6, 1, 60)
    assert where(store, later) == (date(2026, 10, 25), 6, 1, 0)


def test_a_home_that_moves_its_clocks_to_another_zone_moves_nothing_that_was_written(
    store: Store, nurse: Actor, resident: UUID
) -> None:
    at = datetime(2026, 7, 1, 22, 30, tzinfo=UTC)  # half past eleven at night in London
    one = log(store, nurse, resident, now=at)
    before = where(store, one)

    with_zone(store, nurse.home_id, "Pacific/Auckland")
    correct_again(store, nurse, one, now=at, note="By the door")

    assert where(store, one) == before == (date(2026, 7, 1), 2, 23, 60)
    correct_again(store, nurse, one, now=at, occurred_at=at - MINUTE)
    assert where(store, one) == (date(2026, 7, 2), 3, 10, 720), "a time that is chosen anew is of the home as it is now"
    with store.read(nurse.home_id) as session:
        assert sums.recount(session, nurse.home_id) == ()


def with_zone(store: Store, home_id: UUID, zone: str) -> None:
    home = table_of(Home)
    store.write(
        home_id,
        lambda session: session.execute(sa.update(home).where(home.c.id == home_id).values(time_zone=zone)),
    )


def windows() -> Iterator[tuple[float, int, int]]:
    """(ratio without any events, days of the recent window, days of the baseline before it) of every comparison, in
    the half hour after midnight in the week after the clocks went forward."""
    now = datetime(2026, 4, 3, 23, 15, tzinfo=UTC)  # a quarter past midnight on the fourth, in London
    here = Presence(recorded_from=now - timedelta(days=400), admitted_on=None, away=())
    wanted = asked.by(load())
    found = rates([], here, wanted, now=now, time_zone=LONDON)
    for spec, rate in zip(wanted.rates, found, strict=True):
        yield rate["ratio"], spec.recent_d, spec.baseline_d - spec.recent_d


def test_a_week_in_which_the_clocks_went_forward_does_not_have_eight_days() -> None:
    for ratio, recent_d, before_d in windows():
        assert ratio == pytest.approx(before_d / recent_d), "days of the windows, whatever the clocks did"


@pytest.mark.parametrize(("minutes", "late"), [(60, False), (61, True)])
def test_an_entry_written_well_after_it_happened_is_marked(
    store: Store, nurse: Actor, resident: UUID, minutes: int, late: bool
) -> None:
    one = log(store, nurse, resident, occurred_at=NOW - minutes * MINUTE)

    assert kept(store, one).late is late


@pytest.mark.parametrize(("minutes", "kept_"), [(5, True), (6, False)])
def test_what_is_still_to_come_is_refused_but_for_a_clock_that_runs_a_little_fast(
    store: Store, nurse: Actor, resident: UUID, minutes: int, kept_: bool
) -> None:
    said = entry(resident, occurred_at=NOW + minutes * MINUTE)

    if kept_:
        incidents.record(store, actor=nurse, now=NOW, id=new_id(), incident=said)
        return
    with pytest.raises(Invalid, match="not come yet"):
        incidents.record(store, actor=nurse, now=NOW, id=new_id(), incident=said)


class TestStay:
    """An entry about a day on which the person did not live here is the wrong day or the wrong person."""

    @pytest.fixture
    def ivy(self, store: Store, nurse: Actor) -> UUID:
        """Moved in on 1 March 2026."""
        one = new_id()
        known = ResidentIn(full_name="Ivy Stone", preferred_name="Ivy", room="4", admitted_on=date(2026, 3, 1))
        resident_records.admit(store, actor=nurse, now=NOW, id=one, resident=known)
        return one

    @pytest.mark.parametrize(("day", "allowed"), [(28, False), (1, True), (2, True)])
    def test_before_somebody_moved_in(self, store: Store, nurse: Actor, ivy: UUID, day: int, allowed: bool) -> None:
        at = datetime(2026, 2 if day == 28 else 3, day, 23, 59, tzinfo=UTC)
        if allowed:
            log(store, nurse, ivy, occurred_at=at)
            return
        with pytest.raises(Invalid, match=r"Ivy moved in on 1 March 2026, after this\. Check the day and the person"):
            log(store, nurse, ivy, occurred_at=at)

    @pytest.mark.parametrize(("status", "said"), [("left", "moved away"), ("died", "died")])
    @pytest.mark.parametrize(("hours", "allowed"), [(-1, True), (0, False)])
    def test_after_somebody_left_or_died(
        self,
        store: Store,
        nurse: Actor,
        ivy: UUID,
        status: resident_records.Status,
        said: str,
        hours: int,
        allowed: bool,
    ) -> None:
        version = residents.one(store, actor=nurse, resident_id=ivy, now=NOW).version
        on = NOW.date()
        resident_records.set_status(
            store, actor=nurse, now=NOW, resident_id=ivy, status=status, on=on, expected_version=version
        )
        at = datetime(2026, 3, 11, tzinfo=UTC) + timedelta(hours=hours)  # midnight after the day

        if allowed:
            log(store, nurse, ivy, now=NOW + timedelta(days=1), occurred_at=at)
            return
        with pytest.raises(Invalid, match=f"Ivy {said} on 10 March 2026, before this."):
            log(store, nurse, ivy, now=NOW + timedelta(days=1), occurred_at=at)

    def test_what_was_written_before_the_stay_was_put_right_can_still_be_corrected(
        self, store: Store, nurse: Actor, ivy: UUID
    ) -> None:
        one = log(store, nurse, ivy, occurred_at=datetime(2026, 3, 2, 12, tzinfo=UTC))
        known = ResidentIn(full_name="Ivy Stone", preferred_name="Ivy", room="4", admitted_on=date(2026, 3, 5))
        resident_records.change(
            store, actor=nurse, now=NOW, resident_id=ivy, resident=known, expected_version=1, reason="the letter"
        )

        correct_again(store, nurse, one, now=NOW, note="By the door")

        assert kept(store, one).note == "By the door"
        with pytest.raises(Invalid, match="moved in"):
            correct_again(store, nurse, one, now=NOW, occurred_at=datetime(2026, 3, 3, 12, tzinfo=UTC))

    def test_a_save_repeated_after_the_stay_was_put_right_is_still_kept_once(
        self, store: Store, nurse: Actor, ivy: UUID
    ) -> None:
        one, said = new_id(), entry(ivy, occurred_at=datetime(2026, 3, 2, 12, tzinfo=UTC))
        incidents.record(store, actor=nurse, now=NOW, id=one, incident=said)
        known = ResidentIn(full_name="Ivy Stone", preferred_name="Ivy", room="4", admitted_on=date(2026, 3, 5))
        resident_records.change(
            store, actor=nurse, now=NOW, resident_id=ivy, resident=known, expected_version=1, reason="the letter"
        )

        assert incidents.record(store, actor=nurse, now=NOW, id=one, incident=said).already
