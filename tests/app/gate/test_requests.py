"""Whom the gate lets through, what it takes off them, and what it tells their browser."""

import pytest

from pages.parts.navigation import ADDRESSES
from protocols.access import Actor
from tests.app.gate.conftest import HOST, ORIGIN
from tests.support.asgi import TestClient
from tests.support.signing_in import sign_in


@pytest.mark.parametrize("host", [HOST, f"{HOST}:8443", HOST.upper(), f"{HOST}."])
def test_own_names_are_answered_with_any_port(browser: TestClient, home: object, host: str) -> None:
    assert browser.get("/healthz", headers={"host": host}).status_code == 200


@pytest.mark.parametrize(
    "host",
    ["evil.example", f"{HOST}.evil.example", f"evil{HOST}", f"{HOST}@evil.example", f"{HOST}/x", f"{HOST}:x", ""],
)
def test_other_names_are_refused(browser: TestClient, home: object, host: str) -> None:
    assert browser.get("/healthz", headers={"host": host}).status_code == 400


@pytest.mark.parametrize("path", ["/signin", "/signout", "/lock", "/locked", "/session", "/setup", "/media/x"])
@pytest.mark.parametrize("origin", ["https://evil.example", f"https://{HOST}.evil.example", "null", ""])
def test_form_of_another_site_is_refused(browser: TestClient, nurse: Actor, path: str, origin: str) -> None:
    sign_in(browser, nurse)

    assert browser.post(path, headers={"origin": origin}).status_code == 403
    assert browser.get("/session").status_code == 204


def test_form_without_an_origin_is_refused(browser: TestClient, nurse: Actor) -> None:
    del browser.headers["origin"]

    assert sign_in(browser, nurse).status_code == 403


@pytest.mark.parametrize("name", ["X-Attune-Session", "x-attune-session", "X-Attune-Role"])
def test_identity_that_a_client_sends_is_taken_off(browser: TestClient, nurse: Actor, name: str) -> None:
    sign_in(browser, nurse)

    seen = browser.get("/media/x", headers={name: "forged"}).json()

    assert list(seen) == ["x-attune-session"]
    assert "forged" not in seen["x-attune-session"]


def test_forged_identity_without_a_sign_in_opens_nothing(browser: TestClient, nurse: Actor) -> None:
    assert nurse.session_id is None
    assert browser.get("/media/x", headers={"X-Attune-Session": str(nurse.staff_id)}).status_code == 401


@pytest.mark.parametrize(
    "path", ["/signin", "/emergency", "/nothing-here", "/assets/attune.js", "/", "/_stcore/metrics"]
)
def test_every_answer_says_what_the_browser_may_do(browser: TestClient, home: object, path: str) -> None:
    headers = browser.get(path).headers

    assert "frame-ancestors 'none'" in headers["content-security-policy"]
    assert "default-src 'self'" in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"
    assert "camera=()" in headers["permissions-policy"]


@pytest.mark.parametrize("forbidden", ["unsafe-eval", "http:", "https:", "*"])
def test_policy_allows_no_evaluation_and_nothing_from_elsewhere(
    browser: TestClient, home: object, forbidden: str
) -> None:
    policy = browser.get("/signin").headers["content-security-policy"]
    scripts = next(rule for rule in policy.split("; ") if rule.startswith("script-src"))

    assert forbidden not in policy
    assert "unsafe-inline" not in scripts


def test_what_is_about_people_is_never_stored(browser: TestClient, nurse: Actor) -> None:
    sign_in(browser, nurse)

    stored = {path: browser.get(path).headers["cache-control"] for path in ("/", "/media/x", "/locked", "/signin")}

    assert set(stored.values()) == {"no-store"}


def test_cookies_of_streamlit_become_secure_as_well(browser: TestClient, nurse: Actor) -> None:
    sign_in(browser, nurse)

    assert browser.get("/media/x").headers["set-cookie"].endswith("; Secure")


def test_fault_gives_a_reference_that_the_log_has_too_and_nothing_else(
    browser: TestClient, nurse: Actor, caplog: pytest.LogCaptureFixture
) -> None:
    sign_in(browser, nurse)

    answer = browser.get("/component/broken")

    reference = caplog.records[-1].getMessage().split()[1].rstrip(":")
    assert answer.status_code == 500
    assert reference in answer.text
    assert "ValueError" in caplog.text
    for told in (answer.text, caplog.text):
        assert "Ada" not in told
    assert "Traceback" not in answer.text


@pytest.mark.parametrize("address", sorted(ADDRESSES))
def test_page_is_carried_in_one_shell_that_leaves_when_the_sign_in_ends(
    browser: TestClient, nurse: Actor, address: str
) -> None:
    sign_in(browser, nurse)

    shell = browser.get(address)

    assert shell.status_code == 200
    assert '<script src="/assets/attune.js" defer></script>' in shell.text
    assert "<title>Attune</title>" in shell.text
    assert "Not connected." in shell.text


@pytest.mark.parametrize("path", ["/nothing-here", "/review/", "/review/x", "//review", "/.env"])
def test_unknown_addresses_are_not_found_signed_in_or_not(browser: TestClient, nurse: Actor, path: str) -> None:
    before = browser.get(f"{ORIGIN}{path}").status_code
    sign_in(browser, nurse)

    assert (before, browser.get(f"{ORIGIN}{path}").status_code) == (404, 404)


@pytest.mark.parametrize(
    "path",
    ["/_stcore/metrics", "/_stcore/agent/interact", "/_stcore/agent/openapi.json", "/_stcore/agent/mcp", "/auth/login"],
)
def test_closed_addresses_stay_closed_for_people_who_are_signed_in(
    browser: TestClient, nurse: Actor, path: str
) -> None:
    sign_in(browser, nurse)

    assert browser.get(path).status_code == 404
    assert browser.post(path).status_code == 404


def test_form_that_is_far_too_long_is_refused(browser: TestClient, home: object) -> None:
    assert browser.post("/signin", data={"name": "x" * 20_000, "password": "x"}).status_code == 413


@pytest.mark.parametrize("body", [b"\xff\xfe", b"nonsense", b"&".join(b"a=b" for _count in range(30))])
def test_form_that_is_none_is_refused(browser: TestClient, home: object, body: bytes) -> None:
    assert browser.post("/signin", content=body).status_code == 400


@pytest.mark.parametrize("cookie", ["nonsense", "__Host-attune=", "__Host-attune=%00", '__Host-attune="; x=1', "=;=;"])
def test_cookie_that_is_none_is_nobody(browser: TestClient, home: object, cookie: str) -> None:
    assert browser.get("/", headers={"cookie": cookie}).headers["location"] == "/signin"
