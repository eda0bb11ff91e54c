"""Which address is what: nothing that is not named needs no sign-in."""

import pytest

from pages.web.addresses import Kind, coming_from, kind_of, onward
from pages.web.shell import static_files


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/signin", Kind.PUBLIC),
        ("/emergency", Kind.PUBLIC),
        ("/app/static/font.woff2", Kind.PUBLIC),
        ("/_stcore/health", Kind.PUBLIC),
        ("/_stcore/healthy", Kind.MEMBER),
        ("/_stcore/stream", Kind.MEMBER),
        ("/_stcore/upload_file/a/b", Kind.MEMBER),
        ("/media/x.pdf", Kind.MEMBER),
        ("/component/x", Kind.MEMBER),
        ("/documents/x.pdf", Kind.MEMBER),
        ("/_stcore/metrics", Kind.CLOSED),
        ("/_stcore/agent/mcp", Kind.CLOSED),
        ("/_stcore/script-health-check", Kind.CLOSED),
        ("/", Kind.PAGE),
        ("/review", Kind.PAGE),
        ("/Review", Kind.UNKNOWN),
        ("/signin/", Kind.UNKNOWN),
        ("/static/nothing.js", Kind.UNKNOWN),
        ("/static/../media/x.pdf", Kind.UNKNOWN),
        ("/assets/../media/x.pdf", Kind.UNKNOWN),
        ("/app/static/..\\x", Kind.UNKNOWN),
        ("//media/x", Kind.UNKNOWN),
        ("", Kind.UNKNOWN),
    ],
)
def test_address_is_treated_as(path: str, kind: Kind) -> None:
    assert kind_of(path) is kind


def test_files_of_streamlits_own_programme_are_public() -> None:
    assert static_files()
    assert {kind_of(path) for path in static_files()} == {Kind.PUBLIC}


@pytest.mark.parametrize(
    ("wanted", "led_to"),
    [
        ("/review", "/review"),
        ("/resident?resident=42", "/resident?resident=42"),
        ("/", "/"),
        ("/signin", "/"),
        ("/media/x", "/"),
        ("https://evil.example/review", "/"),
        ("//evil.example/review", "/"),
        ("review", "/"),
    ],
)
def test_only_a_page_of_ours_is_followed(wanted: str, led_to: str) -> None:
    assert onward(wanted) == led_to


def test_page_that_was_wanted_is_remembered_in_the_address() -> None:
    assert coming_from("/signin", "/resident?resident=42") == "/signin?next=%2Fresident%3Fresident%3D42"
    assert coming_from("/signin", "/") == "/signin"
