"""Slips of the pen: every one of them is made, none of them changes nothing, and the cases either notice or not."""

import json
from typing import Any

import pytest

from protocols.checking.mutation import mutants, survivors
from protocols.engine.cases import CaseFile
from protocols.engine.schema import Protocol
from tests.unit.checking.findings_of import made
from tests.unit.engine.examples import HITTING, NOW, contraindication, protocol, step


FALLS = {"risk_any": ["RF_FALLS"]}
WARM = {"obs": {"name": "temp_c", "gte": 38}}


def slips(when: dict[str, Any], **given: Any) -> list[str]:
    """What becomes of a condition, place and change."""
    return [f"{one.place}: {one.what}" for one in mutants(made(when=when, **given)) if one.place.startswith("when")]


@pytest.mark.parametrize(
    ("when", "made_of_it"),
    [
        (WARM, ["obs: gte to gt", "obs: gte to lt", "obs.gte: 38 to 37.9", "obs.gte: 38 to 38.1"]),
        (
            {"assessment": {"code": "PAINAD", "within_h": 24, "lt": 3}},
            [
                "assessment: lt to lte",
                "assessment: lt to gte",
                "assessment.lt: 3 to 2",
                "assessment.lt: 3 to 4",
                "assessment.within_h: 24 to 23",
                "assessment.within_h: 24 to 25",
            ],
        ),
        ({"med": {"fact": "antipsychotic_proposed", "eq": True}}, ["med.eq: true to false"]),
        (
            {"count": {"window_h": 72, "gte": 1}},
            ["count.gte: 1 to 2", "count.window_h: 72 to 48", "count.window_h: 72 to 96"],
        ),
        (
            {"event": {"trigger_in": ["TRG_NOISE", "TRG_PAIN"], "intensity_gte": 4}},
            [
                "event.intensity_gte: 4 to 3",
                "event.trigger_in: without TRG_NOISE",
                "event.trigger_in: without TRG_PAIN",
                "event.trigger_in: left out",
                "event.intensity_gte: left out",
            ],
        ),
        (FALLS, [": risk_any to risk_none"]),
        (
            {"risk_none": ["RF_FALLS", "RF_EOL"]},
            [": risk_none to risk_any", "risk_none: without RF_FALLS", "risk_none: without RF_EOL"],
        ),
        ({"not": FALLS}, [": not left out", "not: risk_any to risk_none"]),
        (
            {"any": [FALLS, {"risk_any": ["RF_EOL"]}]},
            [
                ": any to all",
                ": without risk_any (number 0 of the list)",
                ": without risk_any (number 1 of the list)",
                "any.0: risk_any to risk_none",
                "any.1: risk_any to risk_none",
            ],
        ),
        ({"none": [FALLS]}, [": none to any", "none.0: risk_any to risk_none"]),
        (
            {"at_least": {"count": 1, "of": [FALLS, {"risk_any": ["RF_EOL"]}]}},
            [
                "at_least.count: 1 to 2",
                ": without risk_any (number 0 of the list)",
                ": without risk_any (number 1 of the list)",
                "at_least.of.0: risk_any to risk_none",
                "at_least.of.1: risk_any to risk_none",
            ],
        ),
        (
            {"response": {"tries_gte": 3, "window_d": 30, "best_outcome_lte": 0}},
            ["response.tries_gte: 3 to 2", "response.tries_gte: 3 to 4", "response.best_outcome_lte: 0 to 1"],
        ),
        (
            {"rule_fired": {"rule": "R01", "within_h": 1}},
            ["rule_fired.within_h: 1 to 2"],
        ),
    ],
)
def test_every_comparison_and_bound_is_changed(when: dict[str, Any], made_of_it: list[str]) -> None:
    assert slips(when) == [f"when{'' if one.startswith(':') else '.'}{one}" for one in made_of_it]


def test_every_mutant_is_another_protocol() -> None:
    given = made(when={"all": [{"any": [WARM, FALLS]}, {"not": {"risk_any": ["RF_EOL"]}}]})
    forms = [one.protocol.model_dump_json() for one in mutants(given)]
    assert len({*forms, given.model_dump_json()}) == len(forms) + 1


def test_a_contraindication_is_changed_in_all_it_says() -> None:
    guarded = made(steps=[step(contraindicated=[contraindication("block", FALLS)])])
    assert [f"{one.place}: {one.what}" for one in mutants(guarded)] == [
        "steps.walk.contraindicated.c1.when: risk_any to risk_none",
        "steps.walk.contraindicated.c1.effect: block to warn",
        "steps.walk.contraindicated.c1.if_unknown: ask to block",
        "steps.walk.contraindicated.c1.if_unknown: ask to allow",
    ]


