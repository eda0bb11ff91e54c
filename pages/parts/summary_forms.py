"""A family summary on the screen: from draft to approval to release. What is read here is what is printed."""

from datetime import date
from uuid import UUID

import streamlit as st

from db.queries import residents, summaries
from db.queries.residents import ResidentView
from db.queries.summaries import SummaryView
from db.records import summaries as summary_records
from pages.parts import messages, opened, when
from pages.parts.guard import Here, acting
from pages.parts.plain import md_escape
from protocols.access import Permission
from protocols.identity import new_id
from protocols.wording import _, current, mark
from reports.contents import monthly
from reports.contents.form import Section


STATES: dict[str, str] = {"draft": mark("Draft, not approved"), "approved": mark("Approved")}
_MONTHS_OFFERED = 6


def prepare(here: Here, resident: ResidentView) -> None:
    """Choose a month and write its draft from what was recorded."""
    months = when.months_back(here, _MONTHS_OFFERED)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.selectbox(_("Month"), months, index=1, format_func=when.month, key="summary-month")
        st.button(_("Write a draft"), key="summary-prepare", type="primary", on_click=_prepared, args=(resident.id,))
    st.caption(_("A draft is written from what was recorded. Writing it again takes in what is new."))


def show(here: Here, resident: ResidentView, view: SummaryView) -> None:
    """One summary: its words, its state, and what can be done with it."""
    title = _("{month}: {state}", month=when.month(view.month), state=_(STATES[view.state]))
    with st.expander(title, expanded=view.state == "draft"):
        _words(monthly.from_json(view.contents))
        st.link_button(_("Open as PDF"), f"/documents/{view.id}.pdf", icon=":material/picture_as_pdf:")
        if view.state == "draft":
            st.caption(_("Drafted by {name}, {time}.", name=md_escape(view.prepared_by), time=_at(here, view)))
            st.button(_("Approve"), key=f"approve-{view.id}", type="primary", on_click=_approved, args=(view,))
        else:
            st.caption(_("Approved by {name}.", name=md_escape(view.approved_by or "")))
            _release(here, resident, view)


def _at(here: Here, view: SummaryView) -> str:
    return when.moment(here, view.prepared_at)


def _words(summary: monthly.MonthlySummary) -> None:
    st.subheader(md_escape(summary.title))
    for sentence in summary.greeting:
        st.text(sentence)
    for section in summary.sections:
        _section(section)


def _section(section: Section) -> None:
    st.markdown(f"**{md_escape(section.heading)}**")
    for sentence in section.sentences:
        st.text(sentence)
    for item in section.items:
        st.text(_("• {lead} {text}", lead=item.lead, text=item.text))
    for sentence in section.closing:
        st.text(sentence)


def _release(here: Here, resident: ResidentView, view: SummaryView) -> None:
    for release in view.releases:
        st.text(_("Given to {name}, {time}.", name=release.contact_name, time=when.moment(here, release.at)))
    people = residents.contacts(here.store, actor=here.actor, resident_id=resident.id)
    names = {person.id: _("{name}, {relation}", name=person.name, relation=person.relation) for person in people}
    if not names:
        st.text(_("No family or friends are recorded, so there is nobody to give it to."))
        return
    with opened.form("release", view.id) as new, st.container(horizontal=True, vertical_alignment="bottom"):
        st.selectbox(_("Give it to"), list(names), format_func=lambda contact: names[contact], key=new.key("contact"))
        st.button(_("Release"), key=f"release-{view.id}", type="primary", on_click=_released, args=(new, view.id))


def _prepared(resident_id: UUID) -> None:
    with messages.shielded():
        here = acting(Permission.APPROVE_SUMMARY)
        month: date = st.session_state["summary-month"]
        values = summaries.person_month(
            here.store, actor=here.actor, resident_id=resident_id, month=month, now=here.now
        )
        written = monthly.write(values, language=current(), prepared_on=when.today(here))
        summary_records.prepare(
            here.store,
            actor=here.actor,
            now=here.now,
            id=new_id(),
            resident_id=resident_id,
            month=month,
            contents=written.as_json(),
        )
        messages.say(_("The draft is written. Please read it before you approve it."))


def _approved(view: SummaryView) -> None:
    with messages.shielded():
        here = acting(Permission.APPROVE_SUMMARY)
        summary_records.approve(
            here.store, actor=here.actor, now=here.now, summary_id=view.id, expected_version=view.version
        )
        messages.say(_("Approved. Its words cannot change any more."))


def _released(new: opened.Form, summary_id: UUID) -> None:
    with messages.shielded():
        here = acting(Permission.RELEASE_SUMMARY)
        summary_records.release(
            here.store,
            actor=here.actor,
            now=here.now,
            id=new.id,
            summary_id=summary_id,
            contact_id=new.value("contact"),
        )
        new.close()
        messages.say(_("Released, and noted. You can open the PDF and hand it over."))
