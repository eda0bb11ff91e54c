"""What differs between two conditions, leaf by leaf and branch by branch. Branches are paired by what they ask."""

from collections.abc import Iterator
from dataclasses import dataclass

from protocols.authoring.leaf_fields import Field
from protocols.authoring.leaf_forms import fields_of, values_of
from protocols.authoring.leaf_kinds import Speech
from protocols.authoring.phrases import heading, in_one_line
from protocols.engine.questions import Condition
from protocols.vocabulary import Vocabulary
from protocols.wording import _


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that differs, in sentences.

    `place` is dotted as in the file: `when.any.1`, `steps.ambulance.who`. `before` None: it was added; `after` None:
    it was removed.
    """

    place: str
    label: str
    before: str | None
    after: str | None

    @property
    def sentence(self) -> str:
        """ "Comes up when: 8 or more → 6 or more"."""
        if self.before is None:
            return _("{label}: added: {what}", label=self.label, what=self.after)
        if self.after is None:
            return _("{label}: removed: {what}", label=self.label, what=self.before)
        return _("{label}: {before} → {after}", label=self.label, before=self.before, after=self.after)


@dataclass(frozen=True, slots=True)
class Where:
    """What is compared, in words and as a place, and the words to say it with."""

    label: str
    words: Vocabulary

    def said(self, condition: Condition) -> str:
        return in_one_line(condition, self.words)


def differences_of(place: str, before: Condition, after: Condition, where: Where) -> Iterator[Difference]:
    """Nothing where both are equal; at least one otherwise. Places are those of `after`, of what is gone `before`."""
    if before == after:
        return
    if not before.branches and not after.branches:
        yield Difference(place, where.label, *_told_apart(before, after, where))
        return
    if heading(before) != heading(after):
        yield Difference(place, where.label, _grouping(before), _grouping(after))
    yield from _of_branches(place, before, after, where)


def _told_apart(before: Condition, after: Condition, where: Where) -> tuple[str, str]:
    """Both as sentences; where a sentence leaves out what differs, with the fields that do."""
    said = where.said(before), where.said(after)
    if said[0] != said[1]:
        return said
    old, new = values_of(before), values_of(after)
    speech = Speech(where.words, {})
    names = [name for name in {**old, **new} if old.get(name) != new.get(name)]
    fields = {field.name: field for field in fields_of(after.key, speech, new)}
    before_said, after_said = (
        "; ".join([sentence, *(_field(fields.get(name), name, values.get(name)) for name in names)])
        for sentence, values in zip(said, (old, new), strict=True)
    )
    return before_said, after_said


def _field(field: Field | None, name: str, value: object) -> str:
    label = field.label if field is not None else name
    choices = (field.choices if field is not None else None) or {}
    given = value if isinstance(value, list) else [] if value is None else [value]
    return f"{label}: {', '.join(choices.get(str(one), str(one)) for one in given) or '–'}"


def _grouping(condition: Condition) -> str:
    return heading(condition) or _("One thing by itself")


def _of_branches(place: str, before: Condition, after: Condition, where: Where) -> Iterator[Difference]:
    old, new = _parts(before), _parts(after)
    pairs = _paired(old, new)
    for at, one in enumerate(old):
        if at not in pairs:
            yield Difference(_below(place, before, at), where.label, where.said(one), None)
    partner = {there: here for here, there in pairs.items()}
    for at, one in enumerate(new):
        if at not in partner:
            yield Difference(_below(place, after, at), where.label, None, where.said(one))
        else:
            yield from differences_of(_below(place, after, at), old[partner[at]], one, where)
    if [partner[at] for at in sorted(partner)] != sorted(pairs):
        yield Difference(place, where.label, _order(old, where), _order(new, where))


def _order(parts: list[Condition], where: Where) -> str:
    return _("In this order: {what}", what="; ".join(where.said(one) for one in parts))


def _parts(condition: Condition) -> list[Condition]:
    """A leaf is compared with a group as if it were a group of one."""
    return condition.branches or [condition]


def _below(place: str, condition: Condition, at: int) -> str:
    """The place of a branch, as in the file."""
    if not condition.branches:
        return place
    return {
        "not": f"{place}.not",
        "at_least": f"{place}.at_least.of.{at}",
    }.get(condition.key, f"{place}.{condition.key}.{at}")


def _paired(old: list[Condition], new: list[Condition]) -> dict[int, int]:
    """Place before -> place after: first what is equal, then what asks about the same thing, then the same kind."""
    pairs: dict[int, int] = {}
    for alike in (_equal, _same_subject, _same_kind):
        for at, one in enumerate(old):
            if at in pairs:
                continue
            free = (there for there in range(len(new)) if there not in pairs.values())
            match = next((there for there in free if alike(one, new[there])), None)
            if match is not None:
                pairs[at] = match
    return pairs


def _equal(one: Condition, other: Condition) -> bool:
    return one == other


def _same_subject(one: Condition, other: Condition) -> bool:
    return one.key == other.key and _subject(one) is not None and _subject(one) == _subject(other)


def _same_kind(one: Condition, other: Condition) -> bool:
    """Both are groups. Two leaves that ask about different things are one removed and one added."""
    return bool(one.branches) and bool(other.branches)


def _subject(condition: Condition) -> object:
    """What a leaf asks about, without the number it asks for; of a group, what its branches ask about."""
    if condition.branches:
        return [(branch.key, _subject(branch)) for branch in condition.branches]
    spec = getattr(condition, condition.key)
    if isinstance(spec, list):
        return "flags"
    asked = {name: getattr(spec, name, None) for name in ("name", "code", "fact", "group", "rule", "what", "flag")}
    return [condition.key, *asked.values()]
