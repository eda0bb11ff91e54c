"""What differs between two editions, in sentences."""

import copy
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings

from protocols.authoring.condition_difference import Where, differences_of
from protocols.authoring.difference import differences
from protocols.engine.library import FOLDER, read_folder, read_form
from protocols.engine.questions import Condition
from protocols.engine.schema import Protocol
from protocols.vocabulary import vocabulary
from tests.unit.authoring.trees import CONDITIONS, condition
from tests.unit.engine.examples import protocol


LIBRARY = {protocol.id: protocol for protocol in read_folder(FOLDER)}
WORDS = vocabulary()
Form = dict[str, Any]


URINE = protocol(
    "R90",
    tier="urgent",
    when={
        "any": [
            {"event": {"trigger_in": ["TRG_URINE"], "group": "distress_any"}},
            {"obs": {"name": "hours_since_urine", "gte": 8}},
            {"all": [{"obs": {"name": "hours_since_urine", "gte": 4}}, {"risk_any": ["RF_CATHETER"]}]},
        ]
    },
    unless=[
        {
            "id": "plan",
            "when": {"risk_any": ["RF_EOL"]},
            "effect": "warn",
            "text": "Look at the plan.",
            "if_unknown": "ask",
            "source": "Consensus",
        }
    ],
    steps=[
        {
            "id": "toilet",
            "who": ["aide"],
            "do": "Offer the toilet.",
            "within_minutes": 30,
            "intervention": "INT_TOILET",
            "contraindicated": [
                {
                    "id": "drinks",
                    "when": {"risk_any": ["RF_DYSPHAGIA", "RF_FLUID_RESTRICT"]},
                    "effect": "warn",
                    "text": "Keep to the limit.",
                    "if_unknown": "allow",
                    "source": "Consensus",
                }
            ],
        },
        {"id": "look", "who": ["nurse"], "do": "Feel for a full bladder."},
    ],
    never_folded=True,
)


def changed(change: Callable[[Form], object]) -> tuple[Protocol, Protocol]:
    """A protocol, and it after a change to its form."""
    form = copy.deepcopy(URINE)
    change(form)
    return read_form(URINE), read_form(form)


def sentences(change: Callable[[Form], object]) -> list[str]:
    return [one.sentence for one in differences(*changed(change), WORDS)]


def with_(**fields: Any) -> Callable[[Form], object]:
    return lambda form: form.update(fields)


@pytest.mark.parametrize("id", sorted(LIBRARY))
def test_a_protocol_does_not_differ_from_itself(id: str) -> None:
    assert differences(LIBRARY[id], LIBRARY[id], WORDS) == []


def test_a_moved_number_is_one_sentence_with_both_numbers() -> None:
    found = differences(*changed(lambda form: form["when"]["any"][1]["obs"].update(gte=6)), WORDS)
    assert [(one.place, one.label) for one in found] == [("when.any.1", "Comes up when")]
    assert "8 or more" in str(found[0].before)
    assert "6 or more" in str(found[0].after)
    assert found[0].sentence.startswith("Comes up when: ")
    assert " → " in found[0].sentence


def test_a_branch_that_was_added_is_said_by_itself() -> None:
    branch = {"risk_any": ["RF_CATHETER"]}
    found = differences(*changed(lambda form: form["when"]["any"].append(branch)), WORDS)
    assert [(one.place, one.before) for one in found] == [("when.any.3", None)]
    assert "Has: " in str(found[0].after)


def test_a_branch_that_was_removed_does_not_make_the_ones_after_it_look_changed() -> None:
    found = differences(*changed(lambda form: form["when"]["any"].pop(0)), WORDS)
    assert [(one.place, one.after) for one in found] == [("when.any.0", None)]


def test_a_leaf_that_was_put_together_with_another_keeps_its_sentence() -> None:
    leaf, flag = condition({"obs": {"name": "temp_c", "gte": 38.0}}), condition({"risk_none": ["RF_EOL"]})
    both = Condition(all=[leaf, flag])
    found = list(differences_of("when", leaf, both, Where("Comes up when", WORDS)))
    assert [(one.place, one.before) for one in found] == [("when", "One thing by itself"), ("when.all.1", None)]
    assert found[0].after == "All of these"


def test_another_grouping_is_said() -> None:
    def any_to_all(form: Form) -> None:
        form["when"] = {"all": form["when"]["any"]}

    found = differences(*changed(any_to_all), WORDS)
    assert [(one.before, one.after) for one in found] == [("Any of these", "All of these")]


def test_another_order_of_branches_is_said_once() -> None:
    found = differences(*changed(lambda form: form["when"]["any"].reverse()), WORDS)
    assert [one.place for one in found] == ["when"]
    assert str(found[0].before).startswith("In this order: ")


def test_a_step_that_was_removed_is_said_and_nothing_else() -> None:
    found = differences(*changed(lambda form: form["steps"].pop(0)), WORDS)
    assert [(one.place, one.after) for one in found] == [("steps.toilet", None)]


