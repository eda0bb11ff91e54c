"""Cases beside a protocol, and the commands."""

import json
from pathlib import Path
from typing import Any

import pytest

from protocols.__main__ import main
from protocols.checking.trial import try_folder
from protocols.engine.library import FOLDER, read_folder
from tests.unit.engine.examples import contraindication, facts, protocol, step


def folder_with(folder: Path, expect: dict[str, Any], *protocols: dict[str, Any], **case: Any) -> Path:
    """A folder with protocols and one case for the first."""
    for one in protocols:
        (folder / f"{one['id']}.yaml").write_text(json.dumps(one))
    file = {
        "protocol": protocols[0]["id"],
        "now": "2026-11-20T15:00:00+00:00",
        "defaults": {"incident": {"behaviours": ["BHV_HIT"], "intensity": 2}},
        "cases": [{"name": "A case", "kind": "fires", "expect": expect, **case}],
    }
    (folder / f"{protocols[0]['id']}.cases.yaml").write_text(json.dumps(file))
    return folder


def why(folder: Path) -> str:
    """Why the one case did not come out; empty: it did."""
    trial = try_folder(folder)
    assert trial.passed + len(trial.failures) == 1
    return trial.failures[0].why if trial.failures else ""


FALLS = {"risk_any": ["RF_FALLS"]}
WARM = {"obs": {"name": "temp_c", "gte": 38.0}}
TWO_STEPS = [step("walk", contraindicated=[contraindication("block", FALLS)]), step("sit")]


@pytest.mark.parametrize(
    ("expect", "given", "reason"),
    [
        ({"state": "suggest", "steps": ["walk", "sit"], "card": True, "tier": "soon", "left_out": []}, {}, ""),
        ({"state": "not_met", "card": False}, {"incident": {"behaviours": ["BHV_PACE"]}}, ""),
        ({"state": "suggest", "steps": ["sit"], "check_first": ["walk"]}, {"risk_flags_unknown": ["RF_FALLS"]}, ""),
        ({"state": "suggest", "steps": ["sit"], "left_out": ["walk"]}, {"risk_flags": ["RF_FALLS"]}, ""),
        ({"state": "suggest", "missing": ["risk_flags.RF_FALLS"]}, {"risk_flags": None}, ""),
        ({"state": "not_met"}, {}, 'state is "suggest", expected "not_met"'),
        ({"state": "suggest", "steps": ["sit"]}, {}, 'steps is ["walk", "sit"], expected ["sit"]'),
        ({"state": "suggest", "tier": "urgent"}, {}, 'tier is "soon", expected "urgent"'),
        ({"state": "suggest", "missing": ["observations.temp_c"]}, {}, "observations.temp_c is not named as unknown"),
        ({"state": "suggest"}, {"incident": {"intensity": 9}}, "incident.intensity"),
    ],
)
def test_a_case_compares_what_it_expects(tmp_path: Path, expect: Any, given: Any, reason: str) -> None:
    assert reason in why(folder_with(tmp_path, expect, protocol(steps=TWO_STEPS), given=given))
    assert bool(reason) is bool(why(tmp_path))


def test_what_is_given_goes_over_the_defaults_key_by_key(tmp_path: Path) -> None:
    strong = protocol(gate={"event": {"behaviour_in": ["BHV_HIT"], "intensity_gte": 3}})
    assert why(folder_with(tmp_path, {"state": "suggest"}, strong, given={"incident": {"intensity": 3}})) == ""


def test_a_protocol_is_alone_unless_others_are_named(tmp_path: Path) -> None:
    one, other = protocol("R10", theme="same"), protocol("R11", theme="same", tier="urgent")
    assert why(folder_with(tmp_path, {"state": "suggest"}, one, other)) == ""
    folded = {"state": "folded", "folded_into": "R11", "card": False}
    assert why(folder_with(tmp_path, folded, one, other, **{"with": ["R11"]})) == ""
    assert why(folder_with(tmp_path, folded, one, other, **{"with": "all"})) == ""
    assert why(folder_with(tmp_path, folded, one, other, **{"with": ["R98"]})) == "there is no protocol R98"


