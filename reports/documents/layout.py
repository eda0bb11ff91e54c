"""The page: its frame, its foot, and what must stand on every page of a document that is not what it may look like."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate

from protocols.wording import _
from reports.documents import fonts
from reports.documents.styles import RULE, SECOND, WARNING, WATERMARK, Styles


PAGE = A4
_TOP = 13 * mm
_FOOT = 17 * mm  # the page's foot stands in here
_FOOT_TEXT = 9.5 * mm
_MARK_ANGLE = 52
_MARK_SIZE = 38


@dataclass(frozen=True, slots=True)
class Furniture:
    """What is on every page: the foot's words, a warning on top, a pale mark across. Empty: none."""

    foot: str
    warning: str = ""
    mark: str = ""


@dataclass(frozen=True, slots=True)
class About:
    """What a reader of the file's properties sees: no name of a resident, nothing about health."""

    title: str
    author: str
    language: str


def build(story: Sequence[Flowable], *, styles: Styles, about: About, furniture: Furniture) -> bytes:
    """The document as bytes; the same story gives the same bytes."""
    held = BytesIO()
    template = BaseDocTemplate(
        held,
        pagesize=PAGE,
        title=about.title,
        author=about.author,
        subject="",
        creator="Attune",
        lang=about.language,
        invariant=1,
        initialFontName=fonts.REGULAR,
    )
    page = PageTemplate(id="page", frames=[_frame(styles, furniture)], onPage=_under_the_text(furniture))
    template.addPageTemplates(page)
    template.build(list(story), canvasmaker=_numbered(styles, furniture))
    return held.getvalue()


def _frame(styles: Styles, furniture: Furniture) -> Frame:
    top = _TOP + (styles.line * 1.3 if furniture.warning else 0)
    side = (PAGE[0] - styles.width) / 2
    return Frame(
        side,
        _FOOT,
        styles.width,
        PAGE[1] - _FOOT - top,
        leftPadding=0,
        rightPadding=0,
        topPadding=0,
        bottomPadding=0,
        id="text",
    )


def _numbered(styles: Styles, furniture: Furniture) -> Callable[..., Canvas]:
    """A canvas that draws the furniture when the number of pages is known."""

    class NumberedCanvas(Canvas):  # type: ignore[misc]  # reportlab has no types
        def __init__(self, *args: Any, **options: Any) -> None:
            super().__init__(*args, **options)
            self._pages: list[dict[str, Any]] = []

        def showPage(self) -> None:  # noqa: N802  # reportlab's name
            self._pages.append(dict(self.__dict__))
            self._startPage()

        def save(self) -> None:
            for number, page in enumerate(self._pages, start=1):
                self.__dict__.update(page)
                _draw_furniture(self, styles, furniture, number=number, of=len(self._pages))
                super().showPage()
            super().save()

    return NumberedCanvas


def _draw_furniture(canvas: Canvas, styles: Styles, furniture: Furniture, *, number: int, of: int) -> None:
    left = (PAGE[0] - styles.width) / 2
    right = left + styles.width
    size = styles.small.fontSize
    canvas.saveState()
    canvas.setStrokeColor(RULE)
    canvas.setLineWidth(0.8)
    canvas.line(left, _FOOT_TEXT + size * 1.4, right, _FOOT_TEXT + size * 1.4)
    canvas.setFillColor(SECOND)
    canvas.setFont(fonts.REGULAR, size)
    canvas.drawString(left, _FOOT_TEXT, furniture.foot)
    canvas.drawRightString(right, _FOOT_TEXT, _("Page {number} of {of}", number=number, of=of))
    if furniture.warning:
        _draw_warning(canvas, styles, furniture.warning, left=left)
    canvas.restoreState()


def _draw_warning(canvas: Canvas, styles: Styles, warning: str, *, left: float) -> None:
    height = styles.size * 1.6
    bottom = PAGE[1] - _TOP - height + styles.size * 0.5
    canvas.setStrokeColor(WARNING)
    canvas.setLineWidth(1.5)
    canvas.rect(left, bottom, styles.width, height)
    canvas.setFillColor(WARNING)
    canvas.setFont(fonts.BOLD, styles.size)
    canvas.drawCentredString(left + styles.width / 2, bottom + styles.size * 0.5, warning)


def _under_the_text(furniture: Furniture) -> Callable[[Canvas, BaseDocTemplate], None]:
    """Pale words across the page, drawn first, so that the text stays as black as it is."""

    def draw(canvas: Canvas, _template: BaseDocTemplate) -> None:
        if not furniture.mark:
            return
        canvas.saveState()
        canvas.setFillColor(WATERMARK)
        canvas.setFont(fonts.BOLD, _MARK_SIZE)
        canvas.translate(PAGE[0] / 2, PAGE[1] / 2)
        canvas.rotate(_MARK_ANGLE)
        canvas.drawCentredString(0, 0, furniture.mark)
        canvas.restoreState()

    return draw
