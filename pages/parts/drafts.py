"""Entries that I began and did not save: go on, or throw away."""

from collections.abc import Sequence
from uuid import UUID

import streamlit as st

from db.queries.shift import Tile
from db.records import drafts
from pages.parts import links, log_entry, messages, when
from pages.parts.guard import Here, acting
from pages.parts.log_entry import LogEntry
from protocols.access import Permission
from protocols.wording import _


_SHOWN = 3


def left_over(here: Here, residents: Sequence[Tile]) -> None:
    """The newest few, each with its person and when it was begun."""
    if not here.actor.may(Permission.LOG_INCIDENT):
        return
    names = {tile.resident_id: tile for tile in residents}
    begun = [(draft_id, entry) for draft_id, entry in log_entry.begun(here) if entry.resident_id in names]
    for draft_id, entry in begun[:_SHOWN]:
        _one(here, draft_id, entry, names[entry.resident_id])


def _one(here: Here, draft_id: UUID, entry: LogEntry, tile: Tile) -> None:
    time = when.moment(here, entry.begun_at)
    with st.container(horizontal=True, vertical_alignment="center", key=f"draft-{draft_id}"):
        st.text(
            _(
                "You began an entry for {name}, room {room} ({time}).",
                name=tile.preferred_name,
                room=tile.room,
                time=time,
            )
        )
        if st.button(_("Go on"), key=f"go-on-{draft_id}", type="primary"):
            query = {"resident": str(entry.resident_id), "draft": str(draft_id)}
            st.switch_page(links.LOG, query_params=query)
        st.button(_("Throw away"), key=f"throw-{draft_id}", on_click=_thrown, args=(draft_id,))


def _thrown(draft_id: UUID) -> None:
    with messages.shielded():
        here = acting(Permission.LOG_INCIDENT)
        drafts.discard(here.store, actor=here.actor, now=here.now, id=draft_id)
        messages.say(_("Thrown away. Nothing was saved."))
