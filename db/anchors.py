"""Anchors: where the chain stood at each commit, noted outside the database.

The chain alone cannot show that its newest links were cut off. A line here, on a printed page or in a backup's
manifest can: it says that link number so-and-so once existed and how it ended.
"""

import json
import logging
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID


_log = logging.getLogger(__name__)
_TAIL_BYTES = 64 * 1024


@dataclass(frozen=True, slots=True)
class Anchor:
    """Link `seq` of the home's chain ended in `hash` (hex) at `at`."""

    home_id: UUID
    seq: int
    hash: str
    at: datetime


def anchors_file(data_dir: Path) -> Path:
    return data_dir / "anchors.jsonl"


def append(file: Path, anchors: Iterable[Anchor]) -> None:
    """Add a line an anchor. The commit they belong to has happened, so a full disk is logged, not raised."""
    lines = "".join(json.dumps(as_json(anchor)) + "\n" for anchor in anchors)
    if not lines:
        return
    try:
        # One write in append mode: lines of other processes stay whole. Not synced: a line lost with the power
        # weakens the next check by one step, and waiting for the disk again would slow every save.
        handle = os.open(file, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        try:
            os.write(handle, lines.encode())
        finally:
            os.close(handle)
    except OSError:
        _log.exception("anchor not written")


def read(file: Path) -> Iterator[Anchor]:
    """Every anchor in the order written; none when there is no file. A torn last line is left out."""
    if not file.exists():
        return
    with file.open(encoding="utf-8") as stream:
        for line in stream:
            if line.endswith("\n"):
                yield from_json(json.loads(line))


def newest(file: Path, home_id: UUID) -> Anchor | None:
    """The last anchor of the home among the newest few hundred lines; None when there is none among them."""
    try:
        with file.open("rb") as stream:
            stream.seek(max(0, stream.seek(0, os.SEEK_END) - _TAIL_BYTES))
            lines = stream.read().decode(errors="replace").splitlines(keepends=True)
    except FileNotFoundError:
        return None
    for line in reversed(lines):
        if line.endswith("\n") and str(home_id) in line:
            return from_json(json.loads(line))
    return None


def as_json(anchor: Anchor) -> dict[str, str | int]:
    """As a line of the file and a backup's manifest have it."""
    at = anchor.at.astimezone(UTC).isoformat()
    return {"home": str(anchor.home_id), "seq": anchor.seq, "hash": anchor.hash, "at": at}


def from_json(said: Mapping[str, str | int]) -> Anchor:
    """The other way round. Raises `KeyError` or `ValueError` for anything else."""
    return Anchor(
        home_id=UUID(str(said["home"])),
        seq=int(said["seq"]),
        hash=str(said["hash"]),
        at=datetime.fromisoformat(str(said["at"])),
    )
