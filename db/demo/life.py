"""What is written down day by day: incidents with what became of them, good moments, calm shifts."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time, timedelta
from functools import partial
from random import Random
from uuid import UUID

import sqlalchemy as sa

from db.demo import cards, data, draw, rota
from db.demo.house import House
from db.demo.incidents import Planned
from db.models.base import table_of
from db.models.incident import FollowUp, Incident
from db.records import follow_ups, incidents, moments
from db.records.follow_ups import FollowUpAnswer
from db.records.incident_form import IncidentIn
from protocols.access import Actor


_CORRECTED_AFTER = timedelta(hours=3)
_FIRST_HOUR, _LAST_HOUR = 8, 20  # of good moments
_TICKED_BEFORE_END = timedelta(minutes=20)

_follow_up = table_of(FollowUp)


def log(house: House, planned: Planned, now: datetime) -> None:
    """Write an incident, let the rules look, and let answers and corrections come in their time."""
    new = draw.ident(house.dice("incident", planned.resident, planned.at), planned.at)
    rng = house.dice("log", new)
    author = house.somebody(rng, planned.by, now)
    entry = _entry(house, rng, planned, now)
    recorded = incidents.record(house.store, actor=author, now=now, id=new, incident=entry)
    if recorded.follow_up_due_at is not None:
        _ask(house, rng, planned, new, recorded.follow_up_due_at)
    cards.look(house, author, planned.resident, new, now, answered=planned.answered)
    _put_right(house, rng, new, entry, now)


def be_good(house: House, place: int, days: Iterable[date]) -> None:
    """Plan a resident's good moments."""
    rng, figures, words = house.dice("moments", place), data.figures().moments, data.words().good_moments
    for day in days:
        for _each in range(draw.poisson(rng, figures.a_resident_day)):
            clock = time(rng.randint(_FIRST_HOUR, _LAST_HOUR), rng.randrange(60), rng.randrange(60))
            code = "BHV_ENGAGED" if draw.chance(rng, figures.joining_in) else "BHV_CALM"
            note = rng.choice(words[code])
            house.at(house.span.instant(day, clock), partial(_note_moment, house, place, code, note))


def hand_over(house: House, present: Mapping[date, tuple[int, ...]]) -> None:
    """At every change of shift: calm residents are ticked a little before, and open questions close."""
    for ends in house.span.handovers():
        ticked_at = ends - _TICKED_BEFORE_END
        calm = _calm(house, ticked_at, present.get(house.span.day_of(ticked_at), ()))
        if calm:
            house.at(ticked_at, partial(_tick_calm, house, calm))
        house.at(ends, partial(_close, house))


def _calm(house: House, at: datetime, here: tuple[int, ...]) -> tuple[int, ...]:
    """Whom somebody ticks as calm: everybody in the last months, before that a few and not often."""
    rng, figures = house.dice("calm", at), data.figures().moments
    if at > house.span.until - timedelta(days=figures.all_ticked_days):
        return here if draw.chance(rng, figures.all_ticked) else ()
    if not draw.chance(rng, figures.ticked):
        return ()
    return tuple(rng.sample(here, min(draw.between(rng, figures.ticked_residents), len(here))))


def _entry(house: House, rng: Random, planned: Planned, now: datetime) -> IncidentIn:
    seen_by = {}
    if draw.chance(rng, data.figures().incident.saw_by_another):
        seen_by["seen_by"] = rng.choice(rota.on_shift(house.cast, "aide", now)).name
    return IncidentIn(
        resident_id=house.resident(planned.resident).id,
        occurred_at=planned.at,
        behaviours=list(planned.behaviours),
        strength=planned.strength,
        affected=[planned.affected],
        triggers=list(planned.triggers),
        tried=list(planned.tried),
        outcome=planned.answer,
        flags=list(planned.flags),
        **seen_by,
        **planned.beside,
    )


def _ask(house: House, rng: Random, planned: Planned, incident_id: UUID, due_at: datetime) -> None:
    """Whoever is there answers when it is due, where an answer is planned at all."""
    if planned.later is None:
        return
    figures = data.figures().outcome
    answered_at = due_at + timedelta(minutes=draw.between(rng, figures.answer_minutes), seconds=rng.randrange(60))
    if draw.chance(rng, figures.first_did_not_see):
        house.at(due_at + timedelta(seconds=40), partial(_answer, house, incident_id, "did_not_see"))
    house.at(answered_at, partial(_answer, house, incident_id, planned.later))


def _answer(house: House, incident_id: UUID, answer: FollowUpAnswer, now: datetime) -> None:
    chosen = sa.select(_follow_up.c.id).where(
        _follow_up.c.home_id == house.home_id,
        _follow_up.c.incident_id == incident_id,
        _follow_up.c.state == "open",
        _follow_up.c.closes_at > now,
    )
    with house.store.read(house.home_id) as session:
        asked = session.scalars(chosen).one_or_none()
    if asked is not None:
        aide = house.somebody(house.dice("answer", incident_id, now), "aide", now)
        follow_ups.answer(house.store, actor=aide, now=now, follow_up_id=asked, answer=answer)


def _put_right(house: House, rng: Random, incident_id: UUID, entry: IncidentIn, now: datetime) -> None:
    """A few entries are corrected, and very few were written in error. Only before the rules looked: both would make
    them look again."""
    figures = data.figures().incident
    if now >= cards.begin(house):
        return
    if draw.chance(rng, figures.corrected):
        other = entry.model_copy(update={"outcome": None, "duration": "15_60", "note": "Longer than first written."})
        house.at(now + _CORRECTED_AFTER, partial(_correct, house, incident_id, other))
    elif draw.chance(rng, figures.in_error):
        house.at(now + _CORRECTED_AFTER, partial(_void, house, incident_id))


def _correct(house: House, incident_id: UUID, entry: IncidentIn, now: datetime) -> None:
    incidents.amend(
        house.store,
        actor=_nurse(house, incident_id, now),
        now=now,
        incident_id=incident_id,
        incident=entry,
        expected_version=_version(house, incident_id),
        reason="It lasted longer than was first written.",
    )


def _void(house: House, incident_id: UUID, now: datetime) -> None:
    incidents.void(
        house.store,
        actor=_nurse(house, incident_id, now),
        now=now,
        incident_id=incident_id,
        expected_version=_version(house, incident_id),
        reason="Written for the wrong resident.",
    )


def _nurse(house: House, incident_id: UUID, now: datetime) -> Actor:
    return house.somebody(house.dice("put right", incident_id), "nurse", now)


def _version(house: House, incident_id: UUID) -> int:
    table = table_of(Incident).c
    chosen = sa.select(table.version).where(table.home_id == house.home_id, table.id == incident_id)
    with house.store.read(house.home_id) as session:
        return int(session.scalars(chosen).one())


def _note_moment(house: House, place: int, code: str, note: str, now: datetime) -> None:
    aide, new, resident_id = house.entry("aide", place, now, "moment")
    moments.record(house.store, actor=aide, now=now, id=new, resident_id=resident_id, code=code, note=note)


def _tick_calm(house: House, places: tuple[int, ...], now: datetime) -> None:
    """Those with an entry in this shift are left out by the record itself."""
    aide = house.somebody(house.dice("tick", now), "aide", now)
    ids = tuple(house.resident(place).id for place in places)
    moments.calm_shift(house.store, actor=aide, now=now, resident_ids=ids)


def _close(house: House, now: datetime) -> None:
    """The application's clockwork at the end of a shift."""
    follow_ups.close_overdue(house.store, now=now)
