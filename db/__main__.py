"""`python -m db migrate|verify|backup|restore|copy|erase|demo`: the record by hand. The environment says where it is,
as for the server.

Ends with 0 when all is well, 1 when something was found or refused, 2 when the command cannot be used.
"""

import argparse
import sys
from collections.abc import Sequence
from datetime import UTC, datetime

from db import faults, migrations
from db.audit import KeyMissing
from db.commands import backup, copy, demo, erase, migrate, restore, verify
from db.settings import read_settings
from protocols.errors import DomainError


COMMANDS = (migrate, verify, backup, restore, copy, erase, demo)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; answers the exit code."""
    given = _parser().parse_args(arguments)
    try:
        with faults.in_words():
            code: int = given.run(given, read_settings(), _now())
    except DomainError as refusal:
        print(refusal.message, file=sys.stderr)
        return 1
    except (KeyMissing, migrations.MigrationFailed) as failure:
        print(failure, file=sys.stderr)
        return 1
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m db", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="command")
    for command in COMMANDS:
        command.add(commands)
    return parser


def _now() -> datetime:
    """This machine's time: the command line has no other clock."""
    return datetime.now(UTC)


if __name__ == "__main__":
    sys.exit(main())
