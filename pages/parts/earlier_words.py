"""Every version of an entry in words: what its fields are called, and how each value is said.

What is not named here is never shown: ids, secrets, what only the machine needs.
"""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any
from uuid import UUID

from db.queries import residents
from pages.parts import when
from pages.parts.correction_fields import TITLES
from pages.parts.guard import Here
from pages.parts.words import affected, label, listed
from protocols.access import ROLES, Permission
from protocols.vocabulary import vocabulary
from protocols.wording import _, mark


Payload = Mapping[str, Any]
Own = Mapping[str, str]
Words = dict[str, str]  # a field -> its value in words, "" where it said nothing
Say = Callable[[Here, Any], str]


def titles(entity: str) -> Mapping[str, str]:
    """The fields of an entry that are shown, with their names, in the order in which they are read."""
    return _TITLES[entity]


def of(here: Here, entity: str, payload: Payload, own: Own) -> Words:
    """Every field of one version in words."""
    if entity == "incident":
        return _incident(here, payload, own)
    return {field: _said(here, field, payload.get(field)) for field in _TITLES[entity]}


def about(here: Here, payload: Payload) -> str:
    """Whom a version was about, by name: asked only where that was changed."""
    one = residents.one(here.store, actor=here.actor, resident_id=UUID(str(payload["resident_id"])), now=here.now)
    return _("{name}, room {room}", name=one.full_name, room=one.room)


def _incident(here: Here, payload: Payload, own: Own) -> Words:
    codes = payload["codes"]
    return {
        "occurred_at": when.moment(here, datetime.fromisoformat(payload["occurred_at"])),
        "strength": _(vocabulary().strengths[payload["strength"]].label),
        "affected": affected(payload["affected"]),
        "flags": listed(payload["flags"]),
        **{field: listed(codes[field], own) for field in ("behaviours", "triggers", "tried")},
        **{field: _said(here, field, payload[field]) for field in ("outcome", "injury", "staff_injury")},
        **{field: str(payload[field] or "") for field in ("seen_by", "own_words", "note")},
    }


def _said(here: Here, field: str, value: Any) -> str:
    if value is None or value == "":
        return ""
    if field in _SAY:
        return _SAY[field](here, value)
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    return str(value)


def _day(here: Here, value: str) -> str:
    return when.day(here, date.fromisoformat(value))


def _moment(here: Here, value: str) -> str:
    return when.moment(here, datetime.fromisoformat(value))


def _code(_here: Here, value: str) -> str:
    return label(value)


def _hurt(_here: Here, value: str) -> str:
    return _(vocabulary().injuries[value].label)


def _word(words: Mapping[str, str]) -> Say:
    return lambda _here, value: _(words[value])


def _extra(_here: Here, value: list[str]) -> str:
    return _("clinical lead") if Permission.CLINICAL_LEAD.value in value else ""


PRONOUNS = {"she": mark("she"), "he": mark("he"), "they": mark("they")}
STATUSES = {
    "present": mark("Here"),
    "hospital": mark("In hospital"),
    "left": mark("Moved away"),
    "died": mark("Died"),
}
STATES = {"present": mark("Yes"), "suspected": mark("Suspected"), "absent": mark("No")}
_SAY: Mapping[str, Say] = {
    "outcome": _code,
    "dementia_type": _code,
    "intervention": _code,
    "injury": _hurt,
    "staff_injury": _hurt,
    "born_on": _day,
    "admitted_on": _day,
    "status_on": _day,
    "expires_on": _day,
    "review_on": _day,
    "ended_at": _moment,
    "expires_at": _moment,
    "pronoun": _word(PRONOUNS),
    "status": _word(STATUSES),
    "state": _word(STATES),
    "role": _word({code: role.label for code, role in ROLES.items()}),
    "extra": _extra,
}
_TITLES: Mapping[str, Mapping[str, str]] = {
    "incident": {"occurred_at" if field == "at" else field: title for field, title in TITLES.items()},
    "resident": {
        "full_name": mark("Full name"),
        "preferred_name": mark("The name they like to be called"),
        "room": mark("Room"),
        "pronoun": mark("How to speak of them"),
        "what_matters": mark("What matters to them"),
        "likes": mark("What they like"),
        "what_calms": mark("What calms them"),
        "communication_needs": mark("How to talk together: hearing, sight, language"),
        "dementia_type": mark("Type of dementia"),
        "food_texture": mark("Food texture"),
        "allergies": mark("Allergies"),
        "fluid_limit_ml": mark("At most so much to drink a day, in ml"),
        "born_on": mark("Born on"),
        "admitted_on": mark("Moved in on"),
        "contact_name": mark("Whom the family may ring: name or role"),
        "contact_phone": mark("Their phone number"),
        "status": mark("Where are they?"),
        "status_on": mark("Since"),
    },
    "resident_flag": {"state": mark("Is it so?"), "expires_on": mark("Known until, if it can end")},
    "contact": {
        "name": mark("Name"),
        "relation": mark("Relation"),
        "entitled": mark("May receive documents"),
        "basis": mark("On what ground: consent, attorney, best interests"),
        "on_hold": mark("Hold everything for now"),
    },
    "plan_item": {
        "text": mark("What, when, by whom"),
        "intervention": mark("Which of the things that can be tried?"),
        "review_on": mark("Look at it again on"),
        "ended_at": mark("Ended"),
    },
    "staff": {
        "name": mark("Name"),
        "role": mark("Role"),
        "extra": mark("Clinical lead: may sign off protocols"),
        "active": mark("Account open"),
        "expires_at": mark("Account ends"),
    },
}
