"""What differs between two editions of a protocol, in sentences a clinician reads before approving."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from protocols.authoring.condition_difference import Difference, Where, differences_of
from protocols.authoring.phrases import (
    BASES,
    EFFECTS,
    GRADES,
    IF_UNKNOWN,
    JURISDICTIONS,
    TIERS,
    guard_in_one_line,
    roles,
    step_in_one_line,
    together,
)
from protocols.engine.card_texts import OVERRIDE_REASONS
from protocols.engine.schema import Ask, Contraindication, Protocol, Step
from protocols.engine.spans import limit, window
from protocols.vocabulary import Vocabulary
from protocols.wording import _, mark


__all__ = ["Difference", "differences"]

Say = Callable[[Any], str]


def differences(before: Protocol, after: Protocol, words: Vocabulary) -> list[Difference]:
    """Everything that differs, in the order of the file; nothing when both are equal.

    The list of changes that a protocol carries is not compared: it grows with every edition.
    """
    found = [one for name, (label, say) in _FIELDS.items() for one in _field(before, after, name, label, say)]
    for name, label in _CONDITIONS.items():
        found += differences_of(name, getattr(before, name), getattr(after, name), Where(_(label), words))
    found += _guards("unless", _("Not for everyone"), before.unless, after.unless, words)
    found += _steps(before.steps, after.steps, words)
    return found + _ask(before.ask, after.ask)


def _field(before: Any, after: Any, name: str, label: str, say: Say, place: str = "") -> list[Difference]:
    """One field that is told as a whole. `name` is dotted. An empty text is one that was not there."""
    old, new = _value(before, name), _value(after, name)
    if old == new:
        return []
    told = [None if value in (None, "") else say(value) for value in (old, new)]
    return [Difference(place or name, _(label), told[0], told[1])]


def _value(form: Any, name: str) -> Any:
    for part in name.split("."):
        form = getattr(form, part)
    return form


def _guards(
    place: str, label: str, before: Sequence[Contraindication], after: Sequence[Contraindication], words: Vocabulary
) -> list[Difference]:
    def tell(one: Contraindication) -> str:
        return guard_in_one_line(one, words)

    found = list(_listed(place, label, before, after, tell))
    for old, new in _both(before, after):
        here = f"{place}.{new.id}"
        found += differences_of(f"{here}.when", old.when, new.when, Where(f"{label}: {_('when')}", words))
        for name, (what, say) in _GUARD_FIELDS.items():
            found += _field(old, new, name, f"{label}: {_(what)}", say, f"{here}.{name}")
    return found


def _steps(before: Sequence[Step], after: Sequence[Step], words: Vocabulary) -> list[Difference]:
    found = list(_listed("steps", _("Step"), before, after, step_in_one_line))
    for old, new in _both(before, after):
        place = f"steps.{new.id}"
        label = _("Step “{what}”", what=_short(_(new.do)))
        for name, (what, say) in _step_fields(words).items():
            found += _field(old, new, name, f"{label}: {_(what)}", say, f"{place}.{name}")
        speaks_against = f"{label}: {_('speaks against it')}"
        found += _guards(f"{place}.contraindicated", speaks_against, old.contraindicated, new.contraindicated, words)
    return found


def _ask(before: Ask | None, after: Ask | None) -> list[Difference]:
    if before == after:
        return []
    told = [None if one is None else f"{_(one.question)} ({roles(one.who)}; {one.fact})" for one in (before, after)]
    return [Difference("ask", _("Question when it is not known"), told[0], told[1])]


def _listed(
    place: str, label: str, before: Sequence[Any], after: Sequence[Any], say: Callable[[Any], str]
) -> Iterator[Difference]:
    """What is gone, what is new, and what stands in another order. Members are known by their id."""
    old, new = [one.id for one in before], [one.id for one in after]
    yield from (Difference(f"{place}.{one.id}", label, say(one), None) for one in before if one.id not in new)
    yield from (Difference(f"{place}.{one.id}", label, None, say(one)) for one in after if one.id not in old)
    stayed_before = [one for one in before if one.id in new]
    stayed_after = [one for one in after if one.id in old]
    if [one.id for one in stayed_before] != [one.id for one in stayed_after]:
        yield Difference(place, _("{what}: the order", what=label), _order(stayed_before), _order(stayed_after))


def _order(members: Sequence[Any]) -> str:
    texts = [_short(_(one.do if isinstance(one, Step) else one.text)) for one in members]
    return "; ".join(f"{place}. {text}" for place, text in enumerate(texts, start=1))


def _both(before: Sequence[Any], after: Sequence[Any]) -> list[tuple[Any, Any]]:
    by_id = {one.id: one for one in before}
    return [(by_id[one.id], one) for one in after if one.id in by_id]


def _short(text: str) -> str:
    """The first words, enough to know it again."""
    return text if len(text) <= 40 else text[:38].rpartition(" ")[0] + " …"


def _text(value: str) -> str:
    return _(value)


def _plain(value: object) -> str:
    return str(value)


def _yes_no(value: bool) -> str:
    return _("yes") if value else _("no")


def _places(codes: Sequence[Any]) -> str:
    return together(_(JURISDICTIONS[code]) for code in codes) if codes else _("everywhere")


def _repeat(hours: float) -> str:
    return _("always shown") if hours == 0 else _("not again for {window}", window=window(hours))


def _after_reasons(hours: Mapping[str, float]) -> str:
    said: dict[str, str] = dict(OVERRIDE_REASONS)
    return "; ".join(f"{_(said[code])}: {_repeat(for_so_long)}" for code, for_so_long in hours.items()) or _("none")


def _step_fields(words: Vocabulary) -> dict[str, tuple[str, Say]]:
    return {
        "do": (mark("what to do"), _text),
        "who": (mark("who"), roles),
        "within_minutes": (mark("time limit"), limit),
        "intervention": (mark("recorded as"), words.label),
        "jurisdictions": (mark("where"), _places),
    }


_FIELDS: dict[str, tuple[str, Say]] = {
    "id": (mark("Protocol"), _plain),
    "version": (mark("Version"), _plain),
    "title": (mark("Title"), _text),
    "status": (mark("State"), _plain),
    "theme": (mark("Theme: one card for each"), _plain),
    "tier": (mark("Urgency"), lambda tier: _(TIERS[tier])),
    "respond_within.minutes": (mark("Time limit"), limit),
    "respond_within.basis": (mark("Where the time limit comes from"), lambda basis: _(BASES[basis])),
    "respond_within.note": (mark("Note on the time limit"), _text),
    "threshold_basis": (mark("Where the numbers come from"), lambda basis: _(BASES[basis])),
    "threshold_note": (mark("Note on the numbers"), _text),
    "jurisdictions": (mark("Where it is used"), _places),
    "priority": (mark("Order among equally urgent ones"), _plain),
    "owner.author": (mark("Written by"), _plain),
    "owner.approved_by": (mark("Approved by"), _plain),
    "owner.approved_on": (mark("Approved on"), _plain),
    "owner.review_by": (mark("Review by"), _plain),
    "evidence.grade": (mark("Strength of the evidence"), lambda grade: _(GRADES[grade])),
    "evidence.basis": (mark("What the evidence is"), _text),
    "evidence.cite": (mark("Sources"), lambda keys: ", ".join(keys)),
    "actors": (mark("Who acts"), roles),
    "informed": (mark("Who is told"), roles),
    "suppress.same_resident_h": (mark("Again for the same person"), _repeat),
    "suppress.after_reasons": (mark("After it was turned down"), _after_reasons),
    "hard_stop": (mark("Hard stop"), _yes_no),
    "never_folded": (mark("Always a card of its own"), _yes_no),
    "confidential": (mark("Confidential"), _yes_no),
    "tell": (mark("Who must be told now"), _text),
    "incompatible_with": (mark("Does not go together with"), together),
    "close_when": (mark("Closed when"), _text),
    "rationale": (mark("Why"), _text),
    "inform_family": (mark("When the family is told"), _text),
}

_CONDITIONS = {"gate": mark("Looked at when"), "when": mark("Comes up when")}

_GUARD_FIELDS: dict[str, tuple[str, Say]] = {
    "effect": (mark("what happens then"), lambda effect: _(EFFECTS[effect])),
    "text": (mark("sentence"), _text),
    "if_unknown": (mark("when it is not known"), lambda choice: _(IF_UNKNOWN[choice])),
    "why_allowed": (mark("why it is all right to go on"), _text),
    "source": (mark("source"), _plain),
}
