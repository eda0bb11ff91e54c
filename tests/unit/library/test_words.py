"""The words of the library: plain, kind, whole sentences, without doses, and with sources that exist."""

import re
from collections.abc import Iterator

from protocols.engine.schema import Protocol
from protocols.vocabulary import vocabulary
from reports.syllables import grade
from tests.unit.library.shipped import EACH, cases_of, contraindications


# Words that take a person's dignity or power away (clinical brief H), and words of a medical device (rules note 2.3).
NOT_SAID = re.compile(
    r"\b(suffer\w*|demented|senile|victim|patients?|challenging|difficult|bad behaviour|acting out|problem\w*"
    r"|aggress\w*|violen\w*|combative|wander\w*|abscond\w*|refus\w*|non-?complian\w*|resist\w*|feeders?|feeding|toileting"
    r"|incontinen\w*|nappy|nappies|diapers?|bibs?|attention[- ]seeking|manipulative|sundown\w*|screamer|shouter"
    r"|bed[- ]blocker|inappropriate\w*|elope\w*|escap\w*|sweetie|loved ones?|burden|living death|chemical restraint"
    r"|stubborn\w*|PRN|BPSD|NPI|CMAI|agitat\w*|diagnos\w*|alarm\w*|monitor\w*|detect\w*)\b",
    re.IGNORECASE,
)
A_DOSE = re.compile(
    r"\b\d[\d.,]*\s*(mg|milligrams?|mcg|micrograms?|g|grams?|units?|tablets?|puffs?|drops?)\b", re.IGNORECASE
)

READING_GRADE = 6.0  # of school years: about eleven years of age


def sentences(protocol: Protocol) -> Iterator[tuple[str, str]]:
    """Everything a person reads in full sentences, with its place."""
    yield "close_when", protocol.close_when
    yield "rationale", protocol.rationale
    yield "evidence.basis", protocol.evidence.basis
    for place, text in (
        ("inform_family", protocol.inform_family),
        ("threshold_note", protocol.threshold_note),
        ("respond_within.note", protocol.respond_within.note),
        ("ask", protocol.ask.question if protocol.ask else ""),
    ):
        if text:
            yield place, text
    for step in protocol.steps:
        yield step.id, step.do
    for one in contraindications(protocol):
        yield one.id, one.text
        if one.why_allowed:
            yield one.id, one.why_allowed


@EACH
def test_every_sentence_ends_like_one(protocol: Protocol) -> None:
    open_ended = [(place, text) for place, text in sentences(protocol) if not text.endswith((".", "?"))]

    assert open_ended == []


@EACH
def test_no_word_hurts_and_none_is_a_device_word(protocol: Protocol) -> None:
    read = [("title", protocol.title), ("tell", protocol.tell or ""), *sentences(protocol)]

    assert [(place, found.group()) for place, text in read if (found := NOT_SAID.search(text))] == []


@EACH
def test_nothing_names_a_dose_and_nothing_shouts(protocol: Protocol) -> None:
    texts = [text for _place, text in sentences(protocol)]

    assert [text for text in texts if A_DOSE.search(text) or "!" in text] == []


@EACH
def test_sentences_for_aides_are_short(protocol: Protocol) -> None:
    for_aides = [step.do for step in protocol.steps if step.who == ["aide"]]

    assert [text for text in for_aides if max(len(part.split()) for part in re.split(r"(?<=[.?])\s", text)) > 25] == []


@EACH
def test_cases_are_named_in_plain_words(protocol: Protocol) -> None:
    names = [case.name for case in cases_of(protocol).cases]

    assert [
        name
        for name in names
        if NOT_SAID.search(name) or name.endswith(".") or not (name[0].isupper() or name[0].isdigit())
    ] == []


@EACH
def test_every_source_is_in_the_reference_list(protocol: Protocol) -> None:
    cited = {*protocol.evidence.cite, *(one.source for one in contraindications(protocol))}

    assert cited <= set(vocabulary().references)


@EACH
def test_every_limit_says_where_it_comes_from(protocol: Protocol) -> None:
    assert protocol.threshold_note


@EACH
def test_an_eleven_year_old_could_read_the_steps(protocol: Protocol) -> None:
    for_everyone = " ".join(step.do for step in protocol.steps)
    for_aides = " ".join(step.do for step in protocol.steps if "aide" in step.who) or for_everyone

    assert max(grade(for_everyone), grade(for_aides)) <= READING_GRADE
