"""The one way in: facts and a set of protocols make cards. Pure: no clock, no chance, nothing kept.

The language being spoken (`protocols.wording`) is part of what goes in: sentences are written as they are made.
"""

from collections.abc import Mapping
from typing import Any

from protocols.engine.card_texts import write_card
from protocols.engine.cards import Suggestions
from protocols.engine.explaining import reasons
from protocols.engine.facts import Facts
from protocols.engine.library import ProtocolSet, load
from protocols.engine.precedence import arrange
from protocols.engine.read_facts import parse
from protocols.engine.speaker import Speaker
from protocols.engine.verdict import Verdict


def suggest(
    facts: Facts | Mapping[str, Any], protocols: ProtocolSet | None = None, *, traced: bool = True
) -> Suggestions:
    """What the protocols have to say about these facts (the form is in `protocols/README.md`).

    Parameters
    ----------
    traced : also put into words what was looked at for protocols that are not shown

    Raises
    ------
    Invalid : the facts are not of the form
    """
    known = facts if isinstance(facts, Facts) else parse(facts)
    library = protocols or load()
    verdicts = judged(known, library)
    speaker = Speaker(known, library.words, library.confidential)
    plans, states = arrange(verdicts, known, library)
    shown = {plan.head.ready.spec.id: plan.head.ready.spec for plan in plans}
    return Suggestions(
        cards=tuple(write_card(plan, shown, speaker, library.set_hash) for plan in plans),
        states=states,
        traces={one.ready.spec.id: reasons(one.looked_at, speaker) for one in verdicts} if traced else {},
        snapshot=known.snapshot,
        set_hash=library.set_hash,
    )


def judged(facts: Facts, protocols: ProtocolSet) -> list[Verdict]:
    """The verdicts on every protocol that is not `not_met`, in order of id."""
    moment, speaking = protocols.speaking(facts)
    verdicts = [Verdict(ready, condition, moment) for ready, condition in speaking]
    may_block = [verdict for verdict in reversed(verdicts) if verdict.ready.may_block]
    # The first in order of id is named where several say so.
    blocked = {code: verdict.ready.spec.id for verdict in may_block for code in verdict.blocks()}
    return [verdict.without(blocked) for verdict in verdicts] if blocked else verdicts
