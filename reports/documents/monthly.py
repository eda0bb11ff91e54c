"""Draws the monthly summary. What it says is decided elsewhere: nothing here adds, drops or changes a word of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, Paragraph, Spacer, Table, TableStyle

from protocols.wording import _
from reports.charts import dates, scene, weeks
from reports.charts.form import LABEL_SIZE, fill
from reports.charts.form import Table as Words
from reports.contents.form import Item, Section, speaking
from reports.contents.monthly import MonthlySummary, WeeksChart
from reports.documents import fonts, layout
from reports.documents.printable import printable
from reports.documents.styles import RULE, SIZES, Styles, styles


_BULLET = "•"
_CHART_SHARE = 0.55  # of the text's width, where chart and table stand side by side
_CHART_LINES = 5  # as high as so many lines of text, without its labels
_CHART_LINES_LARGE = 3.3
_CHECK_CHARACTERS = 12
_SIDE_BY_SIDE_TO = 16  # larger print has one below the other


@dataclass(frozen=True, slots=True)
class Stamp:
    """Where this paper comes from: when it was made, in words; its version, when it is kept in the record; and the
    last link of the chain then, which the paper holds outside the database."""

    made_at: str
    version: int | None = None
    chain_seq: int | None = None
    chain_hash: str | None = None


def draw(
    summary: MonthlySummary, *, stamp: Stamp, draft: bool = False, demo: bool = False, size: float = SIZES[0]
) -> bytes:
    """The summary as a PDF on A4: two pages at 14 points, at most four at 22.

    `draft` says on every page that nobody has approved it; a demonstration home says on every page that it is
    invented. The same summary and stamp give the same bytes.
    """
    with speaking(summary.language):
        look = styles(size, page_width=layout.PAGE[0])
        return layout.build(
            list(_story(summary, stamp, look)),
            styles=look,
            about=layout.About(
                title=_("Monthly summary, {month}", month=dates.month_and_year(summary.month)),
                author=summary.home_name,
                language=summary.language.replace("_", "-"),
            ),
            furniture=layout.Furniture(
                foot=printable(summary.title),
                warning=_("Draft, not approved") if draft else "",
                mark=_("Invented home for demonstration") if demo or summary.demo else "",
            ),
        )


def file_name(summary: MonthlySummary) -> str:
    """A name for the file that tells nobody whom it is about."""
    return f"monthly-summary-{summary.month:%Y-%m}.pdf"


def anchor_in_words(seq: int, chain_hash: str) -> str:
    """A link of the chain as it stands on paper and on the screen: its number, and as much of its hash as can be
    compared by eye and is enough to tell two links apart (48 bits, made with a key)."""
    return _("Record entry {seq}, check {check}.", seq=seq, check=chain_hash[:_CHECK_CHARACTERS])


def _story(summary: MonthlySummary, stamp: Stamp, look: Styles) -> Iterator[Flowable]:
    yield Paragraph(_said(summary.title), look.title)
    yield Paragraph(_said(summary.sent_by), look.small)
    yield Spacer(0, look.size * 0.4)
    yield from _paragraph(summary.greeting, look.body)
    for section in summary.sections:
        if section is summary.second_side[0]:
            yield _SecondSide()
        yield from _section(section, look)
        if section is summary.compared and summary.chart is not None:
            yield from _chart(summary.chart, look)
    yield Spacer(0, look.size * 0.6)
    yield Paragraph(_said(_last_line(stamp)), look.small)


def _said(text: str) -> str:
    return escape(printable(text))


def _section(section: Section, look: Styles) -> Iterator[Flowable]:
    # A heading never stands alone at the foot of a page: it moves on with at least two lines.
    yield CondPageBreak(look.heading.leading + 2.4 * look.line)
    yield Paragraph(_said(section.heading), look.heading)
    yield from _paragraph(section.sentences, look.body)
    for number, item in enumerate(section.items, start=1):
        yield _item(item, look, bullet=f"{number}." if section.numbered else _BULLET)
    yield from _paragraph(section.closing, look.body)


def _paragraph(sentences: Sequence[str], style: ParagraphStyle) -> Iterator[Flowable]:
    if sentences:
        yield Paragraph(_said(" ".join(sentences)), style)


def _item(item: Item, look: Styles, *, bullet: str) -> Flowable:
    lead = f'<font name="{fonts.BOLD}">{_said(item.lead)}:</font> ' if item.lead else ""
    return Paragraph(lead + _said(item.text), look.item, bulletText=bullet)


def _chart(chart: WeeksChart, look: Styles) -> Iterator[Flowable]:
    caption = Paragraph(_said(chart.caption), look.caption)
    below = Paragraph(_said(chart.alt), look.small)
    if look.size > _SIDE_BY_SIDE_TO:
        yield KeepTogether([caption, _Picture(chart, look, width=look.width), below])
        yield _table(chart.table, look, width=look.width)
        return
    width = look.width * _CHART_SHARE
    table = _table(chart.table, look, width=look.width - width - look.size)
    sides = Table(
        [[_Picture(chart, look, width=width), table]],
        colWidths=[width + look.size, look.width - width - look.size],
    )
    sides.setStyle(TableStyle([*_PLAIN_CELLS, ("VALIGN", (0, 0), (-1, -1), "TOP")]))
    yield KeepTogether([caption, sides, below])


# A cell says which font it has even where something else is drawn in it: without ours it would name Helvetica.
_PLAIN_CELLS = [
    ("FONTNAME", (0, 0), (-1, -1), fonts.REGULAR),
    ("LEFTPADDING", (0, 0), (-1, -1), 0),
    ("RIGHTPADDING", (0, 0), (-1, -1), 0),
    ("TOPPADDING", (0, 0), (-1, -1), 0),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
]


def _table(words: Words, look: Styles, *, width: float) -> Table:
    right = ParagraphStyle("right", parent=look.cell, alignment=TA_RIGHT)
    bold = {"fontName": fonts.BOLD}
    heads = [
        Paragraph(_said(header), ParagraphStyle("head", parent=right if column else look.cell, **bold))
        for column, header in enumerate(words.headers)
    ]
    body = [
        [Paragraph(_said(cell), right if column else look.cell) for column, cell in enumerate(row)]
        for row in words.rows
    ]
    table = Table([heads, *body], colWidths=[width * 0.56, width * 0.44], repeatRows=1, hAlign="LEFT")
    gap = look.size * 0.14
    table.setStyle(
        TableStyle(
            [
                *_PLAIN_CELLS,
                ("TOPPADDING", (0, 0), (-1, -1), gap),
                ("BOTTOMPADDING", (0, 0), (-1, -1), gap),
                ("LINEBELOW", (0, 0), (-1, -1), 0.8, RULE),
                ("VALIGN", (0, 0), (-1, -1), "BOTTOM"),
            ]
        )
    )
    return table


class _SecondSide(CondPageBreak):  # type: ignore[misc]  # reportlab has no types
    """What comes after this never starts on the first page, however short the month: it is the paper's other side."""

    def __init__(self) -> None:
        super().__init__(0)

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        self.height = height + 1 if self.canv.getPageNumber() == 1 else 0
        used: tuple[float, float] = super().wrap(width, height)
        return used


