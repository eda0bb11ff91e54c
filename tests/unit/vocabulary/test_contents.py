"""The shipped vocabulary is whole: nothing of the field's scales is out of reach, and every term says why."""

from collections import Counter
from typing import get_args

import pytest

from protocols.vocabulary import vocabulary
from protocols.vocabulary.models import Intervention, Kind, Lead, NpiDomain


# MDS 3.0 section E items that an entry can stand for (RAI manual, chapter 3).
MDS_ITEMS = {"E0100A", "E0100B", "E0200A", "E0200B", "E0200C", "E0800", "E0900", "E1000A", "E1000B"}
# Factor of each CMAI item in nursing homes (Rabinowitz 2005); items 12, 17, 20, 27 and 28 load on none.
FACTORS = {
    "physical_nonaggressive": {1, 2, 16, 22, 26, 29},
    "verbal_agitation": {5, 6, 18, 19},
    "hiding_hoarding": {23, 24},
}


def test_all_29_items_of_the_cmai_are_reachable() -> None:
    reached = {item for behaviour in vocabulary().behaviours.values() for item in behaviour.mapping.cmai}

    assert reached == set(range(1, 30))


@pytest.mark.parametrize("factor", FACTORS)
def test_items_stand_with_their_factor(factor: str) -> None:
    marked = {
        item
        for behaviour in vocabulary().behaviours.values()
        if factor in behaviour.mapping.cmai_factors
        for item in behaviour.mapping.cmai
    }

    assert marked == FACTORS[factor]


def test_all_12_domains_of_the_npi_are_reachable() -> None:
    reached = {behaviour.mapping.npi for behaviour in vocabulary().behaviours.values()} - {None}

    assert reached == set(get_args(NpiDomain))
    assert len(reached) == 12


def test_section_e_of_the_mds_is_reachable() -> None:
    reached = {item for behaviour in vocabulary().behaviours.values() for item in behaviour.mapping.mds}

    assert reached == MDS_ITEMS


def test_the_brief_is_all_there() -> None:
    """36 incident codes and 2 good moments of the brief, a second tile for talk of death, and what corrections add."""
    words = vocabulary()

    incidents = [code for code in words.behaviours if words.is_incident(code)]

    assert len(incidents) == 37
    assert set(words.behaviours) - set(incidents) == {"BHV_CALM", "BHV_ENGAGED"}
    assert len(words.triggers) == 47
    assert len(words.interventions) == 59
    assert len(words.risk_flags) == 43
    assert "RF_LEWY_SUSPECTED" in words.risk_flags
    assert "dopamine_blocker" in words.medicine_facts


@pytest.mark.parametrize("term", vocabulary().interventions.values(), ids=lambda term: term.code)
def test_every_intervention_has_kind_mode_leads_and_evidence(term: Intervention) -> None:
    assert term.kind in get_args(Kind)
    assert term.mode in ("individual", "group", "both")
    assert term.leads
    assert set(term.leads) <= set(get_args(Lead))
    assert term.evidence.text.endswith((".", ")"))
    assert term.check_outcome_after_minutes > 0


def test_every_kind_has_something_to_offer() -> None:
    used = Counter(term.kind for term in vocabulary().interventions.values())

    assert set(used) == set(get_args(Kind))


def test_every_source_that_is_cited_says_how_far_it_was_checked() -> None:
    words = vocabulary()
    cited = {key for term in words.interventions.values() for key in term.cite}

    assert cited <= set(words.references)
    assert all(source.status for source in words.references.values())


def test_a_group_activity_is_told_from_one_for_one_person() -> None:
    modes = {code: term.mode for code, term in vocabulary().interventions.items()}

    assert modes["INT_MUSIC_GROUP"] == "group"
    assert modes["INT_MUSIC_OWN"] == "individual"
    assert modes["INT_OUTDOORS"] == "both"


@pytest.mark.parametrize(
    ("code", "label"),
    [
        ("BHV_ATTENTION", "Needs company or help"),
        ("BHV_COMPLAIN", "Unhappy with things"),
        ("BHV_FLOOR", "On the floor"),
        ("BHV_TOILET_PLACE", "Did not reach the toilet"),
        ("BHV_READY_TO_DIE", "Says they are ready to die"),
    ],
)
def test_labels_keep_a_persons_dignity(code: str, label: str) -> None:
    assert vocabulary().behaviours[code].label == label


@pytest.mark.parametrize("word", ["on purpose", "refus", "wander", "aggressive", "manipulat", "attention-seek", "!"])
def test_no_word_that_blames_stands_where_an_aide_reads(word: str) -> None:
    words = vocabulary()
    read = [text for term in words.behaviours.values() for text in (term.label, term.definition, term.note)]
    read += [text for term in words.triggers.values() for text in (term.label, term.cue)]
    read += [text for term in words.interventions.values() for text in (term.label, term.how)]

    assert [text for text in read if word in text.lower()] == []


def test_the_log_page_has_13_tiles_and_every_behaviour_stands_in_one() -> None:
    tiles = vocabulary().behaviour_tiles

    assert len(tiles) == 13
    assert Counter(code for tile in tiles for code in tile.codes) == Counter(list(vocabulary().behaviours))


def test_core_codes_come_first_in_their_tile() -> None:
    words = vocabulary()

    for tile in words.behaviour_tiles:
        assert all(words.behaviours[code].core for code in tile.core)
        assert not any(words.behaviours[code].core for code in tile.more)
    assert next(tile for tile in words.behaviour_tiles if tile.code == "TILE_SELF").codes[-1] == "BHV_FLOOR"


def test_danger_is_the_fourth_strength_and_the_first_three_are_the_aides_words() -> None:
    strengths = vocabulary().strengths

    assert [strengths[value].label for value in (1, 2, 3)] == ["A little upset", "Upset", "Very upset"]
    assert set(strengths) == {1, 2, 3, 4}


def test_no_instrument_ships_the_text_of_its_items() -> None:
    for instrument in vocabulary().instruments.values():
        assert instrument.licence
        assert len(instrument.parts) <= 4


def test_what_takes_something_away_from_the_person_says_why_and_that_it_is_to_be_confirmed() -> None:
    restricting = {code: term.restricts for code, term in vocabulary().interventions.items() if term.restricts}

    assert {code for code, one in restricting.items() if one.level == 4} == {"INT_RESTRICTIVE", "INT_PRN_PSYCHOTROPIC"}
    assert {"INT_ENHANCED_OBS", "INT_SAFE_PATH", "INT_SEPARATE", "INT_QUIET"} < set(restricting)
    assert {one.basis for one in restricting.values()} == {"default"}
    assert vocabulary().interventions["INT_MUSIC_OWN"].restrictiveness == 0
