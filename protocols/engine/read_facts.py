"""Reads the facts form: strictly, with a sentence for whatever is not in order, and its fingerprint."""

import hashlib
import json
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta, tzinfo
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import ValidationError

from protocols.emergency import NUMBERS
from protocols.engine.facts import Facts, Firing, Seen, Value
from protocols.engine.facts_form import Derived, FactsForm, IncidentForm, Moment, TimedValue
from protocols.engine.known_codes import strangers
from protocols.engine.marks import marks_of
from protocols.engine.refusals import not_in_order, refused, unknown_code
from protocols.errors import Invalid
from protocols.vocabulary import vocabulary
from protocols.wording import _


def canonical(data: Mapping[str, Any]) -> str:
    """The facts as text that does not depend on the order of keys. Dates and times become ISO 8601."""
    return json.dumps(data, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False, default=_iso)


def parse(data: Mapping[str, Any]) -> Facts:
    """The facts, checked and made ready.

    Raises
    ------
    Invalid : not of the form or with a code that nothing knows; the place is
        in `field`, the sentence says what is wrong there
    """
    try:
        text = canonical(data)
    except (TypeError, ValueError) as error:
        raise Invalid(_("The facts cannot be written as JSON: {why}", why=error)) from error
    try:
        form = FactsForm.model_validate_json(text)
    except ValidationError as error:
        raise refused(error) from error
    for place, code, there in strangers(form, vocabulary()):
        raise unknown_code(place, code, there)
    return _ready(form, text)


def _iso(value: object) -> str:
    if isinstance(value, date):  # a datetime is a date
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} is not JSON")


def _ready(form: FactsForm, text: str) -> Facts:
    now_s = form.now.timestamp()
    zone = _zone(form)
    incident = _seen(form.incident, form.now, zone) if form.incident else None
    if incident and incident.at > now_s:
        at = datetime.fromtimestamp(incident.at, form.now.tzinfo).isoformat()
        raise not_in_order("incident.at", _("a moment that is not later than now"), f'"{at}"')
    past = _past(form.history or [], incident, form.now, zone)
    present, absent = frozenset(form.risk_flags or ()), frozenset(form.risk_flags_absent)
    flags_unknown = None if form.risk_flags is None else frozenset(form.risk_flags_unknown)
    return Facts(
        snapshot="sha256:" + hashlib.sha256(text.encode()).hexdigest(),
        text=text,
        now=form.now,
        now_s=now_s,
        zone=zone,
        jurisdiction=form.jurisdiction.value,
        country=form.country or _country(form.jurisdiction.value),
        incident=incident,
        past=past,
        times=tuple(seen.at for seen in past),
        marks=marks_of(past),
        past_known=form.history is not None,
        not_recorded=tuple((gap.since.timestamp(), gap.until.timestamp()) for gap in form.not_recorded),
        assessments=_values(form.assessments, form.now),
        observations=_values(form.observations, form.now),
        flags_present=present,
        flags_unknown=flags_unknown,
        flags_absent=absent,
        flags_open=frozenset(vocabulary().risk_flags) - present - absent if flags_unknown is None else flags_unknown,
        medicines=form.medicines,
        charts=form.charts,
        derived=form.derived or Derived(),
        firings=_firings(form),
        record=form.record,
        person=form.person,
    )


def _zone(form: FactsForm) -> tzinfo:
    if form.time_zone is None:
        return form.now.tzinfo or UTC
    try:
        return ZoneInfo(form.time_zone)
    except (ZoneInfoNotFoundError, ValueError) as error:
        raise not_in_order("time_zone", _("the IANA name of a time zone"), f'"{form.time_zone}"') from error


def _country(jurisdiction: str) -> str | None:
    """The country of a jurisdiction where it has just one."""
    countries = [country for country, (_number, rules) in NUMBERS.items() if rules == jurisdiction]
    return countries[0] if len(countries) == 1 else None


def _time(moment: Moment, now: datetime) -> datetime:
    if moment.at is not None:
        return moment.at
    return now - timedelta(hours=moment.hours_ago or 0)


def _seen(form: IncidentForm, now: datetime, zone: tzinfo) -> Seen:
    at = _time(form, now)
    targets = [form.aimed_at] if isinstance(form.aimed_at, str) else form.aimed_at
    return Seen(
        at=at.timestamp(),
        day=form.local_date or at.astimezone(zone).date(),
        behaviours=_set(form.behaviours),
        triggers=_set(form.triggers),
        interventions=_set(form.interventions),
        intensity=form.intensity,
        targets=_set(targets),
        injury=_set(None if form.injury is None else [form.injury]),
        flags=_set(form.flags),
        id=form.id,
    )


def _set(codes: list[str] | None) -> frozenset[str] | None:
    return None if codes is None else _one_set(tuple(codes))


@lru_cache(maxsize=4096)
def _one_set(codes: tuple[str, ...]) -> frozenset[str]:
    """A history of hundreds repeats a few combinations: one set for each spares most of the time of reading."""
    return frozenset(codes)


def _past(history: list[IncidentForm], incident: Seen | None, now: datetime, zone: tzinfo) -> tuple[Seen, ...]:
    """History in order of time with the incident once, however often it was given. Undated entries cannot count."""
    seen = [_seen(entry, now, zone) for entry in history if not entry.undated]
    if incident:
        seen = [entry for entry in seen if not _same(entry, incident)]
        seen.append(incident)
    return tuple(sorted(seen, key=lambda entry: entry.at))


def _same(one: Seen, other: Seen) -> bool:
    if one.id is not None and other.id is not None:
        return one.id == other.id
    return one.at == other.at and one.behaviours == other.behaviours


def _values(given: Mapping[str, float | TimedValue | None] | None, now: datetime) -> dict[str, Value] | None:
    if given is None:
        return None
    values: dict[str, Value] = {}
    for code, what in given.items():
        if not isinstance(what, TimedValue):
            values[code] = Value(what, now.timestamp())
            continue
        at = None if what.undated else _time(what, now).timestamp()
        values[code] = Value(what.value, at)
        values.update({f"{code}.{part}": Value(number, at) for part, number in what.parts.items()})
    return values


def _firings(form: FactsForm) -> tuple[Firing, ...] | None:
    if form.firings is None:
        return None
    return tuple(
        Firing(one.protocol, one.tier, None if one.undated else _time(one, form.now).timestamp(), one.answered)
        for one in form.firings
    )
