"""Words that another reader would take for something else: YAML 1.1 reads `on:` as true, and 22:30 as 1350.

This product reads YAML 1.2 and is not misled; whoever opens the file with another tool would be.
"""

import re
from collections.abc import Iterator
from itertools import chain

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from protocols.wording import _


_TRUTHS = re.compile(r"(y|yes|on|n|no|off)", re.IGNORECASE)
_SIXTIES = re.compile(r"[-+]?[1-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9_]*)?")
_EIGHTS = re.compile(r"[-+]?0[0-7_]+")
# Where such a word stands by itself, so that most files need not be looked at closely.
_PERHAPS = re.compile(
    r"(?:^|[\s{\[,:-])(?:y|yes|on|n|no|off|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+|0[0-7]+)\s*(?:[:,\]}#]|$)",
    re.IGNORECASE | re.MULTILINE,
)


def traps(text: str) -> Iterator[tuple[int, str]]:
    """The line (from 1) of each, with what to write instead. Text that is no YAML at all has none."""
    if not _PERHAPS.search(text):
        return
    try:
        root = YAML(typ="safe", pure=True).compose(text)
    except YAMLError:
        return
    for node in _scalars(root):
        if node.style is None and (read_as := _read_as(node.value)):
            yield (
                node.start_mark.line + 1,
                _('some readers take {word} for {other}: write "{word}"', word=node.value, other=read_as),
            )


def _read_as(word: str) -> str | None:
    if _TRUTHS.fullmatch(word):
        return "true" if word.lower() in ("y", "yes", "on") else "false"
    if _SIXTIES.fullmatch(word):
        return _("a number of seconds")
    return _("a number in eights") if _EIGHTS.fullmatch(word) else None


def _scalars(node: Node | None) -> Iterator[ScalarNode]:
    if isinstance(node, ScalarNode):
        yield node
    elif isinstance(node, MappingNode | SequenceNode):
        for below in chain.from_iterable(node.value) if isinstance(node, MappingNode) else node.value:
            yield from _scalars(below)
