"""An incident is kept once, whole, at the home's own time, or refused with a sentence that says what to do."""

import threading
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from db.engine import Store
from db.models.chain import Audit, RecordVersion
from db.models.incident import Draft, FollowUp, Incident, IncidentBehaviour, IncidentTrigger, Outcome, Tried
from db.records import drafts, incidents, terms
from db.verification import verify
from protocols.access import Actor
from protocols.errors import Conflict, DomainError, Invalid, NotAllowed, NotFound
from protocols.identity import new_id
from tests.support.entries import count, entry, kept, log
from tests.support.homes import NOW, make_home, make_resident, make_staff


def record(store: Store, actor: Actor, one: UUID, resident_id: UUID, **changes: Any) -> incidents.Recorded:
    return incidents.record(store, actor=actor, now=NOW, id=one, incident=entry(resident_id, **changes))


def test_what_was_saved_is_read_back_with_the_name(store: Store, aide: Actor, resident: UUID) -> None:
    one = new_id()

    saved = record(store, aide, one, resident)

    assert (saved.id, saved.recorded_at, saved.already) == (one, NOW, False)
    assert (saved.preferred_name, saved.room) == ("Ada", "12")


def test_everything_that_was_entered_is_kept(store: Store, aide: Actor, resident: UUID) -> None:
    more: dict[str, Any] = {
        "behaviours": ["BHV_HIT", "BHV_CALL_OUT"],
        "triggers": ["TRG_NOISE", "TRG_PAIN"],
        "tried": ["INT_CALM_APPROACH", "INT_DRINK"],
        "affected": ["staff", "resident"],
        "flags": ["weapon"],
        "duration": "5_15",
        "place": "dining room",
        "seen_by": "Bo",
        "own_words": "Leave me",
        "injury": "minor",
        "staff_injury": "none",
        "note": "  A cup was thrown.  ",
        "outcome": "partly",
    }

    row = kept(store, log(store, aide, resident, **more))

    assert row.codes == {name: more[name] for name in ("behaviours", "triggers", "tried")}
    assert (row.affected, row.flags, row.duration, row.place) == (
        ["staff", "resident"],
        ["weapon"],
        "5_15",
        "dining room",
    )
    assert (row.seen_by, row.own_words, row.note) == ("Bo", "Leave me", "A cup was thrown.")
    assert (row.injury, row.staff_injury, row.outcome) == ("minor", "none", "partly")
    assert count(store, IncidentBehaviour) == count(store, IncidentTrigger) == count(store, Tried, value=2) == 2


def test_a_contraindicated_step_that_was_tried_is_kept(store: Store, aide: Actor, resident: UUID) -> None:
    assert kept(store, log(store, aide, resident, tried=["INT_RESTRICTIVE"])).codes["tried"] == ["INT_RESTRICTIVE"]


def test_a_code_given_twice_counts_once(store: Store, aide: Actor, resident: UUID) -> None:
    one = log(store, aide, resident, behaviours=["BHV_HIT", "BHV_HIT"], tried=["INT_DRINK", "INT_DRINK"])

    assert count(store, IncidentBehaviour, incident_id=one) == count(store, Tried, incident_id=one) == 1
    assert verify(store).is_sound


def test_a_second_tap_stores_nothing_and_says_so(store: Store, aide: Actor, resident: UUID) -> None:
    one = new_id()
    record(store, aide, one, resident, outcome="settled")
    links = count(store, Audit)

    # The tablet's clock has gone on between the two.
    again = record(store, aide, one, resident, outcome="settled", client_at=NOW + timedelta(seconds=3))

    assert again.already
    assert (count(store, Incident), count(store, Outcome), count(store, Audit)) == (1, 1, links)


def test_a_retry_after_a_correction_is_still_the_same_entry(store: Store, aide: Actor, resident: UUID) -> None:
    one = new_id()
    record(store, aide, one, resident)
    changed = entry(resident, note="more")
    incidents.amend(store, actor=aide, now=NOW, incident_id=one, incident=changed, expected_version=1, reason="forgot")

    assert record(store, aide, one, resident).already
    assert kept(store, one).note == "more"


def test_two_tabs_with_other_contents_are_a_conflict(store: Store, aide: Actor, resident: UUID) -> None:
    one = new_id()
    record(store, aide, one, resident, strength=1)

    with pytest.raises(Conflict, match="saved before with other contents"):
        record(store, aide, one, resident, strength=3)

    assert (count(store, Incident), kept(store, one).strength) == (1, 1)


def test_eight_taps_at_once_store_one(store: Store, aide: Actor, resident: UUID) -> None:
    one, answers, together = new_id(), [], threading.Barrier(8)

    def tap() -> None:
        together.wait()
        answers.append(record(store, aide, one, resident).already)

    taps = [threading.Thread(target=tap) for _ in range(8)]
    for thread in taps:
        thread.start()
    for thread in taps:
        thread.join()

    assert sorted(answers) == [False] + [True] * 7
    assert (count(store, Incident), count(store, FollowUp), count(store, RecordVersion, entity="incident")) == (1, 1, 1)
    assert verify(store).is_sound


