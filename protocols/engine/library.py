"""A folder of protocol files, read strictly and compiled once.

A protocol whose gate needs a certain behaviour, trigger, intervention or flag in the incident is only looked at when
one of them is there (`needs`); the rest are looked at every time.
"""

import hashlib
import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from pathlib import Path

from pydantic import ValidationError

from protocols.engine.codes import unknown_codes
from protocols.engine.conditions import Test, compile_condition
from protocols.engine.facts import Facts, Seen
from protocols.engine.matching import Groups, behaviours
from protocols.engine.schema import Condition, Contraindication, Event, Protocol, Step, leaves_of
from protocols.errors import Invalid
from protocols.strict_yaml import YamlRefused, read_strict
from protocols.vocabulary import Vocabulary, vocabulary
from protocols.wording import _


FOLDER = Path(__file__).parent.parent / "library"

# Flags that matter to whoever is offered food or drink.
BY_MOUTH = frozenset({"RF_DYSPHAGIA", "RF_FOOD_ALLERGY", "RF_FLUID_RESTRICT"})


@dataclass(frozen=True, slots=True)
class Guard:
    """A contraindication, ready to ask."""

    spec: Contraindication
    test: Test


@dataclass(frozen=True, slots=True)
class ReadyStep:
    """A step with its own contraindications, ready to ask, and the flags that speak against its intervention.

    `by_mouth`: it may offer food or drink.
    """

    spec: Step
    guards: tuple[Guard, ...]
    avoid_if: tuple[str, ...]
    care_if: tuple[str, ...]
    by_mouth: bool


@dataclass(frozen=True, slots=True)
class Ready:
    """A protocol, ready to ask. `needs` None: to be looked at whatever was seen."""

    spec: Protocol
    gate: Test
    when: Test
    unless: tuple[Guard, ...]
    steps: tuple[ReadyStep, ...]
    needs: frozenset[str] | None


@dataclass(frozen=True, eq=False)
class ProtocolSet:
    """Protocols in order of id, with the vocabulary they speak. `set_hash` names exactly this set.

    `of_home` are the ids of those that the home wrote or changed itself.
    """

    all: tuple[Ready, ...]
    always: tuple[int, ...]
    by_code: dict[str, tuple[int, ...]]
    words: Vocabulary
    set_hash: str
    confidential: frozenset[str]
    of_home: frozenset[str] = frozenset()

    @cached_property
    def by_id(self) -> Mapping[str, Protocol]:
        return {ready.spec.id: ready.spec for ready in self.all}

    def overridden(self, own: Collection[Protocol], without: Collection[str] = ()) -> "ProtocolSet":
        """The set of a home: its own protocols in the place of those with the same id, and without some.

        Raises
        ------
        Invalid : a code is not in the vocabulary
        """
        ids = {protocol.id for protocol in own}
        kept = [ready.spec for ready in self.all if ready.spec.id not in ids and ready.spec.id not in without]
        return assemble([*kept, *own], self.words, of_home=frozenset(ids))

    def candidates(self, facts: Facts) -> list[Ready]:
        """The protocols whose gate could be true, in order of id."""
        found = set(self.always)
        for code in _codes(facts.incident):
            found.update(self.by_code.get(code, ()))
        return [self.all[place] for place in sorted(found)]


def load(folder: Path = FOLDER) -> ProtocolSet:
    """The active protocols of a folder; the library's own is read once.

    Raises
    ------
    Invalid : a file that is not YAML 1.2, not of the form, or names a code that the vocabulary does not have
    """
    return _load(folder)


@cache
def _load(folder: Path) -> ProtocolSet:
    return assemble([protocol for protocol in read_folder(folder) if protocol.status == "active"])


def read_folder(folder: Path) -> list[Protocol]:
    """Every protocol of a folder, in order of id, whatever its status."""
    files = sorted(path for path in folder.glob("*.yaml") if not path.name.endswith(".cases.yaml"))
    protocols = [read_protocol(path) for path in files]
    return sorted(protocols, key=lambda protocol: protocol.id)


def read_protocol(path: Path) -> Protocol:
    """One protocol file; the name of the file is the id."""
    try:
        protocol = read_form(read_strict(path), name=path.name)
    except YamlRefused as error:
        raise Invalid(str(error), field=path.name) from error
    if path.stem != protocol.id:
        raise Invalid(_("{file}: the file is to be called {id}.yaml", file=path.name, id=protocol.id), field=path.name)
    return protocol


def read_form(data: object, *, name: str = "protocol") -> Protocol:
    """A protocol from its form as plain data. `name` says where it comes from, for the sentence of a refusal.

    Raises
    ------
    Invalid : it is not of the form; every place is said
    """
    try:
        # Through JSON, because there a date and a code are text and nothing else is converted.
        protocol = Protocol.model_validate_json(json.dumps(data, default=date.isoformat))
    except ValidationError as error:
        raise Invalid(_refused(name, error), field=name) from error
    return protocol


