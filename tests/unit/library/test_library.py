"""What has to be true of every shipped protocol: who acts, what presses, and what is never done."""

import re
from datetime import date

from protocols.engine.cards import EXTENSION, Explain, State
from protocols.engine.cases import facts_of
from protocols.engine.evaluate import suggest
from protocols.engine.library import assemble, load
from protocols.engine.precedence import BUDGET
from protocols.engine.schema import Protocol, Tier
from protocols.vocabulary import vocabulary
from tests.unit.library.shipped import EACH, PROTOCOLS, cases_of, contraindications


NEVER_A_STEP = {"INT_RESTRICTIVE", "INT_PRN_PSYCHOTROPIC"}  # recorded when they happened, never advised
PROMISED = {f"R{number:02}" for number in range(1, 47)}


def test_all_46_rules_of_the_brief_are_there() -> None:
    assert {each[:3] for each in PROTOCOLS} == PROMISED


@EACH
def test_nothing_is_approved_and_everything_is_to_be_reviewed(protocol: Protocol) -> None:
    assert protocol.owner.author == "Attune library, research draft"
    assert protocol.owner.approved_by == ""
    assert protocol.owner.review_by == date(2027, 11, 24)
    assert protocol.changes[-1].version == protocol.version


@EACH
def test_no_step_restricts_or_calms_with_a_medicine(protocol: Protocol) -> None:
    assert [step.id for step in protocol.steps if step.intervention in NEVER_A_STEP] == []


@EACH
def test_anyone_may_call_an_ambulance(protocol: Protocol) -> None:
    calling = [step for step in protocol.steps if re.search(r"emergency number|ambulance now|police now", step.do)]

    assert [step.id for step in calling if "aide" not in step.who] == []


@EACH
def test_pain_relief_is_given_by_trained_staff(protocol: Protocol) -> None:
    words = vocabulary()
    giving = [
        step for step in protocol.steps if step.intervention and _is_medicine(words.interventions[step.intervention])
    ]

    assert [step.id for step in giving if "aide" in step.who] == []


def _is_medicine(term: object) -> bool:
    return getattr(term, "kind", None) == "pharmacological"


@EACH
def test_whoever_acts_is_named_as_an_actor(protocol: Protocol) -> None:
    acting = {role for step in protocol.steps for role in step.who}

    assert acting == set(protocol.actors)


@EACH
def test_what_presses_says_who_must_be_told_and_what_does_not_is_quiet(protocol: Protocol) -> None:
    pressing = protocol.tier in (Tier.EMERGENCY, Tier.URGENT)

    assert (protocol.tell is not None) is pressing
    assert protocol.tell is None or not protocol.tell.endswith(".")


@EACH
def test_step_zero_is_left_to_the_engine(protocol: Protocol) -> None:
    assert [step.id for step in protocol.steps if "face or arm drop" in step.do] == []


def test_the_hard_stops_are_two() -> None:
    stops = {protocol.id for protocol in PROTOCOLS.values() if protocol.hard_stop}

    assert stops == {"R17", "R28"}


def test_the_confidential_route_is_for_harm_by_a_person() -> None:
    confidential = {protocol.id for protocol in PROTOCOLS.values() if protocol.confidential}

    assert confidential == {"R24", "R33", "R33b", "R33c", "R33d", "R33e", "R33f"}


def test_what_must_never_be_folded_is_not() -> None:
    emergencies = {protocol.id for protocol in PROTOCOLS.values() if protocol.tier is Tier.EMERGENCY}
    never_folded = {protocol.id for protocol in PROTOCOLS.values() if protocol.never_folded}

    assert never_folded >= emergencies | {"R07", "R09", "R14", "R15", "R17", "R28", "R35", "R36"}


def test_hard_stops_and_emergencies_come_up_every_time() -> None:
    each_time = [one for one in PROTOCOLS.values() if one.hard_stop or one.tier is Tier.EMERGENCY]

    assert [one.id for one in each_time if one.suppress.same_resident_h != 0] == []


def test_unknown_never_calls_off_a_hard_stop() -> None:
    words = [one for stop in ("R17", "R28") for one in PROTOCOLS[stop].unless]

    assert [one.if_unknown for one in words] == ["allow", "allow"]
    assert all(one.why_allowed for one in words)


def test_the_body_comes_before_any_tip() -> None:
    ordinary = [one for one in PROTOCOLS.values() if one.tier is Tier.SOON]

    assert max(ordinary, key=lambda one: one.priority).id == "R01"


def test_a_block_never_empties_an_emergency_or_a_hard_stop() -> None:
    """A block takes its intervention out of every card, so it must not be one that those cards live by."""
    blocked = {
        step.intervention
        for protocol in PROTOCOLS.values()
        for step in protocol.steps
        for one in step.contraindicated
        if one.effect == "block" and step.intervention
    }
    pressing = {
        step.intervention
        for protocol in PROTOCOLS.values()
        if protocol.hard_stop or protocol.tier is Tier.EMERGENCY
        for step in protocol.steps
    }

    assert blocked & pressing == set()


@EACH
def test_whatever_speaks_against_it_can_be_read(protocol: Protocol) -> None:
    """A warning changes no state, so its case is only worth something if a word stands on the card."""
    file = cases_of(protocol)

    for case in (case for case in file.cases if case.kind == "contraindicated"):
        answer = suggest(facts_of(file, case, protocol), assemble([protocol]))
        explains = [card["extension"][EXTENSION] for card in answer.cards]
        assert answer.states[protocol.id] is State.BLOCKED or any(_speaks(one, protocol) for one in explains), case.name


def _speaks(explain: Explain, protocol: Protocol) -> bool:
    """A contraindication's own words stand on the card, or a step carries a word of care of the vocabulary."""
    said = {one.text for one in contraindications(protocol)}
    shown = [*explain["warnings"], *(step["do"] for step in explain["steps"])]
    shown += [step.get("reason", "") for step in (*explain["steps"], *explain["left_out"])]
    warned = any(step.get("warnings") for step in explain["steps"])
    return warned or any(text in part for text in said for part in shown)


@EACH
def test_every_example_beside_the_whole_library_keeps_to_the_budget(protocol: Protocol) -> None:
    file = cases_of(protocol)

    for case in file.cases:
        cards = suggest(facts_of(file, case, protocol), load()).cards
        explains = [card["extension"][EXTENSION] for card in cards]
        within = [
            one for one in explains if not (one["never_folded"] or one["hard_stop"] or one["tier"] == "emergency")
        ]
        assert len(within) <= BUDGET, case.name
        assert all(len(card["summary"]) < 140 for card in cards), case.name
