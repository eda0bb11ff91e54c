"""Writing, handing in and approving editions of protocols, by the product's own actions."""

from typing import Any
from uuid import UUID

from db.engine import Store
from db.queries import home_protocols as queries
from db.queries.home_protocols import Edition
from db.records import home_protocols
from protocols.access import Actor
from protocols.engine.library import load
from protocols.engine.schema import Protocol, Tier
from protocols.identity import new_id
from tests.support.homes import NOW


PROTOCOL = "R09"  # urgent, and never folded
WHY = "Our nurses look after six hours."


def leavable() -> tuple[str, ...]:
    """The protocols of the library that a home may do without, in order of id."""
    return tuple(code for code, one in load().by_id.items() if not must_stay(one))


def must_stay(protocol: Protocol) -> bool:
    marked = protocol.hard_stop or protocol.never_folded or protocol.confidential
    return marked or protocol.tier is Tier.EMERGENCY


def content(library: Protocol, hours: float) -> dict[str, Any]:
    """A protocol with this id that asks one thing: somebody paces, and has not passed urine for so many hours."""
    plain: dict[str, Any] = library.model_dump(mode="json", by_alias=True, exclude_none=True)
    looked = {"id": "look", "who": ["nurse"], "do": "Look for a full bladder.", "within_minutes": 60}
    return plain | {
        "gate": {"event": {"behaviour_in": ["BHV_PACE"]}},
        "when": {"obs": {"name": "hours_since_urine", "gte": hours}},
        "unless": [],
        "actors": ["nurse"],
        "steps": [looked],
        "ask": None,
    }


def cases(protocol_id: str, hours: float) -> dict[str, Any]:
    """Cases below, at and above, and where nobody knows."""
    given = {"below": hours - 1, "at": hours, "above": hours + 1, "not known": None}
    kinds = ("stays_silent", "boundary", "fires", "unknown")
    states = ("not_met", "suggest", "suggest", "needs_data")
    return {
        "protocol": protocol_id,
        "now": "2026-11-20T15:00:00+00:00",
        "defaults": {"incident": {"behaviours": ["BHV_PACE"], "intensity": 2}},
        "cases": [
            {
                "name": name,
                "kind": kind,
                "given": {"observations": {"hours_since_urine": one}},
                "expect": {"state": state},
            }
            for (name, one), kind, state in zip(given.items(), kinds, states, strict=True)
        ],
    }


def begin(store: Store, actor: Actor, *, protocol_id: str = PROTOCOL) -> UUID:
    one = new_id()
    home_protocols.begin(store, actor=actor, now=NOW, id=one, protocol_id=protocol_id)
    return one


def read(store: Store, actor: Actor, one: UUID) -> Edition:
    return queries.edition(store, actor=actor, now=NOW, edition_id=one)


def write(store: Store, actor: Actor, one: UUID, *, hours: float, **changes: Any) -> int:
    """Let the edition ask for so many hours, with cases that say so; answers its version."""
    edition = read(store, actor, one)
    wanted = content(edition.protocol, hours) | changes
    about: dict[str, Any] = {"actor": actor, "now": NOW, "edition_id": one}
    version = home_protocols.edit(store, **about, expected_version=edition.version, content=wanted)
    beside = cases(edition.protocol_id, hours)
    return home_protocols.set_cases(store, **about, expected_version=version, cases=beside)


def submit(store: Store, actor: Actor, one: UUID, *, why: str = WHY) -> int:
    version = read(store, actor, one).version
    return home_protocols.submit(store, actor=actor, now=NOW, edition_id=one, expected_version=version, why=why)


def approve(store: Store, actor: Actor, one: UUID) -> int:
    version = read(store, actor, one).version
    return home_protocols.approve(store, actor=actor, now=NOW, edition_id=one, expected_version=version)


def in_force(store: Store, author: Actor, approver: Actor, *, protocol_id: str = PROTOCOL, hours: float = 6) -> UUID:
    """An edition that two people brought into force."""
    one = begin(store, author, protocol_id=protocol_id)
    write(store, author, one, hours=hours)
    submit(store, author, one)
    approve(store, approver, one)
    return one
