"""Whether a summary will fit its pages: an estimate from characters, so that contents need no paper to decide."""

from collections.abc import Sequence
from math import ceil
from typing import Protocol

from reports.contents.form import Section
from reports.contents.limits import LIMITS


_CHARACTERS_AT_14 = 66
_CHARACTERS_AT_22 = 44
_HEADING_LINES = 1.7  # its own height and the space around it
_LINES_BESIDE_CHART = 2.5  # caption and the sentence below
_CHART_LINES = 8
_ROW_LINES = 1.05


class Measured(Protocol):
    """What takes up room."""

    @property
    def title(self) -> str: ...
    @property
    def greeting(self) -> tuple[str, ...]: ...
    @property
    def sections(self) -> tuple[Section, ...]: ...
    @property
    def weeks_shown(self) -> int: ...


def fits(summary: Measured) -> bool:
    """Two pages at 14 points, and four at 22."""
    rows = (summary.weeks_shown + 1) * _ROW_LINES if summary.weeks_shown else 0
    chart = _LINES_BESIDE_CHART + _CHART_LINES if summary.weeks_shown else 0
    beside = _lines(summary, _CHARACTERS_AT_14) + chart
    below = _lines(summary, _CHARACTERS_AT_22) + chart + rows
    return beside <= LIMITS.lines_at_14 and below <= LIMITS.lines_at_22


def _lines(summary: Measured, characters: int) -> float:
    lines = 3.0 + _paragraph(summary.greeting, characters)
    for section in summary.sections:
        lines += _HEADING_LINES * ceil(len(section.heading) * 1.2 / characters)
        lines += _paragraph(section.sentences, characters) + _paragraph(section.closing, characters)
        lines += sum(ceil((len(item.lead) + len(item.text) + 4) / characters) for item in section.items)
    return lines


def _paragraph(sentences: Sequence[str], characters: int) -> int:
    return ceil(sum(len(sentence) + 1 for sentence in sentences) / characters)
