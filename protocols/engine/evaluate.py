"""The one way in: facts and a set of protocols make cards. Pure: no clock, no chance, nothing kept.

The language being spoken (`protocols.wording`) is part of what goes in: sentences are written as they are made.
"""

from collections.abc import Mapping
from typing import Any

from protocols.engine.card_texts import write_card
from protocols.engine.cards import Suggestions
from protocols.engine.explaining import reasons
from protocols.engine.facts import Facts
from protocols.engine.leaves import Moment
from protocols.engine.library import ProtocolSet, load
from protocols.engine.precedence import arrange
from protocols.engine.read_facts import parse
from protocols.engine.speaker import Speaker
from protocols.engine.verdict import Verdict, judge
from protocols.vocabulary import Vocabulary


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
    verdicts = _verdicts(known, library)
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


def _verdicts(facts: Facts, library: ProtocolSet) -> list[Verdict]:
    moment = Moment(facts)
    here = [one for one in library.candidates(facts) if facts.jurisdiction in one.spec.jurisdictions]
    judged = (judge(ready, moment) for ready in here)
    verdicts = [verdict for verdict in judged if verdict is not None]
    blocked = _blocked(verdicts, library.words)
    return [verdict.without(blocked) for verdict in verdicts] if blocked else verdicts


def _blocked(verdicts: list[Verdict], words: Vocabulary) -> dict[str, str]:
    """Interventions that a firing protocol says nobody should do now, with that protocol.

    What is done to or with the person only: a step that calls for help, or asks a professional to look, is a different
    thing in every protocol and stays.
    """
    return {
        code: verdict.ready.spec.id
        for verdict in reversed(verdicts)
        if verdict.fires
        for step in verdict.steps
        if step.blocks and (code := step.spec.intervention) is not None and _is_hands_on(code, words)
    }


def _is_hands_on(intervention: str, words: Vocabulary) -> bool:
    term = words.interventions[intervention]
    return term.kind != "crisis" and term.leads != ("professional",)
