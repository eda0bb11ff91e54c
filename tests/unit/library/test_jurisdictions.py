"""Each set of laws has its own clocks, with the date of the rule. The cards list them and never decide."""

import re

import pytest

from protocols.engine.cases import facts_of
from protocols.engine.evaluate import suggest
from protocols.engine.library import load
from protocols.engine.schema import Basis, Jurisdiction, Protocol
from protocols.vocabulary import vocabulary
from tests.unit.library.shipped import EACH, PROTOCOLS, cases_of
from tests.unit.library.test_words import sentences


HERE_ALONE = {
    Jurisdiction.UK_ENGLAND: {"R33c", "R44b", "R45c"},
    Jurisdiction.US_NH: {"R33d", "R37b", "R37c", "R39b", "R44e", "R45d", "R45g"},
    Jurisdiction.AU: {"R33e", "R44c", "R45e"},
    Jurisdiction.OTHER: {"R33f", "R44d", "R45f"},
}
A_YEAR = re.compile(r"\b(19|20)\d\d\b")
MINUTES = {"hour": 60, "day": 1440}

# (protocol, step, minutes): what the law itself gives, not what is ours.
CLOCKS = [
    ("R33d", "each_worker", 2 * MINUTES["hour"]),
    ("R33d", "administrator_and_state", 2 * MINUTES["hour"]),
    ("R33d", "findings", 5 * MINUTES["day"]),
    ("R33e", "priority_one", 24 * MINUTES["hour"]),
    ("R33e", "priority_two", 30 * MINUTES["day"]),
    ("R44c", "report", 24 * MINUTES["hour"]),
    ("R45g", "administrator_and_state", 2 * MINUTES["hour"]),
    ("R45e", "priority_one", 24 * MINUTES["hour"]),
    ("R45e", "priority_two", 30 * MINUTES["day"]),
]


def test_the_sets_of_laws_are_four_and_none_is_the_united_kingdom() -> None:
    assert {each.value for each in Jurisdiction} == {"UK_ENGLAND", "US_NH", "AU", "OTHER"}


def test_what_is_the_law_of_one_country_is_asked_nowhere_else() -> None:
    narrow = {
        one.id: tuple(one.jurisdictions) for one in PROTOCOLS.values() if len(one.jurisdictions) < len(HERE_ALONE)
    }

    assert narrow == {each: (law,) for law, ids in HERE_ALONE.items() for each in ids}


@pytest.mark.parametrize(("id", "step", "minutes"), CLOCKS)
def test_the_clock_is_that_of_the_law(id: str, step: str, minutes: int) -> None:
    found = {one.id: one.within_minutes for one in PROTOCOLS[id].steps}

    assert found[step] == minutes


@EACH
def test_a_rule_of_the_law_says_which_one_and_since_when(protocol: Protocol) -> None:
    for basis, note in (
        (protocol.threshold_basis, protocol.threshold_note),
        (protocol.respond_within.basis, protocol.respond_within.note),
    ):
        if basis is Basis.REGULATORY:
            assert A_YEAR.search(note), note
            assert set(protocol.evidence.cite) - {"Consensus"}


@EACH
def test_a_section_that_has_moved_is_not_named_as_if_it_stood(protocol: Protocol) -> None:
    assert not any("F758" in text for _place, text in sentences(protocol))


@pytest.mark.parametrize("id", sorted(HERE_ALONE[Jurisdiction.OTHER]))
def test_elsewhere_the_card_says_that_the_rules_are_the_homes_own(id: str) -> None:
    protocol = PROTOCOLS[id]

    assert "your home's own rules" in protocol.title.lower()
    assert protocol.threshold_basis is protocol.respond_within.basis is Basis.DEFAULT
    assert "No law of this country is built in" in protocol.respond_within.note


@pytest.mark.parametrize("id", ["R33c", "R33d", "R33e", "R44b", "R44c", "R44e", "R45c", "R45e", "R45g"])
def test_a_list_of_the_law_says_that_a_person_decides(id: str) -> None:
    assert "decides" in PROTOCOLS[id].threshold_note


@pytest.mark.parametrize("law", list(Jurisdiction))
@pytest.mark.parametrize("source", ["R33", "R44", "R32"], ids=["a worry", "a restriction", "badly hurt"])
def test_every_country_has_a_list_for_a_worry_a_restriction_and_serious_harm(law: Jurisdiction, source: str) -> None:
    file = cases_of(PROTOCOLS[source])
    facts = {**facts_of(file, file.cases[0], PROTOCOLS[source]), "jurisdiction": law.value}

    states = suggest(facts, load()).states

    assert {states.get(each) for each in HERE_ALONE[law]} & {"suggest", "folded", "suppressed"}
    assert not any(each in states for other, ids in HERE_ALONE.items() if other is not law for each in ids)


def test_every_source_of_a_law_says_how_far_it_was_checked() -> None:
    cited = {key for ids in HERE_ALONE.values() for each in ids for key in PROTOCOLS[each].evidence.cite}

    assert all(vocabulary().references[key].status for key in cited)
