"""The canonical form is frozen: a link made today must verify for as long as records are kept."""

from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from uuid import UUID

import pytest

from db import audit


HOME = UUID("01890000-0000-7000-8000-000000000001")
NOON = datetime(2026, 3, 10, 12, 0, 0, 5, tzinfo=UTC)

LINK = {
    "home_id": HOME,
    "seq": 3,
    "at": NOON,
    "actor_id": None,
    "session_id": None,
    "action": "resident.create",
    "entity": "resident",
    "entity_id": HOME,
    "version": 1,
    "digest": "ab",
    "prev_hash": "cd",
}


def test_a_value_is_written_in_one_way_only() -> None:
    value = {"b": [1, True, None], "a": "Käthe ✓"}

    assert audit.canonical(value) == '{"a":"Käthe ✓","b":[1,true,null]}'.encode()


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (NOON, "2026-03-10T12:00:00.000005Z"),
        (NOON.astimezone(timezone(timedelta(hours=5, minutes=30))), "2026-03-10T12:00:00.000005Z"),
        (date(2026, 3, 10), "2026-03-10"),
        (HOME, "01890000-0000-7000-8000-000000000001"),
        (Decimal("1.50"), "1.50"),
        (37.2, "37.2"),
        (37.0, "37"),
        (1e-7, "0.0000001"),
        (1e21, "1000000000000000000000"),
        ((1, 2), [1, 2]),
        (frozenset({"b", "a"}), ["a", "b"]),
        ({"x": {"y": date(2026, 3, 10)}}, {"x": {"y": "2026-03-10"}}),
    ],
)
def test_every_kind_of_value_has_one_plain_form(value: object, said: object) -> None:
    assert audit.plain(value) == said
    assert audit.plain(audit.plain(value)) == said


def test_what_has_no_plain_form_is_refused() -> None:
    with pytest.raises(TypeError):
        audit.plain(object())


def test_a_link_made_with_form_1_keeps_its_hash() -> None:
    assert audit.link_hash(b"k" * 32, LINK) == "6f22ac3295763823ad66c2a5843d5e311fea50dc9e7553689abfa497926f37ed"


def test_a_version_made_with_form_1_keeps_its_digest() -> None:
    row = {"at": NOON, "actor_id": HOME, "change": "create", "reason": "", "payload": {"room": "12"}, "salt": "00"}

    assert audit.digest(row) == "7cd4ae8b740e511d76cf0f80fabf97fbd6fbd3972fd71e087fb3d7fcfb8cca67"


@pytest.mark.parametrize("name", sorted(LINK))
def test_every_part_of_a_link_counts(name: str) -> None:
    other = LINK | {name: "something else"}

    assert audit.link_hash(b"k" * 32, other) != audit.link_hash(b"k" * 32, LINK)
