"""One person's picture: who this is, now, the pattern, what helps, the timeline."""

import streamlit as st

from db.looking import What
from pages.parts import bottom, choose_resident, links, looked, moments_list, patterns, plan, portrait, timeline
from pages.parts.guard import guard
from protocols.access import Permission
from protocols.wording import _


here = guard(Permission.READ_PICTURE)
resident = choose_resident.resident_of_page(here, _("Residents"), may_add=True)

looked.at(here, What.PICTURE, resident.id)
choose_resident.heading(resident)
portrait.who(resident)
st.header(_("Now"), anchor=False)
portrait.now(here, resident)
plan.show(here, resident)
st.header(_("Pattern"), anchor=False)
patterns.months(here, resident)
patterns.hours(here, resident)
st.header(_("What helps"), anchor=False)
patterns.what_helps(here, resident)
st.header(_("Cards, and what became of them"), anchor=False)
portrait.past_cards(here, resident)
st.header(_("Good moments and calm shifts"), anchor=False)
moments_list.of_person(here, resident)
st.header(_("Timeline"), anchor=False)
timeline.show(here, resident)
with bottom.bar():
    for permission, title, icon, place in (
        (Permission.LOG_INCIDENT, _("Log"), ":material/edit_note:", links.LOG),
        (Permission.ENTER_CHECKS, _("Check"), ":material/monitor_heart:", links.CHECKS),
        (Permission.APPROVE_SUMMARY, _("Family"), ":material/mail:", links.SUMMARIES),
        (Permission.EDIT_RESIDENT, _("Details"), ":material/badge:", links.RESIDENTS),
    ):
        if here.actor.may(permission) and bottom.wide(title, key=f"go-{place}", icon=icon):
            st.switch_page(place, query_params={"resident": str(resident.id)})
