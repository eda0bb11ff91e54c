"""Leaves over facts that were worked out before, elsewhere. Not worked out: not known, never false."""

from protocols.engine.facts_form import StillMissing, Tries
from protocols.engine.kleene import every, some
from protocols.engine.leaves import NO, UNKNOWN, Find, Found, Moment
from protocols.engine.measures import within
from protocols.engine.questions import ControlChart, Missing, ObservationDays, RateRatio, Response, TimePattern


def rate_ratio(spec: RateRatio) -> Find:
    def find(moment: Moment) -> Found:
        rates = moment.facts.derived.rates
        if rates is None:
            return UNKNOWN
        wanted = (spec.group, spec.recent_d, spec.baseline_d)
        for rate in rates:
            if (rate.group, rate.recent_d, rate.baseline_d) == wanted:
                result = every((_gte(rate.recent, spec.min_recent), _gte(rate.ratio, spec.gte), _lt(rate.p, spec.p_lt)))
                return Found(result, {"recent": rate.recent, "ratio": rate.ratio, "p": rate.p})
        return NO

    return find


def obs_days(spec: ObservationDays) -> Find:
    holds = within(spec)

    def find(moment: Moment) -> Found:
        charted = moment.facts.derived.obs_days
        if charted is None:
            return UNKNOWN
        if spec.name not in charted:
            return NO
        days = (charted[spec.name] or [])[: spec.days]
        short = [None] * (spec.days - len(days))
        return Found(every(None if value is None else holds(value) for value in [*days, *short]), days)

    return find


def response(spec: Response) -> Find:
    window_d, same_behaviour = spec.window_d, spec.same_behaviour

    def find(moment: Moment) -> Found:
        tries = moment.facts.derived.responses
        if tries is None:
            return UNKNOWN
        # Tries over the same window, for a behaviour of the incident being looked at (no incident: any).
        incident = moment.facts.incident
        seen = incident.behaviours if incident and same_behaviour else None
        ours = [one for one in tries if one.window_d == window_d and (seen is None or one.behaviour in seen)]
        found = [(_answered(spec, one), one) for one in ours]
        result = some(answer for answer, _one in found)
        shown = [_tried(one) for answer, one in found if answer is result]
        return Found(result, shown)

    return find


def _answered(spec: Response, one: Tries) -> bool | None:
    """Tries whose ending nobody knows could still count: they make the answer unknown, not false."""
    enough = _gte(one.known, spec.tries_gte)
    if enough is False:
        if _gte(one.tries, spec.tries_gte) is False:
            return False
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


def spc(spec: ControlChart) -> Find:
    def find(moment: Moment) -> Found:
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

    return find


def time_pattern(spec: TimePattern) -> Find:
    earliest, latest = spec.mean_hour_between

    def find(moment: Moment) -> Found:
        patterns = moment.facts.derived.time_patterns
        if patterns is None:
            return UNKNOWN
        for one in patterns:
            if (one.group, one.window_d) == (spec.group, spec.window_d):
                hour = one.mean_hour
                between = None if hour is None else earliest <= hour <= latest
                return Found(every((_gte(one.events, spec.min_events), _lt(one.p, spec.p_lt), between)), hour)
        return NO

    return find


def missing(spec: Missing) -> Find:
    def find(moment: Moment) -> Found:
        records = moment.facts.derived.missing
        if records is None:
            return UNKNOWN
        found = [(_missed(spec, one), one.minutes) for one in records if one.what == spec.what]
        result = some(answer for answer, _minutes in found)
        return Found(result, max((minutes for answer, minutes in found if answer and minutes), default=None))

    return find


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
