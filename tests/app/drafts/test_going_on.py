"""What was typed and not saved is found again as it was, by its writer alone, and is saved once."""

from datetime import date
from uuid import UUID

from db.engine import Store
from db.queries import plans as plan_queries
from db.records import drafts, terms
from pages.parts import links
from protocols.access import Actor
from tests.app.drafts.conftest import OpenPage
from tests.app.drafts.reading import kept, plain, text_of
from tests.support import entries, homes, screens
from tests.support.clock import SetClock


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
