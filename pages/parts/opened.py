"""A form that is open: the id of what it will make, minted when it opened, and the keys of its fields.

Saving twice is then saving once. After a save the form closes, and the next one has a new id and empty fields. After
a refusal it stays as it is: the sentence stands beside its button, and what was typed stands in its fields.

Whatever is typed is kept as a draft, by the form itself (`opening`). So each field takes what it starts from out of
`start`, `offered` or `place`, which know what was begun; and what must never be kept is a `secret`.
"""

import contextlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Literal
from uuid import UUID

import streamlit as st
from streamlit.elements.lib.mutable_popover_container import PopoverContainer
from streamlit.elements.lib.mutable_tab_container import TabContainer

from db.records import drafts
from pages.parts import messages, opening, when
from pages.parts.form_state import Opening
from pages.parts.guard import Here, acting, looking
from pages.parts.plain import md_escape
from protocols.access import Permission
from protocols.errors import Conflict, DomainError
from protocols.wording import _


_SAVED = "forms-saved"


@dataclass(frozen=True, slots=True)
class Form:
    """`name` says which form and about what, `id` is the id of what it makes, `titles` are the names of its fields."""

    name: str
    id: UUID
    opening: Opening = field(compare=False)
    titles: dict[str, str] = field(default_factory=dict, compare=False)

    def key(self, field: str) -> str:
        """The key of a field's widget: never shared by two openings, so no text slips into another entry."""
        self.opening.fields[field] = None
        return self.opening.key(field)

    def secret(self, field: str) -> str:
        """The key of a field that no draft may hold: a password, a PIN, a code that counts once."""
        return self.opening.key(field)

    def titled(self, field: str, title: str) -> str:
        """The title of a field, also for the sentence of a refusal that is about it."""
        self.titles[field] = title
        return title

    def value(self, field: str) -> Any:
        """What stands in the field; None when nothing does."""
        return st.session_state.get(self.opening.key(field))

    def start(self, field: str, value: Any = None) -> Any:
        """What the field's widget starts from: what was begun, else this. None once something stands there, which
        Streamlit would warn of."""
        self.opening.starts.setdefault(field, value)
        return None if self.opening.key(field) in st.session_state else self.opening.begun.get(field, value)

    def offered(self, field: str, options: Sequence[Any], value: Any = None) -> Any:
        """The same for one or several of some options. What was begun and is not offered any more is left out, and
        the form says so."""
        begun = self.start(field, value)
        if isinstance(begun, list | tuple):
            left = [one for one in begun if one in options]
            return begun if len(left) == len(begun) else self._lose(field, left)
        return begun if begun is None or begun in options else self._lose(field, value)

    def place(self, field: str, options: Sequence[Any], value: Any = None) -> int | None:
        """The same as the place of one option among all; None for none."""
        begun = self.offered(field, options, value)
        return None if begun is None else list(options).index(begun)

    def text(self, field: str) -> str:
        """The text in the field, "" when nothing stands there."""
        return str(self.value(field) or "")

    def close(self) -> None:
        """It was saved: the next form is a new one."""
        opening.forget(self.name)
        st.session_state.setdefault(_SAVED, set()).add(self.id)

    @property
    def was_begun(self) -> bool:
        """Whether it goes on with a draft."""
        return self.opening.was_found

    @property
    def is_saved(self) -> bool:
        """Whether this opening of the form was saved already: a second tap came after the first."""
        return self.id in st.session_state.get(_SAVED, ())

    def _lose(self, field: str, left: Any) -> Any:
        self.opening.lost.add(field)
        return left


Keep = Callable[[Here], str]  # writes what the form holds; answers the sentence that says so


