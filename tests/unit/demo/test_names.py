"""Documents refuse every whole-word match with somebody else's name, so an invented name must not be a word."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from db.demo import data, people
from db.demo.people import Cast
from db.demo.span import span
from db.names import Named, alike_rooms
from protocols import wording


# Names that are months, flowers, virtues, trades, colours and things: what a sentence might hold.
_WORDS = """
    january february march april may june july august september october november december
    monday tuesday wednesday thursday friday saturday sunday spring summer autumn winter dawn eve day noel christmas
    rose lily daisy violet poppy heather hazel holly ivy olive iris ruby pearl amber beryl coral crystal jade opal
    grace hope faith joy charity patience prudence mercy honor verity felicity constance gift precious blessing
    will mark bill jack frank ernest victor norman max ray guy bob pat sue drew dean earl duke gene grant chase
    rob jean dot peg penny ginger sandy robin martin jay drake art josh chuck dick harry tommy miles pearce
    king queen prince bishop pope knight baker cook smith taylor mason carter fisher potter butler porter page
    brown white green black gray blue young long short little small strong swift sharp sweet
    hill wood field brook stone marsh moor heath lake rivers banks church bell cross bush rice fox wolf bird finch
    swan hunter love rich price field cash wise good best noble early late new old read speak call help pain
    win ward nurse care carer aide home house room tea toast christian carol nick tim sally molly
"""


@pytest.fixture(scope="module", params=[1, 20, 99])
def cast(request: pytest.FixtureRequest) -> Cast:
    return people.invent(request.param, span(date(2026, 11, 20), months=6))


def test_no_invented_name_is_a_month_or_a_common_word() -> None:
    assert {name for name in _invented() if name.casefold() in _WORDS.split()} == set()


def test_no_invented_name_stands_in_a_sentence_of_the_product_or_of_the_demonstration() -> None:
    words = set(re.findall(r"\w+", _everything_said()))

    assert {name for name in _invented() if name in words} == set()


def test_there_are_forty_residents_and_twenty_five_staff(cast: Cast) -> None:
    assert len(cast.residents) == 40
    assert Counter(worker.role for worker in cast.workers) == {"aide": 19, "nurse": 5, "manager": 1}


def test_nobody_has_the_full_name_or_the_sign_in_name_of_somebody_else(cast: Cast) -> None:
    full_names = [person.entered.full_name for person in cast.residents] + [worker.name for worker in cast.workers]

    assert len(set(full_names)) == 65
    assert len({worker.sign_in_name for worker in cast.workers}) == 25
    assert len({person.entered.room for person in cast.residents}) == 40


def test_some_names_are_alike_and_most_are_not(cast: Cast) -> None:
    here = [
        Named(each.id, each.entered.preferred_name, each.entered.full_name, each.entered.room)
        for each in cast.residents
    ]
    alike = [rooms for rooms in alike_rooms(here).values() if rooms]

    assert 6 <= len(alike) <= 12


def test_what_is_known_of_residents_differs(cast: Cast) -> None:
    entered = [person.entered for person in cast.residents]

    assert Counter(each.dementia_type for each in entered)[None] == 5
    assert any(each.food_texture for each in entered)
    assert any(each.allergies for each in entered)
    assert any(each.fluid_limit_ml for each in entered)
    assert {state for person in cast.residents for state in person.flags.values()} >= {"present", "absent"}
    assert all("RF_EPILEPSY" in person.flags for person in cast.residents) is False
    assert any("RF_LEWY" in person.present_flags for person in cast.residents)


def test_a_changed_texture_and_a_drink_limit_are_known_as_risks(cast: Cast) -> None:
    for person in cast.residents:
        assert ("RF_DYSPHAGIA" in person.present_flags) == bool(person.entered.food_texture)
        assert ("RF_FLUID_RESTRICT" in person.present_flags) == (person.entered.fluid_limit_ml is not None)


def test_contacts_are_entitled_for_a_reason_or_not_at_all(cast: Cast) -> None:
    contacts = [contact for person in cast.residents for _id, contact in person.contacts]

    assert {contact.entitled for contact in contacts} == {True, False}
    assert all(bool(contact.basis) == contact.entitled for contact in contacts)


def _invented() -> Iterator[str]:
    """Every name that is matched: of residents and of staff, by its parts."""
    names = data.people()
    full = [f"{each.first} {each.last}" for each in names.residents.alike]
    full += [*names.residents.she, *names.residents.he, *names.residents.last, *names.residents.goes_by.values()]
    full += [*(each.name for each in names.staff.known), *names.staff.first, *names.staff.last]
    for name in full:
        yield from re.findall(r"\w+", name)


def _everything_said() -> str:
    """Sentences for people: the catalogue's, the vocabulary's, the protocols', and what is written in the home."""
    protocols = Path(wording.__file__).parents[1]
    files = [protocols / "wording" / "attune.pot", *(protocols / "library").glob("R*.yaml")]
    files += [file for file in (protocols / "vocabulary").glob("*.yaml") if file.stem != "references"]
    said = [file.read_text(encoding="utf-8") for file in files]
    texts = data.people().texts.model_dump_json()
    return "\n".join([*said, texts, data.words().model_dump_json(), data.stories().model_dump_json()])
