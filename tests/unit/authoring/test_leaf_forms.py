"""A form for each kind of question: every question of the library can be shown in it and read back the same."""

from typing import Any

import pytest

from protocols.authoring import leaf_forms
from protocols.authoring.leaf_fields import Field
from protocols.authoring.leaf_kinds import FORMS, Speech
from protocols.engine.library import FOLDER, read_folder
from protocols.engine.places import conditions_of, nodes
from protocols.engine.questions import Condition
from protocols.errors import Invalid
from protocols.vocabulary import vocabulary
from tests.unit.authoring.trees import condition


LIBRARY = {protocol.id: protocol for protocol in read_folder(FOLDER)}
SPEECH = Speech(vocabulary(), {rule: one.title for rule, one in LIBRARY.items()})
GROUPS = {"all", "any", "none", "at_least", "not_"}

# One of each kind that the library may not use.
MADE_UP: list[dict[str, Any]] = [
    {"days_with": {"window_d": 14.0, "gte": 3, "group": "distress_any", "injury_in": ["minor"]}},
    {"risk_none": ["RF_EOL"]},
    {"obs": {"name": "temp_c", "gte": 37.5, "lt": 38.0, "within_h": 12.0}},
    {"obs": {"name": "temp_c", "gt": 37.5, "lte": 38.0}},
    {"assessment": {"code": "4AT.alertness", "gte": 4.0, "within_h": 12.0}},
    {"event": {}},
]


def leaves() -> list[Condition]:
    found = [
        node
        for protocol in LIBRARY.values()
        for _path, one in conditions_of(protocol)
        for _below, node in nodes(one)
        if not node.branches
    ]
    return [*found, *(condition(form) for form in MADE_UP)]


def test_every_question_of_the_schema_has_a_form() -> None:
    assert set(FORMS) == set(Condition.model_fields) - GROUPS
    assert {leaf.key for leaf in leaves()} == set(FORMS), "each kind is tried below"


def test_every_question_can_be_shown_and_read_back_the_same() -> None:
    for leaf in leaves():
        values = leaf_forms.values_of(leaf)
        assert leaf_forms.read(leaf.key, values, SPEECH) == leaf


def test_what_stands_in_a_field_is_among_its_choices_and_within_its_range() -> None:
    for leaf in leaves():
        values = leaf_forms.values_of(leaf)
        fields = {field.name: field for field in leaf_forms.fields_of(leaf.key, SPEECH, values)}
        assert set(values) <= set(fields), leaf
        for name, value in values.items():
            fields[name].read(value)


def fields(key: str, **values: Any) -> dict[str, Field]:
    return {field.name: field for field in leaf_forms.fields_of(key, SPEECH, values)}


def test_every_field_has_a_label_and_every_choice_its_words() -> None:
    for key in FORMS:
        for field in fields(key).values():
            assert field.label
            assert all(field.choices.values()) if field.choices is not None else field.kind in ("number", "whole")


def test_the_unit_range_and_step_follow_the_check_that_was_chosen() -> None:
    temperature = fields("obs", name="temp_c")["gte"]
    assert (temperature.unit, temperature.low, temperature.high, temperature.step) == ("°C", 0, 43, 0.1)
    assert fields("obs", name="hours_since_urine")["gte"].unit == "hours"
    assert (fields("assessment", code="PAINAD")["gte"].low, fields("assessment", code="PAINAD")["gte"].high) == (0, 10)


def test_a_fact_about_medicines_is_asked_as_yes_or_no_or_as_a_number() -> None:
    assert "eq" in fields("med", fact="covert_requested")
    assert "gte" in fields("med", fact="antipsychotic_days_total")
    assert "eq" not in fields("med", fact="antipsychotic_days_total")


def test_only_observations_that_rules_may_read_are_offered() -> None:
    offered = fields("obs")["name"].choices or {}
    assert "hours_since_urine" in offered
    assert "urine" not in offered


@pytest.mark.parametrize(
    ("key", "values", "field"),
    [
        ("obs", {}, "name"),
        ("obs", {"name": "temp_c", "compare": []}, "compare"),
        ("obs", {"name": "temp_c", "compare": ["gte"]}, "gte"),
        ("obs", {"name": "temp_c", "compare": ["gte"], "gte": -0.1}, "gte"),
        ("obs", {"name": "temp_c", "compare": ["gte"], "gte": 43.1}, "gte"),
        ("obs", {"name": "urine", "compare": ["gte"], "gte": 1}, "name"),
        ("count", {"window_h": 24, "gte": 0}, "gte"),
        ("count", {"window_h": 24, "gte": 1.5}, "gte"),
        ("count", {"window_h": None, "gte": 2}, "window_h"),
        ("risk_any", {"flags": []}, "flags"),
        ("risk_any", {"flags": ["RF_NOTHING"]}, "flags"),
        ("med", {"fact": "covert_requested", "eq": None}, "eq"),
        ("rule_fired", {"rule": "R99", "within_h": 24}, "rule"),
    ],
)
def test_what_does_not_fit_is_refused_and_the_field_is_named(key: str, values: dict[str, Any], field: str) -> None:
    with pytest.raises(Invalid) as refused:
        leaf_forms.read(key, values, SPEECH)
    assert refused.value.field == field
    assert refused.value.message.endswith(".") or ":" in refused.value.message


@pytest.mark.parametrize("value", [0, 43])
def test_at_the_ends_of_the_range_it_is_taken(value: float) -> None:
    leaf = leaf_forms.read("obs", {"name": "temp_c", "compare": ["gte"], "gte": value}, SPEECH)
    assert leaf == condition({"obs": {"name": "temp_c", "gte": float(value)}})
