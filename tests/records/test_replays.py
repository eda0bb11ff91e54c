"""The last weeks once more with a draft: what would have come up, what is new and what goes, before it is in force."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from db.engine import Store
from db.queries import replays
from db.queries.replays import Replay
from db.records import checks, home_protocols, incidents
from db.records.checks import MedicineFactIn, ObservationIn
from protocols.access import Actor, Permission
from protocols.errors import NotAllowed, NotFound
from protocols.identity import new_id
from tests.support import editing, homes
from tests.support.entries import log
from tests.support.homes import NOW


HOUR, DAY = timedelta(hours=1), timedelta(days=1)
PROTOCOL = editing.leavable()[0]


@pytest.fixture
def lead(store: Store, home: UUID) -> Actor:
    return homes.make_staff(store, home, "nurse", name="Lee Lead", extra=frozenset({Permission.CLINICAL_LEAD}))


@pytest.fixture
def resident(store: Store, nurse: Actor) -> UUID:
    return homes.make_resident(store, nurse)


def paced(store: Store, nurse: Actor, resident: UUID, at: datetime, *, dry_h: float | None = None) -> UUID:
    """The resident paced, so many hours after passing urine; None: nobody wrote that down."""
    if dry_h is not None:
        check = ObservationIn(kind="urine", value=1, at=at - dry_h * HOUR)
        checks.observe(store, actor=nurse, now=at, id=new_id(), resident_id=resident, check=check)
    return log(store, nurse, resident, now=at, behaviours=["BHV_PACE"])


def draft(store: Store, lead: Actor, *, hours: float, **changes: Any) -> UUID:
    one = editing.begin(store, lead, protocol_id=PROTOCOL)
    editing.write(store, lead, one, hours=hours, **({"suppress": {"same_resident_h": 0}} | changes))
    return one


def standing(store: Store, lead: Actor, manager: Actor, *, hours: float) -> None:
    one = draft(store, lead, hours=hours)
    editing.submit(store, lead, one)
    editing.approve(store, manager, one)


def replay(store: Store, actor: Actor, one: UUID, **given: Any) -> Replay:
    return replays.replay(store, actor=actor, now=NOW, edition_id=one, **given)


def kinds(found: Replay) -> dict[UUID, str]:
    return {hit.incident_id: hit.kind for hit in found.hits}


def test_a_lower_threshold_says_what_is_new(
    store: Store, lead: Actor, manager: Actor, nurse: Actor, resident: UUID
) -> None:
    standing(store, lead, manager, hours=8)
    below, at, above, both = (
        paced(store, nurse, resident, NOW - days * DAY, dry_h=dry) for days, dry in ((9, 5), (7, 6), (5, 7), (3, 8))
    )

    found = replay(store, lead, draft(store, lead, hours=6))

    assert kinds(found) == {at: "new", above: "new", both: "same"}
    assert below not in kinds(found)
    assert (found.days, found.looked_at, found.fired, found.residents) == (90, 4, 3, 1)
    assert (found.new, found.gone, found.before_fired, found.asking) == (2, 0, 1, 0)
    newest = found.hits[0]
    assert (newest.incident_id, newest.name, newest.at, newest.resident_id) == (both, "Ada", NOW - 3 * DAY, resident)


def test_a_higher_threshold_says_what_goes(
    store: Store, lead: Actor, manager: Actor, nurse: Actor, resident: UUID
) -> None:
    standing(store, lead, manager, hours=6)
    gone = paced(store, nurse, resident, NOW - 5 * DAY, dry_h=7)

    found = replay(store, lead, draft(store, lead, hours=8))

    assert kinds(found) == {gone: "gone"}
    assert (found.fired, found.residents, found.new, found.gone, found.before_fired) == (0, 0, 0, 1, 1)


def test_what_was_never_true_is_said_as_zero(store: Store, lead: Actor, nurse: Actor, resident: UUID) -> None:
    paced(store, nurse, resident, NOW - 5 * DAY, dry_h=7)

    found = replay(store, lead, draft(store, lead, hours=20))

    assert (found.looked_at, found.fired) == (1, 0)


def test_what_is_not_known_asks_and_is_counted_apart(store: Store, lead: Actor, nurse: Actor, resident: UUID) -> None:
    paced(store, nurse, resident, NOW - 5 * DAY)
    question = {"fact": "observations.hours_since_urine", "question": "When was it?", "who": ["nurse"]}

    silent = replay(store, lead, one := draft(store, lead, hours=6))
    editing.write(store, lead, one, hours=6, ask=question)
    asking = replay(store, lead, one)

    assert (silent.fired, silent.asking) == (0, 0)
    assert (asking.fired, asking.asking) == (1, 1)


def test_nothing_that_came_later_is_known(store: Store, lead: Actor, nurse: Actor, resident: UUID) -> None:
    earlier = NOW - 5 * DAY
    paced(store, nurse, resident, earlier, dry_h=7)
    for later in (ObservationIn(kind="urine", value=1, at=NOW - HOUR),):
        checks.observe(store, actor=nurse, now=NOW, id=new_id(), resident_id=resident, check=later)
    medicine = MedicineFactIn(fact="antipsychotic_proposed", state="yes")
    checks.medicine(store, actor=nurse, now=NOW, id=new_id(), resident_id=resident, check=medicine)

    by_urine = replay(store, lead, one := draft(store, lead, hours=6))
    editing.write(store, lead, one, hours=6, when={"med": {"fact": "antipsychotic_proposed", "eq": True}})
    by_medicine = replay(store, lead, one)

    assert by_urine.fired == 1
    assert by_medicine.fired == 0, "nobody had proposed it then"


def test_it_holds_itself_back_as_it_would_have(store: Store, lead: Actor, nurse: Actor, resident: UUID) -> None:
    first, second, third = (
        paced(store, nurse, resident, NOW - 5 * DAY + hours * HOUR, dry_h=7) for hours in (0, 23, 24)
    )

    found = replay(store, lead, draft(store, lead, hours=1, suppress={"same_resident_h": 24}))

    assert set(kinds(found)) == {first, third}
    assert second not in kinds(found)


def test_nobody_is_held_back_by_the_cards_of_another(store: Store, lead: Actor, nurse: Actor, resident: UUID) -> None:
    other = homes.make_resident(store, nurse, preferred_name="Ben", full_name="Ben Fern", room="3")
    for one in (resident, other):
        paced(store, nurse, one, NOW - 5 * DAY, dry_h=7)

    found = replay(store, lead, draft(store, lead, hours=6, suppress={"same_resident_h": 24}))

    assert (found.fired, found.residents) == (2, 2)


def test_the_window_ends_where_it_is_said_to(store: Store, lead: Actor, nurse: Actor, resident: UUID) -> None:
    inside, outside = (paced(store, nurse, resident, NOW - 10 * DAY + shift, dry_h=7) for shift in (HOUR, timedelta()))
    one = draft(store, lead, hours=6)

    assert set(kinds(replay(store, lead, one, days=10))) == {inside}
    assert outside in kinds(replay(store, lead, one))


def test_an_entry_made_in_error_is_not_looked_at(store: Store, lead: Actor, nurse: Actor, resident: UUID) -> None:
    wrong = paced(store, nurse, resident, NOW - 5 * DAY, dry_h=7)
    incidents.void(store, actor=nurse, now=NOW, incident_id=wrong, expected_version=1, reason="Somebody else")

    assert replay(store, lead, draft(store, lead, hours=6)).looked_at == 0


def test_to_do_without_a_protocol_says_what_goes(
    store: Store, lead: Actor, manager: Actor, nurse: Actor, resident: UUID
) -> None:
    standing(store, lead, manager, hours=6)
    gone = paced(store, nurse, resident, NOW - 5 * DAY, dry_h=7)
    one = new_id()
    home_protocols.stop_using(store, actor=lead, now=NOW, id=one, protocol_id=PROTOCOL, why="Our GP does this.")

    assert kinds(replay(store, lead, one)) == {gone: "gone"}


def test_a_new_protocol_has_nothing_before_it(store: Store, lead: Actor, nurse: Actor, resident: UUID) -> None:
    hit, one = paced(store, nurse, resident, NOW - 5 * DAY, dry_h=7), new_id()
    home_protocols.begin_copy(store, actor=lead, now=NOW, id=one, like=PROTOCOL, title="Ours")
    editing.write(store, lead, one, hours=6)

    found = replay(store, lead, one)

    assert (kinds(found), found.before_fired) == ({hit: "new"}, 0)


def test_what_the_actor_may_not_read_is_left_out_of_everything(
    store: Store, lead: Actor, nurse: Actor, resident: UUID
) -> None:
    entry: dict[str, Any] = {"behaviours": ["BHV_PACE"], "flags": ["suspected_abuse"]}
    log(store, nurse, resident, now=NOW - 5 * DAY, note="Lee shouted at her", **entry)
    log(store, nurse, resident, now=NOW - 6 * DAY, note="A bruise", **entry)
    one = draft(store, lead, hours=6, when={"event": {"behaviour_in": ["BHV_PACE"]}})

    named, other = (replay(store, actor, one) for actor in (lead, nurse))

    assert (named.looked_at, named.fired) == (1, 1)
    assert (other.looked_at, other.fired) == (2, 2)


def test_it_says_how_far_it_is_and_writes_nothing(
    store: Store, lead: Actor, nurse: Actor, resident: UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("Ben", "Cyd", "Dov"):
        homes.make_resident(store, nurse, preferred_name=name, full_name=name, room=name)
    for days in range(1, 6):
        paced(store, nurse, resident, NOW - days * DAY, dry_h=7)
    one, said = draft(store, lead, hours=6), list[float]()
    monkeypatch.setattr(replays, "_AT_ONCE", 2)

    def refuse(*_given: object) -> None:
        raise AssertionError("a replay writes nothing")

    monkeypatch.setattr(store, "write", refuse)
    found = replay(store, lead, one, progress=said.append)

    assert said == [0.25, 0.5, 0.75, 1.0]
    assert found.fired == 5


def test_only_those_who_may_read_both_rules_and_residents(
    store: Store, lead: Actor, aide: Actor, stranger: Actor
) -> None:
    one = draft(store, lead, hours=6)

    with pytest.raises(NotAllowed):
        replay(store, aide, one)
    with pytest.raises(NotFound):
        replay(store, stranger, one)
