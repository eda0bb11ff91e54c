"""What a clinical lead can do with a protocol: change it for the home, do without it, go back, or begin one like it."""

from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import UUID

import streamlit as st

from db.queries.home_protocols import Edition
from db.records import home_protocols
from db.records.home_protocol_rules import check_may_be_left_out
from pages.parts import links, messages, opened, protocol_head
from pages.parts.guard import Here, acting
from pages.parts.protocol_head import Subject
from protocols.access import Permission
from protocols.errors import Invalid
from protocols.identity import new_id
from protocols.wording import _


_MAY = Permission.CLINICAL_LEAD


def show(here: Here, subject: Subject) -> None:
    """For a clinical lead; nothing for anybody else."""
    if not here.actor.may(_MAY):
        return
    with st.container(horizontal=True, key="protocol-actions"):
        if subject.page.open is None:
            _begin(subject)
        elif subject.page.open.state == "draft":
            _go_on(subject.page.open)
    with st.expander(
        _("More you can do"),
        icon=":material/more_horiz:",
        expanded=any(opened.is_begun(form, subject.id) for form in ("protocol-copy", "protocol-stop", "protocol-back")),
    ):
        _copy(subject)
        if subject.page.open is None:
            _stop(subject)
            _back(subject)


def _begin(subject: Subject) -> None:
    key = f"protocol-begin-{subject.id}"
    edition_id = st.session_state.setdefault(f"id-{key}", new_id())
    st.button(
        _("Change this for our home"),
        key=key,
        type="primary",
        icon=":material/edit_document:",
        on_click=_begun,
        args=(edition_id, subject.id, f"id-{key}"),
    )


def _begun(id: UUID, protocol_id: str, held: str) -> None:
    with messages.shielded():
        here = acting(_MAY)
        home_protocols.begin(here.store, actor=here.actor, now=here.now, id=id, protocol_id=protocol_id)
        st.session_state.pop(held, None)
        protocol_head.go_on_with(id)


def _go_on(edition: Edition) -> None:
    if st.button(_("Go on with the draft"), key="protocol-go", type="primary", icon=":material/edit_document:"):
        st.switch_page(links.PROTOCOL_EDIT, query_params={"edition": str(edition.id)})


def _copy(subject: Subject) -> None:
    with opened.form("protocol-copy", subject.id) as new:
        title = _("New protocol like this one")
        st.markdown(f"**{title}**")
        st.text_input(
            new.titled("title", _("What is it called?")), value=new.start("title", "") or "", key=new.key("title")
        )
        opened.save_button(
            new, title, _MAY, partial(_copied, new, subject.id), key="protocol-copy", primary=False, vanishes=True
        )


def _copied(new: opened.Form, like: str, here: Here) -> str:
    number = home_protocols.begin_copy(
        here.store, actor=here.actor, now=here.now, id=new.id, like=like, title=new.text("title")
    )
    protocol_head.go_on_with(new.id)
    return _("Begun: {number}.", number=number)


def _stop(subject: Subject) -> None:
    title = _("Do without this protocol")
    st.markdown(f"**{title}**")
    if subject.page.live is None:
        st.caption(_("This home does without it already."))
        return
    try:
        check_may_be_left_out(subject.page.live)
    except Invalid as refusal:
        st.text(refusal.message)
        return
    st.caption(_("A second person has to approve it before it takes effect."))
    with opened.form("protocol-stop", subject.id) as new:
        _reason(new)
        keep = partial(_kept, new, subject.id, home_protocols.stop_using, _("A second person has to approve it."))
        opened.save_button(new, title, _MAY, keep, key="protocol-stop", primary=False, vanishes=True)


def _back(subject: Subject) -> None:
    if not any(one.state == "active" for one in subject.page.history):
        return
    title = _("Back to the one before")
    st.markdown(f"**{title}**")
    st.caption(_("At once: what stood before was approved already."))
    with opened.form("protocol-back", subject.id) as new:
        _reason(new)
        keep = partial(_kept, new, subject.id, home_protocols.roll_back, _("The one before is in force now."))
        opened.save_button(new, title, _MAY, keep, key="protocol-back", primary=False, vanishes=True)


def _reason(new: opened.Form) -> None:
    st.text_area(new.titled("why", _("Why?")), value=new.start("why", "") or "", key=new.key("why"))


def _kept(new: opened.Form, protocol_id: str, action: Callable[..., Any], said: str, here: Here) -> str:
    action(here.store, actor=here.actor, now=here.now, id=new.id, protocol_id=protocol_id, why=new.text("why"))
    return said
