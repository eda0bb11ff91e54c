"""Small disks of their own for tests that fill them or make them read-only. They need the right to mount."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


_BLOCK = 4096


@contextmanager
def small_disk(folder: Path, *, mebibytes: int) -> Iterator[Path]:
    """A disk of this size, at the folder, gone afterwards. Skips the test where nothing may be mounted."""
    folder.mkdir()
    with _mounted(["-t", "tmpfs", "-o", f"size={mebibytes}m,mode=0700", "tmpfs", str(folder)], folder):
        yield folder


@contextmanager
def read_only(folder: Path, at: Path) -> Iterator[Path]:
    """The same files at another place, where nobody can write, whoever they are: root writes through file modes."""
    at.mkdir()
    with _mounted(["--bind", str(folder), str(at)], at):
        _run("mount", "-o", "remount,bind,ro", str(at))
        yield at


@contextmanager
def filled(disk: Path) -> Iterator[None]:
    """Not a byte is left on the disk; afterwards there is room again."""
    filler = disk / "filler"
    with filler.open("wb", buffering=0) as file:
        for size in (1024 * 1024, _BLOCK, 1):
            _write_until_full(file.fileno(), size)
    try:
        yield
    finally:
        filler.unlink()


def _write_until_full(handle: int, size: int) -> None:
    try:
        while os.write(handle, b"\0" * size):
            pass
    except OSError:
        return


@contextmanager
def _mounted(options: list[str], folder: Path) -> Iterator[None]:
    refusal = _run("mount", *options)
    if refusal:
        pytest.skip(f"nothing can be mounted here: {refusal}")
    try:
        yield
    finally:
        # Lazily: a process that is still ending may hold a file for a moment.
        _run("umount", "--lazy", str(folder))


def _run(*command: str) -> str:
    """What was refused; empty when it was done."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    except OSError as error:
        return str(error)
    return "" if done.returncode == 0 else done.stderr.strip() or f"exit code {done.returncode}"
