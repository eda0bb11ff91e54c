"""A home's own editions: one person writes, a second one approves, and the rules follow from the next entry on."""

from typing import Any
from uuid import UUID

import pytest

from db import editions
from db.engine import Store
from db.queries import home_protocols as queries
from db.queries.protocol_sets import set_of
from db.records import home_protocol_rules, home_protocols
from db.verification import verify
from protocols.access import Actor, Permission
from protocols.engine.library import load
from protocols.engine.schema import Protocol
from protocols.errors import Conflict, Invalid, NotAllowed, NotFound
from protocols.identity import new_id
from tests.support import editing, homes
from tests.support.editing import PROTOCOL, approve, begin, in_force, read, submit, write
from tests.support.homes import NOW


@pytest.fixture
def lead(store: Store, home: UUID) -> Actor:
    return homes.make_staff(store, home, "nurse", name="Lee Lead", extra=frozenset({Permission.CLINICAL_LEAD}))


@pytest.fixture
def other_lead(store: Store, home: UUID) -> Actor:
    return homes.make_staff(store, home, "nurse", name="Ora Other", extra=frozenset({Permission.CLINICAL_LEAD}))


def live(store: Store, actor: Actor, protocol_id: str = PROTOCOL) -> Protocol | None:
    """What the rules of the home go by."""
    with store.read(actor.home_id) as session:
        return set_of(session, actor.home_id).by_id.get(protocol_id)


def hours(protocol: Protocol | None) -> float | None:
    """The threshold of an edition as `editing` writes them; None: the library's protocol stands."""
    assert protocol is not None
    return None if protocol.when.obs is None else protocol.when.obs.gte


def test_one_person_writes_a_second_one_approves_and_the_rules_follow(
    store: Store, lead: Actor, manager: Actor
) -> None:
    one = begin(store, lead)
    write(store, lead, one, hours=6)
    submit(store, lead, one)
    assert hours(live(store, lead)) is None, "nothing is in force before it is approved"

    approve(store, manager, one)

    standing = live(store, lead)
    assert hours(standing) == 6
    assert standing is not None
    number = editions.raised([load().by_id[PROTOCOL].version])
    assert (standing.version, standing.owner.author) == (number, "Lee Lead")
    assert (standing.owner.approved_by, standing.owner.approved_on) == ("Morgan Manager", NOW.date())
    change = standing.changes[-1]
    assert (change.version, change.on, change.by, change.why) == (number, NOW.date(), "Lee Lead", editing.WHY)
    assert verify(store).is_sound


def test_nobody_who_wrote_in_it_can_approve(store: Store, lead: Actor, other_lead: Actor, manager: Actor) -> None:
    one = begin(store, lead)
    write(store, other_lead, one, hours=6)
    submit(store, lead, one)

    for author in (lead, other_lead):
        with pytest.raises(NotAllowed, match="second person"):
            approve(store, author, one)
    assert live(store, lead) == load().by_id[PROTOCOL]

    approve(store, manager, one)
    assert read(store, lead, one).editors == ((lead.staff_id, "Lee Lead"), (other_lead.staff_id, "Ora Other"))


def test_whoever_hands_it_in_counts_as_an_author(store: Store, lead: Actor, other_lead: Actor) -> None:
    one = begin(store, lead)
    submit(store, other_lead, one)

    with pytest.raises(NotAllowed, match="second person"):
        approve(store, other_lead, one)


