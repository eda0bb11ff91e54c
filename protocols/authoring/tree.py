"""Changing the tree of a condition. Every operation answers a new, valid condition, or says why it cannot be done.

A path leads to a node as in the file: `("any", 1, "all", 0)`, `("at_least", "of", 2)`, `("not",)`; `()` is the whole.
"""

from collections.abc import Callable, Sequence
from typing import Any, Literal

from protocols.engine.places import Path, branches
from protocols.engine.questions import Condition
from protocols.errors import Invalid
from protocols.wording import _


Group = Literal["all", "any", "none", "at_least", "not"]
LISTS = ("all", "any", "none", "at_least")  # groups that may hold several

__all__ = [
    "LISTS",
    "Group",
    "Path",
    "add",
    "change_kind",
    "grouped",
    "move",
    "node_at",
    "parent_of",
    "remove",
    "replace",
    "unwrap",
    "wrap",
]


def grouped(kind: Group, parts: Sequence[Condition], count: int = 1) -> Condition:
    """A group of these. `count` is how many have to hold, for `at_least` alone.

    Raises
    ------
    Invalid : nothing in it, several under `not`, or more asked for than there are
    """
    if not parts:
        raise Invalid(_("Choose at least one."))
    if kind == "not" and len(parts) > 1:
        raise Invalid(_("Only one thing can stand under “Not so”. Choose “None of these” for several."))
    if kind == "at_least" and not 1 <= count <= len(parts):
        raise Invalid(_("Choose a number from 1 to {most}.", most=len(parts)), field="count")
    holds: Any = list(parts)
    if kind == "not":
        holds = parts[0]
    elif kind == "at_least":
        holds = {"count": count, "of": holds}
    return Condition.model_validate({kind: holds})


def node_at(root: Condition, path: Path) -> Condition:
    """What stands there. Raises `Invalid` when nothing does any more."""
    node = root
    for place in _places(root, path):
        node = node.branches[place]
    return node


def parent_of(path: Path) -> Path:
    """The group that holds what stands there. The whole stands in none: `()`."""
    if path[-1:] == ("not",):
        return path[:-1]
    return path[: -3 if path[-2:-1] == ("of",) else -2]


def add(root: Condition, path: Path, new: Condition, at: int | None = None) -> Condition:
    """Put something into the group there, at a place in it; None: at the end."""

    def into(group: Condition) -> Condition:
        if group.key not in LISTS:
            raise Invalid(_("Put it together with something else first."))
        parts = group.branches
        place = len(parts) if at is None else min(at, len(parts))
        return _with(group, [*parts[:place], new, *parts[place:]])

    return _changed(root, path, into)


def replace(root: Condition, path: Path, new: Condition) -> Condition:
    """Let something else stand there."""
    return _changed(root, path, lambda _old: new)


def remove(root: Condition, path: Path) -> Condition:
    """Take it out. A group that is empty then goes as well; the last thing of all stays.

    Raises
    ------
    Invalid : nothing would be left
    """
    left = _without(root, _places(root, path))
    if left is None:
        raise Invalid(_("This is the last one. Add another one first, or change this one."))
    return left


def wrap(root: Condition, path: Path, kind: Group, count: int = 1) -> Condition:
    """Put what stands there into a group of its own."""
    return _changed(root, path, lambda node: grouped(kind, [node], count))


def unwrap(root: Condition, path: Path) -> Condition:
    """Take a group apart: what was in it stands in the group around it.

    Raises
    ------
    Invalid : it is no group, or several things would have nowhere to stand
    """
    parts = node_at(root, path).branches
    if len(parts) == 1:
        return replace(root, path, parts[0])
    if not parts:
        raise Invalid(_("This is one thing by itself. There is nothing to take apart."))
    around = node_at(root, parent_of(path)) if path else None
    if around is None or around.key not in LISTS:
        raise Invalid(_("Several things need a group around them. Choose another kind of group."))
    place = _places(root, path)[-1]
    return _changed(
        root,
        parent_of(path),
        lambda group: _with(group, [*group.branches[:place], *parts, *group.branches[place + 1 :]]),
    )


def change_kind(root: Condition, path: Path, kind: Group, count: int = 1) -> Condition:
    """Let the group there hold its parts together in another way."""
    if not node_at(root, path).branches:
        raise Invalid(_("This is one thing by itself. Put it together with something else first."))
    return _changed(root, path, lambda group: grouped(kind, group.branches, count))


def move(root: Condition, path: Path, by: int) -> Condition:
    """Move it up (-1) or down (1) within its group.

    Raises
    ------
    Invalid : it is the first or the last one already
    """
    node, around = node_at(root, path), node_at(root, parent_of(path)) if path else None
    places = _places(root, path)
    target = places[-1] + by if places else -1
    if around is None or not 0 <= target < len(around.branches):
        raise Invalid(_("It cannot be moved further."))
    left = [part for place, part in enumerate(around.branches) if place != places[-1]]
    return replace(root, parent_of(path), _with(around, [*left[:target], node, *left[target:]]))


def _with(group: Condition, parts: Sequence[Condition]) -> Condition:
    """The same kind of group over other parts. Of fewer parts no more can be asked for than there are."""
    count = group.at_least.count if group.at_least else 1
    kind: Any = group.key
    return grouped(kind, parts, min(count, len(parts)))


def _changed(root: Condition, path: Path, change: Callable[[Condition], Condition]) -> Condition:
    return _along(root, _places(root, path), change)


def _along(node: Condition, places: Sequence[int], change: Callable[[Condition], Condition]) -> Condition:
    if not places:
        return change(node)
    parts = list(node.branches)
    parts[places[0]] = _along(parts[places[0]], places[1:], change)
    return _with(node, parts)


def _without(node: Condition, places: Sequence[int]) -> Condition | None:
    if not places:
        return None
    here, parts = places[0], node.branches
    left = _without(parts[here], places[1:])
    kept = [*parts[:here], *([] if left is None else [left]), *parts[here + 1 :]]
    return _with(node, kept) if kept else None


def _places(root: Condition, path: Path) -> list[int]:
    """Which branch to take at each group on the way.

    Raises
    ------
    Invalid : there is no such way any more
    """
    node, places = root, list[int]()
    at: Path = ()
    while at != path:
        below = dict(branches(node, at))
        way = next((each for each in below if path[: len(each)] == each), None)
        if way is None:
            raise Invalid(_("This part is not there any more. Look at the list again."))
        places.append(list(below).index(way))
        node, at = below[way], way
    return places
