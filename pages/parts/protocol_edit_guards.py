"""What speaks against a protocol or a step: when, what happens then, and what happens when nobody knows."""

from typing import Any

import streamlit as st

from pages.parts import opened
from pages.parts import protocol_edit as edit
from pages.parts import protocol_edit_leaf as leaf
from pages.parts import protocol_edit_tree as tree_rows
from pages.parts.plain import md_escape
from pages.parts.protocol_edit import Writing
from protocols.authoring.phrases import EFFECTS, IF_UNKNOWN
from protocols.engine.places import Path
from protocols.engine.schema import Contraindication, Protocol
from protocols.errors import Invalid
from protocols.wording import _


_FIELDS = ("text", "effect", "if_unknown", "why_allowed", "source")


def show(writing: Writing, path: Path, title: str, depth: int = 0) -> None:
    """The list of them at that place of the protocol, and a way to add one."""
    guards: list[Contraindication] = writing.at(path)
    for number, one in enumerate(guards):
        _one(writing, (*path, number), one, depth)
    key = f"add-{writing.key(path)}"
    if edit.opener(title, key, ":material/add_moderator:"):
        with st.container(border=True, key=f"panel-{key}"):
            _form(writing, path, None)


def _one(writing: Writing, path: Path, one: Contraindication, depth: int) -> None:
    key = f"change-{writing.key(path)}"
    then = f"{_(EFFECTS[one.effect])}. {_('Not known')}: {_(IF_UNKNOWN[one.if_unknown])}."
    with st.container(horizontal=True, vertical_alignment="center", key=f"row-{key}"):
        said = f":material/shield: {md_escape(_(one.text))}  \n:gray[{md_escape(then)}]"
        st.markdown(said, width="stretch")
        is_open = edit.opener(_("Change"), key, ":material/edit:")
    if is_open:
        with st.container(border=True, key=f"panel-{key}"):
            _form(writing, path, one)
            remove = writing.with_(path[:-1], [other for other in writing.at(path[:-1]) if other.id != one.id])
            edit.button(
                writing, _("Remove"), lambda _p: remove, key=f"remove-{writing.key(path)}", icon=":material/delete:"
            )
    tree_rows.show(writing, (*path, "when"), depth + 1)


def _form(writing: Writing, path: Path, one: Contraindication | None) -> None:
    """`one` None: a new one, at the end of the list at `path`."""
    about = writing.about(path) if one is not None else f"{writing.about(path)}.new"
    with opened.form("protocol-guard", about) as new:
        now: dict[str, Any] = {field: None if one is None else getattr(one, field) for field in _FIELDS}
        start = edit.take_in(writing, new, now)
        kind = leaf.choose_kind(new) if one is None else None
        if kind is not None:
            leaf.ask(new, kind, writing.speech, {}, f"{kind}-")
        _fields(writing, new, start)
        edit.tell(new)

        def change(_protocol: Protocol) -> Protocol:
            return _with(writing, path, one, new)

        edit.save_button(writing, new, change, key="guard-save")


def _fields(writing: Writing, new: opened.Form, start: dict[str, Any]) -> None:
    st.text_area(
        new.titled("text", _("What do people read then?")),
        value=new.start("text", start["text"]) or "",
        key=new.key("text"),
    )
    choice(new, "effect", _("What happens then?"), EFFECTS, start["effect"])
    choice(new, "if_unknown", _("And when nobody knows whether it is so?"), IF_UNKNOWN, start["if_unknown"])
    why = new.titled("why_allowed", _("Why is it all right to go on without knowing? For medicines and restrictions."))
    if new.value("if_unknown") == "allow":
        st.text_input(why, value=new.start("why_allowed", start["why_allowed"]) or "", key=new.key("why_allowed"))
    sources = {key: one.cite for key, one in writing.speech.words.references.items()}
    leaf.one_of(new, "source", new.titled("source", _("Where does it come from?")), sources, start["source"])


def choice(new: opened.Form, field: str, title: str, said: dict[Any, str], start: Any, **more: Any) -> Any:
    """One of a few, as pills. Nothing is chosen for the person."""
    options = [str(code) for code in said]
    labels = {str(code): label for code, label in said.items()}
    return st.pills(
        new.titled(field, title),
        options,
        default=new.offered(field, options, None if start is None else str(start)),
        format_func=lambda code: md_escape(_(labels[code])),
        key=new.key(field),
        **more,
    )


def _with(writing: Writing, path: Path, one: Contraindication | None, new: opened.Form) -> Protocol:
    given: dict[str, Any] = {field: new.value(field) for field in _FIELDS}
    given["why_allowed"] = new.text("why_allowed") if given["if_unknown"] == "allow" else ""
    for field in ("text", "effect", "if_unknown", "source"):
        if not given[field]:
            raise Invalid(_("Please fill this in."), field=field)
    if one is not None:
        return writing.with_(path, one.model_copy(update=given))
    kind = new.value("kind")
    if kind is None:
        raise Invalid(_("Please fill this in."), field="kind")
    condition = leaf.entered(new, kind, writing.speech, f"{kind}-")
    guards: list[Contraindication] = writing.at(path)
    made = Contraindication(id=free_id(guards), when=condition, **given)
    return writing.with_(path, [*guards, made])


def free_id(members: list[Any]) -> str:
    """A name that none of them has: own_1, own_2 …"""
    taken = {one.id for one in members}
    return next(name for number in range(1, len(taken) + 2) if (name := f"own_{number}") not in taken)
