"""The sentence for each fact that was looked at. They come from templates by kind of leaf, so they cannot drift."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from protocols.engine.cards import Because
from protocols.engine.conditions import Reading
from protocols.engine.event_words import describe, seen
from protocols.engine.facts import Facts
from protocols.engine.naming import open_names
from protocols.engine.spans import ago, day, number, window
from protocols.engine.speaker import Speaker
from protocols.vocabulary import Vocabulary
from protocols.wording import _, mark, plural


@dataclass(frozen=True, slots=True)
class Telling:
    """What is needed to say a reading in words."""

    reading: Reading
    speaker: Speaker

    @property
    def facts(self) -> Facts:
        return self.speaker.facts

    @property
    def words(self) -> Vocabulary:
        return self.speaker.words

    @property
    def spec(self) -> Any:
        return self.reading.leaf.spec

    def labels(self, codes: Iterable[str]) -> str:
        return self.speaker.labels(codes)

    def scales(self, codes: Iterable[str]) -> str:
        """Names of assessments without what stands in brackets."""
        return ", ".join(self.words.label(code.rpartition(".")[2]).partition(" (")[0] for code in codes)


def because(reading: Reading, speaker: Speaker) -> Because:
    """The sentence with the values behind it, made once a reading."""
    if reading.said is None:
        reading.said = _because(reading, speaker)
    return reading.said


def _because(reading: Reading, speaker: Speaker) -> Because:
    text = _SAY[reading.leaf.key](Telling(reading, speaker))
    entry = Because(text=text, leaf=reading.leaf.key, got=reading.got, result=reading.result)
    if reading.at is not None:
        entry["at"] = datetime.fromtimestamp(reading.at, UTC).isoformat()
    if reading.result is None:
        entry["unknown"] = list(open_names(reading, speaker.facts))
    return entry


def _event(telling: Telling) -> str:
    reading, incident = telling.reading, telling.facts.incident
    if reading.result is None:
        return _("Not known about this incident: {what}", what=describe(telling.spec, telling.words))
    if reading.result is False or incident is None:
        return _("Not so this time: {what}", what=describe(telling.spec, telling.words))
    return seen(telling.spec, incident, telling.words)


def _count(telling: Telling) -> str:
    return _how_often(
        telling,
        window(telling.spec.window_h),
        mark("{what}: once in the last {window}"),
        mark("{what}: {count} times in the last {window}"),
    )


def _days_with(telling: Telling) -> str:
    return _how_often(
        telling,
        window(telling.spec.window_d * 24),
        mark("{what}: on {count} day of the last {window}"),
        mark("{what}: on {count} days of the last {window}"),
    )


def _how_often(telling: Telling, length: str, one: str, many: str) -> str:
    what = describe(telling.spec, telling.words)
    if telling.reading.result is None:
        return _("How often in the last {window} is not known: {what}", what=what, window=length)
    if not telling.reading.got:
        return _("{what}: not once in the last {window}", what=what, window=length)
    return plural(one, many, telling.reading.got, what=what, window=length)


def _assessment(telling: Telling) -> str:
    return _measured(telling, telling.scales([telling.spec.code]), "")


def _obs(telling: Telling) -> str:
    unit = telling.words.observations[telling.spec.name].unit
    return _measured(telling, telling.words.label(telling.spec.name), unit)


def _measured(telling: Telling, name: str, unit: str) -> str:
    got, at = telling.reading.got, telling.reading.at
    if telling.reading.result is None:
        return _not_checked(name, None if got is None else at, telling.facts)
    if got is None:
        return _("{name}: nothing to report", name=name)
    value = f"{number(got)} {unit}".strip()
    return _("{name}: {value}, {ago}", name=name, value=value, ago=ago(at, telling.facts) if at else _("time unknown"))


def _not_checked(name: str, at: float | None, facts: Facts) -> str:
    if at is None:
        return _("{name}: never recorded here", name=name)
    return _("{name}: not checked since {day}", name=name, day=day(at, facts))


def _assessment_missing(telling: Telling) -> str:
    names = telling.scales(telling.spec.code_in)
    if telling.reading.result:
        return _not_checked(names, telling.reading.at, telling.facts)
    return _("{name}: checked in the last {window}", name=names, window=window(telling.spec.within_h))


def _risk(telling: Telling) -> str:
    if telling.reading.result is None:
        unknown = [code for code in telling.spec if telling.facts.has_flag(code) is None]
        return _("Not known: {flags}", flags=telling.labels(unknown))
    if telling.reading.got:
        return _("Known: {flags}", flags=telling.labels(telling.reading.got))
    return _("Does not have: {flags}", flags=telling.labels(telling.spec))


def _med(telling: Telling) -> str:
    name, got = telling.words.label(telling.spec.fact), telling.reading.got
    if telling.reading.result is None:
        return _("{name}: not known", name=name)
    if got is None:
        return _("{name}: nothing to report", name=name)
    if isinstance(got, bool):
        return _("{name}: yes", name=name) if got else _("{name}: no", name=name)
    return _("{name}: {value}", name=name, value=number(got))


def _rule_fired(telling: Telling) -> str:
    rule = _("another protocol") if telling.spec.rule in telling.speaker.hidden else telling.spec.rule
    at = telling.reading.at
    if telling.reading.result is None:
        return _("Not known whether this came up lately: {rule}", rule=rule)
    if at is None:
        return _("Did not come up in the last {window}: {rule}", rule=rule, window=window(telling.spec.within_h))
    return _("Came up {ago}: {rule}", rule=rule, ago=ago(at, telling.facts))


def _rate(telling: Telling) -> str:
    what, got = telling.words.label(telling.spec.group), telling.reading.got or {}
    if telling.reading.result is None or got.get("ratio") is None:
        return _("{what}: whether it is more often than before is not known", what=what)
    return _(
        "{what}: {recent} times in the last {window}, {ratio} times as often as before",
        what=what,
        recent=got["recent"],
        window=window(telling.spec.recent_d * 24),
        ratio=number(round(got["ratio"], 1)),
    )


def _obs_days(telling: Telling) -> str:
    name, unit = telling.words.label(telling.spec.name), telling.words.observations[telling.spec.name].unit
    if telling.reading.result is None:
        return _("{name}: not known for all of the last {days} days", name=name, days=telling.spec.days)
    values = ", ".join(f"{number(value)} {unit}".strip() for value in telling.reading.got or [] if value is not None)
    return _("{name} on the last days: {values}", name=name, values=values or _("nothing to report"))


def _response(telling: Telling) -> str:
    length, found = window(telling.spec.window_d * 24), telling.reading.got
    if telling.reading.result is None:
        return _("How tries in the last {window} went is not known", window=length)
    if not telling.reading.result or not found:
        return _("Nothing that was tried in the last {window} stands out", window=length)
    first = found[0]
    return _(
        "{step} for {behaviour}: tried {tries} times in the last {window}",
        step=telling.words.label(first["intervention"]),
        behaviour=telling.words.label(first["behaviour"]),
        tries=first["tries"],
        window=length,
    )


def _spc(telling: Telling) -> str:
    what = telling.words.label(telling.spec.group)
    if telling.reading.result is None:
        return _("{what}: the chart is not known", what=what)
    if telling.reading.result:
        return _("{what}: the chart shows more than the usual ups and downs", what=what)
    return _("{what}: the chart shows the usual ups and downs", what=what)


def _time_pattern(telling: Telling) -> str:
    what, hour = telling.words.label(telling.spec.group), telling.reading.got
    if telling.reading.result is None:
        return _("{what}: whether it is tied to a time of day is not known", what=what)
    if not telling.reading.result or hour is None:
        return _("{what}: not tied to that time of day", what=what)
    return _("{what}: mostly around {hour} o'clock", what=what, hour=round(hour))


def _missing(telling: Telling) -> str:
    if telling.reading.result is None:
        return _("Whether a record is missing is not known")
    if telling.reading.result:
        return _("A record that should be there is still missing")
    return _("No record is missing")


_SAY: dict[str, Callable[[Telling], str]] = {
    "event": _event,
    "count": _count,
    "days_with": _days_with,
    "rate_ratio": _rate,
    "assessment": _assessment,
    "assessment_missing": _assessment_missing,
    "obs": _obs,
    "obs_days": _obs_days,
    "risk_any": _risk,
    "risk_none": _risk,
    "med": _med,
    "response": _response,
    "spc": _spc,
    "time_pattern": _time_pattern,
    "rule_fired": _rule_fired,
    "missing": _missing,
}
