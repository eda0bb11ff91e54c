"""`python -m db restore FILE [--verify]`: a backup into a new place."""

import argparse
from datetime import datetime
from pathlib import Path

from db.backup.restoring import restore
from db.commands import verify
from db.commands.saying import Commands, Progress, say
from db.settings import DataSettings
from protocols.wording import _


def add(commands: Commands) -> None:
    what = "put a backup where the environment says the record is; the place must be new, the audit key already there"
    parser = commands.add_parser("restore", help=what)
    parser.add_argument("file", type=Path, help="the backup; its manifest (.json) must be beside it")
    again = "verify once more what then stands in its place, as the server will read it"
    parser.add_argument("--verify", action="store_true", help=again)
    parser.set_defaults(run=_run)


def _run(given: argparse.Namespace, settings: DataSettings, now: datetime) -> int:
    kept = restore(settings, given.file, now=now, say=Progress())
    made_at = kept.made_at.isoformat(timespec="seconds")
    said = _(
        "Restored and checked: {rows} rows, everything saved until {at}.", rows=sum(kept.rows.values()), at=made_at
    )
    if given.verify and verify.answer(settings) != 0:
        return 1
    say(said)
    return 0
