"""A condition in plain words, as a nested list: what a protocol looks for, before any facts are there."""

from collections.abc import Callable
from typing import Any

from babel.lists import format_list

from protocols.engine.event_words import describe
from protocols.engine.questions import AssessmentMissing, Bounds, Condition
from protocols.engine.spans import number, window
from protocols.vocabulary import Vocabulary
from protocols.wording import _, current, mark, plural


def lines(condition: Condition, words: Vocabulary, depth: int = 0) -> list[str]:
    """Markdown list items, indented by depth."""
    indent = "  " * depth
    heading = _heading(condition)
    if heading is not None:
        branches = condition.branches
        if len(branches) == 1 and condition.none is None:
            return lines(branches[0], words, depth)
        return [f"{indent}- {heading}", *(line for branch in branches for line in lines(branch, words, depth + 1))]
    if condition.not_ is not None and condition.not_.assessment_missing is not None:
        return [f"{indent}- {_scored(condition.not_.assessment_missing, words)}"]
    if condition.not_ is not None:
        return [f"{indent}- {_('Not so:')}", *lines(condition.not_, words, depth + 1)]
    return [f"{indent}- {say(condition, words)}"]


def say(leaf: Condition, words: Vocabulary) -> str:
    """The sentence of a condition that has nothing below it."""
    return _SAY[leaf.key](getattr(leaf, leaf.key), words)


def _heading(condition: Condition) -> str | None:
    """What holds the branches together; None: it is a leaf, or one thing that is not so."""
    if condition.at_least is not None:
        return _("At least {count} of these:", count=condition.at_least.count)
    if condition.none is not None:
        return _("None of these:")
    return (
        _("All of these:") if condition.all is not None else _("Any of these:") if condition.any is not None else None
    )


def _labels(codes: list[str], words: Vocabulary) -> str:
    return format_list([words.label(code.rpartition(".")[2]) for code in codes], style="or", locale=current())


def bounds(spec: Bounds) -> str:
    """A comparison: "2 or more", "below 38"."""
    said = [
        (spec.gte, _("{value} or more")),
        (spec.gt, _("above {value}")),
        (spec.lte, _("{value} or less")),
        (spec.lt, _("below {value}")),
    ]
    return ", ".join(form.format(value=number(value)) for value, form in said if value is not None)


def _event(spec: Any, words: Vocabulary) -> str:
    return _("This time: {what}", what=describe(spec, words))


def _count(spec: Any, words: Vocabulary) -> str:
    what, length = describe(spec, words), window(spec.window_h)
    many = _("{what}, {count} times or more in the last {window}")
    return plural("{what}, once or more in the last {window}", many, spec.gte, what=what, window=length)


def _days_with(spec: Any, words: Vocabulary) -> str:
    what, length = describe(spec, words), window(spec.window_d * 24)
    return _("{what}, on {count} days or more of the last {window}", what=what, count=spec.gte, window=length)


def _rate(spec: Any, words: Vocabulary) -> str:
    return _(
        "{what}: in the last {window} at least {ratio} times as often as before, and {count} times or more",
        what=words.label(spec.group),
        window=window(spec.recent_d * 24),
        ratio=number(spec.gte),
        count=spec.min_recent,
    )


def _assessment(spec: Any, words: Vocabulary) -> str:
    name, length = _labels([spec.code], words), window(spec.within_h)
    return _("{name}: {value}, in the last {window}", name=name, value=bounds(spec), window=length)


def _assessment_missing(spec: Any, words: Vocabulary) -> str:
    return _("Not scored in the last {window}: {name}", name=_labels(spec.code_in, words), window=window(spec.within_h))


def _scored(spec: AssessmentMissing, words: Vocabulary) -> str:
    return _("Scored in the last {window}: {name}", name=_labels(spec.code_in, words), window=window(spec.within_h))


