"""What the checks say about an edition beside everything else that the home goes by."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from uuid import UUID

from db import editions
from db.engine import Store
from db.loading import home_moment
from db.queries import home_protocols
from db.queries.home_protocols import Edition
from db.queries.protocol_sets import set_of
from protocols.access import Actor
from protocols.checking.findings import Finding, Severity
from protocols.checking.kinds import check_cases
from protocols.checking.one import check_protocol
from protocols.checking.together import check_together
from protocols.engine.cards import State
from protocols.engine.cases import Expect, came_out_as, check_case
from protocols.engine.library import ProtocolSet, load
from protocols.engine.schema import Protocol, Tier
from protocols.wording import _, current


_COMES_UP = frozenset({State.SUGGEST, State.CHECK_FIRST, State.REPLACED})


@dataclass(frozen=True, slots=True)
class Checked:
    """`errors` stand in the way of handing it in, `warnings` do not. `failed` are names of cases, and why."""

    errors: tuple[str, ...]
    warnings: tuple[str, ...]
    passed: int
    failed: tuple[tuple[str, str], ...]

    @property
    def is_sound(self) -> bool:
        return not self.errors and not self.failed


def of_edition(store: Store, *, actor: Actor, now: datetime, edition_id: UUID) -> Checked:
    """The findings about one edition (READ_PROTOCOLS): about itself, its cases, and beside the others."""
    edition = home_protocols.edition(store, actor=actor, now=now, edition_id=edition_id)
    with store.read(actor.home_id) as session:
        used, today = set_of(session, actor.home_id), home_moment(session, actor, now).local_date
    beside = {**used.by_id, edition.protocol_id: edition.protocol}
    found = [
        *check_protocol(edition.protocol, words=used.words, today=today),
        *check_cases(edition.protocol, edition.cases),
        *_brought(used, edition.protocol),
    ]
    failed = tuple(_failed(edition, beside))
    return Checked(
        errors=(*_said(found, Severity.ERROR, edition), *_silenced(edition)),
        warnings=_said(found, Severity.WARNING, edition),
        passed=len(edition.cases.cases) - len(failed),
        failed=failed,
    )


def _brought(used: ProtocolSet, protocol: Protocol) -> list[Finding]:
    """What is found between all of them with this edition, and was not without it. A new title alone brings nothing."""
    standing = used.by_id.get(protocol.id)
    told = protocol if standing is None else protocol.model_copy(update={"title": standing.title})
    known = _found_without(used, current())
    beside = {**used.by_id, told.id: told}
    return [one for one in check_together(list(beside.values()), words=used.words) if one not in known]


@lru_cache(maxsize=16)  # homes, in a language: what is found is a sentence
def _found_without(used: ProtocolSet, _language: str) -> frozenset[Finding]:
    return frozenset(check_together(list(used.by_id.values()), words=used.words))


def _failed(edition: Edition, protocols: Mapping[str, Protocol]) -> Iterator[tuple[str, str]]:
    for case in edition.cases.cases:
        if differences := check_case(edition.cases, case, protocols):
            yield case.name, "; ".join(differences)


def _silenced(edition: Edition) -> Iterator[str]:
    """Where an edition of a hard stop or an emergency says nothing although the library's own must: a home words it
    anew and moves its limits, and never silences it."""
    library = editions.library_protocol(edition.protocol_id)
    if library is None or not (library.hard_stop or library.tier is Tier.EMERGENCY):
        return
    file, protocols = editions.library_cases(library.id), {**load().by_id, library.id: edition.protocol}
    for case in (one for one in file.cases if one.kind == "fires"):
        asked = case.model_copy(update={"expect": Expect(state=case.expect.state)})
        if any(came_out_as(one) not in _COMES_UP for one in check_case(file, asked, protocols)):
            yield _("It has to come up here, and would not: {case}", case=case.name)


def _said(found: list[Finding], severity: Severity, edition: Edition) -> tuple[str, ...]:
    """Sentences, each once. What is found about another protocol names it."""
    return tuple(dict.fromkeys(_sentence(one, edition) for one in found if one.severity is severity))


def _sentence(finding: Finding, edition: Edition) -> str:
    what = finding.what[:1].upper() + finding.what[1:]
    if finding.protocol in ("", edition.protocol_id):
        return what
    return _("{id}: {what}", id=finding.protocol, what=what)
