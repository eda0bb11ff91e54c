"""Review: what can be answered how, and what must never be answered by mistake."""

from collections.abc import Callable
from datetime import timedelta
from uuid import UUID

import pytest

from db.engine import Store
from db.queries import plans, review
from db.queries.review import CardView
from db.records import suggestions
from pages.parts import links
from protocols.access import Actor
from tests.support import entries, homes, screens
from tests.support.clock import SetClock
from tests.support.screens import Screen


@pytest.fixture
def at_review(sign_in: UUID) -> Callable[[], Screen]:
    """Opens the page once everything that it should show is there."""
    return lambda: screens.screen(sign_in, links.REVIEW)


def kept(store: Store, nurse: Actor, view: CardView) -> CardView:
    found = review.of_resident(store, actor=nurse, resident_id=view.resident_id, now=homes.NOW)
    return next(one for one in found if one.id == view.id)


def opened(screen: Screen, view: CardView) -> Screen:
    return screen if screen.has(f"open-card-{view.id}") else screen.button(f"card-{view.id}")


def test_a_card_says_what_to_do_by_when_and_why(pain: CardView, at_review: Callable[[], Screen]) -> None:
    words = at_review().words.replace("\\", "")

    assert "Edith, room 12: Check for pain first" in words
    assert "Soon: 60 minutes left" in words
    assert "Due today, 15:30 (60 minutes left)" in words
    assert "Ask about pain in plain words." in words
    assert "**Why**" in words
    assert "Protocol R01, version" in words


def test_a_card_says_how_it_came_about_when_asked(pain: CardView, at_review: Callable[[], Screen]) -> None:
    page = opened(at_review(), pain)
    assert "What was looked at" not in page.words

    told = page.button(f"how-{pain.id}")

    assert "it is the same card" in told.words
    assert "**What was looked at**" in told.words


def test_accepting_takes_every_step_and_says_so(
    store: Store, nurse: Actor, pain: CardView, at_review: Callable[[], Screen]
) -> None:
    page = opened(at_review(), pain).button(f"accept-{pain.id}")

    assert "Accepted. Edith: Check for pain first." in page.done
    assert kept(store, nurse, pain).state == "accepted"
    assert not page.has(f"card-{pain.id}")


def test_after_an_answer_no_card_is_open_so_a_second_tap_answers_nothing(
    logged: Callable[..., dict[str, CardView]], pain: CardView, at_review: Callable[[], Screen]
) -> None:
    page = opened(at_review(), pain).button(f"accept-{pain.id}")

    assert page.keys("card-")
    assert page.keys("accept-") == []

    page.button("next")
    assert len(page.keys("accept-")) == 1


def test_next_and_previous_step_through_every_list(
    pain: CardView, emergency: CardView, at_review: Callable[[], Screen]
) -> None:
    page = at_review()
    assert page.has(f"open-card-{emergency.id}"), "the most pressing card is open first"
    assert page.widget("previous").disabled

    page.button("next")
    assert not page.has(f"open-card-{emergency.id}")

    page.button("previous")
    assert page.has(f"open-card-{emergency.id}")


def test_a_stop_can_be_acknowledged_and_nothing_else(
    store: Store, nurse: Actor, stop: CardView, at_review: Callable[[], Screen]
) -> None:
    page = opened(at_review(), stop)

    for key in ("accept", "change", "decline", "some", "plan"):
        assert not page.has(f"{key}-{stop.id}")

    page.fill(f"ack-{stop.id}", done="Rang the doctor, not given").button(f"ack-{stop.id}")
    assert kept(store, nurse, stop).state == "acknowledged"
    assert kept(store, nurse, stop).comment == "Rang the doctor, not given"


def test_a_stop_is_not_acknowledged_without_saying_what_was_done(
    store: Store, nurse: Actor, stop: CardView, at_review: Callable[[], Screen]
) -> None:
    page = opened(at_review(), stop).button(f"ack-{stop.id}")

    assert page.refused.endswith("What was done? Say what was done.")
    assert kept(store, nurse, stop).state == "shown"


