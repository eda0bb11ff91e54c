"""What one file says about another must be there. Each check answers with the mistakes it found, as sentences."""

from collections.abc import Callable, Iterable, Iterator

from protocols.vocabulary.lookup import Vocabulary
from protocols.vocabulary.models import Sourced


_PREFIXES = (("behaviours", "BHV_"), ("triggers", "TRG_"), ("interventions", "INT_"), ("risk_flags", "RF_"))


def mistakes_of(loaded: Vocabulary) -> Iterator[str]:
    """Every mistake in the whole, as `CODE: what is wrong`."""
    for check in _CHECKS:
        yield from check(loaded)


def _prefixes(loaded: Vocabulary) -> Iterator[str]:
    for table, prefix in _PREFIXES:
        for code in getattr(loaded, table):
            if not code.startswith(prefix):
                yield f"{code}: a code of the {table} starts with {prefix}"


def _sources(loaded: Vocabulary) -> Iterator[str]:
    cited: tuple[Sourced, ...] = (
        *loaded.behaviours.values(),
        *loaded.triggers.values(),
        *loaded.interventions.values(),
        *loaded.risk_flags.values(),
        *loaded.instruments.values(),
        *loaded.observations.values(),
        *loaded.medicine_facts.values(),
    )
    for term in cited:
        yield from _absent(term.code, term.cite, loaded.references, "reference")


def _flags(loaded: Vocabulary) -> Iterator[str]:
    for term in loaded.interventions.values():
        yield from _absent(term.code, (*term.avoid_if, *term.care_if), loaded.risk_flags, "risk flag")
    for kind in loaded.dementia_types.values():
        yield from _absent(kind.code, kind.implies, loaded.risk_flags, "risk flag")


def _suits(loaded: Vocabulary) -> Iterator[str]:
    for term in loaded.interventions.values():
        yield from _absent(term.code, term.suits_groups, loaded.group_terms, "group")
        yield from _absent(term.code, term.suits_triggers, loaded.triggers, "trigger")


def _members(loaded: Vocabulary) -> Iterator[str]:
    for group in loaded.group_terms.values():
        yield from _absent(group.code, group.members, loaded.behaviours, "behaviour")


def _named(loaded: Vocabulary) -> Iterator[str]:
    for term in loaded.interventions.values():
        yield from _absent(term.code, (term.kind,), loaded.kinds, "kind")
        yield from _absent(term.code, term.leads, loaded.leads, "lead")
        yield from _absent(term.code, (term.evidence.grade,), loaded.grades, "grade")
    for trigger in loaded.triggers.values():
        yield from _absent(trigger.code, (trigger.pinch_me,) if trigger.pinch_me else (), loaded.pinch_me, "letter")
    for observation in loaded.observations.values():
        source = (observation.derived_from,) if observation.derived_from else ()
        yield from _absent(observation.code, source, loaded.observations, "observation")
        if observation.charted == bool(source):
            yield f"{observation.code}: an observation is either charted or derived"


def _absent(code: str, named: Iterable[str], there: Iterable[str], what: str) -> Iterator[str]:
    known = set(there)
    return (f"{code}: there is no {what} {name}" for name in named if name not in known)


_CHECKS: tuple[Callable[[Vocabulary], Iterator[str]], ...] = (_prefixes, _sources, _flags, _suits, _members, _named)
