"""Places in a protocol, dotted as in its file: `when.any.1.count.gte`, `steps.ambulance.contraindicated.drinks.when`.

A step and a contraindication are named by their id, everything else in a list by its number, from 0.
"""

from collections.abc import Iterator
from typing import Any

from protocols.engine.questions import Condition
from protocols.engine.schema import Contraindication, Protocol


Path = tuple[str | int, ...]  # names as in the file, and places in lists


def conditions_of(protocol: Protocol) -> Iterator[tuple[Path, Condition]]:
    """Every condition of a protocol: gate, when, and those of the contraindications."""
    yield ("gate",), protocol.gate
    yield ("when",), protocol.when
    for path, one in contraindications_of(protocol):
        yield (*path, "when"), one.when


def contraindications_of(protocol: Protocol) -> Iterator[tuple[Path, Contraindication]]:
    """Those of the whole and those of each step."""
    for place, one in enumerate(protocol.unless):
        yield ("unless", place), one
    for number, step in enumerate(protocol.steps):
        for place, one in enumerate(step.contraindicated):
            yield ("steps", number, "contraindicated", place), one


def nodes(condition: Condition, path: Path = ()) -> Iterator[tuple[Path, Condition]]:
    """A condition and everything below it."""
    yield path, condition
    for below, branch in branches(condition, path):
        yield from nodes(branch, below)


def branches(condition: Condition, path: Path = ()) -> Iterator[tuple[Path, Condition]]:
    """What stands directly below a condition."""
    if condition.not_ is not None:
        yield (*path, "not"), condition.not_
        return
    below = (condition.key, "of") if condition.at_least is not None else (condition.key,)
    for place, branch in enumerate(condition.branches):
        yield (*path, *below, place), branch


def leaves(condition: Condition, path: Path = ()) -> Iterator[tuple[Path, str, Any]]:
    """Every leaf with its path (the key included), its key and what stands under it."""
    for place, node in nodes(condition, path):
        if not node.branches:
            yield (*place, node.key), node.key, getattr(node, node.key)


def put(whole: Any, path: Path, value: Any) -> Any:
    """The same with another value at a path. Nothing is checked: `whole` may become what a file could not hold."""
    if not path:
        return value
    first, rest = path[0], path[1:]
    if isinstance(first, int):
        return [*whole[:first], put(whole[first], rest, value), *whole[first + 1 :]]
    name = _attribute(first)
    return whole.model_copy(update={name: put(getattr(whole, name), rest, value)})


def place(protocol: Protocol, path: Path) -> str:
    """A path as a person reads it."""
    said: list[str] = []
    at: Any = protocol
    for part in path:
        at = _below(at, part)
        said.append(str(getattr(at, "id", part) if isinstance(part, int) else part))
    return ".".join(said)


def _below(whole: Any, part: str | int) -> Any:
    if whole is None:
        return None
    if isinstance(part, int):
        return whole[part] if part < len(whole) else None
    return getattr(whole, _attribute(part), None)


def _attribute(part: str) -> str:
    return "not_" if part == "not" else part
