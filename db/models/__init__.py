"""The tables. One module a noun; importing this package registers every table with `SQLModel.metadata`.

Every table is keyed `(home_id, id)` or begins its key with `home_id`: a home is the unit of tenancy, of locking
and of distribution. Ids are UUIDv7, codes are text, instants are UTC, every constraint has a name.
"""

from db.models import chain, home, incident, protocols, resident, retention, review, staff, sums


__all__ = ["chain", "home", "incident", "protocols", "resident", "retention", "review", "staff", "sums"]
