"""A home's own terms, and terms it no longer offers. Codes are permanent."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from db.engine import Store
from protocols.access import Actor


Kind = Literal["behaviour", "trigger", "intervention"]


def add(store: Store, *, actor: Actor, now: datetime, id: UUID, kind: Kind, label: str) -> str:
    """Add a term of the home's own (MANAGE_HOME); answers its permanent code, `HOME_…`."""
    raise NotImplementedError


def retire(store: Store, *, actor: Actor, now: datetime, code: str) -> None:
    """Offer a term no more (MANAGE_HOME); what was logged with it stays."""
    raise NotImplementedError
