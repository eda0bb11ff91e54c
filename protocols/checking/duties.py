"""What every protocol owes: people who act, time limits, an owner, sources, ids, few facts."""

from collections.abc import Iterator
from datetime import date

from protocols.checking.findings import Said
from protocols.engine.naming import names
from protocols.engine.places import Path, contraindications_of
from protocols.engine.questions import leaves_of
from protocols.engine.schema import Protocol, Tier
from protocols.engine.step_texts import STEP_ZERO_ID
from protocols.wording import _


MOST_FACTS = 9  # WHO, smart guidelines: no table with ten or more inputs
TITLE_AT_MOST = 80  # characters, so that a card's summary has room for a reason
_PRESSING = (Tier.EMERGENCY, Tier.URGENT)


def people(protocol: Protocol) -> Iterator[Said]:
    """Every step has somebody to do it, who is among the actors."""
    actors = set(protocol.actors)
    for number, step in enumerate(protocol.steps):
        if not step.who:
            yield ("steps", number, "who"), _("nobody is named to do it")
        if outside := sorted(set(step.who) - actors):
            yield ("steps", number, "who"), _("{who} is not among the actors", who=", ".join(outside))
    if protocol.ask and (outside := sorted(set(protocol.ask.who) - actors)):
        yield ("ask", "who"), _("{who} is not among the actors", who=", ".join(outside))
    if protocol.tier in _PRESSING and not protocol.tell:
        yield ("tell",), _("it is {tier}, so it has to name who must be told (tell)", tier=protocol.tier)


def ownership(protocol: Protocol, today: date | None) -> Iterator[Said]:
    """Author and approver are two people; the version is that of the last change. Without `today` nothing is late."""
    owner = protocol.owner
    if owner.approved_by and owner.approved_by.casefold() == owner.author.casefold():
        yield ("owner", "approved_by"), _("the author cannot be the approver")
    if bool(owner.approved_by) != (owner.approved_on is not None):
        yield ("owner",), _("approved_by and approved_on go together")
    if today is not None and owner.review_by < today:
        yield ("owner", "review_by"), _("the review was due by {day}", day=owner.review_by.isoformat())
    if protocol.changes[-1].version != protocol.version:
        yield (
            ("version",),
            _(
                "the last change is of version {last}, the protocol of {version}",
                last=protocol.changes[-1].version,
                version=protocol.version,
            ),
        )


def limits(protocol: Protocol) -> Iterator[Said]:
    """What presses has a time limit; no limit is below zero."""
    if protocol.tier in _PRESSING and all(step.within_minutes is None for step in protocol.steps):
        yield ("steps",), _("it is {tier}, so one of its steps has to have a time limit", tier=protocol.tier)
    if len(protocol.title) > TITLE_AT_MOST:
        yield ("title",), _("the title is longer than {count} characters", count=TITLE_AT_MOST)
    minutes: list[tuple[Path, int]] = [(("respond_within", "minutes"), protocol.respond_within.minutes)]
    minutes += [
        (("steps", number, "within_minutes"), step.within_minutes or 0) for number, step in enumerate(protocol.steps)
    ]
    for path, given in minutes:
        if given < 0:
            yield path, _("a time limit is below zero")
    if protocol.suppress.same_resident_h < 0:
        yield ("suppress", "same_resident_h"), _("a time limit is below zero")


def facts(protocol: Protocol) -> Iterator[Said]:
    """Few enough for a person to follow, and the one that is asked for is among them."""
    read = {name for key, spec in (*leaves_of(protocol.gate), *leaves_of(protocol.when)) for name in names(key, spec)}
    if len(read) > MOST_FACTS:
        yield (
            ("when",),
            _(
                "it reads {count} facts, more than {most}: {facts}",
                count=len(read),
                most=MOST_FACTS,
                facts=", ".join(sorted(read)),
            ),
        )
    if protocol.ask and protocol.ask.fact not in read:
        yield ("ask", "fact"), _("{fact} is not among the facts it reads", fact=protocol.ask.fact)


def ids(protocol: Protocol) -> Iterator[Said]:
    """A step's id is its own, and so is a contraindication's within what it speaks against."""
    given = [step.id for step in protocol.steps]
    for number, one in enumerate(given):
        if one in given[:number]:
            yield ("steps", number), _("the id is given twice")
        if one in (STEP_ZERO_ID, "ask"):
            yield ("steps", number), _("the step id {id} is taken by the engine", id=one)
    seen: set[tuple[object, ...]] = set()
    for path, contraindication in contraindications_of(protocol):
        key = (*path[:-1], contraindication.id)
        if key in seen:
            yield path, _("the id is given twice")
        seen.add(key)
    if protocol.id in protocol.incompatible_with:
        yield ("incompatible_with",), _("a protocol cannot point another way than itself")
