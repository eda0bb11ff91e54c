"""One person's incidents, newest first, with what earlier versions said struck through beside who, when and why."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

import streamlit as st

from db.queries import picture
from db.queries.picture import TimelineEntry
from db.queries.residents import ResidentView
from pages.parts import corrections, earlier, log_options, when
from pages.parts.guard import Here
from pages.parts.plain import md_escape
from pages.parts.words import affected, label, listed
from protocols.vocabulary import vocabulary
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
            _entry(here, entry, words.labels)
            corrections.offer(here, entry, words)
    if len(found) == picture.PAGE:
        last = entries[-1]
        st.button(
            _("Show earlier ones"), key="timeline-more", on_click=pages.append, args=((last.occurred_at, last.id),)
        )


def _entry(here: Here, entry: TimelineEntry, own: Mapping[str, str]) -> None:
    voided = entry.status == "voided"
    head = md_escape(when.moment(here, entry.occurred_at)) + "  ·  " + md_escape(listed(entry.behaviours, own))
    st.markdown(f"~~{head}~~" if voided else f"**{head}**")
    if entry.confidential:
        st.markdown(f":material/lock: {_('Confidential: only you who are on this route see it.')}")
    if voided:
        st.markdown("  \n".join(f"~~{md_escape(line)}~~" for line in _lines(entry, own)))
    else:
        st.text("\n".join(_lines(entry, own)))
    st.caption(md_escape(_signature(here, entry)))
    if entry.version > 1:
        earlier.show(here, entry.id, own)


def _lines(entry: TimelineEntry, own: Mapping[str, str]) -> tuple[str, ...]:
    strength = vocabulary().strengths[entry.strength].label
    lines = [_("How strong: {strength}", strength=_(strength))]
    if entry.affected:
        lines.append(_("Who was affected: {who}", who=affected(entry.affected)))
    lines.append(_("What set it off: {what}", what=listed(entry.triggers, own) or _("not said")))
    lines.append(_("What was tried: {what}", what=listed(entry.tried, own) or _("nothing yet")))
    lines.append(_("Did it help: {answer}", answer=label(entry.outcome) if entry.outcome else _("not answered yet")))
    if entry.own_words:
        lines.append(_("Their own words: {words}", words=entry.own_words))
    if entry.note:
        lines.append(_("Note: {note}", note=entry.note))
    return tuple(lines)


def _signature(here: Here, entry: TimelineEntry) -> str:
    said = _("Logged by {name}, {time}.", name=entry.logged_by, time=when.moment(here, entry.recorded_at))
    if entry.seen_by:
        said += " " + _("Seen by {name}.", name=entry.seen_by)
    if entry.late:
        said += " " + _("Written later.")
    if entry.status == "voided":
        said += " " + _("Entered in error: it counts nowhere.")
    return said
