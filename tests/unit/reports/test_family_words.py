"""Every code of the vocabulary has words for the family, or a reason for staying out."""

import re
from pathlib import Path

import pytest

from protocols.strict_yaml import read_strict
from protocols.vocabulary import vocabulary
from reports import plain_language
from reports.contents import family_words
from reports.plain_language import Passage


_FILE = Path(family_words.__file__).parent / "family_words.yaml"
_KNOWN = vocabulary()
CODES = sorted({*_KNOWN.behaviours, *_KNOWN.triggers, *_KNOWN.interventions})
_PRONOUN = re.compile(r"\b(?:she|he|her|his|him|hers|they|their|them|herself|himself|themselves)\b", re.IGNORECASE)

# Sexual and toilet detail, and what is told by phone first: none of it may come out of a summary of itself.
NEVER = (
    "BHV_SEX_TOUCH",
    "BHV_SEX_VERBAL",
    "BHV_UNDRESS",
    "BHV_TOILET_PLACE",
    "BHV_SELF_HARM",
    "BHV_DEATH_TALK",
    "BHV_READY_TO_DIE",
    "BHV_MISSING",
    "BHV_FLOOR",
    "TRG_TOILET",
    "TRG_CONTINENCE",
    "TRG_CONSTIPATION",
    "TRG_URINE",
    "TRG_FALL_RECENT",
    "TRG_PAST_TRAUMA",
    "INT_TOILET",
    "INT_LAXATIVE",
    "INT_RESTRICTIVE",
    "INT_EMERGENCY",
)


def test_the_file_has_every_code_and_no_other() -> None:
    assert sorted(family_words.codes()) == CODES


@pytest.mark.parametrize("code", NEVER)
def test_what_is_private_or_told_by_phone_has_no_phrase(code: str) -> None:
    assert family_words.say(code) is None


@pytest.mark.parametrize("code", [code for code in CODES if family_words.say(code)])
def test_a_phrase_is_plain(code: str) -> None:
    phrase = family_words.say(code) or ""

    assert phrase == phrase.strip()
    assert phrase[0].islower()
    assert len(phrase) <= 48
    assert not _PRONOUN.search(phrase)
    assert code not in phrase


def test_no_phrase_has_a_word_that_families_should_not_read() -> None:
    said = [family_words.say(code) or "" for code in CODES]
    said += [family_words.family_can(code) or "" for code in CODES]
    said += [family_words.restriction(code) or "" for code in CODES]
    said += family_words.family_can_always()

    class Words:
        own_names = ()

        def passages(self) -> tuple[Passage, ...]:
            return tuple(Passage("", text) for text in said)

    assert plain_language.review(Words(), ()) == ()


@pytest.mark.parametrize("code", ["INT_PRN_PSYCHOTROPIC", "INT_RESTRICTIVE"])
def test_a_restriction_has_a_name_to_be_told_by(code: str) -> None:
    assert family_words.restriction(code)


def test_a_term_of_the_homes_own_is_left_out() -> None:
    assert family_words.say("HOME_7f3a") is None
    assert family_words.family_can("HOME_7f3a") is None


def test_what_is_left_out_says_why() -> None:
    read = read_strict(_FILE)
    assert isinstance(read, dict)

    words = [word for kind in ("behaviours", "triggers", "interventions") for word in read[kind].values()]
    assert all(("say" in word) != ("left_out" in word) for word in words)
