"""The gate: names, words, codes, long sentences and hard text."""

from dataclasses import dataclass, field
from pathlib import Path

import pytest

from protocols.errors import Invalid
from protocols.strict_yaml import read_strict
from reports import plain_language
from reports.plain_language import Kind, Passage, refuse, review


FORBIDDEN = ("Arthur Bellweather", "Dr Nadia Okonjoway", "Jan van Zielonka", "Edith Crosswater", "Al")


@dataclass(frozen=True)
class Text:
    """One passage that a person wrote."""

    text: str
    by_hand: bool = True
    own_names: tuple[str, ...] = ("Edith", "Edith Marlowby", "Priya Nandakumar")
    place: str = field(default="Good moment of 4 October")

    def passages(self) -> tuple[Passage, ...]:
        return (Passage(self.place, self.text, by_hand=self.by_hand),)


def _found(text: str, *, by_hand: bool = True) -> list[tuple[Kind, str]]:
    return [(finding.kind, finding.found) for finding in review(Text(text, by_hand=by_hand), FORBIDDEN)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Sang with Arthur after lunch.", "Arthur"),
        ("Sat beside Mr Bellweather.", "Bellweather"),
        ("Nadia's visit cheered her up.", "Nadia"),
        ("Walked with ARTHUR.", "ARTHUR"),
        ("Arthur", "Arthur"),
        ("(Zielonka) came by.", "Zielonka"),
        ("Edith Crosswater sat with her.", "Edith Crosswater"),
        ("Al came to see her.", "Al"),
        ("Said “Arthur is my friend”.", "Arthur"),
    ],
)
def test_a_name_of_someone_else_is_found(text: str, name: str) -> None:
    assert _found(text) == [(Kind.NAME, name)]


@pytest.mark.parametrize(
    "text",
    [
        "Edith sang with another resident.",
        "Walked in MacArthur Park.",
        "Bellweathers is a shop she knew.",
        "The van came by, and the dr waved.",
        "Dr and Mrs Marlowby came to see Edith.",
        "Priya had a long talk with her.",
        "Also a walk.",
        "arthur",
    ],
)
def test_a_word_that_only_looks_like_a_name_is_not(text: str) -> None:
    assert _found(text) == []


def test_our_own_sentences_are_not_searched_for_names() -> None:
    """A resident may be called May, and May is a month."""
    assert review(Text("Good moments in May", by_hand=False), ("May Bell",)) == ()


def test_a_refusal_says_the_place_and_the_name() -> None:
    with pytest.raises(Invalid) as refused:
        refuse(Text("Sang with Arthur."), FORBIDDEN)

    assert refused.value.field == "Good moment of 4 October"
    assert "Good moment of 4 October" in refused.value.message
    assert "Arthur" in refused.value.message
    assert "Bellweather" not in refused.value.message


_LISTED = plain_language._block_list()  # the file itself is what is tested


@pytest.mark.parametrize("word", [word for entry in _LISTED.words for word in entry.avoid])
def test_every_word_of_the_block_list_is_found_in_any_case(word: str) -> None:
    text = f"They said {word} all day."

    for said in (text, text.upper(), text.replace("-", " ")):
        found = review(Text(said, by_hand=False), ())
        assert [finding.kind for finding in found if finding.refused] == [Kind.WORD]


@pytest.mark.parametrize("phrase", [phrase for entry in _LISTED.words for phrase in entry.fine_in])
def test_a_phrase_in_which_the_word_is_harmless_is_left_alone(phrase: str) -> None:
    assert _found(f"She {phrase} today.") == []


def test_a_word_inside_another_is_not_found() -> None:
    assert _found("She ate a problematical biblical escapement.") == []


@pytest.mark.parametrize("said", ["“He was never a burden to us”", '"never a burden"'])
def test_someones_own_quoted_words_are_never_blocked(said: str) -> None:
    assert _found(f"Her daughter said {said}.") == []
    assert _found("He was a burden, she said.") == [(Kind.WORD, "burden")]


def test_a_refused_word_comes_with_a_better_one() -> None:
    with pytest.raises(Invalid, match="said no") as refused:
        refuse(Text("She refused lunch."), ())

    assert "refused" in refused.value.message


@pytest.mark.parametrize("code", ["BHV_HIT", "TRG_NOISE", "INT_MUSIC_OWN", "RF_LEWY", "R07"])
def test_a_code_is_refused(code: str) -> None:
    with pytest.raises(Invalid, match=code):
        refuse(Text(f"Seen: {code}", by_hand=False), ())


def _words(count: int) -> str:
    return " ".join(["walk"] * count) + "."


@pytest.mark.parametrize(("words", "found"), [(19, []), (20, [Kind.LONG_SENTENCE]), (21, [Kind.LONG_SENTENCE])])
def test_a_sentence_stays_under_twenty_words(words: int, found: list[Kind]) -> None:
    assert [finding.kind for finding in review(Text(_words(words)), ())] == found


def test_a_long_sentence_is_told_but_not_refused() -> None:
    refuse(Text(_words(30)), FORBIDDEN)


def test_hard_text_is_told_as_a_whole() -> None:
    hard = "Multidisciplinary evaluation demonstrated considerable pharmacological contraindications. "

    assert [finding.kind for finding in review(Text(hard * 5), ())] == [Kind.GRADE]
    assert review(Text(hard * 4), ()) == ()  # 24 words are too few to judge


def test_every_word_of_the_list_has_a_better_one_and_a_source() -> None:
    read = read_strict(Path(plain_language.__file__).parent / "contents" / "block_list.yaml")
    assert isinstance(read, dict)

    assert all(entry["prefer"] and entry["source"] for entry in read["words"])


def test_the_better_words_are_not_blocked_themselves() -> None:
    assert [word for entry in _LISTED.words for word in _found(entry.prefer, by_hand=False)] == []
