"""The smallest statements that conditions are made of, and which of them say more than others or exclude each other.

One comparison becomes one or two of them: PAINAD of 4 or more within 24 hours is "the value is at least 4" and "it is
younger than 24 hours". Only what is certain is said: two statements of which nothing is known do not exclude another.
"""

from dataclasses import dataclass
from typing import TypeAlias


About: TypeAlias = tuple[str, ...]  # what is spoken of: ("value", "assessment", "PAINAD"), ("incident", "behaviours")

# What has one answer at a time; of everything else (behaviours, flags) several can be there together.
_SINGLE = frozenset({("incident", "injury")})


@dataclass(frozen=True, slots=True)
class AtLeast:
    """The number is this or more. Open bounds are moved by the step of the fact before."""

    about: About
    bound: float


@dataclass(frozen=True, slots=True)
class AtMost:
    about: About
    bound: float


@dataclass(frozen=True, slots=True)
class Has:
    """At least one of these is there."""

    about: About
    codes: frozenset[str]


@dataclass(frozen=True, slots=True)
class Lacks:
    """None of these is there."""

    about: About
    codes: frozenset[str]


@dataclass(frozen=True, slots=True)
class Often:
    """So many matching incidents in the window, or days with one. `so` False: fewer."""

    event: frozenset["Literal"]
    days: bool
    hours: float
    least: int
    so: bool


@dataclass(frozen=True, slots=True)
class Graded:
    """Anything else: `grades` are numbers of which a larger one asks for more. `so` False: it does not hold."""

    about: About
    grades: tuple[float, ...]
    so: bool


Literal: TypeAlias = AtLeast | AtMost | Has | Lacks | Often | Graded


def implies(one: Literal, other: Literal) -> bool:
    """Whoever says the one says the other."""
    if isinstance(one, Often) and isinstance(other, Often):
        return one.so is other.so and (_oftener(one, other) if one.so else _oftener(other, one))
    if isinstance(one, Graded) and isinstance(other, Graded):
        same = one.about == other.about and one.so is other.so
        return same and (_stricter(one, other) if one.so else _stricter(other, one))
    if isinstance(one, Often | Graded) or isinstance(other, Often | Graded) or one.about != other.about:
        return False
    return _implies_simply(one, other)


def _implies_simply(one: Literal, other: Literal) -> bool:
    if isinstance(one, AtLeast) and isinstance(other, AtLeast):
        return one.bound >= other.bound
    if isinstance(one, AtMost) and isinstance(other, AtMost):
        return one.bound <= other.bound
    if isinstance(one, Has) and isinstance(other, Has):
        return one.codes <= other.codes
    if isinstance(one, Lacks) and isinstance(other, Lacks):
        return one.codes >= other.codes
    single = isinstance(one, Has) and isinstance(other, Lacks) and _is_single(one.about)
    return single and one.codes.isdisjoint(other.codes)  # type: ignore[union-attr]


def excludes(one: Literal, other: Literal) -> bool:
    """They cannot both be so."""
    if isinstance(one, Often) and isinstance(other, Often):
        return one.so is not other.so and (_oftener(one, other) if one.so else _oftener(other, one))
    if isinstance(one, Graded) and isinstance(other, Graded):
        against = one.about == other.about and one.so is not other.so
        return against and (_stricter(one, other) if one.so else _stricter(other, one))
    if isinstance(one, Often | Graded) or isinstance(other, Often | Graded) or one.about != other.about:
        return False
    return _excludes_simply(one, other) or _excludes_simply(other, one)


def _excludes_simply(one: Literal, other: Literal) -> bool:
    if isinstance(one, AtLeast) and isinstance(other, AtMost):
        return one.bound > other.bound
    if isinstance(one, Has) and isinstance(other, Lacks):
        return one.codes <= other.codes
    if isinstance(one, Has) and isinstance(other, Has):
        return _is_single(one.about) and one.codes.isdisjoint(other.codes)
    return False


def opposite(literal: Literal, step: float) -> Literal:
    """What is so when it is not; `step` is the smallest difference of a number."""
    if isinstance(literal, AtLeast):
        return AtMost(literal.about, round(literal.bound - step, 6))
    if isinstance(literal, AtMost):
        return AtLeast(literal.about, round(literal.bound + step, 6))
    if isinstance(literal, Has):
        return Lacks(literal.about, literal.codes)
    if isinstance(literal, Lacks):
        return Has(literal.about, literal.codes)
    if isinstance(literal, Often):
        return Often(literal.event, literal.days, literal.hours, literal.least, not literal.so)
    return Graded(literal.about, literal.grades, not literal.so)


def _is_single(about: About) -> bool:
    return about in _SINGLE or about[0] in ("answer", "there")


def _oftener(one: Often, other: Often) -> bool:
    """So many of the one make so many of the other: days are incidents, a shorter window lies in a longer one."""
    fits = one.hours <= other.hours and one.least >= other.least and (one.days or not other.days)
    return fits and covers(one.event, other.event)


def covers(one: frozenset[Literal], other: frozenset[Literal]) -> bool:
    """Whatever is so when all of the one are so makes all of the other so."""
    return all(any(implies(mine, theirs) for mine in one) for theirs in other)


def _stricter(one: Graded, other: Graded) -> bool:
    return all(mine >= theirs for mine, theirs in zip(one.grades, other.grades, strict=True))
