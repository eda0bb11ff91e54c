"""Parts of a protocol in one line, before any facts are there: a condition, a role, a length of time, a step."""

from collections.abc import Iterable

from babel.lists import format_list

from protocols.engine.questions import Condition
from protocols.engine.read_aloud import lines
from protocols.engine.schema import Basis, Contraindication, Jurisdiction, Step, Tier
from protocols.engine.spans import limit
from protocols.vocabulary import Vocabulary
from protocols.wording import _, current, mark


TIERS = {
    Tier.EMERGENCY: mark("Emergency"),
    Tier.URGENT: mark("Urgent"),
    Tier.SOON: mark("Soon"),
    Tier.ROUTINE: mark("Routine"),
}
BASES = {
    Basis.REGULATORY: mark("The law or a regulator says so"),
    Basis.PUBLISHED: mark("A published source says so"),
    Basis.DEFAULT: mark("Our own default, to be confirmed by your clinical lead"),
}
ROLES = {
    "aide": mark("Care aide"),
    "nurse": mark("Nurse or person in charge"),
    "GP": mark("Doctor"),
    "pharmacist": mark("Pharmacist"),
    "manager": mark("Manager"),
}
JURISDICTIONS = {
    Jurisdiction.UK_ENGLAND: mark("England"),
    Jurisdiction.US_NH: mark("United States, nursing homes"),
    Jurisdiction.AU: mark("Australia"),
    Jurisdiction.OTHER: mark("Elsewhere"),
}
EFFECTS = {
    "block": mark("Leave it out"),
    "replace": mark("Say this instead"),
    "warn": mark("Add a word of care"),
}
IF_UNKNOWN = {
    "block": mark("Leave it out"),
    "ask": mark("Ask first"),
    "allow": mark("Go on all the same"),
}
GRADES = {
    "A": mark("A: strong studies"),
    "B": mark("B: good studies"),
    "C": mark("C: some studies"),
    "D": mark("D: guidance or experience"),
    "N": mark("N: no evidence found"),
}
# What holds the branches of a group together.
HEADINGS = {
    "all": mark("All of these"),
    "any": mark("Any of these"),
    "none": mark("None of these"),
    "not": mark("Not so"),
}


def heading(condition: Condition) -> str | None:
    """What a group asks of its branches. None: it is a leaf."""
    if condition.at_least is not None:
        return _("At least {count} of these", count=condition.at_least.count)
    return _(HEADINGS[condition.key]) if condition.key in HEADINGS else None


def in_one_line(condition: Condition, words: Vocabulary) -> str:
    """The whole condition as one line; what belongs together stands in brackets."""
    head = heading(condition)
    if head is None or is_scored(condition):
        return lines(condition, words)[0].removeprefix("- ")
    inside = "; ".join(in_one_line(branch, words) for branch in condition.branches)
    return f"{head} ({inside})"


def is_scored(condition: Condition) -> bool:
    """ "Not: no score for so long", which is read as one sentence: there is a score."""
    return condition.not_ is not None and condition.not_.assessment_missing is not None


def together(labels: Iterable[str]) -> str:
    """A list in words: "a, b and c"; nothing: "none"."""
    given = list(labels)
    return format_list(given, locale=current()) if given else _("none")


def roles(codes: Iterable[str]) -> str:
    return together(_(ROLES[code]) for code in codes)


def step_in_one_line(step: Step) -> str:
    """What to do, by whom and by when."""
    return f"{_(step.do)} ({who_by_when(step)})"


def who_by_when(step: Step) -> str:
    """ "Care aide, within 30 minutes"."""
    return roles(step.who) if step.within_minutes is None else f"{roles(step.who)}, {limit(step.within_minutes)}"


def guard_in_one_line(one: Contraindication, words: Vocabulary) -> str:
    """When it speaks against the step, and what happens then."""
    return _(
        "{when}. Then: {effect}. Not known: {unknown}. “{text}”",
        when=in_one_line(one.when, words),
        effect=_(EFFECTS[one.effect]),
        unknown=_(IF_UNKNOWN[one.if_unknown]),
        text=_(one.text),
    )
