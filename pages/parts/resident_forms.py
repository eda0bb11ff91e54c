"""Forms about one resident: who this is, and whether they are here."""

from datetime import date
from typing import Any

import streamlit as st

from db.queries.residents import ResidentView
from db.records import residents
from db.records.residents import ResidentIn
from pages.parts import messages, opened, when
from pages.parts.guard import Here, acting
from pages.parts.plain import md_escape
from protocols.access import Permission
from protocols.vocabulary import vocabulary
from protocols.wording import _, mark


PRONOUNS = {"she": mark("she"), "he": mark("he"), "they": mark("they")}
STATUSES = {
    "present": mark("Here"),
    "hospital": mark("In hospital"),
    "left": mark("Moved away"),
    "died": mark("Died"),
}
_LONG = {
    "what_matters": mark("What matters to them"),
    "likes": mark("What they like"),
    "what_calms": mark("What calms them"),
    "communication_needs": mark("How to talk together: hearing, sight, language"),
    "allergies": mark("Allergies"),
}
_SHORT = {
    "full_name": mark("Full name"),
    "preferred_name": mark("The name they like to be called"),
    "room": mark("Room"),
    "food_texture": mark("Food texture"),
    "contact_name": mark("Whom the family may ring: name or role"),
    "contact_phone": mark("Their phone number"),
}


def admit() -> None:
    """A new resident. Only names and the room are needed; the rest can follow."""
    with opened.form("resident") as new:
        _fields(new, None)
        st.button(_("Add this resident"), key="resident-add", type="primary", on_click=_admitted, args=(new,))


def change(resident: ResidentView) -> None:
    """Change what is known. The reason is kept beside the old words."""
    with opened.form("resident", f"{resident.id}-{resident.version}") as new:
        _fields(new, resident)
        st.text_input(_("Why does it change?"), key=new.key("reason"), max_chars=500)
        st.button(
            _("Save for {name}", name=md_escape(resident.preferred_name)),
            key="resident-save",
            type="primary",
            on_click=_changed,
            args=(new, resident),
        )


def status(here: Here, resident: ResidentView) -> None:
    """Here, in hospital, moved away, died."""
    with opened.form("status", resident.id) as new:
        st.segmented_control(
            _("Where are they?"),
            list(STATUSES),
            format_func=lambda code: _(STATUSES[code]),
            default=resident.status,
            key=new.key("status"),
            required=True,
        )
        st.date_input(_("Since"), value=when.today(here), key=new.key("on"))
        st.button(_("Save"), key="status-save", type="primary", on_click=_moved, args=(new, resident))


def _fields(new: opened.Form, now: ResidentView | None) -> None:
    for field, title in _SHORT.items():
        st.text_input(_(title), value=getattr(now, field, ""), key=new.key(field), max_chars=120)
    st.segmented_control(
        _("How to speak of them"),
        list(PRONOUNS),
        format_func=lambda code: _(PRONOUNS[code]),
        default=now.pronoun if now else "they",
        key=new.key("pronoun"),
        required=True,
    )
    types = list(vocabulary().dementia_types)
    st.selectbox(
        _("Type of dementia"),
        types,
        index=types.index(now.dementia_type) if now and now.dementia_type else None,
        format_func=vocabulary().label,
        key=new.key("dementia_type"),
        placeholder=_("Not recorded"),
    )
    for field, title in (("born_on", _("Born on")), ("admitted_on", _("Moved in on"))):
        st.date_input(title, value=getattr(now, field, None), key=new.key(field), min_value=date(1900, 1, 1))
    st.number_input(
        _("At most so much to drink a day, in ml"),
        0,
        10_000,
        value=now.fluid_limit_ml if now else None,
        key=new.key("fluid_limit_ml"),
    )
    for field, title in _LONG.items():
        st.text_area(_(title), value=getattr(now, field, ""), key=new.key(field), max_chars=1000)


def _entered(new: opened.Form) -> ResidentIn:
    texts = {field: new.text(field) for field in (*_SHORT, *_LONG)}
    others: dict[str, Any] = {
        field: new.value(field) for field in ("pronoun", "dementia_type", "born_on", "admitted_on", "fluid_limit_ml")
    }
    return ResidentIn(**texts, **others)


def _admitted(new: opened.Form) -> None:
    with messages.shielded():
        here = acting(Permission.EDIT_RESIDENT)
        person = _entered(new)
        residents.admit(here.store, actor=here.actor, now=here.now, id=new.id, resident=person)
        new.close()
        st.query_params["resident"] = str(new.id)
        messages.say(_("{name} was added.", name=person.preferred_name))


def _changed(new: opened.Form, before: ResidentView) -> None:
    with messages.shielded():
        here = acting(Permission.EDIT_RESIDENT)
        residents.change(
            here.store,
            actor=here.actor,
            now=here.now,
            resident_id=before.id,
            resident=_entered(new),
            expected_version=before.version,
            reason=new.text("reason"),
        )
        new.close()
        messages.say(_("Saved."))


def _moved(new: opened.Form, resident: ResidentView) -> None:
    with messages.shielded():
        here = acting(Permission.EDIT_RESIDENT)
        residents.set_status(
            here.store,
            actor=here.actor,
            now=here.now,
            resident_id=resident.id,
            status=new.value("status"),
            on=new.value("on"),
        )
        new.close()
        messages.say(_("Saved."))
