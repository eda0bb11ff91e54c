"""Review: what needs me now, what today, what waits for others. One card is open at a time."""

import streamlit as st

from db.looking import What
from db.queries import review
from pages.parts import looked, review_lists
from pages.parts.guard import guard
from protocols.access import Permission
from protocols.wording import _


here = guard(Permission.REVIEW_CARDS)
lists = review.lists(here.store, actor=here.actor, now=here.now)
every = (*lists.now, *lists.today, *lists.waiting)
chosen = review_lists.chosen(every, lists.later)

if chosen is not None:
    looked.at(here, What.CARD, chosen.resident_id)
st.title(_("Review"), anchor=False)
review_lists.in_confidence(lists.in_confidence)
for title, empty, views in (
    (_("Now"), _("Nothing needs you now."), lists.now),
    (_("Today"), _("Nothing else for today."), lists.today),
    (_("Waiting for others"), _("Nothing is waiting for others."), lists.waiting),
):
    review_lists.listed(here, title, empty, views, chosen)
review_lists.later(here, lists.later, chosen)
review_lists.bar((*every, *lists.later) if chosen in lists.later else every, chosen)
