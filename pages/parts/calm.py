"""A calm shift, said by tapping: no entry must never be read as "nobody was upset"."""

from collections.abc import Sequence
from functools import partial
from uuid import UUID

import streamlit as st

from db.queries.shift import Tile
from db.records import moments
from pages.parts import bottom, messages, opened
from pages.parts.guard import Here
from pages.parts.plain import md_escape
from protocols.access import Permission
from protocols.errors import Invalid
from protocols.wording import _, plural


VIEW = "calm"


def show(tiles: Sequence[Tile]) -> None:
    """Who was calm this shift? Nobody is taken for calm unless it is said."""
    asked = {tile.resident_id: tile for tile in tiles if _is_asked(tile)}
    known = sum(tile.calm_this_shift for tile in tiles)
    st.subheader(_("Who was calm this shift?"), anchor=False)
    st.text(_("Tap each person you know was calm. Those with an entry today are not in this list."))
    if known:
        st.text(plural("1 person is already noted as calm.", "{count} people are already noted as calm.", known))
    with opened.form(VIEW) as new:
        messages.show(new.name)
        if asked:
            _ask(new, asked)
        else:
            st.text(_("Everyone is noted as calm or has an entry."))
        with bottom.bar():
            tapped = (new, Permission.LOG_INCIDENT, partial(_kept, new, None))
            bottom.wide(_("Save those I tapped"), key="calm-save", primary=True, tapped=opened.save, args=tapped)
            bottom.wide(_("Back"), key="calm-back", tapped=_close)
            bottom.help_now()


def open_view() -> None:
    """Show this view; the address says so, so a reload stays here."""
    st.query_params["view"] = VIEW


def _ask(new: opened.Form, asked: dict[UUID, Tile]) -> None:
    st.pills(
        new.titled("chosen", _("Residents")),
        list(asked),
        selection_mode="multi",
        default=new.offered("chosen", list(asked), []),
        format_func=lambda resident_id: _name(asked[resident_id]),
        key=new.key("chosen"),
        label_visibility="collapsed",
    )
    st.button(
        _("All of these were calm"),
        key="calm-all",
        icon=":material/done_all:",
        on_click=opened.save,
        args=(new, Permission.LOG_INCIDENT, partial(_kept, new, list(asked))),
    )


def _name(tile: Tile) -> str:
    name = tile.full_name if tile.alike else tile.preferred_name
    return md_escape(_("{name}, {room}", name=name, room=tile.room))


def _is_asked(tile: Tile) -> bool:
    return tile.status == "present" and not tile.upset_today and not tile.calm_this_shift


def _kept(new: opened.Form, everyone: list[UUID] | None, here: Here) -> str:
    chosen = new.value("chosen") or [] if everyone is None else everyone
    if not chosen:
        raise Invalid(_("Nobody is tapped yet, so nothing was saved."))
    known = moments.calm_shift(here.store, actor=here.actor, now=here.now, resident_ids=tuple(chosen))
    _close()
    return plural("Saved: 1 person calm this shift.", "Saved: {count} people calm this shift.", known)


def _close() -> None:
    st.query_params.pop("view", None)
