"""Logging: how many taps, what is kept, what is refused."""

from datetime import UTC, datetime, time, timedelta
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa

from db.engine import Store
from db.models.base import table_of
from db.models.incident import Incident
from db.records import drafts, residents
from pages.parts import links
from protocols.access import Actor
from tests.support import homes, screens
from tests.support.clock import SetClock
from tests.support.screens import Screen
from tests.support.stores import everything


@pytest.fixture
def log(sign_in: UUID, edith: UUID) -> Screen:
    """The log page, opened for Edith."""
    return screens.screen(sign_in, links.LOG, resident=str(edith))


def draft_of(screen: Screen) -> UUID:
    return UUID(screen.app.query_params["draft"])


def saved(store: Store) -> list[Any]:
    with everything(store) as session:
        return list(session.execute(sa.select(table_of(Incident))))


def log_usual(screen: Screen) -> Screen:
    """The usual path, but for the person and Save."""
    draft = draft_of(screen)
    screen.pill(f"seen-{draft}", "BHV_EXIT").pill(f"strength-{draft}", 2).pill(f"triggers-{draft}", "TRG_NOISE")
    return screen.pill(f"tried-{draft}", "INT_CALM_APPROACH").pill(f"outcome-{draft}", "settled")


def test_the_usual_entry_takes_seven_taps_and_no_typing(sign_in: UUID, edith: UUID, store: Store) -> None:
    shift_page = screens.screen(sign_in, links.SHIFT)

    screen = shift_page.button(f"tile-{edith}").led_to(links.LOG)  # 1: the person
    log_usual(screen)  # 2 to 6
    screen.button(f"save-{draft_of(screen)}")  # 7

    assert "Saved 14:30" in screen.words.replace("\\", "")
    (row,) = saved(store)
    assert row.strength == 2
    assert row.codes == {"behaviours": ["BHV_EXIT"], "triggers": ["TRG_NOISE"], "tried": ["INT_CALM_APPROACH"]}
    assert row.outcome == "settled"


def test_who_was_affected_is_asked_where_somebody_can_be_and_makes_it_eight(log: Screen, store: Store) -> None:
    draft = draft_of(log)
    assert not log.has(f"affected-{draft}")

    log.pill(f"seen-{draft}", "BHV_HIT").pill(f"affected-{draft}", "staff")
    log.pill(f"strength-{draft}", 3).button(f"save-{draft}")

    assert saved(store)[0].affected == ["staff"]


def test_no_one_affected_puts_out_the_others(log: Screen) -> None:
    draft = draft_of(log)
    log.pill(f"seen-{draft}", "BHV_HIT").pill(f"affected-{draft}", "staff")

    log.pill(f"affected-{draft}", "none")

    assert log.widget(f"affected-{draft}").value == ["none"]


def test_nobody_is_taken_for_affected_without_being_said_to_be(log: Screen, store: Store) -> None:
    draft = draft_of(log)
    log.pill(f"seen-{draft}", "BHV_HIT").pill(f"strength-{draft}", 1).button(f"save-{draft}")

    assert saved(store)[0].affected == []


def test_danger_is_a_button_of_its_own(log: Screen, store: Store) -> None:
    draft = draft_of(log)
    log.pill(f"seen-{draft}", "BHV_HIT").button(f"danger-{draft}")

    assert "This app has not called anyone" in log.words
    assert "call 999 now" in log.words
    log.button(f"save-{draft}")
    assert saved(store)[0].strength == 4


def test_a_strength_can_be_chosen_after_danger_was_tapped_by_mistake(log: Screen, store: Store) -> None:
    draft = draft_of(log)
    log.pill(f"seen-{draft}", "BHV_HIT").button(f"danger-{draft}").pill(f"strength-{draft}", 1)

    log.button(f"save-{draft}")

    assert saved(store)[0].strength == 1


@pytest.mark.parametrize(
    ("taps", "sentence"),
    [
        ((), "Tap what you saw and how strong it was."),
        (("seen",), "Tap how strong it was."),
        (("strength",), "Tap what you saw."),
    ],
)
def test_saving_without_what_must_be_answered_says_what_to_do(
    log: Screen, store: Store, taps: tuple[str, ...], sentence: str
) -> None:
    draft = draft_of(log)
    for tap in taps:
        log.pill(f"{tap}-{draft}", "BHV_EXIT" if tap == "seen" else 2)

    log.button(f"save-{draft}")

    assert sentence in log.words.replace("\\", "")
    assert saved(store) == []


