"""A served application for a test: started as a process of its own, ready when handed over, ended afterwards."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import httpx


ROOT = Path(__file__).resolve().parents[2]
_READY_WITHIN_SECONDS = 60
_STOPPED_WITHIN_SECONDS = 15


@dataclass(frozen=True, slots=True)
class Served:
    """`url` has no slash at its end. `log` is what the process has written so far."""

    url: str
    clock: Path
    log_file: Path

    @property
    def websocket_url(self) -> str:
        return f"ws{self.url.removeprefix('http')}/_stcore/stream"

    @property
    def log(self) -> str:
        return self.log_file.read_text()

    def set_clock(self, now: datetime) -> None:
        """From here on it is this instant; it does not pass by itself."""
        _write_clock(self.clock, now)


@contextmanager
def served(
    data_dir: Path, *, now: datetime, port: int = 0, module: str = "tests.support.serve", database: str = ""
) -> Iterator[Served]:
    """The real application on a port of loopback (0: any free one). The record is made when there is none.

    `database` is the address of a PostgreSQL database, which is migrated already.
    """
    data_dir.mkdir(mode=0o700, exist_ok=True)
    port = port or free_port()
    application = Served(f"http://127.0.0.1:{port}", data_dir / "clock", data_dir / "server.log")
    application.set_clock(now)
    options = ["--data", str(data_dir), "--port", str(port), "--clock", str(application.clock)]
    options += ["--database", database] if database else []
    with running([sys.executable, "-m", module, *options], application):
        yield application


@contextmanager
def running(
    command: list[str], application: Served, *, folder: Path = ROOT, environ: Mapping[str, str] = os.environ
) -> Iterator[None]:
    """The process of a command, from when it is ready; ended afterwards."""
    with application.log_file.open("wb") as log:
        process = subprocess.Popen(command, cwd=folder, env=dict(environ), stdout=log, stderr=subprocess.STDOUT)
    try:
        _wait_until_ready(application, process)
        yield
    finally:
        _stop(process)


def _wait_until_ready(application: Served, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + _READY_WITHIN_SECONDS
    while time.monotonic() < deadline:
        assert process.poll() is None, f"the application ended while starting:\n{application.log}"
        try:
            if httpx.get(f"{application.url}/readyz", timeout=5).status_code == httpx.codes.OK:
                return
        except httpx.TransportError:
            time.sleep(0.05)
    raise AssertionError(f"the application was not ready in time:\n{application.log}")


def _stop(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(_STOPPED_WITHIN_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def free_port() -> int:
    """A port of loopback that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _write_clock(file: Path, now: datetime) -> None:
    assert now.tzinfo is not None, "an instant has an offset"
    # In one step: the application may be reading it.
    fresh = file.with_suffix(".new")
    fresh.write_text(now.isoformat())
    fresh.replace(file)
