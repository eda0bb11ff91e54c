"""What is found in a protocol: a sentence, where, and whether it stands in the way."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from protocols.engine.places import Path, place
from protocols.engine.schema import Protocol


class Severity(StrEnum):
    ERROR = "error"  # the protocol may not be used like this
    WARNING = "warning"  # somebody should look, and may leave it


@dataclass(frozen=True, slots=True)
class Finding:
    """`protocol` is an id, empty when it concerns all of them. `place` is dotted as in the file; `line` from 1."""

    protocol: str
    what: str
    place: str = ""
    severity: Severity = Severity.ERROR
    file: str = ""
    line: int | None = None

    def __str__(self) -> str:
        where = ":".join(str(part) for part in (self.file or self.protocol, self.line) if part)
        about = f"{self.place}: {self.what}" if self.place else self.what
        return f"{where}: {self.severity}: {about}" if where else f"{self.severity}: {about}"


Said = tuple[Path, str]  # a place and a sentence


def errors(protocol: Protocol, said: Iterable[Said]) -> Iterator[Finding]:
    """Sentences that stand in the way of a protocol."""
    for path, what in said:
        yield Finding(protocol.id, what, place(protocol, path))


def warnings(protocol: Protocol, said: Iterable[Said]) -> Iterator[Finding]:
    """Sentences that somebody should look at."""
    for path, what in said:
        yield Finding(protocol.id, what, place(protocol, path), Severity.WARNING)
