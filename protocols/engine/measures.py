"""Numbers against their bounds."""

from collections.abc import Callable
from functools import partial
from operator import ge, gt, le, lt

from protocols.engine.questions import Bounds


# Each the other way round, because the bound is the argument that is known first.
_TURNED = {"gte": le, "gt": lt, "lte": ge, "lt": gt}


def within(bounds: Bounds) -> Callable[[float], bool]:
    """Whether a number holds to every bound given."""
    tests = [partial(test, bound) for name, test in _TURNED.items() if (bound := getattr(bounds, name)) is not None]
    return tests[0] if len(tests) == 1 else lambda number: all(test(number) for test in tests)
