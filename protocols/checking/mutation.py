"""Every protocol that one slip of the pen would have made of another, and those of them that no case would notice.

A slip that no case could tell from the protocol is none. A node that stands in the gate and in the condition alike is
therefore changed in both at once: changed in one, the other would still ask for it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from protocols.checking.same import conjuncts, says_the_same
from protocols.checking.slips import Slip, slips_of_leaf
from protocols.engine.cases import Case, CaseFile, Expect, differences, facts_of
from protocols.engine.facts import Facts
from protocols.engine.library import assemble
from protocols.engine.places import Path, branches, conditions_of, contraindications_of, nodes, place, put
from protocols.engine.questions import AtLeast, Condition
from protocols.engine.read_facts import parse
from protocols.engine.schema import Protocol
from protocols.engine.spans import number
from protocols.errors import Invalid
from protocols.vocabulary import Vocabulary, vocabulary


_EFFECTS = {"block": ("warn",), "warn": ("block",), "replace": ("block", "warn")}
_IF_UNKNOWN = {"block": ("ask", "allow"), "ask": ("block", "allow"), "allow": ("block", "ask")}


@dataclass(frozen=True, slots=True)
class Mutant:
    """A protocol with one slip: where (dotted as in the file), and what was changed."""

    protocol: Protocol
    place: str
    what: str


def mutants(protocol: Protocol, words: Vocabulary | None = None) -> Iterator[Mutant]:
    """The slips of the conditions, in the order of the file, then those of the contraindications."""
    words = words or vocabulary()
    both = [node for _path, node in nodes(protocol.gate) if _stands_in(protocol.when, node)]
    for root, whole in conditions_of(protocol):
        given = () if root == ("gate",) else conjuncts(protocol.gate)
        for path, node, here in _under(whole, root, given):
            if root == ("when",) and node in both:
                continue
            for below, value, what in _slips(node, words, here):
                changed = _put(protocol, path, node, put(node, below, value))
                yield Mutant(changed, place(protocol, (*path, *below)), what)
    yield from _of_contraindications(protocol)


Given = tuple[Condition, ...]  # what is true wherever a node is looked at


def _under(node: Condition, path: Path, given: Given) -> Iterator[tuple[Path, Condition, Given]]:
    yield path, node, given
    there = tuple(one for one in node.all or () if one.not_ is not None and one.not_.assessment_missing is not None)
    for below, branch in branches(node, path):
        yield from _under(branch, below, (*given, *(one for one in there if one is not branch)))


@dataclass(frozen=True, slots=True)
class Tried:
    """How the mutants of one protocol fared: how many there were, and those that every case lets pass."""

    count: int
    survivors: tuple[Mutant, ...]


def survivors(protocol: Protocol, cases: CaseFile, protocols: Mapping[str, Protocol]) -> Tried:
    """Run the cases against every mutant, until one comes out otherwise.

    The hours of not again are changed as well where a case tells of an earlier card.

    A case that fails for the protocol itself proves nothing and is left aside. Each case's facts are read once.
    """
    ready = [
        (case.expect, facts, _beside(case, protocol, protocols))
        for case in sorted(cases.cases, key=lambda case: bool(case.beside))
        if (facts := _facts(cases, case, protocol)) is not None
    ]
    passing = [one for one in ready if not _dies(protocol, [one])]
    everything = list(mutants(protocol))
    if any(one.protocol == protocol.id for _expect, facts, _beside in passing for one in facts.firings or ()):
        everything += _of_suppression(protocol)
    left = tuple(mutant for mutant in everything if not _dies(mutant.protocol, passing))
    return Tried(len(everything), left)


Ready = tuple[Expect, Facts, list[Protocol]]  # with the protocols beside it


def _facts(cases: CaseFile, case: Case, protocol: Protocol) -> Facts | None:
    try:
        return parse(facts_of(cases, case, protocol))
    except Invalid:  # running the case says what is not in order
        return None


def _beside(case: Case, own: Protocol, protocols: Mapping[str, Protocol]) -> list[Protocol]:
    ids = protocols if case.beside == "all" else case.beside
    return [protocols[each] for each in ids if each in protocols and each != own.id]


def _dies(changed: Protocol, ready: list[Ready]) -> bool:
    alone = assemble([changed])
    return any(
        next(differences(expect, changed, facts, assemble([*beside, changed]) if beside else alone), None)
        for expect, facts, beside in ready
    )


def _put(protocol: Protocol, path: Path, node: Condition, other: Condition) -> Protocol:
    changed: Protocol
    if path[0] != "gate" or not _stands_in(protocol.when, node):
        changed = put(protocol, path, other)
    else:
        changed = put(put(protocol, path, other), ("when",), _replaced(protocol.when, node, other))
    return changed


def _stands_in(whole: Condition, node: Condition) -> bool:
    return any(one == node for _path, one in nodes(whole))


def _replaced(whole: Condition, node: Condition, other: Condition) -> Condition:
    if whole == node:
        return other
    changed = whole
    for path, branch in branches(whole):
        changed = put(changed, path, _replaced(branch, node, other))
    return changed


def _slips(node: Condition, words: Vocabulary, given: Given) -> Iterator[Slip]:
    if node.not_ is not None:
        yield (), node.not_, "not left out"
    elif node.branches:
        yield from _of_tree(node)
        yield from _shorter(node, given)
    else:
        yield from (slip for slip in slips_of_leaf(node, words) if not says_the_same(node, slip, given))


def _of_tree(node: Condition) -> Iterator[Slip]:
    if node.at_least is not None:
        count, of = node.at_least.count, node.at_least.of
        for moved in (count - 1, count + 1):
            if 1 <= moved <= len(of):
                yield ("at_least", "count"), moved, f"{count} to {moved}"
    elif node.none is not None:
        yield (), Condition(any=node.none), "none to any"
    elif len(node.branches) > 1:
        key, other = ("all", "any") if node.all is not None else ("any", "all")
        yield (), Condition.model_validate({other: node.branches}), f"{key} to {other}"


def _shorter(node: Condition, given: Given) -> Iterator[Slip]:
    below: list[Any] = node.branches
    for at, branch in enumerate(below):
        if node.all is not None and branch in given:
            continue
        rest = [*below[:at], *below[at + 1 :]]
        what = f"without {branch.key} (number {at} of the list)"
        if node.at_least is not None and rest:
            yield (), Condition(at_least=AtLeast(count=min(node.at_least.count, len(rest)), of=rest)), what
        elif rest:
            yield (), Condition.model_validate({node.key: rest}), what


def _of_suppression(protocol: Protocol) -> Iterator[Mutant]:
    """The hours of not again, a step off; a day, where they are written in days."""
    hours = protocol.suppress.same_resident_h
    step = 24 if hours >= 48 and hours % 24 == 0 else 1
    for moved in (hours - step, hours + step):
        if moved >= 0:
            path: Path = ("suppress", "same_resident_h")
            yield Mutant(put(protocol, path, moved), place(protocol, path), f"{number(hours)} to {number(moved)}")


def _of_contraindications(protocol: Protocol) -> Iterator[Mutant]:
    for path, one in contraindications_of(protocol):
        said = {"effect": _EFFECTS[one.effect], "if_unknown": _IF_UNKNOWN[one.if_unknown]}
        for name, others in said.items():
            for other in others:
                changed = put(protocol, (*path, name), other)
                yield Mutant(changed, place(protocol, (*path, name)), f"{getattr(one, name)} to {other}")
