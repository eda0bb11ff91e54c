"""Conditions, and branches of conditions, that can never be true, and those that are true whatever is recorded."""

from collections.abc import Iterator

from protocols.checking.clauses import TooMany, both, clauses
from protocols.checking.findings import Said
from protocols.checking.statements import Clauses, has_nothing
from protocols.engine.places import Path, branches, conditions_of
from protocols.engine.questions import Bounds, Condition
from protocols.engine.schema import Protocol
from protocols.vocabulary import Vocabulary
from protocols.wording import _


def never_true(protocol: Protocol, words: Vocabulary) -> Iterator[Said]:
    """A whole condition, or one of its alternatives, that nothing could make true where it is looked at."""
    for path, condition in conditions_of(protocol):
        try:
            given = (frozenset(),) if path == ("gate",) else clauses(protocol.gate, words)
            if not both(given, clauses(condition, words)):
                yield path, _never(path)
            else:
                yield from _dead(condition, path, given, words)
        except TooMany:
            continue


def _never(path: Path) -> str:
    if path == ("gate",):
        return _("it can never be true")
    return _("it can never be true, or not together with the gate")


def _dead(condition: Condition, path: Path, given: Clauses, words: Vocabulary) -> Iterator[Said]:
    """Alternatives that contradict what stands beside or above them."""
    if condition.all is not None:
        for place, branch in branches(condition, path):
            beside = given
            for other in condition.all:
                beside = beside if other is branch else both(beside, clauses(other, words))
            yield from _dead(branch, place, beside, words)
    elif condition.any is not None or condition.at_least is not None:
        for place, branch in branches(condition, path):
            if not both(given, clauses(branch, words)):
                yield place, _("this can never be true here")
            else:
                yield from _dead(branch, place, given, words)


def pointless(protocol: Protocol, words: Vocabulary) -> Iterator[Said]:
    """Whatever is always true once its facts are known. "0 or more" asks whether a value is there: that is meant."""
    for path, condition in conditions_of(protocol):
        if path == ("gate",) or condition == protocol.gate:
            continue
        try:
            yield from _always(condition, path, clauses(protocol.gate, words), words)
        except TooMany:
            continue


def _always(condition: Condition, path: Path, given: Clauses, words: Vocabulary) -> Iterator[Said]:
    if not condition.branches and isinstance(spec := getattr(condition, condition.key), Bounds) and spec.is_any:
        return
    if not _otherwise(condition, words):
        yield path, _("this is always true once its facts are known")
    elif condition.any is not None:
        for place, branch in branches(condition, path):
            if len(condition.any) > 1 and not both(given, _otherwise(branch, words)):
                yield place, _("this is always true where the gate is, so its other branches say nothing")
            else:
                yield from _always(branch, place, given, words)
    else:
        for place, branch in branches(condition, path):
            yield from _always(branch, place, given, words)


def _otherwise(condition: Condition, words: Vocabulary) -> Clauses:
    """The cases in which it is not so although everything that it reads was recorded."""
    return tuple(one for one in clauses(condition, words, negated=True) if not has_nothing(one))
