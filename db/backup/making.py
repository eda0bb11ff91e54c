"""What making a backup always needs: a room to make it in, and giving it its name and its manifest."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from importlib.metadata import version
from pathlib import Path

from db import connections, places
from db.backup import failing, files, manifest, sqlite_file, trouble
from db.backup.manifest import Check, Kind, Manifest
from db.settings import DataSettings
from protocols.errors import DomainError
from protocols.wording import _


_OURS = (*(kind.value for kind in Kind), trouble.NAME, ".")  # how everything in the folder begins


class NotMade(DomainError):
    """There is no good backup of this moment. The sentence says why."""

    code = "backup_not_made"


def damaged(found: Sequence[str]) -> NotMade:
    """To raise when the copy cannot be opened or read as a whole."""
    return NotMade(
        _(
            "No backup was made: the copy of the record is damaged ({first}). Keep the older ones, and ask for help.",
            first=found[0],
        )
    )


@contextmanager
def room(settings: DataSettings) -> Iterator[Path]:
    """A folder for making one backup, gone afterwards. Turns what the disk and the database refuse into `NotMade`."""
    folder = settings.backup_dir
    try:
        connections.make_private_folder(folder)
        places.close_folder(folder, ours=_OURS)
        with files.alone(folder), files.workshop(folder, prefix=".making-") as made:
            yield made
    except failing.KINDS as error:
        raise NotMade(_("No backup was made: {why}.", why=failing.why(error, folder))) from error


def keep(
    settings: DataSettings,
    made: Path,
    *,
    kind: Kind,
    now: datetime,
    checked: Sequence[Check],
    source: str = "sqlite",
    found: Sequence[str] = (),
) -> Manifest:
    """Give a finished copy its name, once it and its manifest are on the disk."""
    said = sqlite_file.contents(made, key=settings.database_key)
    files.sync(made)
    kept = Manifest(
        file=settings.backup_dir / manifest.name_of(kind, now),
        kind=kind,
        made_at=now,
        product=version("attune"),
        revision=said.revision or "",
        source=source,
        encrypted=settings.database_key is not None,
        sha256=files.sha256_of(made),
        size=made.stat().st_size,
        rows=said.rows,
        anchors=said.anchors,
        checked=tuple(checked),
        found=tuple(found),
    )
    files.write_whole(manifest.beside(kept.file), manifest.as_text(kept))
    files.give_name(made, kept.file)
    return kept
