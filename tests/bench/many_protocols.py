"""More protocols than the library has: its own again and again, with other numbers, from a seed."""

import random
from collections.abc import Sequence
from itertools import count, cycle, islice
from typing import Any

from protocols.engine.library import ProtocolSet, assemble, read_form
from protocols.engine.schema import Protocol


_BOUNDS = frozenset({"gte", "gt", "lte", "lt"})
_FIRST = 100  # ids of a home's own have two digits or three
_STRENGTHS = (1, 4)


def cloned(protocols: Sequence[Protocol], many: int, *, seed: int = 1) -> ProtocolSet:
    """The protocols, and copies of them with shifted bounds and ids of their own, until there are so many."""
    chance = random.Random(seed)
    numbers = count(_FIRST)
    copies = (_copy(protocol, f"H{next(numbers)}", chance) for protocol in cycle(protocols))
    return assemble([*protocols[:many], *islice(copies, max(0, many - len(protocols)))])


def _copy(protocol: Protocol, id: str, chance: random.Random) -> Protocol:
    form = protocol.model_dump(mode="json", by_alias=True, exclude_none=True)
    return read_form(_shifted(form, chance) | {"id": id})


def _shifted(form: Any, chance: random.Random) -> Any:
    if isinstance(form, list):
        return [_shifted(one, chance) for one in form]
    if not isinstance(form, dict):
        return form
    return {key: _one(key, value, chance) for key, value in form.items()}


def _one(key: str, value: Any, chance: random.Random) -> Any:
    """Whole numbers stay whole and above nought."""
    if key == "intensity_gte":
        return chance.randint(*_STRENGTHS)
    if key not in _BOUNDS:
        return _shifted(value, chance)
    if float(value).is_integer():
        return max(1, int(value) + chance.randint(-1, 2))
    return round(value * chance.uniform(0.8, 1.2), 3)
