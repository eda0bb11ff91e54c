"""The library as one page of markdown, for a clinician to read: what every protocol looks at, and on whose word."""

import re
from collections.abc import Iterable, Iterator, Sequence

from protocols.authoring.phrases import BASES, EFFECTS, IF_UNKNOWN, JURISDICTIONS, TIERS, roles, together
from protocols.engine.card_texts import OVERRIDE_REASONS
from protocols.engine.read_aloud import lines
from protocols.engine.schema import Basis, Contraindication, Protocol, Step, Tier
from protocols.engine.spans import limit, window
from protocols.vocabulary import Vocabulary
from protocols.wording import _, mark, plural


_STATUS = {
    "confirmed": mark("read for this"),
    "secondary": mark("seen only in a page that reports it"),
    "unconfirmed": mark("not checked yet"),
    "design_default": mark("our own choice, to be confirmed by your clinical lead"),
}
_KINDS = {
    "hard_stop": mark("A stop: it can be acknowledged, never accepted."),
    "never_folded": mark("Always a card of its own, whatever else comes up."),
    "confidential": mark("Confidential: shown on the Safeguarding page only."),
}
_MARKS = re.compile(r"([\\`*_\[\]<>#|])")


def handbook(protocols: Sequence[Protocol], words: Vocabulary) -> str:
    """An index by urgency and by theme, then every protocol in order of id."""
    ordered = sorted(protocols, key=lambda one: one.id)
    parts = [
        f"# {_('Protocols')}",
        _("Rules advise and remind. They never diagnose, prescribe or replace calling for help."),
        _how_many(ordered),
        *_by_tier(ordered),
        *_by_theme(ordered),
        *(part for one in ordered for part in entry(one, words)),
    ]
    return "\n\n".join(parts) + "\n"


def entry(protocol: Protocol, words: Vocabulary) -> Iterator[str]:
    """The paragraphs of one protocol, its heading first."""
    yield f'<a id="{protocol.id}"></a>\n\n## {protocol.id} {_text(protocol.title)}'
    yield _items(_at_a_glance(protocol))
    yield _named(_("What it is for"), [_text(protocol.rationale)])
    yield _named(_("Looked at when"), lines(protocol.gate, words))
    if protocol.when != protocol.gate:
        yield _named(_("Comes up when"), lines(protocol.when, words))
    if protocol.ask is not None:
        asked = _("{question} (asked of: {who})", question=_text(protocol.ask.question), who=roles(protocol.ask.who))
        yield _named(_("If that is not known, it asks"), [asked])
    if protocol.unless:
        yield _named(_("Unless"), [line for one in protocol.unless for line in _against(one, words, 0)])
    numbered = [line for place, step in enumerate(protocol.steps, start=1) for line in _step(place, step, words)]
    yield _named(_("Steps"), numbered)
    yield _named(_("Numbers, and where they are from"), _listed(_numbers(protocol)))
    yield _named(_("Where it holds"), _listed(_places(protocol)))
    yield _named(_("How often, and until when"), _listed(_repeats(protocol)))
    yield _named(_("Sources"), _listed(_sources(protocol, words)))
    yield _named(_("Owner and versions"), _listed(_owner(protocol)))


def _how_many(protocols: Sequence[Protocol]) -> str:
    open_ = sum(one.threshold_basis is Basis.DEFAULT and not one.owner.approved_by for one in protocols)
    return " ".join(
        [
            plural("{count} protocol.", "{count} protocols.", len(protocols)),
            plural(
                "{count} has numbers that are our own default, to be confirmed by your clinical lead.",
                "{count} have numbers that are our own default, to be confirmed by your clinical lead.",
                open_,
            ),
        ]
    )


def _by_tier(protocols: Sequence[Protocol]) -> Iterator[str]:
    yield f"## {_('By urgency')}"
    for tier in Tier:
        here = [one for one in protocols if one.tier is tier]
        if here:
            yield _named(_(TIERS[tier]), [f"- {_link(one)} {_text(one.title)}" for one in here])


def _by_theme(protocols: Sequence[Protocol]) -> Iterator[str]:
    yield f"## {_('By theme')}"
    yield _("Of one theme, the most pressing card is shown; less pressing ones stand inside it.")
    themes = sorted({one.theme for one in protocols})
    yield _items(
        f"{theme.replace('_', ' ').capitalize()}: {', '.join(_link(one) for one in protocols if one.theme == theme)}"
        for theme in themes
    )


def _link(protocol: Protocol) -> str:
    return f"[{protocol.id}](#{protocol.id})"


def _at_a_glance(protocol: Protocol) -> Iterator[str]:
    yield f"**{_(TIERS[protocol.tier])}**, {limit(protocol.respond_within.minutes)}"
    yield _("For: {who}", who=roles(protocol.actors))
    if protocol.informed:
        yield _("Also told: {who}", who=roles(protocol.informed))
    if protocol.tell:
        yield _("To be told at once: {who}", who=_text(protocol.tell))
    yield from (_(said) for field, said in _KINDS.items() if getattr(protocol, field))
    if protocol.incompatible_with:
        yield _("Points another way than: {rules}", rules=", ".join(protocol.incompatible_with))


