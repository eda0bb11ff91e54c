"""Entered in error: the tap that marks an entry so, with why; and how an entry reads that was marked so."""

from collections.abc import Callable, Sequence
from functools import partial
from uuid import UUID

import streamlit as st

from db.queries.entered import Voided
from pages.parts import earlier, messages, opened
from pages.parts.form_state import full_name
from pages.parts.guard import Here
from pages.parts.plain import md_escape
from protocols.access import Permission
from protocols.wording import _


Void = Callable[[Here, str], str]  # takes the reason; answers what more is to be said, "" for nothing
_FORM = "void"


def offer(entry_id: UUID, permission: Permission, void: Void, *, resident_id: UUID | None = None) -> None:
    """Beside an entry that counts: take it back, with a reason.

    `resident_id` is whom it is about, where the address of the page does not say so.
    """
    with (
        opened.popover(_("Entered in error"), _FORM, entry_id, icon=":material/block:", key=f"void-open-{entry_id}"),
        opened.form(_FORM, entry_id, resident_id=resident_id) as new,
    ):
        st.text(_("It stays readable, struck through, and counts nowhere."))
        st.text_input(new.titled("reason", _("Why?")), value=new.start("reason", "") or "", key=new.key("reason"))
        opened.save_button(
            new,
            _("Mark as entered in error"),
            permission,
            partial(_voided, new, void),
            key=f"void-{entry_id}",
            vanishes=True,
        )


def said(entry_id: UUID, lines: Sequence[str]) -> None:
    """Readable, struck through, and said to be so before it is read: a screen reader does not read the line."""
    messages.show(full_name(_FORM, str(entry_id)))  # the form is gone: somebody else was faster
    st.markdown(f":red[:material/block: **{_('Entered in error: it counts nowhere.')}**] {_('It said:')}")
    st.markdown("  \n".join(f"~~{md_escape(line)}~~" for line in lines))


def marked(here: Here, voided: Voided) -> None:
    """Who marked it, when and why."""
    earlier.changed(here, "void", by=voided.by, at=voided.at, reason=voided.reason)


def _voided(new: opened.Form, void: Void, here: Here) -> str:
    more = void(here, new.text("reason"))
    done = _("Marked as entered in error. It counts nowhere any more.")
    return f"{done} {more}" if more else done
