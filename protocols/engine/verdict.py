"""What becomes of one protocol and of each of its steps, before other protocols are looked at."""

from dataclasses import dataclass, field, replace

from protocols.engine.cards import State
from protocols.engine.conditions import Reading, Readings
from protocols.engine.facts import Facts
from protocols.engine.leaves import Moment
from protocols.engine.library import Guard, Ready, ReadyStep
from protocols.engine.schema import Contraindication, Step, Tier


# A restriction or a calming medicine is recorded when it happened and never advised (clinical corrections, R32, R44).
NEVER_OFFERED = frozenset({"INT_RESTRICTIVE", "INT_PRN_PSYCHOTROPIC"})

DO, CHECK_FIRST, LEFT_OUT = "do", "check_first", "left_out"


@dataclass(frozen=True, slots=True)
class Held:
    """A contraindication that holds (`result` True) or whose answer is not known (None), with what was looked at."""

    spec: Contraindication
    result: bool | None
    readings: tuple[Reading, ...]

    @property
    def effect(self) -> str:
        """block, replace, warn or ask; `allow`: unknown, and the author said why that is no obstacle."""
        return self.spec.effect if self.result else self.spec.if_unknown


@dataclass(frozen=True, slots=True)
class StepVerdict:
    """A step with what speaks against it. Flags are codes of the vocabulary; `never` and `elsewhere` leave it out."""

    spec: Step
    held: tuple[Held, ...] = ()
    avoid: tuple[str, ...] = ()
    avoid_unknown: tuple[str, ...] = ()
    care: tuple[str, ...] = ()
    never: bool = False
    elsewhere: str = ""  # the protocol in which this intervention is blocked
    by_mouth: bool = False

    @property
    def state(self) -> str:
        effects = {held.effect for held in self.held}
        if self.never or self.elsewhere or self.avoid or "block" in effects:
            return LEFT_OUT
        return CHECK_FIRST if self.avoid_unknown or "ask" in effects else DO

    @property
    def blocks(self) -> bool:
        """Its own contraindication says that nobody should do this now, whichever protocol asks for it."""
        return any(held.effect == "block" for held in self.held)


@dataclass(frozen=True, slots=True, eq=False)
class Verdict:
    """A protocol that is not `not_met`. `condition` None: not known."""

    ready: Ready
    condition: bool | None
    readings: Readings
    held: tuple[Held, ...]
    steps: tuple[StepVerdict, ...]
    state: State = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "state", self._state())

    @property
    def exempt(self) -> bool:
        """Never folded, never suppressed, outside the budget."""
        spec = self.ready.spec
        return spec.hard_stop or spec.never_folded or spec.tier is Tier.EMERGENCY

    @property
    def looked_at(self) -> Readings:
        """Everything that was looked at, the contraindications that may hold included."""
        held = [*self.held, *(held for step in self.steps for held in step.held)]
        return [*self.readings, *(reading for one in held for reading in one.readings)]

    @property
    def fires(self) -> bool:
        """The condition is true and nothing stands against the protocol as a whole; whether a step is left or not."""
        return self.condition is True and all(held.effect != "block" for held in self.held)

    def without(self, blocked: dict[str, str]) -> "Verdict":
        """The same with the interventions left out that another firing protocol blocks (intervention: protocol)."""
        steps = tuple(
            replace(step, elsewhere=blocked[step.spec.intervention])
            if step.spec.intervention in blocked and not step.blocks
            else step
            for step in self.steps
        )
        return replace(self, steps=steps)

    def _state(self) -> State:
        effects = {held.effect for held in self.held}
        if "block" in effects:
            return State.BLOCKED
        if self.condition is None:
            return State.NEEDS_DATA
        if "replace" in effects:
            return State.REPLACED
        return State.CHECK_FIRST if "ask" in effects else self._state_of_steps()

    def _state_of_steps(self) -> State:
        states = {step.state for step in self.steps}
        if DO in states:
            return State.SUGGEST
        if CHECK_FIRST in states:
            return State.CHECK_FIRST
        # A hard stop or an emergency is said even when none of its steps can be advised.
        return State.SUGGEST if self.exempt else State.BLOCKED


def judge(ready: Ready, moment: Moment) -> Verdict | None:
    """The verdict on one protocol; None: its gate is not true or its condition is false."""
    readings: Readings = []
    if ready.gate(moment, readings) is not True:
        return None
    condition = ready.when(moment, readings)
    if condition is False:
        return None
    return Verdict(
        ready=ready,
        condition=condition,
        readings=readings,
        held=_held(ready.unless, moment),
        steps=tuple(_judge_step(step, moment) for step in ready.steps if _is_law_here(step, moment)),
    )


def _is_law_here(step: ReadyStep, moment: Moment) -> bool:
    return not step.spec.jurisdictions or moment.facts.jurisdiction in step.spec.jurisdictions


def _held(guards: tuple[Guard, ...], moment: Moment) -> tuple[Held, ...]:
    found: list[Held] = []
    for guard in guards:
        readings: Readings = []
        result = guard.test(moment, readings)
        if result is not False:
            found.append(Held(guard.spec, result, tuple(readings)))
    return tuple(found)


def _judge_step(step: ReadyStep, moment: Moment) -> StepVerdict:
    facts = moment.facts
    return StepVerdict(
        spec=step.spec,
        held=_held(step.guards, moment) if step.guards else (),
        avoid=_flags(step.avoid_if, facts, answer=True) if step.avoid_if else (),
        avoid_unknown=_flags(step.avoid_if, facts, answer=None) if step.avoid_if else (),
        care=_flags(step.care_if, facts, answer=True) if step.care_if else (),
        never=step.spec.intervention in NEVER_OFFERED,
        by_mouth=step.by_mouth,
    )


def _flags(codes: tuple[str, ...], facts: Facts, *, answer: bool | None) -> tuple[str, ...]:
    return tuple(code for code in codes if facts.has_flag(code) is answer)
