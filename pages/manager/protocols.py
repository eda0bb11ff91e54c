"""The shelf of protocols: what stands here now, and what waits for somebody."""

import streamlit as st

from pages.parts.guard import guard
from protocols.access import Permission
from protocols.wording import _


here = guard(Permission.READ_PROTOCOLS)

st.title(_("Protocols"), anchor=False)
