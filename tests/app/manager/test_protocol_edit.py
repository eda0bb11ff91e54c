"""Writing in a draft: move a number, add a question, take one out, and every way of saying what speaks against it."""

from datetime import date
from typing import Any
from uuid import UUID

import pytest

from db.engine import Store
from db.queries import home_protocols as asking
from db.records import drafts, home_protocols
from pages.parts import links
from protocols.access import Actor, Permission
from protocols.engine.questions import Condition
from protocols.engine.schema import Protocol
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
    edition = new_id()
    home_protocols.begin(store, actor=lead, now=homes.NOW, id=edition, protocol_id=protocol)
    return edition


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


def test_a_number_out_of_range_is_refused_and_stays_in_its_field(
    page: Screen, store: Store, lead: Actor, edition: UUID
) -> None:
    page.button("change-when-any-1")
    number = field(page, edition, "protocol-leaf", "when.any.1", "gte")
    page.type(number, -1.0).button("leaf-save")

    assert "At least 0, please." in page.refused
    assert page.widget(number).value == -1.0
    assert when(store, lead, edition)[1]["obs"]["gte"] == 8.0


def test_while_a_number_is_typed_the_page_says_how_it_reads(page: Screen, edition: UUID) -> None:
    page.button("change-when-any-1")

    page.type(field(page, edition, "protocol-leaf", "when.any.1", "gte"), 5.0)

    assert "5 or more hours" in said(page)


def test_a_condition_is_added_to_a_group_with_its_own_fields(
    page: Screen, store: Store, lead: Actor, edition: UUID
) -> None:
    place = "when.any"
    before = when(store, lead, edition)
    page.button("add-when-any").type(field(page, edition, "protocol-add", place, "kind"), "count")
    page.type(field(page, edition, "protocol-add", place, "count-gte"), 3)
    page.type(field(page, edition, "protocol-add", place, "count-behaviour_in"), ["BHV_RESTLESS"])
    page.button("add-save")

    added = {"count": {"behaviour_in": ["BHV_RESTLESS"], "window_h": 24.0, "gte": 3}}
    assert when(store, lead, edition) == [*before, added]


def test_nothing_is_added_before_everything_is_chosen(page: Screen, store: Store, lead: Actor, edition: UUID) -> None:
    before = when(store, lead, edition)
    page.button("add-when-any").button("add-save")
    assert "What is asked? Please fill this in." in page.refused

    page.type(field(page, edition, "protocol-add", "when.any", "kind"), "risk_any").button("add-save")

    assert "Which of these? Please fill this in." in page.refused
    assert when(store, lead, edition) == before


def test_beside_a_condition_that_stands_alone_it_is_asked_how_both_go_together(store: Store, lead: Actor) -> None:
    edition = begun(store, lead, "R01")
    page = at(store, lead, edition)
    alone = form(now(store, lead, edition).when)
    page.button("add-when").type(field(page, edition, "protocol-add", "when", "kind"), "risk_any")
    page.type(field(page, edition, "protocol-add", "when", "risk_any-flags"), ["RF_EOL"]).button("add-save")
    assert "Please fill this in." in page.refused
    assert form(now(store, lead, edition).when) == alone

    page.pill(field(page, edition, "protocol-add", "when", "together"), "all").button("add-save")

    assert form(now(store, lead, edition).when) == {"all": [alone, {"risk_any": ["RF_EOL"]}]}


def test_a_condition_is_removed_moved_wrapped_and_taken_apart(
    page: Screen, store: Store, lead: Actor, edition: UUID
) -> None:
    before = when(store, lead, edition)

    page.button("change-when-any-0").button("remove-when-any-0")
    assert when(store, lead, edition) == before[1:]
    page.button("change-when-any-0").button("down-when-any-0")
    assert when(store, lead, edition) == [before[2], before[1], *before[3:]]
    page.button("change-when-any-1").button("wrap-when-any-1-none")
    assert when(store, lead, edition)[1] == {"none": [before[1]]}
    page.button("change-when-any-1").button("apart-when-any-1")
    assert when(store, lead, edition)[1] == before[1]


