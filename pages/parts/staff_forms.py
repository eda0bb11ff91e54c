"""Forms of the staff page."""

from collections.abc import Sequence
from uuid import UUID

import streamlit as st

from db.queries.people import StaffView
from db.records import staff
from pages.parts import messages, opened, when
from pages.parts.guard import Here, acting
from protocols.access import ROLES, Permission
from protocols.wording import _


_AGENCY = "agency-code"


def add() -> None:
    """Name, sign-in name, role, a first password."""
    with opened.form("staff") as new:
        st.text_input(_("Name"), key=new.key("name"), max_chars=120)
        st.text_input(_("Sign-in name"), key=new.key("sign_in_name"), max_chars=60)
        st.segmented_control(
            _("Role"),
            list(ROLES),
            format_func=lambda role: _(ROLES[role].label),
            key=new.key("role"),
            default="aide",
            required=True,
        )
        st.caption(_(ROLES[new.value("role") or "aide"].description))
        st.toggle(_("Clinical lead: may sign off protocols"), key=new.key("lead"))
        st.text_input(_("First password"), key=new.key("password"), type="password", max_chars=200)
        st.button(_("Add to the staff"), key="staff-add", type="primary", on_click=_added, args=(new,))


def _added(new: opened.Form) -> None:
    with messages.shielded():
        here = acting(Permission.MANAGE_STAFF)
        extra = frozenset({Permission.CLINICAL_LEAD.value}) if new.value("lead") else frozenset()
        person = staff.StaffIn(
            name=new.text("name"),
            sign_in_name=new.text("sign_in_name"),
            role=new.text("role"),
            password=new.text("password"),
            extra=extra,
        )
        staff.add(here.store, actor=here.actor, now=here.now, id=new.id, staff=person)
        new.close()
        messages.say(_("{name} can sign in now.", name=person.name))


def agency() -> None:
    """A named code; the password is shown once."""
    with opened.form(_AGENCY) as new:
        st.text_input(_("Name of the agency worker"), key=new.key("name"), max_chars=120)
        st.button(_("Make a code"), key="agency-make", on_click=_issued, args=(new,))
    made = st.session_state.pop(_AGENCY, None)
    if made:
        sign_in_name, password = made
        st.text(_("Sign-in name: {name}", name=sign_in_name))
        st.text(_("Password, shown only now: {password}", password=password))


def _issued(new: opened.Form) -> None:
    with messages.shielded():
        here = acting(Permission.ISSUE_AGENCY_CODE)
        st.session_state[_AGENCY] = staff.issue_agency_code(
            here.store, actor=here.actor, now=here.now, id=new.id, name=new.text("name")
        )
        new.close()


def listed(here: Here, everyone: Sequence[StaffView]) -> None:
    """Everyone, active first; each with what can be done."""
    for person in everyone:
        with st.container(horizontal=True, vertical_alignment="center"):
            st.text(_("{name} ({role})", name=person.name, role=_(ROLES[person.role].label)))
            st.caption(_state(here, person))
            if person.active and person.id != here.actor.staff_id:
                _close(person)


def _state(here: Here, person: StaffView) -> str:
    if not person.active:
        return _("account closed")
    if person.expires_at is not None:
        return _("until {time}", time=when.moment(here, person.expires_at))
    return ""


def _close(person: StaffView) -> None:
    with st.popover(_("Close account"), key=f"close-open-{person.id}"):
        st.text(_("What {name} wrote stays in the record.", name=person.name))
        st.text_input(_("Why?"), key=f"close-why-{person.id}", max_chars=500)
        st.button(_("Close this account now"), key=f"close-{person.id}", on_click=_closed, args=(person.id,))


def _closed(staff_id: UUID) -> None:
    with messages.shielded():
        here = acting(Permission.MANAGE_STAFF)
        reason = str(st.session_state.get(f"close-why-{staff_id}") or "")
        staff.deactivate(here.store, actor=here.actor, now=here.now, staff_id=staff_id, reason=reason)
        messages.say(_("The account is closed, everywhere, at once."))