def test_three_things_can_be_seen_and_a_fourth_is_refused_with_words(log: Screen) -> None:
    draft = draft_of(log)
    for code in ("BHV_EXIT", "BHV_RESTLESS", "BHV_CALL_OUT", "BHV_HIT"):
        log.pill(f"seen-{draft}", code)

    assert "Three at most" in log.words
    assert log.widget(f"seen-{draft}").value == ["BHV_EXIT", "BHV_RESTLESS", "BHV_CALL_OUT"]


def test_a_question_stays_open_until_the_next_is_answered_and_then_folds(log: Screen) -> None:
    draft = draft_of(log)

    log.pill(f"seen-{draft}", "BHV_EXIT")
    assert log.has(f"seen-{draft}")
    log.pill(f"strength-{draft}", 2)
    assert not log.has(f"seen-{draft}")
    assert "**Trying to leave**" in log.app.button(key=f"open-seen-{draft}").label
    assert log.has(f"triggers-{draft}")

    log.button(f"open-seen-{draft}")
    assert log.widget(f"seen-{draft}").value == ["BHV_EXIT"]


def test_something_from_the_long_list_joins_the_answer(log: Screen) -> None:
    draft = draft_of(log)
    log.pill(f"seen-{draft}", "more")
    row = next(key for key in (f"more-{at}-seen-{draft}" for at in range(12)) if "BHV_HOARD" in _options(log, key))

    log.pill(row, "BHV_HOARD")

    assert log.widget(f"seen-{draft}").value == ["BHV_HOARD"]
    assert not log.has(row)


def _options(screen: Screen, key: str) -> list[str]:
    return [label for label in _labels(screen, key) if label] if screen.has(key) else []


def _labels(screen: Screen, key: str) -> list[str]:
    row = screen.widget(key)
    return ["BHV_HOARD" if "Hiding" in str(option) else "" for option in row.options]


def test_every_tap_is_in_the_draft_and_opening_the_page_takes_it_up_again(
    log: Screen, sign_in: UUID, edith: UUID
) -> None:
    draft = draft_of(log)
    log.pill(f"seen-{draft}", "BHV_EXIT").pill(f"strength-{draft}", 2)

    again = screens.screen(sign_in, links.LOG, resident=str(edith))

    assert draft_of(again) == draft
    assert "You began this entry" in again.words
    assert "**Upset**" not in again.app.button(key=f"open-seen-{draft}").label
    again.button(f"open-strength-{draft}")
    assert again.widget(f"strength-{draft}").value == 2


def test_another_tablet_finds_the_same_draft(log: Screen, store: Store, aide: Actor, edith: UUID) -> None:
    draft = draft_of(log)
    log.pill(f"seen-{draft}", "BHV_EXIT")

    other = screens.screen(screens.signed_in(store, aide), links.LOG, resident=str(edith))

    assert "**Trying to leave**" in other.widget(f"open-seen-{draft}").label


def test_nobody_else_finds_it(log: Screen, store: Store, nurse: Actor, edith: UUID) -> None:
    draft = draft_of(log)
    log.pill(f"seen-{draft}", "BHV_EXIT")

    other = screens.screen(screens.signed_in(store, nurse), links.LOG, resident=str(edith), draft=str(draft))

    assert draft_of(other) != draft
    assert "You began this entry" not in other.words


def test_a_draft_of_one_resident_never_shows_under_another(
    log: Screen, store: Store, sign_in: UUID, nurse: Actor
) -> None:
    draft = draft_of(log)
    log.pill(f"seen-{draft}", "BHV_EXIT")
    iris = homes.make_resident(store, nurse, preferred_name="Iris", full_name="Iris Tan", room="8")

    other = screens.screen(sign_in, links.LOG, resident=str(iris), draft=str(draft))

    assert draft_of(other) != draft
    assert other.widget(f"seen-{draft_of(other)}").value == []


def test_opening_the_page_writes_nothing(log: Screen, store: Store, aide: Actor) -> None:
    assert drafts.mine(store, actor=aide) == ()


