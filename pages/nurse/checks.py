"""Checks: pain and other totals, what stands on the charts, facts about medicines."""

import streamlit as st

from db.looking import What
from pages.parts import check_forms, checklist, entered_checks, looked, messages, opened
from pages.parts.choose_resident import heading, resident_of_page
from pages.parts.guard import guard
from protocols.access import Permission
from protocols.wording import _


here = guard(Permission.ENTER_CHECKS)
resident = resident_of_page(here, _("Checks"))

looked.at(here, What.CHECKS, resident.id)
heading(resident)
messages.show()
chart, total, medicine = opened.tabs({"chart": _("Charts"), "total": _("Assessments"), "medicine": _("Medicines")})
with chart:
    check_forms.observation(here, resident)
with total:
    check_forms.assessment(here, resident)
with medicine:
    check_forms.medicine(here, resident)
entered_checks.show(here, resident)
st.header(_("What is known, and since when"), anchor=False)
checklist.show(here, resident)
