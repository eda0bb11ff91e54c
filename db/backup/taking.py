"""Making a backup of a record that is in use, and clearing away those that need not be kept any more."""

from datetime import datetime, timedelta
from pathlib import Path

from db import anchors, copying, migrations
from db.anchors import Anchor
from db.audit import KeyMissing
from db.backup import examining, making, manifest, rotation, sqlite_file, trouble
from db.backup.making import NotMade
from db.backup.manifest import Check, Kind, Manifest
from db.progress import Say, silent
from db.settings import DataSettings
from protocols.errors import Conflict, DomainError
from protocols.wording import _


_WALK_EVERY = timedelta(days=1)


def chain_is_due(settings: DataSettings, *, now: datetime) -> bool:
    """Whether a day has passed since a good backup was last compared with the whole chain."""
    walked = [one.made_at for one in manifest.kept(settings) if one.is_sound and Check.CHAIN in one.checked]
    return not walked or now - max(walked) >= _WALK_EVERY


def take(settings: DataSettings, *, now: datetime, chain: bool = True, say: Say = silent) -> Manifest:
    """Make a backup of the record as it is at this moment, check the copy, and clear away what need not be kept.

    On SQLite nobody who saves has to wait. On PostgreSQL every row is copied in one snapshot into a SQLite file, so
    that there is one form of backup, and one way to restore it to either.

    Parameters
    ----------
    chain : compare the copy with the whole chain, the sums and every anchor; otherwise with the newest anchors only
    say : takes what is being done, for whoever waits

    Raises
    ------
    NotMade : no good backup could be made, or the copy did not pass. Nothing is kept under a good name. A copy that
        can be opened but is not what was written is kept under `Kind.DOUBTFUL`, with what was found.
    Conflict : another process is making one
    """
    try:
        kept = _take(settings, now=now, chain=chain, say=say)
    except Conflict:
        raise  # the other one will say how it went
    except DomainError as refusal:
        trouble.note_failure(settings, now=now, why=refusal.message)
        raise
    trouble.forget_failure(settings)
    return kept


def _take(settings: DataSettings, *, now: datetime, chain: bool, say: Say) -> Manifest:
    source = "postgresql" if sqlite_file.file_of(settings) is None else "sqlite"
    with making.room(settings) as room:
        # Read before the copy is made: what was noted by then is in it, or was taken away.
        noted = list(anchors.read(anchors.anchors_file(settings.data_dir)))
        made = room / "copy.db"
        say(_("Copying the record."))
        _copy(settings, made, say=say)
        checked, found = _examine(settings, made, noted, chain=chain, say=say)
        kind = Kind.DOUBTFUL if found else Kind.REGULAR
        kept = making.keep(settings, made, kind=kind, now=now, checked=checked, found=found, source=source)
        _clear_away(settings, now=now)
    if found:
        raise NotMade(
            _(
                "No good backup was made: the record is not what was written (faults: {count}; the first: {first}). "
                "The copy is kept as {name}. Run: python -m db verify, and ask for help.",
                count=len(found),
                first=found[0],
                name=kept.file.name,
            )
        )
    return kept


def _copy(settings: DataSettings, made: Path, *, say: Say) -> None:
    file = sqlite_file.file_of(settings)
    if file is None or not file.exists():
        migrations.check(settings)  # on PostgreSQL guards can be looked at only where they stand: none is copied
    key = settings.database_key
    if file is not None:
        sqlite_file.copy(file, made, key=key)
        return
    copied = examining.settings_of(settings, made, key=key)
    migrations.migrate(copied)
    with examining.store_of(settings) as source, examining.store_of(copied) as target:
        copying.copy_rows(source, target, say=say)
    sqlite_file.settle(made, key=key)


def _examine(
    settings: DataSettings, made: Path, noted: list[Anchor], *, chain: bool, say: Say
) -> tuple[list[Check], list[str]]:
    """What was looked at on the copy, and what was wrong. Raises `NotMade` for a copy that cannot be read."""
    key = settings.database_key
    say(_("Checking the copy: its pages and references."))
    if broken := sqlite_file.faults(made, key=key):
        raise making.damaged(broken)
    if sqlite_file.contents(made, key=key).revision != migrations.newest():
        raise NotMade(
            _("No backup was made: the record is of another version. Run: python -m db migrate. It makes a copy first.")
        )
    checked = [Check.INTEGRITY, Check.REFERENCES, Check.ANCHORS]
    if not chain:
        return checked, examining.against_the_newest(made, noted, key=key)
    say(_("Checking the copy: every link of its chains, every entry, every sum."))
    try:
        found = examining.against_the_chain(examining.settings_of(settings, made, key=key), noted, say=say)
    except KeyMissing as missing:
        raise NotMade(str(missing)) from missing
    return [*checked, Check.CHAIN], found


def _clear_away(settings: DataSettings, *, now: datetime) -> None:
    """Also manifests whose backup never got its name."""
    known = manifest.known(settings.backup_dir)
    there = [one for one in known if one.file.exists()]
    for one in rotation.superfluous(there, now=now):
        one.file.unlink()
        manifest.beside(one.file).unlink()
    for one in known:
        if one not in there:
            manifest.beside(one.file).unlink()
