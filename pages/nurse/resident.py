"""One person's picture: who this is, now, the pattern, what helps, the timeline."""

import streamlit as st

from pages.parts import links, messages, patterns, plan, portrait, timeline
from pages.parts.choose_resident import heading, resident_of_page
from pages.parts.guard import guard
from protocols.access import Permission
from protocols.wording import _


here = guard(Permission.READ_PICTURE)
resident = resident_of_page(here)
asked = {"resident": str(resident.id)}

heading(resident)
messages.show()
with st.container(horizontal=True):
    for permission, title, icon, place in (
        (Permission.LOG_INCIDENT, _("Log"), ":material/edit_note:", links.LOG),
        (Permission.ENTER_CHECKS, _("Enter a check"), ":material/monitor_heart:", links.CHECKS),
        (Permission.APPROVE_SUMMARY, _("Family summary"), ":material/mail:", links.SUMMARIES),
    ):
        if here.actor.may(permission) and st.button(title, icon=icon, key=f"go-{place}"):
            st.switch_page(place, query_params=asked)

portrait.who(resident)
st.header(_("Now"))
portrait.open_cards(here, resident)
plan.show(here, resident)
st.header(_("Pattern"))
patterns.months(here, resident)
patterns.hours(here, resident)
st.header(_("What helps"))
patterns.what_helps(here, resident)
st.header(_("Cards, and what became of them"))
portrait.past_cards(here, resident)
st.header(_("Timeline"))
timeline.show(here, resident.id)
