"""A family's summary: frozen once approved, released only to whom and when it may be, and counted without shame."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest

from db.engine import Store
from db.models.chain import AccessLog, Audit
from db.models.resident import Contact
from db.models.review import FamilySummary, SummaryRelease
from db.queries import residents as people
from db.queries import summaries as written
from db.records import contacts, incidents, moments, plans, residents, summaries
from db.records.contacts import ContactIn
from db.records.plans import PlanItemIn
from db.records.residents import ResidentIn
from db.verification import verify
from protocols.access import Actor
from protocols.errors import Conflict, Invalid, NotAllowed, NotFound, Stale
from protocols.identity import new_id
from protocols.month import Helped, PersonMonth, Tally
from tests.support.entries import count, log
from tests.support.homes import NOW, make_resident, make_staff


MARCH = date(2026, 3, 1)
DAY = timedelta(days=1)


def prepare(store: Store, nurse: Actor, resident_id: UUID, one: UUID | None = None, **contents: Any) -> UUID:
    return summaries.prepare(
        store,
        actor=nurse,
        now=NOW,
        id=one or new_id(),
        resident_id=resident_id,
        month=MARCH.replace(day=9),
        contents={"greeting": "Dear family", **contents},
    )


def approve(store: Store, nurse: Actor, summary_id: UUID, *, version: int = 1) -> None:
    summaries.approve(store, actor=nurse, now=NOW, summary_id=summary_id, expected_version=version)


def add_contact(store: Store, nurse: Actor, resident_id: UUID, **changes: Any) -> UUID:
    one = new_id()
    contact = ContactIn.model_validate(
        {"name": "Dana", "relation": "daughter", "entitled": True, "basis": "consent"} | changes
    )
    contacts.add(store, actor=nurse, now=NOW, id=one, resident_id=resident_id, contact=contact)
    return one


@pytest.fixture
def daughter(store: Store, nurse: Actor, resident: UUID) -> UUID:
    return add_contact(store, nurse, resident, basis="attorney")


@pytest.fixture
def approved(store: Store, nurse: Actor, resident: UUID) -> UUID:
    one = prepare(store, nurse, resident)
    approve(store, nurse, one)
    return one


def release(store: Store, actor: Actor, summary_id: UUID, contact_id: UUID, one: UUID | None = None) -> None:
    summaries.release(
        store, actor=actor, now=NOW + DAY, id=one or new_id(), summary_id=summary_id, contact_id=contact_id
    )


def status(store: Store, nurse: Actor, resident_id: UUID, value: Any, *, on: date | None = None) -> None:
    version = people.one(store, actor=nurse, resident_id=resident_id, now=NOW).version
    day = on or NOW.date()
    residents.set_status(
        store, actor=nurse, now=NOW, resident_id=resident_id, status=value, on=day, expected_version=version
    )


def test_a_draft_is_approved_and_released(
    store: Store, nurse: Actor, resident: UUID, approved: UUID, daughter: UUID
) -> None:
    release(store, nurse, approved, daughter)

    (view,) = written.of_resident(store, actor=nurse, resident_id=resident)
    assert (view.id, view.state, view.month, view.version) == (approved, "approved", MARCH, 2)
    assert (view.prepared_by, view.prepared_at) == ("Noor Nurse", NOW)
    assert (view.approved_by, view.approved_at) == ("Noor Nurse", NOW)
    assert [(one.contact_name, one.by, one.at) for one in view.releases] == [("Dana", "Noor Nurse", NOW + DAY)]
    assert count(store, Audit, action="summary_release.create") == 1
    assert verify(store).is_sound


def test_a_newer_draft_replaces_the_older_draft_alone(
    store: Store, nurse: Actor, resident: UUID, approved: UUID
) -> None:
    prepare(store, nurse, resident, greeting="Second")
    third = prepare(store, nurse, resident, greeting="Third")

    found = written.of_resident(store, actor=nurse, resident_id=resident)
    assert {view.id: view.state for view in found} == {approved: "approved", third: "draft"}
    assert count(store, FamilySummary) == 3


def test_approving_a_newer_one_replaces_the_older_one(
    store: Store, nurse: Actor, resident: UUID, approved: UUID, daughter: UUID
) -> None:
    newer = prepare(store, nurse, resident)
    approve(store, nurse, newer)

    assert [view.id for view in written.of_resident(store, actor=nurse, resident_id=resident)] == [newer]
    with pytest.raises(Invalid, match="took the place"):
        release(store, nurse, approved, daughter)


def test_a_draft_sent_twice_is_kept_once(store: Store, nurse: Actor, resident: UUID) -> None:
    one = prepare(store, nurse, resident)

    assert prepare(store, nurse, resident, one) == one
    with pytest.raises(Conflict):
        prepare(store, nurse, resident, one, greeting="Other words")
    assert count(store, FamilySummary) == 1


def test_a_stale_draft_is_not_approved(store: Store, nurse: Actor, resident: UUID) -> None:
    one = prepare(store, nurse, resident)
    prepare(store, nurse, resident)

    with pytest.raises(Stale):
        approve(store, nurse, one)
    with pytest.raises(Invalid, match="replaced"):
        approve(store, nurse, one, version=2)


def test_approving_twice_changes_nothing(store: Store, nurse: Actor, resident: UUID, approved: UUID) -> None:
    links = count(store, Audit)

    approve(store, nurse, approved)

    assert count(store, Audit) == links


def test_a_draft_is_not_released(store: Store, nurse: Actor, resident: UUID, daughter: UUID) -> None:
    with pytest.raises(Invalid, match="not approved"):
        release(store, nurse, prepare(store, nurse, resident), daughter)


@pytest.mark.parametrize(
    ("value", "reason"), [("died", "has died"), ("left", "does not live here"), ("hospital", "in hospital")]
)
def test_nothing_is_released_about_somebody_who_is_not_here(
    store: Store, nurse: Actor, resident: UUID, approved: UUID, daughter: UUID, value: str, reason: str
) -> None:
    status(store, nurse, resident, value)

    with pytest.raises(Invalid, match=reason):
        release(store, nurse, approved, daughter)
    assert count(store, SummaryRelease) == 0


def test_it_is_released_again_when_they_are_back(
    store: Store, nurse: Actor, resident: UUID, approved: UUID, daughter: UUID
) -> None:
    status(store, nurse, resident, "hospital")
    status(store, nurse, resident, "present")

    release(store, nurse, approved, daughter)

    assert count(store, SummaryRelease) == 1


@pytest.mark.parametrize(
    ("changes", "reason"), [({"entitled": False}, "may not be given"), ({"on_hold": True}, "on hold")]
)
def test_it_is_given_to_nobody_who_may_not_have_it(
    store: Store, nurse: Actor, resident: UUID, approved: UUID, changes: dict[str, Any], reason: str
) -> None:
    estranged = add_contact(store, nurse, resident, **changes)

    with pytest.raises(Invalid, match=reason):
        release(store, nurse, approved, estranged)
    assert count(store, SummaryRelease) == 0


def test_a_hold_that_came_after_the_approval_counts(
    store: Store, nurse: Actor, resident: UUID, approved: UUID, daughter: UUID
) -> None:
    contacts.change(
        store,
        actor=nurse,
        now=NOW,
        contact_id=daughter,
        contact=ContactIn(name="Dana", relation="daughter", entitled=True, basis="attorney", on_hold=True),
        expected_version=1,
        reason="asked",
    )

    with pytest.raises(Invalid, match="on hold"):
        release(store, nurse, approved, daughter)


def test_a_release_tapped_twice_is_kept_once(
    store: Store, nurse: Actor, resident: UUID, approved: UUID, daughter: UUID
) -> None:
    one = new_id()
    for _tap in range(2):
        release(store, nurse, approved, daughter, one)
    son = add_contact(store, nurse, resident, name="Sol", relation="son")

    with pytest.raises(Conflict):
        release(store, nurse, approved, son, one)

    assert count(store, SummaryRelease) == 1


def test_the_contact_of_somebody_else_is_not_found(store: Store, nurse: Actor, approved: UUID) -> None:
    other = make_resident(store, nurse, preferred_name="Ben", full_name="Ben Carrow", room="7")

    with pytest.raises(NotFound):
        release(store, nurse, approved, add_contact(store, nurse, other))
    assert count(store, Contact) == 1


def test_a_download_is_noted_and_carries_the_last_link(
    store: Store, nurse: Actor, resident: UUID, approved: UUID
) -> None:
    file = summaries.download(store, actor=nurse, now=NOW, summary_id=approved)

    assert (file["state"], file["month"], file["version"], file["approved_by"]) == ("approved", MARCH, 2, "Noor Nurse")
    assert file["contents"] == {"greeting": "Dear family"}
    assert file["chain"]["seq"] == count(store, Audit)
    assert count(store, AccessLog, resident_id=resident, what="family_summary.download") == 1


def test_summaries_are_the_nurses_and_the_homes_alone(
    store: Store,
    nurse: Actor,
    aide: Actor,
    manager: Actor,
    stranger: Actor,
    resident: UUID,
    approved: UUID,
    daughter: UUID,
) -> None:
    for actor, refusal in ((aide, NotAllowed), (manager, NotAllowed), (stranger, NotFound)):
        for question in (
            lambda actor=actor: prepare(store, actor, resident),
            lambda actor=actor: approve(store, actor, approved),
            lambda actor=actor: release(store, actor, approved, daughter),
            lambda actor=actor: summaries.download(store, actor=actor, now=NOW, summary_id=approved),
            lambda actor=actor: written.of_resident(store, actor=actor, resident_id=resident),
        ):
            with pytest.raises(refusal):
                question()
    assert count(store, AccessLog) == 0


def march(store: Store, nurse: Actor, resident_id: UUID, *, now: Any = NOW) -> PersonMonth:
    return written.person_month(store, actor=nurse, resident_id=resident_id, month=MARCH, now=now)


@pytest.fixture
def settled_in(store: Store, nurse: Actor) -> UUID:
    """Somebody who has lived here, and on the record, since January."""
    one = new_id()
    entered = ResidentIn(
        full_name="Ada Brightwell",
        preferred_name="Ada",
        room="12",
        admitted_on=date(2026, 1, 5),
        pronoun="she",
        likes="brass bands",
        what_calms="a walk",
        contact_name="Noor Nurse",
        contact_phone="01632 960001",
    )
    residents.admit(store, actor=nurse, now=NOW - 60 * DAY, id=one, resident=entered)
    return one


def test_a_month_is_counted_by_day_week_and_strength(store: Store, nurse: Actor, settled_in: UUID) -> None:
    for days, strength in ((0, 3), (0, 1), (2, 1), (9, 2)):
        log(store, nurse, settled_in, now=NOW - days * DAY, strength=strength)

    counts = march(store, nurse, settled_in).now

    assert (counts.upset, counts.upset_by_strength, counts.days_with_upset) == (4, (2, 1, 1, 0), 3)
    # March began on a Sunday; it is the tenth, so the weeks after it have not begun.
    assert counts.upset_by_week == ((date(2026, 2, 23), 1), (date(2026, 3, 2), 1), (date(2026, 3, 9), 2))
    assert counts.days_present == 10


def test_a_whole_month_has_all_its_weeks(store: Store, nurse: Actor, settled_in: UUID) -> None:
    counts = march(store, nurse, settled_in, now=NOW + 40 * DAY).now

    assert [monday.day for monday, _count in counts.upset_by_week] == [23, 2, 9, 16, 23, 30]
    assert (counts.days_present, counts.shifts) == (31, 93)


def test_an_entry_made_in_error_is_not_counted(store: Store, nurse: Actor, settled_in: UUID) -> None:
    one = log(store, nurse, settled_in)
    incidents.void(store, actor=nurse, now=NOW, incident_id=one, expected_version=1, reason="not so")

    assert march(store, nurse, settled_in).now.upset == 0


def test_silence_is_not_calm(store: Store, nurse: Actor, settled_in: UUID) -> None:
    """Two shifts of the month have an entry, one of them only a calm tap; the month before has none at all."""
    log(store, nurse, settled_in)
    log(store, nurse, settled_in)
    moments.calm_shift(store, actor=nurse, now=NOW - DAY, resident_ids=(settled_in,))

    month = march(store, nurse, settled_in)

    # Nine whole days, and the early and late shift of today.
    assert (month.now.logged_shifts, month.now.shifts) == (2, 29)
    assert month.before is None


def test_the_month_before_stands_beside_it_when_somebody_wrote(store: Store, nurse: Actor, settled_in: UUID) -> None:
    moments.calm_shift(store, actor=nurse, now=NOW - 20 * DAY, resident_ids=(settled_in,))

    before = march(store, nurse, settled_in).before

    assert before is not None
    assert (before.month, before.upset, before.days_present, before.logged_shifts) == (date(2026, 2, 1), 0, 28, 1)


def test_days_in_hospital_are_not_days_here(store: Store, nurse: Actor, settled_in: UUID) -> None:
    status(store, nurse, settled_in, "hospital", on=date(2026, 3, 2))
    status(store, nurse, settled_in, "present", on=date(2026, 3, 6))

    counts = march(store, nurse, settled_in).now

    assert counts.days_present == 7  # of ten; the days of going and coming back were spent here
    assert counts.shifts == 29 - 9


def test_nobody_knows_how_long_somebody_was_here(store: Store, nurse: Actor, resident: UUID) -> None:
    """Admitted on a day that nobody wrote down, and first on the record in the middle of the month."""
    month = march(store, nurse, resident)

    assert (month.now.days_present, month.before) == (None, None)


def test_what_set_it_off_and_what_helped_are_in_order(store: Store, nurse: Actor, settled_in: UUID) -> None:
    log(store, nurse, settled_in, triggers=["TRG_NOISE"], tried=["INT_WALK"], outcome="settled")
    log(
        store,
        nurse,
        settled_in,
        triggers=["TRG_NOISE", "TRG_PAIN"],
        tried=["INT_WALK", "INT_DRINK"],
        outcome="no_change",
    )
    log(store, nurse, settled_in, triggers=["TRG_UNKNOWN"], tried=["INT_WALK"], outcome="did_not_see")

    month = march(store, nurse, settled_in)

    assert month.triggers == (Tally("TRG_NOISE", 2), Tally("TRG_PAIN", 1), Tally("TRG_UNKNOWN", 1))
    assert month.behaviours == (Tally("BHV_CALL_OUT", 3),)
    assert month.helped == (Helped("INT_WALK", 3, 2, 1), Helped("INT_DRINK", 1, 1, 0))


def test_good_moments_and_the_plan_are_told(store: Store, nurse: Actor, settled_in: UUID) -> None:
    moments.record(
        store, actor=nurse, now=NOW, id=new_id(), resident_id=settled_in, code="BHV_ENGAGED", note="Sang along"
    )
    moments.calm_shift(store, actor=nurse, now=NOW, resident_ids=(settled_in,))
    ended, runs = new_id(), new_id()
    for one, text in ((ended, "Later breakfast"), (runs, "Own music")):
        item = PlanItemIn(text=text, intervention="INT_MUSIC_OWN")
        plans.add(store, actor=nurse, now=NOW - 3 * DAY, id=one, resident_id=settled_in, item=item)
    plans.end(store, actor=nurse, now=NOW - DAY, plan_item_id=ended, expected_version=1, reason="no use")

    month = march(store, nurse, settled_in)

    assert [(one.on, one.code, one.note) for one in month.moments] == [(NOW.date(), "BHV_ENGAGED", "Sang along")]
    assert [(line.text, line.since) for line in month.plan] == [("Own music", (NOW - 3 * DAY).date())]


def test_names_that_must_not_appear_are_listed_but_for_the_persons_own(
    store: Store, nurse: Actor, settled_in: UUID
) -> None:
    other = make_resident(store, nurse, preferred_name="Benny", full_name="Ben J. Carrow", room="7")
    status(store, nurse, other, "died")
    make_staff(store, nurse.home_id, "aide", name="Ada Quill")

    forbidden = set(march(store, nurse, settled_in).forbidden_names)

    assert {"Benny", "Ben J. Carrow", "Ben", "Carrow", "Ada Quill", "Quill"} <= forbidden
    # Her own first name is a colleague's too, and the nurse is the named contact.
    assert not forbidden & {"Ada", "Brightwell", "Ada Brightwell", "Noor", "Nurse", "Noor Nurse"}


def test_who_she_is_comes_with_it(store: Store, nurse: Actor, settled_in: UUID) -> None:
    month = march(store, nurse, settled_in)

    assert (month.home_name, month.demo, month.contact_phone) == ("Willow House", False, "01632 960001")
    assert (month.person.preferred_name, month.person.pronoun, month.person.what_calms) == ("Ada", "she", "a walk")


def test_another_homes_month_is_not_found(store: Store, stranger: Actor, aide: Actor, settled_in: UUID) -> None:
    with pytest.raises(NotFound):
        march(store, stranger, settled_in)
    with pytest.raises(NotAllowed):
        march(store, aide, settled_in)
