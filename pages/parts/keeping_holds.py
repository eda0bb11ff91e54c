"""Legal holds on one record: which stand, put it on hold, lift a hold."""

from functools import partial

import streamlit as st

from db.queries.retention import Hold, Kept
from db.records import holds
from pages.parts import opened, when
from pages.parts.guard import Here
from pages.parts.plain import md_escape
from protocols.access import Permission
from protocols.wording import _


_MAY = Permission.APPRAISE_RECORDS


def show(here: Here, one: Kept) -> None:
    """Every hold, newest first, and the form for another."""
    st.header(_("Legal hold"), anchor=False)
    st.caption(_("While a hold stands, nothing of this record may be erased, whatever anybody decides."))
    for hold in one.holds:
        _hold(here, one, hold)
    with (
        st.expander(
            _("Put it on hold"), icon=":material/back_hand:", expanded=opened.is_begun("hold", one.resident_id)
        ),
        opened.form("hold", one.resident_id, resident_id=one.resident_id) as new,
    ):
        st.text_area(
            new.titled("reason", _("Why?")),
            value=new.start("reason", "") or "",
            key=new.key("reason"),
            help=_("For example: a claim, a court, a safeguarding inquiry, an inquest."),
        )
        opened.save_button(
            new, _("Put it on hold"), _MAY, partial(_placed, new, one), key="hold-save", primary=False, vanishes=True
        )


def _hold(here: Here, one: Kept, hold: Hold) -> None:
    with st.container(border=True, key=f"hold-{hold.id}"):
        st.text(hold.reason)
        if hold.lifted_on is not None:
            st.caption(md_escape(_("Lifted {day}, {name}", day=when.day(here, hold.lifted_on), name=hold.last_by)))
            return
        st.caption(md_escape(_("Since {day}, {name}", day=when.day(here, hold.placed_on), name=hold.last_by)))
        with (
            opened.popover(_("Lift this hold"), "hold-lift", hold.id, key=f"lift-{hold.id}"),
            opened.form("hold-lift", hold.id, resident_id=one.resident_id) as new,
        ):
            st.text_input(new.titled("reason", _("Why?")), value=new.start("reason", "") or "", key=new.key("reason"))
            opened.save_button(
                new, _("Lift this hold"), _MAY, partial(_lifted, new, hold), key=f"lift-save-{hold.id}", vanishes=True
            )


def _placed(new: opened.Form, one: Kept, here: Here) -> str:
    holds.place(
        here.store, actor=here.actor, now=here.now, id=new.id, resident_id=one.resident_id, reason=new.text("reason")
    )
    return _("On hold from now on.")


def _lifted(new: opened.Form, hold: Hold, here: Here) -> str:
    holds.lift(
        here.store,
        actor=here.actor,
        now=here.now,
        hold_id=hold.id,
        reason=new.text("reason"),
        expected_version=hold.version,
    )
    return _("The hold is lifted. Nothing was erased by that.")
