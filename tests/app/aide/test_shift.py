"""My shift: what is asked, what must be told, who is here, what was left over."""

from datetime import timedelta
from uuid import UUID

from db.engine import Store
from db.queries import review, shift
from db.records import incidents, suggestions
from db.records.incidents import IncidentIn
from pages.parts import links
from protocols.access import Actor
from protocols.identity import new_id
from tests.support import homes, screens
from tests.support.clock import SetClock
from tests.support.screens import Screen


def record(store: Store, who: Actor, resident_id: UUID, **said: object) -> UUID:
    """An incident as somebody logs it; the rules look at it."""
    incident = {"behaviours": ["BHV_EXIT"], "strength": 2, "occurred_at": homes.NOW, "tried": ["INT_MUSIC_OWN"]}
    entry = IncidentIn.model_validate({"resident_id": resident_id, **incident, **said})
    incident_id = new_id()
    incidents.record(store, actor=who, now=homes.NOW, id=incident_id, incident=entry)
    suggestions.suggest_for(store, actor=who, now=homes.NOW, resident_id=resident_id, incident_id=incident_id)
    return incident_id


def plain(screen: Screen) -> str:
    return screen.words.replace("\\", "")


def test_a_follow_up_is_asked_when_it_is_due_and_not_before(
    store: Store, aide: Actor, edith: UUID, sign_in: UUID, clock: SetClock
) -> None:
    record(store, aide, edith)
    (asked,) = shift.follow_ups(store, actor=aide, now=homes.NOW)

    early = screens.screen(sign_in, links.SHIFT)
    assert f"To be asked later: Edith {asked.due_at:%H:%M}" in early.words
    clock.now = asked.due_at
    due = screens.screen(screens.signed_in(store, aide, now=clock.now), links.SHIFT)

    assert "**How is Edith now?** 14:30, room 12: Play their own music" in plain(due)
    assert len(due.keys(f"fu-{asked.id}-")) == 6


def test_a_follow_up_is_answered_with_one_tap_by_whoever_is_there(
    store: Store, aide: Actor, nurse: Actor, edith: UUID, clock: SetClock
) -> None:
    record(store, aide, edith)
    (asked,) = shift.follow_ups(store, actor=aide, now=homes.NOW)
    clock.now = asked.due_at
    page = screens.screen(screens.signed_in(store, nurse, now=clock.now), links.SHIFT)

    page.button(f"fu-{asked.id}-settled")

    assert f"Thank you. Noted {asked.due_at:%H:%M}." in plain(page)
    assert page.keys("fu-") == []
    assert shift.follow_ups(store, actor=aide, now=clock.now) == ()


def test_i_did_not_see_thanks_and_leaves_the_question_to_others(
    store: Store, aide: Actor, nurse: Actor, edith: UUID, clock: SetClock
) -> None:
    record(store, aide, edith)
    (asked,) = shift.follow_ups(store, actor=aide, now=homes.NOW)
    clock.now = asked.due_at
    page = screens.screen(screens.signed_in(store, aide, now=clock.now), links.SHIFT)

    page.button(f"fu-{asked.id}-did_not_see")

    assert f"Thank you. Noted {asked.due_at:%H:%M}." in plain(page)
    assert shift.follow_ups(store, actor=nurse, now=clock.now) != ()


def test_a_question_does_not_say_what_was_seen(store: Store, aide: Actor, edith: UUID, clock: SetClock) -> None:
    record(store, aide, edith, behaviours=["BHV_TEARFUL"], tried=[], flags=["fear_of_person"])
    clock.pass_by(hours=1)

    page = screens.screen(screens.signed_in(store, aide, now=clock.now), links.SHIFT)

    assert "How is Edith now" in page.words
    assert "tearful" not in page.words


def test_an_urgent_card_stands_on_the_first_page_until_someone_was_told(
    store: Store, aide: Actor, edith: UUID, sign_in: UUID
) -> None:
    record(store, aide, edith, behaviours=["BHV_HIT"], affected=["resident"], strength=3)
    page = screens.screen(sign_in, links.SHIFT)
    (card, *_others) = review.to_tell(store, actor=aide, now=homes.NOW)
    assert "This app has not called anyone. Tell" in plain(page)

    page.button(f"told-{card.id}")

    assert f"told-{card.id}" not in page.keys("told-")
    told = review.of_incident(store, actor=aide, incident_id=card.incident_id or new_id())
    assert next(one for one in told if one.id == card.id).told_whom == card.must_tell


