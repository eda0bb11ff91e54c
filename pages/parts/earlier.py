"""What an entry said before it was changed: the old words struck through beside the new ones, with who changed them,
when and why. One part for every kind of entry; what its fields are called is in `earlier_words`."""

from collections.abc import Mapping
from datetime import datetime
from itertools import pairwise
from uuid import UUID

import streamlit as st

from db.queries import history
from db.queries.history import Version
from pages.parts import earlier_words, when
from pages.parts.guard import Here
from pages.parts.plain import md_escape
from protocols.wording import _, mark


_CHANGES: dict[str, str] = {
    "amend": mark("Changed by {name}, {time}"),
    "correct": mark("Corrected by {name}, {time}"),
    "void": mark("Marked as entered in error by {name}, {time}"),
    "answer": mark("Answered by {name}, {time}"),
    "status": mark("Changed by {name}, {time}"),
    "end": mark("Ended by {name}, {time}"),
    "deactivate": mark("Account closed by {name}, {time}"),
    "password": mark("New password set by {name}, {time}"),
    "clinical_lead": mark("Clinical lead, or no longer, by {name}, {time}"),
    "pin": mark("New PIN set by {name}, {time}"),
}
_NO_WORDS: Mapping[str, str] = {}


def show(here: Here, entity: str, entity_id: UUID, own: Mapping[str, str] = _NO_WORDS) -> None:
    """Each change, newest first, in the open: a correction is part of what the entry says."""
    found = history.versions(here.store, actor=here.actor, entity=entity, entity_id=entity_id)
    for before, after in reversed(list(pairwise(found))):
        _change(here, entity, before, after, own)


def fold(here: Here, entity: str, entity_id: UUID, *, version: int) -> None:
    """The same behind one tap, where what counts is what is known now. Nothing while there is only one version."""
    if version == 1:
        return
    folded = st.expander(
        _("What was written here before"), key=f"earlier-{entity_id}", on_change="rerun", icon=":material/history:"
    )
    if folded.open:
        with folded:
            show(here, entity, entity_id)


def changed(here: Here, kind: str, *, by: str, at: datetime, reason: str) -> None:
    """Who changed it, when and why."""
    who = _(_CHANGES.get(kind, _CHANGES["amend"])).format(name=by or _("this app"), time=when.moment(here, at))
    said = _("{by}. Why: {reason}", by=who, reason=reason) if reason else who
    st.markdown(f":material/edit_note: {md_escape(said)}")


def _change(here: Here, entity: str, before: Version, after: Version, own: Mapping[str, str]) -> None:
    # What was logged is corrected; what is known about somebody changes.
    kind = "correct" if (entity, after.change) == ("incident", "amend") else after.change
    changed(here, kind, by=after.by, at=after.at, reason=after.reason)
    if not before.payload or not after.payload:
        st.text(_("What it said was erased by a recorded decision."))
        return
    lines = _lines(here, entity, before, after, own)
    if lines:
        st.markdown("\n".join(lines))


def _lines(here: Here, entity: str, before: Version, after: Version, own: Mapping[str, str]) -> list[str]:
    """One line a field that changed. "Was" and "now" are words: the line through the old ones is not read aloud."""
    old = earlier_words.of(here, entity, before.payload, own)
    new = earlier_words.of(here, entity, after.payload, own)
    if before.payload.get("resident_id") != after.payload.get("resident_id"):
        old["resident_id"] = earlier_words.about(here, before.payload)
        new["resident_id"] = earlier_words.about(here, after.payload)
    titles = earlier_words.titles(entity)
    return [_line(_(titles[field]), old[field], new[field]) for field in titles if old.get(field) != new.get(field)]


def _line(title: str, before: str, after: str) -> str:
    nothing = _("nothing")
    form = _("{field} Was {before}, now {after}") if title.endswith("?") else _("{field}: was {before}, now {after}")
    said = form.format(
        field=md_escape(title),
        before=f"~~{md_escape(before or nothing)}~~",
        after=f"**{md_escape(after or nothing)}**",
    )
    return f"- {said}"
