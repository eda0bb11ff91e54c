"""The one way in: facts and a set of protocols make cards. Pure: no clock, no chance, nothing kept.

The language being spoken (`protocols.wording`) is part of what goes in: sentences are written as they are made.
"""

from collections.abc import Mapping
from typing import Any

from protocols.engine.card_texts import reasons, write_card
from protocols.engine.cards import Suggestions
from protocols.engine.facts import Facts
from protocols.engine.leaves import Moment
from protocols.engine.library import ProtocolSet, load
from protocols.engine.precedence import arrange
from protocols.engine.read_facts import parse
from protocols.engine.verdict import Verdict, judge


def suggest(facts: Facts | Mapping[str, Any], protocols: ProtocolSet | None = None) -> Suggestions:
    """What the protocols have to say about these facts (the form is in `protocols/README.md`).

    Raises
    ------
    Invalid : the facts are not of the form
    """
    known = facts if isinstance(facts, Facts) else parse(facts)
    library = protocols or load()
    verdicts = _verdicts(known, library)
    plans, states = arrange(verdicts, known)
    return Suggestions(
        cards=tuple(write_card(plan, known, library.words, library.set_hash) for plan in plans),
        states=states,
        traces={one.ready.spec.id: reasons(one.looked_at, known, library.words) for one in verdicts},
        snapshot=known.snapshot,
        set_hash=library.set_hash,
    )


def _verdicts(facts: Facts, library: ProtocolSet) -> list[Verdict]:
    moment = Moment(facts)
    here = [one for one in library.candidates(facts) if facts.jurisdiction in one.spec.jurisdictions]
    judged = (judge(ready, moment, library.words) for ready in here)
    verdicts = [verdict for verdict in judged if verdict is not None]
    blocked = {
        step.spec.intervention: verdict.ready.spec.id
        for verdict in reversed(verdicts)
        if verdict.fires
        for step in verdict.steps
        if step.blocks and step.spec.intervention is not None
    }
    return [verdict.without(blocked) for verdict in verdicts] if blocked else verdicts