def assemble(
    protocols: list[Protocol], words: Vocabulary | None = None, *, of_home: frozenset[str] = frozenset()
) -> ProtocolSet:
    """Compile protocols into a set.

    Raises
    ------
    Invalid : a code is not in the vocabulary; every one is named
    """
    words = words or vocabulary()
    if strangers := [f"{one.id}: {what}" for one in protocols for what in unknown_codes(one, words)]:
        raise Invalid("\n".join(strangers))
    ready = tuple(_ready(protocol, words) for protocol in sorted(protocols, key=lambda one: one.id))
    by_code: dict[str, tuple[int, ...]] = {}
    for place, one in enumerate(ready):
        for code in one.needs or ():
            by_code[code] = (*by_code.get(code, ()), place)
    always = tuple(place for place, one in enumerate(ready) if one.needs is None)
    confidential = frozenset(one.spec.id for one in ready if one.spec.confidential)
    text = _text([one.spec for one in ready], of_home)
    set_hash = "sha256:" + hashlib.sha256(text.encode()).hexdigest()
    return ProtocolSet(ready, always, by_code, words, set_hash, confidential, of_home)


def text_of(protocols: ProtocolSet) -> str:
    """A set as text that is the same for the same set: JSON, as `read_set` reads it. `set_hash` is its SHA-256."""
    return _text([ready.spec for ready in protocols.all], protocols.of_home)


def _text(specs: list[Protocol], of_home: Collection[str]) -> str:
    forms = [one.model_dump(mode="json", by_alias=True) for one in specs]
    return json.dumps({"of_home": sorted(of_home), "protocols": forms}, sort_keys=True)


def read_set(text: str) -> ProtocolSet:
    """The set that `text_of` wrote.

    Raises
    ------
    Invalid : it is not such a text, or this version of the product cannot read a protocol in it
    """
    try:
        kept = json.loads(text)
        forms, of_home = kept["protocols"], frozenset(kept["of_home"])
    except (ValueError, TypeError, KeyError) as error:
        raise Invalid(_("This is not a set of protocols as it was kept.")) from error
    return assemble([read_form(form) for form in forms], of_home=of_home)


def _refused(name: str, error: ValidationError) -> str:
    lines = [
        f"{name}: {'.'.join(str(part) for part in one['loc']) or 'file'}: {one['msg']}"
        for one in error.errors(include_url=False)
    ]
    return "\n".join(lines)


def _ready(protocol: Protocol, words: Vocabulary) -> Ready:
    groups = words.groups
    return Ready(
        spec=protocol,
        gate=compile_condition(protocol.gate, groups),
        when=compile_condition(protocol.when, groups),
        unless=_guards(protocol.unless, groups),
        steps=tuple(_ready_step(step, words) for step in protocol.steps),
        needs=needs(protocol.gate, groups),
    )


def _guards(contraindications: list[Contraindication], groups: Groups) -> tuple[Guard, ...]:
    return tuple(Guard(one, compile_condition(one.when, groups)) for one in contraindications)


def _ready_step(step: Step, words: Vocabulary) -> ReadyStep:
    term = None if step.intervention is None else words.interventions[step.intervention]
    avoid_if, care_if = (term.avoid_if, term.care_if) if term else ((), ())
    leaves = (spec for guard in step.contraindicated for key, spec in leaves_of(guard.when) if key.startswith("risk"))
    flags = {*avoid_if, *care_if, *(code for codes in leaves for code in codes)}
    guards = _guards(step.contraindicated, words.groups)
    return ReadyStep(step, guards, avoid_if, care_if, by_mouth=not flags.isdisjoint(BY_MOUTH))


def needs(condition: Condition, groups: Groups) -> frozenset[str] | None:
    """Codes of the incident without one of which the condition cannot be true; None: it can be true without any."""
    if condition.event is not None:
        return _event_needs(condition.event, groups)
    if condition.all is not None:
        known = [codes for branch in condition.all if (codes := needs(branch, groups)) is not None]
        return min(known, key=lambda codes: (len(codes), sorted(codes)), default=None)
    if condition.any is not None or condition.at_least is not None:
        every = [needs(branch, groups) for branch in condition.branches]
        return None if None in every else frozenset().union(*(codes for codes in every if codes is not None))
    return None


def _event_needs(event: Event, groups: Groups) -> frozenset[str] | None:
    asked = [
        behaviours(event, groups),
        *(None if codes is None else frozenset(codes) for codes in (event.trigger_in, event.intervention_in)),
        None if event.flag is None else frozenset([event.flag]),
    ]
    return next((codes for codes in asked if codes is not None), None)


def _codes(incident: Seen | None) -> frozenset[str]:
    if incident is None:
        return frozenset()
    fields = (incident.behaviours, incident.triggers, incident.interventions, incident.flags)
    return frozenset().union(*(codes for codes in fields if codes is not None))
