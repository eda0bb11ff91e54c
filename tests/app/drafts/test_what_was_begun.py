"""What was typed and not saved: kept at once, found again, thrown away on the person's word alone."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
from streamlit.runtime.scriptrunner import exec_code

from db.engine import Store
from db.queries import plans as plan_queries
from db.queries import residents as resident_queries
from db.records import drafts, plans, residents, suggestions, terms
from db.records.plans import PlanItemIn
from db.records.residents import ResidentIn
from pages.parts import links, messages
from protocols.access import Actor
from protocols.identity import new_id
from tests.app.gate.test_record_fails import gone
from tests.support import entries, homes, screens
from tests.support.clock import SetClock
from tests.support.screens import Screen


OpenPage = Callable[[], Screen]


@pytest.fixture
def at_plan(store: Store, nurse: Actor, edith: UUID) -> OpenPage:
    """The nurse at Edith's page, on a tablet of its own each time."""
    return lambda: screens.screen(screens.signed_in(store, nurse), links.RESIDENT, resident=str(edith))


@pytest.fixture
def at_details(store: Store, nurse: Actor, edith: UUID, clock: SetClock) -> OpenPage:
    return lambda: screens.screen(screens.signed_in(store, nurse, now=clock()), links.RESIDENTS, resident=str(edith))


@pytest.fixture
def at_shift(store: Store, nurse: Actor) -> OpenPage:
    return lambda: screens.screen(screens.signed_in(store, nurse), links.SHIFT)


def plain(page: Screen) -> str:
    return page.words.replace("\\", "")


def text_of(page: Screen, form: str, field: str) -> object:
    return page.widget(page.field(form, field)).value


def kept(store: Store, who: Actor) -> list[str]:
    return [draft.screen for draft in drafts.mine(store, actor=who)]


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


# Going on


def test_what_was_begun_says_so_quietly_and_a_new_form_says_nothing(
    at_plan: OpenPage, edith: UUID, clock: SetClock
) -> None:
    page = at_plan().fill(f"plan-{edith}", text="Music at five")
    assert "it was kept" not in page.words, "whoever is typing knows that they are"
    clock.pass_by(minutes=2)

    assert "You began this today, 14:30; it was kept." in plain(at_plan())


def test_the_tap_that_takes_a_form_off_the_page_does_not_lose_what_came_with_it(
    store: Store, aide: Actor, nurse: Actor, edith: UUID, at_plan: OpenPage
) -> None:
    entry = entries.log(store, aide, edith)
    page = at_plan().button(f"correct-{entry}")
    form = f"correction-{entry}"
    page.widget(page.field(form, "note")).set_value("It was the radio")

    page.button("correction-leave")
    assert not page.has("correction-save")
    page.button(f"correct-{entry}")

    assert text_of(page, form, "note") == "It was the radio"
    assert kept(store, nurse) == [form]


def test_leaving_the_page_and_coming_back_finds_it_as_it_was(at_plan: OpenPage, edith: UUID) -> None:
    page = at_plan()
    page.widget(page.field(f"plan-{edith}", "text")).set_value("Music at five")
    page.led_to(links.HELP_NOW).run()

    page.app.switch_page(links.RESIDENT)
    page.app.query_params["resident"] = str(edith)
    page.run()

    assert text_of(page, f"plan-{edith}", "text") == "Music at five"


def test_a_colleague_at_the_same_form_sees_an_empty_one(
    store: Store, home: UUID, edith: UUID, at_plan: OpenPage
) -> None:
    at_plan().fill(f"plan-{edith}", text="Music at five")
    colleague = homes.make_staff(store, home, "nurse")

    theirs = screens.screen(screens.signed_in(store, colleague), links.RESIDENT, resident=str(edith))

    assert text_of(theirs, f"plan-{edith}", "text") == ""
    assert "it was kept" not in theirs.words
    assert screens.screen(screens.signed_in(store, colleague), links.SHIFT).keys("go-on-") == []


def test_a_day_that_was_chosen_is_not_moved_to_the_day_of_going_on(
    at_details: OpenPage, edith: UUID, clock: SetClock
) -> None:
    at_details().fill(f"status-{edith}", status="hospital")
    clock.pass_by(days=1)

    page = at_details()

    assert text_of(page, f"status-{edith}", "status") == "hospital"
    assert text_of(page, f"status-{edith}", "on") == date(2026, 3, 10)


