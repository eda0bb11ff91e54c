"""A chart on paper: the same specification as on the screen, drawn with canvas operators in the document's own font.

Vega works out where everything goes (its scenegraph); this module draws it. It knows the marks our charts use and
refuses any other: a chart with a part missing would say something else.
"""

from dataclasses import dataclass
from functools import cache, lru_cache
from json import dumps, loads
from math import pi, sqrt
from pathlib import Path
from typing import Any

import vl_convert
from reportlab.lib.colors import toColor
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from reports.charts.form import Spec


_FONT_FOLDER = Path(__file__).parent.parent / "documents" / "fonts"
_KEPT = 64  # scenes in memory: a few kilobytes each, and a home draws the same month again and again
_LINE_GAP = 2  # Vega's: a line of text is its size and two pixels high
_BELOW_TOP = {"top": 0.79, "middle": 0.30, "bottom": -0.21, "alphabetic": 0.0}  # Vega's, in parts of the size

Mark = dict[str, Any]


class UnknownMark(NotImplementedError):
    """The chart has a part that cannot be drawn on paper yet."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What is to be drawn, in points: all of it, with the place of the chart's own corner in it."""

    width: float
    height: float
    left: float
    top: float
    root: Mark


@dataclass(frozen=True, slots=True)
class Fonts:
    """Names of registered fonts."""

    regular: str
    bold: str


def evaluate(spec: Spec) -> Scene:
    """Let Vega work out the chart. The first time in a process takes a second or two, then tens of milliseconds."""
    return _evaluate(dumps(spec, sort_keys=True))


@lru_cache(maxsize=_KEPT)
def _evaluate(spec: str) -> Scene:
    _register_fonts()
    found = vl_convert.vegalite_to_scenegraph(loads(spec), allowed_base_urls=[])
    left, top = found["origin"]
    return Scene(width=found["width"], height=found["height"], left=left, top=top, root=found["scenegraph"])


@cache
def _register_fonts() -> None:
    # Vega measures labels: with another font it would leave too little room for ours.
    vl_convert.register_font_directory(str(_FONT_FOLDER))


def draw(canvas: Canvas, scene: Scene, *, x: float, y: float, fonts: Fonts) -> None:
    """Draw the scene with its lower left corner at (x, y) of the canvas."""
    canvas.saveState()
    _Pen(canvas, fonts, x + scene.left, y + scene.height - scene.top).mark(scene.root)
    canvas.restoreState()


