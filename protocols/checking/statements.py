"""What one question of a protocol says, as literals: all of them when it is so, one of them when it is not."""

from collections.abc import Callable
from typing import Any, TypeAlias

from protocols.checking.grain import is_whole
from protocols.checking.literals import About, AtLeast, AtMost, Graded, Has, Lacks, Literal, Often, opposite
from protocols.checking.ranges import ends, limits_of
from protocols.engine.questions import Bounds, Event
from protocols.vocabulary import Vocabulary


Clause: TypeAlias = frozenset[Literal]  # all of them are so
Clauses: TypeAlias = tuple[Clause, ...]  # one of the clauses is so; none: it can never be

THERE = "there"  # whether something of a fact is there to report

_ENDLESS = float("inf")
_FINE = 0.1
_FIELDS = {
    "behaviour_in": "behaviours",
    "trigger_in": "triggers",
    "intervention_in": "interventions",
    "target_in": "targets",
    "injury_in": "injury",
}


def of_leaf(key: str, spec: Any, words: Vocabulary, *, negated: bool) -> Clauses:
    """The clauses of a leaf, or of its opposite."""
    return _SAY.get(key, _graded)(key, spec, words, negated)


def event_literals(spec: Event, words: Vocabulary) -> Clause:
    """What is asked of one incident."""
    found: list[Literal] = []
    for name, field in _FIELDS.items():
        codes = getattr(spec, name)
        if codes is not None:
            found.append(Has(("incident", field), frozenset(codes)))
    if spec.group is not None:
        found.append(Has(("incident", "behaviours"), words.groups[spec.group]))
    if spec.flag is not None:
        found.append(Has(("incident", "flags"), frozenset([spec.flag])))
    if spec.intensity_gte is not None and spec.intensity_gte > 1:
        found.append(AtLeast(("incident", "intensity"), spec.intensity_gte))
    return frozenset(found)


def _either(literals: Clause | list[Literal], negated: bool, step: float = 1.0) -> Clauses:
    if not negated:
        return (frozenset(literals),)
    return tuple(frozenset([opposite(one, step)]) for one in literals)


def _event(_key: str, spec: Event, words: Vocabulary, negated: bool) -> Clauses:
    return _either(event_literals(spec, words), negated)


def _often(key: str, spec: Any, words: Vocabulary, negated: bool) -> Clauses:
    hours = spec.window_h if key == "count" else spec.window_d * 24
    return _either([Often(event_literals(spec, words), key == "days_with", hours, spec.gte, so=True)], negated)


def _number(key: str, spec: Any, words: Vocabulary, negated: bool) -> Clauses:
    """A value that is there, within its bounds, and young enough. Where there is nothing to report, it is not so."""
    about: About = (key, getattr(spec, "code", None) or getattr(spec, "name", None) or spec.fact)
    low, high = ends(key, spec, words)
    lowest, highest, _unit = limits_of(key, spec, words)
    found: list[Literal] = []
    if low > lowest:
        found.append(AtLeast(about, low))
    if high < highest:
        found.append(AtMost(about, high))
    if negated:
        nothing = frozenset[Literal]([Has((THERE, *about), frozenset(["no"]))])
        return (nothing, *_either(found, True, 1.0 if is_whole(key, spec, words) else _FINE))
    if low > high:
        return ()
    found.append(Has((THERE, *about), frozenset(["yes"])))
    if getattr(spec, "within_h", None) is not None:
        found.append(AtMost((*about, "age"), spec.within_h))
    return (frozenset(found),)


def has_nothing(clause: Clause) -> bool:
    """It is the case in which nothing of some fact is there to report."""
    return any(isinstance(one, Has) and one.about[0] == THERE and one.codes == {"no"} for one in clause)


def _medicine(key: str, spec: Any, words: Vocabulary, negated: bool) -> Clauses:
    if spec.eq is None:
        return _number(key, spec, words, negated)
    return (frozenset([Has(("answer", spec.fact), frozenset([str(spec.eq is not negated)]))]),)


def _not_scored(_key: str, spec: Any, _words: Vocabulary, negated: bool) -> Clauses:
    """None of them young enough; not so: one of them is. An age of exactly the window is too old."""
    ages = [("assessment", code, "age") for code in spec.code_in]
    if negated:
        return tuple(frozenset([AtMost(age, spec.within_h)]) for age in ages)
    return (frozenset(AtLeast(age, spec.within_h + _FINE) for age in ages),)


def _risk(key: str, spec: list[str], _words: Vocabulary, negated: bool) -> Clauses:
    about, codes = ("resident", "flags"), frozenset(spec)
    return (frozenset([Has(about, codes) if (key == "risk_any") is not negated else Lacks(about, codes)]),)


def _graded(key: str, spec: Any, _words: Vocabulary, negated: bool) -> Clauses:
    about, grades = _GRADES[key](spec)
    return (frozenset([Graded((key, *(str(part) for part in about)), grades, so=not negated)]),)


def _least(value: float | None) -> float:
    return -_ENDLESS if value is None else value


def _most(value: float | None) -> float:
    return -_ENDLESS if value is None else -value


_GRADES: dict[str, Callable[[Any], tuple[tuple[object, ...], tuple[float, ...]]]] = {
    "rate_ratio": lambda s: ((s.group, s.recent_d, s.baseline_d), (s.gte, s.min_recent, -s.p_lt)),
    "obs_days": lambda s: ((s.name, *(getattr(s, bound) for bound in Bounds.model_fields)), (s.days,)),
    "response": lambda s: (
        (s.same_intervention, s.same_behaviour, s.window_d),
        (
            s.tries_gte,
            _most(s.best_outcome_lte),
            _least(s.shrunk_success_gte),
            _least(s.prob_better_than_home_gte),
        ),
    ),
    "spc": lambda s: ((s.group, s.chart, s.unit, s.signal), (s.min_points,)),
    "time_pattern": lambda s: ((s.group, s.window_d, s.mean_hour_between), (s.min_events, -s.p_lt)),
    "rule_fired": lambda s: ((s.rule,), (-s.within_h,)),
    "missing": lambda s: ((s.what,), (s.after_min, _least(s.intensity_gte), _least(s.if_baseline_per_week_gte))),
}
_SAY: dict[str, Callable[[str, Any, Vocabulary, bool], Clauses]] = {
    "event": _event,
    "count": _often,
    "days_with": _often,
    "assessment": _number,
    "obs": _number,
    "med": _medicine,
    "assessment_missing": _not_scored,
    "risk_any": _risk,
    "risk_none": _risk,
}
