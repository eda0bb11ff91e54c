"""Codes in the facts that nothing knows. A slip of the pen would make a rule silent, so it is refused.

A home's own terms (`HOME_…`) are known to the home alone and match no rule.
"""

from collections.abc import Collection, Iterable, Iterator

from protocols.engine.facts_form import FactsForm, IncidentForm
from protocols.vocabulary import HOME_PREFIX, Vocabulary


Used = tuple[str, set[str], Collection[str]]  # the place, the codes given, the codes there are


def strangers(form: FactsForm, words: Vocabulary) -> Iterator[tuple[str, str, Collection[str]]]:
    """Every code that is neither in the vocabulary nor a home's own: its place, the code, and the codes there are."""
    for place, given, there in (*_seen(form, words), *_known(form, words)):
        for code in sorted(given):
            if code not in there and not code.startswith(HOME_PREFIX):
                yield place, code, there


def _seen(form: FactsForm, words: Vocabulary) -> list[Used]:
    seen = [*([form.incident] if form.incident else []), *(form.history or [])]
    return [
        ("behaviours", _all(one.behaviours for one in seen), words.behaviours),
        ("triggers", _all(one.triggers for one in seen), words.triggers),
        ("interventions", _all(one.interventions for one in seen), words.interventions),
        ("flags", _all(one.flags for one in seen), words.event_flags),
        ("aimed_at", _all(_targets(one) for one in seen), words.targets),
        ("injury", {one.injury for one in seen if one.injury is not None}, words.injuries),
    ]


def _known(form: FactsForm, words: Vocabulary) -> list[Used]:
    flags = {*(form.risk_flags or ()), *form.risk_flags_absent, *form.risk_flags_unknown}
    planned = form.person.plan
    return [
        ("person.plan", {one.intervention for one in planned}, words.interventions),
        ("person.plan", {one.trigger for one in planned if one.trigger is not None}, words.triggers),
        ("assessments", set(form.assessments or ()), words.instruments),
        ("observations", set(form.observations or ()), words.observations),
        ("risk_flags", flags, words.risk_flags),
        ("medicines", set(form.medicines or ()), words.medicine_facts),
        ("charts", set(form.charts or ()), words.groups),
    ]


def _all(lists: Iterable[list[str] | None]) -> set[str]:
    return {code for codes in lists for code in codes or ()}


def _targets(one: IncidentForm) -> list[str] | None:
    return [one.aimed_at] if isinstance(one.aimed_at, str) else one.aimed_at
