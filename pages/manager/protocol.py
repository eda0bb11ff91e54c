"""One protocol, read as sentences. The address names it."""

import streamlit as st

from pages.parts.guard import guard
from protocols.access import Permission
from protocols.wording import _


here = guard(Permission.READ_PROTOCOLS)

st.title(_("Protocol"), anchor=False)