def test_nothing_confidential_stands_on_the_first_page(store: Store, aide: Actor, nurse: Actor, edith: UUID) -> None:
    record(store, aide, edith, flags=["suspected_abuse"], note="It is about Morgan")

    for who in (aide, nurse):
        page = screens.screen(screens.signed_in(store, who), links.SHIFT)
        assert page.keys("told-") == []
        assert "Morgan" not in page.words


def test_a_tile_says_who_where_and_how_it_is_now(store: Store, aide: Actor, edith: UUID, sign_in: UUID) -> None:
    record(store, aide, edith)
    record(store, aide, edith)

    page = screens.screen(sign_in, links.SHIFT)

    label = page.widget(f"tile-{edith}").label.replace("\u00a0", " ")
    assert "**Edith** room 12" in label
    assert "Upset twice today" in label


def test_residents_with_similar_names_carry_an_alert_on_tile_page_and_save(
    store: Store, nurse: Actor, edith: UUID, sign_in: UUID
) -> None:
    homes.make_resident(store, nurse, preferred_name="Edith", full_name="Edith Marsh", room="2")

    assert "Similar name" in screens.screen(sign_in, links.SHIFT).widget(f"tile-{edith}").label
    log = plain(screens.screen(sign_in, links.LOG, resident=str(edith)))
    assert "Someone in room 2 has a similar name." in log
    assert "Similar name in room 2. This is for Edith Marlow, room 12." in log


def test_a_draft_is_offered_again_and_can_be_thrown_away(store: Store, edith: UUID, sign_in: UUID) -> None:
    log = screens.screen(sign_in, links.LOG, resident=str(edith))
    draft = log.app.query_params["draft"]
    log.pill(f"seen-{draft}", "BHV_EXIT")

    page = screens.screen(sign_in, links.SHIFT)
    assert "An entry: Edith, room 12 (today, 14:30)" in page.words
    page.button(f"throw-{draft}")

    assert page.keys("throw-") == []
    assert "Nothing was saved" in page.words


def test_going_on_leads_to_the_entry_as_it_was_left(edith: UUID, sign_in: UUID) -> None:
    log = screens.screen(sign_in, links.LOG, resident=str(edith))
    draft = log.app.query_params["draft"]
    log.pill(f"seen-{draft}", "BHV_EXIT")

    page = screens.screen(sign_in, links.SHIFT).button(f"go-on-{draft}")

    assert page.app.query_params["draft"] == draft
    assert page.has(f"open-seen-{draft}")


def test_a_draft_is_nobody_elses(store: Store, nurse: Actor, edith: UUID, sign_in: UUID) -> None:
    log = screens.screen(sign_in, links.LOG, resident=str(edith))
    log.pill(f"seen-{log.app.query_params['draft']}", "BHV_EXIT")

    assert screens.screen(screens.signed_in(store, nurse), links.SHIFT).keys("go-on-") == []


def _calm(store: Store, aide: Actor) -> dict[UUID, bool]:
    return {tile.resident_id: tile.calm_this_shift for tile in shift.tiles(store, actor=aide, now=homes.NOW)}


def test_nobody_is_calm_without_a_tap(store: Store, aide: Actor, edith: UUID, sign_in: UUID) -> None:
    page = screens.screen(sign_in, links.SHIFT).button("go-calm")

    page.button("calm-save")

    assert "Nobody is tapped yet, so nothing was saved." in plain(page)
    assert _calm(store, aide) == {edith: False}


def test_one_tap_notes_everyone_without_an_entry_as_calm(
    store: Store, aide: Actor, nurse: Actor, edith: UUID, sign_in: UUID
) -> None:
    iris = homes.make_resident(store, nurse, preferred_name="Iris", full_name="Iris Tan", room="8")
    record(store, aide, edith)

    page = screens.screen(sign_in, links.SHIFT).button("go-calm").button("calm-all")

    assert "Saved: 1 person calm this shift." in plain(page)
    assert _calm(store, aide) == {edith: False, iris: True}


