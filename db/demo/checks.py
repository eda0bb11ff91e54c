"""What is charted, measured and known about medicines."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import partial
from random import Random

from db.demo import cards, data, draw
from db.demo.figures_form import Chart, Measured, Medicine
from db.demo.house import House
from db.demo.people import Person
from db.demo.tempers import Temper
from db.records import checks
from db.records.checks import AssessmentIn, MedicineFactIn, ObservationIn


_ORDER = "order"
_DAY = timedelta(days=1)
_SETTLED_IN = timedelta(hours=5)  # after moving in: the first day's paperwork is done


def plan(house: House, place: int, temper: Temper) -> None:
    """Plan every check of one resident."""
    person, figures = house.resident(place), data.figures().charts
    for chart in figures.kinds:
        rng = house.dice("chart", chart.kind, place)
        if draw.chance(rng, chart.residents):
            _plan_chart(house, rng, place, chart, person.came_at)
    for measured in figures.assessments:
        rng = house.dice("assessment", measured.code, place)
        if draw.chance(rng, measured.residents):
            for at in _apart(rng, measured, person.came_at + _SETTLED_IN, house.span.until):
                house.at(at, partial(assess, house, place, _total(rng, measured, at)))
    if temper.change is not None and temper.change.trigger == "TRG_PAIN":
        _plan_pain(house, place, temper)
    known = [each for each in figures.medicines if _concerns(each, person, temper)]
    house.at(person.came_at + _SETTLED_IN, partial(_enter_medicines, house, place, tuple(known)))


def assess(house: House, place: int, check: AssessmentIn, now: datetime, *, answered: bool = True) -> None:
    """A nurse enters a total, and the rules look."""
    if not house.is_here(place, now):
        return
    nurse, new, resident_id = house.entry("nurse", place, now, "assess", check.code)
    checks.assess(house.store, actor=nurse, now=now, id=new, resident_id=resident_id, check=check)
    cards.look(house, nurse, place, None, now, answered=answered)


def enter_medicine(house: House, place: int, check: MedicineFactIn, now: datetime) -> None:
    """A nurse enters a fact about medicines."""
    nurse, new, resident_id = house.entry("nurse", place, now, "medicine", check.fact)
    checks.medicine(house.store, actor=nurse, now=now, id=new, resident_id=resident_id, check=check)


def _plan_chart(house: House, rng: Random, place: int, chart: Chart, came_at: datetime) -> None:
    at = max(house.span.until - chart.days * _DAY, came_at + _SETTLED_IN) + timedelta(hours=rng.uniform(0, 8))
    value = None if chart.low is None or chart.high is None else rng.uniform(chart.low, chart.high)
    while at < house.span.until:
        # What somebody has to be awake for waits until the morning.
        at = at if chart.at_night else house.span.by_day(at)
        said = None if value is None else round(value, chart.digits)
        house.at(at, partial(_observe, house, place, chart, said))
        at += timedelta(hours=rng.uniform(*chart.gap_hours))
        if value is not None and chart.low is not None and chart.high is not None:
            value = rng.uniform(chart.low, chart.high) if chart.moves is None else value + rng.uniform(*chart.moves)


def _observe(house: House, place: int, chart: Chart, value: float | None, now: datetime) -> None:
    if not house.is_here(place, now):
        return
    who, new, resident_id = house.entry(chart.by, place, now, "observe", chart.kind)
    check = ObservationIn.model_validate({"kind": chart.kind, "value": value, "at": now})
    checks.observe(house.store, actor=who, now=now, id=new, resident_id=resident_id, check=check)


def _apart(rng: Random, measured: Measured, begins: datetime, until: datetime) -> Iterator[datetime]:
    at = begins + timedelta(hours=rng.uniform(0, 30))
    while at < until:
        yield at
        at += draw.between(rng, measured.gap_days) * _DAY + timedelta(minutes=rng.randrange(90))


def _total(rng: Random, measured: Measured, at: datetime) -> AssessmentIn:
    if measured.parts:
        parts: dict[str, int | None] = {code: draw.between(rng, limits) for code, limits in measured.parts.items()}
        return AssessmentIn(code=measured.code, total=sum(value or 0 for value in parts.values()), parts=parts, at=at)
    return AssessmentIn(code=measured.code, total=draw.between(rng, (measured.low, measured.high)), at=at)


def _plan_pain(house: House, place: int, temper: Temper) -> None:
    """While somebody is in pain it is measured every few days."""
    assert temper.change is not None
    rng, measured = house.dice("pain", place), data.figures().charts.in_pain
    begins, ends = (house.span.morning_of(day) for day in (temper.change.begins, temper.change.ends))
    for at in _apart(rng, measured, begins, min(ends, house.span.until)):
        house.at(at, partial(assess, house, place, _total(rng, measured, at)))


def _concerns(each: Medicine, person: Person, temper: Temper) -> bool:
    if each.risk == _ORDER:
        return temper.calming_order
    return each.risk is None or each.risk in person.present_flags


def _enter_medicines(house: House, place: int, known: tuple[Medicine, ...], now: datetime) -> None:
    rng = house.dice("medicines", place)
    for each in known:
        if draw.chance(rng, each.residents):
            since = None if each.since_days is None else now - draw.between(rng, each.since_days) * _DAY
            check = MedicineFactIn(fact=each.fact, state=each.state, since=since)
            enter_medicine(house, place, check, now)
