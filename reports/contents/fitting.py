"""Whether a summary will fit its pages: an estimate from characters, so that contents need no paper to decide."""

from collections.abc import Sequence
from math import ceil
from typing import Protocol

from reports.contents.form import Section
from reports.contents.limits import LIMITS


_CHARACTERS_AT_14 = 62
_CHARACTERS_AT_22 = 44
_TITLE_LINES = 3.0
_HEADING_LINES = 1.7  # its own height and the space around it
_CHART_LINES_AT_14 = 10.5  # with its caption and the sentence below
_CHART_LINES_AT_22 = 8.8
_ROW_LINES = 1.05
_LAST_LINES = 1.5


class Measured(Protocol):
    """What takes up room."""

    @property
    def greeting(self) -> tuple[str, ...]: ...
    @property
    def first_side(self) -> tuple[Section, ...]: ...
    @property
    def second_side(self) -> tuple[Section, ...]: ...
    @property
    def weeks_shown(self) -> int: ...


def fits(summary: Measured) -> bool:
    """Two pages at 14 points, and four at 22."""
    first, second = _sides(summary, _CHARACTERS_AT_14, _CHART_LINES_AT_14)
    if max(first, LIMITS.lines_a_side_at_14) + second > LIMITS.lines_at_14:
        return False
    # In large print the table stands below the chart, not beside it.
    rows = (summary.weeks_shown + 1) * _ROW_LINES if summary.weeks_shown else 0
    return sum(_sides(summary, _CHARACTERS_AT_22, _CHART_LINES_AT_22)) + rows <= LIMITS.lines_at_22


def _sides(summary: Measured, characters: int, chart_lines: float) -> tuple[float, float]:
    chart = chart_lines if summary.weeks_shown else 0
    first = _TITLE_LINES + _paragraph(summary.greeting, characters) + _lines(summary.first_side, characters) + chart
    return first, _lines(summary.second_side, characters) + _LAST_LINES


def _lines(sections: Sequence[Section], characters: int) -> float:
    lines = 0.0
    for section in sections:
        lines += _HEADING_LINES * ceil(len(section.heading) * 1.2 / characters)
        lines += _paragraph(section.sentences, characters) + _paragraph(section.closing, characters)
        lines += sum(ceil((len(item.lead) + len(item.text) + 4) / characters) for item in section.items)
    return lines


def _paragraph(sentences: Sequence[str], characters: int) -> int:
    return ceil(sum(len(sentence) + 1 for sentence in sentences) / characters)
