"""Staff: who works here, who may do what; add someone, close an account, a code for agency staff."""

import streamlit as st

from db.queries import people
from pages.parts import messages, staff_forms
from pages.parts.guard import guard
from protocols.access import Permission
from protocols.wording import _


here = guard(Permission.MANAGE_STAFF)

st.title(_("Staff"))
messages.show()
with st.expander(_("Add someone"), icon=":material/person_add:"):
    staff_forms.add()
with st.expander(_("A code for agency staff, for 12 hours"), icon=":material/badge:"):
    staff_forms.agency()
staff_forms.listed(here, people.staff(here.store, actor=here.actor, now=here.now))