def test_an_emergency_cannot_be_declined(emergency: CardView, at_review: Callable[[], Screen]) -> None:
    page = opened(at_review(), emergency)

    assert page.has(f"accept-{emergency.id}")
    assert not page.has(f"decline-{emergency.id}")


def test_step_0_stands_before_every_other_step(emergency: CardView, at_review: Callable[[], Screen]) -> None:
    words = opened(at_review(), emergency).words.replace("\\", "")

    assert words.index("call 999 now. You need no permission.") < words.index("1. Call for help.")


def test_declining_without_a_reason_is_refused_and_keeps_the_words(
    store: Store, nurse: Actor, pain: CardView, at_review: Callable[[], Screen]
) -> None:
    page = opened(at_review(), pain).fill(f"decline-{pain.id}", comment="Seen already").button(f"decline-{pain.id}")

    assert "Say why: tap a reason." in page.refused
    assert page.widget(page.field(f"decline-{pain.id}", "comment")).value == "Seen already"
    assert kept(store, nurse, pain).state == "shown"


def test_declining_keeps_the_coded_reason_and_the_words(
    store: Store, nurse: Actor, pain: CardView, at_review: Callable[[], Screen]
) -> None:
    page = opened(at_review(), pain)
    page.fill(f"decline-{pain.id}", reason="action-completed", comment="Seen *already*").button(f"decline-{pain.id}")

    answered = kept(store, nurse, pain)
    assert (answered.state, answered.reason_code) == ("declined", "action-completed")
    assert answered.comment == "Seen *already*"


def test_doing_something_else_says_what(
    store: Store, nurse: Actor, pain: CardView, at_review: Callable[[], Screen]
) -> None:
    page = opened(at_review(), pain).button(f"change-{pain.id}")
    assert "What will you do instead? Say what you will do instead." in page.refused

    page.fill(f"change-{pain.id}", instead="A walk first").button(f"change-{pain.id}")
    assert (kept(store, nurse, pain).state, kept(store, nurse, pain).comment) == ("changed", "A walk first")


def test_too_many_words_are_refused_with_their_number_and_stay(
    store: Store, nurse: Actor, pain: CardView, at_review: Callable[[], Screen]
) -> None:
    page = opened(at_review(), pain).fill(f"change-{pain.id}", instead="x" * 3000).button(f"change-{pain.id}")

    assert "This is too long: 3000 characters, at most 2000." in page.refused
    assert page.widget(page.field(f"change-{pain.id}", "instead")).value == "x" * 3000
    assert kept(store, nurse, pain).state == "shown"


def test_only_the_ticked_steps_are_taken_and_the_emergency_line_always(
    store: Store, nurse: Actor, pain: CardView, at_review: Callable[[], Screen]
) -> None:
    steps = [step["id"] for step in pain.card["extension"]["attune.explain"]["steps"] if step["order"] > 0]
    page = opened(at_review(), pain)
    for step in steps[1:]:
        page.type(page.field(f"some-{pain.id}", step), False)

    page.button(f"some-{pain.id}")

    assert "Accepted." in page.done
    assert kept(store, nurse, pain).state == "accepted"


def test_no_step_at_all_is_not_an_acceptance(
    store: Store, nurse: Actor, pain: CardView, at_review: Callable[[], Screen]
) -> None:
    steps = [step["id"] for step in pain.card["extension"]["attune.explain"]["steps"] if step["order"] > 0]
    page = opened(at_review(), pain)
    for step in steps:
        page.type(page.field(f"some-{pain.id}", step), False)

    page.button(f"some-{pain.id}")

    assert "Tick at least one step, or decline the card." in page.refused
    assert kept(store, nurse, pain).state == "shown"


def test_somebody_told_is_noted_once_with_who_and_when(
    store: Store, nurse: Actor, emergency: CardView, at_review: Callable[[], Screen]
) -> None:
    page = opened(at_review(), emergency)
    assert "This app has not called anyone." in page.refused

    page.fill(f"told-{emergency.id}", who="Dr *Osei*").button(f"told-{emergency.id}")

    assert "Dr *Osei* was told, today, 14:30. Noted by Noor Nurse." in page.done
    assert not page.has(f"told-{emergency.id}"), "it is not asked again"
    assert kept(store, nurse, emergency).told_whom == "Dr *Osei*"


