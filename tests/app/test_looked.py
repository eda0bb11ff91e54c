"""Opening somebody's data is noted: once, not at every tap, and never at the price of the page."""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from uuid import UUID

import pytest
import sqlalchemy as sa

from db.engine import Store
from db.models.base import table_of
from db.models.chain import AccessLog
from db.queries import looks
from db.records import suggestions
from db.sqlite_driver import driver
from pages.parts import links
from pages.parts.navigation import PLACES, Place
from pages.parts.state import AppState, configure
from protocols.access import Actor
from tests.support import entries, homes, screens
from tests.support.clock import IDLE, SetClock


_LOG = table_of(AccessLog)


@pytest.fixture
def noted(store: Store, home: UUID) -> Callable[[], list[tuple[UUID, str, UUID | None]]]:
    """What was noted so far, but for signing in."""
    chosen = sa.select(_LOG.c.actor_id, _LOG.c.what, _LOG.c.resident_id).where(_LOG.c.what != "signed_in")

    def answer() -> list[tuple[UUID, str, UUID | None]]:
        with store.read(home) as session:
            return [(row[0], row[1], row[2]) for row in session.execute(chosen.order_by(_LOG.c.at, _LOG.c.id))]

    return answer


@pytest.mark.parametrize(
    ("page", "what"),
    [
        (links.RESIDENT, "picture.open"),
        (links.LOG, "log.open"),
        (links.HELPS, "helps.open"),
        (links.CHECKS, "checks.open"),
        (links.RESIDENTS, "details.open"),
        (links.SUMMARIES, "summaries.open"),
    ],
)
def test_page_about_somebody_notes_who_opened_it(
    store: Store, nurse: Actor, edith: UUID, noted: Callable[[], object], page: str, what: str
) -> None:
    screens.screen(screens.signed_in(store, nurse), page, resident=str(edith))

    assert noted() == [(nurse.staff_id, what, edith)]


def test_card_that_is_open_on_the_review_is_noted_for_its_resident(
    store: Store, nurse: Actor, aide: Actor, edith: UUID, noted: Callable[[], object]
) -> None:
    logged = entries.log(store, aide, edith, triggers=["TRG_UNKNOWN"])
    suggestions.suggest_for(store, actor=nurse, now=homes.NOW, resident_id=edith, incident_id=logged)

    screens.screen(screens.signed_in(store, nurse), links.REVIEW)

    assert noted() == [(nurse.staff_id, "card.open", edith)]


def test_safeguarding_page_is_noted_even_when_nothing_stands_there(
    store: Store, manager: Actor, noted: Callable[[], object]
) -> None:
    screens.screen(screens.signed_in(store, manager), links.SAFEGUARDING)

    assert noted() == [(manager.staff_id, "safeguarding.open", None)]


def test_page_that_names_nobody_is_not_noted(store: Store, nurse: Actor, noted: Callable[[], object]) -> None:
    screens.screen(screens.signed_in(store, nurse), links.RESIDENT)

    assert noted() == []


def test_taps_on_an_open_page_are_not_noted_again_before_ten_minutes_are_over(
    store: Store, nurse: Actor, edith: UUID, clock: SetClock, noted: Callable[[], list[object]]
) -> None:
    configure(AppState(store=store, clock=clock, idle=IDLE * 10, data_dir=store.settings.data_dir))
    page = screens.screen(screens.signed_in(store, nurse), links.RESIDENT, resident=str(edith))
    page.run()
    clock.pass_by(minutes=9, seconds=59)
    page.run()
    assert len(noted()) == 1

    clock.pass_by(seconds=1)
    page.run()

    assert len(noted()) == 2


def test_another_resident_is_another_look(
    store: Store, nurse: Actor, edith: UUID, noted: Callable[[], list[tuple[UUID, str, UUID | None]]]
) -> None:
    rosa = homes.make_resident(store, nurse, preferred_name="Rosa", full_name="Rosa Quill", room="4")
    page = screens.screen(screens.signed_in(store, nurse), links.RESIDENT, resident=str(edith))

    page.app.query_params["resident"] = str(rosa)
    page.run()

    assert [about for _who, _what, about in noted()] == [edith, rosa]


def test_another_homes_resident_is_neither_shown_nor_noted(
    store: Store, nurse: Actor, edith: UUID, noted: Callable[[], object]
) -> None:
    stranger = homes.make_staff(store, homes.make_home(store, name="Elm Court"), "nurse")

    page = screens.screen(screens.signed_in(store, stranger), links.RESIDENT, resident=str(edith))

    assert "Edith" not in page.words
    assert noted() == []


@contextmanager
def held(store: Store) -> Iterator[None]:
    """Another process writes, and does not finish."""
    other = driver().connect(str(store.settings.data_dir / "attune.db"), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        other.execute("ROLLBACK")
        other.close()


def test_look_that_cannot_be_noted_hides_nothing_and_is_noted_later_with_its_own_time(
    store: Store,
    aide: Actor,
    manager: Actor,
    edith: UUID,
    clock: SetClock,
    caplog: pytest.LogCaptureFixture,
) -> None:
    impatient = Store(store.settings, patience=0.05)
    configure(AppState(store=impatient, clock=clock, idle=IDLE, data_dir=store.settings.data_dir))
    tablet, desk = screens.signed_in(store, aide), screens.signed_in(store, manager)

    with held(store), caplog.at_level(logging.WARNING, logger="attune"):
        page = screens.screen(tablet, links.HELPS, resident=str(edith))
    clock.pass_by(minutes=1)
    screens.screen(desk, links.RESIDENT, resident=str(edith))
    impatient.close()

    assert "What calms Edith" in page.words.replace("\\", "")
    assert "A look is noted later" in caplog.text
    assert "Edith" not in caplog.text
    found = [one for one in looks.newest(store, actor=manager) if one.resident_id == edith]
    assert [(one.by, one.at) for one in found] == [("Morgan Manager", clock()), ("Ali Aide", homes.NOW)]


def test_record_that_is_busy_is_not_waited_for_at_every_page(
    store: Store, aide: Actor, edith: UUID, clock: SetClock, caplog: pytest.LogCaptureFixture
) -> None:
    impatient = Store(store.settings, patience=0.05)
    configure(AppState(store=impatient, clock=clock, idle=IDLE, data_dir=store.settings.data_dir))
    tablet = screens.signed_in(store, aide)

    with held(store):
        for _time in range(3):
            screens.screen(tablet, links.HELPS, resident=str(edith))
    impatient.close()

    assert caplog.text.count("The record: busy") == 1


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.file)
def test_page_that_takes_a_resident_from_its_address_notes_the_look(place: Place) -> None:
    """So that a new page is not forgotten."""
    source = (screens.ENTRY.parent / place.file).read_text()
    takes = any(call in source for call in ("resident_of_page(", "choose_resident.of_address(", "log_person.person("))

    assert not takes or "looked.at(here, What." in source
