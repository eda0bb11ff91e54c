"""One person's incidents, newest first, with what earlier versions said struck through beside who, when and why."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

import streamlit as st

from db.queries import picture
from db.queries.picture import TimelineEntry, Version
from pages.parts import when
from pages.parts.guard import Here
from pages.parts.plain import md_escape
from pages.parts.words import affected, label, listed
from protocols.vocabulary import vocabulary
from protocols.wording import _


_PAGES = "timeline-pages"


def show(here: Here, resident_id: UUID) -> None:
    """Twenty at a time; more by a tap."""
    pages: list[tuple[datetime, UUID]] = st.session_state.setdefault(f"{_PAGES}-{resident_id}", [])
    entries: list[TimelineEntry] = []
    for before in (None, *pages):
        entries.extend(
            picture.timeline(here.store, actor=here.actor, resident_id=resident_id, now=here.now, before=before)
        )
    if not entries:
        st.text(_("Nothing has been logged for this person yet."))
        return
    for entry in entries:
        _entry(here, entry)
    last = entries[-1]
    st.button(_("Show earlier ones"), key="timeline-more", on_click=pages.append, args=((last.occurred_at, last.id),))


def _entry(here: Here, entry: TimelineEntry) -> None:
    with st.container(border=True):
        head = md_escape(when.moment(here, entry.occurred_at)) + "  ·  " + md_escape(listed(entry.behaviours))
        st.markdown(f"~~{head}~~" if entry.status == "voided" else f"**{head}**")
        st.text("\n".join(_lines(entry)))
        _quotes(entry)
        st.caption(_signature(here, entry))
        if entry.version > 1:
            _earlier(here, entry)


def _lines(entry: TimelineEntry) -> tuple[str, ...]:
    strength = vocabulary().strengths[entry.strength].label
    lines = [_("How strong: {strength}", strength=_(strength))]
    if entry.affected:
        lines.append(_("Who was affected: {who}", who=affected(entry.affected)))
    lines.append(_("What set it off: {what}", what=listed(entry.triggers) or _("not said")))
    lines.append(_("What was tried: {what}", what=listed(entry.tried) or _("nothing yet")))
    lines.append(_("Did it help: {answer}", answer=label(entry.outcome) if entry.outcome else _("not answered yet")))
    return tuple(lines)


def _quotes(entry: TimelineEntry) -> None:
    if entry.own_words:
        st.text(_("Their own words: {words}", words=entry.own_words))
    if entry.note:
        st.text(_("Note: {note}", note=entry.note))


def _signature(here: Here, entry: TimelineEntry) -> str:
    said = _("Logged by {name}, {time}.", name=entry.logged_by, time=when.moment(here, entry.recorded_at))
    if entry.seen_by:
        said += " " + _("Seen by {name}.", name=entry.seen_by)
    if entry.late:
        said += " " + _("Written later.")
    if entry.status == "voided":
        said += " " + _("Entered in error: it counts nowhere.")
    return md_escape(said)


def _earlier(here: Here, entry: TimelineEntry) -> None:
    with st.expander(_("What it said before")):
        for version in picture.versions(here.store, actor=here.actor, entity="incident", entity_id=entry.id):
            _version(here, version)


def _version(here: Here, version: Version) -> None:
    said = _(
        "Version {number}, {name}, {time}", number=version.version, name=version.by, time=when.moment(here, version.at)
    )
    st.caption(md_escape(said + (f": {version.reason}" if version.reason else "")))
    st.text(", ".join(listed(codes) for codes in _code_lists(version.payload) if codes))


def _code_lists(payload: dict[str, object]) -> tuple[Sequence[str], ...]:
    found = [payload.get(key) for key in ("behaviours", "triggers", "tried")]
    return tuple(codes for codes in found if isinstance(codes, list))