def _against(one: Contraindication, words: Vocabulary, depth: int) -> list[str]:
    indent = " " * depth
    then, unknown = _(EFFECTS[one.effect]), _(IF_UNKNOWN[one.if_unknown])
    asked = lines(one.when, words)
    one_line = _("When: {what}", what=asked[0].removeprefix("- "))
    said = [
        f"{indent}- {_text(one.text)}",
        *([f"{indent}  - {one_line}"] if len(asked) == 1 else [f"{indent}  {line}" for line in asked]),
        f"{indent}  - {_('Then: {effect}. Not known: {unknown}.', effect=then, unknown=unknown)}",
    ]
    return [*said, f"{indent}  - {_text(one.why_allowed)}"] if one.why_allowed else said


def _step(place: int, step: Step, words: Vocabulary) -> Iterator[str]:
    when = "" if step.within_minutes is None else f", {limit(step.within_minutes)}"
    yield f"{place}. {_text(step.do)} ({roles(step.who)}{when})"
    if step.jurisdictions:
        places = together(_(JURISDICTIONS[each]) for each in step.jurisdictions)
        yield f"   - {_('Only in: {places}', places=places)}"
    for one in step.contraindicated:
        yield from _against(one, words, 3)
    term = words.interventions.get(step.intervention or "")
    if term is not None and term.avoid_if:
        flags = together(words.label(flag) for flag in term.avoid_if)
        yield f"   - {_('Left out for anyone with: {flags}. Not known: ask first.', flags=flags)}"
    if term is not None and term.care_if:
        flags = together(words.label(flag) for flag in term.care_if)
        yield f"   - {_('With a word of care for anyone with: {flags}.', flags=flags)}"


def _numbers(protocol: Protocol) -> Iterator[str]:
    within = protocol.respond_within
    basis = _basis(within.basis, protocol)
    yield _("Somebody acts {limit}. {basis}.", limit=limit(within.minutes), basis=basis)
    if within.note:
        yield _text(within.note)
    yield _("The numbers above: {basis}.", basis=_basis(protocol.threshold_basis, protocol))
    if protocol.threshold_note:
        yield _text(protocol.threshold_note)


def _basis(basis: Basis, protocol: Protocol) -> str:
    if basis is Basis.DEFAULT and protocol.owner.approved_by:
        return _("A number of this home, approved by {name}", name=_text(protocol.owner.approved_by))
    return _(BASES[basis])


def _places(protocol: Protocol) -> Iterator[str]:
    """Where it holds, and the clocks that run in one place only."""
    yield "; ".join(_(JURISDICTIONS[each]) for each in protocol.jurisdictions)
    for jurisdiction, name in JURISDICTIONS.items():
        clocks = [step for step in protocol.steps if jurisdiction in step.jurisdictions]
        if clocks:
            said = [
                _text(step.do) if step.within_minutes is None else f"{_text(step.do)} ({limit(step.within_minutes)})"
                for step in clocks
            ]
            yield _("Only in {place}: {what}", place=_(name), what=" ".join(said))


def _repeats(protocol: Protocol) -> Iterator[str]:
    hours = protocol.suppress.same_resident_h
    if hours:
        yield _("Not again for the same person within {window}, unless it presses more", window=window(hours))
    else:
        yield _("It comes up every time")
    displays = dict(OVERRIDE_REASONS)
    for reason, after in protocol.suppress.after_reasons.items():
        yield _("Turned down with “{reason}”: not for {window}", reason=_(displays[reason]), window=window(after))
    yield _("Closed when: {what}", what=_text(protocol.close_when))
    if protocol.inform_family:
        yield _("For the family: {what}", what=_text(protocol.inform_family))


def _sources(protocol: Protocol, words: Vocabulary) -> Iterator[str]:
    grade = words.grades[protocol.evidence.grade].label
    yield _("Evidence: {grade}. {basis}", grade=_(grade), basis=_text(protocol.evidence.basis))
    against = [one.source for step in protocol.steps for one in step.contraindicated]
    for key in dict.fromkeys([*protocol.evidence.cite, *(one.source for one in protocol.unless), *against]):
        source = words.references[key]
        link = f" <{source.link if '://' in source.link else f'https://doi.org/{source.link}'}>" if source.link else ""
        note = f"; {source.status_note}" if source.status_note else ""
        yield f"{_text(source.cite)}{link} ({_(_STATUS[source.status])}{note})"


def _owner(protocol: Protocol) -> Iterator[str]:
    owner = protocol.owner
    yield _("Written by {name}", name=_text(owner.author))
    if owner.approved_by and owner.approved_on:
        yield _("Approved by {name} on {day}", name=_text(owner.approved_by), day=owner.approved_on.isoformat())
    else:
        yield _("Nobody has approved it yet")
    yield _("Version {version}; to be reviewed by {day}", version=protocol.version, day=owner.review_by.isoformat())
    for change in reversed(protocol.changes):
        yield f"{change.version}, {change.on.isoformat()}, {_text(change.by)}: {_text(change.why)}"


def _named(name: str, paragraph: Iterable[str]) -> str:
    return f"**{name}**\n\n" + "\n".join(paragraph)


def _listed(said: Iterable[str]) -> list[str]:
    return [f"- {one}" for one in said]


def _items(said: Iterable[str]) -> str:
    return "\n".join(_listed(said))


def _text(text: str) -> str:
    """A sentence of a protocol in the language being spoken; what would be markdown in it is shown as it is."""
    return _MARKS.sub(r"\\\1", _(text))
