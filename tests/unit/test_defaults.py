"""Numbers of the product itself: each with its ground, none confirmed, and read where it is used."""

import pytest

from db.queries import review, rules_week
from protocols.defaults import defaults, whole
from protocols.engine import precedence


def test_every_number_says_what_it_is_for_and_on_what_ground() -> None:
    for one in defaults().values():
        assert one.label
        assert one.note
        assert one.value > 0


def test_the_cards_of_an_entry_and_of_a_shift_are_those_of_the_list() -> None:
    assert precedence.BUDGET == whole("cards_an_entry") == 3
    assert whole("cards_a_shift") == review.CAP == 12
    assert (rules_week.LOOK_FROM, rules_week.LOOK_BELOW) == (30, 0.3)


def test_a_name_that_is_not_there_is_no_number() -> None:
    with pytest.raises(KeyError):
        whole("cards_a_year")
