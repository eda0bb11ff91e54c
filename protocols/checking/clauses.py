"""A condition as a list of cases, one of which has to be so; and what can be said about two of them.

The list is bounded: of a condition that needs more, nothing is said (`TooMany`).
"""

from itertools import combinations

from protocols.checking.literals import Has, Lacks, Literal, Often, covers, excludes
from protocols.checking.statements import Clause, Clauses, of_leaf
from protocols.engine.questions import Condition
from protocols.vocabulary import Vocabulary


MOST = 400  # clauses of one condition


class TooMany(Exception):
    """The condition has too many cases to be looked at one by one."""


def clauses(condition: Condition, words: Vocabulary, *, negated: bool = False) -> Clauses:
    """The cases in which the condition is so (or is not), without those that contradict themselves."""
    if condition.not_ is not None:
        return clauses(condition.not_, words, negated=not negated)
    if not condition.branches:
        return of_leaf(condition.key, getattr(condition, condition.key), words, negated=negated)
    below = negated is not (condition.none is not None)
    parts = [clauses(branch, words, negated=below) for branch in condition.branches]
    return _so_many(_least(condition, negated=negated), parts)


def _least(condition: Condition, *, negated: bool) -> int:
    count = len(condition.branches)
    if condition.at_least is not None:
        return count - condition.at_least.count + 1 if negated else condition.at_least.count
    everything = condition.all is not None or condition.none is not None
    return count if everything is not negated else 1


def _so_many(least: int, parts: list[Clauses]) -> Clauses:
    found: dict[Clause, None] = {}
    for chosen in combinations(parts, least):
        together: Clauses = (frozenset(),)
        for part in chosen:
            together = both(together, part)
        found.update(dict.fromkeys(together))
        if len(found) > MOST:
            raise TooMany
    return tuple(found)


def both(one: Clauses, other: Clauses) -> Clauses:
    """The cases in which both are so.

    Raises
    ------
    TooMany : more than can be looked at
    """
    found = dict.fromkeys(mine | theirs for mine in one for theirs in other if not contradicts(mine, theirs))
    if len(found) > MOST:
        raise TooMany
    return tuple(found)


def contradicts(one: Clause, other: Clause) -> bool:
    """Two cases, each possible by itself, that are not possible together."""
    for mine in one:
        for theirs in other:
            if excludes(mine, theirs):
                return True
    return _leaves_nothing(one | other)


def _leaves_nothing(clause: Clause) -> bool:
    """One of some codes has to be there, and each of them is ruled out somewhere."""
    ruled_out = [literal for literal in clause if isinstance(literal, Lacks)]
    if len(ruled_out) < 2:
        return False
    for literal in clause:
        if isinstance(literal, Has):
            gone = frozenset[str]().union(*(other.codes for other in ruled_out if other.about == literal.about))
            if literal.codes <= gone:
                return True
    return False


def meet(one: Clauses, other: Clauses) -> bool:
    """There is a case in which both are so."""
    return any(not contradicts(mine, theirs) for mine in one for theirs in other)


def is_so_whenever(other: Clauses, one: Clauses) -> bool:
    """In every case of `one`, some case of `other` is so."""
    return all(any(_covers(mine, theirs) for theirs in other) for mine in one)


def _covers(mine: Clause, theirs: Clause) -> bool:
    """An incident that matches counts as one of those that are counted."""
    return all(covers(mine, frozenset([literal])) or _is_this_one(mine, literal) for literal in theirs)


def _is_this_one(mine: Clause, literal: Literal) -> bool:
    return isinstance(literal, Often) and literal.so and literal.least == 1 and covers(mine, literal.event)