@dataclass(frozen=True, slots=True)
class _Pen:
    """Draws marks whose y counts downwards from `top`, which is where their group begins on the page."""

    canvas: Canvas
    fonts: Fonts
    left: float
    top: float

    def mark(self, mark: Mark) -> None:
        draw_item = _DRAWERS.get(mark["marktype"])
        if draw_item is None:
            raise UnknownMark(mark["marktype"])
        for item in sorted(mark["items"], key=_z):
            opacity = item.get("opacity", 1)
            if opacity not in (0, 1):
                message = f"{mark['marktype']} with opacity {opacity}"
                raise UnknownMark(message)
            if opacity:
                draw_item(self, item)

    def group(self, item: Mark) -> None:
        inner = _Pen(self.canvas, self.fonts, self.left + item.get("x", 0), self.top - item.get("y", 0))
        if item.get("width") and item.get("height"):
            inner.rect({**item, "x": 0, "y": 0})
        for mark in sorted(item.get("items", ()), key=_z):
            inner.mark(mark)

    def rule(self, item: Mark) -> None:
        if not self._stroke(item):
            return
        x: float = item.get("x", 0)
        y: float = item.get("y", 0)
        self.canvas.line(*self._at(x, y), *self._at(item.get("x2", x), item.get("y2", y)))

    def rect(self, item: Mark) -> None:
        fill, stroke = self._fill(item), self._stroke(item)
        if not (fill or stroke):
            return
        width, height = item.get("width", 0), item.get("height", 0)
        x, y = self._at(item.get("x", 0), item.get("y", 0) + height)
        radius = min(item.get("cornerRadiusTopLeft", 0), width / 2, height)
        if radius:
            _round_topped(self.canvas, x, y, width, height, radius)
        else:
            self.canvas.rect(x, y, width, height, fill=fill, stroke=stroke)

    def symbol(self, item: Mark) -> None:
        fill, stroke = self._fill(item), self._stroke(item)
        x, y = self._at(item.get("x", 0), item.get("y", 0))
        shape, size = item.get("shape", "circle"), item.get("size", 64)
        if shape == "square":
            side = sqrt(size)
            self.canvas.rect(x - side / 2, y - side / 2, side, side, fill=fill, stroke=stroke)
        elif shape == "circle":
            self.canvas.circle(x, y, sqrt(size / pi), fill=fill, stroke=stroke)
        else:
            message = f"symbol {shape}"
            raise UnknownMark(message)

    def text(self, item: Mark) -> None:
        said = item.get("text")
        lines = said if isinstance(said, list) else [said]
        if said in (None, "") or not self._fill(item):
            return
        size = item.get("fontSize", 11)
        font = self.fonts.bold if str(item.get("fontWeight")) in ("bold", "600", "700") else self.fonts.regular
        step = item.get("lineHeight", size + _LINE_GAP)
        canvas = self.canvas
        canvas.saveState()
        canvas.translate(*self._at(item.get("x", 0), item.get("y", 0)))
        canvas.rotate(-item.get("angle", 0))
        canvas.setFont(font, size)
        down = _first_line(item, size, step * (len(lines) - 1))
        for number, line in enumerate(lines):
            fitted = _fitted(str(line), font, size, item.get("limit", 0))
            across = item.get("dx", 0) - _ALIGNED[item.get("align", "left")] * stringWidth(fitted, font, size)
            canvas.drawString(across, -(down + number * step), fitted)
        canvas.restoreState()

    def _at(self, x: float, y: float) -> tuple[float, float]:
        return self.left + x, self.top - y

    def _fill(self, item: Mark) -> bool:
        colour = item.get("fill")
        if colour in (None, "transparent", "none"):
            return False
        self.canvas.setFillColor(toColor(colour))
        return True

    def _stroke(self, item: Mark) -> bool:
        colour, width = item.get("stroke"), item.get("strokeWidth", 1)
        if colour in (None, "transparent", "none") or not width:
            return False
        self.canvas.setStrokeColor(toColor(colour))
        self.canvas.setLineWidth(width)
        self.canvas.setDash(item.get("strokeDash") or [])
        return True


_ALIGNED = {"left": 0.0, "center": 0.5, "right": 1.0}
_DRAWERS = {
    "group": _Pen.group,
    "rule": _Pen.rule,
    "rect": _Pen.rect,
    "symbol": _Pen.symbol,
    "text": _Pen.text,
}


def _z(item: Mark) -> float:
    return float(item.get("zindex") or 0)


def _first_line(item: Mark, size: float, more_lines: float) -> float:
    """How far below the mark's own y the first line stands."""
    baseline = item.get("baseline", "alphabetic")
    if baseline not in _BELOW_TOP:
        message = f"text with baseline {baseline}"
        raise UnknownMark(message)
    raised = {"middle": more_lines / 2, "bottom": more_lines}.get(baseline, 0.0)
    return float(_BELOW_TOP[baseline] * size + item.get("dy", 0) - raised)


def _fitted(line: str, font: str, size: float, limit: float) -> str:
    if not limit or stringWidth(line, font, size) <= limit:
        return line
    while line and stringWidth(line + "…", font, size) > limit:
        line = line[:-1]
    return line + "…"


def _round_topped(canvas: Canvas, x: float, y: float, width: float, height: float, radius: float) -> None:
    path = canvas.beginPath()
    path.moveTo(x, y)
    path.lineTo(x, y + height - radius)
    path.arcTo(x, y + height - 2 * radius, x + 2 * radius, y + height, 180, -90)
    path.lineTo(x + width - radius, y + height)
    path.arcTo(x + width - 2 * radius, y + height - 2 * radius, x + width, y + height, 90, -90)
    path.lineTo(x + width, y)
    path.close()
    canvas.drawPath(path, fill=1, stroke=0)
