"""Correcting an entry of the timeline, or marking it as entered in error. What it said before stays readable."""

from collections.abc import Mapping
from functools import partial
from typing import Any
from uuid import UUID

import streamlit as st

from db.queries import corrections, shift
from db.queries.corrections import ToCorrect
from db.queries.picture import TimelineEntry
from db.queries.residents import ResidentView
from db.records import incidents, suggestions
from db.records.incident_form import MOST_BEHAVIOURS, IncidentIn
from pages.parts import changing, faces, opened, time_fields, when
from pages.parts.guard import Here
from pages.parts.log_options import HomeWords
from pages.parts.words import affected, label
from protocols.access import Permission
from protocols.errors import Invalid
from protocols.vocabulary import HOME_PREFIX, vocabulary
from protocols.wording import _


_OPEN = "correcting"


def offer(here: Here, entry: TimelineEntry, resident: ResidentView, words: HomeWords) -> None:
    """Under an entry: correct it, or take it back. Only one entry is open for correction at a time."""
    if not here.actor.may(Permission.AMEND_INCIDENT) or entry.status != "active":
        return
    if st.session_state.get(_OPEN) == entry.id:
        _form(here, entry, resident, words)
        return
    with st.container(horizontal=True):
        st.button(_("Correct"), key=f"correct-{entry.id}", icon=":material/edit:", on_click=_open, args=(entry.id,))
        _void(entry)


def _open(incident_id: UUID | None) -> None:
    st.session_state[_OPEN] = incident_id


def _void(entry: TimelineEntry) -> None:
    with (
        st.popover(_("Entered in error"), icon=":material/block:", key=f"void-open-{entry.id}"),
        opened.form("void", entry.id) as new,
    ):
        st.text(_("It stays readable, struck through, and counts nowhere."))
        st.text_input(new.titled("reason", _("Why?")), key=new.key("reason"))
        opened.save_button(
            new,
            _("Mark as entered in error"),
            Permission.AMEND_INCIDENT,
            partial(_voided, new, entry),
            key=f"void-{entry.id}",
            vanishes=True,
        )


def _voided(new: opened.Form, entry: TimelineEntry, here: Here) -> str:
    incidents.void(
        here.store,
        actor=here.actor,
        now=here.now,
        incident_id=entry.id,
        expected_version=entry.version,
        reason=new.text("reason"),
    )
    return _("Marked as entered in error. It counts nowhere any more.")


def _form(here: Here, entry: TimelineEntry, resident: ResidentView, words: HomeWords) -> None:
    found = corrections.of_incident(here.store, actor=here.actor, incident_id=entry.id)
    with opened.form("correction", entry.id) as new:
        base = changing.take_in(
            here, new, entity="incident", id=entry.id, version=found.version, values=_values(here, found.incident)
        )
        _fields(here, new, base.values, found, resident, words)
        st.text_input(new.titled("reason", _("Why is it corrected?")), key=new.key("reason"))
        changing.tell(new, partial(_said, words))
        opened.save_button(
            new,
            _("Save the correction"),
            Permission.AMEND_INCIDENT,
            partial(_corrected, new, entry.id, found),
            key="correction-save",
            vanishes=True,
        )
        st.button(_("Leave it as it is"), key="correction-leave", on_click=_open, args=(None,))


def _values(here: Here, said: IncidentIn) -> dict[str, Any]:
    """What the fields start from; the time is three fields."""
    day, clock, second = when.wall(here, said.occurred_at)
    return said.model_dump(exclude={"occurred_at", "client_at"}) | {
        "at-day": day,
        "at-clock": clock,
        "at-second": second,
    }


