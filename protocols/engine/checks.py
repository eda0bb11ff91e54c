"""What can be said against a protocol without running it. Run when one is written, and in every build."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from protocols.engine.cases import CaseFile, case_path, read_cases
from protocols.engine.codes import conditions_of, contraindications_of, unknown_codes
from protocols.engine.library import FOLDER, read_protocol
from protocols.engine.naming import names
from protocols.engine.reachable import impossible
from protocols.engine.schema import Contraindication, Protocol, Step, Tier, leaves_of
from protocols.engine.step_texts import STEP_ZERO_ID
from protocols.engine.verdict import NEVER_OFFERED
from protocols.errors import Invalid
from protocols.vocabulary import Vocabulary, vocabulary


MOST_FACTS = 9  # WHO, smart guidelines: no table with ten or more inputs
TITLE_AT_MOST = 80  # characters, so that a card's summary has room for a reason
_PRESSING = (Tier.EMERGENCY, Tier.URGENT)
_NEEDED_KINDS = ("fires", "stays_silent", "unknown", "boundary")


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to put right before the protocol may be used."""

    protocol: str
    what: str


def check(folder: Path = FOLDER, *, today: date | None = None, words: Vocabulary | None = None) -> list[Finding]:
    """Every finding in a folder. Without `today`, whether a review is overdue is not looked at."""
    words = words or vocabulary()
    findings: list[Finding] = []
    protocols: dict[str, Protocol] = {}
    for path in sorted(folder.glob("*.yaml")):
        if path.name.endswith(".cases.yaml"):
            continue
        try:
            protocols[path.stem] = read_protocol(path)
        except Invalid as error:
            findings.append(Finding(path.stem, error.message))
    for protocol in protocols.values():
        found = [*_of_one(protocol, words), *_together(protocol, set(protocols)), *_of_cases(folder, protocol)]
        if today is not None and protocol.owner.review_by < today:
            found.append(f"the review was due by {protocol.owner.review_by.isoformat()}")
        findings += [Finding(protocol.id, what) for what in found]
    return findings


def _of_one(protocol: Protocol, words: Vocabulary) -> list[str]:
    strangers = unknown_codes(protocol, words)
    looks: tuple[Callable[[Protocol], Iterator[str]], ...] = (
        _people,
        _ownership,
        _limits,
        _facts,
        _ids,
        lambda one: _conditions(one, words),
    )
    return [
        *strangers,
        *(what for look in looks for what in look(protocol)),
        *([] if strangers else _contraindications(protocol, words)),
    ]


def _people(protocol: Protocol) -> Iterator[str]:
    actors = set(protocol.actors)
    for step in protocol.steps:
        if not step.who:
            yield f"steps.{step.id}: nobody is named to do it"
        if outside := sorted(set(step.who) - actors):
            yield f"steps.{step.id}: {', '.join(outside)} is not among the actors"
    if protocol.ask and (outside := sorted(set(protocol.ask.who) - actors)):
        yield f"ask: {', '.join(outside)} is not among the actors"
    if protocol.tier in _PRESSING and not protocol.tell:
        yield f"an {protocol.tier} protocol has to name who must be told (tell)"


def _ownership(protocol: Protocol) -> Iterator[str]:
    owner = protocol.owner
    if owner.approved_by and owner.approved_by == owner.author:
        yield "the author cannot be the approver"
    if bool(owner.approved_by) != (owner.approved_on is not None):
        yield "approved_by and approved_on go together"
    if protocol.changes[-1].version != protocol.version:
        yield f"the last change is of version {protocol.changes[-1].version}, the protocol of {protocol.version}"


def _limits(protocol: Protocol) -> Iterator[str]:
    if protocol.tier in _PRESSING and all(step.within_minutes is None for step in protocol.steps):
        yield f"an {protocol.tier} protocol has to have a step with a time limit"
    if len(protocol.title) > TITLE_AT_MOST:
        yield f"the title is longer than {TITLE_AT_MOST} characters"
    if any(minutes < 0 for minutes in _minutes(protocol)) or protocol.suppress.same_resident_h < 0:
        yield "a time limit is below zero"


