"""Everything that the first person would otherwise wait for, done before anyone is let in."""

import importlib
import pkgutil

import pages.parts
from pages.web import shell
from protocols.engine.library import load
from protocols.vocabulary import vocabulary


_USED_BY_PAGES = ("altair", "pandas", "pyarrow", "reportlab.platypus", "sqlmodel")


def up() -> None:
    """Import what pages import, and read the vocabulary, the protocols and the page that carries them."""
    parts = (module.name for module in pkgutil.walk_packages(pages.parts.__path__, "pages.parts."))
    for module in (*_USED_BY_PAGES, *parts):
        importlib.import_module(module)
    vocabulary()
    load()
    shell.static_files()
