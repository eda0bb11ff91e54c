"""What each kind of question that a rule can ask is called, and the fields it has.

Which fields there are can depend on what was chosen already: a temperature has another unit than a score.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from protocols.authoring.leaf_fields import Field, Values, code, codes, days, hours, labels, times
from protocols.checking.grain import grain
from protocols.engine.questions import Observation
from protocols.vocabulary import Vocabulary
from protocols.wording import _, mark


@dataclass(frozen=True, slots=True)
class Speech:
    """The words that choices are made of. `protocols` are those of the home, id -> title."""

    words: Vocabulary
    protocols: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class LeafForm:
    """One kind of question. `label` and `help` are English and marked for translation."""

    key: str
    label: str
    help: str
    fields: Callable[[Speech, Values], list[Field]]


BOUNDS = {
    "gte": mark("So much or more"),
    "gt": mark("More than"),
    "lte": mark("So much or less"),
    "lt": mark("Less than"),
}
WHAT_IS_MISSING = {
    "outcome": mark("How it ended"),
    "prn_effect": mark("What a when-needed calming medicine did"),
    "logs": mark("Any entry at all"),
    "plan_review": mark("A review of the plan that is due"),
}


def _event(speech: Speech, _values: Values) -> list[Field]:
    words = speech.words
    fields = [
        code("group", _("A group of behaviours"), labels(words.group_terms.values()), optional=True),
        codes("behaviour_in", _("What was seen: any of these"), words.behaviours, optional=True),
        code("intensity_gte", _("How strong: at least"), _strengths(words), optional=True),
        codes("trigger_in", _("What set it off: any of these"), words.triggers, optional=True),
    ]
    rare = [
        codes("intervention_in", _("What was tried: any of these"), words.interventions, optional=True),
        codes("target_in", _("Who was affected: any of these"), words.targets, optional=True),
        codes("injury_in", _("Injury: any of these"), words.injuries, optional=True),
        code("flag", _("Something special about it"), labels(words.event_flags.values()), optional=True),
    ]
    return [*fields, *(replace(field, rare=True) for field in rare)]


def _strengths(words: Vocabulary) -> dict[str, str]:
    return {str(value): _(one.label) for value, one in words.strengths.items()}


def _count(speech: Speech, values: Values) -> list[Field]:
    often = times("gte", _("How often: at least"), usual=2)
    return [often, hours("window_h", _("In the last"), usual=24), *_event(speech, values)]


def _days_with(speech: Speech, values: Values) -> list[Field]:
    on = Field("gte", _("On how many days: at least"), "whole", _("days"), 1, 366, usual=2)
    length = Field("window_d", _("In the last"), "number", _("days"), 1, 3_650, usual=7)
    return [on, length, *_event(speech, values)]


def _assessment(speech: Speech, values: Values) -> list[Field]:
    scales = {one.code: one for one in speech.words.instruments.values()}
    parts = {f"{one.code}.{part.code}": (one, part) for one in scales.values() for part in one.parts}
    choices = labels(scales.values()) | {
        name: _("{scale}: {part}", scale=_(one.label), part=_(part.label)) for name, (one, part) in parts.items()
    }
    chosen = str(values.get("code") or "")
    scored: Any = scales.get(chosen) or (parts[chosen][1] if chosen in parts else None)
    compared = _compared(values, _("points"), scored.high if scored else None, 1)
    return [code("code", _("Which score?"), choices), *compared, hours("within_h", _("Not older than"), usual=24)]


def _assessment_missing(speech: Speech, _values: Values) -> list[Field]:
    which = codes("code_in", _("Which scores? None of these was taken"), speech.words.instruments)
    return [which, hours("within_h", _("In the last"), usual=24)]


def _obs(speech: Speech, values: Values) -> list[Field]:
    fresh = hours(
        "within_h",
        _("Not older than"),
        optional=True,
        help=_("An older value counts as not known. Empty: whatever was entered last."),
    )
    return [_which_check(speech), *_compared_check(speech, values), fresh]


def _obs_days(speech: Speech, values: Values) -> list[Field]:
    running = Field("days", _("On so many days running"), "whole", _("days"), 1, 31, usual=2)
    return [_which_check(speech), *_compared_check(speech, values), running]


def _which_check(speech: Speech) -> Field:
    return code("name", _("Which check?"), labels(one for one in speech.words.observations.values() if one.for_rules))


def _compared_check(speech: Speech, values: Values) -> list[Field]:
    term = speech.words.observations.get(str(values.get("name") or ""))
    if term is None:
        return _compared(values, "", None, 1)
    step = grain(Observation(name=term.code), speech.words)
    return _compared(values, _(term.unit) if term.unit else "", term.high, step)


def _compared(values: Values, unit: str, high: float | None, step: float) -> list[Field]:
    """How it is compared, and a number for each way that was chosen. "0 or more" asks whether there is a value."""
    ways = {name: _(label) for name, label in BOUNDS.items()}
    chosen = values.get("compare") or ["gte"]
    numbers = [Field(name, ways[name], "number", unit, 0, high, step) for name in BOUNDS if name in chosen]
    return [Field("compare", _("How is it compared?"), "codes", choices=ways, usual=["gte"]), *numbers]


def _risk(speech: Speech, _values: Values) -> list[Field]:
    return [codes("flags", _("Which of these?"), speech.words.risk_flags)]


def _med(speech: Speech, values: Values) -> list[Field]:
    facts = speech.words.medicine_facts
    which = code("fact", _("Which fact?"), labels(facts.values()))
    term = facts.get(str(values.get("fact") or ""))
    if term is None:
        return [which]
    if term.value == "yes_no":
        return [which, code("eq", _("Is it so?"), {"yes": _("Yes"), "no": _("No")}, usual="yes")]
    unit = _("hours") if term.value == "hours_since" else _("days")
    return [which, *_compared(values, unit, None, 1)]


def _rate_ratio(speech: Speech, _values: Values) -> list[Field]:
    return [
        _group(speech),
        days("recent_d", _("Lately: the last"), usual=7),
        days("baseline_d", _("Compared with the time before: the last"), usual=28),
        Field("gte", _("So many times as often, or more"), "number", _("times"), 1, 100, 0.1, usual=2.0),
        times("min_recent", _("And so often lately, or more"), usual=4),
        _chance(),
    ]


def _chance() -> Field:
    said = _("How rarely chance alone would do it: below")
    return Field("p_lt", said, "number", "", 0.001, 0.2, 0.01, usual=0.05, help=_("0.05 is 1 in 20, 0.01 is 1 in 100."))


def _group(speech: Speech) -> Field:
    return code("group", _("A group of behaviours"), labels(speech.words.group_terms.values()))


def _response(speech: Speech, _values: Values) -> list[Field]:
    answers: dict[int, list[str]] = {}
    for one in speech.words.answers.values():
        if one.value is not None:
            answers.setdefault(one.value, []).append(_(one.label))
    outcomes = {str(value): ", ".join(said) for value, said in sorted(answers.items())}
    return [
        times("tries_gte", _("Tried so often, or more"), usual=3),
        days("window_d", _("In the last"), usual=14),
        code("best_outcome_lte", _("It never went better than"), outcomes, optional=True),
        Field("shrunk_success_gte", _("It helps in so many of 1, or more"), "number", "", 0, 1, 0.05, optional=True),
        Field(
            "prob_better_than_home_gte",
            _("How sure it helps more here than elsewhere in the home: at least"),
            "number",
            "",
            0,
            1,
            0.05,
            optional=True,
        ),
    ]


def _spc(speech: Speech, _values: Values) -> list[Field]:
    return [
        _group(speech),
        code("chart", _("Which chart?"), {"auto": _("The one that fits")}, usual="auto"),
        code("unit", _("A point for each"), {"day": _("Day"), "week": _("Week")}, usual="week"),
        code("signal", _("What does it show?"), {"concern": _("More than the usual ups and downs")}, usual="concern"),
        Field("min_points", _("With so many points, or more"), "whole", _("points"), 1, 500, usual=12),
    ]


def _time_pattern(speech: Speech, _values: Values) -> list[Field]:
    return [
        _group(speech),
        days("window_d", _("In the last"), usual=28),
        times("min_events", _("So many entries, or more"), usual=10),
        Field("from_hour", _("Mostly from"), "whole", _("o'clock"), 0, 24, usual=15),
        Field("to_hour", _("Mostly until"), "whole", _("o'clock"), 0, 24, usual=20),
        _chance(),
    ]


def _rule_fired(speech: Speech, _values: Values) -> list[Field]:
    titles = {rule: f"{rule} {title}" for rule, title in speech.protocols.items()}
    return [code("rule", _("Which protocol?"), titles), hours("within_h", _("In the last"), usual=24)]


def _missing(speech: Speech, _values: Values) -> list[Field]:
    what = {name: _(label) for name, label in WHAT_IS_MISSING.items()}
    often = Field(
        "if_baseline_per_week_gte",
        _("Only who usually has so many a week"),
        "whole",
        _("a week"),
        1,
        100,
        optional=True,
    )
    return [
        code("what", _("What is missing?"), what),
        Field("after_min", _("After"), "whole", _("minutes"), 0, 527_040, usual=240),
        code("intensity_gte", _("How strong: at least"), _strengths(speech.words), optional=True),
        often,
    ]


_ALL = (
    LeafForm("event", mark("The entry shows"), mark("What was just logged: what was seen, what set it off."), _event),
    LeafForm("count", mark("So many entries in a time"), mark("Entries like this, this one counted as well."), _count),
    LeafForm("days_with", mark("On so many days"), mark("Different days with such an entry."), _days_with),
    LeafForm("obs", mark("A check"), mark("The latest value of a chart, or the time since something."), _obs),
    LeafForm("obs_days", mark("A check, several days running"), mark("The same on each of some days."), _obs_days),
    LeafForm("assessment", mark("A score"), mark("The latest total of a scale."), _assessment),
    LeafForm("assessment_missing", mark("Not scored lately"), mark("None of these was scored."), _assessment_missing),
    LeafForm("risk_any", mark("Has a risk"), mark("At least one of these is on record."), _risk),
    LeafForm("risk_none", mark("Has none of these risks"), mark("Each of these is known to be absent."), _risk),
    LeafForm("med", mark("About medicines"), mark("A fact that the nurse has entered."), _med),
    LeafForm("rate_ratio", mark("More often than before"), mark("Lately, against the time before it."), _rate_ratio),
    LeafForm(
        "time_pattern", mark("Mostly at one time of day"), mark("Entries that gather at some hours."), _time_pattern
    ),
    LeafForm("spc", mark("The chart shows a change"), mark("More than the usual ups and downs."), _spc),
    LeafForm("response", mark("How something that was tried went"), mark("One thing, tried several times."), _response),
    LeafForm("rule_fired", mark("Another protocol came up"), mark("Earlier, never at the same moment."), _rule_fired),
    LeafForm("missing", mark("Something is not written down"), mark("A record that should be there."), _missing),
)
FORMS: dict[str, LeafForm] = {one.key: one for one in _ALL}
