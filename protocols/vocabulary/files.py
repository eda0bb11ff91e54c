"""The form of each vocabulary file: which lists it holds."""

from typing import Annotated

from pydantic import Field

from protocols.vocabulary.models import (
    Answer,
    Behaviour,
    DementiaType,
    Entry,
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


_Lax = Field(strict=False, min_length=1)


class BehaviourFile(Entry):
    tiles: Annotated[tuple[Term, ...], _Lax]
    behaviours: Annotated[tuple[Behaviour, ...], _Lax]


class GroupFile(Entry):
    groups: Annotated[tuple[Group, ...], _Lax]


class TriggerFile(Entry):
    categories: Annotated[tuple[Term, ...], _Lax]
    pinch_me: Annotated[tuple[Question, ...], _Lax]
    triggers: Annotated[tuple[Trigger, ...], _Lax]


class InterventionFile(Entry):
    kinds: Annotated[tuple[Term, ...], _Lax]
    leads: Annotated[tuple[Term, ...], _Lax]
    grades: Annotated[tuple[Term, ...], _Lax]
    interventions: Annotated[tuple[Intervention, ...], _Lax]


class RiskFlagFile(Entry):
    dementia_types: Annotated[tuple[DementiaType, ...], _Lax]
    risk_flags: Annotated[tuple[RiskFlag, ...], _Lax]


class OutcomeFile(Entry):
    success_from: int
    check_after_minutes_default: int = Field(gt=0)
    answers: Annotated[tuple[Answer, ...], _Lax]
    strengths: Annotated[tuple[Strength, ...], _Lax]
    durations: Annotated[tuple[Term, ...], _Lax]
    targets: Annotated[tuple[Term, ...], _Lax]
    injuries: Annotated[tuple[Term, ...], _Lax]
    event_flags: Annotated[tuple[Term, ...], _Lax]


class InstrumentFile(Entry):
    instruments: Annotated[tuple[Instrument, ...], _Lax]
    observations: Annotated[tuple[Observation, ...], _Lax]
    medicine_facts: Annotated[tuple[MedicineFact, ...], _Lax]


class ReferenceFile(Entry):
    references: Annotated[tuple[Reference, ...], _Lax]
