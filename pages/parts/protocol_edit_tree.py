"""A condition as rows, one a node: its sentence and "Change". What is tapped opens below its row.

The keys are in `protocol_edit`.
"""

from collections.abc import Callable
from functools import partial

import streamlit as st

from pages.parts import opened
from pages.parts import protocol_edit as edit
from pages.parts import protocol_edit_leaf as leaf
from pages.parts.plain import md_escape
from pages.parts.protocol_edit import Writing
from protocols.authoring import leaf_forms, tree
from protocols.authoring.phrases import HEADINGS, heading, in_one_line, is_scored
from protocols.engine.places import Path, branches
from protocols.engine.questions import Condition
from protocols.engine.schema import Protocol
from protocols.errors import Invalid
from protocols.wording import _, mark


_INDENT = 28  # pixels a level
_GROUPS: dict[tree.Group, str] = {
    "all": HEADINGS["all"],
    "any": HEADINGS["any"],
    "none": HEADINGS["none"],
    "at_least": mark("At least so many of these"),
    "not": HEADINGS["not"],
}


def show(writing: Writing, root: Path, depth: int = 0) -> None:
    """The condition at that place of the protocol."""
    _node(writing, root, (), depth)
    if writing.at(root).key not in tree.LISTS:
        _add(writing, root, (), depth)


def _node(writing: Writing, root: Path, path: Path, depth: int) -> None:
    node = tree.node_at(writing.at(root), path)
    is_group = bool(node.branches) and not is_scored(node)
    said = f"**{md_escape(str(heading(node)))}:**" if is_group else md_escape(in_one_line(node, writing.speech.words))
    key = f"change-{writing.key((*root, *path))}"
    with st.container(horizontal=True, vertical_alignment="center", key=f"row-{key}"):
        _indent(depth)
        st.markdown(said, width="stretch")
        is_open = edit.opener(_("Change"), key, ":material/edit:")
    if is_open:
        _panel(writing, root, path, node)
    if is_group:
        for below, _branch in branches(node, path):
            _node(writing, root, below, depth + 1)
        if node.key in tree.LISTS:
            _add(writing, root, path, depth + 1)


def _indent(depth: int) -> None:
    if depth:
        st.space(_INDENT * depth)


def _panel(writing: Writing, root: Path, path: Path, node: Condition) -> None:
    """What can be done with one node: its own form, then the taps."""
    with st.container(border=True, key=f"panel-{writing.key((*root, *path))}"):
        if node.branches:
            _group_form(writing, root, path, node)
        else:
            _leaf_form(writing, root, path, node)
        _taps(writing, root, path, node)


def _leaf_form(writing: Writing, root: Path, path: Path, node: Condition) -> None:
    with opened.form("protocol-leaf", writing.about((*root, *path))) as new:
        start = edit.take_in(writing, new, leaf_forms.values_of(node))
        leaf.ask(new, node.key, writing.speech, start)
        edit.tell(new)

        def change(_protocol: Protocol) -> Protocol:
            said = leaf.entered(new, node.key, writing.speech)
            return writing.with_(root, tree.replace(writing.at(root), path, said))

        edit.save_button(writing, new, change, key="leaf-save")


def _group_form(writing: Writing, root: Path, path: Path, node: Condition) -> None:
    count = node.at_least.count if node.at_least else 1
    with opened.form("protocol-group", writing.about((*root, *path))) as new:
        start = edit.take_in(writing, new, {"kind": node.key, "count": count})
        kinds = [kind for kind in _GROUPS if kind != "not" or len(node.branches) == 1]
        chosen = _kind(new, kinds, start["kind"])
        if chosen == "at_least":
            st.number_input(
                new.titled("count", _("How many?")),
                value=new.start("count", start["count"]),
                step=1,
                key=new.key("count"),
            )
        edit.tell(new)

        def change(_protocol: Protocol) -> Protocol:
            kind: tree.Group = new.value("kind") or start["kind"]
            changed = tree.change_kind(writing.at(root), path, kind, new.value("count") or 1)
            return writing.with_(root, changed)

        edit.save_button(writing, new, change, key="group-save")


