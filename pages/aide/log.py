"""Log what happened: one page, five questions, Save. Every tap is kept."""

from uuid import UUID

import streamlit as st

from db.looking import What
from pages.parts import (
    good_moment,
    log_about,
    log_answers,
    log_entry,
    log_more,
    log_person,
    log_questions,
    log_saved,
    looked,
)
from pages.parts.guard import guard
from pages.parts.log_about import About
from protocols.access import Permission


@st.fragment
def log(about: About, draft_id: UUID) -> None:
    here = guard(Permission.LOG_INCIDENT)
    recorded = log_saved.saved(about.resident.id, draft_id)
    if recorded is not None:
        log_saved.show(here, recorded, about.resident.id)
        return
    log_questions.ask(about, draft_id)
    log_more.show(here, draft_id)
    save_was_tapped = log_saved.bar(about.resident, draft_id)
    if log_entry.just_found_again(draft_id):
        newer = log_answers.catch_up(here, draft_id)
        if save_was_tapped:
            log_saved.save(draft_id)
        if newer or save_was_tapped:
            st.rerun()


here = guard(Permission.LOG_INCIDENT)
resident = log_person.person(here)
looked.at(here, What.LOG, resident.id)
log_person.heading(resident)
if st.query_params.get("view") == good_moment.VIEW:
    good_moment.show(resident)
else:
    wanted = log_person.from_address("draft")
    if wanted is None or not log_saved.was_saved(here, resident.id, wanted):
        wanted = log_entry.take_up(here, resident.id, wanted)
        log_person.taken_up_again(here, resident, wanted)
    st.query_params["draft"] = str(wanted)
    log(log_about.about(here, resident), wanted)
