"""Text as people type it, checked before it is kept. Every refusal names the field and says what to do."""

import unicodedata

from protocols.errors import Invalid
from protocols.wording import _


LINE = 120  # characters of a name or another single line
WORDS = 1000  # characters of a longer text


def line(text: str, field: str, *, longest: int = LINE) -> str:
    """One line that must be filled in; answers it without spaces around it."""
    text = optional_line(text, field, longest=longest)
    if not text:
        raise Invalid(_("Please fill this in."), field=field)
    return text


def optional_line(text: str, field: str, *, longest: int = LINE) -> str:
    text = words(text, field, longest=longest)
    if "\n" in text or "\t" in text:
        raise Invalid(_("Please write this in one line."), field=field)
    return text


def words(text: str, field: str, *, longest: int = WORDS) -> str:
    """Any text, possibly empty, possibly of several lines; answers it without spaces around it."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").strip()
    if len(text) > longest:
        raise Invalid(
            _("This is too long: {length} characters, at most {longest}.", length=len(text), longest=longest),
            field=field,
        )
    if any(unicodedata.category(sign) in ("Cc", "Cs") and sign not in "\n\t" for sign in text):
        raise Invalid(_("This holds a character that cannot be kept. Please type it again."), field=field)
    return text


def clipped(text: str, longest: int) -> str:
    """What a machine says of itself: cut, and without control characters, rather than refused."""
    return "".join(sign for sign in text if sign.isprintable())[:longest]
