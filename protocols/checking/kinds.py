"""Whether the cases beside a protocol show all that has to be shown."""

from collections.abc import Iterator

from protocols.checking.findings import Finding
from protocols.engine.cases import CaseFile
from protocols.engine.places import contraindications_of
from protocols.engine.schema import Protocol
from protocols.wording import _, mark


_NEEDED = {
    "fires": mark("there is no case in which it comes up (kind: fires)"),
    "stays_silent": mark("there is no case in which it stays silent (kind: stays_silent)"),
    "unknown": mark("there is no case in which something is not known (kind: unknown)"),
    "boundary": mark("there is no case just at a limit (kind: boundary)"),
    "contraindicated": mark("there is no case in which something speaks against it (kind: contraindicated)"),
}


def check_cases(protocol: Protocol, cases: CaseFile | None) -> list[Finding]:
    """What is missing among the cases; whether they come out is asked by running them. None: there is no file."""
    if cases is None:
        return [Finding(protocol.id, _("there are no cases beside it"))]
    return [Finding(protocol.id, what, place) for place, what in _missing(protocol, cases)]


def _missing(protocol: Protocol, cases: CaseFile) -> Iterator[tuple[str, str]]:
    if cases.protocol != protocol.id:
        yield "protocol", _("the cases beside it are for {protocol}", protocol=cases.protocol)
    guarded = any(True for _one in contraindications_of(protocol))
    given = {case.kind for case in cases.cases}
    for kind, sentence in _NEEDED.items():
        if kind not in given and (kind != "contraindicated" or guarded):
            yield "cases", _(sentence)
    names = [case.name for case in cases.cases]
    for number, name in enumerate(names):
        if name in names[:number]:
            yield f"cases.{number}.name", _('two cases are called "{name}"', name=name)