def _kind(new: opened.Form, kinds: list[tree.Group], start: str | None) -> tree.Group | None:
    chosen: tree.Group | None = st.pills(
        new.titled("kind", _("How do they go together?")),
        kinds,
        default=new.offered("kind", kinds, start),
        format_func=lambda kind: _(_GROUPS[kind]),
        key=new.key("kind"),
        required=True,
    )
    return chosen


def _taps(writing: Writing, root: Path, path: Path, node: Condition) -> None:
    key, whole = writing.key((*root, *path)), writing.at(root)
    tap = partial(_tap, writing, root)
    around = tree.node_at(whole, tree.parent_of(path)) if path else None
    with st.container(horizontal=True):
        if path:
            tap(_("Remove"), lambda: tree.remove(whole, path), f"remove-{key}", ":material/delete:")
        if around is not None and len(around.branches) > 1:
            tap(_("Up"), lambda: tree.move(whole, path, -1), f"up-{key}", ":material/arrow_upward:")
            tap(_("Down"), lambda: tree.move(whole, path, 1), f"down-{key}", ":material/arrow_downward:")
        if node.branches:
            tap(_("Take apart"), lambda: tree.unwrap(whole, path), f"apart-{key}", ":material/call_split:")
        with st.popover(_("Put together as …"), key=f"wrap-{key}", icon=":material/data_array:"):
            st.caption(_("It goes into a group of its own. Then add others to that group."))
            for kind, label in _GROUPS.items():
                wrap = partial(tree.wrap, whole, path, kind)
                tap(_(label), wrap, f"wrap-{key}-{kind}", ":material/data_array:")


def _tap(writing: Writing, root: Path, title: str, changed: Callable[[], Condition], key: str, icon: str) -> None:
    edit.button(writing, title, lambda _protocol: writing.with_(root, changed()), key=key, icon=icon)


def _add(writing: Writing, root: Path, path: Path, depth: int) -> None:
    """Another question, at the end of a group; or beside what stands alone."""
    node = tree.node_at(writing.at(root), path)
    below = {"at_least": ("at_least", "of")}.get(node.key, (node.key,)) if node.key in tree.LISTS else ()
    place = (*root, *path, *below)
    key = f"add-{writing.key(place)}"
    with st.container(horizontal=True, vertical_alignment="center", key=f"row-{key}"):
        _indent(depth)
        is_open = edit.opener(_("Add a condition"), key, ":material/add:")
    if is_open:
        with st.container(border=True, key=f"panel-{key}"):
            _add_form(writing, root, path, node, place)


def _add_form(writing: Writing, root: Path, path: Path, node: Condition, place: Path) -> None:
    with opened.form("protocol-add", writing.about(place)) as new:
        alone = node.key not in tree.LISTS
        if alone:
            choices: list[tree.Group] = ["all", "any"]
            st.pills(
                new.titled("together", _("How does it go together with the one above?")),
                choices,
                default=new.offered("together", choices),
                format_func=lambda kind: {"all": _("Both have to be so"), "any": _("One of them is enough")}[kind],
                key=new.key("together"),
            )
        kind = leaf.choose_kind(new)
        if kind is not None:
            leaf.ask(new, kind, writing.speech, {}, f"{kind}-")

        def change(_protocol: Protocol) -> Protocol:
            return writing.with_(root, _with_one_more(writing, root, path, new, alone=alone))

        edit.save_button(writing, new, change, key="add-save", title=_("Add this"))


def _with_one_more(writing: Writing, root: Path, path: Path, new: opened.Form, *, alone: bool) -> Condition:
    kind, whole = new.value("kind"), writing.at(root)
    if kind is None:
        raise Invalid(_("Please fill this in."), field="kind")
    said = leaf.entered(new, kind, writing.speech, f"{kind}-")
    if not alone:
        return tree.add(whole, path, said)
    together = new.value("together")
    if together is None:
        raise Invalid(_("Please fill this in."), field="together")
    return tree.add(tree.wrap(whole, path, together), path, said)
