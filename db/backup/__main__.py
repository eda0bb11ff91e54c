"""The process of its own in which the application makes its hourly backup: `python -m db.backup`, order on stdin.

Copying and walking a chain are seconds of Python; in the application's own process every tap would wait for them. By
hand it is `python -m db backup`.
"""

import json
import os
import sys
import traceback
from dataclasses import fields
from datetime import datetime
from pathlib import Path
from typing import Any

from db.backup import taking, trouble
from db.settings import DataSettings
from protocols.errors import DomainError
from protocols.wording import _


_BEHIND_OTHERS = 10  # of the steps by which a process lets others go first


def order(settings: DataSettings, *, now: datetime) -> str:
    """What the process is given to read: it may hold a key, and arguments can be seen by everybody."""
    said = {field.name: getattr(settings, field.name) for field in fields(settings)}
    return json.dumps({"settings": said, "now": now.isoformat()}, default=str)


def main(ordered: str) -> int:
    """Make one backup, as ordered; the exit code. Why there is none goes to stderr, without a word of the record."""
    settings, now = _read(ordered)
    try:
        taking.take(settings, now=now, chain=taking.chain_is_due(settings, now=now))
    except DomainError as refusal:
        print(refusal.message, file=sys.stderr)
        return 1
    except Exception as error:  # noqa: BLE001 - its message may repeat a row, so it must not reach the log
        kind = type(error).__name__
        trouble.note_failure(settings, now=now, why=_("No backup was made: {why}.", why=kind))
        frames = traceback.extract_tb(error.__traceback__)
        print(kind, *(f"{Path(frame.filename).name}:{frame.lineno}" for frame in frames), file=sys.stderr)
        return 1
    return 0


def _read(ordered: str) -> tuple[DataSettings, datetime]:
    said: dict[str, Any] = json.loads(ordered)
    named: dict[str, Any] = said["settings"]
    paths = {name: Path(named[name]) for name in ("data_dir", "audit_key_file", "backup_dir")}
    return DataSettings(**(named | paths)), datetime.fromisoformat(said["now"])


if __name__ == "__main__":
    if hasattr(os, "nice"):
        os.nice(_BEHIND_OTHERS)
    sys.exit(main(sys.stdin.read()))
