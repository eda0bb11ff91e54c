"""What time alone brings: cards that nobody logs anything for, once each, however many processes look."""

import threading
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa

from db.engine import Store
from db.models.base import table_of
from db.models.chain import Audit
from db.models.protocols import Evaluation
from db.models.review import Firing, SuggestionCard
from db.queries import asked, facts, review
from db.queries.review import CardView
from db.records import checks, plans, residents, suggestions, time_passing
from db.records.checks import MedicineFactIn, ObservationIn
from db.records.plans import PlanItemIn
from db.verification import verify
from pages.web import clockwork
from pages.web.clockwork import EVERY, Job
from protocols.access import Actor
from protocols.engine.library import load
from protocols.identity import new_id
from tests.support.entries import count, log
from tests.support.homes import NOW, make_home, make_resident, make_staff
from tests.support.stores import everything, opened


MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


def cards_of(store: Store, nurse: Actor, resident: UUID, protocol: str) -> list[CardView]:
    found = review.of_resident(store, actor=nurse, resident_id=resident, now=NOW + 60 * DAY)
    return [card for card in found if card.protocol_id == protocol]


def reviewed(store: Store, nurse: Actor, resident: UUID) -> None:
    """On an antipsychotic that was reviewed now."""
    residents.set_flag(store, actor=nurse, now=NOW, resident_id=resident, code="RF_ANTIPSYCHOTIC", state="present")
    given = MedicineFactIn(fact="antipsychotic_days_since_review", state="yes", since=NOW)
    checks.medicine(store, actor=nurse, now=NOW, id=new_id(), resident_id=resident, check=given)


@pytest.mark.parametrize(("after", "made"), [(-MINUTE, 0), (0 * MINUTE, 1), (MINUTE, 1)])
def test_four_hours_after_a_strong_entry_somebody_is_asked_how_it_ended(
    store: Store, nurse: Actor, resident: UUID, after: timedelta, made: int
) -> None:
    log(store, nurse, resident, strength=3)

    assert time_passing.look(store, now=NOW + 4 * HOUR + after) == made

    assert len(cards_of(store, nurse, resident, "R46")) == made


def test_a_minute_later_nothing_is_written(store: Store, nurse: Actor, resident: UUID) -> None:
    log(store, nurse, resident, strength=3)
    time_passing.look(store, now=NOW + 4 * HOUR)
    before = [count(store, model) for model in (SuggestionCard, Firing, Evaluation, Audit)]

    for later in (MINUTE, 15 * MINUTE, 9 * HOUR, 2 * DAY):
        assert time_passing.look(store, now=NOW + 4 * HOUR + later) == 0

    assert [count(store, model) for model in (SuggestionCard, Firing, Evaluation, Audit)] == before


def test_where_nothing_comes_up_nothing_is_written(store: Store, nurse: Actor, resident: UUID) -> None:
    log(store, nurse, resident, strength=3, outcome="settled")
    before = [count(store, model) for model in (SuggestionCard, Firing, Evaluation, Audit)]

    assert time_passing.look(store, now=NOW + 5 * HOUR) == 0

    assert [count(store, model) for model in (SuggestionCard, Firing, Evaluation, Audit)] == before


def test_the_card_is_nobodys_and_the_record_is_sound(store: Store, nurse: Actor, resident: UUID) -> None:
    log(store, nurse, resident, strength=3)
    time_passing.look(store, now=NOW + 4 * HOUR)

    table = table_of(SuggestionCard)
    with everything(store) as session:
        row = session.execute(sa.select(table)).one()
    assert (row.author_id, row.incident_id) == (nurse.home_id, None)
    assert verify(store).is_sound


def test_what_was_answered_is_not_asked_again_but_what_is_new_is(store: Store, nurse: Actor, resident: UUID) -> None:
    log(store, nurse, resident, strength=3)
    time_passing.look(store, now=NOW + 4 * HOUR)
    [card] = cards_of(store, nurse, resident, "R46")
    suggestions.accept(store, actor=nurse, now=NOW + 5 * HOUR, card_id=card.id)
    assert time_passing.look(store, now=NOW + 30 * HOUR) == 0

    log(store, nurse, resident, strength=2, now=NOW + 31 * HOUR)

    assert time_passing.look(store, now=NOW + 35 * HOUR - MINUTE) == 0
    assert time_passing.look(store, now=NOW + 35 * HOUR) == 1


