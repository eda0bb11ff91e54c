"""Backups: a whole copy of the record as one SQLite file, checked before it gets its name, with a manifest beside it.

`taking` makes one from either database, `rotation` says which are kept, `restoring` puts one into a new place, and
`python -m db.backup` is the process of its own in which the application makes them. The audit key and the pepper of
the PINs are never in a backup.
"""

from db.backup.before import before_migration
from db.backup.manifest import Check, Kind, Manifest, kept
from db.backup.trouble import Failure, last_failure


__all__ = ["Check", "Failure", "Kind", "Manifest", "before_migration", "kept", "last_failure"]
