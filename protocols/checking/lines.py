"""Where in a file a place stands, so that a finding can be opened."""

from pathlib import Path

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from ruamel.yaml.nodes import MappingNode, Node, SequenceNode


class Lines:
    """The lines of one file. A place that is not there has the line of what would stand around it."""

    def __init__(self, path: Path) -> None:
        try:
            self._root: Node | None = YAML(typ="safe", pure=True).compose(path.read_text(encoding="utf-8"))
        except (YAMLError, UnicodeDecodeError):
            self._root = None

    def of(self, place: str) -> int:
        """The line of a dotted place, from 1. Things in lists are named by their id or their number."""
        node, line = self._root, 0
        for part in place.split(".") if place else ():
            found = _below(node, part)
            if found is None:
                break
            node, line = found
        return line + 1


def _below(node: Node | None, part: str) -> tuple[Node, int] | None:
    if isinstance(node, MappingNode):
        return next(((value, key.start_mark.line) for key, value in node.value if key.value == part), None)
    if isinstance(node, SequenceNode):
        for number, one in enumerate(node.value):
            if part in (str(number), _id(one)):
                return one, one.start_mark.line
    return None


def _id(node: Node) -> str | None:
    if not isinstance(node, MappingNode):
        return None
    return next((str(value.value) for key, value in node.value if key.value == "id"), None)
