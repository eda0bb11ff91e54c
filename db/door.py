"""What every action asks before it writes: is this a code we know, a time that can be, a text that can be kept?"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Literal

import sqlalchemy as sa
from sqlalchemy.orm import Session

from db import inputs
from db.models.base import table_of
from db.models.home import HomeTerm
from protocols.access import Actor
from protocols.errors import Invalid
from protocols.vocabulary import vocabulary
from protocols.wording import _


AHEAD = timedelta(minutes=5)  # how far a tablet's clock may run before the server's; source: records, time

TermKind = Literal["behaviour", "trigger", "intervention"]


def instant(at: datetime, field: str, *, now: datetime) -> datetime:
    """The instant, refused when it has no time zone or lies more than a few minutes ahead."""
    if at.tzinfo is None:
        raise Invalid(_("This time has no time zone. Please choose it again."), field=field)
    if at > now + AHEAD:
        raise Invalid(_("This time has not come yet. Choose now or earlier."), field=field)
    return at


def reason(text: str, field: str = "reason") -> str:
    """Why something is changed: must be said."""
    said = inputs.words(text, field)
    if not said:
        raise Invalid(_("Say in a few words why."), field=field)
    return said


def terms(session: Session, actor: Actor, kind: TermKind, codes: Iterable[str], field: str) -> tuple[str, ...]:
    """The codes in their order, each once. Refused when one is neither in the vocabulary nor the home's own.

    A term that the home no longer offers is still kept: what was done is recorded whatever the list says.
    """
    wanted = tuple(dict.fromkeys(codes))
    tables = {
        "behaviour": vocabulary().behaviours,
        "trigger": vocabulary().triggers,
        "intervention": vocabulary().interventions,
    }
    missing = [code for code in wanted if code not in tables[kind]]
    if missing:
        _refuse_unknown(set(missing) - _own_terms(session, actor, kind), field)
    return wanted


def listed(codes: Iterable[str], known: Iterable[str], field: str) -> tuple[str, ...]:
    """The codes in their order, each once. Refused when one is not in the list."""
    wanted = tuple(dict.fromkeys(codes))
    _refuse_unknown(set(wanted) - set(known), field)
    return wanted


def _own_terms(session: Session, actor: Actor, kind: TermKind) -> set[str]:
    term = table_of(HomeTerm).c
    chosen = sa.select(term.code).where(term.home_id == actor.home_id, term.kind == kind, term.label.is_not(None))
    return set(session.scalars(chosen))


def _refuse_unknown(codes: set[str], field: str) -> None:
    if codes:
        raise Invalid(_("This is not in the list: {code}. Choose from the list.", code=min(codes)), field=field)
