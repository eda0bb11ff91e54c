"""Correcting an entry of the timeline, or marking it as entered in error. What it said before stays readable."""

from functools import partial
from uuid import UUID

import streamlit as st

from db.queries import corrections
from db.queries.corrections import ToCorrect
from db.queries.picture import TimelineEntry
from db.records import incidents, suggestions
from pages.parts import changing, correction_fields, in_error, opened, opening
from pages.parts.guard import Here
from pages.parts.log_options import HomeWords
from protocols.access import Permission
from protocols.wording import _


_OPEN = "correcting"


def offer(here: Here, entry: TimelineEntry, words: HomeWords) -> None:
    """Under an entry: correct it, or take it back. Only one entry is open for correction at a time."""
    if not here.actor.may(Permission.AMEND_INCIDENT) or entry.status != "active":
        return
    begun = opening.arriving(_OPEN, "correction")
    if begun is not None:
        _open(UUID(begun))
    if st.session_state.get(_OPEN) == entry.id:
        _form(here, entry, words)
        return
    with st.container(horizontal=True):
        st.button(_("Correct"), key=f"correct-{entry.id}", icon=":material/edit:", on_click=_open, args=(entry.id,))
        in_error.offer(entry.id, Permission.AMEND_INCIDENT, partial(_voided, entry))


def _open(incident_id: UUID | None) -> None:
    st.session_state[_OPEN] = incident_id


def _voided(entry: TimelineEntry, here: Here, reason: str) -> str:
    incidents.void(
        here.store,
        actor=here.actor,
        now=here.now,
        incident_id=entry.id,
        expected_version=entry.version,
        reason=reason,
    )
    return ""


def _form(here: Here, entry: TimelineEntry, words: HomeWords) -> None:
    found = corrections.of_incident(here.store, actor=here.actor, now=here.now, incident_id=entry.id)
    with opened.form("correction", entry.id) as new:
        start = correction_fields.values(here, found.incident)
        base = changing.take_in(here, new, entity="incident", id=entry.id, version=found.version, values=start)
        who = correction_fields.people(here, found)
        fields = correction_fields.TITLES
        correction_fields.ask(here, new, fields, now=base.values, found=found, who=who, words=words)
        st.text_input(
            new.titled("reason", _("Why is it corrected?")), value=new.start("reason", "") or "", key=new.key("reason")
        )
        changing.tell(new, partial(correction_fields.in_words, here, who, words))
        opened.save_button(
            new,
            _("Save the correction"),
            Permission.AMEND_INCIDENT,
            partial(_corrected, new, entry.id, found),
            key="correction-save",
            vanishes=True,
        )
        st.button(_("Leave it as it is"), key="correction-leave", on_click=_open, args=(None,))


def _corrected(new: opened.Form, incident_id: UUID, found: ToCorrect, here: Here) -> str:
    said = correction_fields.entered(new, here, correction_fields.TITLES, found)
    incidents.amend(
        here.store,
        actor=here.actor,
        now=here.now,
        incident_id=incident_id,
        incident=said,
        expected_version=changing.base(new).version,
        reason=new.text("reason"),
    )
    _open(None)
    suggestions.suggest_for(
        here.store, actor=here.actor, now=here.now, resident_id=said.resident_id, incident_id=incident_id
    )
    return _("Corrected. What it said before stays readable.")
