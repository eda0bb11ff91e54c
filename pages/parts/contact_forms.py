"""Family and friends of one resident: who may hear what, and on what ground."""

import streamlit as st

from db.queries import residents
from db.queries.residents import ContactView, ResidentView
from db.records import contacts
from db.records.contacts import ContactIn
from pages.parts import messages, opened
from pages.parts.guard import Here, acting
from pages.parts.plain import md_escape
from protocols.access import Permission
from protocols.wording import _


def show(here: Here, resident: ResidentView) -> None:
    """Those known, and a form for another."""
    for contact in residents.contacts(here.store, actor=here.actor, resident_id=resident.id):
        title = md_escape(_("{name}, {relation}", name=contact.name, relation=contact.relation))
        with st.expander(title), opened.form("contact", f"{contact.id}-{contact.version}") as open_form:
            _fields(open_form, contact)
            st.button(_("Save"), key=f"contact-save-{contact.id}", on_click=_changed, args=(open_form, contact))
    with st.expander(_("Add someone"), icon=":material/person_add:"), opened.form("contact", resident.id) as new:
        _fields(new, None)
        st.button(_("Add this person"), key="contact-add", type="primary", on_click=_added, args=(new, resident))


def _fields(new: opened.Form, now: ContactView | None) -> None:
    st.text_input(_("Name"), value=now.name if now else "", key=new.key("name"), max_chars=120)
    st.text_input(_("Relation"), value=now.relation if now else "", key=new.key("relation"), max_chars=120)
    st.toggle(_("May receive documents"), value=now.entitled if now else False, key=new.key("entitled"))
    st.text_input(
        _("On what ground: consent, attorney, best interests"),
        value=now.basis if now else "",
        key=new.key("basis"),
        max_chars=120,
    )
    st.toggle(_("Hold everything for now"), value=now.on_hold if now else False, key=new.key("on_hold"))


def _entered(new: opened.Form) -> ContactIn:
    return ContactIn(
        name=new.text("name"),
        relation=new.text("relation"),
        entitled=bool(new.value("entitled")),
        basis=new.text("basis"),
        on_hold=bool(new.value("on_hold")),
    )


def _added(new: opened.Form, resident: ResidentView) -> None:
    with messages.shielded():
        here = acting(Permission.EDIT_RESIDENT)
        contacts.add(
            here.store, actor=here.actor, now=here.now, id=new.id, resident_id=resident.id, contact=_entered(new)
        )
        new.close()
        messages.say(_("Added."))


def _changed(open_form: opened.Form, contact: ContactView) -> None:
    with messages.shielded():
        here = acting(Permission.EDIT_RESIDENT)
        contacts.change(
            here.store,
            actor=here.actor,
            now=here.now,
            contact_id=contact.id,
            contact=_entered(open_form),
            expected_version=contact.version,
        )
        open_form.close()
        messages.say(_("Saved."))
