"""What may be wrong with how the record is kept: the codes, and the sentences that say what to do."""

from enum import StrEnum
from typing import Final

from protocols.wording import _, mark


class Concern(StrEnum):
    """Something that somebody has to do something about. The value is for whoever watches by machine."""

    NO_BACKUP = "no_backup"
    BACKUP_OLD = "backup_old"
    BACKUP_FAILED = "backup_failed"
    BACKUP_DOUBTFUL = "backup_doubtful"
    DISK_LOW = "disk_low"
    SQLITE_UNSOUND = "sqlite_unsound"
    GUARDS_DOWN = "guards_down"
    CHAIN_CUT = "chain_cut"
    ROLE_TOO_STRONG = "role_too_strong"


_WORDS: Final = {
    Concern.NO_BACKUP: mark(
        "There is no good backup yet. The first is made minutes after a start. "
        "If this is still here in an hour, ask whoever looks after the server."
    ),
    Concern.BACKUP_OLD: mark(
        "The newest good backup is older than two hours. Ask whoever looks after the server to look at it today."
    ),
    Concern.BACKUP_FAILED: mark("The last backup could not be made. Ask whoever looks after the server to look now."),
    Concern.BACKUP_DOUBTFUL: mark(
        "The newest backup is doubtful. Ask whoever looks after the server to run: python -m db verify."
    ),
    Concern.DISK_LOW: mark("The disk is nearly full. Ask whoever looks after the server to make room this week."),
    Concern.SQLITE_UNSOUND: mark(
        "This computer has an older SQLite, which can very rarely spoil the record. "
        "Ask whoever looks after the server to install the package pysqlite3 or sqlcipher3."
    ),
    Concern.GUARDS_DOWN: mark(
        "Guards against rewriting are missing. Stop Attune, and ask whoever looks after the server to run: "
        "python -m db migrate, then python -m db verify."
    ),
    Concern.CHAIN_CUT: mark(
        "The record is not as it was noted: something is missing or changed. "
        "Ask whoever looks after the server to run python -m db verify now."
    ),
    Concern.ROLE_TOO_STRONG: mark(
        "Attune uses the database as somebody who could rewrite the record. "
        "Ask whoever looks after the server to give it a role that owns nothing: the README says how."
    ),
}


def in_words(concern: Concern) -> str:
    """What it is and what to do, in the language being spoken."""
    return _(_WORDS[concern])
