"""Is the record well? What can be seen at one glance, without walking it: `python -m db verify` does that."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

import sqlalchemy as sa
from sqlalchemy.orm import Session

from db import anchors, backup, connections, guards, row_security, sqlite_driver
from db.backup import Failure, Kind, Manifest
from db.concerns import Concern
from db.engine import Store
from db.models.base import table_of
from db.models.chain import Audit, ChainHead
from db.models.home import Home
from db.queries import drafts, retention
from db.scope import DOOR
from db.settings import DataSettings
from protocols.access import Actor, Permission, require


BACKUP_EVERY: Final = timedelta(hours=1)
BACKUP_OLD: Final = timedelta(hours=2)
_LEAST_FREE: Final = 1024**3  # bytes: weeks of a large home, so that there is time to act
_COPIES: Final = 3  # of the record must find room: a backup being made stands beside the ones that are kept

_home = table_of(Home)
_audit = table_of(Audit)
_head = table_of(ChainHead)
_BEGUN = sa.select(sa.func.min(_home.c.created_at))
_SIZE = sa.text("SELECT pg_database_size(current_database())")
_VERSION = sa.text("SHOW server_version")
_LAST_LINK = (
    sa.select(_audit.c.seq, _audit.c.hash, _audit.c.at)
    .join(_head, sa.and_(_head.c.home_id == _audit.c.home_id, _head.c.seq == _audit.c.seq))
    .where(_audit.c.home_id == sa.bindparam("home"))
)
_HASH = sa.select(_audit.c.hash).where(_audit.c.home_id == sa.bindparam("home"), _audit.c.seq == sa.bindparam("seq"))


@dataclass(frozen=True, slots=True)
class Disk:
    """`free` and `total` in bytes."""

    folder: Path
    free: int
    total: int
    is_low: bool


@dataclass(frozen=True, slots=True)
class Machine:
    """How the record is kept, whoever's it is. Nothing here says anything of anybody.

    Parameters
    ----------
    engine : "SQLite" or "PostgreSQL", with its version
    backup : the newest good one; None when there is none
    doubtful : a newer one whose check failed, if there is one
    failure : why the newest try made none, if it did not
    disks : of the data, the record and the backups; a PostgreSQL server's own disk cannot be seen from here
    """

    engine: str
    backup: Manifest | None
    doubtful: Manifest | None
    failure: Failure | None
    disks: tuple[Disk, ...]
    guards_missing: tuple[str, ...]
    concerns: tuple[Concern, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """The last link of the home's chain, to write down, or to compare with what is on paper."""

    seq: int
    hash: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Health:
    """`concerns` are those of the machine and of the home. `left_over` counts drafts of people who are gone, `due`
    the records whose time is over."""

    machine: Machine
    link: Link | None
    left_over: int
    due: int
    concerns: tuple[Concern, ...]


def machine(store: Store, *, now: datetime) -> Machine:
    """How the record is kept. For whoever watches the server, so it needs no person; it names nobody."""
    settings = store.settings
    with store.read(DOOR) as session:
        begun = session.scalar(_BEGUN)
        missing = tuple(sorted(guards.missing(session.connection())))
        size = _size(session, settings)
        too_strong = not store.is_sqlite and row_security.could_rewrite(session.connection())
    good, doubtful = _backups(settings)
    found = Machine(
        engine=_engine(store),
        backup=good,
        doubtful=doubtful,
        failure=backup.last_failure(settings),
        disks=tuple(_disks(settings, size)),
        guards_missing=missing,
        concerns=(),
    )
    more = (Concern.ROLE_TOO_STRONG,) if too_strong else ()
    return replace(found, concerns=(*_concerns(found, store, begun=begun, now=now), *more))


def concerns(store: Store, *, actor: Actor, now: datetime) -> tuple[Concern, ...]:
    """What is wrong, if anything: the one line on the first page (READ_AUDIT)."""
    require(actor, Permission.READ_AUDIT)
    return (*machine(store, now=now).concerns, *_of_chain(store, actor))


