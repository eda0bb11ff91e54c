"""`python -m db demo`: fill an empty record with an invented home, migrating it first."""

import argparse
from datetime import date, datetime

from db import demo, migrations
from db.commands import records
from db.commands.saying import Commands, say
from db.settings import DataSettings
from protocols.wording import _


def add(commands: Commands) -> None:
    parser = commands.add_parser("demo", help="fill an empty record with an invented home, migrating it first")
    parser.add_argument("--seed", type=int, default=demo.SEED, help="another seed makes another home")
    last = "the last day, YYYY-MM-DD, which then ends in its afternoon; this very moment if not given"
    parser.add_argument("--until", type=date.fromisoformat, help=last)
    parser.set_defaults(run=_run)


def _run(given: argparse.Namespace, settings: DataSettings, now: datetime) -> int:
    migrations.migrate(settings)
    with records.opened(settings) as store:
        demo.fill(store, seed=given.seed, until=given.until or now)
    say(_("The invented home is there. Sign in with one of these names and passwords:"))
    say(*(f"  {who.sign_in_name} / {who.password}" for who in demo.SIGN_INS))
    return 0
