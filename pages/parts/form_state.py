"""One opening of a form: its fields, what they started from, and what is kept of them."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Self
from uuid import UUID

import streamlit as st

from db.records.drafts import Draft
from pages.parts.field_values import all_as_json, all_from_json, same


@dataclass(frozen=True, slots=True)
class Base:
    """What a form that changes an entry started from, and what others changed since, in words."""

    version: int
    values: dict[str, Any]
    news: tuple[str, ...] = ()


@dataclass(slots=True)
class Opening:
    """One opening of a form. `name` is the form and what it is about; the id of the draft is that of what is made.

    `starts` is what each field holds when nobody touched it, `begun` what a draft says it holds, `last` what it held
    when it was looked at last. `kept` is the draft as this session last saw it in the record. `secrets` never leave
    the session. `lost` are fields whose kept answer is not offered any more. `unwritten`: `begun` holds more than the
    record, which could not take it.
    """

    name: str
    form: str
    about: str
    id: UUID
    begun_at: datetime
    resident_id: UUID | None
    page: str | None
    address: dict[str, str]
    kept: dict[str, Any] | None = None
    begun: dict[str, Any] = field(default_factory=dict)
    base: Base | None = None
    starts: dict[str, Any] = field(default_factory=dict)
    last: dict[str, Any] = field(default_factory=dict)
    fields: dict[str, None] = field(default_factory=dict)
    lost: set[str] = field(default_factory=set)
    was_found: bool = False
    went_further: bool = False
    unwritten: bool = False
    trouble: str = ""

    def key(self, field: str) -> str:
        """The key of a field's widget."""
        return f"{self.name}-{field}-{self.id}"

    @property
    def is_drawn(self) -> bool:
        """Whether fields of it were on the page. When the page was left, their values went with them."""
        return any(self.key(field) in st.session_state for field in self.fields)

    @property
    def stands(self) -> bool:
        """Whether it is open still; one without fields always is."""
        return not self.fields or self.is_drawn

    def values(self) -> dict[str, Any]:
        """What stands in the fields."""
        held = {field: self.key(field) for field in self.fields}
        return {field: st.session_state[key] for field, key in held.items() if key in st.session_state}

    def has_changed(self) -> bool:
        """Whether something else stands in the fields than when they were looked at last."""
        now = self.values()
        for name, value in now.items():
            self.starts.setdefault(name, value)
            first = value if name in self.lost else self.begun.get(name, self.starts[name])
            self.last.setdefault(name, first)
        return differ(now, self.last, {*now, *self.last})

    def put_away(self) -> None:
        """Remember what stands in the fields, and let go of them."""
        if self.is_drawn:
            self.unwritten = self.has_changed()
            self.begun |= self.values()
            for field in self.fields:
                st.session_state.pop(self.key(field), None)

    def take(self, draft: Draft) -> Self:
        """Go on with a draft."""
        content = draft.content
        self.id, self.kept, self.was_found = draft.id, content, True
        self.begun_at = datetime.fromisoformat(content["begun_at"])
        self.begun = all_from_json(content["fields"])
        if "base" in content:
            self.base = Base(content["base"]["version"], all_from_json(content["base"]["values"]))
        return self

    def follow(self, field: str, before: Any, after: Any) -> None:
        """Somebody else changed what the field starts from. Left alone here, it shows theirs; else it keeps mine."""
        key = self.key(field)
        mine = st.session_state[key] if key in st.session_state else self.begun.get(field, before)
        if same(mine, before):
            self.begun.pop(field, None)
            if key in st.session_state:
                st.session_state[key] = self.last[field] = after
        self.starts[field] = after

    def as_content(self, values: dict[str, Any]) -> dict[str, Any]:
        """The draft: what was typed, and what it takes to go on with it on another tablet."""
        content: dict[str, Any] = {
            "form": self.form,
            "about": self.about,
            "resident_id": None if self.resident_id is None else str(self.resident_id),
            "page": self.page,
            "address": self.address,
            "begun_at": self.begun_at.isoformat(),
            "fields": all_as_json(values),
        }
        if self.base is not None:
            content["base"] = {"version": self.base.version, "values": all_as_json(self.base.values)}
        return content


def full_name(form: str, about: str) -> str:
    """A form, and the one thing it is about."""
    return f"{form}-{about}" if about else form


def slot(name: str) -> str:
    """Where the session keeps the id of the open form of that name."""
    return f"form-{name}"


def differ(one: dict[str, Any], other: dict[str, Any], names: Iterable[str]) -> bool:
    """Whether any of these fields differs."""
    return not all(same(one.get(name), other.get(name)) for name in names)
