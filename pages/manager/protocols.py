"""The shelf of protocols: what stands here now, and what waits for somebody."""

import streamlit as st

from db.queries import home_protocols
from pages.parts import links, messages, protocol_shelf
from pages.parts.guard import guard
from protocols.access import Permission
from protocols.wording import _


here = guard(Permission.READ_PROTOCOLS)

st.title(_("Protocols"), anchor=False)
st.text(_("Rules advise and remind. They never diagnose, prescribe or replace calling for help."))
messages.show()
if st.button(_("How the rules did"), key="go-rules-week", icon=":material/monitoring:"):
    st.switch_page(links.RULES_WEEK)
protocol_shelf.show(here, home_protocols.shelf(here.store, actor=here.actor, now=here.now))
