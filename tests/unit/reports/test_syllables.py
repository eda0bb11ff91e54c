"""Syllables and grades against sentences counted by hand."""

import pytest

from reports.syllables import grade, sentences_of, syllables, words_of


# Sentence, words, syllables: counted by reading aloud.
COUNTED = (
    ("Edith sang in the garden.", 5, 7),
    ("We saw her upset three times in October, and once or twice in September.", 14, 19),
    ("Favourite music seems to help: calm followed 3 of 4 times.", 9, 13),
    ("She likes hymns, roses, strong tea, and talking about the post office.", 12, 16),
    ("People also settle on their own, so we cannot be sure.", 11, 15),
    ("Please ring and ask for the person in charge.", 9, 10),
    ("The nurse looked after everybody in the afternoon.", 8, 14),
)


@pytest.mark.parametrize(("sentence", "words", "spoken"), COUNTED)
def test_words_and_syllables_are_those_counted_by_hand(sentence: str, words: int, spoken: int) -> None:
    found = words_of(sentence)

    assert len(found) == words
    assert sum(syllables(word) for word in found) == spoken


@pytest.mark.parametrize(
    ("word", "spoken"),
    [
        ("the", 1),
        ("little", 2),
        ("called", 1),
        ("wanted", 2),
        ("settled", 2),
        ("washes", 2),
        ("times", 1),
        ("trying", 2),
        ("quiet", 2),
        ("medicine", 3),
        ("restriction", 3),
        ("she’s", 1),
        ("brr", 1),
    ],
)
def test_common_endings_are_counted_as_they_are_said(word: str, spoken: int) -> None:
    assert syllables(word) == spoken


def test_a_grade_is_the_formula_of_flesch_and_kincaid() -> None:
    # 5 words, 1 sentence, 7 syllables.
    assert grade("Edith sang in the garden.") == pytest.approx(0.39 * 5 + 11.8 * 7 / 5 - 15.59)


def test_long_words_in_long_sentences_have_a_high_grade() -> None:
    hard = "Multidisciplinary evaluation demonstrated considerable pharmacological contraindications notwithstanding."

    assert grade(hard) > 20


def test_nothing_to_read_has_no_grade() -> None:
    assert grade("") == 0.0
    assert grade("14 : 32") == 0.0


def test_sentences_end_at_marks_and_at_lines() -> None:
    assert sentences_of("Calm. Was she tired?\nYes: very") == ["Calm", "Was she tired", "Yes", "very"]


def test_a_time_or_a_decimal_does_not_end_a_sentence() -> None:
    assert len(sentences_of("She slept from 22.30 to 6.15 that night.")) == 1
