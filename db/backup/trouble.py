"""The last backup that could not be made: noted in the backup folder, forgotten at the next good one."""

import json
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from db.backup.files import write_whole
from db.connections import make_private_folder
from db.settings import DataSettings


NAME = "failed.txt"


@dataclass(frozen=True, slots=True)
class Failure:
    """`why` is a sentence for the manager, without names."""

    at: datetime
    why: str


def last_failure(settings: DataSettings) -> Failure | None:
    """Why the newest try made no backup; None after a good one. A folder that cannot be written to cannot say so:
    look at the age of the newest of `kept` as well."""
    try:
        said = json.loads(_file(settings).read_text(encoding="utf-8"))
        return Failure(at=datetime.fromisoformat(said["at"]), why=str(said["why"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def note_failure(settings: DataSettings, *, now: datetime, why: str) -> None:
    """Note it if the folder can be written to, which may be just what is wrong."""
    with suppress(OSError):
        make_private_folder(settings.backup_dir)
        write_whole(_file(settings), json.dumps({"at": now.astimezone(UTC).isoformat(), "why": why}) + "\n")


def forget_failure(settings: DataSettings) -> None:
    _file(settings).unlink(missing_ok=True)


def _file(settings: DataSettings) -> Path:
    return settings.backup_dir / NAME