def test_an_answer_that_is_not_offered_any_more_is_named_and_the_rest_stays(
    store: Store, nurse: Actor, manager: Actor, edith: UUID, at_plan: OpenPage
) -> None:
    form = f"plan-{edith}"
    at_plan().fill(form, text="At five", intervention="INT_MUSIC_OWN")
    terms.retire(store, actor=manager, now=homes.NOW, code="INT_MUSIC_OWN")

    page = at_plan()

    assert "Something you chose is not offered any more: Which of the things that can be tried?" in plain(page)
    assert text_of(page, form, "text") == "At five"
    assert drafts.mine(store, actor=nurse)[0].content["fields"]["intervention"] == "INT_MUSIC_OWN", (
        "until it is changed"
    )


def test_emptying_a_form_by_hand_leaves_nothing_behind(
    store: Store, nurse: Actor, edith: UUID, at_plan: OpenPage
) -> None:
    page = at_plan().fill(f"plan-{edith}", text="Music at five")
    assert kept(store, nurse) == [f"plan-{edith}"]

    page.fill(f"plan-{edith}", text="")

    assert kept(store, nurse) == []


# Saving


def test_a_save_takes_the_draft_away_and_the_next_form_is_empty(
    store: Store, nurse: Actor, edith: UUID, at_plan: OpenPage
) -> None:
    page = at_plan().fill(f"plan-{edith}", text="Music at five").button("plan-add")

    assert kept(store, nurse) == []
    assert text_of(page, f"plan-{edith}", "text") == ""
    assert text_of(at_plan(), f"plan-{edith}", "text") == ""


def test_a_save_that_only_changes_something_takes_the_draft_away_too(
    store: Store, nurse: Actor, edith: UUID, at_details: OpenPage
) -> None:
    at_details().fill(f"flag-{edith}", code="RF_LEWY", state="present").button("flag-save")

    assert kept(store, nurse) == []


def test_a_save_that_is_refused_keeps_the_draft(store: Store, nurse: Actor, edith: UUID, at_details: OpenPage) -> None:
    form = f"contact-{edith}"
    page = at_details().fill(form, name="Jill", entitled=True)
    page.widget(page.field(form, "relation")).set_value("niece")
    page.button("contact-add")

    assert "Say why this person may be told" in page.refused
    assert text_of(at_details(), form, "relation") == "niece"
    assert kept(store, nurse) == [form]


def test_going_on_and_saving_makes_one_entry_under_the_id_of_the_draft(
    store: Store, nurse: Actor, edith: UUID, at_plan: OpenPage
) -> None:
    at_plan().fill(f"plan-{edith}", text="Music at five")
    (draft,) = drafts.mine(store, actor=nurse)

    at_plan().button("plan-add")

    assert [item.id for item in plan_queries.of_resident(store, actor=nurse, resident_id=edith)] == [draft.id]


# Two tablets of one person, and two people


def test_another_tablet_that_went_further_is_noticed_and_both_hands_count(
    store: Store, nurse: Actor, edith: UUID, at_details: OpenPage
) -> None:
    form = f"contact-{edith}"
    first = at_details().fill(form, name="Jill")
    at_details().fill(form, relation="niece", name="Jill Marlow")

    first.fill(form, basis="consent")

    assert "You went further with this on another screen. What you wrote there is here now." in plain(first)
    found = [text_of(first, form, field) for field in ("name", "relation", "basis")]
    assert found == ["Jill Marlow", "niece", "consent"]
    (draft,) = drafts.mine(store, actor=nurse)
    assert (
        draft.content["fields"] | {"name": "Jill Marlow", "relation": "niece", "basis": "consent"}
        == (draft.content["fields"])
    )


def test_a_save_of_what_went_further_elsewhere_waits_until_it_was_seen(
    store: Store, nurse: Actor, edith: UUID, at_details: OpenPage
) -> None:
    form = f"contact-{edith}"
    first = at_details().fill(form, name="Jill", relation="aunt")
    at_details().fill(form, relation="niece")

    first.button("contact-add")
    assert "You went further with this on another screen. Look at it, then save." in first.refused
    assert resident_queries.contacts(store, actor=nurse, resident_id=edith) == ()

    first.button("contact-add")
    (contact,) = resident_queries.contacts(store, actor=nurse, resident_id=edith)
    assert contact.relation == "niece"


