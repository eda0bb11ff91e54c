"""What stands in a field comes back out of a draft as the same value of the same kind."""

import json
from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Any
from uuid import UUID

import pytest

from pages.parts.field_values import all_as_json, all_from_json, as_json, from_json, same


VALUES: list[Any] = [
    None,
    "",
    "Sang ✎ \x00 \ud83d",
    0,
    -3,
    10**20,
    2.0,
    0.1,
    1e20,
    True,
    False,
    date(2026, 3, 10),
    time(14, 30),
    datetime(2026, 3, 10, 14, 30, 15, 123456, tzinfo=UTC),
    datetime(2026, 3, 10, 14, 30, tzinfo=timezone(timedelta(hours=-5))),
    UUID("01a2102b-55b4-7670-a0d4-a1c59a086973"),
    [],
    ["BHV_HIT", date(2026, 3, 10)],
    (),
    (date(2026, 3, 1), None),
    [UUID(int=1), [2, (3.5,)]],
]


@pytest.mark.parametrize("value", VALUES, ids=repr)
def test_a_value_survives_a_draft(value: Any) -> None:
    back = from_json(json.loads(json.dumps(as_json(value))))

    assert back == value
    assert type(back) is type(value)


def test_all_fields_of_a_form_survive_together() -> None:
    values = {"on": date(2026, 3, 10), "several": ["a"], "none": None}

    assert all_from_json(json.loads(json.dumps(all_as_json(values)))) == values


def test_a_kind_that_no_field_has_is_a_mistake_of_the_programme() -> None:
    with pytest.raises(TypeError, match="a draft cannot keep a set"):
        as_json({1})


@pytest.mark.parametrize(
    ("one", "other", "are_same"),
    [
        (None, "", True),
        ("", [], True),
        ((), None, True),
        (["a"], ("a",), True),
        (3, 3.0, True),
        (0, None, False),
        (False, None, False),
        ("a", "b", False),
        (["a", "b"], ["b", "a"], False),
    ],
)
def test_nothing_is_nothing_and_everything_else_counts(one: Any, other: Any, are_same: bool) -> None:
    assert same(one, other) is are_same
