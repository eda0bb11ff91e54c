"""Review: what needs me now, what today, what waits for others. One card is open at a time."""

import streamlit as st

from db.queries import review
from pages.parts import answers, cards, messages
from pages.parts.guard import guard
from protocols.access import Permission
from protocols.wording import _


here = guard(Permission.REVIEW_CARDS)
lists = review.lists(here.store, actor=here.actor, now=here.now)
every = (*lists.now, *lists.today, *lists.waiting)
chosen = answers.chosen(every)

st.title(_("Review"))
messages.show()
answers.step_through(every, chosen)

for title, empty, views in (
    (_("Now"), _("Nothing needs you now."), lists.now),
    (_("Today"), _("Nothing else for today."), lists.today),
    (_("Waiting for others"), _("Nothing is waiting for others."), lists.waiting),
):
    st.header(_("{title} ({count})", title=title, count=len(views)))
    if not views:
        st.caption(empty)
    for view in views:
        answers.row(here, view, is_open=view is chosen)
        if view is chosen:
            with st.container(border=True):
                cards.show(here, view)
                answers.ask(view)
