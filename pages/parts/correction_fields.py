"""The fields in which an incident is put right, each by itself: a nurse sees all of them, an aide those that are wrong.

A field that is not drawn stays as it was.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, time
from typing import Any
from uuid import UUID

import streamlit as st

from db.queries import shift
from db.queries.corrections import ToCorrect
from db.records.incident_form import MOST_BEHAVIOURS, IncidentIn
from pages.parts import faces, opened, time_fields, when
from pages.parts.guard import Here
from pages.parts.log_options import HomeWords
from pages.parts.words import affected, label
from protocols.errors import Invalid
from protocols.vocabulary import HOME_PREFIX, vocabulary
from protocols.wording import _, mark


AT = "at"  # the time stands in three fields: at-day, at-clock, at-second
TITLES: dict[str, str] = {
    "resident_id": mark("Whom it is about"),
    AT: mark("When it happened"),
    "behaviours": mark("What was seen"),
    "strength": mark("How strong"),
    "affected": mark("Who was affected"),
    "triggers": mark("What set it off"),
    "tried": mark("What was tried"),
    "outcome": mark("Did it help"),
    "flags": mark("Was there any of this?"),
    "injury": mark("Was the resident hurt?"),
    "staff_injury": mark("Was anyone on the staff hurt?"),
    "seen_by": mark("Who saw it"),
    "own_words": mark("Their own words"),
    "note": mark("Note"),
}
_OF_TIME = {
    f"{AT}-day": mark("When it happened"),
    f"{AT}-clock": mark("Time"),
    f"{AT}-second": mark("Which of the two"),
}
_TERMS = {"behaviours": "behaviour", "triggers": "trigger", "tried": "intervention"}

People = Mapping[UUID, str]


def values(here: Here, said: IncidentIn) -> dict[str, Any]:
    """What the fields start from."""
    day, clock, second = when.wall(here, said.occurred_at)
    kept = said.model_dump(exclude={"occurred_at", "client_at"})
    return kept | {f"{AT}-day": day, f"{AT}-clock": clock, f"{AT}-second": second}


def people(here: Here, found: ToCorrect) -> dict[UUID, str]:
    """Whom an entry can be about: whoever lives here, and whoever it is about so far."""
    form = _("{name}, room {room}")
    about = {found.incident.resident_id: form.format(name=found.full_name, room=found.room)}
    tiles = shift.tiles(here.store, actor=here.actor, now=here.now)
    return about | {tile.resident_id: form.format(name=tile.full_name, room=tile.room) for tile in tiles}


def ask(
    here: Here,
    new: opened.Form,
    fields: Iterable[str],
    *,
    now: Mapping[str, Any],
    found: ToCorrect,
    who: People,
    words: HomeWords,
) -> None:
    """Draw these fields, in the order of `TITLES`. The names of all are known to the form: others may change any."""
    for field, title in {**TITLES, **_OF_TIME}.items():
        new.titled(field, _(title))
    wanted = set(fields)
    for field in TITLES:
        if field in wanted:
            _ask(here, new, field, now, found, who, words)


def entered(new: opened.Form, here: Here, fields: Iterable[str], found: ToCorrect) -> IncidentIn:
    """The incident with what these fields say. Raises `Invalid` for a time that cannot be."""
    said = found.incident.model_dump()
    said |= {field: new.value(field) for field in fields if field != AT}
    if AT in fields:
        at = time_fields.instant(new, here, AT, at=found.incident.occurred_at)
        if at is None:
            raise Invalid(_("Choose the day and the time."), field=AT)
        said["occurred_at"] = at
    return IncidentIn.model_validate(said)


def in_words(here: Here, who: People, words: HomeWords, field: str, value: Any) -> str:
    """A value of a field, for whoever had the same entry open."""
    if value is None or value in ("", []):
        return _("nothing")
    if isinstance(value, list):
        return ", ".join(_word(field, code, words) for code in value)
    if isinstance(value, UUID):
        return who.get(value, _("somebody else"))
    if isinstance(value, date):
        return when.day(here, value)
    if isinstance(value, time):
        return f"{value:%H:%M}"
    if field == f"{AT}-second":
        return _("the second") if value else _("the first")
    return _choices(field)[value] if field in _ONE else str(value)


def _ask(
    here: Here,
    new: opened.Form,
    field: str,
    now: Mapping[str, Any],
    found: ToCorrect,
    who: People,
    words: HomeWords,
) -> None:
    if field == "resident_id":
        _person(new, now, who)
    elif field == AT:
        time_fields.ask(new, here, AT, title=_(TITLES[AT]), at=found.incident.occurred_at)
    elif field in _ONE:
        _one(new, field, now)
    elif field in _CODES:
        _several(new, field, now, words)
    else:
        draw = st.text_input if field == "seen_by" else st.text_area
        draw(_(TITLES[field]), value=new.start(field, now[field]) or "", key=new.key(field))


def _person(new: opened.Form, now: Mapping[str, Any], who: People) -> None:
    st.selectbox(
        _(TITLES["resident_id"]),
        list(who),
        index=new.place("resident_id", list(who), now["resident_id"]),
        format_func=lambda resident_id: who[resident_id],
        key=new.key("resident_id"),
    )


def _several(new: opened.Form, field: str, now: Mapping[str, Any], words: HomeWords) -> None:
    """Any of these. What the home retired is offered where it was said, and nowhere else."""
    codes = (*_CODES[field](), *words.own.get(_TERMS.get(field, ""), {}))
    offered = [code for code in codes if code not in words.retired or code in now[field]]
    st.multiselect(
        _(TITLES[field]),
        offered,
        default=new.offered(field, offered, now[field]),
        format_func=lambda code: _word(field, code, words),
        key=new.key(field),
        max_selections=MOST_BEHAVIOURS if field == "behaviours" else None,
        placeholder=_("Nothing chosen"),
    )


def _one(new: opened.Form, field: str, now: Mapping[str, Any]) -> None:
    labels = _choices(field)
    st.pills(
        _(TITLES[field]),
        list(labels),
        default=new.offered(field, list(labels), now[field]),
        format_func=lambda code: labels[code],
        key=new.key(field),
    )


def _choices(field: str) -> dict[Any, str]:
    known = vocabulary()
    if field == "outcome":
        return {code: faces.word(code) for code in faces.ANSWERS}
    terms: Mapping[Any, Any] = known.strengths if field == "strength" else known.injuries
    return {code: _(term.label) for code, term in terms.items()}


def _word(field: str, code: str, words: HomeWords) -> str:
    if field == "affected":
        return affected([code])
    return label(code, words.labels) if code.startswith(HOME_PREFIX) else vocabulary().label(code)


def _behaviours() -> list[str]:
    return [code for code in vocabulary().behaviours if vocabulary().is_incident(code)]


_ONE = frozenset({"strength", "outcome", "injury", "staff_injury"})
_CODES: Mapping[str, Callable[[], list[str]]] = {
    "behaviours": _behaviours,
    "affected": lambda: list(vocabulary().targets),
    "triggers": lambda: list(vocabulary().triggers),
    "tried": lambda: list(vocabulary().interventions),
    "flags": lambda: list(vocabulary().event_flags),
}
