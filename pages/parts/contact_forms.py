"""Family and friends of one resident: who may hear what, and on what ground."""

from collections.abc import Mapping
from functools import partial
from typing import Any

import streamlit as st

from db.queries import residents
from db.queries.residents import ContactView, ResidentView
from db.records import contacts
from db.records.contacts import ContactIn
from pages.parts import changing, earlier, opened, when
from pages.parts.guard import Here
from pages.parts.plain import md_escape
from protocols.access import Permission
from protocols.wording import _


_FIELDS = tuple(ContactIn.model_fields)
_NOBODY: Mapping[str, Any] = {"name": "", "relation": "", "entitled": False, "basis": "", "on_hold": False}


def show(here: Here, resident: ResidentView) -> None:
    """Those known, and a form for another."""
    for contact in residents.contacts(here.store, actor=here.actor, resident_id=resident.id):
        _one(here, contact)
    begun = opened.is_begun("contact", resident.id)
    with (
        st.expander(_("Add someone"), icon=":material/person_add:", expanded=begun),
        opened.form("contact", resident.id) as new,
    ):
        _fields(new, _NOBODY)
        opened.save_button(
            new,
            _("Add this person"),
            Permission.EDIT_RESIDENT,
            partial(_added, new, resident),
            key="contact-add",
        )


def _one(here: Here, contact: ContactView) -> None:
    title = _("{name}, {relation}: {may}", name=contact.name, relation=contact.relation, may=_may(contact))
    begun = opened.is_begun("contact", contact.id)
    with st.expander(md_escape(title), expanded=begun), opened.form("contact", contact.id) as new:
        now = {field: getattr(contact, field) for field in _FIELDS}
        base = changing.take_in(here, new, entity="contact", id=contact.id, version=contact.version, values=now)
        _fields(new, base.values)
        asked = new.titled("reason", _("Why does it change?"))
        st.text_input(asked, value=new.start("reason", "") or "", key=new.key("reason"))
        changing.tell(new, _said)
        opened.save_button(
            new,
            _("Save for {name}", name=md_escape(contact.name)),
            Permission.EDIT_RESIDENT,
            partial(_changed, new, contact),
            key=f"contact-save-{contact.id}",
        )
        if contact.version > 1:
            earlier.show(here, "contact", contact.id)


def _may(contact: ContactView) -> str:
    if contact.on_hold:
        return _("everything is on hold")
    return _("may receive documents") if contact.entitled else _("may not receive documents")


def _fields(new: opened.Form, now: Mapping[str, Any]) -> None:
    st.text_input(new.titled("name", _("Name")), value=new.start("name", now["name"]) or "", key=new.key("name"))
    st.text_input(
        new.titled("relation", _("Relation")),
        value=new.start("relation", now["relation"]) or "",
        key=new.key("relation"),
    )
    st.toggle(
        new.titled("entitled", _("May receive documents")),
        value=bool(new.start("entitled", now["entitled"])),
        key=new.key("entitled"),
    )
    st.text_input(
        new.titled("basis", _("On what ground: consent, attorney, best interests")),
        value=new.start("basis", now["basis"]) or "",
        key=new.key("basis"),
    )
    st.toggle(
        new.titled("on_hold", _("Hold everything for now")),
        value=bool(new.start("on_hold", now["on_hold"])),
        key=new.key("on_hold"),
    )


def _said(_field: str, value: Any) -> str:
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    return str(value) or _("nothing")


def _entered(new: opened.Form) -> ContactIn:
    return ContactIn(
        name=new.text("name"),
        relation=new.text("relation"),
        entitled=bool(new.value("entitled")),
        basis=new.text("basis"),
        on_hold=bool(new.value("on_hold")),
    )


def _added(new: opened.Form, resident: ResidentView, here: Here) -> str:
    contacts.add(here.store, actor=here.actor, now=here.now, id=new.id, resident_id=resident.id, contact=_entered(new))
    return _("Added.")


def _changed(new: opened.Form, contact: ContactView, here: Here) -> str:
    contacts.change(
        here.store,
        actor=here.actor,
        now=here.now,
        contact_id=contact.id,
        contact=_entered(new),
        expected_version=changing.base(new).version,
        reason=new.text("reason"),
    )
    return _("Saved {time}.", time=when.clock(here, here.now))
