"""Trying a protocol on an invented resident: what it reads, what it would say, and what it looked at on the way.

Pure, like the engine: what was answered goes in, nothing is kept.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from protocols.engine.cards import EXTENSION, Card, Explain, State, StepOut
from protocols.engine.cases import Case, CaseFile, Expect, Kind, facts_of
from protocols.engine.conditions import Readings, compile_condition
from protocols.engine.evaluate import suggest
from protocols.engine.facts import Facts
from protocols.engine.leaves import Moment
from protocols.engine.library import assemble
from protocols.engine.naming import names
from protocols.engine.questions import Condition, leaves_of
from protocols.engine.read_aloud import lines
from protocols.engine.read_facts import parse
from protocols.engine.schema import Protocol
from protocols.engine.sentences import because
from protocols.engine.speaker import Speaker
from protocols.engine.step_texts import STEP_ZERO_ID
from protocols.engine.verdict import CHECK_FIRST, DO
from protocols.errors import Invalid
from protocols.vocabulary import Vocabulary
from protocols.wording import _


Known = Literal["yes", "no", "unknown"]


@dataclass(frozen=True, slots=True)
class Reads:
    """What a protocol reads of a resident: codes of the vocabulary, each once, in the order of the protocol.

    `assessments` may name a part, `4AT.alertness`. `elsewhere` are facts that are worked out from a longer record
    (charts, rates, earlier cards), dotted as in the facts form: nobody can say them in one line.
    """

    behaviours: tuple[str, ...]
    triggers: tuple[str, ...]
    interventions: tuple[str, ...]
    event_flags: tuple[str, ...]
    risk_flags: tuple[str, ...]
    assessments: tuple[str, ...]
    observations: tuple[str, ...]
    medicines: tuple[str, ...]
    asks_target: bool
    asks_injury: bool
    counts_before: bool
    elsewhere: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Answers:
    """What is said of the invented resident. A number or a medicine fact that is None is not known.

    `before` is how often the same happened in the `before_h` hours before.
    """

    behaviours: tuple[str, ...] = ()
    triggers: tuple[str, ...] = ()
    interventions: tuple[str, ...] = ()
    event_flags: tuple[str, ...] = ()
    strength: int = 2
    target: str = "none"
    injury: str = "none"
    risk_flags: Mapping[str, Known] = field(default_factory=dict)
    assessments: Mapping[str, float | None] = field(default_factory=dict)
    observations: Mapping[str, float | None] = field(default_factory=dict)
    medicines: Mapping[str, bool | float | None] = field(default_factory=dict)
    before: int = 0
    before_h: float = 24


@dataclass(frozen=True, slots=True)
class Looked:
    """One line of the condition: what was wanted, whether it is so, and what was found there ("" for a heading)."""

    depth: int
    wanted: str
    result: bool | None
    found: str


@dataclass(frozen=True, slots=True)
class Tried:
    """What the protocol has to say. `card` None: it stays silent."""

    state: State
    card: Card | None
    gate: tuple[Looked, ...]
    when: tuple[Looked, ...]
    unless: tuple[tuple[str, tuple[Looked, ...]], ...]

    @property
    def explain(self) -> Explain | None:
        return None if self.card is None else self.card["extension"][EXTENSION]


def reads(protocol: Protocol, words: Vocabulary) -> Reads:
    """What can be answered for this protocol, and nothing else."""
    leaves = [leaf for condition in _conditions(protocol) for leaf in leaves_of(condition)]
    named = list(dict.fromkeys(name for key, spec in leaves for name in names(key, spec)))
    events = [spec for key, spec in leaves if key in ("event", "count", "days_with")]
    flags = [*_under(named, "risk_flags."), *_flags_of_steps(protocol, words)]
    return Reads(
        behaviours=_each(code for spec in events for code in [*(spec.behaviour_in or ()), *_members(spec, words)]),
        triggers=_each(code for spec in events for code in spec.trigger_in or ()),
        interventions=_each(code for spec in events for code in spec.intervention_in or ()),
        event_flags=_each(spec.flag for spec in events if spec.flag),
        risk_flags=_each(flags),
        assessments=_under(named, "assessments."),
        observations=_under(named, "observations."),
        medicines=_under(named, "medicines."),
        asks_target=any(spec.target_in for spec in events),
        asks_injury=any(spec.injury_in for spec in events),
        counts_before="history" in named,
        elsewhere=tuple(one for one in named if one.split(".")[0] in ("derived", "charts", "firings")),
    )


def try_out(protocol: Protocol, facts: Mapping[str, Any], words: Vocabulary) -> Tried:
    """What this protocol alone makes of these facts (the facts form).

    Raises
    ------
    Invalid : the facts are not of the form, or the protocol names a code that is not there
    """
    known = parse(facts)
    alone = assemble([protocol], words)
    given = suggest(known, alone)
    speaker = Speaker(known, words, alone.confidential)
    return Tried(
        state=given.states.get(protocol.id, State.NOT_MET),
        card=given.cards[0] if given.cards else None,
        gate=_looked(protocol.gate, known, speaker),
        when=_looked(protocol.when, known, speaker),
        unless=tuple((one.text, _looked(one.when, known, speaker)) for one in protocol.unless),
    )


def facts_from(protocol: Protocol, answers: Answers, *, now: str) -> dict[str, Any]:
    """The facts form of an invented resident, measured now. `now` is ISO 8601 with its offset."""
    return {"now": now, "jurisdiction": protocol.jurisdictions[0].value, **given_from(answers)}


def given_from(answers: Answers) -> dict[str, Any]:
    """What a case says of its own: everything that was answered, also what is not so."""
    given: dict[str, Any] = {
        "incident": _incident(answers),
        "observations": dict(answers.observations),
        "assessments": _assessments(answers.assessments),
        "medicines": dict(answers.medicines),
        "history": [_earlier(answers, place) for place in range(1, answers.before + 1)],
    }
    for key, known in (("risk_flags", "yes"), ("risk_flags_absent", "no"), ("risk_flags_unknown", "unknown")):
        given[key] = [code for code, said in answers.risk_flags.items() if said == known]
    return given


def as_case(name: str, answers: Answers, protocol: Protocol, cases: CaseFile, words: Vocabulary) -> Case:
    """A case for the protocol's file that expects what the protocol does with this resident now.

    Raises
    ------
    Invalid : what all cases of the file have in common makes it come out otherwise
    """
    shown = try_out(protocol, facts_from(protocol, answers, now=cases.now), words)
    case = Case(name=name, kind=_KINDS[shown.state], given=given_from(answers), expect=_expect(shown))
    tried = try_out(protocol, facts_of(cases, case, protocol), words)
    if _expect(tried) != case.expect:
        raise Invalid(
            _("This comes out otherwise among the cases, because of what they have in common. Write it in the table.")
        )
    return case


_KINDS: dict[State, Kind] = {
    State.SUGGEST: "fires",
    State.CHECK_FIRST: "fires",
    State.NEEDS_DATA: "unknown",
    State.BLOCKED: "contraindicated",
    State.REPLACED: "contraindicated",
    State.SUPPRESSED: "stays_silent",
    State.FOLDED: "fires",
    State.NOT_MET: "stays_silent",
}


def _expect(tried: Tried) -> Expect:
    told = tried.explain
    if told is None:
        return Expect(state=tried.state, card=False)
    steps = told["steps"]
    return Expect(
        state=tried.state,
        card=True,
        steps=_ids(steps, DO),
        check_first=_ids(steps, CHECK_FIRST),
        left_out=[step["id"] for step in told["left_out"]],
    )


def _ids(steps: list[StepOut], state: str) -> list[str]:
    return [step["id"] for step in steps if step["state"] == state and step["id"] != STEP_ZERO_ID]


def _looked(condition: Condition, facts: Facts, speaker: Speaker, depth: int = 0) -> tuple[Looked, ...]:
    """The tree in the order of reading. A node with one branch is that branch, as when it is read aloud."""
    if len(condition.branches) == 1 and condition.none is None and condition.not_ is None:
        return _looked(condition.branches[0], facts, speaker, depth)
    readings: Readings = []
    result = compile_condition(condition, speaker.words.groups)(Moment(facts), readings)
    wanted = lines(condition, speaker.words)[0].removeprefix("- ")
    is_one = len(list(leaves_of(condition))) == 1 and (condition.not_ is None or not wanted.endswith(":"))
    if is_one and condition.none is None:
        found = because(readings[0], speaker)["text"] if readings else ""
        return (Looked(depth, wanted, result, found),)
    below = (_looked(branch, facts, speaker, depth + 1) for branch in condition.branches)
    return (Looked(depth, wanted, result, ""), *(one for branch in below for one in branch))


def _conditions(protocol: Protocol) -> Iterator[Condition]:
    yield protocol.gate
    yield protocol.when
    yield from (one.when for one in protocol.unless)
    yield from (one.when for step in protocol.steps for one in step.contraindicated)


def _flags_of_steps(protocol: Protocol, words: Vocabulary) -> Iterator[str]:
    for step in protocol.steps:
        if step.intervention is not None:
            term = words.interventions[step.intervention]
            yield from (*term.avoid_if, *term.care_if)


def _members(spec: Any, words: Vocabulary) -> tuple[str, ...]:
    return words.group_terms[spec.group].members if spec.group else ()


def _each(codes: Any) -> tuple[str, ...]:
    return tuple(dict.fromkeys(codes))


def _under(named: list[str], start: str) -> tuple[str, ...]:
    return tuple(one.removeprefix(start) for one in named if one.startswith(start))


def _incident(answers: Answers) -> dict[str, Any]:
    return {
        "behaviours": list(answers.behaviours),
        "triggers": list(answers.triggers),
        "interventions": list(answers.interventions),
        "flags": list(answers.event_flags),
        "intensity": answers.strength,
        "aimed_at": answers.target,
        "injury": answers.injury,
    }


def _earlier(answers: Answers, place: int) -> dict[str, Any]:
    """One of the times before, evenly spread over the hours."""
    return {"hours_ago": round(answers.before_h * place / (answers.before + 1), 2), **_incident(answers)}


def _assessments(answered: Mapping[str, float | None]) -> dict[str, Any]:
    """Totals by code; a part stands in its instrument."""
    given: dict[str, Any] = {code: value for code, value in answered.items() if "." not in code}
    for name, value in answered.items():
        code, _dot, part = name.partition(".")
        if part:
            total = given.get(code)
            kept = total if isinstance(total, dict) else {"value": total, "parts": {}}
            given[code] = {**kept, "parts": {**kept["parts"], part: value}}
    return given
