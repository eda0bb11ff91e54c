"""`python -m protocols suggest`: cards or sentences for a facts file, and one clear line for what cannot be used."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any, get_args

import pytest

from protocols.__main__ import main
from protocols.engine.library import load
from protocols.engine.schema import ReasonCode
from tests.unit.engine.cds_hooks import breaches
from tests.unit.engine.examples import contraindication, facts, protocol, step


Printed = pytest.CaptureFixture[str]

GIVEN = {
    "now": "2026-11-20T15:00:00+00:00",
    "jurisdiction": "UK_ENGLAND",
    "time_zone": "Europe/London",
    "incident": {"at": "2026-11-20T14:50:00+00:00", "behaviours": ["BHV_HIT"], "triggers": ["TRG_PERSONAL_CARE"]},
    "assessments": {"PAINAD": {"value": 4, "at": "2026-11-20T09:00:00+00:00"}},
    "risk_flags_unknown": ["RF_LEWY", "RF_PARKINSON"],
    "medicines": {"antipsychotic_proposed": True},
    "firings": [{"protocol": "R01", "hours_ago": 5, "tier": "soon"}],
}


def written(folder: Path, given: object) -> str:
    file = folder / "facts.json"
    file.write_text(given if isinstance(given, str) else json.dumps(given), encoding="utf-8")
    return str(file)


def in_folder(folder: Path, *protocols: dict[str, Any]) -> list[str]:
    for one in protocols:
        (folder / f"{one['id']}.yaml").write_text(json.dumps(one), encoding="utf-8")
    return ["--folder", str(folder)]


def why(tmp_path: Path, capsys: Printed, given: dict[str, Any], *protocols: dict[str, Any]) -> list[str]:
    rules = tmp_path / "rules"
    rules.mkdir()
    assert main(["suggest", written(tmp_path, given), "--why", *in_folder(rules, *protocols)]) == 0
    return [line.strip() for line in capsys.readouterr().out.splitlines()]


def refusal(tmp_path: Path, capsys: Printed, given: object, *more: str) -> str:
    assert main(["suggest", written(tmp_path, given), *more]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    [line] = printed.err.splitlines()
    return line


def _run(*arguments: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "protocols", "suggest", *arguments]
    return subprocess.run(command, input=stdin, capture_output=True, text=True, check=False, timeout=120)


def test_as_a_command_it_prints_valid_cards_and_the_state_of_every_protocol_as_json() -> None:
    ended = _run("-", stdin=json.dumps(GIVEN))
    assert (ended.returncode, ended.stderr) == (0, "")
    printed = json.loads(ended.stdout)
    assert set(printed) == {"cards", "states"}
    assert set(printed["states"]) == set(load().by_id)
    assert printed["cards"]
    assert [breaches(card) for card in printed["cards"]] == [[]] * len(printed["cards"])


def test_as_a_command_what_cannot_be_used_is_one_line_and_exit_code_2() -> None:
    ended = _run("-", stdin=json.dumps(GIVEN | {"incident": {"intensity": 9}}))
    assert (ended.returncode, ended.stdout) == (2, "")
    assert ended.stderr == "The facts are not in order at incident.intensity: expected 4 or less, found 9\n"


# --at and --jurisdiction


def states(tmp_path: Path, capsys: Printed, given: dict[str, Any], *more: str) -> dict[str, str]:
    rules = tmp_path / "rules"
    rules.mkdir(exist_ok=True)
    two = (protocol("R10", suppress={"same_resident_h": 24}), protocol("R11", jurisdictions=["AU"]))
    assert main(["suggest", written(tmp_path, given), *more, *in_folder(rules, *two)]) == 0
    return dict(json.loads(capsys.readouterr().out)["states"])


def test_another_now_is_taken(tmp_path: Path, capsys: Printed) -> None:
    at = "2026-11-20T15:00:00+00:00"
    given = facts(firings=[{"protocol": "R10", "at": at, "tier": "soon"}])
    assert states(tmp_path, capsys, given)["R10"] == "suppressed"
    assert states(tmp_path, capsys, given, "--at", "2026-11-21T14:59:00Z")["R10"] == "suppressed"
    assert states(tmp_path, capsys, given, "--at", "2026-11-21T16:00:00+01:00")["R10"] == "suggest"


def test_now_may_be_given_on_the_command_line_alone(tmp_path: Path, capsys: Printed) -> None:
    given = {key: value for key, value in facts().items() if key not in ("now", "jurisdiction")}
    assert states(tmp_path, capsys, given, "--at", "2026-11-20T15:00Z", "--jurisdiction", "AU") == {
        "R10": "suggest",
        "R11": "suggest",
    }


def test_another_law_is_taken(tmp_path: Path, capsys: Printed) -> None:
    assert states(tmp_path, capsys, facts()) == {"R10": "suggest", "R11": "not_met"}
    assert states(tmp_path, capsys, facts(), "--jurisdiction", "AU") == {"R10": "suggest", "R11": "suggest"}


# --why


def test_why_says_who_by_when_because_of_what_and_from_where(tmp_path: Path, capsys: Printed) -> None:
    shown = protocol(
        "R10",
        tier="urgent",
        when={"obs": {"name": "temp_c", "gte": 38.0}},
        steps=[step("sit", within_minutes=30), step("walk", contraindicated=[contraindication("block", _falls())])],
    )
    given = facts(
        observations={"temp_c": {"value": 39, "at": "2026-11-20T09:30:00+00:00"}},
        risk_flags=["RF_FALLS"],
        time_zone="Europe/London",
    )
    said = why(tmp_path, capsys, given, shown)
    assert said[0] == "1. Title of R10. Temperature: 39 °C, 5 hours ago"
    for line in (
        "urgent; to act: care aide or person in charge, by 16:00",
        "Tell the nurse now.",
        "- Do sit. (care aide, within 30 minutes)",
        "- Temperature: 39 °C, 5 hours ago [09:30]",
        "- Do walk. Because of c1.",
        "- If not so: Temperature: 38 or more °C",
    ):
        assert line in said
    assert any(line.startswith("Source: ") and "Grade D. Protocol R10 1.0.0, set sha256:" in line for line in said)


def test_why_says_what_is_not_known_and_whom_to_ask(tmp_path: Path, capsys: Printed) -> None:
    guarded = step("walk", contraindicated=[contraindication("block", _falls())])
    said = why(tmp_path, capsys, facts(risk_flags_unknown=["RF_FALLS"]), protocol(steps=[guarded, step("sit")]))
    assert "- Not known: High risk of falls (ask: person in charge)" in said
    assert "- Do walk. (care aide) Check first: Not known: High risk of falls. Because of c1." in said


def test_why_says_of_each_that_is_not_shown_its_state_and_the_reason(tmp_path: Path, capsys: Printed) -> None:
    said = why(
        tmp_path,
        capsys,
        facts(
            risk_flags=["RF_FALLS"],
            observations={"temp_c": None},
            firings=[{"protocol": "R15", "hours_ago": 5, "tier": "soon"}],
        ),
        *(protocol(f"R1{place}", theme=f"theme {place}") for place in range(3)),
        protocol("R13", theme="theme 0", priority=1),
        protocol("R14", priority=1),
        protocol("R15"),
        protocol("R16", unless=[contraindication("block", _falls())]),
        protocol("R17", when={"obs": {"name": "temp_c", "gte": 38.0}}),
        protocol("R18", gate={"event": {"flag": "fall"}}),
    )
    shown = said[said.index("Not shown:") + 1 :]
    assert shown == [
        "- R13 Title of R13: folded. It stands inside the card of R10.",
        "- R14 Title of R14: suppressed. Three more pressing cards are shown.",
        "- R15 Title of R15: suppressed. It came up 5 hours ago.",
        "- R16 Title of R16: blocked. Hit, kicked or pushed; Known: High risk of falls",
        "- R17 Title of R17: needs_data. Temperature: never recorded here",
        "Not met: R18",
    ]
    assert "Inside it: Title of R13 (R13 1.0.0, suggest)" in said


def test_why_says_so_when_there_is_no_card(tmp_path: Path, capsys: Printed) -> None:
    assert why(tmp_path, capsys, facts(), protocol(gate={"event": {"flag": "fall"}})) == ["No card.", "Not met: R90"]


def _falls() -> dict[str, Any]:
    return {"risk_any": ["RF_FALLS"]}


# What cannot be used

REASONS = get_args(ReasonCode)

NOT_IN_ORDER: list[tuple[dict[str, Any], str, str, str]] = [
    ({"now": ...}, "now", "a value", "nothing"),
    ({"jurisdiction": ...}, "jurisdiction", "a value", "nothing"),
    ({"now": None}, "now", "a moment with its offset, as 2026-11-20T15:00:00+00:00", "null"),
    (
        {"now": "2026-11-20T15:00"},
        "now",
        "a moment with its offset, as 2026-11-20T15:00:00+00:00",
        '"2026-11-20T15:00"',
    ),
    ({"now": "yesterday"}, "now", "a moment with its offset, as 2026-11-20T15:00:00+00:00", '"yesterday"'),
    ({"now": 5}, "now", "a moment with its offset, as 2026-11-20T15:00:00+00:00", "5"),
    ({"jurisdiction": "UK"}, "jurisdiction", "one of 'UK_ENGLAND', 'US_NH', 'AU' or 'OTHER'", '"UK"'),
    ({"incident": []}, "incident", "an object", "[]"),
    ({"incident": {"intensity": 2.5}}, "incident.intensity", "a whole number", "2.5"),
    ({"incident": {"intensity": "3"}}, "incident.intensity", "a whole number", '"3"'),
    ({"incident": {"intensity": 0}}, "incident.intensity", "1 or more", "0"),
    ({"incident": {"hours_ago": -1}}, "incident.hours_ago", "0 or more", "-1"),
    ({"incident": {"behaviours": "BHV_HIT"}}, "incident.behaviours", "a list", '"BHV_HIT"'),
    ({"incident": {"behaviours": [7]}}, "incident.behaviours.0", "text", "7"),
    ({"incident": {"local_date": "today"}}, "incident.local_date", "a day, as 2026-11-20", '"today"'),
    ({"incident": {"aimed_at": 3}}, "incident.aimed_at", "text or a list", "3"),
    (
        {"incident": {"at": "2026-11-20T15:00:00+00:00", "hours_ago": 1}},
        "incident",
        "`at` or `hours_ago`, not both",
        '{"at": "2026-11-20T15:00:00+00:00", "hours_ago": 1}',
    ),
    (
        {"incident": {"at": "2026-11-20T15:00:01+00:00"}},
        "incident.at",
        "a moment that is not later than now",
        '"2026-11-20T15:00:01+00:00"',
    ),
    ({"assessments": {"PAINAD": "4"}}, "assessments.PAINAD", "a number or an object", '"4"'),
    ({"assessments": {"PAINAD": {"value": "4"}}}, "assessments.PAINAD.value", "a number", '"4"'),
    ({"assessments": {"PAINAD": {}}}, "assessments.PAINAD.value", "a value", "nothing"),
    ({"medicines": {"dopamine_blocker": "yes"}}, "medicines.dopamine_blocker", "true or false or a number", '"yes"'),
    (
        {"assesments": {"PAINAD": 4}},
        "assesments",
        "no such key (the keys are in protocols/README.md)",
        '{"PAINAD": 4}',
    ),
    ({"risk_flags": ["RF_FALL"]}, "risk_flags", "a code of the vocabulary (perhaps RF_FALLS)", '"RF_FALL"'),
    ({"risk_flags": ["NOPE"]}, "risk_flags", "a code of the vocabulary", '"NOPE"'),
    (
        {"history": [{"triggers": ["TRG_BATHIN"]}]},
        "triggers",
        "a code of the vocabulary (perhaps TRG_BATHING)",
        '"TRG_BATHIN"',
    ),
    (
        {"person": {"plan": [{"intervention": "INT_MUSIC_OWM"}]}},
        "person.plan",
        "a code of the vocabulary (perhaps INT_MUSIC_OWN)",
        '"INT_MUSIC_OWM"',
    ),
    ({"time_zone": "Europe/Atlantis"}, "time_zone", "the IANA name of a time zone", '"Europe/Atlantis"'),
    (
        {"firings": [{"protocol": "R01", "tier": "high"}]},
        "firings.0.tier",
        "one of 'emergency', 'urgent', 'soon' or 'routine'",
        '"high"',
    ),
    (
        {"firings": [{"protocol": "R01", "tier": "soon", "answered": "no"}]},
        "firings.0.answered",
        f"one of {', '.join(map(repr, REASONS[:-1]))} or {REASONS[-1]!r}",
        '"no"',
    ),
    (
        {"record": {"INT_WALK": {"tries": 1, "known": 1, "calmer": None}}},
        "record.INT_WALK.calmer",
        "a whole number",
        "null",
    ),
]


@pytest.mark.parametrize(("change", "place", "expected", "found"), NOT_IN_ORDER)
def test_what_is_not_in_order_is_named_with_what_was_expected_and_what_was_found(
    tmp_path: Path, capsys: Printed, change: dict[str, Any], place: str, expected: str, found: str
) -> None:
    given = {key: value for key, value in (facts() | change).items() if value is not ...}
    line = refusal(tmp_path, capsys, given)
    assert line == f"The facts are not in order at {place}: expected {expected}, found {found}"


def test_a_long_value_is_shortened(tmp_path: Path, capsys: Printed) -> None:
    line = refusal(tmp_path, capsys, facts(incident="x" * 500))
    assert len(line) < 140
    assert line.endswith("…")


def test_a_flag_that_is_given_twice_is_named(tmp_path: Path, capsys: Printed) -> None:
    line = refusal(tmp_path, capsys, facts(risk_flags=["RF_LEWY"], risk_flags_unknown=["RF_LEWY"]))
    assert "expected each risk flag once (also given as unknown: RF_LEWY)" in line


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "is not JSON: Expecting property name"),
        ("", "is not JSON: Expecting value: line 1 column 1"),
        ("[]", "does not hold a JSON object: found a list"),
        ("null", "does not hold a JSON object: found null"),
        ('{"now": 1, "now": 2}', 'is not JSON: the key "now" stands twice in one object'),
        ('{"observations": {"temp_c": NaN}}', "is not JSON: NaN is no number; null means not known"),
    ],
)
def test_what_is_no_json_object_is_said(tmp_path: Path, capsys: Printed, text: str, said: str) -> None:
    assert said in refusal(tmp_path, capsys, text)


def test_a_file_that_is_not_there_or_not_text_is_said(tmp_path: Path, capsys: Printed) -> None:
    assert main(["suggest", str(tmp_path / "none.json")]) == 2
    assert capsys.readouterr().err.endswith("none.json cannot be read: No such file or directory\n")
    assert main(["suggest", str(tmp_path)]) == 2
    assert "cannot be read: Is a directory" in capsys.readouterr().err
    (tmp_path / "bytes.json").write_bytes(b"\xff\xfe")
    assert main(["suggest", str(tmp_path / "bytes.json")]) == 2
    assert "is not JSON: expected text in UTF-8" in capsys.readouterr().err


@pytest.mark.parametrize("at", ["yesterday", "2026-11-20T15:00", "2026-11-20", "15:00+00:00", ""])
def test_a_now_that_is_no_moment_with_its_offset_is_refused(tmp_path: Path, capsys: Printed, at: str) -> None:
    line = refusal(tmp_path, capsys, GIVEN, "--at", at)
    expected = "a moment with its offset, as 2026-11-20T15:00:00+00:00"
    assert line == f'--at is not in order: expected {expected}, found "{at}"'


def test_a_law_that_is_not_known_is_refused(tmp_path: Path, capsys: Printed) -> None:
    line = refusal(tmp_path, capsys, GIVEN, "--jurisdiction", "UK")
    assert "at jurisdiction: expected one of 'UK_ENGLAND', 'US_NH', 'AU' or 'OTHER', found \"UK\"" in line
