"""`python -m db backup`: a checked copy of the record as it is now, into the backup folder."""

import argparse
from datetime import datetime

from db.backup.taking import take
from db.commands.saying import Commands, Progress, say
from db.settings import DataSettings
from protocols.wording import _


def add(commands: Commands) -> None:
    what = "copy the record, in use or not, into the backup folder, check the copy, clear away old ones"
    commands.add_parser("backup", help=what).set_defaults(run=_run)


def _run(_given: argparse.Namespace, settings: DataSettings, now: datetime) -> int:
    kept = take(settings, now=now, say=Progress())
    rows = sum(kept.rows.values())
    say(_("Backed up and checked: {rows} rows, {file}", rows=rows, file=kept.file))
    return 0
