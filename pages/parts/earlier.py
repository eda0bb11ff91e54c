"""What an entry said before it was corrected: the old words struck through, with who changed them, when and why."""

from collections.abc import Mapping
from datetime import datetime
from itertools import pairwise
from typing import Any
from uuid import UUID

import streamlit as st

from db.queries import history
from db.queries.history import Version
from pages.parts import when
from pages.parts.guard import Here
from pages.parts.plain import md_escape
from pages.parts.words import affected, label, listed
from protocols.vocabulary import vocabulary
from protocols.wording import _, mark


_CHANGES: dict[str, str] = {
    "amend": mark("Corrected by {name}, {time}"),
    "void": mark("Marked as entered in error by {name}, {time}"),
    "answer": mark("Answered by {name}, {time}"),
}
_TITLES: dict[str, str] = {
    "behaviours": mark("What was seen"),
    "occurred_at": mark("When it happened"),
    "strength": mark("How strong"),
    "affected": mark("Who was affected"),
    "triggers": mark("What set it off"),
    "tried": mark("What was tried"),
    "outcome": mark("Did it help"),
    "flags": mark("Signs"),
    "injury": mark("Was the resident hurt?"),
    "staff_injury": mark("Was anyone on the staff hurt?"),
    "seen_by": mark("Who saw it"),
    "own_words": mark("Their own words"),
    "note": mark("Note"),
}


def show(here: Here, incident_id: UUID, own: Mapping[str, str]) -> None:
    """Each change, newest first, in the open: a correction is part of what the entry says."""
    found = history.versions(here.store, actor=here.actor, entity="incident", entity_id=incident_id)
    for before, after in reversed(list(pairwise(found))):
        _change(here, before, after, own)


def _change(here: Here, before: Version, after: Version, own: Mapping[str, str]) -> None:
    form = _(_CHANGES.get(after.change, "Corrected by {name}, {time}"))
    by = form.format(name=after.by or _("this app"), time=when.moment(here, after.at))
    st.caption(md_escape(f"{by}: {after.reason}" if after.reason else by))
    old, new = _said(here, before.payload, own), _said(here, after.payload, own)
    lines = [
        f"- {md_escape(_(title))}: ~~{md_escape(old[field]) or '–'}~~ → {md_escape(new[field]) or '–'}"
        for field, title in _TITLES.items()
        if old[field] != new[field]
    ]
    if lines:
        st.markdown("\n".join(lines))


def _said(here: Here, payload: Mapping[str, Any], own: Mapping[str, str]) -> dict[str, str]:
    """Every field of a version in words; "" where it said nothing."""
    codes = payload["codes"]
    known = vocabulary()
    words = {field: listed(codes[field], own) for field in ("behaviours", "triggers", "tried")}
    words |= {field: str(payload[field] or "") for field in ("seen_by", "own_words", "note")}
    return words | {
        "occurred_at": when.moment(here, datetime.fromisoformat(payload["occurred_at"])),
        "strength": _(known.strengths[payload["strength"]].label),
        "affected": affected(payload["affected"]),
        "outcome": label(payload["outcome"]) if payload["outcome"] else "",
        "flags": listed(payload["flags"]),
        "injury": _(known.injuries[payload["injury"]].label) if payload["injury"] else "",
        "staff_injury": _(known.injuries[payload["staff_injury"]].label) if payload["staff_injury"] else "",
    }
