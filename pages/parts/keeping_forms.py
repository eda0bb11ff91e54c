"""One record: what is open about it, who has to act next, and what was decided before."""

from datetime import timedelta
from functools import partial
from uuid import UUID

import streamlit as st

from db.queries.retention import Decision, Kept
from db.records import appraisals
from db.records.appraisals import AppraisalIn
from pages.parts import keeping_holds, messages, opened, when
from pages.parts import keeping_words as words
from pages.parts.guard import Here, acting
from pages.parts.plain import md_escape
from protocols.access import Permission
from protocols.wording import _


_MAY = Permission.APPRAISE_RECORDS


def show(here: Here, one: Kept) -> None:
    """What is open first, or the form to propose something; then holds and what was decided before."""
    st.text(words.where_it_stands(here, one))
    if one.on_hold:
        st.warning(md_escape(_("On hold. Nothing of it may be erased.")), icon=":material/back_hand:")
    st.info(md_escape(words.next_step(here, one)), icon=":material/person:")
    if one.open is not None:
        _open(here, one, one.open)
    else:
        _propose(here, one)
    keeping_holds.show(here, one)
    closed = [decision for decision in one.decisions if not decision.is_open]
    if closed:
        st.header(_("Decided before"), anchor=False)
    for decision in closed:
        _decided(here, decision)


def _open(here: Here, one: Kept, decision: Decision) -> None:
    with st.container(border=True, key=f"decision-{decision.id}"):
        st.markdown(f"**{md_escape(words.proposal(here, decision))}**")
        st.caption(md_escape(_(words.KINDS[decision.kind])))
        st.text("\n".join(words.course(here, decision)))
        if decision.state == "agreed":
            _to_carry_out(decision)
        elif decision.proposed_by != here.actor.staff_id:
            _agree(one, decision)
    if decision.state == "agreed" or decision.proposed_by != here.actor.staff_id:
        _refuse(one, decision)


def _to_carry_out(decision: Decision) -> None:
    st.text(_("This is the command for it. No page can erase anything."))
    st.code(f"python -m db erase {decision.id}", language=None, wrap_lines=True)
    _meaning()


def _meaning() -> None:
    st.caption(
        _(
            "What was written about this person, their name and their family's will be gone for good. What stays: that "
            "it was decided, by whom and why. Copies in backups go after twelve months; papers stay where they are."
        )
    )


def _agree(one: Kept, decision: Decision) -> None:
    title = _("Agree to erase it") if decision.proposal == "erase" else _("Agree to keep it")
    if decision.proposal == "erase":
        _meaning()
    st.button(
        title,
        key=f"agree-{decision.id}",
        type="primary",
        disabled=one.on_hold and decision.proposal == "erase",
        on_click=_agreed,
        args=(decision.id, decision.version),
    )


def _agreed(appraisal_id: UUID, version: int) -> None:
    with messages.shielded():
        here = acting(_MAY)
        appraisals.agree(
            here.store, actor=here.actor, now=here.now, appraisal_id=appraisal_id, expected_version=version
        )
        messages.say(_("Agreed. It is on record {time}.", time=when.clock(here, here.now)))


def _refuse(one: Kept, decision: Decision) -> None:
    stops = decision.state == "agreed"
    title = _("Stop it: keep the record") if stops else _("Refuse, with a reason")
    with (
        st.expander(title, icon=":material/block:", expanded=opened.is_begun("appraisal-refuse", decision.id)),
        opened.form("appraisal-refuse", decision.id, resident_id=one.resident_id) as new,
    ):
        st.text_area(new.titled("reason", _("Why?")), value=new.start("reason", "") or "", key=new.key("reason"))
        if decision.kind == "request":
            st.caption(_("For example: needed for care, or for a claim that may come. The law allows that."))
        opened.save_button(
            new, title, _MAY, partial(_refused, new, decision), key="appraisal-refuse", primary=False, vanishes=True
        )


def _refused(new: opened.Form, decision: Decision, here: Here) -> str:
    appraisals.refuse(
        here.store,
        actor=here.actor,
        now=here.now,
        appraisal_id=decision.id,
        expected_version=decision.version,
        reason=new.text("reason"),
    )
    return _("The record stays. Your reason is on record.")


def _propose(here: Here, one: Kept) -> None:
    is_due = one.is_due(when.today(here))
    kinds = ["retention", "request"] if is_due else ["request"]
    title = _("Propose what to do") if is_due else _("Somebody asked for it to be erased")
    with (
        st.expander(title, icon=":material/gavel:", expanded=is_due or opened.is_begun("appraisal", one.resident_id)),
        opened.form("appraisal", one.resident_id, resident_id=one.resident_id) as new,
    ):
        if is_due:
            _choice(new, "kind", _("Why now?"), kinds, words.KINDS)
        may_erase = one.ended_on is not None and not one.on_hold
        proposals = ["keep", "erase"] if may_erase else ["keep"]
        _choice(new, "proposal", _("What do you propose?"), proposals, words.PROPOSALS)
        if not may_erase:
            st.caption(_("Erasing is not offered while somebody lives here or the record is on hold."))
        _details(here, new)
        opened.save_button(
            new, _("Propose this"), _MAY, partial(_proposed, new, one, kinds[0]), key="appraisal-save", vanishes=True
        )


def _choice(new: opened.Form, field: str, title: str, options: list[str], said: dict[str, str]) -> None:
    st.segmented_control(
        new.titled(field, title),
        options,
        default=new.offered(field, options, options[0]),
        format_func=lambda one: _(said[one]),
        key=new.key(field),
        required=True,
    )


def _details(here: Here, new: opened.Form) -> None:
    if new.value("proposal") == "erase":
        _meaning()
    elif new.value("kind") == "retention":
        st.date_input(
            new.titled("keep_until", _("Keep it until")),
            value=new.start("keep_until"),
            min_value=when.today(here) + timedelta(days=1),
            max_value=when.today(here) + timedelta(days=36_525),
            key=new.key("keep_until"),
            format=when.date_format(here),
        )
    st.text_area(
        new.titled("basis", _("What did you look at, and why?")),
        value=new.start("basis", "") or "",
        key=new.key("basis"),
        help=_("For example: no claim is open, no inquiry asks for it, the family was told."),
    )
    st.caption(_("Write no names here: this stays when the record is gone."))


def _proposed(new: opened.Form, one: Kept, kind: str, here: Here) -> str:
    kind = new.value("kind") or kind
    until = new.value("keep_until") if (kind, new.value("proposal")) == ("retention", "keep") else None
    proposed = AppraisalIn.model_validate(
        {
            "kind": kind,
            "proposal": new.value("proposal"),
            "basis": new.text("basis"),
            "keep_until": until,
        }
    )
    appraisals.propose(
        here.store, actor=here.actor, now=here.now, id=new.id, resident_id=one.resident_id, appraisal=proposed
    )
    return _("Proposed. Now somebody else has to decide.")


def _decided(here: Here, decision: Decision) -> None:
    with st.container(border=True, key=f"decided-{decision.id}"):
        st.markdown(f"**{md_escape(words.proposal(here, decision))}**")
        st.caption(md_escape(_(words.KINDS[decision.kind])))
        st.text("\n".join(words.course(here, decision)))
