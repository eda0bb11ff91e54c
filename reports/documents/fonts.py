"""The document's own font, registered once in a process."""

from functools import cache
from pathlib import Path

from reportlab.pdfbase.pdfmetrics import registerFont, registerFontFamily
from reportlab.pdfbase.ttfonts import TTFont

from reports.charts.scene import Fonts


_FOLDER = Path(__file__).parent / "fonts"
REGULAR = "AtkinsonNext"
BOLD = "AtkinsonNext-Bold"


@cache
def registered() -> Fonts:
    """Regular and bold. No italics: they are hard to read for people with poor sight."""
    registerFont(TTFont(REGULAR, str(_FOLDER / "AtkinsonHyperlegibleNext_400Regular.ttf")))
    registerFont(TTFont(BOLD, str(_FOLDER / "AtkinsonHyperlegibleNext_700Bold.ttf")))
    registerFontFamily(REGULAR, normal=REGULAR, bold=BOLD, italic=REGULAR, boldItalic=BOLD)
    return Fonts(regular=REGULAR, bold=BOLD)
