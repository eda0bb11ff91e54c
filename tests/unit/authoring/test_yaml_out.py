"""The text of a protocol file: what is written reads back the same, whatever somebody typed."""

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from protocols.authoring.yaml_out import cases_to_yaml, to_yaml
from protocols.engine.cases import CaseFile, case_path, read_cases
from protocols.engine.library import FOLDER, read_folder, read_form
from protocols.engine.schema import Protocol
from protocols.strict_yaml import read_strict


LIBRARY = {protocol.id: protocol for protocol in read_folder(FOLDER)}


def read_back(text: str, folder: Path) -> object:
    file = folder / "R01.yaml"
    file.write_text(text, encoding="utf-8")
    return read_strict(file)


@pytest.mark.parametrize("id", sorted(LIBRARY))
def test_every_file_of_the_library_reads_back_the_same(id: str, tmp_path: Path) -> None:
    assert read_form(read_back(to_yaml(LIBRARY[id]), tmp_path)) == LIBRARY[id]


@pytest.mark.parametrize("id", sorted(LIBRARY))
def test_every_file_of_cases_reads_back_the_same(id: str, tmp_path: Path) -> None:
    cases = read_cases(case_path(FOLDER, id))
    file = tmp_path / "back.yaml"
    file.write_text(cases_to_yaml(cases), encoding="utf-8")
    assert read_cases(file) == cases


def test_it_is_laid_out_like_the_library() -> None:
    lines = to_yaml(LIBRARY["R09"]).splitlines()
    assert lines[:2] == ["id: R09", f'version: "{LIBRARY["R09"].version}"']
    assert "respond_within: {minutes: 60, basis: default}" in lines
    assert "gate:" in lines
    assert "    - event: {trigger_in: [TRG_URINE]}" in lines
    assert "    do: >-" in lines
    assert all(len(line) <= 120 for line in lines)


def test_dates_and_versions_are_quoted() -> None:
    text = to_yaml(LIBRARY["R01"])
    assert f'review_by: "{LIBRARY["R01"].owner.review_by}"' in text
    assert 'approved_by: ""' in text


def test_who_approved_it_is_written_too(tmp_path: Path) -> None:
    owner = LIBRARY["R01"].owner.model_copy(update={"approved_by": "Ann Lead", "approved_on": date(2026, 11, 25)})
    approved = LIBRARY["R01"].model_copy(update={"owner": owner})
    assert read_form(read_back(to_yaml(approved), tmp_path)) == approved


HARD = [
    "no",
    "yes: no",
    "- a",
    "#1",
    "1.10",
    "2026-11-20",
    "22:30",
    "a  b",
    "a\nb",
    " ",
    "{",
    "it's",
    '"',
    "é\u2028\x85",
    "~",
    "!x",
    "&a",
    "*",
    "%",
]


@pytest.mark.parametrize("text", HARD)
def test_what_yaml_would_misread_is_quoted(text: str, tmp_path: Path) -> None:
    protocol = _titled(text)
    assert read_form(read_back(to_yaml(protocol), tmp_path)) == protocol


@settings(max_examples=200, derandomize=True, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=300))
def test_any_sentence_reads_back_the_same(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    protocol = _titled(text)
    assert read_form(read_back(to_yaml(protocol), tmp_path_factory.getbasetemp())) == protocol


@settings(max_examples=100, derandomize=True, deadline=None)
@given(
    st.dictionaries(
        st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=8),
        st.recursive(
            st.none()
            | st.booleans()
            | st.integers(-10, 10**6)
            | st.floats(0, 1e6)
            | st.text(st.characters(exclude_categories=["Cs"]), max_size=20),
            lambda below: st.lists(below, max_size=3) | st.dictionaries(st.sampled_from("abc"), below, max_size=3),
            max_leaves=8,
        ),
        max_size=4,
    )
)
def test_any_facts_of_a_case_read_back_the_same(
    tmp_path_factory: pytest.TempPathFactory, facts: dict[str, object]
) -> None:
    case = {"name": "A case", "kind": "fires", "given": facts, "expect": {"state": "suggest"}}
    cases = CaseFile.model_validate_json(
        json.dumps({"protocol": "R01", "now": "2026-11-20T15:00:00+00:00", "cases": [case]})
    )
    file = tmp_path_factory.getbasetemp() / "facts.yaml"
    file.write_text(cases_to_yaml(cases), encoding="utf-8")
    assert read_cases(file) == cases


def _titled(text: str) -> Protocol:
    """A protocol with this as its title and inside a list in braces."""
    form = LIBRARY["R09"].model_dump(mode="json", by_alias=True, exclude_defaults=True)
    form["title"] = text
    form["evidence"]["cite"] = [text, "NG97"]
    form["owner"]["author"] = text
    return read_form(form)
