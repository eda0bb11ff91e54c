"""One incident as it is read: what it says, who wrote it and when, and whether it was late, corrected or in error.

What a line through the words says to the eye is always said in words as well: a screen reader does not read the line.
"""

from collections.abc import Mapping

import streamlit as st

from db.queries.picture import TimelineEntry
from pages.parts import earlier, in_error, when
from pages.parts.guard import Here
from pages.parts.plain import md_escape
from pages.parts.words import affected, label, listed
from protocols.vocabulary import vocabulary
from protocols.wording import _


def show(
    here: Here, entry: TimelineEntry, own: Mapping[str, str], *, about: str = "", with_earlier: bool = True
) -> None:
    """The entry, and under it in the open what it said before. `about`: the person, where that is not plain."""
    head = "  ·  ".join(
        part for part in (when.moment(here, entry.occurred_at), about, listed(entry.behaviours, own)) if part
    )
    if entry.status == "voided":
        in_error.said(entry.id, (head, *_lines(entry, own)))
    else:
        st.markdown(f"**{md_escape(head)}**")
        st.text("\n".join(_lines(entry, own)))
    if entry.confidential:
        st.markdown(f":material/lock: {_('Confidential: only you who are on this route see it.')}")
    _written(here, entry)
    if with_earlier and entry.version > 1:
        earlier.show(here, "incident", entry.id, own)


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


def _written(here: Here, entry: TimelineEntry) -> None:
    """Who wrote it and when; an entry that was written well after what it tells stands out."""
    if entry.late:
        said = _(
            "Written later: happened {happened}, written {written} by {name}.",
            happened=when.moment(here, entry.occurred_at),
            written=when.moment(here, entry.recorded_at),
            name=entry.logged_by,
        )
        st.markdown(f":orange[:material/history: {md_escape(said)}]")
    else:
        logged = _("Logged by {name}, {time}.", name=entry.logged_by, time=when.moment(here, entry.recorded_at))
        st.caption(md_escape(logged))
    if entry.seen_by:
        st.caption(md_escape(_("Seen by {name}.", name=entry.seen_by)))
