"""The vocabulary as it is asked: tables by code, and the few questions that every room asks of them."""

from collections.abc import Mapping, Set
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType

from protocols.vocabulary.models import (
    Answer,
    Behaviour,
    DementiaType,
    Group,
    Instrument,
    Intervention,
    MedicineFact,
    Observation,
    Question,
    Reference,
    RiskFlag,
    Strength,
    Term,
    Trigger,
)
from protocols.wording import _


HOME_PREFIX = "HOME_"  # a home's own terms; their labels are the home's and are not translated


class UnknownCode(KeyError):
    """A code that the vocabulary does not have, or one that means several things: ask its own table."""


@dataclass(frozen=True, slots=True)
class Tile:
    """A first step of choosing: `core` codes are shown at once, `more` behind one tap."""

    code: str
    label: str
    core: tuple[str, ...]
    more: tuple[str, ...]

    @property
    def codes(self) -> tuple[str, ...]:
        """All of it, core first."""
        return self.core + self.more


@dataclass(frozen=True, slots=True)
class Cautions:
    """Risk flags that speak against an intervention for one person.

    `avoid`: present, do not suggest it. `care`: present, warn. `unknown`: would speak against it, and nobody has
    recorded whether it is so: never to be read as safe.
    """

    avoid: tuple[str, ...]
    care: tuple[str, ...]
    unknown: tuple[str, ...]


@dataclass(frozen=True)
class Vocabulary:
    """Every term by its code, in the order of the files. Labels in the tables are English; `label` translates."""

    behaviours: Mapping[str, Behaviour]
    triggers: Mapping[str, Trigger]
    interventions: Mapping[str, Intervention]
    risk_flags: Mapping[str, RiskFlag]
    dementia_types: Mapping[str, DementiaType]
    answers: Mapping[str, Answer]
    strengths: Mapping[int, Strength]
    durations: Mapping[str, Term]
    targets: Mapping[str, Term]
    injuries: Mapping[str, Term]
    event_flags: Mapping[str, Term]
    instruments: Mapping[str, Instrument]
    observations: Mapping[str, Observation]
    medicine_facts: Mapping[str, MedicineFact]
    group_terms: Mapping[str, Group]
    kinds: Mapping[str, Term]
    leads: Mapping[str, Term]
    grades: Mapping[str, Term]
    pinch_me: Mapping[str, Question]
    references: Mapping[str, Reference]
    behaviour_tiles: tuple[Tile, ...]
    trigger_tiles: tuple[Tile, ...]
    intervention_tiles: tuple[Tile, ...]
    success_from: int
    check_after_minutes_default: int

    @cached_property
    def groups(self) -> Mapping[str, frozenset[str]]:
        """Name of a behaviour group -> the behaviours in it."""
        return MappingProxyType({name: frozenset(group.members) for name, group in self.group_terms.items()})

    def label(self, code: str, own: Mapping[str, str] | None = None) -> str:
        """The words for a code of any table, in the language being spoken.

        Parameters
        ----------
        own : the home's own terms, code -> label, as they were typed

        Raises
        ------
        UnknownCode : no such code, or one with several meanings (`none`: `targets` and `injuries` differ)
        """
        if own and code in own:
            return own[code]
        labels = self._labels.get(code, set())
        if len(labels) != 1:
            raise UnknownCode(code)
        return _(next(iter(labels)))

    def value_of(self, answer: str | None) -> int | None:
        """What an answer counts for, 0 worse to 3 settled. None: not known, left out of every figure."""
        return None if answer is None else self.answers[answer].value

    def is_incident(self, behaviour: str) -> bool:
        """False for a good moment. A home's own behaviours are incidents."""
        return behaviour.startswith(HOME_PREFIX) or self.behaviours[behaviour].incident

    def cautions_for(self, intervention: str, present_flags: Set[str], known_flags: Set[str]) -> Cautions:
        """What speaks against an intervention, given the flags that are present and those known either way.

        A home's own interventions name no flags, so nothing is said against them here.
        """
        if intervention.startswith(HOME_PREFIX):
            return Cautions((), (), ())
        term = self.interventions[intervention]
        known = known_flags | present_flags
        return Cautions(
            avoid=tuple(flag for flag in term.avoid_if if flag in present_flags),
            care=tuple(flag for flag in term.care_if if flag in present_flags),
            unknown=tuple(flag for flag in term.avoid_if if flag not in known),
        )

    def check_after_minutes(self, tried: Set[str]) -> int:
        """When to ask whether it helped: the shortest check time of what was tried, else the default."""
        times = [self.interventions[code].check_outcome_after_minutes for code in tried if code in self.interventions]
        return min(times, default=self.check_after_minutes_default)

    @cached_property
    def _labels(self) -> dict[str, set[str]]:
        labels: dict[str, set[str]] = {}
        for term in self.terms():
            labels.setdefault(term.code, set()).add(term.label)
        for tile in self.behaviour_tiles:
            labels.setdefault(tile.code, set()).add(tile.label)
        return labels

    def terms(self) -> tuple[Term, ...]:
        """Every term that can stand in a record, by code and label; parts of assessments as well."""
        tables: tuple[Mapping[str, Term], ...] = (
            self.behaviours,
            self.triggers,
            self.interventions,
            self.risk_flags,
            self.dementia_types,
            self.answers,
            self.durations,
            self.targets,
            self.injuries,
            self.event_flags,
            self.instruments,
            self.observations,
            self.medicine_facts,
            self.group_terms,
            self.kinds,
            self.grades,
        )
        parts = tuple(part for instrument in self.instruments.values() for part in instrument.parts)
        return (*(term for table in tables for term in table.values()), *parts)
