"""Forms of the staff page."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from db.queries.people import StaffView
from db.records import staff
from pages.parts import earlier, messages, opened, when
from pages.parts.guard import Here
from pages.parts.plain import md_escape
from protocols.access import ROLES, Permission
from protocols.wording import _


_AGENCY = "agency-code"


def add() -> None:
    """Name, sign-in name, role, a first password."""
    with opened.form("staff") as new:
        for field, title in (("name", _("Name")), ("sign_in_name", _("Sign-in name"))):
            st.text_input(new.titled(field, title), value=new.start(field, "") or "", key=new.key(field))
        st.segmented_control(
            new.titled("role", _("Role")),
            list(ROLES),
            format_func=lambda role: _(ROLES[role].label),
            key=new.key("role"),
            default=new.offered("role", list(ROLES), "aide"),
            required=True,
        )
        st.caption(_(ROLES[new.value("role") or "aide"].description))
        lead = _("Clinical lead: may sign off protocols")
        st.toggle(lead, value=bool(new.start("lead", False)), key=new.key("lead"))
        st.text_input(
            new.titled("password", _("First password")),
            key=new.secret("password"),
            type="password",
            autocomplete="new-password",
        )
        opened.save_button(new, _("Add to the staff"), Permission.MANAGE_STAFF, partial(_added, new), key="staff-add")


def _added(new: opened.Form, here: Here) -> str:
    extra = frozenset({Permission.CLINICAL_LEAD.value}) if new.value("lead") else frozenset()
    person = staff.StaffIn(
        name=new.text("name"),
        sign_in_name=new.text("sign_in_name"),
        role=new.text("role"),
        password=new.text("password"),
        extra=extra,
    )
    staff.add(here.store, actor=here.actor, now=here.now, id=new.id, staff=person)
    return _("{name} can sign in now.", name=person.name)


def agency() -> None:
    """A named code; the password is shown once."""
    with opened.form(_AGENCY) as new:
        st.text_input(
            new.titled("name", _("Name of the agency worker")), value=new.start("name", "") or "", key=new.key("name")
        )
        opened.save_button(
            new, _("Make a code"), Permission.ISSUE_AGENCY_CODE, partial(_issued, new), key="agency-make"
        )
    made = st.session_state.pop(_AGENCY, None)
    if made:
        sign_in_name, password = made
        st.code(_("Sign-in name: {name}\nPassword: {password}", name=sign_in_name, password=password), language=None)
        st.caption(_("Write it down for them now. It is shown only this once."))


def _issued(new: opened.Form, here: Here) -> str:
    name = new.text("name")
    st.session_state[_AGENCY] = staff.issue_agency_code(
        here.store, actor=here.actor, now=here.now, id=new.id, name=name
    )
    ends = when.moment(here, here.now + staff.AGENCY_CODE_LASTS)
    return _("{name} can sign in as a care aide until {time}.", name=name, time=ends)


def listed(here: Here, everyone: Sequence[StaffView]) -> None:
    """Everyone, active first; each with what can be done."""
    messages.show()
    for person in everyone:
        with st.container(horizontal=True, vertical_alignment="center", key=f"person-{person.id}"):
            st.text(f"{person.name}\n{_(ROLES[person.role].label)}", width="stretch")
            if state := _state(here, person):
                st.caption(state)
            if person.active and person.role in staff.MAY_LEAD:
                _lead(person)
            if person.active and person.id != here.actor.staff_id:
                _password(person)
                _close(person)
        earlier.fold(here, "staff", person.id, version=person.version)


def _state(here: Here, person: StaffView) -> str:
    if not person.active:
        return _("account closed")
    if person.expires_at is not None:
        return _("until {time}", time=when.moment(here, person.expires_at))
    return _("clinical lead") if Permission.CLINICAL_LEAD.value in person.extra else ""


def _lead(person: StaffView) -> None:
    is_lead = Permission.CLINICAL_LEAD.value in person.extra
    with (
        opened.popover(_("Clinical lead"), "staff-lead", person.id, key=f"lead-open-{person.id}"),
        opened.form("staff-lead", person.id) as new,
    ):
        st.text(_("A clinical lead writes protocols for this home. A second person approves them."))
        st.text_input(new.titled("reason", _("Why?")), value=new.start("reason", "") or "", key=new.key("reason"))
        opened.save_button(
            new,
            _("Take it back from {name}", name=md_escape(person.name))
            if is_lead
            else _("Make {name} clinical lead", name=md_escape(person.name)),
            Permission.MANAGE_STAFF,
            partial(_lead_set, new, person, is_lead=not is_lead),
            key=f"lead-{person.id}",
        )


def _lead_set(new: opened.Form, person: StaffView, here: Here, *, is_lead: bool) -> str:
    staff.set_clinical_lead(
        here.store, actor=here.actor, now=here.now, staff_id=person.id, is_lead=is_lead, reason=new.text("reason")
    )
    if is_lead:
        return _("{name} can write protocols now.", name=person.name)
    return _("{name} does not write protocols any more.", name=person.name)


def _password(person: StaffView) -> None:
    with (
        opened.popover(_("New password"), "staff-password", person.id, key=f"password-open-{person.id}"),
        opened.form("staff-password", person.id) as new,
    ):
        st.text(_("{name} signs in as {sign_in_name}.", name=person.name, sign_in_name=person.sign_in_name))
        st.text_input(
            new.titled("password", _("New password")),
            key=new.secret("password"),
            type="password",
            autocomplete="new-password",
        )
        opened.save_button(
            new,
            _("Set it for {name}", name=md_escape(person.name)),
            Permission.MANAGE_STAFF,
            partial(_password_set, new, person),
            key=f"password-{person.id}",
        )


def _password_set(new: opened.Form, person: StaffView, here: Here) -> str:
    staff.set_password(here.store, actor=here.actor, now=here.now, staff_id=person.id, password=new.text("password"))
    return _("{name} has a new password. Every other sign-in of theirs has ended.", name=person.name)


def _close(person: StaffView) -> None:
    with (
        opened.popover(_("Close account"), "staff-close", person.id, key=f"close-open-{person.id}"),
        opened.form("staff-close", person.id) as new,
    ):
        st.text(_("What {name} wrote stays in the record.", name=person.name))
        st.text_input(new.titled("reason", _("Why?")), value=new.start("reason", "") or "", key=new.key("reason"))
        opened.save_button(
            new,
            _("Close this account now"),
            Permission.MANAGE_STAFF,
            partial(_closed, new, person),
            key=f"close-{person.id}",
            vanishes=True,
        )


def _closed(new: opened.Form, person: StaffView, here: Here) -> str:
    staff.deactivate(here.store, actor=here.actor, now=here.now, staff_id=person.id, reason=new.text("reason"))
    return _("The account of {name} is closed, everywhere, at once.", name=person.name)
