"""`python -m db migrate`: make the database, or bring it to the newest revision."""

import argparse
from datetime import datetime

from db import migrations
from db.commands.saying import Commands, say
from db.settings import DataSettings
from protocols.wording import _


def add(commands: Commands) -> None:
    parser = commands.add_parser("migrate", help="make the database, or bring it to the newest revision")
    parser.set_defaults(run=_run)


def _run(_given: argparse.Namespace, settings: DataSettings, _now: datetime) -> int:
    migrations.migrate(settings)
    say(_("The record is at revision {revision}.", revision=migrations.newest()))
    return 0