def test_only_a_clinical_lead_writes_and_only_they_or_the_manager_review(
    store: Store, lead: Actor, manager: Actor, nurse: Actor, aide: Actor
) -> None:
    one = begin(store, lead)
    given: dict[str, Any] = {"now": NOW, "edition_id": one, "expected_version": 1}
    new: dict[str, Any] = {"now": NOW, "protocol_id": PROTOCOL}

    for person in (manager, nurse, aide):
        for attempt in (
            lambda by: home_protocols.begin(store, actor=by, id=new_id(), **new),
            lambda by: home_protocols.begin_copy(store, actor=by, now=NOW, id=new_id(), like=PROTOCOL, title="Ours"),
            lambda by: home_protocols.edit(store, actor=by, content=load().by_id[PROTOCOL], **given),
            lambda by: home_protocols.set_cases(store, actor=by, cases=editing.cases(PROTOCOL, 6), **given),
            lambda by: home_protocols.submit(store, actor=by, why="x", **given),
            lambda by: home_protocols.discard(store, actor=by, reason="x", **given),
            lambda by: home_protocols.stop_using(store, actor=by, id=new_id(), why="x", **new),
        ):
            with pytest.raises(NotAllowed):
                attempt(person)
    for person in (nurse, aide):
        for attempt in (
            lambda by: home_protocols.approve(store, actor=by, **given),
            lambda by: home_protocols.send_back(store, actor=by, note="x", **given),
            lambda by: home_protocols.roll_back(store, actor=by, id=new_id(), why="x", **new),
        ):
            with pytest.raises(NotAllowed):
                attempt(person)
    with pytest.raises(NotAllowed):
        queries.shelf(store, actor=aide, now=NOW)


def test_only_one_edition_of_a_protocol_is_open_and_it_says_whose(store: Store, lead: Actor, other_lead: Actor) -> None:
    one = begin(store, lead)
    with pytest.raises(Conflict, match="Lee Lead"):
        begin(store, other_lead)

    home_protocols.discard(store, actor=other_lead, now=NOW, edition_id=one, expected_version=1, reason="Not needed.")

    assert begin(store, other_lead) != one
    assert [edition.state for edition in page(store, lead).history] == ["discarded"]


def page(store: Store, actor: Actor, protocol_id: str = PROTOCOL) -> queries.ProtocolPage:
    return queries.page(store, actor=actor, now=NOW, protocol_id=protocol_id)


def test_an_edition_with_a_case_that_does_not_come_out_is_not_handed_in(store: Store, lead: Actor) -> None:
    one = begin(store, lead)
    version = write(store, lead, one, hours=6)
    beside = editing.cases(PROTOCOL, 7)
    home_protocols.set_cases(store, actor=lead, now=NOW, edition_id=one, expected_version=version, cases=beside)

    with pytest.raises(Invalid, match="below: state is"):
        submit(store, lead, one)
    assert read(store, lead, one).state == "draft"


def test_an_edition_with_a_mistake_is_not_handed_in(store: Store, lead: Actor) -> None:
    one = begin(store, lead)
    write(store, lead, one, hours=6, title="x" * 100)

    with pytest.raises(Invalid, match="title"):
        submit(store, lead, one)
    write(store, lead, one, hours=6, when={"obs": {"name": "hours_since_rain", "gte": 6}})
    with pytest.raises(Invalid, match="hours_since_rain"):
        submit(store, lead, one)


def test_a_draft_that_is_not_of_the_form_is_refused_with_the_place(store: Store, lead: Actor) -> None:
    one = begin(store, lead)

    with pytest.raises(Invalid, match=r"when\.obs\.gte"):
        write(store, lead, one, hours=6, when={"obs": {"name": "hours_since_urine", "gte": "six"}})
    assert read(store, lead, one).version == 1


def test_a_reviewer_sends_it_back_and_it_comes_again(store: Store, lead: Actor, manager: Actor) -> None:
    one = begin(store, lead)
    write(store, lead, one, hours=6)
    version = submit(store, lead, one)
    with pytest.raises(Invalid, match="second person"):
        write(store, lead, one, hours=5)

    home_protocols.send_back(
        store, actor=manager, now=NOW, edition_id=one, expected_version=version, note="Five, please."
    )

    sent_back = read(store, lead, one)
    assert (sent_back.state, sent_back.review_note) == ("draft", "Five, please.")
    assert sent_back.decided_by == (manager.staff_id, "Morgan Manager")
    write(store, lead, one, hours=5)
    submit(store, lead, one)
    assert read(store, lead, one).review_note == "", "answered"
    approve(store, manager, one)
    assert hours(live(store, lead)) == 5


