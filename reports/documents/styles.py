"""Type and space of family documents, all from one size: clear print asks for 14 points, large print for 16 and more.

Sources: RNIB clear print (14 points, left-aligned, wide leading, no italics); clinical brief, section H.
"""

from dataclasses import dataclass

from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_LEFT
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm

from reports.charts.form import DAY
from reports.documents import fonts


SIZES = (14, 16, 18, 22)
INK = HexColor(DAY.text)
SECOND = HexColor(DAY.second)
HEADING = HexColor(DAY.action)
RULE = HexColor("#C5CED6")
WARNING = HexColor("#B3261E")
WATERMARK = HexColor("#E9EDEF")

_LEADING = 1.45
_LINE_CHARACTERS = 68
_MARGIN = 20 * mm
_MARGIN_LARGE = 15 * mm
_ORDINARY = 14
_CHARACTER = 0.445  # a mean English character of this font, in parts of the size


@dataclass(frozen=True, slots=True)
class Styles:
    """Named styles of one size. In points: `line` is the height of a line of body text, `width` that of everything on
    the page; lines of text end earlier where they would get too long to follow."""

    size: float
    line: float
    width: float
    title: ParagraphStyle
    heading: ParagraphStyle
    body: ParagraphStyle
    item: ParagraphStyle
    caption: ParagraphStyle
    cell: ParagraphStyle
    small: ParagraphStyle


def styles(size: float, *, page_width: float) -> Styles:
    """Styles around a body size. Lines hold at most 68 characters; large print uses more of the page."""
    fonts.registered()
    width = page_width - 2 * (_MARGIN if size <= _ORDINARY else _MARGIN_LARGE)
    body = _style("body", size, after=0.25, short_of=max(0, width - _LINE_CHARACTERS * _CHARACTER * size))
    item = ParagraphStyle("item", parent=body, leftIndent=size * 1.1, bulletIndent=0, spaceAfter=size * 0.15)
    return Styles(
        size=size,
        line=size * _LEADING,
        width=width,
        title=_style("title", size * 1.7, bold=True, leading=1.2, after=0.25),
        heading=_style("heading", size * 1.2, bold=True, leading=1.25, before=0.5, after=0.15, colour=HEADING),
        body=body,
        item=item,
        caption=_style("caption", size, bold=True, before=0.15, after=0.15),
        cell=_style("cell", size, leading=1.25),
        small=_style("small", size * 0.86, leading=1.3, colour=SECOND),
    )


def _style(
    name: str,
    size: float,
    *,
    bold: bool = False,
    leading: float = _LEADING,
    before: float = 0,
    after: float = 0,
    short_of: float = 0,
    colour: HexColor = INK,
) -> ParagraphStyle:
    return ParagraphStyle(
        name,
        fontName=fonts.BOLD if bold else fonts.REGULAR,
        bulletFontName=fonts.REGULAR,
        fontSize=size,
        bulletFontSize=size,
        leading=size * leading,
        spaceBefore=size * before,
        spaceAfter=size * after,
        rightIndent=short_of,
        alignment=TA_LEFT,
        textColor=colour,
        splitLongWords=1,
        allowWidows=0,
        allowOrphans=0,
        keepWithNext=1 if name in ("heading", "caption") else 0,
    )
