"""The plan of one person: what is being tried, since when; add to it, end a part of it."""

from functools import partial
from uuid import UUID

import streamlit as st

from db.queries import plans
from db.queries.plans import PlanItemView
from db.queries.residents import ResidentView
from db.records import plans as plan_records
from pages.parts import earlier, log_options, opened, when
from pages.parts.guard import Here
from pages.parts.log_options import HomeWords
from pages.parts.words import label
from protocols.access import Permission
from protocols.vocabulary import vocabulary
from protocols.wording import _


def show(here: Here, resident: ResidentView) -> None:
    """Running items first, then ended ones; the form for whoever may change it."""
    words = log_options.home_words(here.store, here.actor)
    items = plans.of_resident(here.store, actor=here.actor, resident_id=resident.id)
    if not items:
        st.text(_("Nothing is in the plan yet."))
    for item in items:
        _item(here, item, words)
    if here.actor.may(Permission.EDIT_PLAN):
        begun = opened.is_begun("plan", resident.id)
        with st.expander(_("Add to the plan"), icon=":material/add:", expanded=begun):
            _form(here, resident.id, words)


def _item(here: Here, item: PlanItemView, words: HomeWords) -> None:
    said = item.text
    if item.intervention:
        said = _("{text} ({what})", text=item.text, what=label(item.intervention, words.labels))
    with st.container(key=f"plan-{item.id}", gap="xsmall"):
        st.text(said)
        with st.container(horizontal=True, vertical_alignment="center"):
            st.caption(_lasted(here, item), width="stretch")
            if item.ended_at is None and here.actor.may(Permission.EDIT_PLAN):
                _end(item)
        if here.actor.may(Permission.READ_PICTURE):
            earlier.fold(here, "plan_item", item.id, version=item.version)


def _lasted(here: Here, item: PlanItemView) -> str:
    since = when.moment(here, item.since)
    if item.ended_at is not None:
        return _("ended: {since} until {until}", since=since, until=when.moment(here, item.ended_at))
    if item.review_on is None:
        return _("since {time}", time=since)
    return _("since {time}, to be looked at on {day}", time=since, day=when.day(here, item.review_on))


def _end(item: PlanItemView) -> None:
    with (
        opened.popover(_("End"), "plan-end", item.id, key=f"end-open-{item.id}"),
        opened.form("plan-end", item.id) as new,
    ):
        st.text_input(
            new.titled("reason", _("Why does it end?")), value=new.start("reason", "") or "", key=new.key("reason")
        )
        opened.save_button(
            new,
            _("End this part"),
            Permission.EDIT_PLAN,
            partial(_ended, new, item),
            key=f"end-{item.id}",
            vanishes=True,
        )


def _form(here: Here, resident_id: UUID, words: HomeWords) -> None:
    own = words.own.get("intervention", {})
    offered = sorted(
        (code for code in (*vocabulary().interventions, *own) if code not in words.retired),
        key=lambda code: label(code, own),
    )
    with opened.form("plan", resident_id) as new:
        st.text_area(
            new.titled("text", _("What, when, by whom")), value=new.start("text", "") or "", key=new.key("text")
        )
        st.selectbox(
            new.titled("intervention", _("Which of the things that can be tried?")),
            offered,
            index=new.place("intervention", offered),
            format_func=lambda code: label(code, own),
            key=new.key("intervention"),
        )
        st.date_input(
            new.titled("review_on", _("Look at it again on")),
            value=new.start("review"),
            key=new.key("review"),
            format=when.date_format(here),
        )
        opened.save_button(
            new, _("Add to the plan"), Permission.EDIT_PLAN, partial(_added, new, resident_id), key="plan-add"
        )


def _added(new: opened.Form, resident_id: UUID, here: Here) -> str:
    item = plan_records.PlanItemIn(
        text=new.text("text"), intervention=new.value("intervention"), review_on=new.value("review")
    )
    plan_records.add(here.store, actor=here.actor, now=here.now, id=new.id, resident_id=resident_id, item=item)
    return _("Added to the plan. The team sees it on their first page.")


def _ended(new: opened.Form, item: PlanItemView, here: Here) -> str:
    plan_records.end(
        here.store,
        actor=here.actor,
        now=here.now,
        plan_item_id=item.id,
        expected_version=item.version,
        reason=new.text("reason"),
    )
    return _("Ended. It stays in the record.")
