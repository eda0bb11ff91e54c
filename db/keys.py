"""Secrets kept in files beside the record, never in it and never in a backup of it."""

import os
import secrets
import tempfile
from contextlib import suppress
from pathlib import Path

from db.connections import make_private_folder


_KEY_BYTES = 32


def existing_key(file: Path) -> bytes | None:
    """The key in the file, or None when there is no such file."""
    try:
        return bytes.fromhex(file.read_text(encoding="ascii").strip())
    except FileNotFoundError:
        return None


def key_in(file: Path) -> bytes:
    """The key in the file, made at first use (0600, in a folder of its own owner). Two makers get the same one."""
    return existing_key(file) or _make_key(file)


def _make_key(file: Path) -> bytes:
    make_private_folder(file.parent)
    # A temporary file is made 0600; linking it to its name is whole or not at all, and never replaces another.
    handle, made = tempfile.mkstemp(dir=file.parent)
    try:
        with os.fdopen(handle, "w", encoding="ascii") as stream:
            stream.write(secrets.token_hex(_KEY_BYTES) + "\n")
            stream.flush()
            os.fsync(stream.fileno())
        with suppress(FileExistsError):
            os.link(made, file)
    finally:
        Path(made).unlink()
    key = existing_key(file)
    assert key is not None, file
    return key
