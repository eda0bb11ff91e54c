"""A form that is open: the id of what it will make, minted when it opened, and the keys of its fields.

Saving twice is then saving once. After a save the form closes, and the next one has a new id and empty fields.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import streamlit as st

from protocols.identity import new_id


@dataclass(frozen=True, slots=True)
class Form:
    """`name` says which form, `id` is the id of what it makes."""

    name: str
    id: UUID

    def key(self, field: str) -> str:
        """The key of a field's widget: never shared by two openings, so no text slips into another entry."""
        return f"{self.name}-{field}-{self.id}"

    def value(self, field: str) -> Any:
        """What stands in the field; None when nothing does."""
        return st.session_state.get(self.key(field))

    def text(self, field: str) -> str:
        """The text in the field, "" when nothing stands there."""
        return str(self.value(field) or "")

    def close(self) -> None:
        """It was saved: the next form is a new one."""
        st.session_state.pop(_slot(self.name), None)


@contextmanager
def form(name: str, about: object = "") -> Iterator[Form]:
    """The open form of that name, about one thing (a resident's id, say)."""
    full = f"{name}-{about}" if about else name
    yield Form(full, st.session_state.setdefault(_slot(full), new_id()))


def _slot(name: str) -> str:
    return f"form-{name}"