def test_a_new_entry_can_be_started_beside_one_that_was_begun(log: Screen, sign_in: UUID, edith: UUID) -> None:
    draft = draft_of(log)
    log.pill(f"seen-{draft}", "BHV_EXIT")
    again = screens.screen(sign_in, links.LOG, resident=str(edith))

    again.button("start-new")

    assert draft_of(again) != draft
    assert again.widget(f"seen-{draft_of(again)}").value == []


def test_an_entry_begun_for_the_wrong_person_moves_with_what_was_said(
    log: Screen, store: Store, nurse: Actor, aide: Actor
) -> None:
    draft = draft_of(log)
    iris = homes.make_resident(store, nurse, preferred_name="Iris", full_name="Iris Tan", room="8")
    log.pill(f"seen-{draft}", "BHV_EXIT").pill(f"strength-{draft}", 2)

    log.button("change").button(f"tile-{iris}")
    log.button(f"save-{draft}")

    assert "Saved 14:30 for Iris, room 8." in log.words.replace("\\", "")
    assert saved(store)[0].resident_id == iris


def test_saving_twice_stores_one_and_says_so(log: Screen, sign_in: UUID, edith: UUID, store: Store) -> None:
    draft = draft_of(log)
    log_usual(log)
    other_tab = screens.screen(sign_in, links.LOG, resident=str(edith), draft=str(draft))

    log.button(f"save-{draft}")
    other_tab.button(f"save-{draft}")

    assert "Already saved 14:30" in other_tab.words.replace("\\", "")
    assert len(saved(store)) == 1


def test_loading_the_page_again_after_saving_says_once_more_that_it_is_saved(
    log: Screen, sign_in: UUID, edith: UUID, store: Store, aide: Actor
) -> None:
    draft = draft_of(log)
    log_usual(log).button(f"save-{draft}")

    again = screens.screen(sign_in, links.LOG, resident=str(edith), draft=str(draft))

    assert "Saved 14:30 for Edith" in again.words.replace("\\", "")
    assert not again.has(f"save-{draft}")
    assert drafts.mine(store, actor=aide) == ()


def test_the_next_entry_for_the_same_person_is_a_new_one(log: Screen, sign_in: UUID, edith: UUID) -> None:
    draft = draft_of(log)
    log_usual(log).button(f"save-{draft}")

    next_one = screens.screen(sign_in, links.LOG, resident=str(edith))

    assert next_one.has(f"save-{draft_of(next_one)}")
    assert draft_of(next_one) != draft


def test_after_saving_another_person_can_be_chosen_for_a_new_entry(log: Screen, store: Store, nurse: Actor) -> None:
    iris = homes.make_resident(store, nurse, preferred_name="Iris", full_name="Iris Tan", room="8")
    draft = draft_of(log)
    log_usual(log).button(f"save-{draft}")

    log.button("change").button(f"tile-{iris}")

    assert "Edith" not in log.words
    assert draft_of(log) != draft
    assert log.has(f"save-{draft_of(log)}")


def test_what_another_saved_is_not_shown_under_an_id_in_the_address(
    log: Screen, store: Store, nurse: Actor, edith: UUID
) -> None:
    draft = draft_of(log)
    log_usual(log).button(f"save-{draft}")

    other = screens.screen(screens.signed_in(store, nurse), links.LOG, resident=str(edith), draft=str(draft))

    assert "Saved" not in other.words


def test_it_happened_when_the_entry_was_begun(log: Screen, clock: SetClock, store: Store) -> None:
    draft = draft_of(log)
    log.pill(f"seen-{draft}", "BHV_EXIT")
    clock.pass_by(minutes=4)

    log.pill(f"strength-{draft}", 2).button(f"save-{draft}")

    (row,) = saved(store)
    assert row.occurred_at == homes.NOW
    assert row.recorded_at == homes.NOW + timedelta(minutes=4)


def _more_about_it(screen: Screen) -> UUID:
    draft = draft_of(screen)
    screen.app.session_state[f"more-{draft}"] = True
    screen.run()
    return draft


