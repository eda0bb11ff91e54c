"""What every chart is made of: a frozen specification, rows by dataset, a table, and the look they share."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any, Protocol

import altair as alt

from protocols import wording


LayerChart = alt.LayerChart | alt.FacetChart  # what Altair says that layering answers
Spec = dict[str, Any]  # a Vega-Lite specification
Row = dict[str, str | int | float | bool | None]
Datasets = dict[str, list[Row]]

FONT = "Atkinson Hyperlegible Next"
LABEL_SIZE = 14  # pixels on the screen, points on paper: readable without glasses at arm's length


@dataclass(frozen=True, slots=True)
class Table:
    """The same values in words: headers, then rows of as many cells."""

    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours by role. Every one has at least 3:1 against `page`, text at least 4.5:1; meaning never rests on them."""

    page: str
    panel: str
    text: str
    second: str
    action: str
    steps: tuple[str, str, str, str, str]  # from none to many, evenly apart
    on_steps: tuple[str, str, str, str, str]  # text upon each step


DAY = Palette(
    page="#FFFFFF",
    panel="#EEF3F1",
    text="#1F2933",
    second="#52606D",
    action="#0F6B64",
    steps=("#EEF3F1", "#B9DAD5", "#7CB9B1", "#2A7F77", "#0B4F4A"),
    on_steps=("#1F2933", "#1F2933", "#1F2933", "#FFFFFF", "#FFFFFF"),
)
NIGHT = Palette(
    page="#14191E",
    panel="#1D242B",
    text="#E6EAED",
    second="#B4BEC7",
    action="#5CC5BA",
    steps=("#1D242B", "#21504D", "#2F7D76", "#5CC5BA", "#BDEBE5"),
    on_steps=("#E6EAED", "#E6EAED", "#FFFFFF", "#14191E", "#14191E"),
)


class FrozenSpec(Protocol):
    """The specification of one chart in the language being spoken."""

    def __call__(self, *, night: bool = False) -> Spec: ...


def frozen(define: Callable[[Palette], LayerChart]) -> FrozenSpec:
    """Ask a chart for its definition once in each language and palette, and keep the specification with our look."""
    kept: dict[tuple[str, bool], Spec] = {}

    @wraps(define)
    def spec(*, night: bool = False) -> Spec:
        key = (wording.current(), night)
        if key not in kept:
            colours = NIGHT if night else DAY
            kept[key] = {**define(colours).to_dict(), "config": _look(colours)}
        return kept[key]

    return spec


def _look(colours: Palette) -> dict[str, object]:
    size = {"labelFontSize": LABEL_SIZE, "titleFontSize": LABEL_SIZE, "titleFontWeight": "normal"}
    ink = {"labelColor": colours.text, "titleColor": colours.second}
    lines = {"domainColor": colours.second, "gridColor": colours.panel, "tickColor": colours.second}
    legend = {"orient": "top", "direction": "horizontal", "symbolType": "square", "symbolSize": 220}
    return {
        "font": FONT,
        "background": None,
        "view": {"stroke": None},
        "axis": {**size, **ink, **lines, "labelLimit": 320},
        "legend": {**size, **ink, **legend},
        "text": {"font": FONT, "fontSize": LABEL_SIZE, "color": colours.text},
    }


def fill(spec: Spec, rows: Datasets, *, width: float | None = None, height: float | None = None) -> Spec:
    """The specification with these rows, and another size where one is given. The frozen one stays as it is."""
    filled = {**spec, "datasets": rows}
    if width is not None:
        filled["width"] = width
    if height is not None:
        filled["height"] = height
    return filled
