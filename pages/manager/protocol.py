"""One protocol: what it says, what is being changed, how it would do, and every edition. The address names it."""

import streamlit as st

from pages.parts import (
    messages,
    protocol_actions,
    protocol_head,
    protocol_history,
    protocol_reading,
    protocol_review,
    protocol_try,
)
from pages.parts.guard import guard
from protocols.access import Permission
from protocols.wording import _


here = guard(Permission.READ_PROTOCOLS)
subject = protocol_head.of_address(here)

protocol_head.show(subject)
messages.show()
protocol_actions.show(here, subject)
if subject.page.open is not None:
    protocol_review.show(here, subject.page.open)
reading, trying, editions = st.tabs([_("What it says"), _("Try it"), _("Editions")])
with reading:
    protocol_reading.show(subject.shown)
with trying:
    protocol_try.show(subject.worked_on, subject.draft_of(here.actor))
with editions:
    protocol_history.show(here, subject)
