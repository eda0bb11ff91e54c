"""Mistakes in a protocol that are found without running it."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from protocols.engine.checks import check
from tests.unit.engine.examples import HITTING, contraindication, protocol, step


FALLS = {"risk_any": ["RF_FALLS"]}
KINDS = ("fires", "stays_silent", "unknown", "boundary", "contraindicated")


def cases(id: str = "R90", kinds: tuple[str, ...] = KINDS) -> dict[str, Any]:
    """Cases of each kind; whether they pass is another matter."""
    return {
        "protocol": id,
        "now": "2026-11-20T15:00:00+00:00",
        "cases": [{"name": f"A case that is {kind}", "kind": kind, "expect": {"state": "suggest"}} for kind in kinds],
    }


def found(folder: Path, one: dict[str, Any], beside: dict[str, Any] | None = None, **options: Any) -> list[str]:
    """What is found in a folder with this protocol. JSON is YAML as well."""
    (folder / f"{one['id']}.yaml").write_text(json.dumps(one))
    (folder / f"{one['id']}.cases.yaml").write_text(json.dumps(beside or cases(one["id"])))
    return [finding.what for finding in check(folder, **options)]


def test_nothing_is_found_in_a_protocol_that_is_in_order(tmp_path: Path) -> None:
    assert found(tmp_path, protocol()) == []


MEDICINE = step("relief", intervention="INT_PRN_ANALGESIC")
UNSAID = {**contraindication("warn", FALLS, "allow"), "why_allowed": ""}
LOW = {"assessment": {"code": "PAINAD", "within_h": 24, "lt": 2}}
HIGH = {"assessment": {"code": "PAINAD", "within_h": 24, "gte": 7}}
OBSERVED = ["temp_c", "news2", "days_since_bowel", "hours_since_urine", "fluid_ml_24h", "sleep_h_night"]
MANY = [
    *({"obs": {"name": name, "gte": 1}} for name in OBSERVED),
    {"risk_any": ["RF_LEWY", "RF_FALLS", "RF_EOL", "RF_OPIOID"]},
]


@pytest.mark.parametrize(
    ("given", "what"),
    [
        ({"steps": [step(who=[])]}, "nobody is named"),
        ({"steps": [step(who=["manager"])]}, "manager is not among the actors"),
        ({"steps": [step(), step()]}, "given twice"),
        ({"steps": [step("ask")]}, "taken by the engine"),
        ({"steps": [step(intervention="INT_NOPE")]}, "no intervention INT_NOPE"),
        ({"steps": [step(intervention="INT_RESTRICTIVE")]}, "never offered as a step"),
        ({"steps": [MEDICINE]}, "has to say when it is not to be done"),
        ({"when": {"risk_any": ["RF_NOPE"]}}, "no risk flag RF_NOPE"),
        ({"when": {"event": {"behaviour_in": ["BHV_NOPE"]}}}, "no behaviour BHV_NOPE"),
        ({"when": {"event": {"group": "nope"}}}, "no group nope"),
        ({"when": {"obs": {"name": "bowels", "gte": 1}}}, "no observation for rules bowels"),
        ({"when": {"med": {"fact": "nope", "eq": True}}}, "no fact about medicines nope"),
        ({"when": {"assessment": {"code": "4AT.nope", "within_h": 24, "gte": 1}}}, "no assessment 4AT.nope"),
        (
            {
                "when": {
                    "rate_ratio": {
                        "group": "nope",
                        "recent_d": 3,
                        "baseline_d": 28,
                        "gte": 2,
                        "min_recent": 4,
                        "p_lt": 0.01,
                    }
                }
            },
            "no group nope",
        ),
        ({"evidence": {"grade": "A", "basis": "b", "cite": ["Nobody1999"]}}, "no source Nobody1999"),
        ({"when": {"rule_fired": {"rule": "R98", "within_h": 4}}}, "there is no protocol R98"),
        ({"incompatible_with": ["R98"]}, "there is no protocol R98"),
        ({"tier": "urgent", "tell": None, "steps": [step(within_minutes=5)]}, "who must be told"),
        ({"tier": "emergency"}, "a step with a time limit"),
        ({"title": "T" * 81}, "longer than 80"),
        (
            {"owner": {"author": "A", "approved_by": "A", "approved_on": "2026-11-24", "review_by": "2027-11-24"}},
            "cannot be the approver",
        ),
        ({"owner": {"author": "A", "approved_by": "B", "review_by": "2027-11-24"}}, "go together"),
        ({"version": "1.1.0"}, "the last change is of version 1.0.0"),
        ({"suppress": {"same_resident_h": -1}}, "below zero"),
        ({"ask": {"fact": "observations.temp_c", "question": "How warm?", "who": ["nurse"]}}, "not among the facts"),
        ({"when": {"any": MANY}}, "it reads 11 facts, more than 9"),
        ({"unless": [{**contraindication("block", FALLS, "allow"), "why_allowed": ""}]}, "say why it is allowed"),
        (
            {
                "steps": [
                    {**MEDICINE, "contraindicated": [{**contraindication("warn", FALLS, "allow"), "why_allowed": ""}]}
                ]
            },
            "say why it is allowed",
        ),
        ({"when": {"assessment": {"code": "PAINAD", "within_h": 24, "gte": 11}}}, "can never be true"),
        ({"when": {"assessment": {"code": "PAINAD", "within_h": 24, "gte": 3, "lt": 3}}}, "can never be true"),
        ({"when": {"assessment": {"code": "PAINAD", "within_h": 24}}}, "nothing is compared"),
        ({"when": {"assessment": {"code": "PAINAD", "within_h": 0, "gte": 3}}}, "has to be above zero"),
        ({"when": {"all": [LOW, HIGH]}}, "cannot both be true"),
        ({"when": {"all": [FALLS, {"risk_none": ["RF_FALLS", "RF_EOL"]}]}}, "cannot both be true"),
        ({"when": {"count": {"window_h": 24, "gte": 0}}}, "is always reached"),
        ({"when": {"days_with": {"window_d": 3, "gte": 5}}}, "do not fit"),
        ({"when": {"event": {}}}, "nothing is asked"),
    ],
)
def test_a_mistake_is_found(tmp_path: Path, given: dict[str, Any], what: str) -> None:
    assert any(what in one for one in found(tmp_path, protocol(**given)))


@pytest.mark.parametrize(
    "given",
    [
        {"when": {"all": [HITTING, {"any": [LOW, HIGH]}]}},
        {"when": {"assessment": {"code": "PAINAD", "within_h": 24, "gte": 3, "lte": 3}}},
        {"when": {"days_with": {"window_d": 3, "gte": 4}}},
        {"steps": [step(contraindicated=[UNSAID])]},
        {"steps": [{**MEDICINE, "contraindicated": [contraindication("warn", FALLS)]}]},
        {"steps": [step("review", who=["nurse"], intervention="INT_MED_REVIEW")]},
    ],
)
def test_what_is_in_order_is_not_found(tmp_path: Path, given: dict[str, Any]) -> None:
    assert found(tmp_path, protocol(**given)) == []


@pytest.mark.parametrize(("today", "overdue"), [("2027-11-23", False), ("2027-11-24", False), ("2027-11-25", True)])
def test_a_review_is_overdue_after_its_day(tmp_path: Path, today: str, overdue: bool) -> None:
    assert bool(found(tmp_path, protocol(), today=date.fromisoformat(today))) is overdue


def test_without_a_day_no_review_is_overdue(tmp_path: Path) -> None:
    past = {"author": "an author", "review_by": "2001-01-01"}
    assert found(tmp_path, protocol(owner=past)) == []


def test_a_protocol_without_cases_is_found(tmp_path: Path) -> None:
    (tmp_path / "R90.yaml").write_text(json.dumps(protocol()))
    assert [one.what for one in check(tmp_path)] == ["there are no cases (R90.cases.yaml)"]


@pytest.mark.parametrize("kind", ["fires", "stays_silent", "unknown", "boundary"])
def test_every_protocol_needs_a_case_of_each_kind(tmp_path: Path, kind: str) -> None:
    others = tuple(one for one in KINDS if one != kind)
    assert found(tmp_path, protocol(), cases(kinds=others)) == [f"there is no case of the kind {kind}"]


def test_a_case_of_a_contraindication_is_needed_where_there_is_one(tmp_path: Path) -> None:
    without = cases(kinds=KINDS[:-1])
    assert found(tmp_path, protocol(), without) == []
    guarded = protocol(unless=[contraindication("block", FALLS)])
    assert found(tmp_path, guarded, without) == ["there is no case of the kind contraindicated"]


def test_cases_of_another_protocol_and_twins_are_found(tmp_path: Path) -> None:
    stranger = cases("R91", kinds=(*KINDS, "fires"))
    assert found(tmp_path, protocol(), stranger) == [
        "the cases beside it are for R91",
        'two cases are called "A case that is fires"',
    ]


@pytest.mark.parametrize(
    ("text", "what"),
    [("id: [", "R90.yaml:1"), ("id: R90", "Field required"), ("", "nothing in this file")],
)
def test_a_file_that_cannot_be_read_is_a_finding_and_not_a_crash(tmp_path: Path, text: str, what: str) -> None:
    (tmp_path / "R90.yaml").write_text(text)
    [finding] = check(tmp_path)
    assert what in finding.what


def test_a_file_is_called_by_its_id(tmp_path: Path) -> None:
    (tmp_path / "R91.yaml").write_text(json.dumps(protocol("R90")))
    assert "is to be called R90.yaml" in check(tmp_path)[0].what


def test_nothing_is_found_in_the_library_that_is_shipped() -> None:
    assert check() == []
