"""A card as an aide may see it: the steps written for aides, and nothing of those that are not.

Advice on clinical decisions is for those who may take them (design notes on rules, 2.3).
"""

from collections.abc import Iterable
from typing import Any

from protocols.engine.cards import EXTENSION, Card, Explain, State, StepOut, Unknown
from protocols.engine.schema import Tier


def for_aides(card: Card) -> Card | None:
    """The same card with the steps meant for aides alone, in every part of it; None when it holds nothing for them.

    An emergency, and whatever somebody has to be told of, is shown even without a step of theirs.
    """
    whole = card["extension"][EXTENSION]
    also = [one for one in map(_folded, whole["also"]) if one["steps"]]
    own = [step for step in whole["steps"] if _is_theirs(step)]
    pressing = whole["tell"] is not None or whole["tier"] == Tier.EMERGENCY
    if not pressing and not also and all(step["order"] == 0 for step in own):
        return None
    seen = card.copy()
    seen["extension"] = {EXTENSION: _explain(whole, own, also)}
    chosen = zip(whole["steps"], card["suggestions"], strict=True)
    seen["suggestions"] = [suggestion for step, suggestion in chosen if _is_theirs(step)]
    seen["detail"] = _without(card["detail"], _hidden(whole))
    if whole["state"] == State.NEEDS_DATA and not any(step["order"] > 0 for step in own):
        seen["summary"] = whole["title"]  # the question is not for them
    return seen


def _is_theirs(step: StepOut) -> bool:
    return "aide" in step["who"]


def _explain(whole: Explain, own: list[StepOut], also: list[dict[str, Any]]) -> Explain:
    shown = whole.copy()
    shown["steps"], shown["also"] = own, also
    shown["left_out"] = [step for step in whole["left_out"] if _is_theirs(step)]
    shown["unknown"] = _unknown(whole["unknown"], [*own, *shown["left_out"]])
    codes = {step.get("intervention") for step in own}
    shown["record"] = [one for one in whole["record"] if one["code"] in codes]
    return shown


def _folded(one: dict[str, Any]) -> dict[str, Any]:
    steps, left_out = (list(filter(_is_theirs, one[name])) for name in ("steps", "left_out"))
    return one | {"steps": steps, "left_out": left_out, "unknown": _unknown(one["unknown"], [*steps, *left_out])}


def _unknown(unknown: Iterable[Unknown], steps: list[StepOut]) -> list[Unknown]:
    """Without what only holds back a step that is not shown."""
    shown = {step["id"] for step in steps}
    return [one for one in unknown if one.get("blocks") is None or one.get("blocks") in shown]


def _hidden(whole: Explain) -> list[str]:
    """What the steps say that are not for aides."""
    mine = {step["do"] for step in (*whole["steps"], *whole["left_out"]) if _is_theirs(step)}
    every = {step["do"] for step in (*whole["steps"], *whole["left_out"])}
    return sorted(every - mine)


def _without(detail: str, hidden: list[str]) -> str:
    """Without the paragraphs that hold a hidden sentence: each step stands in one of its own."""
    return "\n\n".join(part for part in detail.split("\n\n") if not any(said in part for said in hidden))