def overview(store: Store, *, actor: Actor, now: datetime) -> Health:
    """Everything on the record page but who opened what (READ_AUDIT)."""
    require(actor, Permission.READ_AUDIT)
    here = machine(store, now=now)
    may_appraise = actor.may(Permission.MANAGE_HOME) or actor.may(Permission.APPRAISE_RECORDS)
    return Health(
        machine=here,
        link=last_link(store, actor=actor),
        left_over=len(drafts.left_over(store, actor=actor, now=now)),
        due=len(retention.overview(store, actor=actor, now=now).due) if may_appraise else 0,
        concerns=(*here.concerns, *_of_chain(store, actor)),
    )


def last_link(store: Store, *, actor: Actor) -> Link | None:
    """Where the home's chain stands, for paper. It says nothing of anybody, so anyone of the home may print it."""
    with store.read(actor.home_id) as session:
        last = session.execute(_LAST_LINK, {"home": actor.home_id}).first()
    return None if last is None else Link(*last)


def _concerns(found: Machine, store: Store, *, begun: datetime | None, now: datetime) -> tuple[Concern, ...]:
    """What somebody has to look at. A record begun within the last hours has no backup yet."""
    settled = begun is not None and now - begun > BACKUP_OLD
    wrong = {
        Concern.GUARDS_DOWN: bool(found.guards_missing),
        Concern.NO_BACKUP: settled and found.backup is None,
        Concern.BACKUP_OLD: found.backup is not None and now - found.backup.made_at > BACKUP_OLD,
        Concern.BACKUP_FAILED: found.failure is not None,
        Concern.BACKUP_DOUBTFUL: found.doubtful is not None,
        Concern.DISK_LOW: any(disk.is_low for disk in found.disks),
        Concern.SQLITE_UNSOUND: store.is_sqlite and not sqlite_driver.is_sound(_sqlite_version(store.settings)),
    }
    return tuple(concern for concern, is_so in wrong.items() if is_so)


def _of_chain(store: Store, actor: Actor) -> tuple[Concern, ...]:
    """Whether the newest link that was noted outside the database is in it, as it was noted."""
    noted = anchors.newest(anchors.anchors_file(store.settings.data_dir), actor.home_id)
    if noted is None:
        return ()
    with store.read(actor.home_id) as session:
        kept = session.scalar(_HASH, {"home": actor.home_id, "seq": noted.seq})
    return () if kept == noted.hash else (Concern.CHAIN_CUT,)


def _backups(settings: DataSettings) -> tuple[Manifest | None, Manifest | None]:
    """The newest good one, and the newest doubtful one if nothing good was made since."""
    known = backup.kept(settings)
    good = next((one for one in known if one.kind is not Kind.DOUBTFUL and one.is_sound), None)
    bad = next((one for one in known if one.kind is Kind.DOUBTFUL or not one.is_sound), None)
    return good, bad if bad and (good is None or bad.made_at > good.made_at) else None


def _engine(store: Store) -> str:
    if store.is_sqlite:
        return f"SQLite {_sqlite_version(store.settings)}"
    with store.read(DOOR) as session:
        return f"PostgreSQL {session.scalar(_VERSION)}"


def _sqlite_version(settings: DataSettings) -> str:
    return sqlite_driver.version(encrypted=settings.database_key is not None)


def _size(session: Session, settings: DataSettings) -> int:
    """Bytes that a copy of the record takes."""
    file = _file(settings)
    if file is None:
        return int(session.scalar(_SIZE) or 0)
    return sum(path.stat().st_size for path in (file, file.with_name(f"{file.name}-wal")) if path.exists())


def _file(settings: DataSettings) -> Path | None:
    url = connections.database_url(settings.database_url)
    return Path(str(url.database)) if connections.is_sqlite(url) else None


def _disks(settings: DataSettings, size: int) -> Iterator[Disk]:
    """Each disk once, in the order in which it matters."""
    file = _file(settings)
    seen: set[int] = set()
    for folder in (*([file.parent] if file else []), settings.data_dir, settings.backup_dir):
        there = next(one for one in (folder, *folder.parents) if one.exists())
        if (device := there.stat().st_dev) in seen:
            continue
        seen.add(device)
        total, _used, free = shutil.disk_usage(there)
        yield Disk(there, free, total, is_low=free < max(_LEAST_FREE, _COPIES * size))
