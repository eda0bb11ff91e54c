"""The page that carries Streamlit's own programme, made at start from the installed one, never from a copy.

Streamlit gives no way to set the language of the page, to leave it when a sign-in ends, or to say that the network
is gone. So the installed index.html is read once, and what it lacks is put in.
"""

import base64
import hashlib
import re
from dataclasses import dataclass
from functools import cache
from html import escape
from importlib.util import find_spec
from pathlib import Path

from pages.web.html import tag
from protocols import wording
from protocols.wording import _


_INLINE_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)


class ShellChanged(RuntimeError):
    """The installed Streamlit's page is not the one this was written for: the application does not start."""


@dataclass(frozen=True, slots=True)
class Shell:
    """The installed page with its gaps, and the hashes of its inline scripts as a policy names them."""

    template: str
    script_hashes: tuple[str, ...]

    def said_in(self, language: str) -> str:
        """The page in the language being spoken."""
        return (
            self.template.replace("{{language}}", escape(language))
            .replace("{{needs_javascript}}", escape(_("Attune needs JavaScript in this browser.")))
            .replace("{{banner}}", _banner())
        )


@cache
def installed_shell() -> Shell:
    """Read the installed page. Raises `ShellChanged` when a piece that is replaced is no longer there."""
    page = (_static_folder() / "index.html").read_text("utf-8")
    hashes = tuple(_hash(script) for script in _INLINE_SCRIPT.findall(page))
    for pattern, replacement in _CHANGES:
        page, found = re.subn(pattern, replacement, page, count=1, flags=re.DOTALL)
        if not found:
            raise ShellChanged(f"index.html of the installed Streamlit has nothing that matches {pattern!r}")
    return Shell(template=page, script_hashes=hashes)


@cache
def page_in(language: str) -> str:
    """The page for one language."""
    assert language == wording.current(), "the page is said in the language being spoken"
    return installed_shell().said_in(language)


@cache
def static_files() -> frozenset[str]:
    """The addresses of Streamlit's own files. Asked for anything else under /static/, it would send its page."""
    folder = _static_folder()
    return frozenset(
        f"/{path.relative_to(folder).as_posix()}" for path in (folder / "static").rglob("*") if path.is_file()
    )


_CHANGES = (
    (r'<html lang="en">', '<html lang="{{language}}">'),
    (r"<title>Streamlit</title>", "<title>Attune</title>"),
    (r'<link rel="shortcut icon"[^>]*>', '<link rel="icon" href="/assets/icon.svg" type="image/svg+xml">'),
    (r'<link\s+rel="preload"[^>]*SourceSans[^>]*>', ""),
    (r'<!--\s+Machine-readable pointer.*?-->\s*<link rel="service-desc"[^>]*>', ""),
    (r"<noscript>.*?</noscript>", "<noscript><p>{{needs_javascript}}</p></noscript>{{banner}}"),
    (
        r"</head>",
        '<link rel="stylesheet" href="/assets/banner.css"><script src="/assets/attune.js" defer></script></head>',
    ),
)


def _static_folder() -> Path:
    package = find_spec("streamlit")
    assert package is not None, "Streamlit is a dependency"
    assert package.origin is not None, "Streamlit is installed as files"
    return Path(package.origin).parent / "static"


def _hash(script: str) -> str:
    digest = hashlib.sha256(script.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


def _banner() -> str:
    """What stands at the top when the server cannot be reached. The emergency steps are fetched beforehand.

    Streamlit's own dialog about the connection makes the rest of the page inert, except what is marked as above it.
    """
    said = tag("p", _("Not connected. What you tapped before is kept. Wait here, or move to where there is signal."))
    steps = tag("button", _("Emergency steps"), type="button", id="attune-emergency-button")
    kept = tag("div", id="attune-emergency", hidden=True)
    return tag("div", said, steps, kept, id="attune-banner", hidden=True, data_react_aria_top_layer="true")
