"""The dotted names of what a leaf reads, as in the facts form: `assessments.PAINAD`, `observations.temp_c`."""

from collections.abc import Callable
from typing import Any

from protocols.engine.conditions import Reading
from protocols.engine.facts import Facts
from protocols.engine.questions import Event


_EVENT_FIELDS = {
    "behaviour_in": "behaviours",
    "group": "behaviours",
    "trigger_in": "triggers",
    "intervention_in": "interventions",
    "intensity_gte": "intensity",
    "target_in": "aimed_at",
    "injury_in": "injury",
    "flag": "flags",
}
_SEEN_FIELDS = {"aimed_at": "targets"}


def names(key: str, spec: Any) -> tuple[str, ...]:
    """What a leaf reads, each name once."""
    if key == "event":
        return tuple(f"incident.{field}" for field in event_fields(spec))
    if key in ("count", "days_with"):
        return ("history",)
    if key in ("risk_any", "risk_none"):
        return tuple(f"risk_flags.{code}" for code in spec)
    if key == "assessment_missing":
        return tuple(f"assessments.{code}" for code in spec.code_in)
    return (_ONE[key](spec),)


_ONE: dict[str, Callable[[Any], str]] = {
    "assessment": lambda spec: f"assessments.{spec.code}",
    "obs": lambda spec: f"observations.{spec.name}",
    "obs_days": lambda spec: f"derived.obs_days.{spec.name}",
    "med": lambda spec: f"medicines.{spec.fact}",
    "rate_ratio": lambda _spec: "derived.rates",
    "response": lambda _spec: "derived.responses",
    "time_pattern": lambda _spec: "derived.time_patterns",
    "missing": lambda _spec: "derived.missing",
    "spc": lambda spec: f"charts.{spec.group}",
    "rule_fired": lambda _spec: "firings",
}


def event_fields(spec: Event) -> list[str]:
    """The fields of an incident that an event asks about, each once."""
    asked = [name for rule, name in _EVENT_FIELDS.items() if getattr(spec, rule) is not None]
    return list(dict.fromkeys(asked))


def open_names(reading: Reading, facts: Facts) -> tuple[str, ...]:
    """Of what a leaf reads, that which is not known."""
    key, spec = reading.leaf.key, reading.leaf.spec
    if key in ("risk_any", "risk_none"):
        return tuple(f"risk_flags.{code}" for code in spec if facts.has_flag(code) is None)
    if key == "event" and facts.incident is not None:
        incident = facts.incident
        fields = event_fields(spec)
        return tuple(f"incident.{name}" for name in fields if getattr(incident, _SEEN_FIELDS.get(name, name)) is None)
    return names(key, spec)
