"""`python -m db verify`: compare everything kept with its versions, the chain and the anchors."""

import argparse
from datetime import datetime

from db.backup.examining import line_of
from db.commands import records
from db.commands.saying import Commands, Progress, say
from db.progress import counting
from db.settings import DataSettings
from db.verify import verify
from protocols.wording import _


def add(commands: Commands) -> None:
    what = "compare everything kept with its versions, the chain and the anchors"
    commands.add_parser("verify", help=what).set_defaults(run=_run)


def _run(_given: argparse.Namespace, settings: DataSettings, _now: datetime) -> int:
    return answer(settings)


def answer(settings: DataSettings) -> int:
    """Verify the record and say what was found; the exit code."""
    with records.opened(settings) as store:
        verdict = verify(store, progress=counting(Progress()))
    say(*(line_of(found) for found in verdict.found))
    say(_("{links} links and {rows} entries looked at.", links=verdict.links, rows=verdict.rows))
    if verdict.is_sound:
        say(_("The record is what was written."))
        return 0
    say(_("Faults found: {count}. Keep this database as it is, and ask for help.", count=len(verdict.found)))
    return 1
