"""The gate in front of a family document: plain words, no codes, and no name that does not belong there.

`review` lists everything it finds; `refuse` stops at what must never reach paper. Names are looked for only in text
that a person wrote: our own sentences cannot know any, and a resident may be called May or Rose. They match as whole
words, with the letters as they are or all capitals. Words inside quotation marks are someone's own, and no word of
theirs is blocked; a name still is.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Annotated, Protocol
from unicodedata import normalize

from pydantic import BaseModel, ConfigDict, Field

from protocols import wording
from protocols.errors import Invalid
from protocols.strict_yaml import read_strict
from protocols.wording import _
from reports import syllables
from reports.contents.limits import LIMITS


_BLOCK_LIST = Path(__file__).parent / "contents" / "block_list.yaml"
_CODE = re.compile(r"\b(?:BHV|TRG|INT|RF|OBS|HOME|TILE)_[A-Z0-9_]+\b|\bR\d{2}\b")
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")


class Kind(StrEnum):
    NAME = "name"
    WORD = "word"
    CODE = "code"
    LONG_SENTENCE = "long_sentence"
    GRADE = "grade"


_REFUSED = frozenset({Kind.NAME, Kind.WORD, Kind.CODE})


@dataclass(frozen=True, slots=True)
class Passage:
    """Some text and where it stands, in words that a nurse can find again."""

    place: str
    text: str
    by_hand: bool = False


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found: what, where, and a sentence that says what to do. `refused`: the document cannot go out."""

    kind: Kind
    place: str
    found: str
    advice: str

    @property
    def refused(self) -> bool:
        return self.kind in _REFUSED


class Readable(Protocol):
    """A document before it is drawn."""

    def passages(self) -> tuple[Passage, ...]: ...

    @property
    def own_names(self) -> tuple[str, ...]:
        """Names that may stand in it: the person's own, and the contact's."""


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class _Blocked(_Entry):
    avoid: Annotated[tuple[str, ...], Field(strict=False, min_length=1)]
    prefer: str
    source: str
    fine_in: Annotated[tuple[str, ...], Field(strict=False)] = ()


class _BlockList(_Entry):
    words: Annotated[tuple[_Blocked, ...], Field(strict=False)]
    honorifics: Annotated[tuple[str, ...], Field(strict=False)]


def review(document: Readable, forbidden_names: Iterable[str]) -> tuple[Finding, ...]:
    """Everything that keeps the document from being plain, in the order of its text; the grade last."""
    passages = document.passages()
    names = _names(forbidden_names, allowed=document.own_names)
    found = [finding for passage in passages for finding in _look_at(passage, names)]
    return (*found, *_too_hard(passages))


def refuse(document: Readable, forbidden_names: Iterable[str]) -> None:
    """Raise `Invalid`, which says the place and the word, for the first thing that must not reach paper."""
    for finding in review(document, forbidden_names):
        if finding.refused:
            raise Invalid(finding.advice, field=finding.place)


def _look_at(passage: Passage, names: re.Pattern[str] | None) -> Iterator[Finding]:
    text = normalize("NFC", passage.text)
    if passage.by_hand and names is not None:
        yield from (_name_found(passage, match.group()) for match in names.finditer(text))
    yield from (_code_found(passage, match.group()) for match in _CODE.finditer(text))
    yield from _words_found(passage, _QUOTED.sub(" ", text))
    yield from _long_sentences(passage, text)


def _name_found(passage: Passage, name: str) -> Finding:
    advice = _(
        "{place}: “{name}” is the name of another resident or of staff. Write it without the name.",
        place=passage.place,
        name=name,
    )
    return Finding(Kind.NAME, passage.place, name, advice)


def _code_found(passage: Passage, code: str) -> Finding:
    advice = _("{place}: “{code}” is a code. Say it in words.", place=passage.place, code=code)
    return Finding(Kind.CODE, passage.place, code, advice)


def _words_found(passage: Passage, text: str) -> Iterator[Finding]:
    for pattern, fine, prefer in _blocked():
        for match in pattern.finditer(fine.sub(" ", text) if fine else text):
            advice = _(
                "{place}: families should not read “{word}”. Better: {prefer}.",
                place=passage.place,
                word=match.group(),
                prefer=_(prefer),
            )
            yield Finding(Kind.WORD, passage.place, match.group(), advice)


def _long_sentences(passage: Passage, text: str) -> Iterator[Finding]:
    for sentence in syllables.sentences_of(text):
        words = len(sentence.split())
        if words >= LIMITS.sentence_words:
            advice = _(
                "{place}: a sentence of {words} words is hard to read. Make two of it.",
                place=passage.place,
                words=words,
            )
            yield Finding(Kind.LONG_SENTENCE, passage.place, sentence, advice)


def _too_hard(passages: tuple[Passage, ...]) -> tuple[Finding, ...]:
    # The measure is made for English; another language is read by a person instead.
    if wording.current() != wording.SOURCE_LANGUAGE:
        return ()
    text = "\n".join(passage.text for passage in passages)
    reached = syllables.grade(text)
    if reached <= LIMITS.grade_at_most or len(syllables.words_of(text)) < LIMITS.graded_from_words:
        return ()
    advice = _("The text as a whole is hard to read. Use shorter sentences and shorter words.")
    return (Finding(Kind.GRADE, "", f"{reached:.1f}", advice),)


@cache
def _block_list() -> _BlockList:
    return _BlockList.model_validate(read_strict(_BLOCK_LIST))


@cache
def _blocked() -> tuple[tuple[re.Pattern[str], re.Pattern[str] | None, str], ...]:
    return tuple(
        (
            _whole(entry.avoid, ignore_case=True),
            _whole(entry.fine_in, ignore_case=True) if entry.fine_in else None,
            entry.prefer,
        )
        for entry in _block_list().words
    )


def _names(forbidden: Iterable[str], *, allowed: Iterable[str]) -> re.Pattern[str] | None:
    fine = {part for name in allowed for part in _parts(name)}
    parts = {part for name in forbidden for part in _parts(name)} - fine
    if not parts:
        return None
    return _whole({*parts, *(part.upper() for part in parts)}, ignore_case=False)


def _parts(name: str) -> set[str]:
    # "van" and "de" are words of their own language, and an initial would match half the alphabet.
    no_names = _block_list().honorifics
    whole = " ".join(normalize("NFC", name).split())
    words = {word.strip(".,;()") for word in whole.split()}
    parts = {word for word in words if len(word) > 1 and not word.islower() and word not in no_names}
    return parts | {whole} if len(whole) > 1 else parts


def _whole(phrases: Iterable[str], *, ignore_case: bool) -> re.Pattern[str]:
    # Longest first, so that what is reported is the whole of it; sorted, so that it is the same every time.
    ordered = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    body = "|".join(re.escape(phrase).replace(r"\-", r"[-\s‑]").replace(r"\ ", r"\s+") for phrase in ordered)
    return re.compile(rf"(?<!\w)(?:{body})(?!\w)", re.IGNORECASE if ignore_case else 0)
