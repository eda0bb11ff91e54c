"""Is a copy of the record what was written? Looked at on the copy, with the key and anchors that are not in it."""

from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

from db.anchors import Anchor
from db.backup import sqlite_file
from db.engine import Store
from db.progress import Say, counting, silent
from db.settings import DataSettings
from db.verification import Found, verify


def settings_of(settings: DataSettings, file: Path, *, key: str | None) -> DataSettings:
    """Settings of the record in a file that is being made: a folder of its own, the audit key of the real one."""
    return replace(
        settings,
        data_dir=file.parent,
        database_url=sqlite_file.url_of(file),
        migrate_url=None,
        backup_dir=file.parent / "backups",
        database_key=key,
    )


@contextmanager
def store_of(settings: DataSettings) -> Iterator[Store]:
    with closing(Store(settings)) as store:
        yield store


def against_the_chain(settings: DataSettings, known: Iterable[Anchor], *, say: Say = silent) -> list[str]:
    """Everything that `verify` looks at, with these anchors; a line a fault.

    Raises `KeyMissing` when the audit key is not there.
    """
    with store_of(settings) as store:
        return [line_of(found) for found in verify(store, beside=known, progress=counting(say)).found]


def against_the_newest(file: Path, known: Iterable[Anchor], *, key: str | None) -> list[str]:
    """Whether the newest link that was noted of each home is there, as it was noted; a line a fault."""
    newest = {anchor.home_id: anchor for anchor in known}
    return sqlite_file.missing_links(file, newest.values(), key=key)


def line_of(found: Found) -> str:
    """One fault: where it is, with ids only and no names."""
    parts = {"home": found.home_id, "link": found.seq, "entity": found.entity, "id": found.entity_id}
    return " ".join([found.fault.value, *(f"{name}={value}" for name, value in parts.items() if value is not None)])
