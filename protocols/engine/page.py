"""The library as one page of markdown: what each protocol looks for, what it asks for, and on whose word."""

from collections.abc import Iterable

from protocols.engine.library import ProtocolSet
from protocols.engine.read_aloud import lines
from protocols.engine.schema import Protocol, Step, Tier
from protocols.engine.spans import limit
from protocols.vocabulary import Vocabulary
from protocols.wording import _, mark


_TIERS = {
    Tier.EMERGENCY: mark("Emergency"),
    Tier.URGENT: mark("Urgent"),
    Tier.SOON: mark("Soon"),
    Tier.ROUTINE: mark("Routine"),
}


def page(library: ProtocolSet) -> str:
    """Markdown; protocols in order of id."""
    parts = [
        f"# {_('Protocols')}",
        _("Rules advise and remind. They never diagnose, prescribe or replace calling for help."),
    ]
    for ready in library.all:
        parts += _protocol(ready.spec, library.words)
    return "\n\n".join(parts) + "\n"


def _protocol(spec: Protocol, words: Vocabulary) -> Iterable[str]:
    yield f"## {spec.id} {_(spec.title)}"
    yield _facts_about(spec)
    yield f"**{_('Looked at when')}**\n\n" + "\n".join(lines(spec.gate, words))
    if spec.when != spec.gate:
        yield f"**{_('Comes up when')}**\n\n" + "\n".join(lines(spec.when, words))
    for one in spec.unless:
        yield f"**{_('Unless')}** {_(one.text)}\n\n" + "\n".join(lines(one.when, words))
    yield f"**{_('Steps')}**\n\n" + "\n".join(_step(place, step) for place, step in enumerate(spec.steps, start=1))
    yield _(spec.rationale)
    yield _("Closed when: {what}", what=_(spec.close_when))
    yield _("Sources: {what}", what="; ".join(words.references[key].cite for key in spec.evidence.cite))


def _facts_about(spec: Protocol) -> str:
    said = [
        _(_TIERS[spec.tier]),
        f"{limit(spec.respond_within.minutes)} ({spec.respond_within.basis})",
        _("version {version}", version=spec.version),
        _("approved by {name}", name=spec.owner.approved_by) if spec.owner.approved_by else _("not approved"),
        _("review by {day}", day=spec.owner.review_by.isoformat()),
        *([_("hard stop")] if spec.hard_stop else []),
        *([_("never folded")] if spec.never_folded else []),
        *([_("confidential")] if spec.confidential else []),
    ]
    return " · ".join(said)


def _step(place: int, step: Step) -> str:
    when = "" if step.within_minutes is None else f" ({limit(step.within_minutes)})"
    guards = "".join(f"\n   - {_(one.text)}" for one in step.contraindicated)
    return f"{place}. ({', '.join(step.who)}) {_(step.do)}{when}{guards}"