def test_going_on_after_a_colleague_changed_the_entry_takes_theirs_in_and_keeps_mine(
    store: Store, nurse: Actor, manager: Actor, edith: UUID, at_details: OpenPage
) -> None:
    form = f"resident-{edith}"
    at_details().fill(form, room="14", what_calms="Sea songs")
    theirs = ResidentIn(full_name="Edith Marlow", preferred_name="Edie", room="15")
    residents.change(
        store, actor=manager, now=homes.NOW, resident_id=edith, resident=theirs, expected_version=1, reason="Moved"
    )

    page = at_details()

    assert text_of(page, form, "preferred_name") == "Edie", "what I left alone is theirs"
    assert (text_of(page, form, "room"), text_of(page, form, "what_calms")) == ("14", "Sea songs")
    assert "Room: they wrote 15, you have 14" in plain(page)
    page.fill(form, reason="Her son told us").button("resident-save")
    now = resident_queries.one(store, actor=nurse, resident_id=edith, now=homes.NOW)
    assert (now.preferred_name, now.room, now.what_calms) == ("Edie", "14", "Sea songs")


# Throwing away


def test_it_is_thrown_away_beside_the_form_on_the_persons_word(
    store: Store, nurse: Actor, edith: UUID, at_plan: OpenPage
) -> None:
    at_plan().fill(f"plan-{edith}", text="Music at five")
    (draft,) = drafts.mine(store, actor=nurse)

    page = at_plan().button(f"throw-{draft.id}")

    assert "Thrown away. Nothing was saved." in page.done
    assert text_of(page, f"plan-{edith}", "text") == ""
    assert kept(store, nurse) == []


# A record that cannot be written


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


# The first page


def test_what_was_begun_stands_on_the_first_page_newest_first_and_leads_back(
    edith: UUID, at_plan: OpenPage, at_details: OpenPage, at_shift: OpenPage, clock: SetClock
) -> None:
    at_plan().fill(f"plan-{edith}", text="Music at five")
    clock.pass_by(minutes=1)
    at_details().fill(f"contact-{edith}", name="Jill")

    page = at_shift()

    words = plain(page)
    assert words.index("Family and friends: Edith, room 12 (today, 14:31)") < words.index(
        "Something for the plan: Edith, room 12 (today, 14:30)"
    )
    page.button(page.keys("go-on-")[0]).led_to(links.RESIDENTS).run()
    assert text_of(page, f"contact-{edith}", "name") == "Jill"
    assert page.app.get("tab_container")[0].proto.tab_container.default_tab_index == 2, "Family and friends"
    assert [fold.label for fold in page.app.expander if fold.proto.expanded] == ["Add someone"]


def test_more_than_three_stand_behind_a_line_that_counts_them(
    store: Store, nurse: Actor, edith: UUID, at_shift: OpenPage
) -> None:
    for at in range(5):
        _begin(store, nurse, "flag", f"flag-{at}", resident_id=edith, at=at)

    page = at_shift()

    assert len(page.keys("go-on-")) == 5
    assert [fold.label for fold in page.app.expander] == ["Show 2 more"]


def test_about_somebody_who_left_and_of_a_form_that_is_gone_is_still_shown(
    store: Store, nurse: Actor, edith: UUID, at_shift: OpenPage
) -> None:
    _begin(store, nurse, "flag", f"flag-{edith}", resident_id=edith)
    _begin(store, nurse, "oracle", "oracle-1", page="nurse/oracle.py", at=1)
    drafts.keep(store, actor=nurse, now=homes.NOW, id=new_id(), screen="log", content={"asked": "otherwise"})
    residents.set_status(
        store, actor=nurse, now=homes.NOW, resident_id=edith, status="left", on=date(2026, 3, 10), expected_version=1
    )

    page = at_shift()

    words = plain(page)
    assert "A risk: Edith, room 12, does not live here any more (today, 14:30)" in words
    assert "Something on a page that is not here any more (today, 14:30)" in words
    assert "An entry (today, 14:30)" in words
    assert len(page.keys("throw-")) == 3
    assert len(page.keys("go-on-")) == 1


