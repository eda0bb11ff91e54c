"""Cases: examples beside a protocol that say what it does, read by people and run by the same evaluator."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Literal

from pydantic import Field, ValidationError

from protocols.engine.cards import EXTENSION, Explain, State, Suggestions
from protocols.engine.evaluate import suggest
from protocols.engine.facts import Facts
from protocols.engine.library import ProtocolSet, assemble
from protocols.engine.questions import Form
from protocols.engine.read_facts import parse
from protocols.engine.schema import Protocol, Tier
from protocols.engine.step_texts import STEP_ZERO_ID
from protocols.engine.verdict import CHECK_FIRST, DO
from protocols.errors import Invalid
from protocols.strict_yaml import YamlRefused, read_strict
from protocols.wording import _


_STATE_IS = "state is {},"

Kind = Literal["fires", "stays_silent", "unknown", "boundary", "contraindicated"]


class Expect(Form):
    """What the protocol has to do. Only what is given is compared.

    `steps` are the ids to do, in order; `check_first` and `left_out` the others; step 0 is in none of them.
    `missing` are dotted facts that have to be among those not known, `warned` the contraindications (ids) whose words
    of care stand on the card, `replaced` those whose words stand there in the place of a step.
    """

    state: State
    steps: list[str] | None = None
    check_first: list[str] | None = None
    left_out: list[str] | None = None
    folded_into: str | None = None
    card: bool | None = None
    missing: list[str] | None = None
    warned: list[str] | None = None
    replaced: list[str] | None = None
    tier: Tier | None = None


class Case(Form):
    """One example. `given` goes over the defaults: objects key by key, anything else replaces."""

    name: str
    kind: Kind
    given: dict[str, Any] = Field(default_factory=dict)
    expect: Expect
    beside: list[str] | Literal["all"] = Field(default_factory=list, alias="with")


class CaseFile(Form):
    """The cases of one protocol."""

    protocol: str
    now: str
    defaults: dict[str, Any] = Field(default_factory=dict)
    cases: list[Case] = Field(min_length=1)


@dataclass(frozen=True, slots=True)
class Failure:
    """A case that did not come out. `why` is one line a difference."""

    protocol: str
    case: str
    why: str


def case_path(folder: Path, protocol: str) -> Path:
    """Where the cases of a protocol are."""
    return folder / f"{protocol}.cases.yaml"


def read_cases(path: Path) -> CaseFile:
    """The cases in a file.

    Raises
    ------
    Invalid : not YAML 1.2 or not of the form
    """
    try:
        return CaseFile.model_validate_json(json.dumps(read_strict(path), default=date.isoformat))
    except YamlRefused as error:
        raise Invalid(str(error), field=path.name) from error
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        place = ".".join(str(part) for part in first["loc"])
        raise Invalid(f"{path.name}: {place}: {first['msg']}", field=path.name) from error


def check_case(file: CaseFile, case: Case, protocols: Mapping[str, Protocol]) -> list[str]:
    """How a case came out otherwise than expected; nothing: it passed."""
    own = protocols[file.protocol]
    ids = sorted(protocols) if case.beside == "all" else sorted({own.id, *case.beside})
    if strangers := [other for other in ids if other not in protocols]:
        return [f"there is no protocol {', '.join(strangers)}"]
    try:
        facts = parse(facts_of(file, case, own))
    except Invalid as error:
        return [error.message]
    return list(differences(case.expect, own, facts, assemble([protocols[each] for each in ids])))


def facts_of(file: CaseFile, case: Case, protocol: Protocol) -> dict[str, Any]:
    """The facts of a case: the protocol's first jurisdiction, the file's time and defaults, then its own."""
    start = {"now": file.now, "jurisdiction": protocol.jurisdictions[0].value}
    return _over(_over(start, file.defaults), case.given)


def _over(under: Mapping[str, Any], over: Mapping[str, Any]) -> dict[str, Any]:
    merged = dict(under)
    for key, value in over.items():
        below = merged.get(key)
        merged[key] = _over(below, value) if isinstance(below, dict) and isinstance(value, dict) else value
    return merged


def differences(expect: Expect, own: Protocol, facts: Facts, protocols: ProtocolSet) -> Iterator[str]:
    """What comes out otherwise than expected, one sentence each."""
    given = suggest(facts, protocols, traced=expect.missing is not None)
    explains = {card["extension"][EXTENSION]["protocol"]: card["extension"][EXTENSION] for card in given.cards}
    behind = explains.get(own.id)
    found: dict[str, Callable[[], Any]] = {
        "state": lambda: given.states.get(own.id, State.NOT_MET),
        "steps": lambda: _ids(behind, DO),
        "check_first": lambda: _ids(behind, CHECK_FIRST),
        "left_out": lambda: [step["id"] for step in behind["left_out"]] if behind else [],
        "folded_into": lambda: _folded_into(given, own.id),
        "card": lambda: behind is not None,
        "tier": lambda: behind["tier"] if behind else None,
        "warned": lambda: _warned(behind, own) if behind else [],
        "replaced": lambda: _replaced(behind, own) if behind else [],
    }
    for name, value in found.items():
        wanted = getattr(expect, name)
        if wanted is not None and (got := value()) != wanted:
            yield f"{name} is {_plain(got)}, expected {_plain(wanted)}"
    yield from _missing(expect, given, own.id)


def came_out_as(difference: str) -> State | None:
    """The state that one of `differences` speaks of; None: it is about something else."""
    return next((state for state in State if difference.startswith(_STATE_IS.format(_plain(state)))), None)


def _ids(behind: Explain | None, state: str) -> list[str]:
    steps = behind["steps"] if behind else []
    return [step["id"] for step in steps if step["state"] == state and step["id"] != STEP_ZERO_ID]


def _warned(behind: Explain, own: Protocol) -> list[str]:
    """Ids of the protocol's own contraindications whose words stand beside a step or above them all."""
    steps = [*behind["steps"], *behind["left_out"]]
    beside = {(step["id"], text) for step in steps for text in step.get("warnings", ())}
    whole = [one.id for one in own.unless if _(one.text) in behind["warnings"]]
    held = [(step.id, one) for step in own.steps for one in step.contraindicated]
    return [*whole, *(one.id for step, one in held if (step, _(one.text)) in beside)]


def _replaced(behind: Explain, own: Protocol) -> list[str]:
    """Ids of the contraindications of steps whose words are said instead of the step's own."""
    said = {step["id"]: step["do"] for step in behind["steps"]}
    held = [(step.id, one) for step in own.steps for one in step.contraindicated if one.effect == "replace"]
    return [one.id for step, one in held if said.get(step) == _(one.text)]


def _folded_into(given: Suggestions, id: str) -> str | None:
    explains = [card["extension"][EXTENSION] for card in given.cards]
    return next((one["protocol"] for one in explains if any(also["protocol"] == id for also in one["also"])), None)


def _missing(expect: Expect, given: Suggestions, id: str) -> Iterable[str]:
    known = {fact for one in given.traces.get(id, []) for fact in one.get("unknown", ())}
    for fact in expect.missing or ():
        if fact not in known:
            yield f"{fact} is not named as unknown ({_plain(sorted(known))} is)"


def _plain(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
