"""What has just happened when the demonstration begins: something on every page, and questions that wait."""

from datetime import datetime, timedelta
from functools import partial

from db.demo import cards, checks, data, life
from db.demo.house import House
from db.demo.incidents import Planned
from db.demo.span import TIME_ZONE
from db.records.checks import AssessmentIn, MedicineFactIn
from protocols.shifts import shift_began
from protocols.vocabulary import vocabulary


_SAVED_AFTER = timedelta(minutes=3)
_LEWY = "RF_LEWY"


def plan(house: House, here: tuple[int, ...]) -> None:
    """Plan it for some of those who are there."""
    stories, until = data.stories(), house.span.until
    rng = house.dice("today")
    lewy = [place for place in here if _LEWY in house.resident(place).present_flags]
    some = iter(
        rng.sample([place for place in here if place not in lewy], len(stories.incidents) + len(stories.asked) + 1)
    )
    for story in stories.incidents:
        _plan_incident(house, next(some), story)
    for asked in stories.asked:
        _plan_question(house, next(some), asked)
    measured = stories.assessment
    at = _ago(until, measured.hours_ago)
    check = AssessmentIn(code=measured.code, total=measured.total, at=at)
    house.at(at, partial(checks.assess, house, next(some), check, answered=False))
    medicine = stories.medicine
    house.at(_ago(until, medicine.hours_ago), partial(_propose, house, lewy[0], medicine))


def _plan_incident(house: House, place: int, story: data.Story) -> None:
    at = _ago(house.span.until, story.hours_ago)
    beside = {"note": story.note} | ({} if story.injury is None else {"injury": story.injury})
    planned = Planned(
        resident=place,
        at=at,
        written_at=at + _SAVED_AFTER,
        behaviours=story.behaviours,
        strength=story.strength,
        affected="self" if story.injury else "none",
        triggers=story.triggers,
        tried=story.tried,
        answer=story.answer,
        flags=story.flags,
        answered=story.answered,
        beside=beside,
    )
    house.at(planned.written_at, partial(life.log, house, planned))


def _plan_question(house: House, place: int, asked: data.Asked) -> None:
    """It was too early to say; the question is due then, within the shift that runs at the end of the history."""
    until = house.span.until
    due_at = max(until - timedelta(minutes=asked.due_minutes_ago), shift_began(until, TIME_ZONE))
    at = due_at - timedelta(minutes=vocabulary().check_after_minutes(set(asked.tried)))
    planned = Planned(
        resident=place,
        at=at,
        written_at=at + _SAVED_AFTER,
        behaviours=asked.behaviours,
        strength=1,
        affected="none",
        triggers=asked.triggers,
        tried=asked.tried,
        answer="too_early",
        answered=False,
    )
    house.at(planned.written_at, partial(life.log, house, planned))


def _propose(house: House, place: int, story: data.MedicineStory, now: datetime) -> None:
    """A medicine is proposed that this person should not be given: the rules stop it."""
    checks.enter_medicine(house, place, MedicineFactIn(fact=story.fact, state=story.state), now)
    nurse = house.somebody(house.dice("propose"), "nurse", now)
    cards.look(house, nurse, place, None, now, answered=False)


def _ago(until: datetime, hours: float) -> datetime:
    return until - timedelta(hours=hours)
