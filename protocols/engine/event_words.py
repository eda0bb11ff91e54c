"""What a rule asks of an incident, and what an incident showed, in the words of the vocabulary."""

from collections.abc import Collection, Iterable, Mapping

from babel.lists import format_list

from protocols.engine.facts import Seen
from protocols.engine.questions import Event
from protocols.vocabulary import Vocabulary
from protocols.vocabulary.models import Term
from protocols.wording import _, current


Table = Mapping[str, Term]

_AT_MOST = 3  # labels of a list that is only asked about


def describe(spec: Event, words: Vocabulary) -> str:
    """What is asked: the group or the first few behaviours, then what else has to be so."""
    parts: list[str] = []
    if spec.group is not None:
        parts.append(words.label(spec.group))
    for asked, table in _asked(spec, words):
        parts.append(_some(_(table[code].label) for code in asked))
    if spec.intensity_gte is not None:
        parts.append(_("at least: {strength}", strength=_(words.strengths[spec.intensity_gte].label)))
    head, rest = parts[0] if parts else _("Anything logged"), "; ".join(parts[1:])
    return f"{head} ({rest})" if rest else head


def seen(spec: Event, incident: Seen, words: Vocabulary) -> str:
    """What the incident showed of that which was asked."""
    group = words.group_terms[spec.group].members if spec.group else ()
    wanted = list(dict.fromkeys([*(spec.behaviour_in or ()), *group]))
    parts = [
        _both(wanted, incident.behaviours, words.behaviours, "{what}"),
        _both(spec.trigger_in, incident.triggers, words.triggers, _("set off by: {what}")),
        _both(spec.intervention_in, incident.interventions, words.interventions, _("tried: {what}")),
        _both(spec.target_in, incident.targets, words.targets, _("affected: {what}")),
        _both(spec.injury_in, incident.injury, words.injuries, _("injury: {what}")),
        _both([spec.flag] if spec.flag else None, incident.flags, words.event_flags, "{what}"),
    ]
    if spec.intensity_gte is not None and incident.intensity:
        parts.append(_(words.strengths[incident.intensity].label))
    text = "; ".join(part for part in parts if part)
    return text[:1].upper() + text[1:]


def _asked(spec: Event, words: Vocabulary) -> list[tuple[list[str], Table]]:
    lists: list[tuple[list[str] | None, Table]] = [
        (spec.behaviour_in, words.behaviours),
        (spec.trigger_in, words.triggers),
        (spec.intervention_in, words.interventions),
        (spec.target_in, words.targets),
        (spec.injury_in, words.injuries),
        ([spec.flag] if spec.flag else None, words.event_flags),
    ]
    return [(asked, table) for asked, table in lists if asked]


def _some(labels: Iterable[str]) -> str:
    given = list(labels)
    shown = format_list(given[:_AT_MOST], style="or", locale=current())
    return _("{what} and the like", what=shown) if len(given) > _AT_MOST else shown


def _both(asked: Collection[str] | None, there: frozenset[str] | None, table: Table, form: str) -> str:
    """The labels of what was asked for and is there, in the order of asking."""
    found = [_(table[code].label) for code in asked or () if code in (there or ())]
    return form.format(what=", ".join(found)) if found else ""