def test_a_group_can_ask_for_at_least_so_many(page: Screen, store: Store, lead: Actor, edition: UUID) -> None:
    parts = when(store, lead, edition)
    page.button("change-when").pill(field(page, edition, "protocol-group", "when", "kind"), "at_least")
    count = field(page, edition, "protocol-group", "when", "count")
    page.type(count, len(parts) + 1).button("group-save")
    assert f"Choose a number from 1 to {len(parts)}." in page.refused

    page.type(count, 2).button("group-save")

    assert form(now(store, lead, edition).when) == {"at_least": {"count": 2, "of": parts}}


def test_the_last_condition_of_all_cannot_be_removed(store: Store, lead: Actor) -> None:
    page = at(store, lead, begun(store, lead, "R01"))

    page.button("change-when")

    assert not page.has("remove-when")


def test_where_one_condition_does_for_both_a_change_is_one_of_both(store: Store, lead: Actor) -> None:
    edition = begun(store, lead, "R46b")
    page = at(store, lead, edition)
    assert not page.has("change-gate")

    page.button("change-when").type(field(page, edition, "protocol-leaf", "when", "after_min"), 60).button("leaf-save")

    protocol = now(store, lead, edition)
    assert protocol.gate == protocol.when
    assert form(protocol.gate)["missing"]["after_min"] == 60


def test_what_speaks_against_it_needs_an_effect_and_what_happens_when_nobody_knows(
    page: Screen, store: Store, lead: Actor, edition: UUID
) -> None:
    """No default: it has to be chosen."""
    before, place = now(store, lead, edition).unless, "unless.new"
    page.button("add-unless").type(field(page, edition, "protocol-guard", place, "kind"), "risk_any")
    page.type(field(page, edition, "protocol-guard", place, "risk_any-flags"), ["RF_EOL"])
    page.type(field(page, edition, "protocol-guard", place, "text"), "Look at the plan first.").button("guard-save")
    assert "What happens then? Please fill this in." in page.refused
    page.pill(field(page, edition, "protocol-guard", place, "effect"), "warn").button("guard-save")
    assert "And when nobody knows whether it is so? Please fill this in." in page.refused
    assert now(store, lead, edition).unless == before

    page.pill(field(page, edition, "protocol-guard", place, "if_unknown"), "ask")
    page.type(field(page, edition, "protocol-guard", place, "source"), "Consensus").button("guard-save")

    added = now(store, lead, edition).unless[-1]
    assert (added.text, added.effect, added.if_unknown) == ("Look at the plan first.", "warn", "ask")
    assert form(added.when) == {"risk_any": ["RF_EOL"]}


def test_what_speaks_against_a_step_is_changed_with_its_step(
    page: Screen, store: Store, lead: Actor, edition: UUID
) -> None:
    assert not page.has("change-steps-offer_the_toilet-contraindicated-drinks")
    page.button("change-steps-offer_the_toilet").button("change-steps-offer_the_toilet-contraindicated-drinks")
    place = "steps.offer_the_toilet.contraindicated.drinks"
    page.pill(field(page, edition, "protocol-guard", place, "effect"), "block").button("guard-save")

    assert now(store, lead, edition).steps[0].contraindicated[0].effect == "block"


def test_a_step_is_added_changed_moved_and_removed(page: Screen, store: Store, lead: Actor, edition: UUID) -> None:
    before = [step.id for step in now(store, lead, edition).steps]
    page.button("add-steps").type(field(page, edition, "protocol-step", "steps.new", "do"), "Look again.")
    page.button("step-save")
    assert "Say who may do it." in page.refused
    page.pill(field(page, edition, "protocol-step", "steps.new", "who"), "aide").button("step-save")
    assert [step.id for step in now(store, lead, edition).steps] == [*before, "own_1"]

    page.button("change-steps-own_1")
    page.type(field(page, edition, "protocol-step", "steps.own_1", "within_minutes"), 90).button("step-save")
    made = now(store, lead, edition).steps[-1]
    assert (made.do, made.who, made.within_minutes, made.intervention) == ("Look again.", ["aide"], 90, None)

    page.button("change-steps-own_1").button("up-steps-own_1")
    assert [step.id for step in now(store, lead, edition).steps] == [*before[:-1], "own_1", before[-1]]
    page.button("change-steps-own_1").button("remove-steps-own_1")
    assert [step.id for step in now(store, lead, edition).steps] == before


