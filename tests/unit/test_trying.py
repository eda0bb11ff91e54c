"""Trying a protocol on an invented resident: only what it reads is asked, and unknown stays unknown."""

import pytest

from protocols import trying
from protocols.engine.cards import State
from protocols.engine.cases import case_path, check_case, read_cases
from protocols.engine.library import FOLDER, load
from protocols.errors import Invalid
from protocols.trying import Answers, Tried
from protocols.vocabulary import vocabulary


NOW = "2026-11-20T15:00:00+00:00"
WORDS = vocabulary()
R09 = load().by_id["R09"]
DRY = Answers(behaviours=("BHV_RESTLESS",), risk_flags={"RF_CATHETER": "no"}, observations={"hours_since_urine": 9})


def tried(answers: Answers, protocol: str = "R09") -> Tried:
    wanted = load().by_id[protocol]
    return trying.try_out(wanted, trying.facts_from(wanted, answers, now=NOW), WORDS)


def test_only_what_the_protocol_reads_is_asked() -> None:
    reads = trying.reads(R09, WORDS)

    assert reads.observations == ("hours_since_urine",)
    assert "TRG_URINE" in reads.triggers
    assert "RF_CATHETER" in reads.risk_flags
    assert "RF_DYSPHAGIA" in reads.risk_flags, "what speaks against a step is read as well"
    assert reads.assessments == ()
    assert reads.medicines == ()
    assert not reads.counts_before


@pytest.mark.parametrize(("hours", "state"), [(7, State.NOT_MET), (8, State.SUGGEST), (9, State.SUGGEST)])
def test_below_at_and_above_the_limit(hours: float, state: State) -> None:
    answers = Answers(risk_flags={"RF_CATHETER": "no"}, observations={"hours_since_urine": hours})

    assert tried(answers).state is state


def test_what_is_not_known_is_asked_for_and_never_taken_as_safe() -> None:
    answers = Answers(
        behaviours=("BHV_RESTLESS",), risk_flags={"RF_CATHETER": "no"}, observations={"hours_since_urine": None}
    )

    found = tried(answers)

    assert found.state is not State.SUGGEST
    assert {line.result for line in found.when if line.found.startswith("Hours since passing urine")} == {None}


def test_every_line_of_the_condition_says_what_was_wanted_and_what_was_found() -> None:
    lines = tried(DRY).when

    assert (lines[0].wanted, lines[0].result, lines[0].found) == ("Any of these:", True, "")
    hours = next(line for line in lines if line.wanted == "Hours since passing urine: 8 or more hours")
    assert (hours.depth, hours.result) == (1, True)
    assert hours.found == "Hours since passing urine: 9 hours, just now"
    assert any(line.result is False for line in lines), "also what did not hold is shown"


def test_times_before_are_counted() -> None:
    counting = next(ready.spec for ready in load().all if trying.reads(ready.spec, WORDS).counts_before)
    facts = trying.facts_from(counting, Answers(behaviours=("BHV_HIT",), before=3, before_h=24), now=NOW)

    assert [one["hours_ago"] for one in facts["history"]] == [6, 12, 18]


def test_a_part_of_an_assessment_stands_in_it() -> None:
    given = trying.given_from(Answers(assessments={"4AT": 5, "4AT.alertness": 4, "PAINAD": None}))

    assert given["assessments"] == {"4AT": {"value": 5, "parts": {"alertness": 4}}, "PAINAD": None}


@pytest.mark.parametrize("protocol", sorted(load().by_id))
def test_every_protocol_of_the_library_can_be_tried_with_nothing_known(protocol: str) -> None:
    reads = trying.reads(load().by_id[protocol], WORDS)
    answers = Answers(
        behaviours=reads.behaviours[:1],
        triggers=reads.triggers[:1],
        risk_flags=dict.fromkeys(reads.risk_flags, "unknown"),
        assessments=dict.fromkeys(reads.assessments),
        observations=dict.fromkeys(reads.observations),
        medicines=dict.fromkeys(reads.medicines),
    )

    found = tried(answers, protocol)

    assert (found.card is None) == (found.explain is None)
    assert found.when


def test_what_was_tried_becomes_a_case_that_passes() -> None:
    cases = read_cases(case_path(FOLDER, "R09"))

    case = trying.as_case("Nine hours, restless", DRY, R09, cases, WORDS)

    assert (case.kind, case.expect.state, case.expect.card) == ("fires", State.SUGGEST, True)
    assert check_case(cases, case, load().by_id) == []


def test_a_case_that_would_come_out_otherwise_in_its_file_is_refused() -> None:
    cases = read_cases(case_path(FOLDER, "R09"))
    silent = Answers(behaviours=("BHV_RESTLESS",), risk_flags={"RF_CATHETER": "no"})
    with_hours = cases.model_copy(update={"defaults": {"observations": {"hours_since_urine": 20}}})
    with pytest.raises(Invalid, match="comes out otherwise"):
        trying.as_case("Other", silent, R09, with_hours, WORDS)
