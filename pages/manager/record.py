"""The record: is it well, what stands on paper to compare it with, and who opened what."""

import streamlit as st

from db.looking import What
from db.queries import health
from pages.parts import looked, record_state, who_looked
from pages.parts.guard import guard
from protocols.access import Permission
from protocols.wording import _


here = guard(Permission.READ_AUDIT)
looked.at(here, What.RECORD)
found = health.overview(here.store, actor=here.actor, now=here.now)

st.title(_("The record"), anchor=False)
record_state.verdict(found.concerns)
record_state.kept(here, found)
record_state.waiting(here, found)
record_state.on_paper(here, found)
st.header(_("Who opened what"), anchor=False)
who_looked.show(here)
