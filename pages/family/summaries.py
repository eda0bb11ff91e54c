"""Family summaries of one resident: write the draft, read it, approve it, release it to someone entitled."""

from datetime import date
from uuid import UUID

import streamlit as st

from db.looking import What
from db.queries import summaries
from db.queries.summaries import SummaryView
from pages.parts import looked, messages, summary_forms
from pages.parts.choose_resident import heading, resident_of_page
from pages.parts.guard import guard
from protocols.access import Permission
from protocols.wording import _


here = guard(Permission.APPROVE_SUMMARY)
resident = resident_of_page(here, _("Family summaries"))

looked.at(here, What.SUMMARIES, resident.id)
heading(resident)
st.header(_("Family summary"), anchor=False)
summary_forms.prepare(here, resident)
messages.show()
pages: list[tuple[date, UUID]] = st.session_state.setdefault(f"summaries-pages-{resident.id}", [])
views: tuple[SummaryView, ...] = ()
for before in (None, *pages):
    views = summaries.of_resident(here.store, actor=here.actor, resident_id=resident.id, before=before)
    for view in views:
        summary_forms.show(here, resident, view)
if len(views) == summaries.PAGE:
    key = (views[-1].month, views[-1].id)
    st.button(_("Show earlier ones"), key="summaries-more", on_click=pages.append, args=(key,))
