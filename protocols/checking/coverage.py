"""What no protocol looks at: facts that nobody reads, and incidents for which nothing would come up."""

from collections.abc import Iterable, Iterator, Sequence

from babel.lists import format_list

from protocols.checking.literals import AtLeast, Has, Literal, Often
from protocols.checking.statements import Clause, Clauses
from protocols.engine.places import conditions_of
from protocols.engine.questions import leaves_of
from protocols.engine.schema import Basis, Protocol, Tier
from protocols.vocabulary import Vocabulary
from protocols.wording import _, current, plural


_SAYS_WHAT_HAPPENED = (("incident", "behaviours"), ("incident", "triggers"))
Cell = tuple[frozenset[str] | None, frozenset[str] | None, float]  # behaviours and triggers (None: any), from strength


def holes(known: Iterable[tuple[Protocol, Clauses]], words: Vocabulary) -> Iterator[str]:
    """Behaviours that nobody has a rule for, more pressing than routine, with what set them off and how strong.

    A rule counts when it asks about the behaviour or the trigger, whatever else it needs.
    """
    cells = [
        cell
        for protocol, cases in known
        if protocol.tier is not Tier.ROUTINE
        for clause in cases
        if (cell := _cell(clause)) is not None
    ]
    triggers = frozenset(words.triggers)
    for code, behaviour in words.behaviours.items():
        if behaviour.incident:
            yield from _open(code, cells, triggers, words)


def _open(code: str, cells: list[Cell], triggers: frozenset[str], words: Vocabulary) -> Iterator[str]:
    """One sentence a behaviour and set of triggers, with the strengths at which it is so."""
    strengths: dict[frozenset[str], list[int]] = {}
    for strength in words.strengths:
        seen = [
            asked for behaviours, asked, least in cells if strength >= least and (not behaviours or code in behaviours)
        ]
        left = frozenset() if None in seen else triggers - frozenset[str]().union(*(asked for asked in seen if asked))
        if left:
            strengths.setdefault(left, []).append(strength)
    for left, levels in strengths.items():
        yield _(
            "no protocol but routine ones looks at {behaviour} ({strengths}), {triggers}",
            behaviour=words.label(code),
            strengths=_listed(_(words.strengths[level].label) for level in levels),
            triggers=_set_off_by(left, triggers, words),
        )


def _set_off_by(left: frozenset[str], triggers: frozenset[str], words: Vocabulary) -> str:
    if left == triggers:
        return _("whatever set it off")
    if len(left) > len(triggers) / 2:
        others = _listed(words.label(code) for code in sorted(triggers - left))
        return _("unless it was set off by {triggers}", triggers=others)
    return _("set off by {triggers}", triggers=_listed(words.label(code) for code in sorted(left)))


def _listed(labels: Iterable[str]) -> str:
    return format_list(list(labels), style="or", locale=current())


def _cell(clause: Clause) -> Cell | None:
    """The part of the grid that a case concerns; None: it does not say what happened."""
    literals = set(clause)
    for literal in clause:
        if isinstance(literal, Often) and literal.so:
            literals |= literal.event
    behaviours, triggers = (_codes(literals, about) for about in _SAYS_WHAT_HAPPENED)
    if behaviours is None and triggers is None:
        return None
    least = [one.bound for one in literals if isinstance(one, AtLeast) and one.about == ("incident", "intensity")]
    return behaviours, triggers, max(least, default=1)


def _codes(literals: set[Literal], about: tuple[str, str]) -> frozenset[str] | None:
    asked = [one.codes for one in literals if isinstance(one, Has) and one.about == about]
    return min(asked, key=len) if asked else None


def never_read(protocols: Sequence[Protocol], words: Vocabulary) -> Iterator[str]:
    """Facts that somebody is asked to record for the rules, and that none of them reads."""
    read = {name for protocol in protocols for name in _read_by(protocol)}
    facts = [
        *(code for code in words.instruments),
        *(name for name, one in words.observations.items() if one.for_rules),
        *words.medicine_facts,
        *words.event_flags,
    ]
    flags = {flag for one in words.interventions.values() for flag in (*one.avoid_if, *one.care_if)}
    facts += [code for code in words.risk_flags if code not in flags]
    if unread := [code for code in facts if code not in read]:
        yield _("no protocol reads: {facts}", facts=", ".join(unread))


def _read_by(protocol: Protocol) -> Iterator[str]:
    for _path, condition in conditions_of(protocol):
        for _key, spec in leaves_of(condition):
            yield from _named(spec)


def _named(spec: object) -> Iterator[str]:
    if isinstance(spec, list):
        yield from spec
        return
    codes = [getattr(spec, name, None) for name in ("code", "name", "fact", "flag")]
    for code in (*codes, *(getattr(spec, "code_in", None) or ())):
        if code is not None:
            yield from (code, code.partition(".")[0])


def to_confirm(protocols: Sequence[Protocol]) -> Iterator[str]:
    """How many rest on numbers of our own that no clinical lead has confirmed yet."""
    count = sum(one.threshold_basis is Basis.DEFAULT and not one.owner.approved_by for one in protocols)
    if count:
        yield plural(
            "{count} protocol has numbers that are our own default: to be confirmed by your clinical lead",
            "{count} protocols have numbers that are our own default: to be confirmed by your clinical lead",
            count,
        )
