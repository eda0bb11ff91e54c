"""`python -m protocols check`, `test` and `release`: what they print and how they end."""

from pathlib import Path

import pytest

from protocols.__main__ import main
from protocols.checking.released import FILE
from tests.unit.checking.findings_of import cases, write
from tests.unit.engine.examples import protocol, step


Printed = pytest.CaptureFixture[str]
WARM = {"obs": {"name": "temp_c", "gte": 38}}


def test_check_prints_each_finding_with_its_line_and_counts_them(tmp_path: Path, capsys: Printed) -> None:
    write(tmp_path, protocol("R90", when=WARM), protocol("R91", steps=[step(who=[])]))
    assert main(["check", "--folder", str(tmp_path)]) == 1
    printed = capsys.readouterr().out.splitlines()
    lines = (tmp_path / "R91.yaml").read_text().splitlines()
    line = next(number for number, text in enumerate(lines, start=1) if '"who"' in text)
    assert f"R91.yaml:{line}: error: steps.walk.who: nobody is named to do it" in printed
    assert printed[-1].startswith("2 protocols, 1 errors, ")


def test_check_ends_well_with_warnings_only(tmp_path: Path, capsys: Printed) -> None:
    write(tmp_path, protocol("R90", when=WARM), protocol("R91", when=WARM))
    assert main(["check", "--folder", str(tmp_path)]) == 0
    assert "comes up exactly when R91" in capsys.readouterr().out


def test_check_finds_a_review_that_is_overdue_on_the_day_given(tmp_path: Path) -> None:
    write(tmp_path, protocol())
    assert main(["check", "--folder", str(tmp_path), "--today", "2027-11-24"]) == 0
    assert main(["check", "--folder", str(tmp_path), "--today", "2027-11-25"]) == 1


def with_cases(folder: Path, *temperatures: float) -> Path:
    """A protocol for 38 °C or more, with a case for each temperature that comes out."""
    file = cases()
    file["defaults"] = {"incident": {"behaviours": ["BHV_HIT"], "intensity": 2}}
    file["cases"] = [
        {
            "name": f"{temperature}",
            "kind": "boundary",
            "given": {"observations": {"temp_c": temperature}},
            "expect": {"state": "suggest" if temperature >= 38 else "not_met"},
        }
        for temperature in temperatures
    ]
    return write(folder, protocol(when=WARM), beside=file)


def test_test_counts_cases_and_slips(tmp_path: Path, capsys: Printed) -> None:
    assert main(["test", "--folder", str(with_cases(tmp_path, 37.9, 38))]) == 0
    counted = "1 protocols; cases: 2 passed, 0 failed; mutants: 4 of 4 killed (100.0 in 100, 95 needed)\n"
    assert capsys.readouterr().out == counted


def test_test_ends_with_1_when_too_few_slips_are_noticed_and_names_them(tmp_path: Path, capsys: Printed) -> None:
    assert main(["test", "--folder", str(with_cases(tmp_path, 37, 39))]) == 1
    first, *_others, last = capsys.readouterr().out.splitlines()
    lines = (tmp_path / "R90.yaml").read_text().splitlines()
    line = next(number for number, text in enumerate(lines, start=1) if '"obs"' in text)
    assert first == f"R90.yaml:{line}: no case notices when.obs: gte to gt"
    assert last.endswith("mutants: 1 of 4 killed (25.0 in 100, 95 needed)")


def test_test_lists_every_slip_only_when_asked(
    tmp_path: Path, capsys: Printed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("protocols.__main__.SURVIVORS_SHOWN", 1)
    with_cases(tmp_path, 37, 39)
    main(["test", "--folder", str(tmp_path)])
    assert "and 2 more (--mutants lists all)" in capsys.readouterr().out
    main(["test", "--folder", str(tmp_path), "--mutants"])
    assert capsys.readouterr().out.count("no case notices") == 3


def test_release_writes_down_what_each_version_says(tmp_path: Path, capsys: Printed) -> None:
    write(tmp_path, protocol())
    assert main(["release", "--folder", str(tmp_path)]) == 0
    assert "1 versions released" in capsys.readouterr().out
    write(tmp_path, protocol(title="Another"))
    assert main(["check", "--folder", str(tmp_path)]) == 1
    assert "version 1.0.0 was given out and said something else" in capsys.readouterr().out


def test_nothing_is_released_while_there_are_errors(tmp_path: Path) -> None:
    write(tmp_path, protocol(steps=[step(who=[])]))
    assert main(["release", "--folder", str(tmp_path)]) == 1
    assert not (tmp_path / FILE).exists()