def test_whoever_may_not_open_the_page_any_more_sees_it_and_can_throw_it_away(
    store: Store, aide: Actor, edith: UUID
) -> None:
    """As after a nurse became an aide."""
    _begin(store, aide, "plan", f"plan-{edith}", resident_id=edith, page=links.RESIDENT)
    (draft,) = drafts.mine(store, actor=aide)

    page = screens.screen(screens.signed_in(store, aide), links.SHIFT)

    assert "Something for the plan: Edith, room 12 (today, 14:30)" in plain(page)
    assert "You may not open this page any more." in plain(page)
    assert page.keys("go-on-") == []
    page.button(f"throw-{draft.id}")
    assert drafts.mine(store, actor=aide) == ()


def test_an_answer_to_a_card_that_was_begun_opens_that_card(
    store: Store, aide: Actor, nurse: Actor, edith: UUID, at_shift: OpenPage
) -> None:
    for changes in (
        {"triggers": ["TRG_UNKNOWN"]},
        {"behaviours": ["BHV_HIT"], "strength": 3, "affected": ["resident"]},
    ):
        one = entries.log(store, aide, edith, **changes)
        suggestions.suggest_for(store, actor=nurse, now=homes.NOW, resident_id=edith, incident_id=one)
    page = screens.screen(screens.signed_in(store, nurse), links.REVIEW)
    second = page.keys("card-")[1].removeprefix("card-")
    page.button(f"card-{second}").fill(f"decline-{second}", comment="Not now")

    again = at_shift()
    again.button(again.keys("go-on-")[0]).led_to(links.REVIEW).run()

    assert again.has(f"open-card-{second}")
    assert text_of(again, f"decline-{second}", "comment") == "Not now"


def test_an_answer_to_a_card_that_a_colleague_answered_meanwhile_says_so(
    store: Store, aide: Actor, nurse: Actor, edith: UUID, at_shift: OpenPage
) -> None:
    one = entries.log(store, aide, edith, triggers=["TRG_UNKNOWN"])
    suggestions.suggest_for(store, actor=nurse, now=homes.NOW, resident_id=edith, incident_id=one)
    page = screens.screen(screens.signed_in(store, nurse), links.REVIEW)
    card = page.keys("card-")[0].removeprefix("card-")
    page.fill(f"decline-{card}", comment="Not now")
    suggestions.accept(store, actor=nurse, now=homes.NOW, card_id=UUID(card))

    again = at_shift()
    again.button(again.keys("go-on-")[0])

    assert "The card that you began to answer is not open any more." in again.refused
    assert len(at_shift().keys("throw-")) == 1, "it stays until it is thrown away"


def test_a_form_behind_a_button_is_open_for_whoever_goes_on(
    store: Store, nurse: Actor, edith: UUID, at_plan: OpenPage, at_shift: OpenPage
) -> None:
    item = new_id()
    music = PlanItemIn(text="Music at five")
    plans.add(store, actor=nurse, now=homes.NOW, id=item, resident_id=edith, item=music)
    at_plan().fill(f"plan-end-{item}", reason="It did not help")

    page = at_shift()
    page.button(page.keys("go-on-")[0]).led_to(links.RESIDENT).run()

    assert page.app.session_state[f"end-open-{item}"] is True
    assert text_of(page, f"plan-end-{item}", "reason") == "It did not help"


def _begin(
    store: Store,
    who: Actor,
    form: str,
    screen: str,
    *,
    resident_id: UUID | None = None,
    page: str = links.RESIDENTS,
    at: int = 0,
) -> None:
    content: dict[str, Any] = {
        "form": form,
        "about": screen.removeprefix(f"{form}-"),
        "resident_id": None if resident_id is None else str(resident_id),
        "page": page,
        "address": {},
        "begun_at": homes.NOW.isoformat(),
        "fields": {},
    }
    now = homes.NOW + timedelta(seconds=at)
    drafts.keep(store, actor=who, now=now, id=new_id(), screen=screen, content=content)
