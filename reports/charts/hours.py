"""Upset moments by weekday and hour: when the hard times of one person are."""

from collections.abc import Sequence
from typing import Protocol

import altair as alt

from protocols.wording import _
from reports.charts import dates
from reports.charts.form import Datasets, LayerChart, Palette, Spec, Table, fill, frozen


class HourCount(Protocol):
    """Upset moments at one local weekday (0 Monday) and hour. An hour without any may be left out."""

    @property
    def weekday(self) -> int: ...
    @property
    def hour(self) -> int: ...
    @property
    def count(self) -> int: ...


_BANDS = ("0", "1", "2", "3–4", "5+")  # a legend in steps: five shades can be told apart, a ramp cannot


@frozen
def spec(colours: Palette) -> LayerChart:
    """A grid of seven days by 24 hours; the number stands in every square that has one."""
    every_third = [f"{hour:02d}" for hour in range(0, 24, 3)]
    base = alt.Chart(alt.NamedData(name="hours")).encode(
        x=alt.X("hour:O", title=_("Hour of the day"), axis=alt.Axis(labelAngle=0, values=every_third, ticks=False)),
        y=alt.Y("weekday:O", sort=None, title=None, axis=alt.Axis(ticks=False, domain=False)),
    )
    squares = base.mark_rect(stroke=colours.page, strokeWidth=2).encode(
        color=alt.Color(
            "band:O",
            title=_("Upset moments"),
            scale=alt.Scale(domain=list(_BANDS), range=list(colours.steps)),
        )
    )
    numbers = base.mark_text(fontSize=12).encode(
        text="said:N",
        color=alt.Color("band:O", legend=None, scale=alt.Scale(domain=list(_BANDS), range=list(colours.on_steps))),
    )
    grid: LayerChart = alt.layer(squares, numbers).resolve_scale(color="independent")
    return grid.properties(width=720, height=260)


def rows(values: Sequence[HourCount]) -> Datasets:
    """All 168 squares, Monday first."""
    counts = {(value.weekday, value.hour): value.count for value in values}
    names = dates.weekdays()
    return {
        "hours": [
            {
                "weekday": names[weekday],
                "hour": f"{hour:02d}",
                "band": _band(counts.get((weekday, hour), 0)),
                "said": str(counts[weekday, hour]) if counts.get((weekday, hour)) else "",
            }
            for weekday in range(7)
            for hour in range(24)
        ]
    }


def _band(count: int) -> str:
    if count <= 2:
        return _BANDS[count]
    return _BANDS[3] if count <= 4 else _BANDS[4]


def chart(values: Sequence[HourCount], *, night: bool = False) -> Spec:
    return fill(spec(night=night), rows(values))


def alt_text(values: Sequence[HourCount]) -> str:
    """How many in all, and the hour of the day that had most."""
    by_hour: dict[int, int] = {}
    for value in values:
        by_hour[value.hour] = by_hour.get(value.hour, 0) + value.count
    total = sum(by_hour.values())
    if total == 0:
        return _("Chart of upset moments by weekday and hour: none.")
    most = max(by_hour.values())
    fullest = [hour for hour, count in by_hour.items() if count == most]
    if len(fullest) > 1:
        return _("Chart of upset moments by weekday and hour: {total} in all, no one hour stands out.", total=total)
    return _(
        "Chart of upset moments by weekday and hour: {total} in all, most from {hour}, with {most}.",
        total=total,
        hour=f"{fullest[0]:02d}:00",
        most=most,
    )


def table(values: Sequence[HourCount]) -> Table:
    """Four-hour blocks by weekday: a table of 168 cells would tell nobody anything."""
    blocks = [(start, start + 4) for start in range(0, 24, 4)]
    names = dates.weekdays_in_full()
    body = [
        (
            names[weekday],
            *(
                str(sum(v.count for v in values if v.weekday == weekday and start <= v.hour < end))
                for start, end in blocks
            ),
        )
        for weekday in range(7)
    ]
    return Table(headers=(_("Day"), *(f"{start:02d}–{end:02d}" for start, end in blocks)), rows=tuple(body))
