"""What the environment says, and what holds when it says nothing."""

from datetime import timedelta

from pages.web.settings import read_settings


def test_loopback_alone_is_answered_and_five_minutes_lock_by_default() -> None:
    settings = read_settings({})

    assert settings.hosts == {"localhost", "127.0.0.1", "::1"}
    assert settings.idle == timedelta(minutes=5)


def test_more_names_are_taken_in_any_case_and_spacing() -> None:
    settings = read_settings(
        {"ATTUNE_ALLOWED_HOSTS": " Care.Example.ORG, tablet.lan ,, ", "ATTUNE_IDLE_MINUTES": "7.5"}
    )

    assert {"care.example.org", "tablet.lan"} < settings.hosts
    assert "" not in settings.hosts
    assert settings.idle == timedelta(minutes=7.5)