def test_numbers_and_sentences_are_changed_and_what_nobody_may_change_is_kept(
    page: Screen, store: Store, lead: Actor, edition: UUID
) -> None:
    before = now(store, lead, edition)
    about = f"protocol-numbers-{edition}"
    page.type(page.field(about, "review_by"), date(2027, 1, 31)).type(page.field(about, "repeat_h"), 0.5)
    page.type(page.field(about, "minutes"), 30).type(page.field(about, "limit_note"), "Our own audit").button(
        "numbers-save"
    )
    about = f"protocol-texts-{edition}"
    page.type(page.field(about, "rationale"), "So that nobody is in pain.").button("texts-save")

    after = now(store, lead, edition)
    assert (after.respond_within.minutes, after.respond_within.note) == (30, "Our own audit")
    assert (after.owner.review_by, after.suppress.same_resident_h) == (date(2027, 1, 31), 0.5)
    assert after.jurisdictions == before.jurisdictions
    assert after.rationale == "So that nobody is in pain."
    assert (after.never_folded, after.hard_stop, after.id) == (before.never_folded, before.hard_stop, before.id)
    assert "Nobody changes it here." in said(page)


def test_an_emergency_is_not_offered_another_urgency(store: Store, lead: Actor) -> None:
    edition = begun(store, lead, "R33")
    page = at(store, lead, edition)

    assert "An emergency stays an emergency." in said(page)
    assert not page.has(page.field(f"protocol-numbers-{edition}", "tier"))


def test_who_must_be_told_cannot_be_left_out_of_an_urgent_one(
    page: Screen, store: Store, lead: Actor, edition: UUID
) -> None:
    page.type(page.field(f"protocol-texts-{edition}", "tell"), "").button("texts-save")

    assert "Say who must be told." in page.refused
    assert now(store, lead, edition).tell


def test_the_question_is_changed_and_can_be_left_out(page: Screen, store: Store, lead: Actor, edition: UUID) -> None:
    about = f"protocol-ask-{edition}"
    page.type(page.field(about, "question"), "When was it last?").button("ask-save")
    ask = now(store, lead, edition).ask
    assert ask is not None
    assert (ask.fact, ask.question) == ("observations.hours_since_urine", "When was it last?")

    page.type(page.field(about, "fact"), "").button("ask-save")

    assert now(store, lead, edition).ask is None


def test_a_case_that_no_longer_comes_out_is_said_at_once(page: Screen, edition: UUID) -> None:
    assert "Nothing stands in the way." in said(page)
    page.button("change-when-any-1")
    page.type(field(page, edition, "protocol-leaf", "when.any.1", "gte"), 7.0).button("leaf-save")

    assert "Seven hours are below the limit" in page.refused
    assert "came out otherwise: It comes up." in said(page)
    assert "1 thing has to be put right: see above." in said(page)


def test_a_case_is_added_from_an_example_and_removed(page: Screen, store: Store, lead: Actor, edition: UUID) -> None:
    def cases() -> list[Any]:
        return list(asking.edition(store, actor=lead, now=homes.NOW, edition_id=edition).cases.cases)

    before = cases()
    place = next(at for at, case in enumerate(before) if case.name == "Nine hours are above the limit")
    about = f"protocol-case-copy-{edition}.{place}"
    page.button(f"copy-case-{place}").button("case-save")
    assert "Say in a sentence what it shows" in page.refused
    page.type(page.field(about, "name"), "Ten hours").type(page.field(about, "observations.hours_since_urine"), 10)
    page.button("case-save")

    assert page.done, page.refused
    made = cases()[-1]
    assert (made.name, made.given["observations"], made.expect.state) == (
        "Ten hours",
        {"hours_since_urine": 10},
        "suggest",
    )
    assert made.given["incident"] == before[place].given["incident"]
    page.button(f"copy-case-{len(before)}").button(f"remove-case-{len(before)}")
    assert cases() == before


