"""No sentence is written straight into a page or a document: each goes through the catalogs, so it can be translated.

What counts as a sentence: text with a space and a letter. Free of suspicion are docstrings, annotations, assertions
and errors for programmers, and the sentences inside `_()`, `mark()` and `plural()`. The rest is technical text, named
below with its reason.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest


ROOT = Path(__file__).parents[3]
FOLDERS = ("pages", "reports")
_SAID = {"_", "mark", "plural"}
_FOR_PROGRAMMERS = {"ValueError", "TypeError", "KeyError", "LookupError", "RuntimeError", "AssertionError"}
_REFUSALS = {"NotAllowed", "NotFound", "Stale", "Invalid", "Conflict"}
_LOGGED = {"debug", "info", "warning", "error", "exception", "critical"}

# Taken out before a text is looked at: tags of HTML, Streamlit's markdown, CLDR patterns of dates.
_TECHNICAL = re.compile(r"<[^<>]*>|:[a-z-]+\[|:material/\w+:|^[EdMLyHmh:., ]+$")

# (file, what the text contains, reason). Keep it short: a sentence never belongs here.
ALLOWED: tuple[tuple[str, str, str], ...] = (
    ("pages/parts/faults.py", " at ", "where in the code a fault was, for the log"),
    ("pages/parts/keeping_forms.py", "python -m db erase", "a command to be copied"),
    ("pages/parts/look.py", "<style>", "CSS"),
    ("pages/parts/looked.py", " about=", "ids, for the log"),
    ("pages/parts/messages.py", "color: inherit", "CSS"),
    ("pages/parts/top_bar.py", ".attune-top {", "CSS"),
    ("pages/web/documents.py", "inline; filename", "header of a download"),
    ("pages/web/documents.py", "attachment; filename", "header of a download"),
    ("pages/web/emergency.py", "button danger", "CSS classes"),
    ("pages/web/headers.py", "'self'", "content security policy"),
    ("pages/web/headers.py", "camera=()", "permissions policy"),
    ("pages/web/health.py", "not ready: ", "answer to whoever watches by machine"),
    ("pages/web/health.py", "warning: ", "answer to whoever watches by machine"),
    ("pages/web/html.py", "button danger", "CSS classes"),
    ("pages/web/html.py", "button quiet", "CSS classes"),
    ("pages/web/html.py", "width=device-width", "viewport of a page"),
    ("pages/web/html.py", " - Attune", "the product's name after a page's title"),
    ("pages/web/shell.py", "index.html of the installed Streamlit", "error for programmers"),
    ("pages/web/shell.py", "[^>]*>", "patterns of HTML to replace"),
    ("reports/charts/form.py", "Atkinson Hyperlegible Next", "name of a font"),
    ("reports/charts/scene.py", " with opacity ", "error for programmers"),
    ("reports/charts/scene.py", "symbol ", "error for programmers"),
    ("reports/charts/scene.py", "text with baseline ", "error for programmers"),
    ("reports/charts/tried.py", "datum.value", "Vega expression"),
    ("reports/charts/weeks.py", "datum.label", "Vega expression"),
    ("reports/contents/family_words.py", "a code has either", "error for programmers"),
    ("reports/contents/monthly.py", "a monthly summary of form", "error for programmers"),
    ("reports/contents/limits.py", "expected names with a value", "error for programmers"),
)


def _literals(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Line and text of every literal that nothing excuses."""
    if _is_excused(tree):
        return
    if isinstance(tree, ast.Constant):
        if isinstance(tree.value, str):
            yield (tree.lineno, tree.value)
        return
    if isinstance(tree, ast.JoinedStr):
        pieces = "".join(str(part.value) if isinstance(part, ast.Constant) else "\0" for part in tree.values)
        yield (tree.lineno, pieces)
        children: list[ast.AST] = [part for part in tree.values if not isinstance(part, ast.Constant)]
    else:
        children = [child for child in ast.iter_child_nodes(tree) if not _is_annotation(tree, child)]
    for child in children:
        yield from _literals(child)


