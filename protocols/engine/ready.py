"""A protocol made ready to be asked, once, when a set is put together."""

from collections.abc import Iterable
from dataclasses import dataclass

from protocols.engine.conditions import Compiler, Question
from protocols.engine.matching import Groups, asked
from protocols.engine.questions import Condition, leaves_of
from protocols.engine.schema import Contraindication, Protocol, Step
from protocols.vocabulary import Vocabulary


# Flags that matter to whoever is offered food or drink.
BY_MOUTH = frozenset({"RF_DYSPHAGIA", "RF_FOOD_ALLERGY", "RF_FLUID_RESTRICT"})

# A restriction or a calming medicine is recorded when it happened and never advised (clinical corrections, R32, R44).
NEVER_OFFERED = frozenset({"INT_RESTRICTIVE", "INT_PRN_PSYCHOTROPIC"})

_OF_AN_INCIDENT = ("behaviours", "triggers", "interventions", "flags")


@dataclass(frozen=True, slots=True)
class Guard:
    """A contraindication, ready to ask."""

    spec: Contraindication
    question: Question


@dataclass(frozen=True, slots=True)
class ReadyStep:
    """A step with its own contraindications, ready to ask, and the flags that speak against its intervention.

    `name`: what makes it the same step in every protocol: its intervention, or else its id and sentence. `avoid`:
    `avoid_if` once more. `never`: it is never offered. `by_mouth`: it may offer food or drink. `blocks`: the name,
    where its contraindications can block it for every protocol, because it is done to or with the person; or "".
    """

    spec: Step
    name: str
    guards: tuple[Guard, ...]
    avoid_if: tuple[str, ...]
    care_if: tuple[str, ...]
    avoid: frozenset[str]
    never: bool
    by_mouth: bool
    blocks: str


@dataclass(frozen=True, slots=True)
class Ready:
    """A protocol, ready to ask. `needs` None: to be looked at whatever was seen.

    `of_some_laws`: a step is for some jurisdictions only. `guarded`: a step has contraindications of its own, and
    `may_block`: one that can take the step out of every card.
    """

    spec: Protocol
    gate: Question
    when: Question
    unless: tuple[Guard, ...]
    steps: tuple[ReadyStep, ...]
    needs: frozenset[str] | None
    names: frozenset[str]
    of_some_laws: bool
    guarded: bool
    may_block: bool

    def steps_in(self, jurisdiction: str) -> tuple[ReadyStep, ...]:
        """The steps that stand where this law holds."""
        if not self.of_some_laws:
            return self.steps
        here = [step for step in self.steps if not step.spec.jurisdictions or jurisdiction in step.spec.jurisdictions]
        return tuple(here)


def made_ready(protocol: Protocol, words: Vocabulary, compiler: Compiler) -> Ready:
    """Everything about a protocol that does not depend on the facts."""
    steps = tuple(_step(step, words, compiler) for step in protocol.steps)
    return Ready(
        spec=protocol,
        gate=compiler.question(protocol.gate),
        when=compiler.question(protocol.when),
        unless=_guards(protocol.unless, compiler),
        steps=steps,
        needs=needs(protocol.gate, words.groups),
        names=frozenset(step.name for step in steps),
        of_some_laws=any(step.spec.jurisdictions for step in steps),
        guarded=any(step.guards for step in steps),
        may_block=any(step.blocks for step in steps),
    )


def _guards(contraindications: list[Contraindication], compiler: Compiler) -> tuple[Guard, ...]:
    return tuple(Guard(one, compiler.question(one.when)) for one in contraindications)


def _step(step: Step, words: Vocabulary, compiler: Compiler) -> ReadyStep:
    term = None if step.intervention is None else words.interventions[step.intervention]
    avoid_if, care_if = (term.avoid_if, term.care_if) if term else ((), ())
    # A step that calls for help, or asks a professional to look, is a different thing in every protocol.
    is_hands_on = term is None or (term.kind != "crisis" and term.leads != ("professional",))
    name = step.intervention or f"{step.id}: {step.do}"
    leaves = (spec for guard in step.contraindicated for key, spec in leaves_of(guard.when) if key.startswith("risk"))
    flags = {*avoid_if, *care_if, *(code for codes in leaves for code in codes)}
    return ReadyStep(
        spec=step,
        name=name,
        guards=_guards(step.contraindicated, compiler),
        avoid_if=avoid_if,
        care_if=care_if,
        avoid=frozenset(avoid_if),
        never=step.intervention in NEVER_OFFERED,
        by_mouth=not flags.isdisjoint(BY_MOUTH),
        blocks=name if step.contraindicated and is_hands_on else "",
    )


def needs(condition: Condition, groups: Groups) -> frozenset[str] | None:
    """Codes of the incident without one of which the condition cannot be true; None: it can be true without any.

    A field that is not known makes nothing true, so it needs no place here; but for that reason only a gate, which
    has to be true, may be passed over by what it needs.
    """
    if condition.event is not None:
        fields = asked(condition.event, groups)
        return _fewest(frozenset(map(str, codes)) for name, codes in fields if name in _OF_AN_INCIDENT)
    if condition.all is not None:
        return _fewest(codes for branch in condition.all if (codes := needs(branch, groups)) is not None)
    if condition.any is not None or condition.at_least is not None:
        every = [needs(branch, groups) for branch in condition.branches]
        return None if None in every else frozenset().union(*(codes for codes in every if codes is not None))
    return None


def _fewest(sets: Iterable[frozenset[str]]) -> frozenset[str] | None:
    return min(sets, key=lambda codes: (len(codes), sorted(codes)), default=None)
