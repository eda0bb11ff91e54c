"""Staff: a code for agency staff; for managers also who works here, who may do what, add someone, close an account."""

import streamlit as st

from db.queries import people
from pages.parts import staff_forms
from pages.parts.guard import guard
from protocols.access import Permission
from protocols.wording import _


here = guard(Permission.ISSUE_AGENCY_CODE)

st.title(_("Staff"), anchor=False)
with st.expander(
    _("A code for agency staff, for 12 hours"),
    icon=":material/badge:",
    expanded=not here.actor.may(Permission.MANAGE_STAFF),
):
    staff_forms.agency()
if here.actor.may(Permission.MANAGE_STAFF):
    with st.expander(_("Add someone"), icon=":material/person_add:"):
        staff_forms.add()
    staff_forms.listed(here, people.staff(here.store, actor=here.actor, now=here.now))