def test_nobody_told_is_refused(
    store: Store, nurse: Actor, emergency: CardView, at_review: Callable[[], Screen]
) -> None:
    page = opened(at_review(), emergency).fill(f"told-{emergency.id}", who=" ").button(f"told-{emergency.id}")

    assert "Told whom? Please fill this in." in page.refused
    assert kept(store, nurse, emergency).told_at is None


def test_a_card_that_somebody_else_answered_meanwhile_is_not_answered_over(
    store: Store, home: UUID, nurse: Actor, pain: CardView, at_review: Callable[[], Screen]
) -> None:
    page = opened(at_review(), pain)
    other = homes.make_staff(store, home, "nurse")
    suggestions.change(store, actor=other, now=homes.NOW, card_id=pain.id, instead="Paracetamol is charted")

    page.button(f"accept-{pain.id}")

    assert "This card was answered or withdrawn already." in page.refused
    assert kept(store, nurse, pain).state == "changed"


def test_what_works_goes_into_the_plan_with_one_tap(
    store: Store, aide: Actor, nurse: Actor, edith: UUID, at_review: Callable[[], Screen]
) -> None:
    other = homes.make_resident(store, nurse, preferred_name="Zora", full_name="Zora Quill", room="1")
    for days in range(14, 0, -1):
        at = homes.NOW - timedelta(days=days)
        entries.log(store, aide, other, now=at, tried=["INT_MUSIC_OWN"], outcome="no_change")
        incident = entries.log(store, aide, edith, now=at, tried=["INT_MUSIC_OWN"], outcome="settled")
    found = suggestions.suggest_for(store, actor=nurse, now=homes.NOW, resident_id=edith, incident_id=incident)
    works = next(view for view in found if view.protocol_id == "R41")

    page = opened(at_review(), works).button(f"plan-{works.id}")

    assert "Accepted, and in the plan of Edith: Play their own music" in page.done
    (item,) = plans.of_resident(store, actor=nurse, resident_id=edith)
    assert item.intervention == "INT_MUSIC_OWN"
    assert kept(store, nurse, works).state == "accepted"


def test_what_is_overdue_says_so_in_words(pain: CardView, clock: SetClock, store: Store, nurse: Actor) -> None:
    clock.pass_by(minutes=90)
    page = screens.screen(screens.signed_in(store, nurse, now=clock()), links.REVIEW)

    assert "Soon: 30 minutes overdue" in page.words.replace("\\", "")


@pytest.mark.parametrize("name", ["**Bold** <b>x</b>", "[here](http://evil.example)", ":red[Red] $x$"])
def test_a_name_is_shown_as_it_was_typed(
    store: Store, nurse: Actor, aide: Actor, name: str, at_review: Callable[[], Screen]
) -> None:
    resident = homes.make_resident(store, nurse, preferred_name=name, full_name=name, room="_3_")
    incident = entries.log(store, aide, resident, triggers=["TRG_UNKNOWN"])
    suggestions.suggest_for(store, actor=nurse, now=homes.NOW, resident_id=resident, incident_id=incident)

    label = at_review().app.button(key=at_review().keys("card-")[0]).label

    assert name not in label, "every mark is escaped"
    assert name in label.replace("\\", "")


def test_an_aide_does_not_see_the_page(store: Store, aide: Actor, pain: CardView) -> None:
    page = screens.by_itself(screens.signed_in(store, aide), links.REVIEW)

    assert "Your role does not allow this." in page.refused
    assert "Edith" not in page.words


def test_what_is_beyond_the_cap_is_folded_and_can_be_opened(
    pain: CardView, at_review: Callable[[], Screen], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(review, "CAP", 0)
    page = at_review()
    assert "Later (" in " ".join(each.label for each in page.app.expander)
    assert not page.has(f"open-card-{pain.id}")

    page.button(f"card-{pain.id}")

    assert page.has(f"accept-{pain.id}")
