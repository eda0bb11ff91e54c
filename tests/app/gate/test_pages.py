"""Every page has its place, and asks on its first line who is looking; so does every fragment."""

import ast
from pathlib import Path

import pytest

from pages.parts.navigation import PLACES, Place


_PAGES = Path(__file__).resolve().parents[3] / "pages"
_FOLDERS = ("aide", "nurse", "manager", "family")


def _files() -> set[str]:
    return {
        path.relative_to(_PAGES).as_posix()
        for folder in _FOLDERS
        for path in (_PAGES / folder).glob("*.py")
        if path.name != "__init__.py"
    }


def _guarded(statement: ast.stmt) -> list[str] | None:
    """The permissions a statement asks `guard` for; None when it asks nothing."""
    call = getattr(statement, "value", None)
    if not isinstance(call, ast.Call) or ast.unparse(call.func) != "guard":
        return None
    return [ast.unparse(argument) for argument in call.args]


def _body(place: Place) -> list[ast.stmt]:
    return ast.parse((_PAGES / place.file).read_text()).body


def test_every_page_file_has_a_place_and_every_place_a_file() -> None:
    assert {place.file for place in PLACES} == _files()


def test_every_place_has_an_address_of_its_own() -> None:
    assert len({place.address for place in PLACES}) == len(PLACES)


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.file)
def test_page_asks_for_the_permission_of_its_place_before_anything_else(place: Place) -> None:
    prepares = (ast.Expr, ast.Import, ast.ImportFrom, ast.FunctionDef, ast.ClassDef, ast.AnnAssign)
    first = next(one for one in _body(place) if _guarded(one) is not None or not isinstance(one, prepares))

    needed = [] if place.permission is None else [f"Permission.{place.permission.name}"]
    assert _guarded(first) == needed


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.file)
def test_fragment_asks_again(place: Place) -> None:
    """A fragment runs without its page."""
    fragments = [
        one
        for one in ast.walk(ast.parse((_PAGES / place.file).read_text()))
        if isinstance(one, ast.FunctionDef) and any("fragment" in ast.unparse(mark) for mark in one.decorator_list)
    ]

    for fragment in fragments:
        said = [one for one in fragment.body if not (isinstance(one, ast.Expr) and isinstance(one.value, ast.Constant))]
        assert _guarded(said[0]) is not None
