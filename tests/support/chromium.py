"""A Chromium for the browser tests: an installed one, else one this machine can get by itself.

`python -m tests.support.chromium` prints its path, or why there is none (exit code 1).
"""

import fcntl
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path


_NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome")
_PACKAGE_MANAGERS = (
    ("apt-get", (("apt-get", "update", "-qq"), ("apt-get", "install", "-y", "-qq", "chromium"))),
    ("dnf", (("dnf", "install", "-y", "-q", "chromium"),)),
    ("apk", (("apk", "add", "--quiet", "chromium"),)),
    ("brew", (("brew", "install", "--quiet", "--cask", "chromium"),)),
)
_PATIENCE_SECONDS = 420  # a slow mirror is slower than a slow test


@cache
def find_or_get() -> tuple[Path | None, str]:
    """The browser's path and "", or None and why there is none. Installs one when none is there."""
    with _one_at_a_time():
        found = _installed()
        if found:
            return found, ""
        reasons = [_by_package_manager(), _by_playwright()]
        found = _installed()
        return found, "" if found else "; ".join(reason for reason in reasons if reason)


@contextmanager
def _one_at_a_time() -> Iterator[None]:
    """Tests run in several processes, and a package manager in one."""
    with (Path(tempfile.gettempdir()) / "attune-chromium.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _installed() -> Path | None:
    named = os.environ.get("ATTUNE_TEST_CHROMIUM")
    candidates = [named] if named else [shutil.which(name) for name in _NAMES]
    for candidate in candidates:
        if candidate and Path(candidate).exists():
            return Path(candidate)
    cached = Path.home() / ".cache" / "ms-playwright"
    return next(iter(sorted(cached.glob("chromium-*/chrome-linux*/chrome"), reverse=True)), None)


def _by_package_manager() -> str:
    for manager, commands in _PACKAGE_MANAGERS:
        if not shutil.which(manager):
            continue
        prefix = () if manager == "brew" or os.geteuid() == 0 else ("sudo", "-n")
        for command in commands:
            problem = _run((*prefix, *command))
            if problem:
                return f"{manager}: {problem}"
        return ""
    return "no package manager known here"


def _by_playwright() -> str:
    if _installed():
        return ""
    problem = _run((sys.executable, "-m", "playwright", "install", "chromium"))
    return f"playwright: {problem}" if problem else ""


def _run(command: tuple[str, ...]) -> str:
    environ = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, timeout=_PATIENCE_SECONDS, env=environ, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return type(error).__name__
    return "" if done.returncode == 0 else f"exit code {done.returncode}"


if __name__ == "__main__":
    path, why = find_or_get()
    print(path or f"No Chromium: {why}")
    sys.exit(0 if path else 1)
