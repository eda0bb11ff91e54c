"""Everything the rules may know about one resident, in the form of `protocols/README.md`. Never recorded: null."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session


def facts_of(
    session: Session, *, home_id: UUID, resident_id: UUID, incident_id: UUID | None, now: datetime
) -> dict[str, Any]:
    """The facts form for one resident, with the incident being looked at (None: none, a check was entered)."""
    raise NotImplementedError
