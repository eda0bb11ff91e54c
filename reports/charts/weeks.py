"""Upset moments by week of one month: the one chart of the family's summary.

Counts under three are said as "once or twice" everywhere in a family document. So that the bar does not say what
the words leave out, one and two are drawn at the same height.
"""

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import altair as alt

from protocols.month import MonthCounts
from protocols.wording import _
from reports.charts import dates
from reports.charts.form import Datasets, LayerChart, Palette, Spec, Table, fill, frozen
from reports.contents.limits import LIMITS


_FEW = LIMITS.few_below
_DRAWN_FEW = (_FEW - 1) * 0.75  # between one and two


@dataclass(frozen=True, slots=True)
class Week:
    """The days of one week that lie in the month, both included, and how often the person was upset in them."""

    first: date
    last: date
    count: int


def of_month(counts: MonthCounts, *, until: date | None = None) -> tuple[Week, ...]:
    """The weeks of a month, cut at its first and last day, or at a day in it up to which is known (included)."""
    end = last_day(counts.month)
    end = end if until is None else min(end, until)
    return tuple(
        Week(max(monday, counts.month.replace(day=1)), min(monday + timedelta(days=6), end), count)
        for monday, count in counts.upset_by_week
        if monday <= end
    )


def last_day(month: date) -> date:
    """The last day of the month that a day lies in."""
    return month.replace(day=monthrange(month.year, month.month)[1])


@frozen
def spec(colours: Palette) -> LayerChart:
    """Bars with the number upon each; no axis to read."""
    base = alt.Chart(alt.NamedData(name="weeks")).encode(
        x=alt.X(
            "week:O",
            sort=None,
            title=None,
            axis=alt.Axis(labelAngle=0, ticks=False, labelPadding=6, labelExpr="split(datum.label, '|')"),
        ),
        y=alt.Y("height:Q", axis=None, scale=alt.Scale(domainMin=0, nice=False, zero=True)),
    )
    bars = base.mark_bar(color=colours.action, cornerRadiusEnd=3)
    words = base.mark_text(baseline="bottom", dy=-4, color=colours.text).encode(text="said:N")
    return alt.layer(bars, words).properties(width=480, height=200)


def rows(values: Sequence[Week]) -> Datasets:
    """One row a week: its label on two lines, how high its bar is, and what stands upon it."""
    return {
        "weeks": [
            {
                "week": dates.short_range(week.first, week.last),
                "height": _DRAWN_FEW if 0 < week.count < _FEW else week.count,
                "said": _("1 or 2") if 0 < week.count < _FEW else str(week.count),
            }
            for week in values
        ]
    }


def chart(values: Sequence[Week], *, night: bool = False) -> Spec:
    return fill(spec(night=night), rows(values))


def alt_text(values: Sequence[Week]) -> str:
    """Which week had most, or that none stood out."""
    most = max((week.count for week in values), default=0)
    if most == 0:
        return _("Bar chart of upset moments by week: none in any week.")
    fullest = [week for week in values if week.count == most]
    if most < _FEW or len(fullest) > 1:
        return _("Bar chart of upset moments by week: no one week stands out.")
    return _(
        "Bar chart of upset moments by week: most in the week of {week}, with {count}.",
        week=dates.written_range(fullest[0].first, fullest[0].last),
        count=most,
    )


def table(values: Sequence[Week]) -> Table:
    """Each week and how often, in the words of a family document."""
    return Table(
        headers=(_("Week"), _("How often")),
        rows=tuple((dates.written_range(week.first, week.last), how_often(week.count)) for week in values),
    )


def how_often(count: int) -> str:
    """None, once or twice, or the number."""
    if count == 0:
        return _("none")
    return _("once or twice") if count < _FEW else str(count)