def test_the_time_is_set_back_by_one_tap(log: Screen, store: Store) -> None:
    draft = _more_about_it(log)

    log.pill(f"set_back-{draft}", "30").pill(f"seen-{draft}", "BHV_EXIT").pill(f"strength-{draft}", 2)
    log.button(f"save-{draft}")

    assert saved(store)[0].occurred_at == homes.NOW - timedelta(minutes=30)


def test_a_time_that_the_clocks_skipped_is_refused_and_nothing_is_saved(
    sign_in: UUID, edith: UUID, clock: SetClock, store: Store, aide: Actor
) -> None:
    clock.now = datetime(2026, 3, 29, 6, 0, tzinfo=UTC)
    log = screens.screen(screens.signed_in(store, aide, now=clock.now), links.LOG, resident=str(edith))
    draft = _more_about_it(log)
    log.pill(f"seen-{draft}", "BHV_EXIT").pill(f"strength-{draft}", 2)

    log.pill(f"set_back-{draft}", "other").pill(f"day-{draft}", clock.now.date()).type(f"clock-{draft}", time(1, 30))
    log.button(f"save-{draft}")

    assert "The clocks went forward from 01:00 to 02:00 that night, so 01:30 did not happen." in log.words.replace(
        "\\", ""
    )
    assert saved(store) == []


def test_a_time_that_came_twice_is_asked_about(edith: UUID, clock: SetClock, store: Store, aide: Actor) -> None:
    clock.now = datetime(2026, 10, 25, 6, 0, tzinfo=UTC)
    log = screens.screen(screens.signed_in(store, aide, now=clock.now), links.LOG, resident=str(edith))
    draft = _more_about_it(log)
    log.pill(f"seen-{draft}", "BHV_EXIT").pill(f"strength-{draft}", 2)
    log.pill(f"set_back-{draft}", "other").pill(f"day-{draft}", clock.now.date()).type(f"clock-{draft}", time(1, 30))
    assert "so 01:30 came twice" in log.widget(f"second-{draft}").label

    log.pill(f"second-{draft}", True).button(f"save-{draft}")

    assert saved(store)[0].occurred_at == datetime(2026, 10, 25, 1, 30, tzinfo=UTC)


def test_what_speaks_against_it_warns_in_words_and_is_recorded_all_the_same(
    log: Screen, store: Store, nurse: Actor, sign_in: UUID, edith: UUID
) -> None:
    code = "RF_DYSPHAGIA"
    residents.set_flag(store, actor=nurse, now=homes.NOW, resident_id=edith, code=code, state="present")
    log = screens.screen(sign_in, links.LOG, resident=str(edith))
    draft = draft_of(log)
    log.pill(f"seen-{draft}", "BHV_EXIT").pill(f"strength-{draft}", 2).pill(f"triggers-{draft}", "TRG_UNKNOWN")

    log.pill(f"tried-{draft}", "INT_DRINK")

    assert "Check first: Offer a drink. Edith: Swallowing problem" in log.words.replace("\\", "")
    log.button(f"save-{draft}")
    assert saved(store)[0].codes["tried"] == ["INT_DRINK"]


def test_nothing_yet_is_an_answer_and_is_not_kept_as_something_tried(log: Screen, store: Store) -> None:
    draft = draft_of(log)
    log.pill(f"seen-{draft}", "BHV_EXIT").pill(f"strength-{draft}", 2).pill(f"triggers-{draft}", "TRG_UNKNOWN")

    log.pill(f"tried-{draft}", "nothing_yet").pill(f"outcome-{draft}", "too_early").button(f"save-{draft}")

    assert saved(store)[0].codes["tried"] == []
    assert "At 14:50 this app asks whoever is on shift how Edith is." in log.words


def test_a_worry_says_who_will_read_it_and_stays_off_the_shift_page(
    log: Screen, sign_in: UUID, store: Store, aide: Actor
) -> None:
    draft = _more_about_it(log)

    log.pill(f"worries-{draft}", "suspected_abuse")
    assert "This entry is confidential. Only you, the person in charge and the manager can read it" in log.words
    log.pill(f"seen-{draft}", "BHV_ANXIOUS").pill(f"strength-{draft}", 2).button(f"save-{draft}")

    assert saved(store)[0].confidential
    seen_by_aide = screens.screen(sign_in, links.SHIFT)
    assert not [word for word in ("abuse", "Abuse", "safeguard", "Safeguard") if word in seen_by_aide.words]


