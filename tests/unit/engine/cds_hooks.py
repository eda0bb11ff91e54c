"""What the CDS Hooks specification states of a card: its invariants by their names, then what its prose says.

Source: HL7 CDS Hooks, logical model of the response with its invariants, and the page on cards, as of 2026-06. The
wording is ours. cds-fb-1 to cds-fb-3 are of the feedback, which the record keeps in its own form.
"""

import re
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID


Card = Any  # a card as a stranger reads it: JSON


def _suggestions(card: Card) -> list[Any]:
    return list(card.get("suggestions", []))


def _actions(card: Card) -> list[Any]:
    return [action for one in _suggestions(card) for action in one.get("actions", [])]


def _is_absolute(url: str) -> bool:
    parts = urlsplit(url)
    return parts.scheme in {"http", "https"} and bool(parts.netloc)


def _is_uuid(text: str) -> bool:
    return str(UUID(text)) == text


def _some_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _nothing_empty(value: Any) -> bool:
    """No null, no empty list, object or text; but what an extension holds is its own."""
    if isinstance(value, dict):
        return bool(value) and all(_nothing_empty(one) for key, one in value.items() if key != "extension")
    if isinstance(value, list):
        return bool(value) and all(_nothing_empty(one) for one in value)
    return value is not None and value != ""


INVARIANTS: dict[str, Callable[[Card], bool]] = {
    "cds-resp-1: of at most one suggestion at most one is recommended": lambda card: (
        card.get("selectionBehavior") != "at-most-one"
        or sum(bool(one.get("isRecommended")) for one in _suggestions(card)) <= 1
    ),
    "cds-resp-2: a deletion names the resource by its id and carries none": lambda card: all(
        action["type"] != "delete" or ("resourceId" in action and "resource" not in action) for action in _actions(card)
    ),
    "cds-resp-3: a context is handed to SMART apps alone": lambda card: all(
        link["type"] == "smart" or "appContext" not in link for link in card.get("links", [])
    ),
    "cds-resp-4: each reason for turning it down has words": lambda card: all(
        _some_text(one.get("display")) for one in card.get("overrideReasons", [])
    ),
    "cds-resp-5: each action is described": lambda card: all(
        _some_text(action.get("description")) for action in _actions(card)
    ),
    "cds-resp-6: with suggestions it says how many may be chosen": lambda card: (
        not _suggestions(card) or "selectionBehavior" in card
    ),
    "cds-resp-7: how many actions of a suggestion go together is all, any or at most one": lambda card: all(
        one.get("actionSelectionBehavior", "all") in {"all", "any", "at-most-one"} for one in _suggestions(card)
    ),
    "summary: one sentence of fewer than 140 characters": lambda card: (
        _some_text(card["summary"]) and len(card["summary"]) < 140 and "\n" not in card["summary"]
    ),
    "indicator: info, warning or critical": lambda card: card["indicator"] in {"info", "warning", "critical"},
    "detail: text, where there is any": lambda card: _some_text(card.get("detail", "x")),
    "source: has a label, and its address is absolute": lambda card: (
        _some_text(card["source"]["label"]) and _is_absolute(card["source"].get("url", "https://example.org"))
    ),
    "selectionBehavior: at most one or any": lambda card: (
        card.get("selectionBehavior", "any") in {"at-most-one", "any"}
    ),
    "uuid: of the card and of each suggestion, in lower case, each once": lambda card: (
        all(map(_is_uuid, uuids := [card["uuid"], *(one["uuid"] for one in _suggestions(card))]))
        and len(set(uuids)) == len(uuids)
    ),
    "suggestions: each has a label": lambda card: all(_some_text(one.get("label")) for one in _suggestions(card)),
    "suggestions: recommended is yes or no": lambda card: all(
        isinstance(one.get("isRecommended", False), bool) for one in _suggestions(card)
    ),
    "actions: create, update or delete": lambda card: all(
        action["type"] in {"create", "update", "delete"} for action in _actions(card)
    ),
    "actions: what is created or updated is there whole": lambda card: all(
        action["type"] == "delete" or _some_text(action["resource"]["resourceType"]) for action in _actions(card)
    ),
    "overrideReasons: Codings, each code once": lambda card: (
        len({one["code"] for one in card.get("overrideReasons", [])}) == len(card.get("overrideReasons", []))
        and all(
            set(one) <= {"code", "display", "system", "version", "userSelected"}
            for one in card.get("overrideReasons", [])
        )
    ),
    "links: label, address and type, absolute or smart": lambda card: all(
        _some_text(link["label"]) and link["type"] in {"absolute", "smart"} and _is_absolute(link["url"])
        for link in card.get("links", [])
    ),
    "nothing is null and what is optional and empty is left out": _nothing_empty,
    "no field but those of the specification": lambda card: (
        set(card)
        <= {
            *("uuid", "summary", "detail", "indicator", "source", "suggestions", "selectionBehavior"),
            *("overrideReasons", "links", "extension"),
        }
    ),
    "extension: an object of named properties": lambda card: (
        isinstance(card.get("extension", {}), dict)
        and all(re.fullmatch(r"[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)+", name) for name in card.get("extension", {}))
    ),
}


def breaches(card: Card) -> list[str]:
    """The invariants that a card breaks, by their names."""
    return list(_broken(card))


def _broken(card: Card) -> Iterator[str]:
    for name, holds in INVARIANTS.items():
        try:
            kept = holds(card)
        except (KeyError, TypeError, ValueError):
            kept = False
        if not kept:
            yield name
