"""A good moment of one person: one tap, and words if there are any. Families read these first."""

from functools import partial

import streamlit as st

from db.queries.residents import ResidentView
from db.records import moments
from pages.parts import bottom, links, messages, opened
from pages.parts.guard import Here
from pages.parts.plain import md_escape
from pages.parts.words import label
from protocols.access import Permission
from protocols.errors import Invalid
from protocols.vocabulary import vocabulary
from protocols.wording import _


VIEW = "good"
_SAVED = "good-saved"


def show(resident: ResidentView) -> None:
    """What was seen, a few words, Save."""
    if st.session_state.pop(_SAVED, False):
        st.switch_page(links.SHIFT)
    good = [code for code, term in vocabulary().behaviours.items() if not term.incident]
    with opened.form("good", resident.id) as new:
        messages.show(new.name)
        asked = _("A good moment of {name}: what did you see?", name=md_escape(resident.preferred_name))
        st.pills(
            asked,
            good,
            required=True,
            default=new.offered("code", good),
            format_func=lambda code: md_escape(label(code)),
            key=new.key("code"),
        )
        st.text_area(
            _("A few words, if you like. The family may read them."),
            value=new.start("note", "") or "",
            key=new.key("note"),
        )
        said = _("Save for {name}, room {room}", name=resident.preferred_name, room=resident.room)
        with bottom.bar():
            bottom.wide(
                md_escape(said),
                key="good-save",
                icon=":material/check:",
                primary=True,
                tapped=opened.save,
                args=(new, Permission.LOG_INCIDENT, partial(_kept, new, resident)),
            )
            bottom.back_to_shift(primary=False)
            bottom.help_now()


def _kept(new: opened.Form, resident: ResidentView, here: Here) -> str:
    code = new.value("code")
    if code is None:
        raise Invalid(_("Not saved yet. Tap what you saw."))
    moments.record(
        here.store,
        actor=here.actor,
        now=here.now,
        id=new.id,
        resident_id=resident.id,
        code=code,
        note=new.text("note"),
    )
    st.session_state[_SAVED] = True
    return _("Saved: a good moment of {name}.", name=resident.preferred_name)