def test_a_case_that_fails_is_put_right_where_it_stands(page: Screen, store: Store, lead: Actor, edition: UUID) -> None:
    page.button("change-when-any-1")
    page.type(field(page, edition, "protocol-leaf", "when.any.1", "gte"), 6.0).button("leaf-save")
    cases = asking.edition(store, actor=lead, now=homes.NOW, edition_id=edition).cases.cases
    place = next(at for at, case in enumerate(cases) if case.name == "Seven hours are below the limit")
    about = f"protocol-case-copy-{edition}.{place}"
    page.button(f"copy-case-{place}").type(page.field(about, "name"), "Five hours are below the limit")
    page.type(page.field(about, "observations.hours_since_urine"), 5).button("case-change")

    after = asking.edition(store, actor=lead, now=homes.NOW, edition_id=edition).cases.cases
    assert [one.name for one in after[:place]] == [one.name for one in cases[:place]]
    assert len(after) == len(cases)
    assert after[place].name == "Five hours are below the limit"
    assert after[place].expect == cases[place].expect
    assert "Seven hours are below the limit" not in said(page)


def test_what_another_lead_saved_first_is_not_overwritten(
    page: Screen, store: Store, lead: Actor, home: UUID, edition: UUID
) -> None:
    page.button("change-when-any-1")
    page.type(field(page, edition, "protocol-leaf", "when.any.1", "gte"), 6.0)
    other = homes.make_staff(store, home, "nurse", name="Olu Other", extra=frozenset({Permission.CLINICAL_LEAD}))
    theirs = at(store, other, edition).button("change-when-any-1")
    theirs.type(field(theirs, edition, "protocol-leaf", "when.any.1", "gte"), 5.0).button("leaf-save")

    page.button("leaf-save")

    assert page.refused
    assert when(store, lead, edition)[1]["obs"]["gte"] == 5.0
    assert "Olu Other" in said(page)
    assert page.widget(field(page, edition, "protocol-leaf", "when.any.1", "gte")).value == 6.0, "mine is still there"
    page.button("leaf-save")
    assert when(store, lead, edition)[1]["obs"]["gte"] == 6.0


def test_what_is_begun_waits_where_it_was_begun(page: Screen, store: Store, lead: Actor, edition: UUID) -> None:
    page.button("change-when-any-1")
    page.type(field(page, edition, "protocol-leaf", "when.any.1", "gte"), 6.0)

    (draft,) = drafts.mine(store, actor=lead)
    assert draft.content["address"] == {"edition": str(edition), "open": "change-when-any-1"}
    again = at(store, lead, edition, open="change-when-any-1")
    assert again.widget(field(again, edition, "protocol-leaf", "when.any.1", "gte")).value == 6.0


def test_the_file_is_shown_to_read_only(page: Screen) -> None:
    code = "\n".join(str(getattr(one, "value", "")) for one in page.app.get("code"))

    assert "id: R09" in code
    assert not [one for one in page.app.get("text_area") if "id: R09" in str(getattr(one, "value", ""))]


def test_what_somebody_typed_is_never_markdown(page: Screen, edition: UUID) -> None:
    page.type(page.field(f"protocol-numbers-{edition}", "title"), "**Now** [here](x)").button("numbers-save")

    assert "\\*\\*Now\\*\\*" in page.words


@pytest.mark.parametrize("address", ["", "nonsense", str(UUID(int=7))])
def test_an_address_that_leads_to_no_draft_goes_back_to_the_shelf(store: Store, lead: Actor, address: str) -> None:
    page = screens.screen(screens.signed_in(store, lead), links.PROTOCOL_EDIT, edition=address)

    assert not page.has("back-to-protocol")


def test_a_draft_that_was_handed_in_is_not_written_any_more(
    page: Screen, store: Store, lead: Actor, edition: UUID
) -> None:
    page.type(page.field(f"protocol-hand-in-{edition}", "why"), "Our people drink little.").button("protocol-hand-in")

    assert asking.edition(store, actor=lead, now=homes.NOW, edition_id=edition).state == "in_review"
    assert not page.has("change-when-any-1")


def test_a_nurse_without_the_permission_does_not_write(store: Store, nurse: Actor, edition: UUID) -> None:
    page = screens.by_itself(screens.signed_in(store, nurse), links.PROTOCOL_EDIT, edition=str(edition))

    assert "Your role does not allow this." in page.refused
    assert not page.has("change-when-any-1")
