"""The quick way to a link's hash and a version's digest agrees with the definition, whatever was typed."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db import audit
from db.verification import raw_form
from protocols.identity import new_id


AT = datetime(2026, 3, 10, 14, 30, 0, 7, tzinfo=UTC)
ID = new_id()
KEY = b"k" * 32
# What people type, with every sign that JSON writes in its own way; no half of a sign, which no form lets in.
TYPED = st.text(st.characters(codec="utf-8"), max_size=30)
SAID = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**60), 2**60) | TYPED,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TYPED, inner, max_size=3),
    max_leaves=8,
)


def as_text(value: Any) -> Any:
    return audit.plain(value) if isinstance(value, (UUID, datetime)) else value


@settings(derandomize=True, database=None, max_examples=200)
@given(payload=st.dictionaries(TYPED, SAID, max_size=5), reason=TYPED, actor=st.sampled_from([None, ID]))
def test_the_digest_of_a_version_is_the_same(payload: dict[str, Any], reason: str, actor: UUID | None) -> None:
    version = {"actor_id": actor, "at": AT, "change": "amend", "payload": payload, "reason": reason, "salt": "5a17"}
    kept = audit.canonical(payload).decode()

    read = raw_form.read_json(kept)

    assert raw_form.digest([as_text(version[name]) for name in raw_form.SAID], read) == audit.digest(version)


@settings(derandomize=True, database=None, max_examples=200)
@given(action=TYPED, digest=TYPED, session=st.sampled_from([None, ID]), seq=st.integers(1, 2**40))
def test_the_hash_of_a_link_is_the_same(action: str, digest: str, session: UUID | None, seq: int) -> None:
    link: dict[str, Any] = {
        "home_id": ID,
        "seq": seq,
        "at": AT,
        "actor_id": None,
        "session_id": session,
        "action": action,
        "entity": "incident",
        "entity_id": ID,
        "version": 2,
        "digest": digest,
        "prev_hash": "",
    }

    quick = raw_form.link_hash(KEY, str(ID), [as_text(link[name]) for name in raw_form.LINK])

    assert quick == audit.link_hash(KEY, link)


@pytest.mark.parametrize("text", ["", "{", '{"a": 1} ', ' {"a": 1}', "NaN", "[Infinity]", "[" * 100_000])
def test_what_no_action_writes_is_read_as_nothing(text: str) -> None:
    assert raw_form.read_json(text) is None


def test_a_number_that_no_version_can_hold_has_no_digest() -> None:
    assert raw_form.digest([None, "", "amend", "", "", ""], {"a": float("inf")}) is None
