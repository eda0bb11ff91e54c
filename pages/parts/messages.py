"""What a page says after an action: what was done, or what went wrong and what to do about it.

A callback runs before the page is drawn, so it leaves its message here and the page shows it at its place.
"""

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st
from pydantic import ValidationError

from pages.parts import faults
from protocols.errors import DomainError
from protocols.wording import _


_SLOT = "messages"


def say(sentence: str) -> None:
    """It worked: shown once, at the next drawing of the page."""
    _add("success", sentence)


def problem(error: DomainError) -> None:
    """The person's own mistake, in its own sentence."""
    _add("warning", error.message)


def show() -> None:
    """Show what is waiting, once. People's words may stand in it, so nothing is read as markdown."""
    waiting: list[tuple[str, str]] = st.session_state.pop(_SLOT, [])
    for kind, sentence in waiting:
        box = st.container(border=True, key=f"message-{kind}", horizontal=True)
        box.markdown(":material/check_circle:" if kind == "success" else ":material/error:", width="content")
        box.text(sentence)


@contextmanager
def shielded() -> Iterator[None]:
    """Around every action: a refusal becomes its sentence, a fault becomes a reference that the log has too."""
    try:
        yield
    except DomainError as refusal:
        problem(refusal)
    except ValidationError as refusal:
        _add("warning", _incomplete(refusal))
    except Exception as fault:  # noqa: BLE001 - the one place where a fault becomes a sentence
        _add("warning", _("Something went wrong. Nothing was saved. Reference {ref}.", ref=faults.note(fault)))


def _incomplete(refusal: ValidationError) -> str:
    missing = [error for error in refusal.errors() if error["input"] in (None, "")]
    if missing:
        return _("Something is not filled in yet. Please complete it and save again.")
    return _("One of the answers cannot be kept as it is. Please look at it again.")


def _add(kind: str, sentence: str) -> None:
    st.session_state.setdefault(_SLOT, []).append((kind, sentence))
