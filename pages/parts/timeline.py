"""One person's incidents, newest first, with what earlier versions said struck through beside who, when and why."""

from datetime import datetime
from uuid import UUID

import streamlit as st

from db.queries import picture
from db.queries.picture import TimelineEntry
from db.queries.residents import ResidentView
from pages.parts import corrections, entry_words, log_options
from pages.parts.guard import Here
from protocols.wording import _


_PAGES = "timeline-pages"


def show(here: Here, resident: ResidentView) -> None:
    """Twenty at a time; more by a tap."""
    pages: list[tuple[datetime, UUID]] = st.session_state.setdefault(f"{_PAGES}-{resident.id}", [])
    entries: list[TimelineEntry] = []
    found: tuple[TimelineEntry, ...] = ()
    for before in (None, *pages):
        found = picture.timeline(here.store, actor=here.actor, resident_id=resident.id, now=here.now, before=before)
        entries.extend(found)
    if not entries:
        st.text(_("Nothing has been logged for this person yet."))
        return
    words = log_options.home_words(here.store, here.actor)
    for entry in entries:
        with st.container(border=True, key=f"entry-{entry.id}"):
            entry_words.show(here, entry, words.labels)
            corrections.offer(here, entry, words)
    if len(found) == picture.PAGE:
        last = entries[-1]
        st.button(
            _("Show earlier ones"), key="timeline-more", on_click=pages.append, args=((last.occurred_at, last.id),)
        )
