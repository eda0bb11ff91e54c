"""The steps of a protocol, one a row: what to do, by whom, by when, and what speaks against it."""

from typing import Any, get_args

import streamlit as st

from pages.parts import opened, protocol_edit_guards
from pages.parts import protocol_edit as edit
from pages.parts import protocol_edit_leaf as leaf
from pages.parts.plain import md_escape
from pages.parts.protocol_edit import Writing
from protocols.authoring.phrases import JURISDICTIONS, ROLES, who_by_when
from protocols.engine.places import Path
from protocols.engine.schema import Jurisdiction, Protocol, RoleCode, Step
from protocols.engine.spans import limit
from protocols.errors import Invalid
from protocols.wording import _


_FIELDS = ("do", "who", "within_minutes", "intervention", "jurisdictions")
_LONGEST = 527_040  # minutes; a year


def show(writing: Writing) -> None:
    """Every step, and a way to add one."""
    for number, step in enumerate(writing.protocol.steps):
        _one(writing, number, step)
    if edit.opener(_("Add a step"), "add-steps", ":material/add:"):
        with st.container(border=True, key="panel-add-steps"):
            _form(writing, ("steps",), None)


def _one(writing: Writing, number: int, step: Step) -> None:
    path: Path = ("steps", number)
    key = f"change-{writing.key(path)}"
    with st.container(horizontal=True, vertical_alignment="center", key=f"row-{key}"):
        said = f"{number + 1}\\. {md_escape(_(step.do))}  \n:gray[{md_escape(who_by_when(step))}]"
        st.markdown(said, width="stretch")
        is_open = edit.opener(_("Change"), key, ":material/edit:")
    if is_open:
        with st.container(border=True, key=f"panel-{key}"):
            _form(writing, path, step)
            _taps(writing, number)
    # Which step it belongs to is seen by where it stands, so it is shown with its step alone.
    if is_open or edit.opened_place().partition("-")[2].startswith(f"{writing.key(path)}-"):
        st.caption(_("What speaks against this step"))
        protocol_edit_guards.show(writing, (*path, "contraindicated"), _("Something else speaks against this step"), 1)
    elif step.contraindicated:
        texts = " ".join(_(one.text) for one in step.contraindicated)
        st.caption(f":material/shield: {md_escape(texts)}")


def _taps(writing: Writing, number: int) -> None:
    steps, key = writing.protocol.steps, writing.key(("steps", number))
    without = [step for place, step in enumerate(steps) if place != number]
    with st.container(horizontal=True):
        for title, to, icon in (
            (_("Up"), number - 1, ":material/arrow_upward:"),
            (_("Down"), number + 1, ":material/arrow_downward:"),
        ):
            moved = writing.with_(("steps",), [*without[:to], steps[number], *without[to:]])
            way = "up" if to < number else "down"
            is_end = not 0 <= to < len(steps)
            edit.button(writing, title, _always(moved), key=f"{way}-{key}", icon=icon, disabled=is_end)
        edit.button(
            writing,
            _("Remove"),
            _always(writing.with_(("steps",), without)),
            key=f"remove-{key}",
            icon=":material/delete:",
            disabled=not without,
        )


def _always(changed: Protocol) -> edit.Change:
    return lambda _protocol: changed


def _form(writing: Writing, path: Path, step: Step | None) -> None:
    about = writing.about(path) if step is not None else f"{writing.about(path)}.new"
    with opened.form("protocol-step", about) as new:
        now: dict[str, Any] = {field: None if step is None else getattr(step, field) for field in _FIELDS}
        now["jurisdictions"] = [str(code) for code in now["jurisdictions"] or []]
        start = edit.take_in(writing, new, now)
        st.text_area(new.titled("do", _("What to do")), value=new.start("do", start["do"]) or "", key=new.key("do"))
        several(new, "who", _("Who may do it"), ROLES, start["who"])
        minutes(new, "within_minutes", _("Within so many minutes. Empty: no limit."), start["within_minutes"])
        _intervention(writing, new, start["intervention"])
        places = {str(code): label for code, label in JURISDICTIONS.items()}
        several(new, "jurisdictions", _("Only here. Nothing chosen: everywhere."), places, start["jurisdictions"])
        edit.tell(new)

        def change(_protocol: Protocol) -> Protocol:
            return _with(writing, path, step, new)

        edit.save_button(writing, new, change, key="step-save")


def _intervention(writing: Writing, new: opened.Form, start: str | None) -> None:
    words = writing.speech.words
    labels = {code: words.label(code) for code in words.interventions}
    title = new.titled("intervention", _("Recorded as"))
    leaf.one_of(new, "intervention", title, labels, start, empty=_("Plain work, nothing of the list"))


def several(new: opened.Form, field: str, title: str, said: dict[str, str], start: Any) -> Any:
    """Any number of a few, as pills."""
    options = list(said)
    return st.pills(
        new.titled(field, title),
        options,
        selection_mode="multi",
        default=new.offered(field, options, list(start or [])),
        format_func=lambda code: md_escape(_(said[code])),
        key=new.key(field),
    )


def minutes(new: opened.Form, field: str, title: str, start: int | None) -> Any:
    """A time limit, with how it reads."""
    found = st.number_input(new.titled(field, title), value=new.start(field, start), step=5, key=new.key(field))
    if found is not None and found >= 0:
        st.caption(md_escape(limit(int(found))))
    return found


def minutes_entered(new: opened.Form, field: str) -> int | None:
    """The limit that stands in the field. Raises `Invalid` out of range."""
    found = new.value(field)
    if found is not None and not 0 <= found <= _LONGEST:
        raise Invalid(_("Between 0 and {most} minutes, please.", most=_LONGEST), field=field)
    return None if found is None else int(found)


def _with(writing: Writing, path: Path, step: Step | None, new: opened.Form) -> Protocol:
    if not new.text("do").strip():
        raise Invalid(_("Please fill this in."), field="do")
    who = [role for role in get_args(RoleCode) if role in (new.value("who") or [])]
    if not who:
        raise Invalid(_("Say who may do it."), field="who")
    given = {
        "do": new.text("do").strip(),
        "who": who,
        "within_minutes": minutes_entered(new, "within_minutes"),
        "intervention": new.text("intervention") or None,
        "jurisdictions": [Jurisdiction(code) for code in new.value("jurisdictions") or []],
    }
    if step is not None:
        return writing.with_(path, step.model_copy(update=given))
    steps = writing.protocol.steps
    made = Step.model_validate({"id": protocol_edit_guards.free_id(steps), **given})
    return writing.with_(path, [*steps, made])