def test_a_note_with_markdown_in_it_stays_as_it_was_typed(log: Screen, store: Store) -> None:
    draft = _more_about_it(log)
    note = "**bold** [a](http://x.y) :red[x] <b>"

    log.type(f"note-{draft}", note).pill(f"seen-{draft}", "BHV_EXIT").pill(f"strength-{draft}", 2)
    log.button(f"save-{draft}")

    assert saved(store)[0].note == note
    assert note not in log.words


def test_a_name_with_markdown_in_it_stays_as_it_was_typed(store: Store, nurse: Actor, sign_in: UUID) -> None:
    star = homes.make_resident(store, nurse, preferred_name="*Star*", full_name="*Star* [x](//y)", room="9")

    log = screens.screen(sign_in, links.LOG, resident=str(star))

    assert r"\*Star\*" in log.words
    assert "*Star*" not in log.words.replace(r"\*", "")


def test_typing_reaches_the_draft_with_the_next_tap(log: Screen, store: Store, aide: Actor) -> None:
    draft = _more_about_it(log)
    log.widget(f"note-{draft}").set_value("By the window")

    log.pill(f"seen-{draft}", "BHV_EXIT")

    (kept,) = drafts.mine(store, actor=aide)
    assert kept.content["note"] == "By the window"
    assert kept.content["seen"] == ["BHV_EXIT"]


@pytest.mark.parametrize("address", ["", "nonsense", "01a20f90-177d-727e-938c-1e8fc2df7d56"])
def test_an_address_without_a_resident_of_this_home_shows_the_tiles(sign_in: UUID, edith: UUID, address: str) -> None:
    screen = screens.screen(sign_in, links.LOG, resident=address)

    assert screen.keys("tile-") == [f"tile-{edith}"]


def test_a_resident_of_another_home_cannot_be_opened(store: Store, sign_in: UUID, edith: UUID) -> None:
    elsewhere = homes.make_staff(store, homes.make_home(store, name="Elm Court"), "nurse")
    stranger = homes.make_resident(store, elsewhere, preferred_name="Otto", full_name="Otto Stranger", room="3")

    screen = screens.screen(sign_in, links.LOG, resident=str(stranger))

    assert "Otto" not in screen.words
    assert screen.keys("tile-") == [f"tile-{edith}"]


def test_after_saving_the_aide_is_shown_the_steps_meant_for_aides(log: Screen, store: Store, aide: Actor) -> None:
    draft = draft_of(log)
    log.pill(f"seen-{draft}", "BHV_HIT").pill(f"affected-{draft}", "resident").pill(f"strength-{draft}", 3)

    log.button(f"save-{draft}")

    words = log.words.replace("\\", "")
    assert words.index("call 999 now") < words.index("This app has not called anyone. Tell")
    (told, *_others) = log.keys("told-")
    log.button(told)
    assert told not in log.keys("told-")


def test_a_fault_of_the_rules_does_not_hide_that_it_was_saved(
    log: Screen, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    from db.records import suggestions

    def broken(*_args: object, **_kwargs: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(suggestions, "suggest_for", broken)
    draft = draft_of(log)
    log.pill(f"seen-{draft}", "BHV_EXIT").pill(f"strength-{draft}", 2)

    log.app.button(key=f"save-{draft}").click()
    log.app.run()

    assert "Saved 14:30" in log.words.replace("\\", "")
    assert log.has("back")
    assert len(saved(store)) == 1


@pytest.mark.parametrize(("letters", "is_saved"), [(1999, True), (2000, True), (2001, False)])
def test_a_note_that_is_too_long_is_refused_with_a_sentence_and_stays(
    log: Screen, store: Store, letters: int, is_saved: bool
) -> None:
    draft = _more_about_it(log)
    log.type(f"note-{draft}", "a" * letters).pill(f"seen-{draft}", "BHV_EXIT").pill(f"strength-{draft}", 2)

    log.button(f"save-{draft}")

    assert bool(saved(store)) is is_saved
    if not is_saved:
        assert "A note: what you saw, not what you think of it. This is too long: 2001 characters" in log.refused
        assert log.widget(f"note-{draft}").value == "a" * letters