def test_the_first_jurisdiction_of_the_protocol_is_taken(tmp_path: Path) -> None:
    assert why(folder_with(tmp_path, {"state": "suggest"}, protocol(jurisdictions=["AU"]))) == ""


def test_a_case_file_without_a_protocol_fails(tmp_path: Path) -> None:
    folder_with(tmp_path, {"state": "suggest"}, protocol())
    (tmp_path / "R90.yaml").unlink()
    assert why(tmp_path) == "there is no protocol with this id"


def test_every_case_of_the_library_that_is_shipped_comes_out() -> None:
    trial = try_folder(FOLDER)
    assert trial.failures == []
    assert trial.passed > 0


def test_the_test_command_counts_and_names_what_failed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder_with(tmp_path, {"state": "not_met"}, protocol())
    assert main(["test", "--folder", str(tmp_path)]) == 1
    failed, *_survivors, counted = capsys.readouterr().out.splitlines()
    assert failed == 'R90: A case: state is "suggest", expected "not_met"'
    assert counted.startswith("1 protocols; cases: 0 passed, 1 failed; mutants: ")
    folder_with(tmp_path, {"state": "suggest"}, protocol())
    assert main(["test", "--folder", str(tmp_path)]) == 0


def test_the_check_command_ends_with_1_when_something_is_found(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder_with(tmp_path, {"state": "suggest"}, protocol())
    assert main(["check", "--folder", str(tmp_path)]) == 1
    printed = capsys.readouterr().out.splitlines()
    assert "R90.cases.yaml:1: error: cases: there is no case just at a limit (kind: boundary)" in printed
    assert printed[-1].startswith("1 protocols, 3 errors, ")
    assert main(["check"]) == 0


def test_the_suggest_command_prints_cards_and_the_state_of_every_protocol(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for one in (protocol("R10"), protocol("R11", when=WARM), protocol("R12", jurisdictions=["AU"])):
        (tmp_path / f"{one['id']}.yaml").write_text(json.dumps(one))
    file = tmp_path / "facts.json"
    file.write_text(json.dumps(facts(observations={"temp_c": None})))
    assert main(["suggest", str(file), "--folder", str(tmp_path)]) == 0
    printed = json.loads(capsys.readouterr().out)
    assert printed["states"] == {"R10": "suggest", "R11": "needs_data", "R12": "not_met"}
    [card] = printed["cards"]
    explain = card["extension"]["attune.explain"]
    assert (explain["protocol"], explain["version"]) == ("R10", "1.0.0")


@pytest.mark.parametrize(
    ("text", "sentence"),
    [("{", "is not JSON"), ("[]", "does not hold a JSON object"), ("{}", "The facts are not in order at now")],
)
def test_facts_that_cannot_be_used_end_with_2_and_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str, sentence: str
) -> None:
    file = tmp_path / "facts.json"
    file.write_text(text)
    assert main(["suggest", str(file)]) == 2
    printed = capsys.readouterr()
    assert sentence in printed.err
    assert printed.out == ""


def test_a_file_that_is_not_there_ends_with_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["suggest", str(tmp_path / "none.json")]) == 2
    assert "cannot be read" in capsys.readouterr().err


def test_a_command_that_does_not_exist_ends_with_2() -> None:
    with pytest.raises(SystemExit) as ended:
        main(["advise"])
    assert ended.value.code == 2


def test_the_docs_command_prints_every_protocol(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["docs"]) == 0
    page = capsys.readouterr().out
    assert page.startswith("# Protocols")
    assert "## R01 Check for pain first" in page
    assert "- Scored in the last 24 hours: PAINAD (pain, seen in care)" in page
    assert page.count("\n## R") == len(read_folder(FOLDER))
