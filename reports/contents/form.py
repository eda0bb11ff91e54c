"""What a family document consists of before it is drawn: headings, sentences, items. All of it is words."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from protocols import wording
from protocols.wording import _


@dataclass(frozen=True, slots=True)
class Item:
    """One line of a list. `lead` is ours (a date); `by_hand` text was written by a person and is checked for names."""

    text: str
    by_hand: bool = False
    lead: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading that says something, a paragraph of sentences, a list, and a closing paragraph.

    `numbered`: the items are counted.
    """

    heading: str
    sentences: tuple[str, ...] = ()
    items: tuple[Item, ...] = ()
    closing: tuple[str, ...] = ()
    numbered: bool = False


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Speak a language for a while, then the one before again."""
    before = wording.current()
    wording.use(language)
    try:
        yield
    finally:
        wording.use(before)


def by_pronoun(pronoun: str, *, she: str, he: str, they: str) -> str:
    """The whole sentence that suits the person. Sentences are never put together from a pronoun and the rest."""
    return {"she": she, "he": he}.get(pronoun, they)


def shortened(text: str, characters: int) -> str:
    """The text on one line, and no longer than this: cut after a whole word, and marked where it was cut."""
    whole = " ".join(text.split())
    if len(whole) <= characters:
        return whole
    cut = whole[:characters]
    space = cut.rfind(" ")
    return _("{beginning} …", beginning=cut[: space if space > characters // 2 else characters].rstrip(" ,;:"))
