"""A file says what its author typed: nothing is turned into something else, and nothing is guessed."""

from datetime import date
from pathlib import Path

import pytest

from protocols.strict_yaml import YamlRefused, read_strict


@pytest.fixture
def written(tmp_path: Path) -> Path:
    return tmp_path / "file.yaml"


@pytest.mark.parametrize(
    ("line", "meaning"),
    [
        ("answer: no", {"answer": "no"}),
        ("answer: off", {"answer": "off"}),
        ("at: 22:30", {"at": "22:30"}),
        ("on: monday", {"on": "monday"}),
        ("answer: true", {"answer": True}),
        ("on: 2026-11-22", {"on": date(2026, 11, 22)}),
        ("value: ~", {"value": None}),
    ],
)
def test_words_and_times_stay_what_they_are(written: Path, line: str, meaning: object) -> None:
    written.write_text(line, encoding="utf-8")

    assert read_strict(written) == meaning


@pytest.mark.parametrize(
    ("text", "line", "why"),
    [
        ("a: 1\nb: 2\na: 3\n", 3, "duplicate key"),
        ("a:\n  x: 1\n  x: 2\n", 3, "duplicate key"),
        ("a: {x: 1, x: 2}\n", 1, "duplicate key"),
        ("%YAML 1.1\n---\na: no\n", 1, "directive"),
        ("a: 1\n---\nb: 2\n", 2, "another document"),
        ("a: !!python/object/apply:os.getcwd []\n", 1, "constructor"),
        ("a: [1, 2\n", 2, "expected"),
        ("# only a comment\n", 1, "nothing in this file"),
        ("", 1, "nothing in this file"),
    ],
)
def test_what_could_be_misread_is_refused_with_its_line(written: Path, text: str, line: int, why: str) -> None:
    written.write_text(text, encoding="utf-8")

    with pytest.raises(YamlRefused, match=why) as refused:
        read_strict(written)

    assert refused.value.line == line
    assert str(refused.value).startswith(f"{written}:{line}: ")


def test_bytes_that_are_no_text_are_refused(written: Path) -> None:
    written.write_bytes(b"label: caf\xe9\n")

    with pytest.raises(YamlRefused, match="UTF-8"):
        read_strict(written)