class _Picture(Flowable):  # type: ignore[misc]  # reportlab has no types
    """The chart, in the size it has on paper: its labels are as large as the text."""

    def __init__(self, chart: WeeksChart, look: Styles, *, width: float) -> None:
        super().__init__()
        self._scale = look.size / LABEL_SIZE
        lines = _CHART_LINES if look.size <= _SIDE_BY_SIDE_TO else _CHART_LINES_LARGE
        height = lines * look.line / self._scale
        # Vega adds the room for labels around the size it is given; sideways that is a margin of a few points.
        spec = fill(weeks.spec(), weeks.rows(chart.weeks), width=width / self._scale - 14, height=height)
        self._scene = scene.evaluate(spec)
        self.width, self.height = self._scene.width * self._scale, self._scene.height * self._scale

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        return self.width, self.height

    def draw(self) -> None:
        self.canv.scale(self._scale, self._scale)
        scene.draw(self.canv, self._scene, x=0, y=0, fonts=fonts.registered())


def _last_line(stamp: Stamp) -> str:
    if stamp.version is None:
        made = _("Made {made_at}.", made_at=stamp.made_at)
    else:
        made = _("Made {made_at}, version {version}.", made_at=stamp.made_at, version=stamp.version)
    if stamp.chain_seq is None or stamp.chain_hash is None:
        return made
    return f"{made} {anchor_in_words(stamp.chain_seq, stamp.chain_hash)}"
