"""The manifest beside every backup: what it holds, when it was made, where each home's chain stood, what was checked.

It is written before the backup gets its name and removed after it, so a backup without one is not a backup.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from db import anchors
from db.anchors import Anchor
from db.settings import DataSettings


FORM = 1
SUFFIX = ".json"


class Kind(StrEnum):
    """Why it was made. The value begins its file's name."""

    REGULAR = "attune"  # by the hour or by hand; rotated
    BEFORE_MIGRATION = "before-migration"  # a year is kept
    DOUBTFUL = "doubtful"  # a check failed: no good backup, but maybe the only copy of the newest entries


class Check(StrEnum):
    """What was looked at on the copy itself."""

    INTEGRITY = "integrity"  # every page and index of the file
    REFERENCES = "references"  # no row refers to a row that is not there
    ANCHORS = "anchors"  # the newest link that was noted of each home is there, as it was noted
    CHAIN = "chain"  # everything that `python -m db verify` looks at


@dataclass(frozen=True, slots=True)
class Manifest:
    """One backup.

    Parameters
    ----------
    file : the copy of the record: one SQLite file, whichever database it came from
    made_at : aware; the copy holds everything that was saved before
    product, revision : of the version that made it, and of the tables in it
    source : `sqlite` or `postgresql`
    encrypted : whether opening it needs ATTUNE_DATABASE_KEY
    sha256, size : of the file, hex and bytes
    rows : how many each table holds
    anchors : the last link of each home that has one
    checked : what was looked at before it got its name; `CHAIN` once a day and by hand
    found : what was wrong with it, a line a fault: places and ids, no names. Not empty only for a doubtful one
    """

    file: Path
    kind: Kind
    made_at: datetime
    product: str
    revision: str
    source: str
    encrypted: bool
    sha256: str
    size: int
    rows: Mapping[str, int]
    anchors: tuple[Anchor, ...]
    checked: tuple[Check, ...]
    found: tuple[str, ...] = ()

    @property
    def is_sound(self) -> bool:
        """Whether nothing that was checked was wrong."""
        return not self.found


class NoManifest(ValueError):
    """There is none, or it is not one of ours."""


def kept(settings: DataSettings) -> tuple[Manifest, ...]:
    """Every backup of this record that is there, newest first. Reads manifests only: does not open a backup."""
    return tuple(manifest for manifest in known(settings.backup_dir) if manifest.file.exists())


def known(folder: Path) -> list[Manifest]:
    """Every manifest of ours in the folder, newest first, its backup being there or not."""
    return sorted(_readable(folder), key=lambda manifest: (manifest.made_at, manifest.file.name), reverse=True)


def name_of(kind: Kind, made_at: datetime) -> str:
    """The name of the file of a backup; sorts by time."""
    return f"{kind}-{made_at.astimezone(UTC):%Y%m%dT%H%M%S.%fZ}.db"


def beside(file: Path) -> Path:
    """Where the manifest of this backup is."""
    return file.with_suffix(SUFFIX)


def read(file: Path) -> Manifest:
    """The manifest of this backup. Raises `NoManifest`."""
    try:
        said = json.loads(beside(file).read_text(encoding="utf-8"))
        return _from_json(file, said)
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise NoManifest(beside(file)) from error


def as_text(manifest: Manifest) -> str:
    said = {
        "form": FORM,
        "kind": manifest.kind,
        "made_at": manifest.made_at.astimezone(UTC).isoformat(),
        "product": manifest.product,
        "revision": manifest.revision,
        "source": manifest.source,
        "encrypted": manifest.encrypted,
        "sha256": manifest.sha256,
        "size": manifest.size,
        "rows": dict(manifest.rows),
        "anchors": [anchors.as_json(anchor) for anchor in manifest.anchors],
        "checked": list(manifest.checked),
        "found": list(manifest.found),
    }
    return json.dumps(said, indent=2) + "\n"


def _readable(folder: Path) -> Iterator[Manifest]:
    for path in folder.glob(f"*{SUFFIX}"):
        try:
            manifest = read(path.with_suffix(".db"))
        except NoManifest:
            continue  # somebody else's file
        if manifest.file.name == name_of(manifest.kind, manifest.made_at):  # one that was renamed is kept by hand
            yield manifest


def _from_json(file: Path, said: Mapping[str, Any]) -> Manifest:
    if said["form"] != FORM:
        raise ValueError(said["form"])
    made_at = datetime.fromisoformat(said["made_at"])
    if made_at.tzinfo is None:
        raise ValueError(said["made_at"])
    return Manifest(
        file=file,
        kind=Kind(said["kind"]),
        made_at=made_at,
        product=str(said["product"]),
        revision=str(said["revision"]),
        source=str(said["source"]),
        encrypted=bool(said["encrypted"]),
        sha256=str(said["sha256"]),
        size=int(said["size"]),
        rows={str(table): int(count) for table, count in said["rows"].items()},
        anchors=tuple(anchors.from_json(anchor) for anchor in said["anchors"]),
        checked=tuple(Check(check) for check in said["checked"]),
        found=tuple(str(line) for line in said["found"]),
    )