@contextmanager
def form(name: str, about: object = "", *, resident_id: UUID | None = None) -> Iterator[Form]:
    """The open form of that name, about one thing (a resident's id, say), with what was begun in it.

    `resident_id` is whom it is about, where the address of the page does not say so.
    """
    here = looking()
    opened = opening.open_form(here, name, str(about), resident_id)
    new = Form(opened.name, opened.id, opened)
    _say_what_was_begun(here, new)
    yield new
    _keep(here, new)


def is_begun(name: str, about: object = "") -> bool:
    """Whether a draft of this form waited for this session: what folds around it is then open."""
    return opening.is_begun(looking(), name, str(about))


def popover(
    title: str,
    name: str,
    about: object,
    *,
    key: str,
    icon: str | None = None,
    kind: Literal["primary", "secondary"] = "secondary",
) -> PopoverContainer:
    """A popover for the form of that name. It is open for whoever comes to go on with its draft."""
    if opening.wanted(name) != str(about):
        return st.popover(title, icon=icon, type=kind, key=key)
    if opening.arriving(key, name) is not None:
        st.session_state[key] = True
    # Only one that reports when it folds can be unfolded from here.
    return st.popover(title, icon=icon, type=kind, key=key, on_change="rerun")


def tabs(titles: Mapping[str, str]) -> Sequence[TabContainer]:
    """A tab for each form, by its name. The one whose draft somebody comes to go on with is in front."""
    return st.tabs(list(titles.values()), default=titles.get(opening.wanted_form()))


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
    st.button(title, key=key, type=kind, on_click=save, args=(new, permission, keep, new.name, said_at))


def save(new: Form, permission: Permission, keep: Keep, refused_at: str = "", said_at: str = "") -> None:
    """What the tap on Save does, for a button of any kind. The places are those of `messages`."""
    with messages.shielded(refused_at, titles=new.titles):
        here = acting(permission)
        if new.is_saved:
            messages.say(_("This was saved already. It is kept once."), place=said_at)
            return
        if opening.catch_up(here, new.opening):
            raise Conflict(_("You went further with this on another screen. Look at it, then save."))
        said = keep(here)
        new.close()
        # What was saved is saved: a draft that stays behind by a fault does no harm.
        with contextlib.suppress(DomainError):
            if new.opening.kept is not None:
                drafts.discard(here.store, actor=here.actor, now=here.now, id=new.id)
        messages.say(said, place=said_at)


def _say_what_was_begun(here: Here, new: Form) -> None:
    # A place of its own, also when empty, as for every sentence that comes and goes.
    with st.container():
        if new.opening.went_further:
            new.opening.went_further = False
            said = _("You went further with this on another screen. What you wrote there is here now.")
            st.info(md_escape(said), icon=":material/sync:")
        if new.was_begun:
            _found(here, new)


def _found(here: Here, new: Form) -> None:
    with st.container(horizontal=True, vertical_alignment="center", key=f"begun-{new.id}"):
        time = when.moment(here, new.opening.begun_at)
        st.caption(md_escape(_("You began this {time}; it was kept.", time=time)))
        st.button(_("Throw away"), key=f"throw-{new.id}", type="tertiary", on_click=_thrown, args=(new,))


def _thrown(new: Form) -> None:
    with messages.shielded(new.name):
        here = acting()
        drafts.discard(here.store, actor=here.actor, now=here.now, id=new.id)
        opening.forget(new.name)
        messages.say(_("Thrown away. Nothing was saved."), place=new.name)


def _keep(here: Here, new: Form) -> None:
    """What the run brought; and what came between the fields and the record."""
    if new.opening.lost:
        titles = ", ".join(new.titles.get(field, field) for field in sorted(new.opening.lost))
        st.caption(md_escape(_("Something you chose is not offered any more: {fields}", fields=titles)))
    if not new.opening.trouble:  # asked once a run: a busy record keeps whoever asks waiting
        opening.keep(here, new.opening, drawn=True)
    if new.opening.trouble:
        st.error(md_escape(new.opening.trouble), icon=":material/error:")
        new.opening.trouble = ""
