"""Finds every sentence the product says, for translators: in Python, in the vocabulary and in the protocols.

The two extractors have the form that Babel asks of one, so that other tools of Babel can use them as well. In Python
a sentence stands in `_()`, `mark()` or `plural()`; in data it stands under one of the names below.
"""

import ast
from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO
from pathlib import Path
from typing import IO, Any

from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po

from protocols.strict_yaml import read_strict


ROOT = Path(__file__).parents[2]
TEMPLATE = Path(__file__).parent / "attune.pot"
COMMAND = "python -m protocols.wording"

Found = tuple[int, str, str, list[str]]  # line, function, sentence, comments: Babel's form

_SOURCES = ("app.py", "pages", "protocols", "db", "reports")
# Function -> how many of its first arguments are sentences.
_FUNCTIONS = {"_": 1, "mark": 1, "plural": 2}
# Names under which a sentence stands, in the vocabulary and in the protocols.
_SENTENCES = frozenset(
    {
        "label",
        "definition",
        "cue",
        "how",
        "cautions",
        "usual_dose",
        "note",
        "reading",
        "licence",
        "unit",
        "title",
        "do",
        "text",
        "question",
        "rationale",
        "close_when",
        "tell",
        "inform_family",
        "say",
        "restriction",
        "family_can",
        "prefer",
    }
)
# What stands under these names is for whoever codes or writes protocols.
_NOT_SAID = frozenset({"mapping", "references", "changes", "owner"})
# Charts and screens read a template without dates, so that it changes only when a sentence does.
_HEADER = (
    "# Every sentence Attune says, in English. Written by `python -m protocols.wording`; do not edit by hand.\n"
    'msgid ""\n'
    'msgstr ""\n'
    '"Project-Id-Version: attune\\n"\n'
    '"MIME-Version: 1.0\\n"\n'
    '"Content-Type: text/plain; charset=utf-8\\n"\n'
    '"Content-Transfer-Encoding: 8bit\\n"\n\n'
)


def template() -> bytes:
    """The text of `attune.pot` for the sources as they are: by sentence, without dates and line numbers."""
    catalog = Catalog(charset="utf-8", fuzzy=False)
    for path in _files():
        for _line, _function, sentence, _comments in _found_in(path):
            message = catalog.add(sentence, locations=[(path.relative_to(ROOT).as_posix(), 0)])
            # "53% of" only looks like a format; ours are in braces.
            message.flags.discard("python-format")
    written = BytesIO()
    write_po(written, catalog, width=120, sort_output=True, omit_header=True, include_lineno=False)
    return _HEADER.encode() + written.getvalue()


def extract_python(
    fileobj: IO[bytes],
    keywords: Mapping[str, Any],  # noqa: ARG001  Babel's form
    comment_tags: Sequence[str],  # noqa: ARG001
    options: Mapping[str, Any],  # noqa: ARG001
) -> Iterator[Found]:
    """Sentences of Python source: each branch of a choice is one, and so are both forms of a plural."""
    for node in ast.walk(ast.parse(fileobj.read())):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in _FUNCTIONS:
            for argument in node.args[: _FUNCTIONS[node.func.id]]:
                for sentence in _literals(argument):
                    yield (node.lineno, node.func.id, sentence, [])


def extract_yaml(
    fileobj: IO[bytes],
    keywords: Mapping[str, Any],  # noqa: ARG001
    comment_tags: Sequence[str],  # noqa: ARG001
    options: Mapping[str, Any],  # noqa: ARG001
) -> Iterator[Found]:
    """Sentences of a vocabulary or protocol file."""
    for name, sentence in _said(read_strict(Path(fileobj.name))):
        yield (0, name, sentence, [])


def _files() -> list[Path]:
    """Every source of sentences, in one order on every machine. Cases are for tests and say nothing."""
    roots = [ROOT / name for name in _SOURCES if (ROOT / name).exists()]
    found = [path for root in roots for path in ([root] if root.is_file() else root.rglob("*"))]
    return sorted(path for path in found if path.suffix in (".py", ".yaml") and not path.name.endswith(".cases.yaml"))


def _found_in(path: Path) -> list[Found]:
    extract = extract_python if path.suffix == ".py" else extract_yaml
    with path.open("rb") as file:
        return list(extract(file, {}, (), {}))


def _literals(argument: ast.expr) -> Iterator[str]:
    if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
        yield argument.value
    elif isinstance(argument, ast.IfExp):
        yield from _literals(argument.body)
        yield from _literals(argument.orelse)


def _said(value: object) -> Iterator[tuple[str, str]]:
    """Name and sentence, stripped as the models strip it: the sentence is the key of its translation."""
    if isinstance(value, list):
        for entry in value:
            yield from _said(entry)
    elif isinstance(value, dict):
        for name, entry in value.items():
            if name in _SENTENCES and isinstance(entry, str) and entry.strip():
                yield (name, entry.strip())
            elif name not in _NOT_SAID:
                yield from _said(entry)
