"""A record that cannot be written, or not be reached: what was typed stays with the form."""

from collections.abc import Iterator
from contextlib import contextmanager
from uuid import UUID

import pytest
from streamlit.runtime.scriptrunner import exec_code

from db.engine import Store
from pages.parts import links, messages
from protocols.access import Actor
from tests.app.drafts.conftest import OpenPage
from tests.app.drafts.reading import kept, text_of
from tests.app.gate.test_record_fails import gone


@contextmanager
def read_only(store: Store) -> Iterator[None]:
    """The record can be read and not written, as when its disk was mounted so."""

    def turn(how: str) -> None:
        connection = store._writers.raw_connection()
        connection.cursor().execute(f"PRAGMA query_only = {how}")
        connection.close()

    turn("ON")
    try:
        yield
    finally:
        turn("OFF")


def test_while_the_record_takes_nothing_the_page_says_so_and_the_words_stay(
    store: Store, nurse: Actor, edith: UUID, at_plan: OpenPage
) -> None:
    form = f"plan-{edith}"
    page = at_plan()
    with read_only(store):
        page.fill(form, text="Music at five")
        assert "the record can only be read at the moment" in page.refused
        assert text_of(page, form, "text") == "Music at five"
    assert kept(store, nurse) == []

    page.run()

    assert page.refused == ""
    assert text_of(at_plan(), form, "text") == "Music at five"


def test_words_that_could_not_be_kept_come_along_when_the_page_is_left_and_opened_again(
    store: Store, nurse: Actor, edith: UUID, at_plan: OpenPage
) -> None:
    page = at_plan()
    with read_only(store):
        page.fill(f"plan-{edith}", text="Music at five")
        page.led_to(links.HELP_NOW).run()

    page.app.switch_page(links.RESIDENT)
    page.app.query_params["resident"] = str(edith)
    page.run()

    assert text_of(page, f"plan-{edith}", "text") == "Music at five"
    assert kept(store, nurse) == [f"plan-{edith}"]


def test_words_that_came_while_the_record_was_out_of_reach_are_there_once_it_is_back(
    store: Store, nurse: Actor, edith: UUID, at_plan: OpenPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The page gives way to a sentence then, and its fields with it."""
    monkeypatch.setattr(exec_code, "handle_user_script_exception", lambda error, _handler: messages.show_fault(error))
    page = at_plan()
    page.widget(page.field(f"plan-{edith}", "text")).set_value("Music at five")
    with gone(store):
        page.run()
        assert "The record cannot be reached at the moment." in page.refused
        assert not page.has("plan-add")

    page.button("try-again")

    assert text_of(page, f"plan-{edith}", "text") == "Music at five"
    assert kept(store, nurse) == [f"plan-{edith}"]