def _obs(spec: Any, words: Vocabulary) -> str:
    name, value = words.label(spec.name), f"{bounds(spec)} {words.observations[spec.name].unit}".strip()
    if spec.within_h is None:
        return _("{name}: recorded", name=name) if spec.is_any else _("{name}: {value}", name=name, value=value)
    length = window(spec.within_h)
    if spec.is_any:
        return _("{name}: recorded in the last {window}", name=name, window=length)
    return _("{name}: {value}, in the last {window}", name=name, value=value, window=length)


def _obs_days(spec: Any, words: Vocabulary) -> str:
    name, value = words.label(spec.name), bounds(spec)
    return _("{name}: {value}, on {days} days running", name=name, value=value, days=spec.days)


def _risk_any(spec: Any, words: Vocabulary) -> str:
    return _("Has: {flags}", flags=_labels(spec, words))


def _risk_none(spec: Any, words: Vocabulary) -> str:
    return _("Has none of: {flags}", flags=_labels(spec, words))


def _med(spec: Any, words: Vocabulary) -> str:
    name = words.label(spec.fact)
    if spec.eq is None and spec.is_any:
        return _("{name}: recorded", name=name)
    if spec.eq is None:
        return _("{name}: {value}", name=name, value=bounds(spec))
    return _("{name}: yes", name=name) if spec.eq else _("{name}: no", name=name)


def _response(spec: Any, _words: Vocabulary) -> str:
    length = window(spec.window_d * 24)
    if spec.best_outcome_lte is not None:
        return _(
            "One thing, tried {count} times or more in the last {window}, did not help",
            count=spec.tries_gte,
            window=length,
        )
    return _(
        "One thing, tried {count} times or more in the last {window}, keeps helping",
        count=spec.tries_gte,
        window=length,
    )


def _spc(spec: Any, words: Vocabulary) -> str:
    return _(
        "{what}: the chart shows more than the usual ups and downs, over {count} points or more",
        what=words.label(spec.group),
        count=spec.min_points,
    )


def _time_pattern(spec: Any, words: Vocabulary) -> str:
    start, end = spec.mean_hour_between
    return _(
        "{what}: mostly between {start} and {end} o'clock, {count} times or more in the last {window}",
        what=words.label(spec.group),
        start=start,
        end=end,
        count=spec.min_events,
        window=window(spec.window_d * 24),
    )


def _rule_fired(spec: Any, _words: Vocabulary) -> str:
    return _("Came up in the last {window}: {rule}", rule=spec.rule, window=window(spec.within_h))


_MISSING = {
    "outcome": mark("Whether it helped"),
    "prn_effect": mark("Whether a when-needed medicine worked"),
    "logs": mark("Any entry about this person"),
    "plan_review": mark("The review of the plan"),
}


def _missing(spec: Any, _words: Vocabulary) -> str:
    what = _(_MISSING[spec.what]) if spec.what in _MISSING else spec.what
    parts = [
        _("{what}: still not recorded after {span}", what=what, span=_span(spec.after_min))
        if spec.after_min
        else _("{what}: due, and not recorded", what=what)
    ]
    if spec.if_baseline_per_week_gte is not None:
        parts.append(_("where there are usually {count} a week or more", count=spec.if_baseline_per_week_gte))
    return "; ".join(parts)


def _span(minutes: int) -> str:
    if minutes % 60:
        return plural("{count} minute", "{count} minutes", minutes)
    return window(minutes / 60)


_SAY: dict[str, Callable[[Any, Vocabulary], str]] = {
    "event": _event,
    "count": _count,
    "days_with": _days_with,
    "rate_ratio": _rate,
    "assessment": _assessment,
    "assessment_missing": _assessment_missing,
    "obs": _obs,
    "obs_days": _obs_days,
    "risk_any": _risk_any,
    "risk_none": _risk_none,
    "med": _med,
    "response": _response,
    "spc": _spc,
    "time_pattern": _time_pattern,
    "rule_fired": _rule_fired,
    "missing": _missing,
}
