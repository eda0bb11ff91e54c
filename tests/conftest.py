"""What every test shares: the browser tests run wherever a Chromium can be had, and say so where it cannot."""

import os

import pytest

from tests.support import chromium


_WHY: pytest.StashKey[str] = pytest.StashKey()
_COUNT: pytest.StashKey[int] = pytest.StashKey()


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Skip browser tests only when no Chromium is installed and none can be got."""
    selected = config.getoption("-m") or ""
    if "soak" not in selected:
        _leave_out(config, items, "soak")
    wanted = [item for item in items if item.get_closest_marker("browser")]
    if not wanted:
        return
    path, why = chromium.find_or_get()
    if path is None:
        config.stash[_WHY], config.stash[_COUNT] = why, len(wanted)
        for item in wanted:
            item.add_marker(pytest.mark.skip(reason=f"no Chromium: {why}"))


def _leave_out(config: pytest.Config, items: list[pytest.Item], marker: str) -> None:
    left_out = [item for item in items if item.get_closest_marker(marker)]
    if left_out:
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if not item.get_closest_marker(marker)]


def pytest_sessionfinish(session: pytest.Session) -> None:
    """In CI a browser that cannot be had is a failure, not a skip."""
    if _WHY in session.config.stash and os.environ.get("CI") == "true":
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """One closing line that says how many browser tests did not run, and why."""
    if _WHY in config.stash:
        terminalreporter.write_line(
            f"{config.stash[_COUNT]} browser tests did not run: no Chromium ({config.stash[_WHY]})", red=True
        )
