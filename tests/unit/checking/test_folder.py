"""Files: what cannot be read, what another reader would take for something else, versions, and where it stands."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from protocols.checking.folder import check_folder
from protocols.checking.released import FILE, write_released
from protocols.engine.library import FOLDER, read_folder
from tests.unit.checking.findings_of import KINDS, cases, in_folder, write
from tests.unit.engine.examples import contraindication, protocol


FALLS = {"risk_any": ["RF_FALLS"]}
TEXT = (FOLDER / "R09.yaml").read_text()


def said(folder: Path, **options: Any) -> list[str]:
    return [str(one) for one in in_folder(folder, **options)]


def library_file(folder: Path, changed: str = "", into: str = "") -> Path:
    """R09 as it is shipped, with its cases and one thing changed."""
    assert changed in TEXT
    (folder / "R09.yaml").write_text(TEXT.replace(changed, into, 1) if changed else TEXT)
    (folder / "R09.cases.yaml").write_text((FOLDER / "R09.cases.yaml").read_text())
    return folder


def line_of(text: str, part: str) -> int:
    return next(number for number, line in enumerate(text.splitlines(), start=1) if part in line)


def test_nothing_is_found_in_files_that_are_in_order(tmp_path: Path) -> None:
    assert said(write(tmp_path, protocol())) == []
    assert said(library_file(tmp_path)) == []


def test_the_library_that_is_shipped_has_no_errors() -> None:
    assert said(FOLDER) == []


def test_a_finding_has_its_file_and_line(tmp_path: Path) -> None:
    wrong = "gte: 4}\n        - risk_any: [RF_CATHETER]"
    changed = TEXT.replace(wrong, wrong.replace("RF_CATHETER", "RF_CATHETTER"))
    assert changed != TEXT
    library_file(tmp_path, wrong, wrong.replace("RF_CATHETER", "RF_CATHETTER"))
    line = line_of(changed, "RF_CATHETTER")
    [found] = said(tmp_path)
    assert found.startswith(f"R09.yaml:{line}: error: when.any.")
    assert found.endswith(".risk_any: the vocabulary has no risk flag RF_CATHETTER")


def test_a_warning_between_protocols_has_its_file_and_line(tmp_path: Path) -> None:
    warm = {"obs": {"name": "temp_c", "gte": 38}}
    write(tmp_path, protocol("R90", when=warm), protocol("R91", when=warm))
    [twin] = [one for one in check_folder(tmp_path) if "exactly when" in one.what]
    text = (tmp_path / "R90.yaml").read_text()
    assert (twin.file, twin.line) == ("R90.yaml", line_of(text, '"when"'))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("id: [", "R90.yaml:1: error: "),
        ("", "R90.yaml:1: error: there is nothing in this file"),
        ("%YAML 1.1\n---\nid: R90", "R90.yaml:1: error: a directive is refused"),
        ("id: R90\nid: R91\n", "R90.yaml:2: error: "),
    ],
)
def test_a_file_that_cannot_be_read_is_a_finding_and_not_a_crash(tmp_path: Path, text: str, found: str) -> None:
    (tmp_path / "R90.yaml").write_text(text)
    [only] = said(tmp_path)
    assert only.startswith(found)


def test_every_place_that_is_not_of_the_form_is_found(tmp_path: Path) -> None:
    text = TEXT.replace("priority: 93", "priority: high").replace("theme: ", "thema: ")
    (tmp_path / "R09.yaml").write_text(text)
    assert said(tmp_path) == [
        "R09.yaml:1: error: theme: it is missing",
        f"R09.yaml:{line_of(text, 'priority')}: error: priority: Input should be a valid integer",
        f"R09.yaml:{line_of(text, 'thema')}: error: thema: nothing of this name is known here",
    ]


def test_a_file_that_is_not_text_is_a_finding(tmp_path: Path) -> None:
    (tmp_path / "R90.yaml").write_bytes(b"id: \xff")
    assert said(tmp_path) == ["R90.yaml:1: error: this is not UTF-8 text"]


def test_a_file_is_called_by_its_id(tmp_path: Path) -> None:
    (tmp_path / "R91.yaml").write_text(json.dumps(protocol("R90")))
    [found] = said(tmp_path)
    assert "is to be called R90.yaml" in found


@pytest.mark.parametrize(
    ("word", "taken_for"),
    [("on", "true"), ("yes", "true"), ("No", "false"), ("off", "false"), ("22:30", "a number of seconds")],
)
def test_a_word_that_another_reader_takes_for_something_else_is_found(
    tmp_path: Path, word: str, taken_for: str
) -> None:
    library_file(tmp_path, "title: May not be able to pass urine", f"title: {word}")
    assert said(tmp_path) == [f'R09.yaml:3: error: some readers take {word} for {taken_for}: write "{word}"']
    library_file(tmp_path, "title: May not be able to pass urine", f'title: "{word}"')
    assert said(tmp_path) == []


def test_a_name_without_quotes_is_found_as_well(tmp_path: Path) -> None:
    library_file(tmp_path, '"on":', "on:")
    [found] = said(tmp_path)
    assert found.endswith('some readers take on for true: write "on"')


def test_words_inside_a_sentence_are_no_trap(tmp_path: Path) -> None:
    library_file(tmp_path, "title: May not be able to pass urine", "title: No urine, on or off, since 22:30")
    assert said(tmp_path) == []


def test_a_protocol_without_cases_is_found(tmp_path: Path) -> None:
    (tmp_path / "R90.yaml").write_text(json.dumps(protocol()))
    assert said(tmp_path) == ["R90.cases.yaml: error: there are no cases beside it"]


@pytest.mark.parametrize("kind", KINDS[:-1])
def test_every_protocol_needs_a_case_of_each_kind(tmp_path: Path, kind: str) -> None:
    write(tmp_path, protocol(), beside=cases(kinds=tuple(one for one in KINDS if one != kind)))
    [found] = said(tmp_path)
    assert found.startswith("R90.cases.yaml:4: error: cases: there is no case ")
    assert found.endswith(f"(kind: {kind})")


def test_a_case_of_a_contraindication_is_needed_where_there_is_one(tmp_path: Path) -> None:
    without = cases(kinds=KINDS[:-1])
    assert said(write(tmp_path, protocol(), beside=without)) == []
    guarded = protocol(unless=[contraindication("block", FALLS)])
    [found] = said(write(tmp_path, guarded, beside=without))
    assert found.endswith("there is no case in which something speaks against it (kind: contraindicated)")


def test_cases_of_another_protocol_and_twins_are_found(tmp_path: Path) -> None:
    write(tmp_path, protocol(), beside=cases("R91", kinds=(*KINDS, "fires")))
    assert [one.what for one in in_folder(tmp_path)] == [
        "the cases beside it are for R91",
        'two cases are called "A case that is fires"',
    ]


def test_cases_that_cannot_be_read_are_found_with_their_line(tmp_path: Path) -> None:
    library_file(tmp_path)
    text = (tmp_path / "R09.cases.yaml").read_text().replace("kind: fires", "kind: burns", 1)
    (tmp_path / "R09.cases.yaml").write_text(text)
    [found] = said(tmp_path)
    assert found.startswith(f"R09.cases.yaml:{line_of(text, 'burns')}: error: cases.")


def test_a_review_is_overdue_after_its_day(tmp_path: Path) -> None:
    write(tmp_path, protocol())
    assert said(tmp_path, today=date(2027, 11, 24)) == []
    assert said(tmp_path, today=date(2027, 11, 25))[0].endswith("owner.review_by: the review was due by 2027-11-24")


def change(version: str) -> dict[str, str]:
    return {"version": version, "on": "2026-11-25", "by": "an author", "why": "Because."}


def given_out(folder: Path) -> None:
    write(folder, protocol(version="1.2.0", changes=[change("1.2.0")]))
    assert write_released(folder, read_folder(folder)) == 1


@pytest.mark.parametrize(
    ("given", "found"),
    [
        ({"title": "Another"}, "version 1.2.0 was given out and said something else"),
        ({"when": FALLS}, "version 1.2.0 was given out and said something else"),
        ({"title": "Another", "version": "1.1.9"}, "version 1.2.0 was given out already: the next one is higher"),
        ({"title": "Another", "version": "1.10.0"}, None),
        ({"status": "retired"}, None),
        (
            {
                "owner": {
                    "author": "an author",
                    "approved_by": "B",
                    "approved_on": "2026-11-24",
                    "review_by": "2027-11-24",
                }
            },
            None,
        ),
    ],
)
def test_a_version_that_was_given_out_never_says_something_else(
    tmp_path: Path, given: dict[str, Any], found: str | None
) -> None:
    given_out(tmp_path)
    version = given.get("version", "1.2.0")
    write(tmp_path, protocol(**{"version": version, "changes": [change(version)], **given}))
    assert [one.what.startswith(found or "?") for one in in_folder(tmp_path)] == ([True] if found else [])


def test_giving_out_again_leaves_what_was_given_out(tmp_path: Path) -> None:
    given_out(tmp_path)
    before = (tmp_path / FILE).read_text()
    write(tmp_path, protocol(version="1.2.0", changes=[change("1.2.0")], title="Another"))
    assert write_released(tmp_path, read_folder(tmp_path)) == 0
    assert (tmp_path / FILE).read_text() == before
