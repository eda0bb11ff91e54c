"""Residents: add someone, change what is known about them, their risks, their family and friends."""

import streamlit as st

from pages.parts import contact_forms, flag_forms, messages, resident_forms
from pages.parts.choose_resident import heading, resident_of_page
from pages.parts.guard import guard
from protocols.access import Permission
from protocols.wording import _


here = guard(Permission.EDIT_RESIDENT)

messages.show()
with st.expander(_("Add a resident"), icon=":material/person_add:"):
    resident_forms.admit()
resident = resident_of_page(here)
heading(resident)
who, risks, family, status = st.tabs([_("Who this is"), _("Risks"), _("Family and friends"), _("Here or away")])
with who:
    resident_forms.change(resident)
with risks:
    flag_forms.show(resident)
with family:
    contact_forms.show(here, resident)
with status:
    resident_forms.status(here, resident)
