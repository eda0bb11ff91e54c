"""The versions that were given out, each with the hash of what it said, so that no version ever says two things."""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from protocols.checking.findings import Said
from protocols.engine.schema import Protocol
from protocols.errors import Invalid
from protocols.wording import _


FILE = "released.json"

Released = Mapping[str, Mapping[str, str]]  # id -> version -> hash


def read_released(folder: Path) -> Released:
    """What a folder has given out; nothing where there is no such file.

    Raises
    ------
    Invalid : the file is not JSON
    """
    path = folder / FILE
    if not path.exists():
        return {}
    try:
        read: Released = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise Invalid(_("{file} is not JSON: {why}", file=FILE, why=error), field=FILE) from error
    return read


def write_released(folder: Path, protocols: Sequence[Protocol]) -> int:
    """Add the versions that are not there yet; answers how many. What was given out before stays as it was."""
    released = {each: dict(versions) for each, versions in read_released(folder).items()}
    added = 0
    for protocol in protocols:
        versions = released.setdefault(protocol.id, {})
        if protocol.version not in versions:
            versions[protocol.version] = hash_of(protocol)
            added += 1
    (folder / FILE).write_text(json.dumps(released, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    return added


def hash_of(protocol: Protocol) -> str:
    """The SHA-256 of what a protocol says; who approved it, and whether it is in use, is no part of that."""
    said = protocol.model_dump(mode="json", by_alias=True, exclude_defaults=True, exclude={"status"})
    said["owner"] = {name: value for name, value in said["owner"].items() if not name.startswith("approved")}
    return hashlib.sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()


def version_not_raised(protocol: Protocol, released: Released) -> Iterator[Said]:
    """It says something else than when this version was given out, or its version goes back."""
    versions = released.get(protocol.id, {})
    if not versions:
        return
    given = versions.get(protocol.version)
    last = max(versions, key=_parts)
    if given is None and _parts(protocol.version) < _parts(last):
        yield ("version",), _("version {last} was given out already: the next one is higher", last=last)
    elif given is not None and given != hash_of(protocol):
        yield (
            ("version",),
            _(
                "version {version} was given out and said something else: raise the version and say why under changes",
                version=protocol.version,
            ),
        )


def _parts(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split("."))
