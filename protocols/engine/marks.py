"""The history as bits: which incidents of the past have a code, one bit each, so that counting looks at none of them.

Bit 0 is the oldest. The incidents of a window stand side by side, so a count is three operations on whole numbers.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from operator import attrgetter
from typing import Any


FIELDS = ("behaviours", "triggers", "interventions", "targets", "injury", "flags", "intensity")
_TOLD = attrgetter(*FIELDS)

Code = str | int  # an intensity is a number
Asked = tuple[tuple[str, frozenset[Code]], ...]  # a field, and the codes of which it has to hold one


@dataclass(frozen=True, slots=True)
class Marks:
    """`having`: field -> code -> the incidents with it. `unknown`: field -> the incidents of which it is not known."""

    having: Mapping[str, Mapping[Code, int]]
    unknown: Mapping[str, int]
    days: tuple[date, ...]  # the home's local day of each incident

    def matching(self, asked: Asked) -> tuple[int, int]:
        """The incidents that match every field asked for, and those that may (the first among them)."""
        sure = possible = (1 << len(self.days)) - 1
        for name, codes in asked:
            there = 0
            for code, bits in self.having[name].items():
                if code in codes:
                    there |= bits
            sure &= there
            possible &= there | self.unknown[name]
        return sure, possible

    def days_of(self, bits: int) -> int:
        """On how many days these incidents were."""
        return len({self.days[place] for place in _places(bits)})


def marks_of(past: Sequence[Any]) -> Marks:
    """The marks of incidents (`Seen`), oldest first."""
    # A history of hundreds repeats a few combinations: one entry for each spares most of the time of marking.
    kinds: dict[tuple[Any, ...], int] = {}
    bit = 1
    for seen in past:
        told = _TOLD(seen)
        kinds[told] = kinds.get(told, 0) | bit
        bit <<= 1
    having: dict[str, dict[Code, int]] = {name: {} for name in FIELDS}
    unknown = dict.fromkeys(FIELDS, 0)
    for told, bits in kinds.items():
        for name, codes in zip(FIELDS, told, strict=True):
            if codes is None:
                unknown[name] |= bits
                continue
            there = having[name]
            for code in codes if name != "intensity" else (codes,):
                there[code] = there.get(code, 0) | bits
    return Marks(having, unknown, tuple(seen.day for seen in past))


def _places(bits: int) -> Iterator[int]:
    while bits:
        last = bits & -bits
        yield last.bit_length() - 1
        bits ^= last
