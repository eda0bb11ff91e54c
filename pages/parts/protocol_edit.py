"""The draft of a protocol that is being written: what is open on its page, and how a change is kept.

One thing is open at a time. What it is stands in the address (`?edition=<id>&open=change-when-any-1`), so a reload, and
whoever goes on with a draft of its form, finds it open again. Every change is a version at once.

Keys of the usual path, moving the number of a question:

    change-when-any-1              the row's "Change"; the place as in the file, with dashes
    protocol-leaf-…-gte-<draft>    the number: form `protocol-leaf` about `<edition>.when.any.1`, field `gte`
    leaf-save                      "Save"

Adding one: `add-when-any` (or `add-when` where there is no group yet), field `kind` of the form `protocol-add` about
`<edition>.when.any`, then fields called `<kind>-<field>`, then `add-save`. Removing: `remove-when-any-1` in the panel.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

import streamlit as st

from db.queries.home_protocols import Edition
from db.records import home_protocols
from pages.parts import changing, messages, opened, when
from pages.parts.guard import Here, acting
from protocols.access import Permission
from protocols.authoring.leaf_kinds import Speech
from protocols.engine.places import Path, place, put
from protocols.engine.schema import Protocol
from protocols.wording import _


MAY = Permission.CLINICAL_LEAD
_OPEN = "open"

Change = Callable[[Protocol], Protocol]  # may leave the form: what is kept is checked again


@dataclass(frozen=True, slots=True)
class Writing:
    """The edition as it was read for this run, who writes, and the words that choices are made of."""

    here: Here
    edition: Edition
    speech: Speech

    @property
    def protocol(self) -> Protocol:
        return self.edition.protocol

    def about(self, path: Path) -> str:
        """What a form at a place is about."""
        return f"{self.edition.id}.{place(self.protocol, path)}"

    def key(self, path: Path) -> str:
        """The place as part of a key: `when-any-1`, `steps-ambulance`."""
        return place(self.protocol, path).replace(".", "-")

    def at(self, path: Path) -> Any:
        """What stands at a place of the protocol."""
        found: Any = self.protocol
        for part in path:
            found = found[part] if isinstance(part, int) else getattr(found, "not_" if part == "not" else part)
        return found

    @property
    def is_looked_at_when_it_comes_up(self) -> bool:
        """Whether one condition does for both: then it is written once, and a change is one of both."""
        return self.protocol.gate == self.protocol.when

    def with_(self, path: Path, value: Any) -> Protocol:
        """The protocol with something else at a place."""
        changed: Protocol = put(self.protocol, path, value)
        if path[0] == "when" and self.is_looked_at_when_it_comes_up:
            return changed.model_copy(update={"gate": changed.when})
        return changed


def is_open(key: str) -> bool:
    """Whether the person has this one open."""
    return bool(st.query_params.get(_OPEN, "") == key)


def open_now(key: str | None) -> None:
    """Have this one open, and no other; None for none."""
    if key is None:
        st.query_params.pop(_OPEN, None)
    else:
        st.query_params[_OPEN] = key


def opened_place() -> str:
    """The key of what is open; "" for nothing."""
    return str(st.query_params.get(_OPEN, ""))


def opener(title: str, key: str, icon: str) -> bool:
    """A button that opens what its key names, or closes it; answers whether that is open."""
    is_it = is_open(key)
    st.button(
        _("Close") if is_it else title,
        key=key,
        icon=":material/close:" if is_it else icon,
        type="tertiary",
        on_click=open_now,
        args=(None if is_it else key,),
    )
    return is_it


def take_in(writing: Writing, new: opened.Form, values: dict[str, Any]) -> dict[str, Any]:
    """What the fields start from; what a colleague changed meanwhile is taken in."""
    edition = writing.edition
    base = changing.take_in(
        writing.here, new, entity="home_protocol", id=edition.id, version=edition.version, values=values
    )
    return base.values


def tell(new: opened.Form) -> None:
    """What a colleague changed in these very fields. That the draft went on elsewhere is no news."""
    if len(changing.base(new).news) > 1:
        changing.tell(new, lambda _field, value: str(value))


def save_button(writing: Writing, new: opened.Form, change: Change, *, key: str, title: str = "") -> None:
    """The button of a form whose change is kept as a version."""
    opened.save_button(new, title or _("Save"), MAY, partial(_kept, writing, change), key=key, vanishes=True)


def button(writing: Writing, title: str, change: Change, *, key: str, icon: str, disabled: bool = False) -> None:
    """A change that needs no form: one tap."""
    st.button(title, key=key, icon=icon, disabled=disabled, on_click=_tapped, args=(writing, change))


def _tapped(writing: Writing, change: Change) -> None:
    with messages.shielded():
        messages.say(_kept(writing, change, acting(MAY)))


def _kept(writing: Writing, change: Change, here: Here) -> str:
    content = change(writing.protocol).model_dump(mode="json", by_alias=True, exclude_defaults=True, warnings=False)
    home_protocols.edit(
        here.store,
        actor=here.actor,
        now=here.now,
        edition_id=writing.edition.id,
        expected_version=writing.edition.version,
        content=content,
    )
    open_now(None)
    return _("Saved {time}.", time=when.clock(here, here.now))
