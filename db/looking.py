"""What can be looked at: the codes that stand in the access log, and their words.

Codes are permanent: they stand in the record. Reading leaves no link in the chain; who read what is a list of its own.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from protocols.wording import _, mark


class What(StrEnum):
    """One thing that a person opened, or did to be able to."""

    PICTURE = "picture.open"
    LOG = "log.open"
    HELPS = "helps.open"
    CARD = "card.open"
    CHECKS = "checks.open"
    DETAILS = "details.open"
    SUMMARIES = "summaries.open"
    SAFEGUARDING = "safeguarding.open"
    RETENTION = "retention.open"
    RECORD = "record.open"
    DOWNLOAD = "family_summary.download"
    PROTOCOL_FILE = "protocol.download"
    REPLAY = "replay.open"
    SIGNED_IN = "signed_in"
    SIGNED_OUT = "signed_out"
    SIGN_IN_REFUSED = "sign_in_refused"
    UNLOCKED = "unlocked"
    UNLOCK_REFUSED = "unlock_refused"


IN_CONFIDENCE: Final = frozenset({What.SAFEGUARDING})  # that somebody has such a matter is itself in confidence

_WORDS: Mapping[str, str] = {
    What.PICTURE: mark("Opened their page"),
    What.LOG: mark("Opened the log page"),
    What.HELPS: mark("Opened what calms them"),
    What.CARD: mark("Opened a next step on the review"),
    What.CHECKS: mark("Opened their checks"),
    What.DETAILS: mark("Opened their details"),
    What.SUMMARIES: mark("Opened their family summaries"),
    What.SAFEGUARDING: mark("Opened a safeguarding matter"),
    What.RETENTION: mark("Opened whether the record is still needed"),
    What.RECORD: mark("Opened the record page"),
    What.DOWNLOAD: mark("Opened a family summary as PDF"),
    What.PROTOCOL_FILE: mark("Took a protocol out as a file"),
    What.REPLAY: mark("Opened what a protocol would have led to"),
    What.SIGNED_IN: mark("Signed in"),
    What.SIGNED_OUT: mark("Signed out"),
    What.SIGN_IN_REFUSED: mark("Wrong password at the sign-in"),
    What.UNLOCKED: mark("Unlocked a tablet"),
    What.UNLOCK_REFUSED: mark("Wrong PIN at a locked tablet"),
}


def in_words(what: str) -> str:
    """The words of a code, in the language being spoken; of a code from another version the code itself."""
    return _(_WORDS[what]) if what in _WORDS else what
