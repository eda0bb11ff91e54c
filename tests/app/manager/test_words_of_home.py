"""A home's own words: offered, offered no more, offered again; codes stay."""

from uuid import UUID

import pytest

from db.engine import Store
from db.queries import terms
from pages.parts import links, log_options
from protocols.access import Actor
from tests.support import screens
from tests.support.screens import Screen


@pytest.fixture
def page(sign_in: UUID) -> Screen:
    return screens.screen(sign_in, links.WORDS)


def test_words_are_added_and_shown_as_typed(page: Screen, store: Store, manager: Actor) -> None:
    page.fill("term", kind="intervention", label="Feed the *hens*").button("term-add")

    assert "Added: Feed the *hens*" in page.done
    assert terms.of_home(store, actor=manager).own["intervention"] == {"HOME_FEED_THE_HENS": "Feed the *hens*"}


@pytest.mark.parametrize(
    ("label", "sentence"),
    [("", "Please fill this in."), ("x" * 61, "This is too long: 61 characters, at most 60.")],
)
def test_words_that_cannot_be_kept_are_refused(page: Screen, label: str, sentence: str) -> None:
    page.fill("term", label=label).button("term-add")

    assert f"The words, as they stand on the button: {sentence}" in page.refused


def test_the_same_words_are_not_added_twice(page: Screen, store: Store, manager: Actor) -> None:
    page.fill("term", label="Hums").button("term-add").fill("term", label="hums").button("term-add")

    assert "The home has this term already." in page.refused
    assert len(terms.of_home(store, actor=manager).own["behaviour"]) == 1


def test_what_is_retired_is_offered_to_nobody_and_can_be_offered_again(
    page: Screen, store: Store, manager: Actor, aide: Actor
) -> None:
    page.type("retire-which", "INT_MUSIC_OWN").button("retire-shared")
    assert "Not offered any more: Play their own music." in page.done
    assert "INT_MUSIC_OWN" in log_options.home_words(store, aide).retired

    page.button("restore-INT_MUSIC_OWN")
    assert "Offered again: Play their own music" in page.done
    assert log_options.home_words(store, aide).retired == frozenset()


def test_a_nurse_does_not_see_the_page(store: Store, nurse: Actor) -> None:
    page = screens.by_itself(screens.signed_in(store, nurse), links.WORDS)

    assert "Your role does not allow this." in page.refused
    assert not page.has("term-add")