def _minutes(protocol: Protocol) -> list[int]:
    return [protocol.respond_within.minutes, *(step.within_minutes or 0 for step in protocol.steps)]


def _facts(protocol: Protocol) -> Iterator[str]:
    read = {name for key, spec in (*leaves_of(protocol.gate), *leaves_of(protocol.when)) for name in names(key, spec)}
    if len(read) > MOST_FACTS:
        yield f"it reads {len(read)} facts, more than {MOST_FACTS}: {', '.join(sorted(read))}"
    if protocol.ask and protocol.ask.fact not in read:
        yield f"ask: {protocol.ask.fact} is not among the facts it reads"


def _ids(protocol: Protocol) -> Iterator[str]:
    given = [step.id for step in protocol.steps]
    for twice in sorted({one for one in given if given.count(one) > 1}):
        yield f"steps.{twice}: the id is given twice"
    if reserved := {STEP_ZERO_ID, "ask"} & set(given):
        yield f"the step id {', '.join(sorted(reserved))} is taken by the engine"


def _conditions(protocol: Protocol, words: Vocabulary) -> Iterator[str]:
    for place, condition in conditions_of(protocol):
        for what in impossible(condition, words):
            yield f"{place}: {what}"


def _contraindications(protocol: Protocol, words: Vocabulary) -> Iterator[str]:
    for step in protocol.steps:
        if step.intervention in NEVER_OFFERED:
            yield f"steps.{step.id}: {step.intervention} is recorded when it happened, never offered as a step"
        elif _gives_medicine(step, words) and not step.contraindicated:
            yield f"steps.{step.id}: a step with a medicine has to say when it is not to be done (contraindicated)"
        for one in step.contraindicated:
            if not _allowed(one, drug=_gives_medicine(step, words)):
                yield f"steps.{step.id}.{one.id}: say why it is allowed when it is not known (why_allowed)"
    for one in protocol.unless:
        if not _allowed(one, drug=False):
            yield f"unless.{one.id}: say why it is allowed when it is not known (why_allowed)"


def _gives_medicine(step: Step, words: Vocabulary) -> bool:
    """Staff would give a medicine; asking a prescriber to look at one is something else."""
    term = words.interventions.get(step.intervention or "")
    return term is not None and term.kind == "pharmacological" and "staff" in term.leads


def _allowed(one: Contraindication, *, drug: bool) -> bool:
    """A word of care may be left unsaid when nobody knows; a stop, or anything about a medicine, needs a reason."""
    return one.if_unknown != "allow" or bool(one.why_allowed) or (one.effect == "warn" and not drug)


def _together(protocol: Protocol, there: set[str]) -> Iterator[str]:
    for place, condition in conditions_of(protocol):
        for key, spec in leaves_of(condition):
            if key == "rule_fired" and spec.rule not in there:
                yield f"{place}: there is no protocol {spec.rule}"
    for other in protocol.incompatible_with:
        if other not in there:
            yield f"incompatible_with: there is no protocol {other}"


def _of_cases(folder: Path, protocol: Protocol) -> Iterator[str]:
    path = case_path(folder, protocol.id)
    if not path.exists():
        yield f"there are no cases ({path.name})"
        return
    try:
        file = read_cases(path)
    except Invalid as error:
        yield error.message
        return
    yield from _kinds(protocol, file)


def _kinds(protocol: Protocol, file: CaseFile) -> Iterator[str]:
    if file.protocol != protocol.id:
        yield f"the cases beside it are for {file.protocol}"
    guarded = any(True for _one in contraindications_of(protocol))
    given = {case.kind for case in file.cases}
    for kind in (*_NEEDED_KINDS, *(["contraindicated"] if guarded else [])):
        if kind not in given:
            yield f"there is no case of the kind {kind}"
    titles = [case.name for case in file.cases]
    for twice in sorted({one for one in titles if titles.count(one) > 1}):
        yield f'two cases are called "{twice}"'
