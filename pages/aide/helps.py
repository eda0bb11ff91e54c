"""What calms this person: who they are, what the plan says, and what was tried, best first."""

import streamlit as st

from db.looking import What
from db.queries import helps
from db.queries.residents import ResidentView
from pages.parts import bottom, links, log_options, log_person, looked, plan, portrait
from pages.parts.guard import Here, guard
from pages.parts.plain import md_escape
from pages.parts.words import label
from protocols.access import Permission
from protocols.effectiveness import k_of_n
from protocols.wording import _


def tried(here: Here, resident: ResidentView) -> None:
    """What was tried and how often calm followed; never a bare percentage."""
    st.subheader(_("What was tried, best first"), anchor=False)
    before = helps.tried_before(here.store, actor=here.actor, resident_id=resident.id, now=here.now)
    if not before:
        st.text(_("Nothing is written down yet. Each entry adds to this list."))
        return
    own = log_options.home_words(here.store, here.actor).labels
    st.caption(_("How often calm followed, of the times with an answer."))
    for one in before:
        st.text(_("{what}: {often}", what=label(one.code, own), often=k_of_n(one.calmer, one.known, one.tries)))


here = guard(Permission.READ_SHIFT)
resident = log_person.person(here)
looked.at(here, What.HELPS, resident.id)
st.header(
    md_escape(_("What calms {name}, room {room}", name=resident.preferred_name, room=resident.room)), anchor=False
)
portrait.who(resident)
st.subheader(_("The plan"), anchor=False)
plan.show(here, resident)
tried(here, resident)
may_log = here.actor.may(Permission.LOG_INCIDENT)
with bottom.bar():
    if may_log and bottom.wide(_("Log"), key="go-log", icon=":material/edit_note:", primary=True):
        st.switch_page(links.LOG, query_params={"resident": str(resident.id)})
    bottom.back_to_shift(primary=not may_log)
    bottom.help_now()
