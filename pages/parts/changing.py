"""Changing what somebody else may change at the same time: their change is taken in and shown, mine is kept.

The form remembers what it started from, and so does its draft. When the record has moved on since, each field that
only they changed gets their value; a field that both changed keeps mine, and the page says so. Nothing is overwritten
unseen.
"""

from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

import streamlit as st

from db.queries import history
from pages.parts import when
from pages.parts.field_values import same
from pages.parts.form_state import Base
from pages.parts.guard import Here
from pages.parts.opened import Form
from pages.parts.plain import md_escape
from protocols.wording import _


Said = Callable[[str, Any], str]  # a field and its value, in words


def base(new: Form) -> Base:
    """What the form started from, or has caught up with: the version that a save expects."""
    assert new.opening.base is not None, "take_in() comes before the fields"
    return new.opening.base


def take_in(here: Here, new: Form, *, entity: str, id: UUID, version: int, values: Mapping[str, Any]) -> Base:
    """Catch up with the record before the fields are drawn; answers what their values start from."""
    before = new.opening.base or Base(version, dict(values))
    new.opening.base = before
    if before.version == version:
        return before
    latest = history.versions(here.store, actor=here.actor, entity=entity, entity_id=id)[-1]
    by = _("{name} changed this {time}, while you had it open.", name=latest.by, time=when.moment(here, latest.at))
    changed = [field for field, value in values.items() if not same(value, before.values.get(field))]
    for field in changed:
        new.opening.follow(field, before.values.get(field), values[field])
    new.opening.base = Base(version, dict(values), (by, *changed))
    return new.opening.base


def tell(new: Form, said: Said) -> None:
    """Say beside the button what others changed, with the name of each field."""
    found = base(new)
    if not found.news:
        return
    by, *fields = found.news
    lines = [_line(new, field, found.values[field], said) for field in fields]
    st.info(md_escape(by) + "".join(f"\n- {md_escape(line)}" for line in lines), icon=":material/sync_problem:")


def _line(new: Form, field: str, value: Any, said: Said) -> str:
    title, theirs = new.titles.get(field, field), said(field, value)
    if new.opening.key(field) not in st.session_state or new.value(field) == value:
        return _("{field}: now {theirs}", field=title, theirs=theirs)
    mine = said(field, new.value(field))
    return _("{field}: they wrote {theirs}, you have {mine}", field=title, theirs=theirs, mine=mine)
