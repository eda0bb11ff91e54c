"""What is said about a protocol in words: where it is from, how it stands, what its settings mean."""

from collections.abc import Iterable

from pages.parts import cards
from protocols.engine.schema import Basis, Protocol
from protocols.engine.spans import limit, window
from protocols.engine.speaker import WHO
from protocols.wording import _, mark, plural


JURISDICTIONS: dict[str, str] = {
    "UK_ENGLAND": mark("England"),
    "US_NH": mark("nursing homes in the United States"),
    "AU": mark("Australia"),
    "OTHER": mark("everywhere else"),
}
EFFECTS: dict[str, str] = {
    "block": mark("Then it is left out."),
    "replace": mark("Then this is done instead."),
    "warn": mark("Then it stands, with this sentence beside it."),
}
IF_UNKNOWN: dict[str, str] = {
    "block": mark("Not known: it is left out."),
    "ask": mark("Not known: check first."),
    "allow": mark("Not known: it stands."),
}
STATES: dict[str, str] = {
    "draft": mark("Draft"),
    "in_review": mark("Waits for a second person"),
    "active": mark("In force"),
    "retired": mark("Was in force"),
    "discarded": mark("Given up"),
}
BASIS: dict[Basis, str] = {
    Basis.REGULATORY: mark("set by law"),
    Basis.PUBLISHED: mark("published"),
    Basis.DEFAULT: mark("a default of this library, to be confirmed by your clinical lead"),
}
HOME_BASIS = mark("a number of this home, approved by {name}")
KINDS = (
    ("hard_stop", mark("This is a stop: nobody can accept it and go on. It is read and acknowledged.")),
    ("never_folded", mark("It always stands on a card of its own, whatever else comes up.")),
    ("confidential", mark("It is confidential: only the Safeguarding page shows it.")),
)


def title(protocol: Protocol) -> str:
    """Its number and its title."""
    return f"{protocol.id} {_(protocol.title)}"


def where_from(version: str, *, of_home: bool) -> str:
    """ "Library 1.0.0" or "This home, 1.1.0"."""
    return _("This home, {version}", version=version) if of_home else _("Library {version}", version=version)


def tier(code: str) -> str:
    """The urgency with its icon in its colour, for markdown."""
    word, icon = cards.TIERS[code]
    return f":{cards.COLOURS[code]}[{icon}] {_(word)}"


def people(roles: Iterable[str]) -> str:
    """Who, in words."""
    return ", ".join(_(WHO[role]) for role in roles)


def basis(basis: Basis, protocol: Protocol) -> str:
    """Where a number is from. A default that somebody here approved is no open question any more."""
    if basis is Basis.DEFAULT and protocol.owner.approved_by:
        return _(HOME_BASIS, name=protocol.owner.approved_by)
    return _(BASIS[basis])


def repeats(protocol: Protocol) -> str:
    """How soon it may come up again for the same person."""
    hours = protocol.suppress.same_resident_h
    if not hours:
        return _("It comes up every time, also for the same person.")
    return _("Not again for the same person within {window}, unless it gets more urgent.", window=window(hours))


def kinds(protocol: Protocol) -> list[str]:
    """What is special about it; nothing for most."""
    return [_(said) for field, said in KINDS if getattr(protocol, field)]


def summary(protocol: Protocol) -> str:
    """Two or three sentences to be read aloud, before the whole."""
    first = protocol.steps[0]
    left = len(protocol.steps) - 1
    said = [
        _(
            "{tier}: somebody acts {limit}.",
            tier=_(cards.TIERS[protocol.tier][0]),
            limit=limit(protocol.respond_within.minutes),
        ),
        _("First ({who}): {what}", who=people(first.who), what=_(first.do)),
    ]
    if left:
        said.append(plural("Then 1 more step.", "Then {count} more steps.", left))
    return " ".join(said)
