"""Risk flags of one resident: present, suspected, absent; what was never recorded stands as not known."""

import streamlit as st

from db.queries.residents import ResidentView
from db.records import residents
from pages.parts import messages, opened
from pages.parts.guard import acting
from pages.parts.words import label
from protocols.access import Permission
from protocols.vocabulary import vocabulary
from protocols.wording import _, mark


STATES = {"present": mark("Yes"), "suspected": mark("Suspected"), "absent": mark("No")}


def show(resident: ResidentView) -> None:
    """What is recorded, then one form to record another."""
    known = {flag.code: flag for flag in resident.flags}
    for code, flag in known.items():
        st.text(_("{risk}: {state}", risk=label(code), state=_(STATES[flag.state])))
    st.caption(
        _(
            "Not recorded, and so not known: {count} of {all}.",
            count=len(vocabulary().risk_flags) - len(known),
            all=len(vocabulary().risk_flags),
        )
    )
    with opened.form("flag", resident.id) as new:
        st.selectbox(
            _("Which risk?"), list(vocabulary().risk_flags), index=None, format_func=label, key=new.key("code")
        )
        st.segmented_control(
            _("Is it so?"),
            list(STATES),
            format_func=lambda state: _(STATES[state]),
            key=new.key("state"),
            required=True,
        )
        st.date_input(_("Known until, if it can end"), value=None, key=new.key("expires_on"))
        st.button(_("Save this risk"), key="flag-save", type="primary", on_click=_saved, args=(new, resident))


def _saved(new: opened.Form, resident: ResidentView) -> None:
    with messages.shielded():
        here = acting(Permission.EDIT_RESIDENT)
        residents.set_flag(
            here.store,
            actor=here.actor,
            now=here.now,
            resident_id=resident.id,
            code=new.text("code"),
            state=new.value("state"),
            expires_on=new.value("expires_on"),
        )
        new.close()
        messages.say(_("Saved."))
