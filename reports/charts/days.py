"""Upset moments a day by strength over two months: this month beside last, with what changed in between."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol

import altair as alt

from protocols.vocabulary import vocabulary
from protocols.wording import _, plural
from reports.charts import dates
from reports.charts.form import Datasets, LayerChart, Palette, Row, Spec, Table, fill, frozen


class DayCount(Protocol):
    """Upset moments of one local day, by strength 1 to 4."""

    @property
    def day(self) -> date: ...
    @property
    def by_strength(self) -> tuple[int, int, int, int]: ...


_WORDS_TAKE = timedelta(days=10)  # the width of an event's words, on an axis of two months


@dataclass(frozen=True, slots=True)
class Event:
    """Something that changed on a day, in a word or two: "Plan changed"."""

    day: date
    label: str


@dataclass(frozen=True, slots=True)
class Period:
    """Days from `since` up to but not including `until`. Days without any may be left out of `counts`."""

    since: date
    until: date
    counts: Sequence[DayCount]
    events: Sequence[Event] = ()


@frozen
def spec(colours: Palette) -> LayerChart:
    """A bar a day, darker the stronger; a dashed line where something changed."""
    day = alt.X(
        "day:O",
        sort=None,
        title=None,
        axis=alt.Axis(labelAngle=0, labelOverlap="greedy", labelSeparation=12, ticks=False),
    )
    bars = (
        alt.Chart(alt.NamedData(name="days"))
        .mark_bar(stroke=colours.second, strokeWidth=0.5)
        .encode(
            x=day,
            y=alt.Y(
                "count:Q",
                title=_("Upset moments a day"),
                axis=alt.Axis(tickMinStep=1, tickCount=5, format="d", labelPadding=8),
            ),
            color=alt.Color(
                "strength:O",
                title=_("How strong"),
                scale=alt.Scale(domain=list(_strengths()), range=list(colours.steps[1:])),
            ),
            order=alt.Order("step:Q"),
        )
    )
    events = alt.Chart(alt.NamedData(name="events")).encode(x=day)
    lines = events.mark_rule(color=colours.text, strokeDash=[5, 4], strokeWidth=1.5)
    words = events.mark_text(align="left", baseline="top", dx=5, color=colours.text).encode(
        y=alt.value(0), text="label:N"
    )
    return alt.layer(bars, lines, words).properties(width=720, height=220)


def _strengths() -> tuple[str, str, str, str]:
    first, second, third, fourth = (_(vocabulary().strengths[value].label) for value in (1, 2, 3, 4))
    return first, second, third, fourth


def rows(values: Period) -> Datasets:
    """A row for each strength seen on a day, and one of nothing for a day without any."""
    by_day = {count.day: count.by_strength for count in values.counts}
    shown: list[Row] = []
    for day in _days(values):
        shown += _day_rows(day, by_day.get(day, (0, 0, 0, 0)))
    return {"days": shown, "events": _event_rows(values)}


def _event_rows(values: Period) -> list[Row]:
    """Every event has its line; words that would lie on those of the line before are left to the table."""
    shown: list[Row] = []
    free_from = values.since
    for event in sorted(values.events, key=lambda event: event.day):
        if values.since <= event.day < values.until:
            has_room = event.day >= free_from
            shown.append({"day": dates.short_day(event.day), "label": event.label if has_room else ""})
            free_from = event.day + _WORDS_TAKE if has_room else free_from
    return shown


def _days(values: Period) -> list[date]:
    return [values.since + timedelta(days=n) for n in range((values.until - values.since).days)]


def _day_rows(day: date, by_strength: Sequence[int]) -> list[Row]:
    label = dates.short_day(day)
    names = _strengths()
    seen: list[Row] = [
        {"day": label, "strength": names[step], "step": step, "count": count}
        for step, count in enumerate(by_strength)
        if count
    ]
    return seen or [{"day": label, "strength": names[0], "step": 0, "count": 0}]


def chart(values: Period, *, night: bool = False) -> Spec:
    return fill(spec(night=night), rows(values))


def alt_text(values: Period) -> str:
    """How many by month, in order."""
    by_month = "; ".join(
        plural("{month} {count} upset moment", "{month} {count} upset moments", sum(counts), month=month)
        for month, counts in _by_month(values).items()
    )
    return _("Bar chart of upset moments a day, by strength: {by_month}.", by_month=by_month)


def table(values: Period) -> Table:
    """Each month's days and moments by strength."""
    body = tuple((month, *(str(n) for n in counts), str(sum(counts))) for month, counts in _by_month(values).items())
    return Table(headers=(_("Month"), *_strengths(), _("All")), rows=body)


def _by_month(values: Period) -> dict[str, tuple[int, ...]]:
    sums: dict[str, tuple[int, ...]] = {dates.month_and_year(day): (0, 0, 0, 0) for day in _days(values)}
    for count in values.counts:
        if values.since <= count.day < values.until:
            month = dates.month_and_year(count.day)
            sums[month] = tuple(a + b for a, b in zip(sums[month], count.by_strength, strict=True))
    return sums
