"""Text as people type it: kept as meant, or refused with the field and a sentence."""

import pytest

from db import inputs
from protocols.errors import Invalid


def test_spaces_around_a_text_are_left_out_and_line_ends_made_one_kind() -> None:
    assert inputs.words("  Tea at four.\r\nRoses\r ", "likes") == "Tea at four.\nRoses"


@pytest.mark.parametrize(("length", "kept"), [(119, True), (120, True), (121, False)])
def test_a_line_has_a_longest_length(length: int, kept: bool) -> None:
    if kept:
        assert len(inputs.line("é" * length, "name")) == length
        return
    with pytest.raises(Invalid, match="121 characters, at most 120"):
        inputs.line("é" * length, "name")


@pytest.mark.parametrize("text", ["", "   ", "\n"])
def test_a_line_that_must_be_filled_in_is(text: str) -> None:
    with pytest.raises(Invalid) as refusal:
        inputs.line(text, "name")
    assert refusal.value.field == "name"
    assert inputs.optional_line(text, "name") == ""


@pytest.mark.parametrize("text", ["a\nb", "a\tb"])
def test_a_line_is_one_line(text: str) -> None:
    with pytest.raises(Invalid):
        inputs.line(text, "name")


@pytest.mark.parametrize("text", ["a\0b", "bell \a", "half \ud800 of a sign"])
def test_what_a_database_cannot_keep_is_refused(text: str) -> None:
    with pytest.raises(Invalid):
        inputs.words(text, "likes")


@pytest.mark.parametrize("text", ["日本語", "👩‍🦳 Grandma", "O'Brien; DROP TABLE", "<b>bold</b>"])
def test_every_script_and_sign_is_welcome(text: str) -> None:
    assert inputs.words(text, "likes") == text


def test_what_a_machine_says_is_cut_not_refused() -> None:
    assert inputs.clipped("Tablet\0\n" + "x" * 300, 10) == "Tabletxxxx"
