"""Small made-up protocols and facts, so that each test says only what it is about."""

import json
from typing import Any

from protocols.engine.cards import EXTENSION, Card, Explain, Suggestions
from protocols.engine.evaluate import suggest
from protocols.engine.library import ProtocolSet, assemble
from protocols.engine.questions import Condition
from protocols.engine.schema import Protocol


NOW = "2026-11-20T15:00:00+00:00"

HITTING = {"event": {"behaviour_in": ["BHV_HIT"]}}


def facts(**given: Any) -> dict[str, Any]:
    """Facts with an incident of hitting, just now, in England; what is given replaces a key."""
    start: dict[str, Any] = {
        "now": NOW,
        "jurisdiction": "UK_ENGLAND",
        "incident": {"behaviours": ["BHV_HIT"], "intensity": 2},
    }
    return {**start, **given}


def step(id: str = "walk", **given: Any) -> dict[str, Any]:
    """One step for an aide."""
    return {"id": id, "who": ["aide"], "do": f"Do {id}.", **given}


def protocol(id: str = "R90", **given: Any) -> dict[str, Any]:
    """A protocol, as in a file, that fires on hitting; what is given replaces a key."""
    start: dict[str, Any] = {
        "id": id,
        "version": "1.0.0",
        "title": f"Title of {id}",
        "status": "active",
        "theme": f"theme {id}",
        "tier": "soon",
        "respond_within": {"minutes": 60, "basis": "default"},
        "threshold_basis": "default",
        "jurisdictions": ["UK_ENGLAND", "US_NH", "AU", "OTHER"],
        "priority": 50,
        "owner": {"author": "an author", "review_by": "2027-11-24"},
        "evidence": {"grade": "D", "basis": "Consensus.", "cite": ["Consensus"]},
        "actors": ["aide", "nurse"],
        "gate": HITTING,
        "when": HITTING,
        "steps": [step()],
        "suppress": {"same_resident_h": 24},
        "close_when": "It is over.",
        "rationale": "It helps.",
        "changes": [{"version": "1.0.0", "on": "2026-11-24", "by": "an author", "why": "First version."}],
    }
    if start["tier"] != given.get("tier") and given.get("tier") in ("emergency", "urgent"):
        start["tell"] = "the nurse"
    return {**start, **given}


def contraindication(effect: str, when: dict[str, Any], if_unknown: str = "ask", id: str = "c1") -> dict[str, Any]:
    """A contraindication with its sentence."""
    return {
        "id": id,
        "when": when,
        "effect": effect,
        "text": f"Because of {id}.",
        "if_unknown": if_unknown,
        "why_allowed": "It is a made-up one.",
        "source": "Consensus",
    }


def library(*protocols: dict[str, Any]) -> ProtocolSet:
    """A set of made-up protocols."""
    return assemble([Protocol.model_validate_json(json.dumps(one)) for one in protocols])


def condition(tree: dict[str, Any]) -> Condition:
    """A condition as in a file."""
    return Condition.model_validate_json(json.dumps(tree))


def evaluate(given: dict[str, Any], *protocols: dict[str, Any]) -> Suggestions:
    """What made-up protocols say about made-up facts."""
    return suggest(given, library(*protocols))


def explain(card: Card) -> Explain:
    """What is behind a card."""
    return card["extension"][EXTENSION]


def ids(answer: Suggestions) -> list[str]:
    """The protocols that became cards, in order."""
    return [explain(card)["protocol"] for card in answer.cards]


def only(answer: Suggestions) -> Explain:
    """What is behind the one card there is."""
    [card] = answer.cards
    return explain(card)


def step_ids(shown: Explain) -> list[str]:
    """The steps of a card without step 0."""
    return [one["id"] for one in shown["steps"] if one["order"] > 0]
