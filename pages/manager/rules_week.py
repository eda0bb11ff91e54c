"""How the rules did in one week: what came up, what people did with it, and what they said against it."""

import streamlit as st

from db.queries import rules_week
from pages.parts import rules_of_week, when
from pages.parts.guard import guard
from protocols.access import Permission
from protocols.wording import _


here = guard(Permission.READ_PROTOCOLS)

st.title(_("How the rules did"), anchor=False)
back = rules_of_week.choose(here)
found = rules_week.week(here.store, actor=here.actor, now=here.now, back=back)
st.text(_("{first} to {last}", first=when.day(here, found.first), last=when.day(here, found.last)))
rules_of_week.show(found)
