"""Reads YAML 1.2 in its safe subset, so that a file says what its author typed.

YAML 1.1 turns `no` and `off` into false, `on:` into true and `22:30` into 1350, without a word. Under YAML 1.2 they
stay text. What could still change a meaning silently is refused: a key given twice, a directive that brings YAML 1.1
back, an empty file. Numbers stay numbers (`1.10` is 1.1), so a version must be quoted: the models that take
what is read are strict and refuse a number where text belongs.
"""

from pathlib import Path

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError


class YamlRefused(ValueError):
    """A file that cannot be read without guessing. The message starts with `path:line`."""

    def __init__(self, path: Path, line: int, why: str) -> None:
        super().__init__(f"{path}:{line}: {why}")
        self.path = path
        self.line = line


def read_strict(path: Path) -> object:
    """What the one document in the file holds: dicts, lists, text, numbers, booleans, dates and None.

    Raises
    ------
    YamlRefused : not YAML 1.2, not UTF-8, a key given twice, a directive, several documents, or nothing in it
    FileNotFoundError : no such file
    """
    text = _text(path)
    for number, line in enumerate(text.splitlines(), start=1):
        if line.startswith("%"):
            raise YamlRefused(path, number, "a directive is refused: it would change how the rest is read")
    try:
        read: object = YAML(typ="safe", pure=True).load(text)
    except YAMLError as error:
        raise YamlRefused(path, _line(error), _why(error)) from error
    if read is None:
        raise YamlRefused(path, 1, "there is nothing in this file")
    return read


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise YamlRefused(path, 1, "this is not UTF-8 text") from error


def _line(error: YAMLError) -> int:
    if isinstance(error, MarkedYAMLError) and error.problem_mark is not None:
        return int(error.problem_mark.line) + 1
    return 1


def _why(error: YAMLError) -> str:
    problem = error.problem if isinstance(error, MarkedYAMLError) else None
    return str(problem or error)
