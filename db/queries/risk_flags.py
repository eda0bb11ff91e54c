"""Risk flags in the rules' words: present, absent, or not known. What nobody recorded is never absent."""

import sqlalchemy as sa
from sqlalchemy.orm import Session

from db.models.base import table_of
from db.models.resident import ResidentFlag
from db.queries.about import About, of_resident
from protocols.home_time import local_moment
from protocols.vocabulary import vocabulary


# What the recorded type of dementia says for sure. Source: facts of the rules (a type that was not recorded makes the
# Lewy and Parkinson flags unknown). A mixed or other type may hold either, so it decides nothing.
_DECIDED_BY_TYPE = ("RF_LEWY", "RF_LEWY_SUSPECTED", "RF_PARKINSON")
_UNDECIDED_TYPES = frozenset({None, "mixed", "other"})

_flag = table_of(ResidentFlag)
_FLAGS = sa.select(_flag.c.code, _flag.c.state, _flag.c.expires_on).where(*of_resident(_flag))


def of(session: Session, about: About, *, dementia_type: str | None, time_zone: str) -> dict[str, list[str]]:
    """Flags as recorded; a flag that nobody recorded, or whose date has passed, is not known."""
    today = local_moment(about.now, time_zone).local_date
    known = _by_type(dementia_type) | {
        row.code: row.state != "absent"
        for row in session.execute(_FLAGS, about.bind())
        if row.expires_on is None or row.expires_on >= today
    }
    return {
        "risk_flags": sorted(code for code, present in known.items() if present),
        "risk_flags_absent": sorted(code for code, present in known.items() if not present),
        "risk_flags_unknown": sorted(vocabulary().risk_flags.keys() - known.keys()),
    }


def _by_type(dementia_type: str | None) -> dict[str, bool]:
    term = vocabulary().dementia_types.get(dementia_type or "")
    implied = dict.fromkeys(term.implies if term else (), True)
    if dementia_type in _UNDECIDED_TYPES:
        return implied
    return dict.fromkeys(_DECIDED_BY_TYPE, False) | implied
