"""The words of this home: its own terms, and terms of the vocabulary that it does not want offered."""

import streamlit as st

from db.queries import terms
from pages.parts import term_forms
from pages.parts.guard import guard
from protocols.access import Permission
from protocols.wording import _


here = guard(Permission.MANAGE_HOME)

st.title(_("Words of this home"), anchor=False)
st.text(_("What you add here is offered when something is logged. What was logged keeps its words for ever."))
term_forms.show(terms.of_home(here.store, actor=here.actor))
