"""`python -m db copy --to URL`: the whole record into another, empty database."""

import argparse
import os
from dataclasses import replace
from datetime import datetime

from db import copying
from db.commands.saying import Commands, Progress, say
from db.settings import DataSettings
from protocols.errors import Invalid
from protocols.wording import _


def add(commands: Commands) -> None:
    what = (
        "copy the record into an empty database: SQLite to PostgreSQL, back, plain to encrypted. Stop the servers first"
    )
    parser = commands.add_parser("copy", help=what)
    parser.add_argument("--to", required=True, metavar="URL", help="sqlite:///FILE or postgresql://ADDRESS, empty")
    key = "the environment variable that holds the key of an encrypted target"
    parser.add_argument("--to-key-from", metavar="VARIABLE", help=key)
    parser.set_defaults(run=_run)


def _run(given: argparse.Namespace, settings: DataSettings, _now: datetime) -> int:
    target = replace(settings, database_url=given.to, migrate_url=None, database_key=_key(given.to_key_from))
    copied = copying.copy(settings, target, say=Progress())
    say(
        _(
            "Copied and checked: {rows} rows. The data folder, its key and its anchors belong to the copy as well.",
            rows=sum(copied.values()),
        )
    )
    return 0


def _key(variable: str | None) -> str | None:
    if variable is None:
        return None
    key = os.environ.get(variable)
    if not key:
        raise Invalid(_("The environment variable {name} is not set.", name=variable), field="to-key-from")
    return key