def test_the_draft_goes_with_the_save(store: Store, aide: Actor, resident: UUID) -> None:
    one, other = new_id(), new_id()
    for draft in (one, other):
        drafts.keep(store, actor=aide, now=NOW, id=draft, screen="log", content={})

    record(store, aide, one, resident)

    assert [draft.id for draft in drafts.mine(store, actor=aide)] == [other]


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"behaviours": ["BHV_NONSENSE"]}, "behaviours"),
        ({"behaviours": ["BHV_CALM"]}, "behaviours"),
        ({"triggers": ["INT_DRINK"]}, "triggers"),
        ({"tried": ["TRG_NOISE"]}, "tried"),
        ({"affected": ["dog"]}, "affected"),
        ({"flags": ["nothing"]}, "flags"),
        ({"duration": "long"}, "duration"),
        ({"note": "x" * 2001}, "note"),
        ({"own_words": "x" * 2001}, "own_words"),
        ({"seen_by": "x" * 121}, "seen_by"),
        ({"occurred_at": NOW.replace(tzinfo=None)}, "occurred_at"),
    ],
)
def test_what_cannot_be_kept_is_refused_whole(
    store: Store, aide: Actor, resident: UUID, changes: dict[str, Any], field: str
) -> None:
    one = new_id()
    drafts.keep(store, actor=aide, now=NOW, id=one, screen="log", content={"step": 3})

    with pytest.raises(Invalid) as refusal:
        record(store, aide, one, resident, **changes)

    assert refusal.value.field == field
    assert refusal.value.message.endswith((".", "?"))
    assert (count(store, Incident), count(store, RecordVersion, entity="incident")) == (0, 0)
    assert count(store, Draft) == 1


def test_a_note_of_exactly_2000_characters_is_kept(store: Store, aide: Actor, resident: UUID) -> None:
    assert len(kept(store, log(store, aide, resident, note="ü" * 2000)).note) == 2000


@pytest.mark.parametrize("ahead", [timedelta(minutes=4, seconds=59), timedelta(minutes=5)])
def test_a_clock_that_runs_five_minutes_ahead_is_let_pass(
    store: Store, aide: Actor, resident: UUID, ahead: timedelta
) -> None:
    assert kept(store, log(store, aide, resident, occurred_at=NOW + ahead)).occurred_at == NOW + ahead


def test_more_than_five_minutes_ahead_is_refused(store: Store, aide: Actor, resident: UUID) -> None:
    with pytest.raises(Invalid, match="has not come yet"):
        log(store, aide, resident, occurred_at=NOW + timedelta(minutes=5, seconds=1))


@pytest.mark.parametrize(("before", "late"), [(59, False), (60, False), (61, True)])
def test_an_entry_is_late_when_more_than_an_hour_passed(
    store: Store, aide: Actor, resident: UUID, before: int, late: bool
) -> None:
    assert kept(store, log(store, aide, resident, occurred_at=NOW - timedelta(minutes=before))).late is late


def test_evening_in_new_york_belongs_to_that_day(store: Store) -> None:
    """20:00 there is tomorrow in UTC: late-day patterns must not move to the next day."""
    home_id = make_home(store, name="Hudson House", time_zone="America/New_York")
    nurse = make_staff(store, home_id, "nurse")
    resident_id = make_resident(store, nurse)
    at = datetime(2026, 3, 11, 0, 0, tzinfo=UTC)

    row = kept(store, log(store, nurse, resident_id, now=at))

    assert (row.local_date, row.local_weekday, row.local_hour) == (date(2026, 3, 10), 1, 20)
    assert (row.utc_offset_minutes, row.occurred_at) == (-240, at)


@pytest.mark.parametrize(
    ("at", "hour", "offset"),
    [
        (datetime(2026, 3, 29, 0, 59, tzinfo=UTC), 0, 0),
        (datetime(2026, 3, 29, 1, 0, tzinfo=UTC), 2, 60),  # one o'clock does not exist on this day of 23 hours
        (datetime(2026, 10, 25, 0, 30, tzinfo=UTC), 1, 60),  # half past one, the first time
        (datetime(2026, 10, 25, 1, 30, tzinfo=UTC), 1, 0),  # and the second
    ],
)
def test_clock_changes_keep_the_hour_that_the_wall_showed(
    store: Store, aide: Actor, resident: UUID, at: datetime, hour: int, offset: int
) -> None:
    row = kept(store, log(store, aide, resident, now=at))

    assert (row.local_date, row.local_hour, row.utc_offset_minutes) == (at.date(), hour, offset)


def test_a_term_of_the_homes_own_can_be_logged_even_when_retired(
    store: Store, manager: Actor, aide: Actor, resident: UUID
) -> None:
    code = terms.add(store, actor=manager, now=NOW, id=new_id(), kind="intervention", label="Feed the hens")
    terms.retire(store, actor=manager, now=NOW, code=code)

    assert kept(store, log(store, aide, resident, tried=[code])).codes["tried"] == [code]


def test_a_term_of_another_home_cannot_be_logged(store: Store, stranger: Actor, aide: Actor, resident: UUID) -> None:
    there = make_staff(store, stranger.home_id, "manager")
    code = terms.add(store, actor=there, now=NOW, id=new_id(), kind="trigger", label="The gong")

    with pytest.raises(Invalid):
        log(store, aide, resident, triggers=[code])


def test_a_manager_does_not_log(store: Store, manager: Actor, resident: UUID) -> None:
    with pytest.raises(NotAllowed):
        log(store, manager, resident)


def test_another_homes_resident_is_not_found(store: Store, stranger: Actor, resident: UUID) -> None:
    with pytest.raises(NotFound):
        log(store, stranger, resident)

    assert count(store, Incident) == 0


def test_the_same_id_in_two_homes_is_two_entries(store: Store, stranger: Actor, aide: Actor, resident: UUID) -> None:
    one = new_id()
    record(store, aide, one, resident)

    there = record(store, stranger, one, make_resident(store, stranger, preferred_name="Zoe"))

    assert (there.already, there.preferred_name) == (False, "Zoe")


def test_a_refusal_is_never_a_fault_of_the_product(store: Store, aide: Actor) -> None:
    with pytest.raises(DomainError):
        log(store, aide, new_id())
