"""One question of a protocol by itself: of the right kind, in the unit of its fact, and with an answer either way."""

from collections.abc import Callable, Iterator
from typing import Any

from protocols.checking.findings import Said
from protocols.checking.grain import is_whole
from protocols.checking.ranges import limits_of, never
from protocols.engine.places import conditions_of, leaves
from protocols.engine.questions import Bounds, Event
from protocols.engine.schema import Protocol
from protocols.engine.spans import number
from protocols.vocabulary import Vocabulary
from protocols.wording import _


_LENGTHS = ("window_h", "window_d", "within_h", "days", "recent_d", "baseline_d")
_RECORDS = ("outcome", "prn_effect", "logs", "plan_review")  # what can still be missing


def questions(protocol: Protocol, words: Vocabulary) -> Iterator[Said]:
    """Everything that is wrong with a single question."""
    for root, condition in conditions_of(protocol):
        for path, key, spec in leaves(condition, root):
            if isinstance(spec, Bounds) and spec.is_any:
                continue
            for look in _LOOKS:
                for below, what in look(key, spec, words):
                    yield (*path, *below), what


def _kind(key: str, spec: Any, words: Vocabulary) -> Iterator[Said]:
    """A yes-or-no fact is asked with `eq`, a number with a bound."""
    if key == "med" and spec.fact in words.medicine_facts:
        yes_no = words.medicine_facts[spec.fact].value == "yes_no"
        given = [name for name in Bounds.model_fields if getattr(spec, name) is not None]
        if yes_no and given:
            yield (given[0],), _("{fact} is answered with yes or no, not with a number", fact=words.label(spec.fact))
        if not yes_no and spec.eq is not None:
            yield ("eq",), _("{fact} is a number, not yes or no", fact=words.label(spec.fact))
    compared = [*Bounds.model_fields, "eq"]
    if isinstance(spec, Bounds) and all(getattr(spec, name, None) is None for name in compared):
        yield (), _("nothing is compared")
    if key == "missing" and spec.what not in _RECORDS:
        yield ("what",), _("{what} is not one of {known}", what=spec.what, known=", ".join(_RECORDS))


def _range(key: str, spec: Any, words: Vocabulary) -> Iterator[Said]:
    if not isinstance(spec, Bounds):
        return
    low, high, unit = limits_of(key, spec, words)
    given = [(name, getattr(spec, name)) for name in Bounds.model_fields if getattr(spec, name) is not None]
    outside = [(name, value) for name, value in given if not low <= value <= high]
    for name, value in outside:
        said = _(
            "{value} is outside what can be recorded: {low} to {high} {unit}",
            value=number(value),
            low=number(low),
            high=number(high),
            unit=unit,
        )
        yield (name,), said.strip()
    for name, value in given:
        if is_whole(key, spec, words) and value != int(value):
            yield (name,), _("{value}: this is counted in whole numbers", value=number(value))
    if given and not outside and never(key, spec, words):
        yield (), _("the comparison can never be true")


def _lengths(_key: str, spec: Any, _words: Vocabulary) -> Iterator[Said]:
    for name in _LENGTHS:
        length = getattr(spec, name, None)
        if length is not None and length <= 0:
            yield (name,), _("it has to be above zero")


def _counts(key: str, spec: Any, _words: Vocabulary) -> Iterator[Said]:
    if key in ("count", "days_with") and spec.gte < 1:
        yield ("gte",), _("a count of {count} is always reached", count=spec.gte)
    if key == "days_with" and spec.gte > spec.window_d + 1:
        yield ("gte",), _("{count} days do not fit in {days}", count=spec.gte, days=number(spec.window_d))
    if key == "response" and spec.tries_gte < 1:
        yield ("tries_gte",), _("a count of {count} is always reached", count=spec.tries_gte)
    if key == "event" and all(getattr(spec, name) is None for name in Event.model_fields):
        yield (), _("nothing is asked of the incident")
    for name in type(spec).model_fields if isinstance(spec, Event) else ():
        if getattr(spec, name) == []:
            yield (name,), _("the list is empty, so nothing matches")


def _chances(_key: str, spec: Any, _words: Vocabulary) -> Iterator[Said]:
    for name in ("p_lt", "shrunk_success_gte", "prob_better_than_home_gte"):
        chance = getattr(spec, name, None)
        if chance is not None and not 0 < chance <= 1:
            yield (name,), _("a chance is between 0 and 1")
    hours = getattr(spec, "mean_hour_between", None)
    if hours is not None and (len(hours) != 2 or not 0 <= hours[0] <= hours[1] <= 24):
        yield ("mean_hour_between",), _("two hours of the day are needed, the earlier one first")


_LOOKS: tuple[Callable[[str, Any, Vocabulary], Iterator[Said]], ...] = (_kind, _range, _lengths, _counts, _chances)
