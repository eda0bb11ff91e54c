"""Writing in a draft: move a number, add a question, take one out, and every way of saying what speaks against it."""

from typing import Any
from uuid import UUID

import pytest

from db.engine import Store
from db.queries import home_protocols as asking
from db.records import drafts, home_protocols
from pages.parts import links
from protocols.access import Actor, Permission
from protocols.engine.schema import Condition, Protocol
from protocols.identity import new_id
from tests.support import homes, screens
from tests.support.screens import Screen


@pytest.fixture
def lead(store: Store, home: UUID) -> Actor:
    """A nurse whom the manager made clinical lead."""
    return homes.make_staff(store, home, "nurse", name="Lee Lead", extra=frozenset({Permission.CLINICAL_LEAD}))


@pytest.fixture
def edition(store: Store, lead: Actor) -> UUID:
    return begun(store, lead, "R09")


def begun(store: Store, lead: Actor, protocol: str) -> UUID:
    id = new_id()
    home_protocols.begin(store, actor=lead, now=homes.NOW, id=id, protocol_id=protocol)
    return id


@pytest.fixture
def page(store: Store, lead: Actor, edition: UUID) -> Screen:
    return at(store, lead, edition)


def at(store: Store, who: Actor, edition: UUID, **address: str) -> Screen:
    return screens.screen(screens.signed_in(store, who), links.PROTOCOL_EDIT, edition=str(edition), **address)


def said(page: Screen) -> str:
    """What a person reads, without what keeps it from being markdown."""
    return page.words.replace("\\", "")


def now(store: Store, lead: Actor, edition: UUID) -> Protocol:
    return asking.edition(store, actor=lead, now=homes.NOW, edition_id=edition).protocol


def when(store: Store, lead: Actor, edition: UUID) -> list[dict[str, Any]]:
    """What stands under `any` in the condition."""
    found: list[dict[str, Any]] = form(now(store, lead, edition).when)["any"]
    return found


def form(condition: Condition) -> dict[str, Any]:
    return condition.model_dump(mode="json", by_alias=True, exclude_defaults=True)


def field(page: Screen, edition: UUID, form: str, place: str, name: str) -> str:
    return page.field(f"{form}-{edition}.{place}", name)


def test_a_number_is_moved_with_two_taps_and_a_save(page: Screen, store: Store, lead: Actor, edition: UUID) -> None:
    page.button("change-when-any-1")
    page.type(field(page, edition, "protocol-leaf", "when.any.1", "gte"), 6.0).button("leaf-save")

    assert "Saved" in page.done
    assert when(store, lead, edition)[1] == {"obs": {"name": "hours_since_urine", "gte": 6.0}}
    assert "6 or more" in said(page)
    assert not page.has("leaf-save"), "the form is closed again"