def test_those_tapped_are_noted_as_calm(store: Store, aide: Actor, nurse: Actor, edith: UUID, sign_in: UUID) -> None:
    iris = homes.make_resident(store, nurse, preferred_name="Iris", full_name="Iris Tan", room="8")

    page = screens.screen(sign_in, links.SHIFT).button("go-calm")
    page.pill(page.field("calm", "chosen"), iris).button("calm-save")

    assert _calm(store, aide) == {edith: False, iris: True}


def test_a_good_moment_is_two_taps_and_words_if_there_are_any(
    store: Store, aide: Actor, edith: UUID, sign_in: UUID
) -> None:
    log = screens.screen(sign_in, links.LOG, resident=str(edith)).button("good")
    (code, note) = (key for key in _keys_of(log) if key.startswith("good-"))

    log.pill(code, "BHV_ENGAGED").type(note, "Sang with the radio").button("good-save")

    assert "Saved: a good moment of Edith." in plain(log)


def _keys_of(screen: Screen) -> list[str]:
    rows = [*screen.app.get("pills"), *screen.app.get("text_area")]
    return [str(getattr(row, "key", "")) for row in rows]


def test_what_came_of_my_entry_stands_in_the_open(
    store: Store, aide: Actor, nurse: Actor, edith: UUID, clock: SetClock
) -> None:
    incident_id = record(store, aide, edith)
    (card, *_others) = review.of_incident(store, actor=nurse, incident_id=incident_id)
    clock.pass_by(minutes=10)
    suggestions.accept(store, actor=nurse, now=clock.now, card_id=card.id)

    page = screens.screen(screens.signed_in(store, aide, now=clock.now + timedelta(minutes=1)), links.SHIFT)

    assert "After your entry: Edith: the person in charge takes this up" in page.words


def test_a_manager_reads_the_page_and_is_offered_nothing_to_log(store: Store, home: UUID, edith: UUID) -> None:
    manager = homes.make_staff(store, home, "manager")

    page = screens.screen(screens.signed_in(store, manager), links.SHIFT)

    assert not page.has("go-log")
    assert page.has("go-help")


def test_help_shows_the_number_and_the_steps_without_a_tap(sign_in: UUID, edith: UUID) -> None:
    page = screens.screen(sign_in, links.HELP_NOW)

    words = plain(page)
    assert "call 999 now. You need no permission." in words
    assert "This app has not called anyone." in words
    assert "Danger now" in words


def test_what_calms_a_person_says_how_often_calm_followed(
    store: Store, aide: Actor, edith: UUID, sign_in: UUID
) -> None:
    for outcome in ("settled", "partly", "worse"):
        record(store, aide, edith, outcome=outcome)

    page = screens.screen(sign_in, links.HELPS, resident=str(edith))

    assert "Play their own music: 2 of 3" in page.words


def test_many_untold_cards_leave_the_residents_within_reach_and_are_all_there(
    store: Store, aide: Actor, nurse: Actor, edith: UUID, sign_in: UUID
) -> None:
    for room in ("21", "22", "23", "24"):
        someone = homes.make_resident(
            store, nurse, preferred_name=f"Guest {room}", full_name=f"Guest {room}", room=room
        )
        record(store, aide, someone, behaviours=["BHV_HIT"], affected=["resident"], strength=3)
    waiting = review.to_tell(store, actor=aide, now=homes.NOW)

    page = screens.screen(sign_in, links.SHIFT)

    assert len(waiting) > 3
    assert sorted(page.keys("told-")) == sorted(f"told-{card.id}" for card in waiting)
    assert [fold.label for fold in page.app.expander] == [f"{len(waiting) - 3} more that someone must be told"]


def test_a_new_home_says_what_comes_next_to_whoever_may_do_it(store: Store, manager: Actor) -> None:
    page = screens.screen(screens.signed_in(store, manager), links.SHIFT)

    assert "Nobody lives here yet" in page.words
    assert page.has("add-resident")
    assert page.has("add-staff")
    assert page.has("go-help")


def test_a_new_home_asks_an_aide_to_ask_the_manager(sign_in: UUID) -> None:
    page = screens.screen(sign_in, links.SHIFT)

    assert "Ask your manager to add the residents." in page.words
    assert not page.has("add-resident")
    assert page.has("go-help")
