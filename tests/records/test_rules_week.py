"""How the rules did in a week: every card is counted once, in the home's own week, and nothing confidential by name."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from db.engine import Store
from db.queries import rules_week
from db.queries.review import CardView
from db.queries.rules_week import RuleWeek
from db.records import suggestions
from protocols.access import Actor, Permission
from protocols.errors import Invalid, NotAllowed
from tests.support.entries import log
from tests.support.homes import NOW, make_resident


MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)


def upset(store: Store, nurse: Actor, *, now: datetime = NOW, **more: Any) -> dict[str, CardView]:
    resident = make_resident(store, nurse)
    one = log(store, nurse, resident, now=now, outcome="settled", **more)
    found = suggestions.suggest_for(store, actor=nurse, now=now, resident_id=resident, incident_id=one)
    return {card.protocol_id: card for card in found}


def rule(store: Store, actor: Actor, code: str = "R01", *, now: datetime = NOW, back: int = 0) -> RuleWeek | None:
    week = rules_week.week(store, actor=actor, now=now, back=back)
    return next((one for one in week.rules if one.protocol_id == code), None)


def test_what_became_of_every_card_is_counted(store: Store, nurse: Actor) -> None:
    cards = [upset(store, nurse)["R01"] for _ in range(4)]
    suggestions.accept(store, actor=nurse, now=NOW + 10 * MINUTE, card_id=cards[0].id)
    suggestions.change(store, actor=nurse, now=NOW + 20 * MINUTE, card_id=cards[1].id, instead="A walk first")
    [code, *_more] = [each["code"] for each in cards[2].card["overrideReasons"]]
    suggestions.decline(
        store, actor=nurse, now=NOW + 40 * MINUTE, card_id=cards[2].id, reason_code=code, comment="Not in pain"
    )

    found = rule(store, nurse)

    assert found is not None
    assert (found.fired, found.shown, found.accepted, found.changed, found.declined, found.open) == (4, 4, 1, 1, 1, 1)
    assert (found.acknowledged, found.withdrawn, found.escalated) == (0, 0, 0)
    assert found.reasons == ((code, 1),)
    assert found.minutes == 20
    assert found.comments == ("A walk first", "Not in pain")
    assert not found.look_again


def test_nothing_answered_has_no_time(store: Store, nurse: Actor) -> None:
    upset(store, nurse)

    found = rule(store, nurse)

    assert found is not None
    assert found.minutes is None


def test_a_week_begins_at_the_homes_midnight(store: Store, nurse: Actor) -> None:
    monday = datetime(2026, 3, 9, tzinfo=UTC)
    upset(store, nurse, now=monday)
    upset(store, nurse, now=monday + 7 * DAY - MINUTE)
    upset(store, nurse, now=monday - MINUTE)
    later = monday + 8 * DAY

    this, last, before = (rules_week.week(store, actor=nurse, now=later, back=back) for back in range(3))

    assert this.rules == ()
    assert (last.first, last.last) == (date(2026, 3, 9), date(2026, 3, 15))
    assert [one.shown for week in (last, before) for one in week.rules if one.protocol_id == "R01"] == [2, 1]


@pytest.mark.parametrize("back", [-1, 53])
def test_only_weeks_of_the_last_year(store: Store, nurse: Actor, back: int) -> None:
    with pytest.raises(Invalid):
        rules_week.week(store, actor=nurse, now=NOW, back=back)


@pytest.mark.parametrize(
    ("shown", "accepted", "again"), [(29, 0, False), (30, 8, True), (30, 9, False), (31, 9, True), (30, 0, True)]
)
def test_a_rule_that_hardly_anybody_accepts_is_to_be_looked_at(shown: int, accepted: int, again: bool) -> None:
    nothing = dict.fromkeys(("changed", "declined", "acknowledged", "open", "withdrawn", "escalated"), 0)
    one = RuleWeek("R01", "Pain", shown, shown, accepted, **nothing, reasons=(), minutes=None, comments=())

    assert one.look_again is again


def test_nothing_confidential_is_counted_by_name(store: Store, nurse: Actor, aide: Actor) -> None:
    cards = upset(store, nurse, flags=["suspected_abuse"], affected=["self"])
    hidden = {code for code, card in cards.items() if card.confidential}
    colleague = replace(aide, extra=frozenset({Permission.READ_PROTOCOLS}))

    on_route, beside = (rules_week.week(store, actor=one, now=NOW) for one in (nurse, colleague))

    assert hidden
    assert (on_route.hides, beside.hides) == (False, True)
    assert hidden <= {one.protocol_id for one in on_route.rules}
    assert hidden.isdisjoint(one.protocol_id for one in beside.rules)


def test_only_who_reads_protocols_and_only_the_own_home(
    store: Store, nurse: Actor, aide: Actor, stranger: Actor
) -> None:
    upset(store, nurse)

    with pytest.raises(NotAllowed):
        rules_week.week(store, actor=aide, now=NOW)
    assert rules_week.week(store, actor=stranger, now=NOW).rules == ()
