"""Whatever was kept of an evaluation makes the same cards again, byte for byte."""

import json

import pytest

from protocols import wording
from protocols.engine.cards import Suggestions
from protocols.engine.cases import case_path, facts_of, read_cases
from protocols.engine.evaluate import suggest
from protocols.engine.library import FOLDER, assemble, load, read_set, text_of
from protocols.engine.read_facts import parse
from protocols.engine.replaying import replay
from protocols.engine.schema import Protocol
from protocols.errors import Invalid
from tests.unit.engine.examples import facts, library, protocol
from tests.unit.engine.shipped_cards import EACH


def as_bytes(answer: Suggestions) -> str:
    return json.dumps([answer.cards, answer.states, answer.traces, answer.snapshot, answer.set_hash])


@EACH
def test_every_case_of_the_shipped_library_makes_the_same_cards_again(spec: Protocol) -> None:
    file = read_cases(case_path(FOLDER, spec.id))
    alone = assemble([spec])
    text = text_of(alone)
    for case in file.cases:
        known = parse(facts_of(file, case, spec))
        assert as_bytes(replay(known.text, text)) == as_bytes(suggest(known, alone))


def test_so_does_the_whole_library_at_once() -> None:
    first = next(iter(load().by_id.values()))
    file = read_cases(case_path(FOLDER, first.id))
    known = parse(facts_of(file, file.cases[0], first))
    assert as_bytes(replay(known.text, text_of(load()))) == as_bytes(suggest(known, load()))


def test_a_set_that_was_kept_is_the_same_set() -> None:
    own = [load().by_id[code] for code in ("R01", "R09")]
    for one in (load(), load().overridden(own[:1]), load().overridden(own)):
        again = read_set(text_of(one))
        assert (again.set_hash, again.of_home, again.confidential) == (one.set_hash, one.of_home, one.confidential)
        assert again.by_id == one.by_id


def test_what_the_home_wrote_still_goes_first_years_later() -> None:
    own = library(protocol("H01", theme="one", priority=1))
    both = library(protocol("R10", theme="one")).overridden(list(own.by_id.values()))
    known = parse(facts())
    assert [card["summary"] for card in suggest(known, both).cards] == ["Title of H01. Hit, kicked or pushed"]
    assert as_bytes(replay(known.text, text_of(both))) == as_bytes(suggest(known, both))


def test_other_facts_or_another_set_make_other_bytes() -> None:
    known, one = parse(facts()), library(protocol())
    other_facts = parse(facts(risk_flags=["RF_FALLS"]))
    other_set = library(protocol(title="Another title"))
    kept = as_bytes(suggest(known, one))
    assert as_bytes(replay(other_facts.text, text_of(one))) != kept
    assert as_bytes(replay(known.text, text_of(other_set))) != kept


def test_it_speaks_the_language_that_was_spoken_and_leaves_the_caller_s(monkeypatch: pytest.MonkeyPatch) -> None:
    said = {"Title of R90": "Titel von R90"}
    monkeypatch.setattr(wording, "languages", lambda: ("en", "de"))
    monkeypatch.setattr(wording, "_catalog", lambda language: said if language == "de" else {})
    known, text = parse(facts()), text_of(library(protocol()))
    assert replay(known.text, text, "de").cards[0]["summary"].startswith("Titel von R90")
    assert wording.current() == "en"
    assert replay(known.text, text).cards[0]["summary"].startswith("Title of R90")


@pytest.mark.parametrize("text", ["", "[]", "{", '"facts"'])
def test_what_are_no_facts_is_refused(text: str) -> None:
    with pytest.raises(Invalid, match="not facts as they were kept"):
        replay(text, text_of(library(protocol())))


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"protocols": [], "of_home": 5}', "null"])
def test_what_is_no_set_is_refused(text: str) -> None:
    with pytest.raises(Invalid, match="not a set of protocols as it was kept"):
        replay(parse(facts()).text, text)


def test_a_protocol_that_this_release_cannot_read_is_refused() -> None:
    with pytest.raises(Invalid, match="title"):
        replay(parse(facts()).text, '{"protocols": [{"id": "R90"}], "of_home": []}')
