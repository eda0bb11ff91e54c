"""What a family document consists of before it is drawn: headings, sentences, items. All of it is words."""

from collections.abc import Iterable, Iterator
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
    """The text on one line, and no longer than this: cut after a sentence or else after a word, and marked as cut.

    Lines that were written below each other are parted by semicolons.
    """
    lines = [" ".join(line.split()) for line in text.splitlines()]
    whole = _between_lines(line for line in lines if line)
    if len(whole) <= characters:
        return whole
    return _("{beginning} …", beginning=_beginning(whole[: characters + 1], characters))


def _between_lines(lines: Iterable[str]) -> str:
    joined = ""
    for line in lines:
        mark = "" if not joined else " " if joined[-1] in ".!?:;," else "; "
        joined += mark + line
    return joined


def _beginning(cut: str, characters: int) -> str:
    sentence = max(cut.rfind(mark) for mark in (". ", "! ", "? "))
    if sentence > characters // 3:
        return cut[: sentence + 1]
    space = cut.rfind(" ")
    return cut[: space if space > 0 else characters].rstrip(" ,;:")
