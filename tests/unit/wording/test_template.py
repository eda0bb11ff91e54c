"""Translators get every sentence: of the code, the vocabulary and the protocols."""

from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from protocols.vocabulary import vocabulary
from protocols.wording.extractor import COMMAND, TEMPLATE, extract_python, extract_yaml, template


@pytest.fixture(scope="module")
def written() -> bytes:
    return template()


@pytest.fixture(scope="module")
def sentences(written: bytes) -> set[str]:
    return _sentences(written)


def test_the_committed_template_is_in_step_with_the_sources(written: bytes, sentences: set[str]) -> None:
    committed = _sentences(TEMPLATE.read_bytes())

    changed = (sentences - committed, committed - sentences)

    assert changed == (set(), set()), f"sentences changed: run `{COMMAND}` and commit"
    is_in_place = written == TEMPLATE.read_bytes()  # two long texts: their difference would take minutes to print
    assert is_in_place, f"sentences moved: run `{COMMAND}` and commit"


def test_the_template_is_the_same_every_time(written: bytes) -> None:
    assert template() == written
    assert b"POT-Creation-Date" not in written


def test_every_label_of_the_vocabulary_can_be_translated(sentences: set[str]) -> None:

    assert [term.code for term in vocabulary().terms() if term.label not in sentences] == []
    assert vocabulary().behaviours["BHV_HIT"].definition in sentences
    assert vocabulary().triggers["TRG_PAIN"].cue in sentences
    assert vocabulary().interventions["INT_DOLL"].how in sentences
    assert vocabulary().interventions["INT_DOLL"].cautions in sentences
    assert vocabulary().interventions["INT_DOLL"].evidence.text in sentences
    assert vocabulary().pinch_me["P"].question in sentences
    assert vocabulary().strengths[1].label in sentences


def test_what_only_coders_read_is_left_out(sentences: set[str]) -> None:
    note = vocabulary().behaviours["BHV_THROW"].mapping.note
    cite = vocabulary().references["Watt2019"].cite

    assert note
    assert {note, cite} & sentences == set()


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ('_("Saved {time}", time=now)', ["Saved {time}"]),
        ('_("one sentence " "in two pieces")', ["one sentence in two pieces"]),
        ('mark("Care aide")', ["Care aide"]),
        ('plural("tried once", "tried {count} times", n)', ["tried once", "tried {count} times"]),
        ('_("Yes" if sure else "No")', ["Yes", "No"]),
        ("_(role.label)", []),
        ('print("Not said")', []),
        ("f\"{_('Nested')}\"", ["Nested"]),
    ],
)
def test_sentences_of_python_are_found(source: str, said: list[str]) -> None:
    found = [sentence for _line, _function, sentence, _comments in extract_python(BytesIO(source.encode()), {}, (), {})]

    assert found == said


def test_sentences_of_a_protocol_are_found(tmp_path: Path) -> None:
    protocol = tmp_path / "R99.yaml"
    protocol.write_text(
        "id: R99\n"
        "title: Check for pain first\n"
        "tell: the person in charge\n"
        "close_when: '  Settled, and no pain.  '\n"
        "owner: {author: Not said, note: Not said either}\n"
        "ask: {fact: assessments.PAINAD, question: 'What is the pain score?', who: [nurse]}\n"
        "steps:\n"
        "  - id: score\n"
        "    do: Score the pain at rest and on moving.\n"
        "    contraindicated:\n"
        "      - {id: asleep, text: Do not wake anyone for a score., source: Consensus}\n",
        encoding="utf-8",
    )

    with protocol.open("rb") as file:
        found = {sentence for _line, _name, sentence, _comments in extract_yaml(file, {}, (), {})}

    assert found == {
        "Check for pain first",
        "the person in charge",
        "Settled, and no pain.",
        "What is the pain score?",
        "Score the pain at rest and on moving.",
        "Do not wake anyone for a score.",
    }


def _sentences(written: bytes) -> set[str]:
    return {str(message.id) for message in read_po(BytesIO(written)) if message.id}
