"""The name-alert: which names are taken for each other, and which are not."""

import pytest

from db.names import Named, alike_rooms
from protocols.identity import new_id


def are_alike(one: tuple[str, str], other: tuple[str, str]) -> bool:
    first, second = (
        Named(new_id(), preferred, full, room) for room, (preferred, full) in zip("12", (one, other), strict=True)
    )
    found = alike_rooms([first, second])
    assert (found[first.id] == ("2",)) is (found[second.id] == ("1",))
    return found[first.id] == ("2",)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("Ada", "Ada Brightwell"), ("Ada", "Ada Marsh")),  # the same first name
        (("Molly", "Margaret Ives"), ("Peg", "Margaret Stone")),  # the same full first name
        (("Joan", "Joan Brightwell"), ("Ada", "Ada Brightwell")),  # the same last name
        (("Joan", "Joan Reid"), ("Ada", "Ada Read")),  # a last name one letter apart
        (("Elsie", "Elsie Ives"), ("Elsye", "Elsye Stone")),
        (("Margaret", "Margaret Ives"), ("Margery", "Margery Stone")),  # the same four letters
        (("Jean", "Jean Ives"), ("Joan", "Joan Stone")),  # one letter changed
        (("Irene", "Irene Ives"), ("Iren", "Iren Stone")),  # one letter left out
        (("José", "José Ives"), ("Jose", "Jose Stone")),  # accents are not heard
        (("ADA", "ADA IVES"), ("ada", "ada stone")),
        (("Mrs Ives", "Mrs Ruth Ives"), ("Ms Ives", "Ms Nell Ives")),
    ],
)
def test_names_that_are_alike(one: tuple[str, str], other: tuple[str, str]) -> None:
    assert are_alike(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("Ada", "Ada Brightwell"), ("Ben", "Ben Marsh")),
        (("Ann", "Ann Ives"), ("Ian", "Ian Stone")),  # short names differ by much in one letter
        (("Marion", "Marion Ives"), ("Martha", "Martha Stone")),  # three letters only
        (("Elsie", "Elsie Ives"), ("Elvira", "Elvira Stone")),
        (("Mr Ives", "Mr Paul Ives"), ("Mr Stone", "Mr Noel Stone")),  # a title is no name
        (("Ada", "Ada"), ("Ben", "Ben")),  # no last name at all
    ],
)
def test_names_that_are_not(one: tuple[str, str], other: tuple[str, str]) -> None:
    assert not are_alike(one, other)


def test_rooms_are_named_in_order_and_only_of_those_alike() -> None:
    people = [
        Named(new_id(), name, f"{name} {last}", room)
        for name, last, room in (
            ("Ada", "Ives", "9"),
            ("Ada", "Stone", "3"),
            ("Ben", "Reed", "5"),
            ("Ada", "Moor", "1"),
        )
    ]

    found = alike_rooms(people)

    assert found[people[0].id] == ("1", "3")
    assert found[people[2].id] == ()


def test_nobody_is_alike_in_an_empty_home() -> None:
    assert alike_rooms([]) == {}
