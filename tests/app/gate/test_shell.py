"""The carrier page is made from the installed one, and says so when that has changed."""

import base64
import hashlib
import re
from importlib.resources import files

import pytest

from pages.web import shell
from pages.web.headers import content_security_policy
from protocols import wording


def _installed() -> str:
    return files("streamlit").joinpath("static", "index.html").read_text("utf-8")


def test_every_inline_script_of_the_page_is_named_by_its_hash() -> None:
    made = shell.installed_shell()
    scripts = re.findall(r"<script(?![^>]*\bsrc=)[^>]*>(.*?)</script>", shell.page_in("en"), re.DOTALL)

    hashes = {f"'sha256-{base64.b64encode(hashlib.sha256(one.encode()).digest()).decode()}'" for one in scripts}

    assert hashes
    assert hashes == set(made.script_hashes)
    assert all(one in content_security_policy(made.script_hashes) for one in hashes)


def test_streamlits_own_programme_is_started_as_the_installed_page_starts_it() -> None:
    programme = re.compile(r'<script type="module"[^>]*src="([^"]+)"')

    assert programme.findall(shell.page_in("en")) == programme.findall(_installed())


def test_page_says_its_language_and_nothing_of_streamlits() -> None:
    page = shell.page_in("en")

    assert '<html lang="en">' in page
    assert "<title>Attune</title>" in page
    assert "service-desc" not in page
    assert "agent" not in page
    assert "{{" not in page


def test_page_is_not_made_from_an_installed_page_it_does_not_know(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shell, "_CHANGES", ((r"<title>Something else</title>", ""),))
    shell.installed_shell.cache_clear()

    with pytest.raises(shell.ShellChanged, match="Something else"):
        shell.installed_shell()

    shell.installed_shell.cache_clear()


def test_pages_are_kept_by_language() -> None:
    wording.use("en")

    assert shell.page_in("en") is shell.page_in("en")
