"""Writing in a draft of a protocol. The address names the edition."""

import streamlit as st

from pages.parts.guard import guard
from protocols.access import Permission
from protocols.wording import _


here = guard(Permission.CLINICAL_LEAD)

st.title(_("Write a protocol"), anchor=False)