def _fields(
    here: Here, new: opened.Form, now: Mapping[str, Any], found: ToCorrect, resident: ResidentView, words: HomeWords
) -> None:
    _person(here, new, now, resident)
    time_fields.ask(new, here, "at", title=_("When it happened"), at=found.incident.occurred_at)
    known = vocabulary()
    behaviours = [code for code in known.behaviours if known.is_incident(code)]
    _several(new, "behaviours", _("What was seen"), behaviours, now, words, "behaviour", at_most=MOST_BEHAVIOURS)
    strengths = {value: _(term.label) for value, term in known.strengths.items()}
    _one(new, "strength", _("How strong"), strengths, now)
    _several(new, "affected", _("Who was affected"), list(known.targets), now, words)
    _several(new, "triggers", _("What set it off"), list(known.triggers), now, words, "trigger")
    _several(new, "tried", _("What was tried"), list(known.interventions), now, words, "intervention")
    _one(new, "outcome", _("Did it help"), {code: faces.word(code) for code in faces.ANSWERS}, now)
    _several(new, "flags", _("Was there any of this?"), list(known.event_flags), now, words)
    hurt = {code: _(term.label) for code, term in known.injuries.items()}
    _one(new, "injury", _("Was the resident hurt?"), hurt, now)
    _one(new, "staff_injury", _("Was anyone on the staff hurt?"), hurt, now)
    st.text_input(
        new.titled("seen_by", _("Who saw it")), value=new.start("seen_by", now["seen_by"]) or "", key=new.key("seen_by")
    )
    st.text_area(
        new.titled("own_words", _("Their own words")),
        value=new.start("own_words", now["own_words"]) or "",
        key=new.key("own_words"),
    )
    st.text_area(new.titled("note", _("Note")), value=new.start("note", now["note"]) or "", key=new.key("note"))


def _person(here: Here, new: opened.Form, now: Mapping[str, Any], resident: ResidentView) -> None:
    tiles = shift.tiles(here.store, actor=here.actor, now=here.now)
    people = {tile.resident_id: _("{name}, room {room}", name=tile.full_name, room=tile.room) for tile in tiles}
    people.setdefault(resident.id, _("{name}, room {room}", name=resident.full_name, room=resident.room))
    about = new.start("resident_id", now["resident_id"])
    st.selectbox(
        new.titled("resident_id", _("Whom it is about")),
        list(people),
        index=list(people).index(about) if about else None,
        format_func=lambda resident_id: people[resident_id],
        key=new.key("resident_id"),
    )


def _several(
    new: opened.Form,
    field: str,
    title: str,
    codes: list[str],
    now: Mapping[str, Any],
    words: HomeWords,
    kind: str = "",
    *,
    at_most: int | None = None,
) -> None:
    """Any of these. What the home retired is offered where it was said, and nowhere else."""
    offered = [code for code in (*codes, *words.own.get(kind, {})) if code not in words.retired or code in now[field]]
    st.multiselect(
        new.titled(field, title),
        offered,
        default=new.start(field, now[field]),
        format_func=lambda code: _word(field, code, words),
        key=new.key(field),
        max_selections=at_most,
        placeholder=_("Nothing chosen"),
    )


def _one(new: opened.Form, field: str, title: str, labels: Mapping[Any, str], now: Mapping[str, Any]) -> None:
    st.pills(
        new.titled(field, title),
        list(labels),
        default=new.start(field, now[field]),
        format_func=lambda code: labels[code],
        key=new.key(field),
    )


def _word(field: str, code: str, words: HomeWords) -> str:
    if field == "affected":
        return affected([code])
    return label(code, words.labels) if code.startswith(HOME_PREFIX) else vocabulary().label(code)


def _said(words: HomeWords, field: str, value: Any) -> str:
    """A value of the record, in words, for whoever had the same entry open."""
    if isinstance(value, list):
        return ", ".join(_word(field, code, words) for code in value) or _("nothing")
    if field == "strength":
        return _(vocabulary().strengths[value].label)
    if field in ("injury", "staff_injury") and value is not None:
        return _(vocabulary().injuries[value].label)
    if field == "outcome" and value is not None:
        return faces.word(value)
    return _("nothing") if value is None or value == "" else str(value)


def _corrected(new: opened.Form, incident_id: UUID, found: ToCorrect, here: Here) -> str:
    at = time_fields.instant(new, here, "at", at=found.incident.occurred_at)
    if at is None:
        raise Invalid(_("Choose the day and the time."), field="at")
    fields = {name: new.value(name) for name in IncidentIn.model_fields if new.key(name) in st.session_state}
    said = IncidentIn.model_validate(found.incident.model_dump() | fields | {"occurred_at": at})
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
