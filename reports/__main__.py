"""`python -m reports month`: documents without the screen. This command joins the record and the documents.

Ends with 0 when the file was written, 1 when it was refused, 2 when the command cannot be used.
"""

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from uuid import UUID

from db import migrations
from db.engine import Store
from db.looking import What
from db.queries import health, operators, summaries
from db.queries.operators import Operator
from db.records import looks
from db.records import summaries as releases
from db.settings import read_settings
from protocols.errors import DomainError
from protocols.home_time import local_moment
from protocols.wording import _, languages
from reports.charts import dates
from reports.contents.form import speaking
from reports.contents.monthly import from_json, write
from reports.documents.monthly import Stamp, draw
from reports.documents.styles import SIZES


def main(arguments: Sequence[str] | None = None, *, now: datetime | None = None) -> int:
    """Run one command; answers the exit code. `now` is the clock's time where it is not given."""
    given = _parser().parse_args(arguments)
    try:
        with _store() as store:
            made, is_draft = _month(store, given, now or datetime.now(UTC))
    except DomainError as refusal:
        print(refusal.message, file=sys.stderr)
        return 1
    _keep(given.out, made)
    print(_("Draft, not approved: {path}", path=given.out) if is_draft else _("Written: {path}", path=given.out))
    return 0


def _month(store: Store, given: argparse.Namespace, now: datetime) -> tuple[bytes, bool]:
    """The PDF, and whether it is a draft."""
    operator = operators.of_resident(store, resident_id=given.resident)
    found = summaries.of_resident(store, actor=operator.actor, resident_id=given.resident)
    approved = next((one for one in found if one.month == given.month and one.state == "approved"), None)
    if approved is None:
        return _draft(store, operator, given, now), True
    return _approved(store, operator, approved.id, size=given.size, now=now), False


def _draft(store: Store, operator: Operator, given: argparse.Namespace, now: datetime) -> bytes:
    values = summaries.person_month(store, actor=operator.actor, resident_id=given.resident, month=given.month, now=now)
    today = local_moment(now, operator.time_zone).local_date
    summary = write(values, language=given.language, prepared_on=today)
    looks.note(store, actor=operator.actor, now=now, what=What.DOWNLOAD, resident_ids=(given.resident,))
    link = health.last_link(store, actor=operator.actor)
    stamp = Stamp(
        made_at=_made_at(now, operator.time_zone, given.language),
        chain_seq=link.seq if link else None,
        chain_hash=link.hash if link else None,
    )
    return draw(summary, stamp=stamp, draft=True, size=given.size)


def _approved(store: Store, operator: Operator, summary_id: UUID, *, size: float, now: datetime) -> bytes:
    kept = releases.download(store, actor=operator.actor, now=now, summary_id=summary_id)
    summary = from_json(kept["contents"])
    chain = kept["chain"]
    stamp = Stamp(
        made_at=_made_at(kept["approved_at"], operator.time_zone, summary.language),
        version=kept["version"],
        chain_seq=chain["seq"],
        chain_hash=chain["hash"],
    )
    return draw(summary, stamp=stamp, size=size)


def _made_at(at: datetime, time_zone: str, language: str) -> str:
    with speaking(language):
        return dates.written_at(at, time_zone)


def _keep(path: Path, made: bytes) -> None:
    # Only the owner may read it: it says how a person was.
    with open(path, "wb", opener=lambda name, flags: os.open(name, flags, 0o600)) as file:
        file.write(made)


@contextmanager
def _store() -> Iterator[Store]:
    settings = read_settings()
    migrations.check(settings)
    with closing(Store(settings)) as store:
        yield store


def _a_month(text: str) -> date:
    return date.fromisoformat(f"{text}-01")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m reports", description=__doc__)
    month = parser.add_subparsers(required=True, metavar="command").add_parser(
        "month", help="the family's summary of one resident and one month, as a PDF"
    )
    month.add_argument("--resident", type=UUID, required=True, metavar="ID", help="with or without dashes")
    month.add_argument("--month", type=_a_month, required=True, metavar="YYYY-MM")
    month.add_argument("--out", type=Path, required=True, metavar="FILE.pdf")
    month.add_argument("--language", choices=languages(), default=languages()[0], help="of a draft")
    month.add_argument("--size", type=int, choices=SIZES, default=SIZES[0], help="of the type, in points")
    return parser


if __name__ == "__main__":
    sys.exit(main())