@pytest.mark.parametrize(("days", "made"), [(34, 0), (35, 1), (36, 1)])
def test_a_review_falls_due_by_itself(store: Store, nurse: Actor, resident: UUID, days: int, made: int) -> None:
    reviewed(store, nurse, resident)

    time_passing.look(store, now=NOW + days * DAY)

    assert len(cards_of(store, nurse, resident, "R38")) == made


def test_a_review_of_the_plan_is_asked_for_from_midnight(store: Store, nurse: Actor, resident: UUID) -> None:
    item = PlanItemIn(text="Music after lunch", review_on=NOW.date())
    plans.add(store, actor=nurse, now=NOW, id=new_id(), resident_id=resident, item=item)
    midnight = NOW.replace(hour=0, minute=0) + DAY

    assert time_passing.look(store, now=midnight - MINUTE) == 0
    assert time_passing.look(store, now=midnight) == 1
    assert len(cards_of(store, nurse, resident, "R46b")) == 1


def test_what_is_never_held_back_is_not_made_again_by_the_clock(store: Store, nurse: Actor, resident: UUID) -> None:
    given = ObservationIn(kind="urine", value=None, at=NOW)
    checks.observe(store, actor=nurse, now=NOW, id=new_id(), resident_id=resident, check=given)

    made = [time_passing.look(store, now=NOW + 8 * HOUR + step * 15 * MINUTE) for step in range(8)]

    assert sum(made) == 1
    assert len(cards_of(store, nurse, resident, "R09")) == 1


@pytest.mark.parametrize("status", ["hospital", "left", "died"])
def test_nobody_is_asked_about_somebody_who_is_not_here(
    store: Store, nurse: Actor, resident: UUID, status: Any
) -> None:
    reviewed(store, nurse, resident)
    residents.set_status(
        store,
        actor=nurse,
        now=NOW,
        resident_id=resident,
        status=status,
        on=NOW.date(),
        expected_version=1,
        reason="told by the ward",
    )

    assert time_passing.look(store, now=NOW + 40 * DAY) == 0


def test_one_who_cannot_be_looked_at_does_not_keep_the_others_waiting(
    store: Store, nurse: Actor, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    first, second = (make_resident(store, nurse) for _ in range(2))
    for one in (first, second):
        log(store, nurse, one, strength=3)

    def failing(session: Any, protocols: Any, **about: Any) -> Any:
        if about["resident_id"] == first:
            raise ValueError("Ada Brightwell")
        return facts.facts_of(session, protocols, **about)

    monkeypatch.setattr(time_passing, "facts_of", failing)

    assert time_passing.look(store, now=NOW + 4 * HOUR) == 1
    assert "ValueError" in caplog.text
    assert "Ada" not in caplog.text


def test_every_home_is_looked_at(store: Store, nurse: Actor, resident: UUID) -> None:
    other = make_staff(store, make_home(store, name="Elm Court"), "nurse")
    for actor, one in ((nurse, resident), (other, make_resident(store, other))):
        log(store, actor, one, strength=3)

    assert time_passing.look(store, now=NOW + 4 * HOUR) == 2


def test_two_processes_at_once_make_one_card(store: Store, nurse: Actor, resident: UUID) -> None:
    log(store, nurse, resident, strength=3)
    [job] = [job for job in clockwork.JOBS if job.run is time_passing.look]
    now = NOW + 4 * HOUR

    with opened(store.settings) as another:
        both = [
            threading.Thread(target=clockwork.run_once, args=(job, one), kwargs={"now": now, "holder": name})
            for one, name in ((store, "first"), (another, "second"))
        ]
        for each in both:
            each.start()
        for each in both:
            each.join()

    assert len(cards_of(store, nurse, resident, "R46")) == 1


def test_the_clock_looks_every_quarter_of_an_hour(store: Store) -> None:
    ran: list[datetime] = []

    def run(_store: Store, *, now: datetime) -> int:
        ran.append(now)
        return 0

    job = Job("slow", run, every=15 * MINUTE)

    for minute in range(31):
        for holder in ("first", "second"):
            clockwork.run_once(job, store, now=NOW + minute * EVERY, holder=holder)

    assert ran == [NOW, NOW + 15 * MINUTE, NOW + 30 * MINUTE]


def test_only_what_comes_with_time_is_asked_by_the_clock() -> None:
    ids = set(asked.by_time(load()).by_id)

    assert {"R08", "R09", "R37b", "R38", "R39", "R46", "R46b", "R46c"} <= ids
    # What was said about an entry or a score when it was written down is not said again at night.
    assert ids.isdisjoint({"R01", "R02", "R05", "R07b", "R17", "R28", "R40", "R42", "R45"})
