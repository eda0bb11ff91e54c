"""What I began and did not save, in every form: go on, or throw away. Nothing is left out without being counted."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import streamlit as st

from db.queries import residents
from db.queries.drafts import resident_of
from db.queries.shift import Tile
from db.records import drafts
from db.records.drafts import Draft
from pages.parts import form_titles, links, log_entry, messages, opening, when
from pages.parts.guard import Here, acting
from pages.parts.navigation import places_for
from protocols.errors import NotFound
from protocols.wording import _, plural


_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Begun:
    """A draft, ready to be shown. `page` and `address` lead to its form; no page: this person may not open it."""

    draft: Draft
    title: str
    about: str
    at: datetime
    page: str | None
    address: Mapping[str, str]


def left_over(here: Here, tiles: Sequence[Tile]) -> None:
    """The newest few with their person and when they were begun; the others under a line that counts them."""
    names = {tile.resident_id: _named(tile.preferred_name, tile.room) for tile in tiles}
    found = drafts.mine(here.store, actor=here.actor)
    begun = [one for draft in found if (one := _begun(here, draft, names)) is not None]
    if not begun:
        return
    with st.container(gap="xsmall", key="left-over"):
        st.markdown(f"**{_('You began this, and did not save it:')}**")
        for one in begun[:_SHOWN]:
            _one(here, one)
        if begun[_SHOWN:]:
            with st.expander(
                plural("Show 1 more", "Show {count} more", len(begun) - _SHOWN), icon=":material/edit_note:"
            ):
                for one in begun[_SHOWN:]:
                    _one(here, one)


def _begun(here: Here, draft: Draft, names: Mapping[UUID, str]) -> Begun | None:
    """None for an entry in which nothing was answered yet."""
    form = str(draft.content.get("form", draft.screen))
    at, page, address = draft.updated_at, draft.content.get("page"), draft.content.get("address", {})
    if form == form_titles.LOG:
        entry = log_entry.read(draft)
        if entry is not None and not entry.is_begun:
            return None
        at = entry.begun_at if entry is not None else at
        page = links.LOG if entry is not None else None
        address = {"resident": str(draft.content.get("resident_id")), "draft": str(draft.id)}
    elif "begun_at" in draft.content:
        at = datetime.fromisoformat(draft.content["begun_at"])
    may_open = page in {place.file for place in places_for(here.actor)}
    about = _whom(here, resident_of(draft.content), names)
    return Begun(draft, form_titles.title(form), about, at, page if may_open else None, address)


def _whom(here: Here, resident_id: UUID | None, names: Mapping[UUID, str]) -> str:
    if resident_id is None or resident_id in names:
        return names[resident_id] if resident_id else ""
    try:
        gone = residents.one(here.store, actor=here.actor, resident_id=resident_id, now=here.now)
    except NotFound:
        return _("somebody whose record is not here any more")
    return _("{who}, does not live here any more", who=_named(gone.preferred_name, gone.room))


def _named(name: str, room: str) -> str:
    return _("{name}, room {room}", name=name, room=room)


def _one(here: Here, one: Begun) -> None:
    with st.container(horizontal=True, vertical_alignment="center", key=f"draft-{one.draft.id}"):
        time = when.moment(here, one.at)
        st.text(
            _("{what}: {who} ({time})", what=one.title, who=one.about, time=time)
            if one.about
            else _("{what} ({time})", what=one.title, time=time),
            width="stretch",
        )
        if one.page is None:
            st.caption(_("You may not open this page any more."))
        elif st.button(_("Go on"), key=f"go-on-{one.draft.id}"):
            opening.want(one.draft)
            st.switch_page(one.page, query_params=dict(one.address))
        st.button(_("Throw away"), key=f"throw-{one.draft.id}", on_click=_thrown, args=(one.draft,))


def _thrown(draft: Draft) -> None:
    with messages.shielded():
        here = acting()
        drafts.discard(here.store, actor=here.actor, now=here.now, id=draft.id)
        opening.forget(draft.screen)
        messages.say(_("Thrown away. Nothing was saved."))
