"""Homes: made once at set-up, with the first manager."""

from datetime import datetime
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from db.engine import Store


class HomeIn(BaseModel):
    """What the set-up page asks. `country` is a key of `protocols.emergency.NUMBERS` (GB, IE, US, AU, …)."""

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)

    name: str
    time_zone: str
    country: str
    manager_name: str
    manager_sign_in_name: str
    manager_password: str


def found(store: Store, *, id: UUID, now: datetime, home: HomeIn, demo: bool = False) -> UUID:
    """Make the home and its first manager; answers the manager's staff id. Refused when a home exists."""
    raise NotImplementedError
