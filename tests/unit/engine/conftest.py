"""Interventions of the shipped vocabulary that something speaks against, whichever they are."""

import pytest

from protocols.vocabulary import vocabulary


_ORDINARY = ("psychological", "physical", "environmental", "social")


@pytest.fixture
def any_avoided() -> tuple[str, str]:
    """An intervention and the flag with which it is avoided."""
    terms = vocabulary().interventions.values()
    return next((term.code, term.avoid_if[0]) for term in terms if len(term.avoid_if) == 1 and term.kind in _ORDINARY)


@pytest.fixture
def any_cared() -> tuple[str, str]:
    """An intervention and a flag with which it needs care."""
    terms = vocabulary().interventions.values()
    return next((term.code, term.care_if[0]) for term in terms if term.care_if and term.kind in _ORDINARY)
