"""What is found in made-up protocols, as sentences."""

import json
from pathlib import Path
from typing import Any

from protocols.checking.findings import Finding, Severity
from protocols.checking.folder import check_folder
from protocols.checking.one import check_protocol
from protocols.checking.together import check_together
from protocols.engine.schema import Protocol
from tests.unit.engine.examples import protocol


KINDS = ("fires", "stays_silent", "unknown", "boundary", "contraindicated")


def made(**given: Any) -> Protocol:
    """A protocol; what is given replaces a key."""
    return Protocol.model_validate_json(json.dumps(protocol(**given)))


def in_one(**given: Any) -> list[str]:
    """The errors in one protocol, with their places."""
    return [f"{one.place}: {one.what}" for one in check_protocol(made(**given)) if one.severity is Severity.ERROR]


def warned_of(**given: Any) -> list[str]:
    """The warnings about one protocol, with their places."""
    return [f"{one.place}: {one.what}" for one in check_protocol(made(**given)) if one.severity is Severity.WARNING]


def between(*given: dict[str, Any]) -> list[Finding]:
    """What is found between protocols; what concerns all of them is left aside."""
    return [one for one in check_together([made(**one) for one in given]) if one.protocol]


def cases(id: str = "R90", kinds: tuple[str, ...] = KINDS) -> dict[str, Any]:
    """Cases of each kind; whether they pass is another matter."""
    return {
        "protocol": id,
        "now": "2026-11-20T15:00:00+00:00",
        "cases": [{"name": f"A case that is {kind}", "kind": kind, "expect": {"state": "suggest"}} for kind in kinds],
    }


def write(folder: Path, *protocols: dict[str, Any], beside: dict[str, Any] | None = None) -> Path:
    """A folder with protocols and their cases. JSON is YAML as well."""
    for one in protocols:
        (folder / f"{one['id']}.yaml").write_text(json.dumps(one, indent=1))
        (folder / f"{one['id']}.cases.yaml").write_text(json.dumps(beside or cases(one["id"]), indent=1))
    return folder


def in_folder(folder: Path, **options: Any) -> list[Finding]:
    """The errors in a folder."""
    return [one for one in check_folder(folder, **options) if one.severity is Severity.ERROR]
