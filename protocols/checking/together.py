"""What can be said against protocols because of one another."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, permutations

from protocols.checking.clauses import TooMany, both, clauses, is_so_whenever, meet
from protocols.checking.coverage import holes, never_read, to_confirm
from protocols.checking.findings import Finding, Severity, errors
from protocols.checking.literals import About, Literal, Often
from protocols.checking.statements import Clauses
from protocols.engine.places import conditions_of, leaves
from protocols.engine.precedence import opposite
from protocols.engine.schema import Protocol
from protocols.vocabulary import Vocabulary, vocabulary
from protocols.wording import _


@dataclass(frozen=True, slots=True, eq=False)
class Known:
    """A protocol with the cases in which it comes up: its gate and its condition hold."""

    spec: Protocol
    cases: Clauses
    about: frozenset[About]  # what gate and condition speak of
    reads: frozenset[About]  # what the condition speaks of, the incident itself left aside

    def happens_with(self, other: "Known") -> bool:
        """Both hold somewhere at the same moment."""
        return _same_law(self.spec, other.spec) and meet(self.cases, other.cases)


def check_together(protocols: Sequence[Protocol], *, words: Vocabulary | None = None) -> list[Finding]:
    """What is found between protocols, errors first. A protocol with a mistake of its own may be left aside."""
    words = words or vocabulary()
    known = [one for protocol in protocols if (one := _known(protocol, words)) is not None]
    return [
        *_strangers(protocols),
        *_pairs(known),
        *(Finding("", what, severity=Severity.WARNING) for what in holes(known_cases(known), words)),
        *(Finding("", what, severity=Severity.WARNING) for what in never_read(protocols, words)),
        *(Finding("", what, severity=Severity.WARNING) for what in to_confirm(protocols)),
    ]


def known_cases(known: list[Known]) -> list[tuple[Protocol, Clauses]]:
    return [(one.spec, one.cases) for one in known]


def _known(protocol: Protocol, words: Vocabulary) -> Known | None:
    try:
        when = clauses(protocol.when, words)
        cases = both(clauses(protocol.gate, words), when)
    except (TooMany, KeyError):  # a group that the vocabulary does not have is a finding of the protocol itself
        return None
    reads = frozenset(one for one in _abouts(when) if one[0] != "incident")
    return Known(protocol, cases, _abouts(cases), reads)


def _abouts(cases: Clauses) -> frozenset[About]:
    return frozenset(_about(literal) for clause in cases for literal in clause)


def _about(literal: Literal) -> About:
    if isinstance(literal, Often):
        return ("count", *sorted(str(sorted(getattr(one, "codes", ()))) for one in literal.event))
    about: About = literal.about
    return about[:-1] if about[-1] == "age" else about


def _strangers(protocols: Sequence[Protocol]) -> Iterator[Finding]:
    """Protocols that are named and not there, and ids that two have."""
    there = [protocol.id for protocol in protocols]
    for protocol in protocols:
        named = [
            ((*path, "rule"), spec.rule)
            for root, condition in conditions_of(protocol)
            for path, key, spec in leaves(condition, root)
            if key == "rule_fired"
        ]
        named += [(("incompatible_with", place), other) for place, other in enumerate(protocol.incompatible_with)]
        gone = [(path, _("there is no protocol {id}", id=other)) for path, other in named if other not in there]
        if there.count(protocol.id) > 1:
            gone.append((("id",), _("another protocol has this id")))
        yield from errors(protocol, gone)


def _pairs(known: list[Known]) -> Iterator[Finding]:
    for one, other in combinations(known, 2):
        if _are_twins(one, other):
            yield _warning(one, _("it comes up exactly when {other} does", other=_named(other)))
        elif _press_differently(one, other) and one.happens_with(other):
            yield _warning(one, _differently(one, other))
        if opposite(one.spec, other.spec) and one.happens_with(other):
            what = _("it points another way than {other}, and both can come up at once", other=_named(other))
            yield _warning(one, what)
    for one, other in permutations(known, 2):
        if _is_idle(one, other):
            what = _("whenever it comes up, {other} does too, with the same steps", other=_named(other))
            yield _warning(one, what)


def _are_twins(one: Known, other: Known) -> bool:
    """They come up in the same cases. Only what is about the same things is looked at closely."""
    if one.about != other.about or not _same_law(one.spec, other.spec):
        return False
    return is_so_whenever(one.cases, other.cases) and is_so_whenever(other.cases, one.cases)


def _press_differently(one: Known, other: Known) -> bool:
    """One theme, one question in both, two answers to how soon."""
    return (
        one.spec.theme == other.spec.theme
        and one.spec.tier != other.spec.tier
        and not one.reads.isdisjoint(other.reads)
    )


def _differently(one: Known, other: Known) -> str:
    return _(
        "it is {tier} and {other} is {other_tier}; both can come up for the same reason",
        tier=one.spec.tier,
        other=_named(other),
        other_tier=other.spec.tier,
    )


def _is_idle(one: Known, other: Known) -> bool:
    """The other comes up every time, for everybody, at least as soon, and asks for the same."""
    mine, theirs = one.spec, other.spec
    if not {step.do for step in mine.steps} <= {step.do for step in theirs.steps}:
        return False
    here = set(mine.jurisdictions) <= set(theirs.jurisdictions)
    return here and is_so_whenever(other.cases, one.cases) and not is_so_whenever(one.cases, other.cases)


def _same_law(one: Protocol, other: Protocol) -> bool:
    return not set(one.jurisdictions).isdisjoint(other.jurisdictions)


def _named(one: Known) -> str:
    return f"{one.spec.id} ({_(one.spec.title)})"


def _warning(one: Known, what: str) -> Finding:
    return Finding(one.spec.id, what, "when", Severity.WARNING)
