"""What was tried for one person, and how often it was followed by calm: "3 of 4", with how unsure that is.

Followed by, not because of: people also settle on their own. Nothing here is a percentage.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from json import dumps

import altair as alt

from protocols.effectiveness import SHARE_FROM, k_of_n
from protocols.wording import _
from reports.charts.form import Datasets, LayerChart, Palette, Spec, Table, fill, frozen


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that was tried. `known` tries have an answer that counts, `calmer` of them were followed by calm.

    `low` and `high` are the interval of the share, 0 to 1 (`protocols.effectiveness`); None: not worked out.
    """

    label: str
    known: int
    calmer: int
    low: float | None = None
    high: float | None = None


@frozen
def spec(colours: Palette) -> LayerChart:
    """A bar from never to every time, a thin line for how unsure it is, and the words "3 of 4" at the end."""
    ends = f"datum.value < 0.25 ? {dumps(_('never'))} : datum.value < 0.75 ? {dumps(_('half of them'))} : "
    base = alt.Chart(alt.NamedData(name="tried")).encode(
        y=alt.Y("label:N", sort=None, title=None, axis=alt.Axis(ticks=False, domain=False, labelPadding=8))
    )
    share = alt.X(
        "share:Q",
        title=_("Followed by calm"),
        scale=alt.Scale(domain=[0, 1.3], nice=False),
        axis=alt.Axis(values=[0, 0.5, 1], labelExpr=ends + dumps(_("every time"))),
    )
    bars = base.mark_bar(color=colours.steps[2], height=16).encode(x=share)
    unsure = base.mark_rule(color=colours.text, strokeWidth=2).encode(x="low:Q", x2="high:Q")
    words = base.mark_text(align="left", baseline="middle", color=colours.text).encode(x=alt.datum(1.05), text="said:N")
    # The words come first, because they alone have a row for everything: the order of the lines is theirs.
    return alt.layer(words, bars, unsure).properties(width=560, height=alt.Step(34))


def rows(values: Sequence[Line]) -> Datasets:
    """One row a thing tried; share and interval are left open below three tries."""
    return {
        "tried": [
            {
                "label": line.label,
                "share": line.calmer / line.known if line.known >= SHARE_FROM else None,
                "low": line.low if line.known >= SHARE_FROM else None,
                "high": line.high if line.known >= SHARE_FROM else None,
                "said": k_of_n(line.calmer, line.known),
            }
            for line in values
        ]
    }


def chart(values: Sequence[Line], *, night: bool = False) -> Spec:
    return fill(spec(night=night), rows(values))


def alt_text(values: Sequence[Line]) -> str:
    """What was followed by calm most often, of those tried often enough."""
    enough = [line for line in values if line.known >= SHARE_FROM]
    if not enough:
        return _("Bar chart of what was tried: nothing often enough to say more.")
    best = max(enough, key=lambda line: (line.calmer / line.known, line.known))
    return _(
        "Bar chart of what was tried and followed by calm: most often {label}, {calmer} of {known}.",
        label=best.label,
        calmer=best.calmer,
        known=best.known,
    )


def table(values: Sequence[Line]) -> Table:
    """Each thing tried, how often, and how often calm followed."""
    return Table(
        headers=(_("What was tried"), _("Followed by calm")),
        rows=tuple((line.label, k_of_n(line.calmer, line.known)) for line in values),
    )
