"""Only letters the document's font has: a box in place of a letter would be worse than saying so."""

from functools import cache
from unicodedata import category, normalize

from reportlab.pdfbase.pdfmetrics import getFont

from protocols.errors import Invalid
from protocols.wording import _
from reports.documents import fonts


def printable(text: str) -> str:
    """The text in letters that can be printed.

    A letter with a mark that the font lacks loses the mark (ễ becomes e); pictures and invisible signs are left out.
    Raises `Invalid` for a letter or figure of another writing system.
    """
    return "".join(_printed(character) for character in normalize("NFC", text))


@cache
def _printed(character: str) -> str:
    if ord(character) in _glyphs():
        return character
    if character.isspace():
        return " "
    bare = [part for part in normalize("NFKD", character) if ord(part) in _glyphs()]
    if bare:
        return "".join(part for part in bare if not category(part).startswith("M"))
    if category(character)[0] in "LN":
        raise Invalid(
            _("“{letter}” cannot be printed yet. Write it in Latin letters.", letter=character), field="letter"
        )
    return ""


@cache
def _glyphs() -> frozenset[int]:
    regular = getFont(fonts.registered().regular)
    return frozenset(code for code in regular.face.charToGlyph if code >= ord(" "))
