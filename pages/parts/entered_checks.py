"""What was entered last about one person, with who and when; and taking back what was entered in error."""

from functools import partial

import streamlit as st

from db.queries import checks
from db.queries.checks import Entered
from db.queries.residents import ResidentView
from db.records import checks as check_records
from pages.parts import check_forms, checklist, in_error, when
from pages.parts.guard import Here
from pages.parts.plain import md_escape
from pages.parts.words import label
from protocols.access import Permission
from protocols.wording import _


_MORE = 10


def show(here: Here, resident: ResidentView) -> None:
    """A few; more by a tap."""
    shown = f"checks-shown-{resident.id}"
    most = st.session_state.get(shown, checks.NEWEST)
    # One more than is shown tells whether there are earlier ones.
    found = checks.newest(here.store, actor=here.actor, resident_id=resident.id, most=most + 1)
    if not found:
        return
    st.header(_("Entered last"), anchor=False)
    for check in found[:most]:
        with st.container(border=True, key=f"check-{check.id}"):
            _one(here, resident, check)
    if found[most:]:
        st.button(_("Show earlier ones"), key="checks-more", on_click=_show, args=(shown, most + _MORE))


def _show(key: str, most: int) -> None:
    st.session_state[key] = most


def _one(here: Here, resident: ResidentView, check: Entered) -> None:
    voided = check.written.voided
    if voided is not None:
        in_error.said(check.id, (_said(here, check),))
        st.caption(md_escape(_by(here, check)))
        in_error.marked(here, voided)
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        with st.container(gap="xsmall"):
            st.text(_said(here, check))
            st.caption(md_escape(_by(here, check)))
        in_error.offer(check.id, Permission.ENTER_CHECKS, partial(_voided, resident, check))


def _said(here: Here, check: Entered) -> str:
    found = checklist.in_words(check.code, check.value, check.state)
    if check.since is not None:
        found = _("{answer}, since {time}", answer=found, time=when.moment(here, check.since))
    if check.at is None:
        return _("{what}: {value}", what=label(check.code), value=found)
    time = when.moment(here, check.at)
    return _("{what}: {value}", what=label(check.code), value=f"{found}, {time}" if found else time)


def _by(here: Here, check: Entered) -> str:
    return _("Entered by {name}, {time}.", name=check.written.by, time=when.moment(here, check.written.at))


def _voided(resident: ResidentView, check: Entered, here: Here, reason: str) -> str:
    check_records.void(
        here.store,
        actor=here.actor,
        now=here.now,
        entity=check.entity,
        id=check.id,
        expected_version=check.version,
        reason=reason,
    )
    return check_forms.what_follows(here, resident.id)
