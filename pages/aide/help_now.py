"""Get help now: the emergency number first, then the first steps, from the library's emergency protocols."""

import streamlit as st

from pages.parts import bottom
from pages.parts.guard import guard
from pages.parts.plain import md_escape
from pages.web.emergency import shown
from protocols.emergency import emergency_number, step_zero
from protocols.engine.schema import Protocol
from protocols.wording import _


def number_first(number: str, country: str) -> None:
    """What anyone may do without asking anyone. The app itself calls nobody, and says so."""
    st.error(md_escape(step_zero(country)), icon=":material/call:")
    call, icon = _("Call {number}", number=number), ":material/call:"
    st.link_button(call, f"tel:{number}", key="call", icon=icon, type="primary", width="stretch")
    st.markdown(f"**{md_escape(_('Shout for others. This app has not called anyone.'))}**")


def steps(protocol: Protocol, number: str) -> None:
    """What an aide does, in order; each step is open, nothing has to be tapped first."""
    st.subheader(md_escape(_(protocol.title)), anchor=False)
    mine = [_(step.do).replace("{number}", number) for step in protocol.steps if "aide" in step.who]
    st.markdown("\n".join(f"1. {md_escape(said)}" for said in mine))


here = guard()
number = emergency_number(here.who.country)
number_first(number, here.who.country)
for protocol in shown(here.who.country):
    steps(protocol, number)
with bottom.bar():
    bottom.back_to_shift()
