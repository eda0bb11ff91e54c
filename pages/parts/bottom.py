"""The bar at the bottom of an aide's page: always there, so that help is always one tap away."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Literal

import streamlit as st

from pages.parts import links, messages
from protocols.wording import _


@contextmanager
def bar() -> Iterator[None]:
    """What is put in here stands in the bar, under what the last tap led to."""
    with st.bottom:
        messages.show()
        with st.container(horizontal=True, key="bar", gap="small"):
            yield


def wide(
    label: str,
    *,
    key: str,
    icon: str | None = None,
    primary: bool = False,
    tapped: Callable[..., None] | None = None,
    args: tuple[Any, ...] = (),
) -> bool:
    """A button that shares the width of the bar with the others."""
    kind: Literal["primary", "secondary"] = "primary" if primary else "secondary"
    return st.button(label, key=key, icon=icon, type=kind, on_click=tapped, args=args, width="stretch", wrap=True)


def help_now() -> None:
    """Get help now."""
    if wide(f":red[:material/sos: **{_('Get help now')}**]", key="go-help"):
        st.switch_page(links.HELP_NOW)


def back_to_shift(*, primary: bool = True) -> None:
    """One tap back to the first page."""
    if wide(_("Back to my shift"), key="back", icon=":material/arrow_back:", primary=primary):
        st.switch_page(links.SHIFT)


def of_shift(*, logs: bool) -> str | None:
    """Log, calm shift, get help: answers which of "log" and "calm" was tapped. `logs`: this person writes entries."""
    log = calm = False
    with bar():
        if logs:
            log = wide(_("Log"), key="go-log", icon=":material/edit_note:", primary=True)
            calm = wide(_("Calm shift"), key="go-calm", icon=":material/spa:")
        help_now()
    if log:
        return "log"
    return "calm" if calm else None
