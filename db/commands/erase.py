"""`python -m db erase DECISION`: carry out an erasure that two people agreed in the application."""

import argparse
from contextlib import closing
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from db import migrations
from db.commands import verify
from db.commands.saying import Commands, say
from db.engine import Store
from db.records import erasure
from db.records.erasure import Erased
from db.settings import DataSettings
from protocols.errors import Invalid
from protocols.wording import _, plural


def add(commands: Commands) -> None:
    what = "erase the record of one resident, as two people agreed; it cannot be taken back"
    parser = commands.add_parser("erase", help=what)
    parser.add_argument("decision", metavar="DECISION", help="its number, from the page “Keeping records”")
    parser.set_defaults(run=_run)


def _run(given: argparse.Namespace, settings: DataSettings, now: datetime) -> int:
    one = _id(given.decision)
    migrations.check(settings)
    # The role that serves the pages may not change what is append-only: this is the owner's.
    owner = replace(settings, database_url=settings.migrate_url or settings.database_url)
    with closing(Store(owner)) as store:
        erased = erasure.carry_out(store, now=now, appraisal_id=one)
        is_sqlite = store.is_sqlite
    say(*_said(erased, is_sqlite=is_sqlite))
    return verify.answer(settings)


def _said(erased: Erased, *, is_sqlite: bool) -> list[str]:
    lines = [_("Erased: {count} entries. The decision and the chain stay.", count=erased.entries)]
    if erased.named_elsewhere:
        counted = plural(
            "1 entry about somebody else may name this person. It was not touched.",
            "{count} entries about other people may name this person. They were not touched.",
            erased.named_elsewhere,
        )
        lines.append(counted)
    if not is_sqlite:
        lines.append(_("Run VACUUM FULL at a quiet hour: until then the old bytes are in PostgreSQL's files."))
    elif not erased.is_overwritten:
        lines.append(_("The file was in use, so old bytes are still in it. Stop the server and run this again."))
    lines.append(_("Backups hold the person for up to twelve months, until they are rotated. Papers are out of reach."))
    return lines


def _id(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError:
        raise Invalid(_("This is not the number of a decision. Copy it from the page “Keeping records”.")) from None
