"""A form that is open: the id of what it will make, minted when it opened, and the keys of its fields.

Saving twice is then saving once. After a save the form closes, and the next one has a new id and empty fields. After
a refusal it stays as it is: the sentence stands beside its button, and what was typed stands in its fields.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Literal
from uuid import UUID

import streamlit as st

from pages.parts import messages
from pages.parts.guard import Here, acting
from protocols.access import Permission
from protocols.identity import new_id
from protocols.wording import _


_SAVED = "forms-saved"


@dataclass(frozen=True, slots=True)
class Form:
    """`name` says which form, `id` is the id of what it makes, `titles` are the names of its fields."""

    name: str
    id: UUID
    titles: dict[str, str] = field(default_factory=dict, compare=False)

    def key(self, field: str) -> str:
        """The key of a field's widget: never shared by two openings, so no text slips into another entry."""
        return f"{self.name}-{field}-{self.id}"

    def titled(self, field: str, title: str) -> str:
        """The title of a field, also for the sentence of a refusal that is about it."""
        self.titles[field] = title
        return title

    def value(self, field: str) -> Any:
        """What stands in the field; None when nothing does."""
        return st.session_state.get(self.key(field))

    def start(self, field: str, value: Any) -> Any:
        """What the field's widget starts from; None once something stands there, which Streamlit would warn of."""
        return None if self.key(field) in st.session_state else value

    def text(self, field: str) -> str:
        """The text in the field, "" when nothing stands there."""
        return str(self.value(field) or "")

    def close(self) -> None:
        """It was saved: the next form is a new one."""
        st.session_state.pop(_slot(self.name), None)
        st.session_state.setdefault(_SAVED, set()).add(self.id)

    @property
    def is_saved(self) -> bool:
        """Whether this opening of the form was saved already: a second tap came after the first."""
        return self.id in st.session_state.get(_SAVED, ())


Keep = Callable[[Here], str]  # writes what the form holds; answers the sentence that says so


@contextmanager
def form(name: str, about: object = "") -> Iterator[Form]:
    """The open form of that name, about one thing (a resident's id, say)."""
    full = f"{name}-{about}" if about else name
    yield Form(full, st.session_state.setdefault(_slot(full), new_id()))


def save_button(
    new: Form,
    title: str,
    permission: Permission,
    keep: Keep,
    *,
    key: str,
    primary: bool = True,
    vanishes: bool = False,
) -> None:
    """The form's button, under what its last save led to. `vanishes`: nothing of the form is left on the page after a
    save, so the page itself says that it was saved."""
    messages.show(new.name)
    kind: Literal["primary", "secondary"] = "primary" if primary else "secondary"
    said_at = "" if vanishes else new.name
    st.button(title, key=key, type=kind, on_click=_save, args=(new, permission, keep, said_at))


def _save(new: Form, permission: Permission, keep: Keep, said_at: str) -> None:
    with messages.shielded(new.name, titles=new.titles):
        here = acting(permission)
        if new.is_saved:
            messages.say(_("This was saved already. It is kept once."), place=said_at)
            return
        said = keep(here)
        new.close()
        messages.say(said, place=said_at)


def _slot(name: str) -> str:
    return f"form-{name}"
