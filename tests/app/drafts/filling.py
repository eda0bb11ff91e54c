"""Answering any field of a form otherwise than it stands."""

from datetime import date, time
from typing import Any

import pytest
from streamlit.testing.v1 import element_tree

from pages.parts.form_state import Opening
from tests.support.screens import Screen


TYPED = "Words that I typed ✎"
PASSWORD = "correct-horse-battery"
DAY = date(2026, 3, 1)


class Shown(str):
    """An option by the words on it, as a browser sends it."""

    __slots__ = ()


def by_the_words(monkeypatch: pytest.MonkeyPatch) -> None:
    """AppTest wants the option itself, which only the page knows; a browser sends its words, and so may a test."""
    usual = element_tree._format_value_for_widget

    def formatted(format_func: Any, value: Any) -> str:
        return str(value) if isinstance(value, Shown) else usual(format_func, value)

    monkeypatch.setattr(element_tree, "_format_value_for_widget", formatted)


def openings(screen: Screen) -> dict[str, Opening]:
    """The forms that stand on the page, by name."""
    if "forms-open" not in screen.app.session_state:
        return {}
    found: dict[str, Opening] = screen.app.session_state["forms-open"]
    return {name: one for name, one in found.items() if not one.fields or fields(screen, one)}


def fields(screen: Screen, opening: Opening) -> dict[str, Any]:
    """The fields of a form that are drawn, and what stands in them."""
    drawn = {name: opening.key(name) for name in opening.fields if screen.has(opening.key(name))}
    return {name: screen.widget(key).value for name, key in drawn.items()}


def answer_otherwise(widget: Any) -> None:
    """Fill in the widget, unless it offers nothing else."""
    answer = _chosen(widget) if hasattr(widget, "options") else _typed(widget)
    if answer is not None:
        widget.set_value(answer)


def _typed(widget: Any) -> Any:
    match widget:
        case element_tree.TextInput() | element_tree.TextArea():
            return PASSWORD if is_password(widget) else TYPED
        case element_tree.NumberInput():
            return (widget.value or 0) + widget.step
        case element_tree.Checkbox() | element_tree.Toggle():
            return not widget.value
        case element_tree.DateInput():
            return DAY
        case element_tree.TimeInput():
            return time(9, 15)
    raise AssertionError(f"no answer is known for a {type(widget).__name__}")


def _chosen(widget: Any) -> Any:
    """The first option that is not chosen; None when there is none."""
    match widget:
        case element_tree.Multiselect():
            chosen, several = widget.values, True
        case element_tree.ButtonGroup():
            chosen, several = widget.formatted_values, not widget._is_single_select
        case _:
            chosen, several = [widget.options[widget.index]] if widget.index is not None else [], False
    other = next((Shown(one) for one in widget.options if one not in chosen), None)
    return [other] if several and other is not None else other


def inputs(screen: Screen) -> list[Any]:
    """Everything on the page that can be filled in or chosen."""
    kinds = (
        "text_input",
        "text_area",
        "number_input",
        "checkbox",
        "toggle",
        "date_input",
        "time_input",
        "multiselect",
        "button_group",
        "selectbox",
        "radio",
    )
    return [widget for kind in kinds for widget in screen.app.get(kind)]


def is_password(widget: Any) -> bool:
    return isinstance(widget, element_tree.TextInput) and widget.proto.type == widget.proto.PASSWORD


def fill(screen: Screen) -> None:
    """Answer every field of every form on the page otherwise, also those that appear by an answer."""
    done: set[str] = set()
    for _round in range(3):
        keys = [one.key(name) for one in openings(screen).values() for name in fields(screen, one)]
        fresh = [key for key in keys if key not in done]
        for key in fresh:
            answer_otherwise(screen.widget(key))
        for widget in screen.app.get("text_input"):
            if is_password(widget):
                answer_otherwise(widget)
        done.update(fresh)
        screen.run()
