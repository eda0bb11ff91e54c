"""What was begun and not saved stands on the first page: to go on with, or to throw away."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

from db.engine import Store
from db.records import drafts, plans, residents, suggestions
from db.records.plans import PlanItemIn
from pages.parts import links
from protocols.access import Actor
from protocols.identity import new_id
from tests.app.drafts.conftest import OpenPage
from tests.app.drafts.reading import kept, plain, text_of
from tests.support import entries, homes, screens
from tests.support.clock import SetClock


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


def test_it_is_thrown_away_beside_the_form_on_the_persons_word(
    store: Store, nurse: Actor, edith: UUID, at_plan: OpenPage
) -> None:
    at_plan().fill(f"plan-{edith}", text="Music at five")
    (draft,) = drafts.mine(store, actor=nurse)

    page = at_plan().button(f"throw-{draft.id}")

    assert "Thrown away. Nothing was saved." in page.done
    assert text_of(page, f"plan-{edith}", "text") == ""
    assert kept(store, nurse) == []
