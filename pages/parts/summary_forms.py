"""A family summary on the screen: from draft to approval to release. What is read here is what is printed."""

from datetime import date
from functools import partial

import streamlit as st

from db.queries import residents, summaries
from db.queries.residents import ContactView, ResidentView
from db.queries.summaries import SummaryView
from db.records import summaries as summary_records
from pages.parts import charts, opened, when
from pages.parts.guard import Here
from pages.parts.plain import md_escape
from protocols.access import Permission
from protocols.errors import Invalid
from protocols.month import Moment
from protocols.wording import _, current, mark
from reports import plain_language
from reports.charts import weeks
from reports.contents import monthly
from reports.contents.form import Section


STATES: dict[str, str] = {"draft": mark("Draft, not approved"), "approved": mark("Approved")}
_MONTHS_OFFERED = 6


def prepare(here: Here, resident: ResidentView) -> None:
    """Choose a month and write its draft from what was recorded."""
    with opened.form("summary", resident.id) as new:
        months = when.months_back(here, _MONTHS_OFFERED)
        st.selectbox(
            new.titled("month", _("Month")),
            months,
            index=new.place("month", months, months[1]) or 0,
            format_func=when.month,
            key=new.key("month"),
        )
        st.caption(_("A draft is written from what was recorded. Writing it again takes in what is new."))
        moments = _moments(here, resident, new.value("month"))
        if moments:
            _leave_out(here, new, moments)
        opened.save_button(
            new,
            _("Write a draft"),
            Permission.APPROVE_SUMMARY,
            partial(_prepared, new, resident),
            key="summary-prepare",
        )


def _moments(here: Here, resident: ResidentView, month: date) -> tuple[Moment, ...]:
    """The good moments of the month that have words."""
    found = summaries.person_month(here.store, actor=here.actor, resident_id=resident.id, month=month, now=here.now)
    return tuple(moment for moment in found.moments if moment.note)


def _leave_out(here: Here, new: opened.Form, moments: tuple[Moment, ...]) -> None:
    """A note may name somebody, or be not for the family: it is left out as a whole, never cut."""
    days = list(dict.fromkeys(moment.on for moment in moments))
    title, begun = _("Leave out a good moment"), new.was_begun
    with st.expander(title, icon=":material/visibility_off:", expanded=begun):
        for moment in moments:
            st.text(_("{day}: {note}", day=when.day(here, moment.on), note=moment.note))
        st.pills(
            new.titled("without", _("Days to leave out")),
            days,
            selection_mode="multi",
            default=new.offered("without", days, []),
            format_func=lambda on: when.day(here, on),
            key=new.key("without"),
        )


def show(here: Here, resident: ResidentView, view: SummaryView) -> None:
    """One summary: its words, its state, and what can be done with it."""
    title = _("{month}: {state}", month=when.month(view.month), state=_(STATES[view.state]))
    with st.container(border=True, key=f"summary-{view.id}"):
        st.subheader(title, anchor=False)
        with st.expander(_("Read it"), expanded=view.state == "draft", key=f"summary-words-{view.id}"):
            _words(monthly.from_json(view.contents))
        st.link_button(_("Open as PDF"), f"/documents/{view.id}.pdf", icon=":material/picture_as_pdf:")
        if view.state == "draft":
            drafted = _("Drafted by {name}, {time}.", name=view.prepared_by, time=when.moment(here, view.prepared_at))
            st.caption(md_escape(drafted))
            _approve(view)
        else:
            assert view.approved_at is not None, "an approved summary says when"
            approved = _("Approved by {name}, {time}.", name=view.approved_by, time=when.moment(here, view.approved_at))
            st.caption(md_escape(approved))
            _release(here, resident, view)


def _words(summary: monthly.MonthlySummary) -> None:
    st.subheader(md_escape(summary.title), anchor=False)
    for sentence in summary.greeting:
        st.text(sentence)
    for section in summary.sections:
        _section(section)
        if section is summary.compared and summary.chart is not None:
            charts.show(weeks, summary.chart.weeks, key=f"weeks-{summary.month}")


def _section(section: Section) -> None:
    st.markdown(f"**{md_escape(section.heading)}**")
    for sentence in section.sentences:
        st.text(sentence)
    for item in section.items:
        said = _("{lead}: {text}", lead=item.lead, text=item.text) if item.lead else item.text
        st.text(_("• {text}", text=said))
    for sentence in section.closing:
        st.text(sentence)


def _approve(view: SummaryView) -> None:
    with opened.form("approve", view.id) as new:
        opened.save_button(
            new,
            _("Approve"),
            Permission.APPROVE_SUMMARY,
            partial(_approved, view),
            key=f"approve-{view.id}",
            vanishes=True,
        )


def _release(here: Here, resident: ResidentView, view: SummaryView) -> None:
    for release in view.releases:
        given = _(
            "Given to {name} by {by}, {time}.",
            name=release.contact_name,
            by=release.by,
            time=when.moment(here, release.at),
        )
        st.text(given)
    people = {person.id: person for person in residents.contacts(here.store, actor=here.actor, resident_id=resident.id)}
    if not people:
        st.text(_("No family or friends are recorded, so there is nobody to give it to."))
        return
    with opened.form("release", view.id) as new:
        st.selectbox(
            new.titled("contact", _("Give it to")),
            list(people),
            index=new.place("contact", list(people), next(iter(people)) if len(people) == 1 else None),
            format_func=lambda contact: _person(people[contact]),
            key=new.key("contact"),
            placeholder=_("Choose somebody"),
        )
        opened.save_button(
            new, _("Release"), Permission.RELEASE_SUMMARY, partial(_released, new, view), key=f"release-{view.id}"
        )


def _person(contact: ContactView) -> str:
    return _("{name}, {relation}", name=contact.name, relation=contact.relation)


def _prepared(new: opened.Form, resident: ResidentView, here: Here) -> str:
    month: date = new.value("month")
    values = summaries.person_month(here.store, actor=here.actor, resident_id=resident.id, month=month, now=here.now)
    written = monthly.write(
        values, language=current(), prepared_on=when.today(here), without=new.value("without") or ()
    )
    summary_records.prepare(
        here.store,
        actor=here.actor,
        now=here.now,
        id=new.id,
        resident_id=resident.id,
        month=month,
        contents=written.as_json(),
    )
    return _("The draft is written. Please read it before you approve it.")


def _approved(view: SummaryView, here: Here) -> str:
    values = summaries.person_month(
        here.store, actor=here.actor, resident_id=view.resident_id, month=view.month, now=here.now
    )
    # Somebody may have moved in or begun to work here since the draft was written.
    plain_language.refuse(monthly.from_json(view.contents), values.forbidden_names)
    summary_records.approve(
        here.store, actor=here.actor, now=here.now, summary_id=view.id, expected_version=view.version
    )
    return _("Approved. Its words cannot change any more.")


def _released(new: opened.Form, view: SummaryView, here: Here) -> str:
    contact = new.value("contact")
    if contact is None:
        raise Invalid(_("Choose whom you give it to."))
    summary_records.release(
        here.store, actor=here.actor, now=here.now, id=new.id, summary_id=view.id, contact_id=contact
    )
    return _("Released, and noted. Open the PDF and hand it over.")
