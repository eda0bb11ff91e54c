"""What becomes of one protocol and of each of its steps, before other protocols are looked at.

A verdict works out the rest of itself when somebody asks: of most protocols that fire, only the state is needed.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from protocols.engine.cards import State
from protocols.engine.conditions import Question, Readings
from protocols.engine.leaves import Moment
from protocols.engine.ready import Guard, Ready, ReadyStep
from protocols.engine.schema import Contraindication, Step, Tier


DO, CHECK_FIRST, LEFT_OUT = "do", "check_first", "left_out"


class Held(NamedTuple):
    """A contraindication that holds (`result` True) or whose answer is not known (None), with what was looked at."""

    guard: Guard
    result: bool | None
    moment: Moment

    @property
    def spec(self) -> Contraindication:
        return self.guard.spec

    @property
    def readings(self) -> Readings:
        return _read(self.guard.question, self.moment)

    @property
    def effect(self) -> str:
        """block, replace, warn or ask; `allow`: unknown, and the author said why that is no obstacle."""
        return self.spec.effect if self.result else self.spec.if_unknown


class StepVerdict(NamedTuple):
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


class Verdict:
    """A protocol that is not `not_met`. `condition` None: not known. `blocked`: as `without` was given it."""

    __slots__ = ("_blocked", "_moment", "_readings", "_steps", "condition", "held", "ready", "state")

    def __init__(
        self, ready: Ready, condition: bool | None, moment: Moment, *, blocked: Mapping[str, str] | None = None
    ) -> None:
        self.ready = ready
        self.condition = condition
        self._moment = moment
        self._blocked: Mapping[str, str] = blocked or {}
        self._steps: tuple[StepVerdict, ...] | None = None
        self._readings: Readings | None = None
        self.held = _held(ready.unless, moment) if ready.unless else ()
        self.state = self._state()

    @property
    def exempt(self) -> bool:
        """Never folded, never suppressed, outside the budget."""
        spec = self.ready.spec
        return spec.hard_stop or spec.never_folded or spec.tier is Tier.EMERGENCY

    @property
    def readings(self) -> Readings:
        """What the gate and the condition looked at."""
        if self._readings is None:
            self._readings = _read(self.ready.gate, self._moment)
            self.ready.when.read(self._moment, self._readings, True)
        return self._readings

    @property
    def steps(self) -> tuple[StepVerdict, ...]:
        """Every step that stands where this law holds."""
        if self._steps is None:
            self._steps = tuple(self._judge(step) for step in self._here())
        return self._steps

    @property
    def looked_at(self) -> Readings:
        """Everything that was looked at, the contraindications that may hold included."""
        held = [*self.held, *self._held_of_steps()]
        return [*self.readings, *(reading for one in held for reading in one.readings)]

    @property
    def fires(self) -> bool:
        """The condition is true and nothing stands against the protocol as a whole; whether a step is left or not."""
        return self.condition is True and all(held.effect != "block" for held in self.held)

    def without(self, blocked: Mapping[str, str]) -> "Verdict":
        """The same with the steps left out that another firing protocol blocks (name of the step: protocol)."""
        if self.ready.names.isdisjoint(blocked):
            return self
        return Verdict(self.ready, self.condition, self._moment, blocked=blocked)

    def blocks(self) -> Iterator[str]:
        """The steps, by name, that it says nobody should do now, whichever protocol asks for them."""
        if self.fires:
            for step in self._here():
                if step.blocks and any(held.effect == "block" for held in _held(step.guards, self._moment)):
                    yield step.blocks

    def _here(self) -> tuple[ReadyStep, ...]:
        return self.ready.steps_in(self._moment.facts.jurisdiction)

    def _held_of_steps(self) -> Iterator[Held]:
        if self.ready.guarded:
            for step in self._here():
                yield from _held(step.guards, self._moment)

    def _judge(self, step: ReadyStep) -> StepVerdict:
        verdict = _judge_step(step, self._moment)
        elsewhere = self._blocked.get(step.name)
        return verdict if elsewhere is None or verdict.blocks else verdict._replace(elsewhere=elsewhere)

    def _state(self) -> State:
        effects = {held.effect for held in self.held} if self.held else ()
        if "block" in effects:
            return State.BLOCKED
        if self.condition is None:
            return State.NEEDS_DATA
        if "replace" in effects:
            return State.REPLACED
        return State.CHECK_FIRST if "ask" in effects else self._state_of_steps()

    def _state_of_steps(self) -> State:
        if not self._blocked:
            for step in self._here():
                if _is_clear(step, self._moment):
                    return State.SUGGEST
        states = {step.state for step in self.steps}
        if DO in states:
            return State.SUGGEST
        if CHECK_FIRST in states:
            return State.CHECK_FIRST
        # A hard stop or an emergency is said even when none of its steps can be advised.
        return State.SUGGEST if self.exempt else State.BLOCKED


def _read(question: Question, moment: Moment) -> Readings:
    readings: Readings = []
    question.read(moment, readings, True)
    return readings


def _held(guards: tuple[Guard, ...], moment: Moment) -> tuple[Held, ...]:
    return tuple(
        [Held(guard, result, moment) for guard in guards if (result := guard.question.test(moment)) is not False]
    )


def _is_clear(step: ReadyStep, moment: Moment) -> bool:
    """Nothing at all speaks against it, and nothing that could is unknown."""
    facts = moment.facts
    if step.never or not step.avoid.isdisjoint(facts.flags_present) or not step.avoid.isdisjoint(facts.flags_open):
        return False
    return not step.guards or all(guard.question.test(moment) is False for guard in step.guards)


def _judge_step(step: ReadyStep, moment: Moment) -> StepVerdict:
    facts = moment.facts
    return StepVerdict(
        spec=step.spec,
        held=_held(step.guards, moment) if step.guards else (),
        avoid=_among(step.avoid_if, facts.flags_present),
        avoid_unknown=_among(step.avoid_if, facts.flags_open),
        care=_among(step.care_if, facts.flags_present),
        never=step.never,
        by_mouth=step.by_mouth,
    )


def _among(codes: tuple[str, ...], flags: frozenset[str]) -> tuple[str, ...]:
    return tuple(code for code in codes if code in flags) if codes else ()
