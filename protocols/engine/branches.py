"""Kleene's tables over tests that are asked one after the other, as few as will do. Two branches are the most usual."""

from collections.abc import Sequence

from protocols.engine.leaves import Moment, Test


def opposite(test: Test) -> Test:
    def ask(moment: Moment) -> bool | None:
        answer = test(moment)
        return None if answer is None else not answer

    return ask


def both(first: Test, second: Test) -> Test:
    def ask(moment: Moment) -> bool | None:
        one = first(moment)
        if one is False:
            return False
        other = second(moment)
        return other if one or other is False else None

    return ask


def either(first: Test, second: Test) -> Test:
    def ask(moment: Moment) -> bool | None:
        one = first(moment)
        if one:
            return True
        other = second(moment)
        return other if one is False or other else None

    return ask


def all_of(tests: Sequence[Test]) -> Test:
    def ask(moment: Moment) -> bool | None:
        result: bool | None = True
        for test in tests:
            answer = test(moment)
            if answer is False:
                return False
            if answer is None:
                result = None
        return result

    return ask


def any_of(tests: Sequence[Test]) -> Test:
    def ask(moment: Moment) -> bool | None:
        result: bool | None = False
        for test in tests:
            answer = test(moment)
            if answer:
                return True
            if answer is None:
                result = None
        return result

    return ask


def several(least: int, tests: Sequence[Test]) -> Test:
    """So many of them, or more."""

    def ask(moment: Moment) -> bool | None:
        given = [test(moment) for test in tests]
        sure = given.count(True)
        return True if sure >= least else None if sure + given.count(None) >= least else False

    return ask