def test_a_step_that_was_added_is_said_with_who_and_by_when() -> None:
    step = {"id": "look_again", "who": ["nurse"], "do": "Look again.", "within_minutes": 120}
    found = sentences(lambda form: form["steps"].append(step))
    assert found == ["Step: added: Look again. (Nurse or person in charge, within 2 hours)"]


def test_moved_steps_are_said_as_an_order() -> None:
    found = differences(*changed(lambda form: form["steps"].reverse()), WORDS)
    assert [one.label for one in found] == ["Step: the order"]


@pytest.mark.parametrize(
    ("field", "value", "label"),
    [
        ("do", "Do something else.", "what to do"),
        ("who", ["nurse"], "who"),
        ("within_minutes", 45, "time limit"),
        ("intervention", "INT_QUIET", "recorded as"),
        ("jurisdictions", ["AU"], "where"),
    ],
)
def test_each_field_of_a_step_is_said(field: str, value: object, label: str) -> None:
    found = differences(*changed(lambda form: form["steps"][0].update({field: value})), WORDS)
    assert [one.place for one in found] == [f"steps.toilet.{field}"]
    assert found[0].label.endswith(label)


def test_what_speaks_against_a_step_is_compared_too() -> None:
    def loosen(form: Form) -> None:
        form["steps"][0]["contraindicated"][0].update(effect="block", when={"risk_any": ["RF_DYSPHAGIA"]})

    places = [one.place for one in differences(*changed(loosen), WORDS)]
    assert places == [
        "steps.toilet.contraindicated.drinks.when",
        "steps.toilet.contraindicated.drinks.effect",
    ]


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (with_(tier="soon"), "Urgency: Urgent → Soon"),
        (
            with_(suppress={"same_resident_h": 12}),
            "Again for the same person: not again for 24 hours → not again for 12 hours",
        ),
        (
            with_(suppress={"same_resident_h": 24, "after_reasons": {"patient-refuses": 168}}),
            "After it was turned down: none → The person does not want it: not again for 7 days",
        ),
        (with_(never_folded=False), "Always a card of its own: yes → no"),
        (with_(priority=51), "Order among equally urgent ones: 50 → 51"),
        (
            with_(respond_within={"minutes": 30, "basis": "default"}),
            "Time limit: within 60 minutes → within 30 minutes",
        ),
        (with_(inform_family="The same day."), "When the family is told: added: The same day."),
    ],
)
def test_limits_and_texts_are_said(change: Callable[[Form], object], sentence: str) -> None:
    assert sentences(change) == [sentence]


OTHER: Form = {
    "id": "H09",
    "version": "9.9.9",
    "title": "Another title",
    "status": "draft",
    "theme": "another",
    "tier": "routine",
    "respond_within": {"minutes": 61, "basis": "published", "note": "A note."},
    "threshold_basis": "published",
    "threshold_note": "A note.",
    "jurisdictions": ["AU"],
    "priority": 1,
    "owner": {"author": "Another", "approved_by": "One", "approved_on": "2026-11-25", "review_by": "2028-01-01"},
    "evidence": {"grade": "N", "basis": "Nothing.", "cite": ["Consensus"]},
    "actors": ["manager"],
    "informed": ["manager"],
    "gate": {"risk_any": ["RF_EOL"]},
    "when": {"risk_any": ["RF_EOL"]},
    "unless": [],
    "steps": [{"id": "new", "who": ["aide"], "do": "New."}],
    "ask": {"fact": "observations.temp_c", "question": "What?", "who": ["aide"]},
    "suppress": {"same_resident_h": 99},
    "hard_stop": True,
    "never_folded": True,
    "confidential": True,
    "tell": "somebody",
    "incompatible_with": ["R02"],
    "close_when": "Never.",
    "rationale": "Because.",
    "inform_family": "Yes.",
}


@pytest.mark.parametrize("name", [name for name in Protocol.model_fields if name != "changes"])
def test_no_field_of_a_protocol_can_change_unsaid(name: str) -> None:
    before, after = changed(with_(**{name: OTHER[name]}))
    if before != after:
        assert differences(before, after, WORDS)
        assert all(one.label and one.before != one.after for one in differences(before, after, WORDS))


def test_a_change_that_the_sentence_leaves_out_is_said_with_its_field() -> None:
    form = {"group": "distress_any", "recent_d": 7, "baseline_d": 28, "gte": 1.5, "min_recent": 4}
    one, other = (condition({"rate_ratio": {**form, "p_lt": chance}}) for chance in (0.05, 0.01))
    (found,) = differences_of("when", one, other, Where("Comes up when", WORDS))
    assert str(found.before).endswith("below: 0.05")
    assert str(found.after).endswith("below: 0.01")


@settings(max_examples=300, derandomize=True, deadline=None)
@given(CONDITIONS, CONDITIONS)
def test_two_conditions_differ_in_words_exactly_when_they_differ(one: Condition, other: Condition) -> None:
    found = list(differences_of("when", one, other, Where("Comes up when", WORDS)))
    assert bool(found) is (one != other)
    assert all(each.before != each.after for each in found)
