"""Writing in a draft of a protocol. The address names the edition."""

import streamlit as st

from pages.parts import (
    messages,
    protocol_edit_cases,
    protocol_edit_guards,
    protocol_edit_head,
    protocol_edit_numbers,
    protocol_edit_steps,
    protocol_edit_texts,
    protocol_edit_tree,
    protocol_review,
    protocol_try,
)
from pages.parts.guard import guard
from protocols.access import Permission
from protocols.wording import _


here = guard(Permission.CLINICAL_LEAD)
writing = protocol_edit_head.of_address(here)

with st.bottom:
    messages.show()
    protocol_edit_head.in_short(writing)
protocol_edit_head.show(writing)
protocol_edit_head.checks(writing)
when, steps, texts, cases, trying, ready = protocol_edit_head.tabs()
with when:
    protocol_edit_head.heading(_("Comes up when"), _("Then a card appears."))
    protocol_edit_tree.show(writing, ("when",))
    if not writing.is_looked_at_when_it_comes_up:
        protocol_edit_head.heading(_("Looked at when"), _("Without this, the rule is not asked at all."))
        protocol_edit_tree.show(writing, ("gate",))
    protocol_edit_head.heading(_("Unless"), _("Then the whole card is left out, or changed."))
    protocol_edit_guards.show(writing, ("unless",), _("Something speaks against it"))
    protocol_edit_head.heading(_("When it is not known"), "")
    protocol_edit_texts.question(writing)
with steps:
    protocol_edit_steps.show(writing)
with texts:
    protocol_edit_numbers.show(writing)
    protocol_edit_head.heading(_("Sentences and sources"), "")
    protocol_edit_texts.texts(writing)
with cases:
    protocol_edit_cases.show(writing)
with trying:
    protocol_try.show(writing.protocol, writing.edition)
with ready:
    protocol_review.show(here, writing.edition)
protocol_edit_head.reading(writing)
