"""How the rules did in the last week."""

import streamlit as st

from pages.parts.guard import guard
from protocols.access import Permission
from protocols.wording import _


here = guard(Permission.READ_PROTOCOLS)

st.title(_("How the rules did"), anchor=False)
