"""Details of residents: add someone, change what is known about them, their risks, their family and friends."""

import streamlit as st

from db.looking import What
from pages.parts import choose_resident, contact_forms, flag_forms, links, looked, messages, opened, resident_forms
from pages.parts.guard import guard
from protocols.access import Permission
from protocols.wording import _


here = guard(Permission.EDIT_RESIDENT)
resident = choose_resident.of_address(here)

if resident is None:
    st.title(_("Add or change a resident"), anchor=False)
    with st.bottom:
        messages.show()
    with st.expander(_("Add a resident"), icon=":material/person_add:", expanded=st.query_params.get("view") == "add"):
        resident_forms.admit(here)
    choose_resident.choose(here)
    choose_resident.among_gone(here)
    st.stop()
looked.at(here, What.DETAILS, resident.id)
choose_resident.heading(resident)
with st.bottom:
    messages.show()
if here.actor.may(Permission.READ_PICTURE) and st.button(
    _("Back to their page"), key="back-to-person", icon=":material/arrow_back:"
):
    st.switch_page(links.RESIDENT, query_params={"resident": str(resident.id)})
who, risks, family, status = opened.tabs(
    {"resident": _("Who this is"), "flag": _("Risks"), "contact": _("Family and friends"), "status": _("Here or away")}
)
with who:
    resident_forms.change(here, resident)
with risks:
    flag_forms.show(here, resident)
with family:
    contact_forms.show(here, resident)
with status:
    resident_forms.status(here, resident)
