"""The pattern of one person: this month beside last, the hours of the day, what was followed by calm."""

from collections.abc import Mapping, Sequence
from datetime import timedelta

import streamlit as st

from db.queries import picture, plans
from db.queries.helps import TriedBefore
from db.queries.residents import ResidentView
from pages.parts import charts, log_options, when
from pages.parts.guard import Here
from pages.parts.words import label, listed
from protocols import effectiveness
from protocols.wording import _, plural
from reports.charts import days as day_chart
from reports.charts import hours as hour_chart
from reports.charts import tried as tried_chart


HOURS_OVER = timedelta(days=90)


def months(here: Here, resident: ResidentView) -> None:
    """Each day of last month and this one; the two sums in words."""
    this_month, last_month, tomorrow = when.months_until_now(here)
    counts = picture.by_day(here.store, actor=here.actor, resident_id=resident.id, since=last_month, until=tomorrow)
    before = sum(sum(count.by_strength) for count in counts if count.day < this_month)
    since = sum(sum(count.by_strength) for count in counts if count.day >= this_month)
    st.subheader(_("This month beside last"), anchor=False)
    st.text(
        _(
            "{this_month} so far: {since}. All of {last_month}: {before}.",
            this_month=when.month(this_month),
            last_month=when.month(last_month),
            since=_times(since),
            before=_times(before),
        )
    )
    if before or since:
        period = day_chart.Period(since=last_month, until=tomorrow, counts=counts, events=_plan_changes(here, resident))
        charts.show(day_chart, period, key="chart-months")


def _plan_changes(here: Here, resident: ResidentView) -> list[day_chart.Event]:
    """The days on which something of the plan began or ended, each once."""
    items = plans.of_resident(here.store, actor=here.actor, resident_id=resident.id)
    changed = {when.on(here, at) for item in items for at in (item.since, item.ended_at) if at is not None}
    return [day_chart.Event(day, _("Plan changed")) for day in sorted(changed)]


def hours(here: Here, resident: ResidentView) -> None:
    """Weekday by hour over the last 90 days."""
    until = when.today(here) + timedelta(days=1)
    since = until - HOURS_OVER
    counts = picture.by_hour(here.store, actor=here.actor, resident_id=resident.id, since=since, until=until)
    st.subheader(_("By hour and weekday, since {day}", day=when.day(here, since)), anchor=False)
    if counts:
        charts.show(hour_chart, counts, key="chart-hours")
    else:
        st.text(_("Nothing was logged in this time."))


def what_helps(here: Here, resident: ResidentView) -> None:
    """What was tried in the last 90 days and how often it was followed by calm. Never a percentage."""
    until = when.today(here) + timedelta(days=1)
    since = until - HOURS_OVER
    found = picture.tried(here.store, actor=here.actor, resident_id=resident.id, since=since, until=until)
    if not found:
        st.text(_("Nothing was tried and logged since {day}.", day=when.day(here, since)))
        return
    st.caption(
        _(
            "Since {day}. Followed by calm, not because of it: people also settle on their own.",
            day=when.day(here, since),
        )
    )
    own = log_options.home_words(here.store, here.actor).labels
    often = [entry for entry in found if entry.known >= effectiveness.SHARE_FROM]
    if often:
        charts.show(tried_chart, _lines(often, own), key="chart-tried")
    seldom = [entry.code for entry in found if entry not in often]
    if seldom:
        st.text(_("Tried too seldom to say: {what}.", what=listed(seldom, own)))


def _lines(found: Sequence[TriedBefore], own: Mapping[str, str]) -> list[tried_chart.Line]:
    lines = []
    for entry in found:
        interval = effectiveness.settled(entry.calmer, entry.known)
        lines.append(
            tried_chart.Line(
                label=label(entry.code, own),
                known=entry.known,
                calmer=entry.calmer,
                low=interval.low,
                high=interval.high,
            )
        )
    return lines


def _times(count: int) -> str:
    return plural("upset once", "upset {count} times", count)
