"""Forms about one resident: who this is, and whether they are here."""

from datetime import date
from functools import partial
from typing import Any

import streamlit as st

from db.queries.residents import ResidentView
from db.records import residents
from db.records.residents import ResidentIn
from pages.parts import changing, earlier, opened, when
from pages.parts.earlier_words import PRONOUNS, STATUSES
from pages.parts.guard import Here
from pages.parts.plain import md_escape
from protocols.access import Permission
from protocols.errors import Invalid
from protocols.vocabulary import vocabulary
from protocols.wording import _, mark


_NAMES = {
    "full_name": mark("Full name"),
    "preferred_name": mark("The name they like to be called"),
    "room": mark("Room"),
}
_PERSON = {
    "what_matters": mark("What matters to them"),
    "likes": mark("What they like"),
    "what_calms": mark("What calms them"),
    "communication_needs": mark("How to talk together: hearing, sight, language"),
}
_SAFETY = {"allergies": mark("Allergies")}
_CONTACT = {
    "contact_name": mark("Whom the family may ring: name or role"),
    "contact_phone": mark("Their phone number"),
}
_FIELDS = tuple(ResidentIn.model_fields)


def admit(here: Here) -> None:
    """A new resident. Only names and the room are needed; the rest can follow."""
    with opened.form("resident") as new:
        fields = ResidentIn.model_fields.items()
        _fields(here, new, {name: "" if field.is_required() else field.default for name, field in fields})
        opened.save_button(
            new,
            _("Add this resident"),
            Permission.EDIT_RESIDENT,
            partial(_admitted, new),
            key="resident-add",
            vanishes=True,
        )


def change(here: Here, resident: ResidentView) -> None:
    """Change what is known. The reason is kept beside the old words."""
    with opened.form("resident", resident.id) as new:
        now = {field: getattr(resident, field) for field in _FIELDS}
        base = changing.take_in(here, new, entity="resident", id=resident.id, version=resident.version, values=now)
        _fields(here, new, base.values)
        asked = new.titled("reason", _("Why does it change?"))
        st.text_input(asked, value=new.start("reason", "") or "", key=new.key("reason"))
        changing.tell(new, _said)
        opened.save_button(
            new,
            _("Save for {name}", name=md_escape(resident.preferred_name)),
            Permission.EDIT_RESIDENT,
            partial(_changed, new, resident),
            key="resident-save",
        )
    earlier.fold(here, "resident", resident.id, version=resident.version)


def status(here: Here, resident: ResidentView) -> None:
    """Here, in hospital, moved away, died."""
    with opened.form("status", resident.id) as new:
        now = {"status": resident.status}
        base = changing.take_in(here, new, entity="resident", id=resident.id, version=resident.version, values=now)
        st.segmented_control(
            new.titled("status", _("Where are they?")),
            list(STATUSES),
            format_func=lambda code: _(STATUSES[code]),
            default=new.offered("status", list(STATUSES), base.values["status"]),
            key=new.key("status"),
            required=True,
        )
        st.caption(_("Moved away or died closes what is asked and what is open about them."))
        st.date_input(
            new.titled("on", _("Since")),
            value=new.start("on", when.today(here)),
            key=new.key("on"),
            format=when.date_format(here),
        )
        asked = new.titled("reason", _("Anything to add, for the record"))
        st.text_input(asked, value=new.start("reason", "") or "", key=new.key("reason"))
        changing.tell(new, _said)
        opened.save_button(
            new,
            _("Save for {name}", name=md_escape(resident.preferred_name)),
            Permission.EDIT_RESIDENT,
            partial(_moved, new, resident),
            key="status-save",
        )


def _fields(here: Here, new: opened.Form, now: Any) -> None:
    _lines(new, _NAMES, now)
    st.segmented_control(
        new.titled("pronoun", _("How to speak of them")),
        list(PRONOUNS),
        format_func=lambda code: _(PRONOUNS[code]),
        default=new.offered("pronoun", list(PRONOUNS), now["pronoun"]),
        key=new.key("pronoun"),
        required=True,
    )
    _words(new, _PERSON, now)
    _dementia(new, now)
    _lines(new, {"food_texture": mark("Food texture")}, now)
    _words(new, _SAFETY, now)
    st.number_input(
        new.titled("fluid_limit_ml", _("At most so much to drink a day, in ml")),
        value=new.start("fluid_limit_ml", now["fluid_limit_ml"]),
        step=1,
        key=new.key("fluid_limit_ml"),
    )
    for field, title in (("born_on", _("Born on")), ("admitted_on", _("Moved in on"))):
        st.date_input(
            new.titled(field, title),
            value=new.start(field, now[field]),
            key=new.key(field),
            min_value=date(1890, 1, 1),
            format=when.date_format(here),
        )
    _lines(new, _CONTACT, now)


def _lines(new: opened.Form, titles: dict[str, str], now: Any) -> None:
    for field, title in titles.items():
        st.text_input(new.titled(field, _(title)), value=new.start(field, now[field]) or "", key=new.key(field))


def _words(new: opened.Form, titles: dict[str, str], now: Any) -> None:
    for field, title in titles.items():
        st.text_area(new.titled(field, _(title)), value=new.start(field, now[field]) or "", key=new.key(field))


def _dementia(new: opened.Form, now: Any) -> None:
    types = list(vocabulary().dementia_types)
    st.selectbox(
        new.titled("dementia_type", _("Type of dementia")),
        types,
        index=new.place("dementia_type", types, now["dementia_type"]),
        format_func=vocabulary().label,
        key=new.key("dementia_type"),
        placeholder=_("Not recorded"),
    )


def _said(field: str, value: Any) -> str:
    if value is None or value == "":
        return _("nothing")
    if field == "pronoun":
        return _(PRONOUNS[value])
    if field == "status":
        return _(STATUSES[value])
    return vocabulary().label(value) if field == "dementia_type" else str(value)


def _entered(new: opened.Form) -> ResidentIn:
    optional = ("dementia_type", "born_on", "admitted_on", "fluid_limit_ml")
    entered: dict[str, Any] = {field: new.value(field) for field in _FIELDS}
    return ResidentIn(**{field: value for field, value in entered.items() if value is not None or field in optional})


def _admitted(new: opened.Form, here: Here) -> str:
    person = _entered(new)
    residents.admit(here.store, actor=here.actor, now=here.now, id=new.id, resident=person)
    st.query_params["resident"] = str(new.id)
    return _("{name} was added.", name=person.preferred_name)


def _changed(new: opened.Form, before: ResidentView, here: Here) -> str:
    residents.change(
        here.store,
        actor=here.actor,
        now=here.now,
        resident_id=before.id,
        resident=_entered(new),
        expected_version=changing.base(new).version,
        reason=new.text("reason"),
    )
    return _("Saved {time}.", time=when.clock(here, here.now))


def _moved(new: opened.Form, resident: ResidentView, here: Here) -> str:
    on = new.value("on")
    if on is None:
        raise Invalid(_("Choose the day."), field="on")
    residents.set_status(
        here.store,
        actor=here.actor,
        now=here.now,
        resident_id=resident.id,
        status=new.value("status"),
        on=on,
        expected_version=changing.base(new).version,
        reason=new.text("reason"),
    )
    return _("Saved {time}.", time=when.clock(here, here.now))
