"""Safeguarding: the confidential route. Never on shared first pages, handover or documents."""

import streamlit as st

from db.looking import What
from db.queries import review
from pages.parts import answers, cards, looked, messages
from pages.parts.guard import guard
from pages.parts.plain import md_escape
from protocols.access import Permission
from protocols.wording import _


here = guard(Permission.READ_SAFEGUARDING)
views = review.confidential(here.store, actor=here.actor, now=here.now)

looked.at(here, What.SAFEGUARDING, *(view.resident_id for view in views))
st.title(_("Safeguarding"), anchor=False)
st.caption(_("Only the person in charge and managers see this page. Do not leave it open."))
with st.bottom:
    messages.show()
if not views:
    st.text(_("Nothing is open here."))
for view in views:
    with st.container(border=True, key=f"case-{view.id}"):
        who = _("{name}, room {room}", name=view.preferred_name, room=view.room)
        st.markdown(f"**{md_escape(who)}**")
        if view.state != "shown":
            st.text(cards.became(here, view))
        cards.show(here, view)
        answers.ask(here, view)
