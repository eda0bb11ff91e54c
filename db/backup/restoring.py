"""Putting a backup into a new place: everything is checked before anything gets the name that the server looks for."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

import sqlalchemy as sa

from db import anchors, connections, copying, keys, migrations
from db.backup import examining, failing, files, manifest, sqlite_file
from db.backup.manifest import Manifest, NoManifest
from db.models.base import table_of
from db.models.staff import StaffSession
from db.progress import Say, silent
from db.scope import DOOR
from db.settings import DataSettings
from protocols.errors import DomainError
from protocols.wording import _


_STAGED = "record.db"
_BESIDE = ("", "-wal", "-shm", "-journal")  # what SQLite would take for parts of the restored record
_sign_ins = table_of(StaffSession)


class Refused(DomainError):
    """Nothing was restored, and nothing is left behind."""

    code = "not_restored"


def restore(settings: DataSettings, file: Path, *, now: datetime, say: Say = silent) -> Manifest:
    """Put the backup where the settings say that the record is; answers its manifest.

    The place must be new: no record, no anchors. The audit key must be in its place already, because it is in no
    backup. The file is compared with its manifest; then the record in it with its key, its whole chain, its sums and
    the anchors of the manifest. A backup of an older version is migrated. Everybody has to sign in again: a sign-in
    that ended after the backup must not come back with it.

    Raises `Refused` or another `DomainError`; then nothing was restored and nothing half-written is left.
    """
    kept = _manifest_of(file)
    _refuse_without_keys(settings, kept)
    _refuse_taken_place(settings)
    place = sqlite_file.file_of(settings)
    folder = place.parent if place else settings.data_dir
    try:
        with _folder(settings.data_dir), _folder(folder), files.workshop(folder, prefix=".restoring-") as room:
            connections.make_data_folder(settings)
            staged = _stage(settings, kept, room, now=now, say=say)
            with _anchors(settings, kept):
                _put_in_place(settings, staged, room, place, say=say)
    except failing.KINDS as error:
        raise Refused(_("Nothing was restored: {why}.", why=failing.why(error, folder))) from error
    return kept


def _manifest_of(file: Path) -> Manifest:
    if not file.is_file():
        raise Refused(_("There is no backup {file}.", file=file))
    try:
        kept = manifest.read(file)
    except NoManifest:
        raise Refused(
            _(
                "Beside {file} there is no manifest {manifest} that can be read. Bring both files.",
                file=file,
                manifest=manifest.beside(file).name,
            )
        ) from None
    if not kept.is_sound:
        raise Refused(_("This backup did not pass its checks when it was made: {first}", first=kept.found[0]))
    return kept


def _refuse_without_keys(settings: DataSettings, kept: Manifest) -> None:
    if kept.anchors and keys.existing_key(settings.audit_key_file) is None:
        raise Refused(
            _(
                "The audit key is in no backup. Put the key of this record at {file}, then restore again. "
                "ATTUNE_AUDIT_KEY_FILE can name another place.",
                file=settings.audit_key_file,
            )
        )
    if kept.encrypted and settings.database_key is None:
        raise Refused(
            _("This backup is encrypted. Set ATTUNE_DATABASE_KEY to the key of the record, then restore again.")
        )


def _refuse_taken_place(settings: DataSettings) -> None:
    noted = anchors.anchors_file(settings.data_dir)
    if noted.exists():
        raise Refused(
            _(
                "There are anchors of a record already: {file}. Move that file somewhere safe, because it says what "
                "was saved after the backup. Then restore again.",
                file=noted,
            )
        )
    file = sqlite_file.file_of(settings)
    for end in _BESIDE if file else ():
        there = Path(f"{file}{end}")
        if there.exists() and (end or there.stat().st_size):
            raise Refused(
                _(
                    "There is a record already, or a part of one: {file}. Restore into a new place, or move it away.",
                    file=there,
                )
            )


@contextmanager
def _folder(folder: Path) -> Iterator[None]:
    """The folder, made if need be, and taken away again if nothing came to be in it."""
    connections.make_private_folder(folder)
    try:
        yield
    finally:
        with suppress(OSError):  # not empty
            folder.rmdir()


def _stage(settings: DataSettings, kept: Manifest, room: Path, *, now: datetime, say: Say) -> DataSettings:
    """A checked copy of the backup in the room, ready to be put in place; answers its settings."""
    made = room / _STAGED
    staged = examining.settings_of(settings, made, key=settings.database_key if kept.encrypted else None)
    say(_("Reading {file}.", file=kept.file.name))
    _bring(kept, made)
    if found := _faults(staged, made, kept, say=say):
        raise Refused(
            _(
                "{file} is not what was written (faults: {count}; the first: {first}). Use an older backup. If the "
                "audit key is another one, every link differs.",
                file=kept.file,
                count=len(found),
                first=found[0],
            )
        )
    _end_sign_ins(staged, now=now)
    sqlite_file.settle(made, key=staged.database_key)
    files.sync(made)
    return staged


def _bring(kept: Manifest, made: Path) -> None:
    """The backup's bytes, if they are those that the manifest speaks of."""
    connections.make_private_file(made)
    shutil.copyfile(kept.file, made)
    if files.sha256_of(made) != kept.sha256:
        raise Refused(
            _("{file} is damaged, or its manifest belongs to another backup: the SHA-256 differs.", file=kept.file)
        )


def _faults(staged: DataSettings, made: Path, kept: Manifest, *, say: Say) -> list[str]:
    """What is wrong with the record in the backup, once it has the tables of today; a line a fault."""
    say(_("Checking its pages and references."))
    if found := sqlite_file.faults(made, key=staged.database_key):
        if found == [sqlite_file.UNREADABLE] and kept.encrypted:  # the checksum was right
            raise Refused(
                _("{file} cannot be opened with this ATTUNE_DATABASE_KEY: it has another key.", file=kept.file)
            )
        return found
    migrations.migrate(staged)
    say(_("Checking every link of its chains, every entry, every sum."))
    return examining.against_the_chain(staged, kept.anchors, say=say)


def _end_sign_ins(staged: DataSettings, *, now: datetime) -> None:
    ended = sa.update(_sign_ins).where(_sign_ins.c.ended_at.is_(None)).values(ended_at=now)
    with examining.store_of(staged) as store:
        store.write(DOOR, lambda session: session.execute(ended))


@contextmanager
def _anchors(settings: DataSettings, kept: Manifest) -> Iterator[None]:
    """The manifest's anchors, noted before the record is there, and gone again when it does not get there."""
    noted = anchors.anchors_file(settings.data_dir)
    try:
        anchors.append(noted, kept.anchors)
        if noted.exists():
            files.sync(noted)
        yield
    except BaseException:
        noted.unlink(missing_ok=True)
        raise


def _put_in_place(settings: DataSettings, staged: DataSettings, room: Path, place: Path | None, *, say: Say) -> None:
    made = room / _STAGED
    if place is None:
        copying.copy(staged, settings, say=say)
        return
    if settings.database_key != staged.database_key:  # a backup in plain, a record that is to be encrypted
        made = room / "encrypted.db"
        copying.copy(staged, examining.settings_of(settings, made, key=settings.database_key), say=say)
        sqlite_file.settle(made, key=settings.database_key)
        files.sync(made)
    files.give_name(made, place)
