"""The copy that is made before a migration touches a record."""

from datetime import UTC, datetime

from db.backup import making, sqlite_file
from db.backup.manifest import Check, Kind, Manifest
from db.settings import DataSettings


def before_migration(settings: DataSettings) -> Manifest | None:
    """Copy the record as it is before its tables are changed; answers what was kept.

    SQLite only. None, and nothing is made, where there is no record yet, and on PostgreSQL: there the operator's own
    tool backs up before `python -m db migrate`. The copy is checked for integrity and references, not against the
    chain: its tables are those of an older version. It is kept for twelve months under a name of its own.

    Call it before the migration's transaction begins. Raises `NotMade` when no good copy can be made: then nothing
    may be migrated.
    """
    file = sqlite_file.file_of(settings)
    if file is None or not file.exists() or not file.stat().st_size:
        return None
    key = settings.database_key
    with making.room(settings) as room:
        made = room / "copy.db"
        sqlite_file.copy(file, made, key=key)
        # Before the record is ready nobody has a clock: the time is that of the copy itself.
        now = datetime.fromtimestamp(made.stat().st_mtime, UTC)
        found = sqlite_file.faults(made, key=key)
        if found:
            raise making.damaged(found)
        checked = (Check.INTEGRITY, Check.REFERENCES)
        return making.keep(settings, made, kind=Kind.BEFORE_MIGRATION, now=now, checked=checked)