def test_the_edition_before_is_retired_in_the_same_moment(store: Store, lead: Actor, manager: Actor) -> None:
    first = in_force(store, lead, manager, hours=6)
    second = in_force(store, lead, manager, hours=5)

    history = page(store, lead).history
    assert [(one.id, one.state) for one in history] == [(second, "active"), (first, "retired")]
    assert history[1].active_until == history[0].active_from == NOW
    assert editions.as_numbers(history[0].edition) > editions.as_numbers(history[1].edition)
    assert history[0].before == history[1].protocol
    assert history[1].before == load().by_id[PROTOCOL]
    assert verify(store).is_sound


def test_a_draft_begins_from_what_stands_and_leaves_it_alone(store: Store, lead: Actor, manager: Actor) -> None:
    in_force(store, lead, manager, hours=6)

    draft = read(store, lead, begin(store, lead))

    assert (hours(draft.protocol), draft.state) == (6, "draft")
    assert (draft.protocol.owner.approved_by, draft.protocol.owner.approved_on) == ("", None)
    standing = live(store, lead)
    assert standing is not None
    assert standing.owner.approved_by == "Morgan Manager"
    assert page(store, lead).open == draft


def test_rolling_back_goes_one_edition_back_each_time_and_ends_at_the_library(
    store: Store, lead: Actor, manager: Actor
) -> None:
    for each in (6, 5, 4):
        in_force(store, lead, manager, hours=each)
    found = []
    for _step in range(3):
        home_protocols.roll_back(store, actor=lead, now=NOW, id=new_id(), protocol_id=PROTOCOL, why="Too often.")
        found.append(hours(live(store, lead)))

    assert found == [5, 6, None]
    assert live(store, lead) == load().by_id[PROTOCOL]
    with pytest.raises(NotFound):
        home_protocols.roll_back(store, actor=manager, now=NOW, id=new_id(), protocol_id=PROTOCOL, why="Again.")
    assert verify(store).is_sound


def test_a_manager_rolls_back_alone_but_never_without_a_reason(store: Store, lead: Actor, manager: Actor) -> None:
    in_force(store, lead, manager)
    with pytest.raises(Invalid) as refusal:
        home_protocols.roll_back(store, actor=manager, now=NOW, id=new_id(), protocol_id=PROTOCOL, why=" ")
    assert refusal.value.field == "why"
    assert hours(live(store, lead)) == 6

    home_protocols.roll_back(store, actor=manager, now=NOW, id=new_id(), protocol_id=PROTOCOL, why="Too often.")

    assert live(store, lead) == load().by_id[PROTOCOL]


def test_what_is_brought_back_says_who_approved_it_then(store: Store, lead: Actor, manager: Actor) -> None:
    first = in_force(store, lead, manager, hours=6)
    in_force(store, lead, manager, hours=5)
    back = new_id()

    home_protocols.roll_back(store, actor=lead, now=NOW, id=back, protocol_id=PROTOCOL, why="Too often.")

    assert live(store, lead) == read(store, lead, first).protocol
    edition = read(store, lead, back)
    assert (edition.why, edition.decided_by) == ("Too often.", (lead.staff_id, "Lee Lead"))
    assert edition.based_on == str(first)


def test_doing_without_a_protocol_takes_two_people_and_can_be_taken_back(
    store: Store, lead: Actor, manager: Actor
) -> None:
    one, left_out = new_id(), editing.leavable()[0]
    home_protocols.stop_using(store, actor=lead, now=NOW, id=one, protocol_id=left_out, why="Our GP does this.")
    assert live(store, lead, left_out) is not None
    with pytest.raises(NotAllowed):
        approve(store, lead, one)

    approve(store, manager, one)

    assert live(store, lead, left_out) is None
    [shelved] = [each for each in queries.shelf(store, actor=lead, now=NOW) if each.id == left_out]
    assert (shelved.in_use, shelved.unreadable) == (False, False)
    assert page(store, lead, left_out).live is None
    with pytest.raises(Invalid, match="already"):
        home_protocols.stop_using(store, actor=lead, now=NOW, id=new_id(), protocol_id=left_out, why="x")
    home_protocols.roll_back(store, actor=manager, now=NOW, id=new_id(), protocol_id=left_out, why="Missed it.")
    assert live(store, lead, left_out) == load().by_id[left_out]


