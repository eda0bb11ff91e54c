"""Risk flags of one resident: present, suspected, absent; what was never recorded stands as not known."""

from functools import partial

import streamlit as st

from db.queries.residents import Flag, ResidentView
from db.records import residents
from pages.parts import earlier, opened, when
from pages.parts.earlier_words import STATES
from pages.parts.guard import Here
from pages.parts.plain import md_escape
from pages.parts.words import label
from protocols.access import Permission
from protocols.vocabulary import vocabulary
from protocols.wording import _, plural


def show(here: Here, resident: ResidentView) -> None:
    """What is recorded, how much is not, then one form to record another."""
    for flag in resident.flags:
        st.text(_line(here, flag))
        earlier.fold(here, "resident_flag", flag.id, version=flag.version)
    missing = len(vocabulary().risk_flags) - len(resident.flags)
    st.caption(
        plural(
            "1 risk was never recorded for this person, and so is not known.",
            "{count} risks were never recorded for this person, and so are not known.",
            missing,
        )
    )
    with opened.form("flag", resident.id) as new:
        _fields(here, new)
        known = _known(resident, new.text("code"))
        if known is not None:
            st.text(_("So far: {said}", said=_line(here, known)))
            asked = new.titled("reason", _("Why does it change?"))
            st.text_input(asked, value=new.start("reason", "") or "", key=new.key("reason"))
        opened.save_button(
            new,
            _("Save for {name}", name=md_escape(resident.preferred_name)),
            Permission.EDIT_RESIDENT,
            partial(_saved, new, resident, 0 if known is None else known.version),
            key="flag-save",
        )


def _fields(here: Here, new: opened.Form) -> None:
    risks = sorted(vocabulary().risk_flags, key=label)
    st.selectbox(
        new.titled("code", _("Which risk?")),
        risks,
        index=new.place("code", risks),
        format_func=label,
        key=new.key("code"),
    )
    chosen = vocabulary().risk_flags.get(new.text("code"))
    if chosen is not None:
        st.caption(md_escape(_(chosen.definition)))
    st.segmented_control(
        new.titled("state", _("Is it so?")),
        list(STATES),
        default=new.offered("state", list(STATES)),
        format_func=lambda state: _(STATES[state]),
        key=new.key("state"),
        required=True,
    )
    st.date_input(
        new.titled("expires_on", _("Known until, if it can end")),
        value=new.start("expires_on"),
        key=new.key("expires_on"),
        format=when.date_format(here),
    )


def _known(resident: ResidentView, code: str) -> Flag | None:
    """What is recorded of this risk so far."""
    return next((flag for flag in resident.flags if flag.code == code), None)


def _line(here: Here, flag: Flag) -> str:
    said = _(
        "{risk}: {state}, since {day}",
        risk=label(flag.code),
        state=_(STATES[flag.state]),
        day=when.moment(here, flag.recorded_at),
    )
    return said if flag.expires_on is None else _("{said}, until {day}", said=said, day=when.day(here, flag.expires_on))


def _saved(new: opened.Form, resident: ResidentView, version: int, here: Here) -> str:
    residents.set_flag(
        here.store,
        actor=here.actor,
        now=here.now,
        resident_id=resident.id,
        code=new.text("code"),
        state=new.value("state"),
        expires_on=new.value("expires_on"),
        expected_version=version,
        reason=new.text("reason"),
    )
    return _("Saved {time}: {risk}.", time=when.clock(here, here.now), risk=label(new.text("code")))
