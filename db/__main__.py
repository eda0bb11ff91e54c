"""`python -m db migrate|verify|demo`: the record by hand. The environment says where it is, as for the server.

Ends with 0 when all is well, 1 when something was found or refused, 2 when the command cannot be used.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import UTC, date, datetime

from db import demo, migrations
from db.audit import KeyMissing
from db.engine import Store
from db.settings import DataSettings, read_settings
from db.verify import Found, verify
from protocols.errors import DomainError
from protocols.wording import _


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; answers the exit code."""
    given = _parser().parse_args(arguments)
    try:
        code: int = given.run(given, read_settings())
    except DomainError as refusal:
        print(refusal.message, file=sys.stderr)
        return 1
    except (KeyMissing, migrations.MigrationFailed) as failure:
        print(failure, file=sys.stderr)
        return 1
    return code


def _migrate(_given: argparse.Namespace, settings: DataSettings) -> int:
    migrations.migrate(settings)
    print(_("The record is at revision {revision}.", revision=migrations.newest()))
    return 0


def _verify(_given: argparse.Namespace, settings: DataSettings) -> int:
    with _store(settings) as store:
        verdict = verify(store)
    for found in verdict.found:
        print(_line(found))
    print(_("{links} links and {rows} entries looked at.", links=verdict.links, rows=verdict.rows))
    if verdict.is_sound:
        print(_("The record is what was written."))
        return 0
    print(_("Faults found: {count}. Keep this database as it is, and ask for help.", count=len(verdict.found)))
    return 1


def _demo(given: argparse.Namespace, settings: DataSettings) -> int:
    migrations.migrate(settings)
    with _store(settings) as store:
        demo.fill(store, seed=given.seed, until=given.until or _now())
    print(_("The invented home is there. Sign in with one of these names and passwords:"))
    for who in demo.SIGN_INS:
        print(f"  {who.sign_in_name} / {who.password}")
    return 0


def _line(found: Found) -> str:
    """One fault: ids only, no names."""
    parts = {"home": found.home_id, "link": found.seq, "entity": found.entity, "id": found.entity_id}
    return " ".join([found.fault.value, *(f"{name}={value}" for name, value in parts.items() if value is not None)])


@contextmanager
def _store(settings: DataSettings) -> Iterator[Store]:
    migrations.check(settings)
    with closing(Store(settings)) as store:
        yield store


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m db", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="command")
    for name, run, what in (
        ("migrate", _migrate, "make the database, or bring it to the newest revision"),
        ("verify", _verify, "compare everything kept with its versions, the chain and the anchors"),
    ):
        commands.add_parser(name, help=what).set_defaults(run=run)
    filling = commands.add_parser("demo", help="fill an empty record with an invented home, migrating it first")
    filling.add_argument("--seed", type=int, default=demo.SEED, help="another seed makes another home")
    last = "the last day, YYYY-MM-DD, which then ends in its afternoon; this very moment if not given"
    filling.add_argument("--until", type=date.fromisoformat, help=last)
    filling.set_defaults(run=_demo)
    return parser


def _now() -> datetime:
    """This machine's time: the command line has no other clock."""
    return datetime.now(UTC)


if __name__ == "__main__":
    sys.exit(main())
