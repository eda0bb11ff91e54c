"""Residents as tiles: initials, name, room, a name-alert, and one line of now. One widget a tile."""

from collections.abc import Sequence
from uuid import UUID

import streamlit as st

from db.queries.shift import Tile
from pages.parts.plain import md_escape
from protocols.wording import _


_LEAST_WIDTH = 230  # pixels: three tiles abreast on a tablet, one on a phone


def tapped(shown: Sequence[Tile]) -> UUID | None:
    """All tiles; answers the resident whose tile was tapped in this run."""
    chosen: UUID | None = None
    with st.grid("auto", min_column_width=_LEAST_WIDTH, gap="small"):
        for tile in shown:
            if st.button(label(tile), key=f"tile-{tile.resident_id}", width="stretch", wrap=True):
                chosen = tile.resident_id
    return chosen


def label(tile: Tile) -> str:
    """The words on a tile, ready for markdown."""
    name = md_escape(tile.preferred_name)
    room = md_escape(_("room {room}", room=tile.room)).replace(" ", "\u00a0")  # a room never loses its number
    lines = [f":gray-badge[{md_escape(tile.initials)}] **{name}** {room}"]
    if tile.alike:
        said = _("{name}. Similar name: room {rooms}", name=tile.full_name, rooms=", ".join(tile.alike))
        lines.append(f":orange[:material/group: {md_escape(said)}]")
    if now := line_of_now(tile):
        lines.append(now)
    return "  \n".join(lines)


def line_of_now(tile: Tile) -> str:
    """What matters most about this person now, in a few words; "" when nothing does."""
    if tile.status == "hospital":
        return f":blue[:material/local_hospital: {_('In hospital')}]"
    if tile.upset_today:
        return f":orange[:material/sentiment_dissatisfied: {_upset(tile.upset_today)}]"
    if tile.plan_changed:
        return f":blue[:material/assignment: {_('Plan changed')}]"
    return f":green[:material/spa: {_('Calm this shift')}]" if tile.calm_this_shift else ""


def _upset(times: int) -> str:
    if times == 1:
        return _("Upset once today")
    return _("Upset twice today") if times == 2 else _("Upset {count} times today", count=times)
