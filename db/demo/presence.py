"""On which days each resident is there: not before they moved in, and not while they are in hospital."""

from datetime import date, datetime, time, timedelta
from functools import partial

from db.demo.house import House
from db.queries import residents as people
from db.records import residents
from db.records.residents import Status


# In hospital: how many days before the end, and for how many; None: still there.
_STAYS: tuple[tuple[int, int | None], ...] = ((96, 7), (3, None))
_LEAVES_AT, _BACK_AT = time(11, 20), time(14, 50)
_LEWY = "RF_LEWY"  # what just happened to one of these needs them there


def plan(house: House) -> dict[date, tuple[int, ...]]:
    """Day -> the places of those who are there all day. Plans the stays in hospital as well."""
    away = _stays(house)
    return {
        day: tuple(
            place
            for place, person in enumerate(house.cast.residents)
            if person.came_at.date() < day and (place, day) not in away
        )
        for day in house.span.days()
    }


def _stays(house: House) -> set[tuple[int, date]]:
    rng, last = house.dice("hospital"), house.span.last_day
    first = next(house.span.days())
    usual = [
        place
        for place, person in enumerate(house.cast.residents)
        if person.came_at < house.span.begins and _LEWY not in person.present_flags
    ]
    away = set()
    for place, (days_ago, lasts) in zip(rng.sample(usual, len(_STAYS)), _STAYS, strict=True):
        left = last - timedelta(days=days_ago)
        if left <= first:
            continue
        back = last + timedelta(days=1) if lasts is None else left + timedelta(days=lasts)
        away |= {(place, left + timedelta(days=day)) for day in range((back - left).days)}
        house.at(house.span.instant(left, _LEAVES_AT), partial(_set_status, house, place, "hospital"))
        house.at(house.span.instant(back, _BACK_AT), partial(_set_status, house, place, "present"))
    return away


def _set_status(house: House, place: int, status: Status, now: datetime) -> None:
    nurse = house.somebody(house.dice("status", place, status), "nurse", now)
    resident_id = house.resident(place).id
    before = people.one(house.store, actor=nurse, resident_id=resident_id, now=now)
    residents.set_status(
        house.store,
        actor=nurse,
        now=now,
        resident_id=resident_id,
        status=status,
        on=house.span.day_of(now),
        expected_version=before.version,
    )