def _is_excused(node: ast.AST) -> bool:
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return True  # a docstring
    if isinstance(node, ast.Assert):
        return True
    if not isinstance(node, ast.Call):
        return False
    if isinstance(node.func, ast.Name):
        return node.func.id in _SAID | _FOR_PROGRAMMERS
    return isinstance(node.func, ast.Attribute) and node.func.attr in _LOGGED and _is_logger(node.func.value)


def _is_logger(value: ast.expr) -> bool:
    return isinstance(value, ast.Name) and "log" in value.id.lower()


def _is_annotation(parent: ast.AST, child: ast.AST) -> bool:
    return child is getattr(parent, "annotation", None) or child is getattr(parent, "returns", None)


def _is_sentence(text: str) -> bool:
    text = _TECHNICAL.sub("", text).strip()
    return " " in text and re.search(r"[^\W\d_]", text) is not None


def _offenders(path: Path, name: str) -> list[str]:
    allowed = [fragment for file, fragment, _reason in ALLOWED if file == name]
    return [
        f"{name}:{line}: {text.strip()[:70]!r}"
        for line, text in _literals(ast.parse(path.read_text(encoding="utf-8")))
        if _is_sentence(text) and not any(fragment in text for fragment in allowed)
    ]


def _sources(*folders: str) -> list[Path]:
    """Commands are left out: they speak English, like their options, to whoever looks after the machine."""
    found = (path for folder in folders for path in (ROOT / folder).rglob("*.py"))
    return sorted(path for path in found if path.name != "__main__.py")


def test_no_page_or_document_says_a_sentence_of_its_own() -> None:
    found = [line for path in _sources(*FOLDERS) for line in _offenders(path, path.relative_to(ROOT).as_posix())]

    assert found == [], "put these through _(), plural() or mark():\n" + "\n".join(found)


def test_no_refusal_says_a_sentence_of_its_own() -> None:
    """Refusals are raised below the pages and read by people all the same."""
    found = [
        f"{path.relative_to(ROOT).as_posix()}:{line}: {text!r}"
        for path in _sources("db", "protocols")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in _REFUSALS
        for argument in node.args
        for line, text in _literals(argument)
        if _is_sentence(text)
    ]

    assert found == [], "put these through _() or plural():\n" + "\n".join(found)


@pytest.mark.parametrize(("file", "fragment", "reason"), ALLOWED)
def test_what_is_allowed_is_still_there(file: str, fragment: str, reason: str) -> None:
    assert reason
    assert fragment in (ROOT / file).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ('st.button("Save it")', 1),
        ('st.text(f"{count} of {all}")', 1),
        ('st.text(f"{first} {second}")', 0),
        ('st.text(_("Save it"))', 0),
        ('st.text(_("Yes, do" if sure else "No, stop"))', 0),
        ('plural("one day", "{count} days", 3)', 0),
        ('"""A docstring of a module."""', 0),
        ('raise ValueError("not for people")', 0),
        ('raise Invalid("Choose a time in the past.")', 1),
        ('log.warning("no session for %s", id)', 0),
        ('st.warning("no session here")', 1),
        ('key = "a-key"', 0),
        ('line = f":orange[:material/group: {name}]"', 0),
        ('line = ":orange[:material/group: Take care]"', 1),
        ('pattern = "EEEE d MMMM y"', 0),
        ("st.html(\"<p class='big one'>Hello you</p>\")", 1),
        ("st.html(\"<p class='big one'></p>\")", 0),
        ('def f(x: "list of y") -> "dict of z": ...', 0),
    ],
)
def test_the_check_tells_a_sentence_from_what_is_none(source: str, found: int) -> None:
    assert len([text for _line, text in _literals(ast.parse(source)) if _is_sentence(text)]) == found
