"""A home's own terms, and terms it no longer offers. Codes are permanent."""

import re
import unicodedata
from collections.abc import Container
from datetime import datetime
from typing import Literal, get_args
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from db import entries, inputs
from db.engine import Store
from db.loading import if_there
from db.models.base import table_of
from db.models.home import HomeTerm
from protocols.access import Actor, Permission, require
from protocols.errors import Conflict, Invalid, NotFound
from protocols.identity import new_id
from protocols.vocabulary import HOME_PREFIX, vocabulary
from protocols.wording import _


Kind = Literal["behaviour", "trigger", "intervention"]

_LONGEST_LABEL = 60  # characters: more do not fit a button
_LONGEST_CODE = 40


def add(store: Store, *, actor: Actor, now: datetime, id: UUID, kind: Kind, label: str) -> str:
    """Add a term of the home's own (MANAGE_HOME); answers its permanent code, `HOME_…`."""
    require(actor, Permission.MANAGE_HOME)
    if kind not in get_args(Kind):
        raise Invalid(_("Choose what kind of term it is."), field="kind")
    label = inputs.line(label, "label", longest=_LONGEST_LABEL)

    def action(session: Session) -> str:
        before = if_there(session, HomeTerm, actor, id)
        if before is not None:
            if (before.kind, before.label) != (kind, label):
                raise Conflict(_("This was saved before with other contents. Open it again to change it."))
            return before.code
        code = _free_code(session, actor, label)
        row = HomeTerm(
            home_id=actor.home_id,
            id=id,
            recorded_at=now,
            author_id=actor.staff_id,
            kind=kind,
            code=code,
            label=label,
        )
        entries.add(session, row, actor=actor, now=now)
        return code

    return store.write(actor.home_id, action)


def retire(store: Store, *, actor: Actor, now: datetime, code: str) -> None:
    """Offer a term no more (MANAGE_HOME); what was logged with it stays. Harmless twice."""
    require(actor, Permission.MANAGE_HOME)

    def action(session: Session) -> None:
        row = _row(session, actor, code)
        if row is None:
            row = HomeTerm(
                home_id=actor.home_id,
                id=new_id(),
                recorded_at=now,
                author_id=actor.staff_id,
                kind=_kind_of(code),
                code=code,
                retired_at=now,
            )
            entries.add(session, row, actor=actor, now=now)
        elif row.retired_at is None:
            row.retired_at = now
            entries.change(session, row, actor=actor, now=now, change="retire")

    store.write(actor.home_id, action)


def restore(store: Store, *, actor: Actor, now: datetime, code: str) -> None:
    """Offer a retired term again (MANAGE_HOME). Harmless twice."""
    require(actor, Permission.MANAGE_HOME)

    def action(session: Session) -> None:
        row = _row(session, actor, code)
        if row is None:
            raise NotFound(_("There is no such term. It may have been removed."))
        if row.retired_at is not None:
            row.retired_at = None
            entries.change(session, row, actor=actor, now=now, change="restore")

    store.write(actor.home_id, action)


def _row(session: Session, actor: Actor, code: str) -> HomeTerm | None:
    table = table_of(HomeTerm).c
    chosen = sa.select(HomeTerm).where(table.home_id == actor.home_id, table.code == code)
    return session.scalars(chosen, execution_options={"populate_existing": True}).one_or_none()


def _kind_of(code: str) -> Kind:
    """The kind of a term of the vocabulary."""
    terms = vocabulary()
    tables: dict[Kind, Container[str]] = {
        "behaviour": terms.behaviours,
        "trigger": terms.triggers,
        "intervention": terms.interventions,
    }
    for kind, table in tables.items():
        if code in table:
            return kind
    raise NotFound(_("There is no such term. It may have been removed."))


def _free_code(session: Session, actor: Actor, label: str) -> str:
    plain = unicodedata.normalize("NFKD", label).encode("ascii", "ignore").decode().upper()
    stem = HOME_PREFIX + (re.sub(r"[^A-Z0-9]+", "_", plain).strip("_")[:_LONGEST_CODE] or "TERM")
    table = table_of(HomeTerm).c
    rows = session.execute(
        sa.select(table.code, table.label).where(table.home_id == actor.home_id, table.code.like(f"{HOME_PREFIX}%"))
    ).all()
    if any(row.label.casefold() == label.casefold() for row in rows):
        raise Invalid(_("The home has this term already."), field="label")
    taken = {row.code for row in rows}
    numbered = (f"{stem}_{number}" for number in range(2, len(taken) + 3))
    return next(code for code in (stem, *numbered) if code not in taken)
