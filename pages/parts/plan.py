"""The plan of one person: what is being tried, since when; add to it, end a part of it."""

from uuid import UUID

import streamlit as st

from db.queries import plans
from db.queries.plans import PlanItemView
from db.queries.residents import ResidentView
from db.records import plans as plan_records
from pages.parts import messages, opened, when
from pages.parts.guard import Here, acting
from pages.parts.words import label
from protocols.access import Permission
from protocols.vocabulary import vocabulary
from protocols.wording import _


def show(here: Here, resident: ResidentView) -> None:
    """Running items first, ended ones struck through; the form for whoever may change it."""
    items = plans.of_resident(here.store, actor=here.actor, resident_id=resident.id)
    if not items:
        st.text(_("Nothing is in the plan yet."))
    for item in items:
        _item(here, item)
    if here.actor.may(Permission.EDIT_PLAN):
        with st.expander(_("Add to the plan"), icon=":material/add:"):
            _form(resident.id)


def _item(here: Here, item: PlanItemView) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        said = item.text
        if item.intervention:
            said = _("{text} ({what})", text=item.text, what=label(item.intervention))
        st.text(said)
        since = when.moment(here, item.since)
        if item.ended_at is None:
            st.caption(_("since {time}", time=since))
            if here.actor.may(Permission.EDIT_PLAN):
                _end(item)
        else:
            st.caption(_("{since} until {until}", since=since, until=when.moment(here, item.ended_at)))


def _end(item: PlanItemView) -> None:
    with st.popover(_("End"), key=f"end-open-{item.id}"):
        st.text_input(_("Why does it end?"), key=f"end-why-{item.id}", max_chars=500)
        st.button(_("End this part"), key=f"end-{item.id}", on_click=_ended, args=(item,))


def _form(resident_id: UUID) -> None:
    with opened.form("plan", resident_id) as new:
        st.text_area(_("What, when, by whom"), key=new.key("text"), max_chars=1000)
        st.selectbox(
            _("Which of the things that can be tried?"),
            sorted(vocabulary().interventions, key=label),
            index=None,
            format_func=label,
            key=new.key("intervention"),
        )
        st.date_input(_("Look at it again on"), value=None, key=new.key("review"))
        st.button(_("Add to the plan"), key="plan-add", type="primary", on_click=_added, args=(new, resident_id))


def _added(new: opened.Form, resident_id: UUID) -> None:
    with messages.shielded():
        here = acting(Permission.EDIT_PLAN)
        item = plan_records.PlanItemIn(
            text=new.text("text"), intervention=new.value("intervention"), review_on=new.value("review")
        )
        plan_records.add(here.store, actor=here.actor, now=here.now, id=new.id, resident_id=resident_id, item=item)
        new.close()
        messages.say(_("Added to the plan."))


def _ended(item: PlanItemView) -> None:
    with messages.shielded():
        here = acting(Permission.EDIT_PLAN)
        plan_records.end(
            here.store,
            actor=here.actor,
            now=here.now,
            plan_item_id=item.id,
            expected_version=item.version,
            reason=str(st.session_state.get(f"end-why-{item.id}") or ""),
        )
        messages.say(_("Ended. It stays in the record."))
