"""The fields of one question, with its units and pick-lists, and how it reads while it is filled in."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

import streamlit as st

from pages.parts import opened
from pages.parts.plain import md_escape
from protocols.authoring import leaf_forms
from protocols.authoring.leaf_fields import Field
from protocols.authoring.leaf_kinds import FORMS, Speech
from protocols.authoring.phrases import in_one_line
from protocols.engine.questions import Condition
from protocols.errors import Invalid
from protocols.wording import _


_SHORT = 4  # so many choices are shown as pills


def choose_kind(new: opened.Form) -> str | None:
    """Which kind of question, with a sentence about it."""
    kinds = list(FORMS)
    chosen: str | None = st.selectbox(
        new.titled("kind", _("What is asked?")),
        kinds,
        index=new.place("kind", kinds),
        format_func=lambda kind: _(FORMS[kind].label),
        key=new.key("kind"),
        placeholder=_("Choose"),
    )
    if chosen is not None:
        st.caption(md_escape(_(FORMS[chosen].help)))
    return chosen


def ask(new: opened.Form, kind: str, speech: Speech, start: Mapping[str, Any], prefix: str = "") -> None:
    """Draw the fields. `start` is what they start from, by name; `prefix` keeps those of two kinds apart."""
    values: dict[str, Any] = dict(start)
    drawn: set[str] = set()
    while (field := _next(leaf_forms.fields_of(kind, speech, values), start, drawn)) is not None:
        values[field.name] = draw(new, field, start.get(field.name, field.usual), prefix)
        drawn.add(field.name)
    folded = [field for field in leaf_forms.fields_of(kind, speech, values) if field.name not in drawn]
    if folded:
        _fold(new, folded, values, prefix)
    if said := _sentence(kind, values, speech):
        st.markdown(f":material/record_voice_over: *{md_escape(said)}*")


def _next(fields: Sequence[Field], start: Mapping[str, Any], drawn: Collection[str]) -> Field | None:
    """The next field in the open; what was chosen before it may have changed it."""
    return next((one for one in fields if one.name not in drawn and not (one.rare and not start.get(one.name))), None)


def _fold(new: opened.Form, fields: Sequence[Field], values: dict[str, Any], prefix: str) -> None:
    begun = any(new.opening.begun.get(prefix + field.name) for field in fields)
    with st.expander(_("Ask for more"), icon=":material/tune:", expanded=begun):
        for field in fields:
            values[field.name] = draw(new, field, None, prefix)


def _sentence(kind: str, values: Mapping[str, Any], speech: Speech) -> str:
    """How it reads; "" until everything is filled in."""
    try:
        return in_one_line(leaf_forms.read(kind, values, speech), speech.words)
    except Invalid:
        return ""


def entered(new: opened.Form, kind: str, speech: Speech, prefix: str = "") -> Condition:
    """The question that stands in the fields. Raises `Invalid` with the field."""
    values = {name.removeprefix(prefix): new.value(name) for name in new.opening.fields if name.startswith(prefix)}
    try:
        return leaf_forms.read(kind, values, speech)
    except Invalid as refusal:
        raise Invalid(refusal.message, field=None if refusal.field is None else prefix + refusal.field) from refusal


def draw(new: opened.Form, field: Field, start: Any, prefix: str = "") -> Any:
    """One field; answers what stands in it."""
    name = prefix + field.name
    said = _("{label} ({unit})", label=field.label, unit=field.unit) if field.unit else field.label
    title = new.titled(name, said)
    if field.kind in ("number", "whole"):
        return _number(new, field, name, title, start)
    choices = dict(field.choices or {})
    if field.kind == "codes":
        return _several(new, name, title, choices, start)
    return one_of(new, name, title, choices, start, empty=field.empty)


def one_of(
    new: opened.Form, name: str, title: str, choices: Mapping[str, str], start: Any, *, empty: str = ""
) -> str | None:
    """A list to choose one from. `empty`: what it means to choose none, as a choice of its own; a list that begins
    with something chosen cannot be cleared otherwise. It stands in the field as ""."""
    labels = {"": empty, **choices} if empty else dict(choices)
    chosen: str | None = st.selectbox(
        title,
        list(labels),
        index=new.place(name, list(labels), start or ("" if empty else None)),
        format_func=lambda code: labels[code],
        key=new.key(name),
        placeholder=_("Choose"),
    )
    return chosen


def _several(new: opened.Form, name: str, title: str, choices: dict[str, str], start: Any) -> Any:
    options = list(choices)
    begun = new.offered(name, options, list(start or []))
    if len(options) <= _SHORT:
        return st.pills(
            title,
            options,
            selection_mode="multi",
            default=begun,
            format_func=lambda code: md_escape(choices[code]),
            key=new.key(name),
        )
    return st.multiselect(
        title,
        options,
        default=begun,
        format_func=lambda code: choices[code],
        key=new.key(name),
        placeholder=_("Choose"),
    )


def _number(new: opened.Form, field: Field, name: str, title: str, start: Any) -> Any:
    # No bounds for the field itself: what is typed outside them would stand there and never reach us.
    whole = field.kind == "whole"
    begun = new.start(name, start)
    value = None if begun is None else int(begun) if whole else float(begun)
    return st.number_input(
        title,
        value=value,
        step=1 if whole else float(field.step),
        format="%d" if whole else "%g",
        key=new.key(name),
        help=field.help or None,
    )
