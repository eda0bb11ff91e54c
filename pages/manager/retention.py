"""Keeping records: whose time is over, what is on hold, what two people decided. The address may name one resident."""

import streamlit as st

from db.looking import What
from db.queries import retention
from pages.parts import choose_resident, keeping_forms, keeping_list, looked, messages
from pages.parts.guard import guard
from protocols.access import Permission
from protocols.wording import _


here = guard(Permission.APPRAISE_RECORDS)
resident = choose_resident.of_address(here)

if resident is None:
    looked.at(here, What.RETENTION)
    st.title(_("Keeping records"), anchor=False)
    messages.show()
    keeping_list.show(here, retention.overview(here.store, actor=here.actor, now=here.now))
    st.stop()
looked.at(here, What.RETENTION, resident.id)
keeping_list.heading(resident)
with st.bottom:
    messages.show()
keeping_forms.show(here, retention.of_resident(here.store, actor=here.actor, resident_id=resident.id))