@pytest.mark.parametrize("protocol_id", [code for code, one in load().by_id.items() if editing.must_stay(one)])
def test_what_is_about_danger_or_protection_is_never_left_out(protocol_id: str) -> None:
    with pytest.raises(Invalid, match="danger or protection"):
        home_protocol_rules.check_may_be_left_out(load().by_id[protocol_id])


def test_a_hard_stop_cannot_be_stopped_by_the_action_either(store: Store, lead: Actor) -> None:
    stop = next(code for code, one in load().by_id.items() if one.hard_stop)

    with pytest.raises(Invalid, match="danger or protection"):
        home_protocols.stop_using(store, actor=lead, now=NOW, id=new_id(), protocol_id=stop, why="x")
    assert page(store, lead, stop).open is None


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"hard_stop": True}, "hard_stop"),
        ({"never_folded": False}, "never_folded"),
        ({"confidential": True}, "confidential"),
        ({"id": "R10"}, "id"),
        ({"tell": None}, "tell"),
        ({"jurisdictions": ["UK_ENGLAND"]}, "jurisdictions"),
    ],
)
def test_what_nobody_may_change_is_refused(store: Store, lead: Actor, changes: dict[str, Any], field: str) -> None:
    one = begin(store, lead)

    with pytest.raises(Invalid) as refusal:
        write(store, lead, one, hours=6, **changes)

    assert refusal.value.field == field
    assert read(store, lead, one).version == 1


def test_an_emergency_stays_one(store: Store, lead: Actor) -> None:
    emergency = next(code for code, one in load().by_id.items() if one.tier == "emergency" and not one.hard_stop)
    one = begin(store, lead, protocol_id=emergency)

    with pytest.raises(Invalid) as refusal:
        write(store, lead, one, hours=6, tier="urgent")

    assert refusal.value.field == "tier"


@pytest.mark.parametrize("protocol_id", ["R17", "R32"])
def test_a_hard_stop_or_an_emergency_is_never_silenced(store: Store, lead: Actor, protocol_id: str) -> None:
    """With cases of its own that all come out: those of the library still count."""
    one = begin(store, lead, protocol_id=protocol_id)
    write(store, lead, one, hours=500)

    with pytest.raises(Invalid, match="It has to come up here, and would not"):
        submit(store, lead, one)
    assert read(store, lead, one).state == "draft"


@pytest.mark.parametrize("protocol_id", ["R17", "R32"])
def test_a_hard_stop_or_an_emergency_is_worded_anew(
    store: Store, lead: Actor, manager: Actor, protocol_id: str
) -> None:
    one = begin(store, lead, protocol_id=protocol_id)
    worded = read(store, lead, one).protocol.model_copy(update={"title": "Stop here, and ring"})
    home_protocols.edit(store, actor=lead, now=NOW, edition_id=one, expected_version=1, content=worded)

    submit(store, lead, one)
    approve(store, manager, one)

    assert read(store, lead, one).state == "active"


def test_what_only_the_desk_writes_stays_whatever_is_sent(store: Store, lead: Actor) -> None:
    one = begin(store, lead)
    before = read(store, lead, one).protocol
    claimed = {"author": "Somebody", "approved_by": "Me", "approved_on": "2026-01-01", "review_by": "2030-01-01"}

    write(store, lead, one, hours=6, version="9.0.0", status="active", owner=claimed)

    after = read(store, lead, one).protocol
    assert (after.version, after.status, after.changes) == (before.version, "draft", before.changes)
    assert (after.owner.author, after.owner.approved_by, after.owner.approved_on) == ("Lee Lead", "", None)
    assert after.owner.review_by.year == 2030, "the day of the next review is the home's to say"
