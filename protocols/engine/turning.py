"""What would have to be otherwise for a protocol not to come up: the other side of "why".

What was seen has happened and cannot be otherwise, so that only what is measured, counted or recorded is named.
"""

from itertools import chain
from typing import Any

from protocols.engine.questions import Condition
from protocols.engine.read_aloud import say
from protocols.engine.speaker import Speaker
from protocols.engine.verdict import Verdict
from protocols.wording import _


_AT_MOST = 3  # ways that are worth reading

Way = list[str]  # what would have to be otherwise, all of it


def would_change_if(verdict: Verdict, speaker: Speaker) -> list[str]:
    """A sentence for each way; none where the condition is not known or rests on what was seen alone."""
    if verdict.condition is not True:
        return []
    found = {_asked(reading.leaf.key, reading.leaf.spec): reading.result for reading in verdict.readings}
    spec = verdict.ready.spec
    ways = [way for tree in (spec.when, spec.gate) for way in _ways(tree, found, speaker, negated=False) if way]
    return list(dict.fromkeys("; ".join(dict.fromkeys(way)) for way in ways))[:_AT_MOST]


def _ways(tree: Condition, found: dict[str, bool | None], speaker: Speaker, *, negated: bool) -> list[Way]:
    """Ways in which the tree would not hold. No way: it cannot be otherwise. An empty way: it does not hold now."""
    if tree.not_ is not None:
        return _ways(tree.not_, found, speaker, negated=not negated)
    if not tree.branches:
        return _leaf(tree, found, speaker, negated=negated)
    below = negated is not (tree.none is not None)
    each = [_ways(branch, found, speaker, negated=below) for branch in tree.branches]
    needed = _needed(tree, len(each), negated=negated)
    if needed == len(each):
        return list(chain.from_iterable(each))
    standing = sum([] not in ways for ways in each)
    able = [ways[0] for ways in each if ways and [] not in ways][: standing - needed + 1]
    return [list(chain.from_iterable(able))] if len(able) == standing - needed + 1 else []


def _asked(key: str, spec: Any) -> str:
    """The same for the same question, wherever it stands: protocols share the answer."""
    return f"{key} {spec}"


def _needed(tree: Condition, count: int, *, negated: bool) -> int:
    """How many of the branches hold it up."""
    if tree.at_least is not None:
        return count - tree.at_least.count + 1 if negated else tree.at_least.count
    everything = tree.all is not None or tree.none is not None
    return count if everything is not negated else 1


def _leaf(tree: Condition, found: dict[str, bool | None], speaker: Speaker, *, negated: bool) -> list[Way]:
    spec = getattr(tree, tree.key)
    if found.get(_asked(tree.key, spec)) is not (not negated):
        return [[]]
    if tree.event is not None or (tree.assessment_missing is not None and negated):
        return []  # it was seen, or a value is there: what the value is decides
    if tree.rule_fired is not None and tree.rule_fired.rule in speaker.hidden:
        return []
    said = say(tree, speaker.words)
    return [[_("If so: {what}", what=said) if negated else _("If not so: {what}", what=said)]]
