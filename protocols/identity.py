"""Ids: UUIDv7, minted when a screen opens, so that any retry of the same action is the same action."""

from uuid import UUID

import uuid_utils


def new_id() -> UUID:
    """A fresh UUIDv7. Its time part is a hint for the index; order always comes from the record itself."""
    return UUID(int=uuid_utils.uuid7().int)
