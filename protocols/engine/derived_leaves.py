"""Leaves over facts that were worked out before, elsewhere. Not worked out: not known, never false."""

from protocols.engine.facts import Facts
from protocols.engine.facts_form import StillMissing, Tries
from protocols.engine.kleene import every, some
from protocols.engine.leaves import NO, UNKNOWN, Found, Look, Moment, within
from protocols.engine.matching import Groups
from protocols.engine.schema import ControlChart, Missing, ObservationDays, RateRatio, Response, TimePattern


def rate_ratio(spec: RateRatio, _groups: Groups) -> Look:
    def look(moment: Moment) -> Found:
        rates = moment.facts.derived.rates
        if rates is None:
            return UNKNOWN
        wanted = (spec.group, spec.recent_d, spec.baseline_d)
        for rate in rates:
            if (rate.group, rate.recent_d, rate.baseline_d) == wanted:
                result = every((_gte(rate.recent, spec.min_recent), _gte(rate.ratio, spec.gte), _lt(rate.p, spec.p_lt)))
                return Found(result, {"recent": rate.recent, "ratio": rate.ratio, "p": rate.p})
        return NO

    return look


def obs_days(spec: ObservationDays, _groups: Groups) -> Look:
    holds = within(spec)

    def look(moment: Moment) -> Found:
        charted = moment.facts.derived.obs_days
        if charted is None:
            return UNKNOWN
        if spec.name not in charted:
            return NO
        days = (charted[spec.name] or [])[: spec.days]
        short = [None] * (spec.days - len(days))
        return Found(every(None if value is None else holds(value) for value in [*days, *short]), days)

    return look


def response(spec: Response, _groups: Groups) -> Look:
    def look(moment: Moment) -> Found:
        tries = moment.facts.derived.responses
        if tries is None:
            return UNKNOWN
        found = [(_answered(spec, one), one) for one in tries if _concerns(spec, one, moment.facts)]
        result = some(answer for answer, _one in found)
        shown = [_tried(one) for answer, one in found if answer is result]
        return Found(result, shown)

    return look


def _concerns(spec: Response, one: Tries, facts: Facts) -> bool:
    """Tries over the same window, for a behaviour of the incident being looked at (no incident: any)."""
    seen = facts.incident.behaviours if facts.incident and spec.same_behaviour else None
    return one.window_d == spec.window_d and (seen is None or one.behaviour in seen)


def _answered(spec: Response, one: Tries) -> bool | None:
    """Tries whose ending nobody knows could still count: they make the answer unknown, not false."""
    enough = _gte(one.known, spec.tries_gte)
    if enough is False and _gte(one.tries, spec.tries_gte) is not False:
        enough = None
    return every(
        (
            enough,
            True if spec.best_outcome_lte is None else _lte(one.best_outcome, spec.best_outcome_lte),
            True if spec.shrunk_success_gte is None else _gte(one.shrunk_success, spec.shrunk_success_gte),
            True if spec.prob_better_than_home_gte is None else _gte(one.prob_better, spec.prob_better_than_home_gte),
        )
    )


def _tried(one: Tries) -> dict[str, object]:
    return {"behaviour": one.behaviour, "intervention": one.intervention, "tries": one.tries, "known": one.known}


def spc(spec: ControlChart, _groups: Groups) -> Look:
    def look(moment: Moment) -> Found:
        charts = moment.facts.charts
        if charts is None:
            return UNKNOWN
        if spec.group not in charts:
            return NO
        chart = charts[spec.group]
        if chart is None:
            return UNKNOWN
        if (chart.unit, chart.chart) != (spec.unit, spec.chart):
            return NO
        same = None if chart.signal is None else chart.signal == spec.signal
        return Found(every((same, _gte(chart.points, spec.min_points))), chart.signal)

    return look


def time_pattern(spec: TimePattern, _groups: Groups) -> Look:
    earliest, latest = spec.mean_hour_between

    def look(moment: Moment) -> Found:
        patterns = moment.facts.derived.time_patterns
        if patterns is None:
            return UNKNOWN
        for one in patterns:
            if (one.group, one.window_d) == (spec.group, spec.window_d):
                hour = one.mean_hour
                between = None if hour is None else earliest <= hour <= latest
                return Found(every((_gte(one.events, spec.min_events), _lt(one.p, spec.p_lt), between)), hour)
        return NO

    return look


def missing(spec: Missing, _groups: Groups) -> Look:
    def look(moment: Moment) -> Found:
        records = moment.facts.derived.missing
        if records is None:
            return UNKNOWN
        found = [(_missed(spec, one), one.minutes) for one in records if one.what == spec.what]
        result = some(answer for answer, _minutes in found)
        return Found(result, max((minutes for answer, minutes in found if answer and minutes), default=None))

    return look


def _missed(spec: Missing, one: StillMissing) -> bool | None:
    return every(
        (
            _gte(one.minutes, spec.after_min),
            True if spec.intensity_gte is None else _gte(one.intensity, spec.intensity_gte),
            True if spec.if_baseline_per_week_gte is None else _gte(one.per_week, spec.if_baseline_per_week_gte),
        )
    )


def _gte(value: float | None, least: float) -> bool | None:
    return None if value is None else value >= least


def _lte(value: float | None, most: float) -> bool | None:
    return None if value is None else value <= most


def _lt(value: float | None, bound: float) -> bool | None:
    return None if value is None else value < bound