TWO = {"event": {"behaviour_in": ["BHV_HIT", "BHV_GRAB"]}}


def test_what_stands_in_the_gate_and_in_the_condition_is_changed_in_both() -> None:
    both = made(gate=TWO, when={"all": [TWO, WARM]})
    [first, _second] = [one for one in mutants(both) if "without BHV" in one.what]
    assert first.place == "gate.event.behaviour_in"
    assert first.protocol.gate == first.protocol.when.branches[0]


def test_nothing_is_changed_that_no_case_could_tell() -> None:
    grabbed = {"event": {"behaviour_in": ["BHV_HIT"], "intensity_gte": 3}}
    assert "when.event.behaviour_in: left out" not in slips(grabbed, gate=HITTING)
    scored = {"not": {"assessment_missing": {"code_in": ["PAINAD"], "within_h": 24}}}
    pain = {"assessment": {"code": "PAINAD", "within_h": 24, "gte": 4}}
    assert "when.assessment.within_h: 24 to 25" not in slips(pain, gate=scored)
    assert "when.assessment.within_h: 24 to 23" in slips(pain, gate=scored)
    assert "when.all.1.assessment.within_h: 24 to 25" not in slips({"all": [scored, pain]})
    assert not [one for one in slips({"obs": {"name": "temp_c", "gte": 0}}) if "gte" in one]


def case_file(*cases: dict[str, Any]) -> CaseFile:
    defaults = {"incident": {"behaviours": ["BHV_HIT"], "intensity": 2}}
    form = {"protocol": "R90", "now": NOW, "defaults": defaults, "cases": list(cases)}
    return CaseFile.model_validate_json(json.dumps(form))


def case(temp: float, state: str, **more: Any) -> dict[str, Any]:
    given = {"observations": {"temp_c": temp}}
    return {"name": f"{temp}", "kind": "boundary", "given": given, "expect": {"state": state}, **more}


def left(cases: CaseFile, *others: Protocol) -> list[str]:
    warm = made(when=WARM)
    protocols = {one.id: one for one in (warm, *others)}
    return [one.what for one in survivors(warm, cases, protocols).survivors]


def test_a_slip_that_no_case_notices_is_left() -> None:
    assert left(case_file(case(38.5, "suggest"), case(37, "not_met"))) == ["gte to gt", "38 to 37.9", "38 to 38.1"]


def test_cases_below_and_at_the_limit_notice_every_slip() -> None:
    assert left(case_file(case(38, "suggest"), case(37.9, "not_met"))) == []


def test_a_case_that_fails_anyway_proves_nothing() -> None:
    assert left(case_file(case(38, "not_met"))) == ["gte to gt", "gte to lt", "38 to 37.9", "38 to 38.1"]


def test_a_case_beside_others_notices_as_well() -> None:
    other = Protocol.model_validate_json(json.dumps(protocol("R91", theme="theme R90", tier="urgent")))
    folded = case(38, "folded", **{"with": "all"})
    assert left(case_file(folded, case(37.9, "not_met")), other) == []


def test_a_word_of_care_that_nobody_sees_is_noticed_only_where_it_is_expected() -> None:
    guarded = made(steps=[step(contraindicated=[contraindication("warn", FALLS, "allow")])])
    shown = {"name": "a", "kind": "contraindicated", "given": {"risk_flags": ["RF_FALLS"]}}
    blind = case_file({**shown, "expect": {"state": "suggest", "steps": ["walk"]}})
    seeing = case_file({**shown, "expect": {"state": "suggest", "steps": ["walk"], "warned": ["c1"]}})
    unseen = "risk_any to risk_none"
    assert unseen in [one.what for one in survivors(guarded, blind, {"R90": guarded}).survivors]
    assert unseen not in [one.what for one in survivors(guarded, seeing, {"R90": guarded}).survivors]


def test_the_hours_of_not_again_are_changed_where_a_case_tells_of_an_earlier_card() -> None:
    def shown(hours: float) -> dict[str, Any]:
        return {"firings": [{"protocol": "R90", "tier": "soon", "hours_ago": hours}]}

    def told(hours: float, state: str) -> dict[str, Any]:
        return {"name": f"{hours}", "kind": "boundary", "given": shown(hours), "expect": {"state": state}}

    again = made(suppress={"same_resident_h": 24})
    near, exact = (
        case_file(told(23, "suppressed"), told(25, "suggest")),
        case_file(told(23.5, "suppressed"), told(24, "suggest")),
    )
    assert [one.what for one in survivors(again, near, {"R90": again}).survivors] == ["24 to 25"]
    assert survivors(again, exact, {"R90": again}).survivors == ()
    assert (
        survivors(again, case_file(case(38, "suggest")), {"R90": again}).count
        == survivors(again, exact, {"R90": again}).count - 2
    )
