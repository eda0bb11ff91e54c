"""An edition that is open: what is different and why, what the checks say, and the next step of whoever looks."""

from functools import partial

import streamlit as st

from db.queries.home_protocols import Edition
from db.records import home_protocols
from pages.parts import opened, protocol_checks, protocol_differences, protocol_history, protocol_replay, protocol_shelf
from pages.parts.guard import Here
from pages.parts.plain import md_escape
from protocols.access import Permission
from protocols.wording import _


def show(here: Here, edition: Edition) -> None:
    """The open edition, for everybody who reads protocols; its buttons for whoever may."""
    with st.container(border=True, key="protocol-open"):
        st.subheader(md_escape(protocol_history.heading(edition)), anchor=False)
        st.text("\n".join(protocol_history.course(here, edition)))
        st.markdown(f"**{_('What is different')}**")
        if edition.in_use:
            protocol_differences.show(edition.before, edition.protocol)
            protocol_checks.show(here, edition)
        else:
            st.text(_("This home would do without this protocol."))
        protocol_replay.show(here, edition)
        protocol_history.files(edition)
        if edition.state == "draft":
            _draft(here, edition)
        else:
            _second_person(here, edition)


def _draft(here: Here, edition: Edition) -> None:
    if not here.actor.may(Permission.CLINICAL_LEAD):
        return
    with opened.form("protocol-hand-in", edition.id) as new:
        _text(new, "why", _("Why is this needed?"))
        keep = partial(_handed_in, new, edition)
        title = _("Hand it to a second person")
        _button(new, title, Permission.CLINICAL_LEAD, keep, key="protocol-hand-in", primary=True)
    _discard(edition)


def _handed_in(new: opened.Form, edition: Edition, here: Here) -> str:
    home_protocols.submit(
        here.store,
        actor=here.actor,
        now=here.now,
        edition_id=edition.id,
        expected_version=edition.version,
        why=new.text("why"),
    )
    return _("Handed in. A second person has to approve it now.")


def _second_person(here: Here, edition: Edition) -> None:
    if protocol_shelf.wrote_in(here, edition):
        said = _("You wrote in this edition. A second person has to approve it: a clinical lead or a manager.")
        st.info(md_escape(said), icon=":material/person:")
    elif protocol_shelf.may_approve(here):
        _approve(here, edition)
        _send_back(here, edition)
    else:
        st.info(md_escape(_("A clinical lead or a manager has to approve it.")), icon=":material/person:")
    if here.actor.may(Permission.CLINICAL_LEAD):
        _discard(edition)


def _approver(here: Here) -> Permission:
    return Permission.CLINICAL_LEAD if here.actor.may(Permission.CLINICAL_LEAD) else Permission.MANAGE_HOME


def _approve(here: Here, edition: Edition) -> None:
    with opened.form("protocol-approve", edition.id) as new:
        _text(new, "note", _("A note, if you like"))
        st.caption(_("With this the rules of the home follow it, from the next entry on."))
        keep = partial(_approved, new, edition)
        _button(new, _("Approve it"), _approver(here), keep, key="protocol-approve", primary=True)


def _approved(new: opened.Form, edition: Edition, here: Here) -> str:
    home_protocols.approve(
        here.store,
        actor=here.actor,
        now=here.now,
        edition_id=edition.id,
        expected_version=edition.version,
        note=new.text("note"),
    )
    return _("Approved. It is in force now.")


def _send_back(here: Here, edition: Edition) -> None:
    title = _("Send it back")
    begun = opened.is_begun("protocol-send-back", edition.id)
    with (
        st.expander(title, icon=":material/undo:", expanded=begun),
        opened.form("protocol-send-back", edition.id) as new,
    ):
        _text(new, "note", _("What has to change?"))
        _button(new, title, _approver(here), partial(_sent_back, new, edition), key="protocol-send-back")


def _sent_back(new: opened.Form, edition: Edition, here: Here) -> str:
    home_protocols.send_back(
        here.store,
        actor=here.actor,
        now=here.now,
        edition_id=edition.id,
        expected_version=edition.version,
        note=new.text("note"),
    )
    return _("Sent back.")


def _discard(edition: Edition) -> None:
    title = _("Give this edition up")
    begun = opened.is_begun("protocol-discard", edition.id)
    with (
        st.expander(title, icon=":material/delete:", expanded=begun),
        opened.form("protocol-discard", edition.id) as new,
    ):
        _text(new, "reason", _("Why?"))
        _button(new, title, Permission.CLINICAL_LEAD, partial(_discarded, new, edition), key="protocol-discard")


def _discarded(new: opened.Form, edition: Edition, here: Here) -> str:
    home_protocols.discard(
        here.store,
        actor=here.actor,
        now=here.now,
        edition_id=edition.id,
        expected_version=edition.version,
        reason=new.text("reason"),
    )
    return _("Given up. It stays on record.")


def _text(new: opened.Form, field: str, title: str) -> None:
    st.text_area(new.titled(field, title), value=new.start(field, "") or "", key=new.key(field))


def _button(
    new: opened.Form, title: str, permission: Permission, keep: opened.Keep, *, key: str, primary: bool = False
) -> None:
    """The form leaves the page with its answer."""
    opened.save_button(new, title, permission, keep, key=key, primary=primary, vanishes=True)
