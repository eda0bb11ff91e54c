"""Everything found in a folder of protocol files, each with its file and line."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from pydantic import ValidationError

from protocols.checking.findings import Finding, Severity, errors
from protocols.checking.kinds import check_cases
from protocols.checking.lines import Lines
from protocols.checking.one import check_protocol
from protocols.checking.released import Released, read_released, version_not_raised
from protocols.checking.together import check_together
from protocols.checking.traps import traps
from protocols.engine.cases import case_path, read_cases
from protocols.engine.library import read_protocol
from protocols.engine.schema import Protocol
from protocols.errors import Invalid
from protocols.strict_yaml import YamlRefused
from protocols.wording import _, mark


_SAID = {
    "missing": mark("it is missing"),
    "extra_forbidden": mark("nothing of this name is known here"),
}


def protocol_files(folder: Path) -> list[Path]:
    """The protocols of a folder, without their cases."""
    return sorted(path for path in folder.glob("*.yaml") if not path.name.endswith(".cases.yaml"))


def check_folder(folder: Path, *, today: date | None = None) -> list[Finding]:
    """Every finding by protocol, errors first; what concerns all of them last. Without `today` no review is overdue."""
    found: list[Finding] = []
    protocols: list[Protocol] = []
    released = read_released(folder)
    for path in protocol_files(folder):
        protocol, here = _check_file(path, released, today)
        found += here
        protocols += [protocol] if protocol else []
    together = check_together(protocols)
    found += [
        one for protocol in protocols for one in _placed(folder / f"{protocol.id}.yaml", _of(protocol.id, together))
    ]
    found += _of("", together)
    return sorted(found, key=lambda one: (not one.protocol, one.protocol, one.severity is Severity.WARNING))


def _of(id: str, findings: Iterable[Finding]) -> list[Finding]:
    return [one for one in findings if one.protocol == id]


def _check_file(path: Path, released: Released, today: date | None) -> tuple[Protocol | None, list[Finding]]:
    found = list(_trapped(path, path.stem))
    try:
        protocol = read_protocol(path)
    except Invalid as error:
        return None, [*found, *_placed(path, _unread(path, path.stem, error))]
    said = [*check_protocol(protocol, today=today), *errors(protocol, version_not_raised(protocol, released))]
    return protocol, [*found, *_placed(path, said), *_of_cases(case_path(path.parent, protocol.id), protocol)]


def _of_cases(path: Path, protocol: Protocol) -> Iterator[Finding]:
    if not path.exists():
        yield from (replace(one, file=path.name) for one in check_cases(protocol, None))
        return
    yield from _trapped(path, protocol.id)
    try:
        yield from _placed(path, check_cases(protocol, read_cases(path)))
    except Invalid as error:
        yield from _placed(path, _unread(path, protocol.id, error))


def _trapped(path: Path, id: str) -> Iterator[Finding]:
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return  # reading it says so as well
    for line, what in traps(text):
        yield Finding(id, what, file=path.name, line=line)


def _unread(path: Path, id: str, error: Invalid) -> Iterator[Finding]:
    """Why a file cannot be read: every place that is not of the form, or the line where it stops being YAML."""
    cause = error.__cause__
    if isinstance(cause, ValidationError):
        for one in cause.errors(include_url=False):
            what = _(_SAID[one["type"]]) if one["type"] in _SAID else one["msg"]
            yield Finding(id, what, ".".join(str(part) for part in one["loc"]))
    elif isinstance(cause, YamlRefused):
        yield Finding(id, str(cause).partition(f":{cause.line}: ")[2], file=path.name, line=cause.line)
    else:
        yield Finding(id, error.message)


def _placed(path: Path, findings: Iterable[Finding]) -> list[Finding]:
    """The same with the file, and with the line of their place."""
    given = list(findings)
    lines = Lines(path) if any(one.line is None for one in given) else None
    return [
        one if lines is None or one.line else replace(one, file=path.name, line=lines.of(one.place)) for one in given
    ]
