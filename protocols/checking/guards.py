"""What a step has to say about when it is not to be done."""

from collections.abc import Iterator

from protocols.checking.findings import Said
from protocols.engine.places import contraindications_of
from protocols.engine.ready import NEVER_OFFERED
from protocols.engine.schema import Contraindication, Protocol, Step
from protocols.vocabulary import Vocabulary
from protocols.wording import _


LIMITS_MOVEMENT = 3  # of the vocabulary's levels of `restricts`


def guards(protocol: Protocol, words: Vocabulary) -> Iterator[Said]:
    """No restriction is a step, a step with a medicine says when not, and unknown is permission only with a reason."""
    for number, step in enumerate(protocol.steps):
        if step.intervention in NEVER_OFFERED:
            yield (
                ("steps", number, "intervention"),
                _("{code} is recorded when it happened, never offered as a step", code=step.intervention),
            )
        elif step.contraindicated:
            continue
        elif gives_medicine(step, words):
            yield (
                ("steps", number),
                _("a step with a medicine has to say when it is not to be done (contraindicated)"),
            )
        elif restricts(step, words):
            yield (
                ("steps", number),
                _("a step that limits movement has to say when it is not to be done (contraindicated)"),
            )
    for path, one in contraindications_of(protocol):
        guarded = protocol.steps[int(path[1])] if path[0] == "steps" else None
        grave = guarded is not None and (gives_medicine(guarded, words) or restricts(guarded, words))
        if not _allowed(one, grave=grave):
            yield (*path, "if_unknown"), _("say why it is allowed when it is not known (why_allowed)")


def gives_medicine(step: Step, words: Vocabulary) -> bool:
    """Staff would give a medicine; asking a prescriber to look at one is something else."""
    term = words.interventions.get(step.intervention or "")
    return term is not None and term.kind == "pharmacological" and "staff" in term.leads


def restricts(step: Step, words: Vocabulary) -> bool:
    """It limits movement, or more; whether it is ever offered is another question."""
    term = words.interventions.get(step.intervention or "")
    return term is not None and term.restrictiveness >= LIMITS_MOVEMENT


def _allowed(one: Contraindication, *, grave: bool) -> bool:
    """A word of care may stay unsaid when nobody knows. A stop, a medicine or a restriction needs a reason for that."""
    return one.if_unknown != "allow" or bool(one.why_allowed) or (one.effect == "warn" and not grave)
