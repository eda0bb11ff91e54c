"""The facts of a case in words, and as fields to change in a copy of it.

What is worked out from a longer record (earlier entries, charts, earlier cards) goes into a copy as it is.
"""

import copy
from collections.abc import Iterator, Mapping
from typing import Any

from protocols.authoring.leaf_fields import Field, Kind, labels
from protocols.authoring.phrases import together
from protocols.engine.cards import State
from protocols.vocabulary import Vocabulary
from protocols.vocabulary.lookup import UnknownCode
from protocols.wording import _, mark, plural


KINDS = {
    "fires": mark("It comes up"),
    "stays_silent": mark("It stays silent"),
    "unknown": mark("Something is not known"),
    "boundary": mark("Just at, below or above a limit"),
    "contraindicated": mark("Something speaks against it"),
}
STATES = {
    State.SUGGEST: mark("It comes up."),
    State.CHECK_FIRST: mark("It comes up, with something to check first."),
    State.NEEDS_DATA: mark("Something has to be known first."),
    State.BLOCKED: mark("It is held back: something speaks against it."),
    State.REPLACED: mark("Something else is done instead."),
    State.SUPPRESSED: mark("It came up already."),
    State.FOLDED: mark("It stands on another card."),
    State.NOT_MET: mark("It stays silent."),
}
_FACTS = {
    "behaviours": mark("What was seen"),
    "triggers": mark("What set it off"),
    "interventions": mark("What was tried"),
    "flags": mark("Something special about it"),
    "intensity": mark("How strong"),
    "aimed_at": mark("Who was affected"),
    "injury": mark("Injury"),
    "risk_flags": mark("Risks that are there"),
    "risk_flags_unknown": mark("Risks that nobody has recorded"),
    "risk_flags_absent": mark("Risks that are not there"),
    "history": mark("Earlier entries"),
    "firings": mark("Earlier cards"),
    "derived": mark("Worked out from the record"),
    "rates": mark("how often, beside before"),
    "time_patterns": mark("the time of day"),
    "responses": mark("what was tried, and how it went"),
    "obs_days": mark("a chart of several days"),
    "missing": mark("what was not written down"),
    "charts": mark("The chart of weeks"),
    "record": mark("What was tried before"),
    "person": mark("What the care plan says"),
    "food_texture": mark("food texture"),
    "allergies": mark("allergies"),
    "fluid_limit_ml": mark("fluid limit"),
    "plan": mark("steps of the plan"),
    "not_recorded": mark("Times without a record"),
}
_ASIDE = frozenset({"now", "jurisdiction", "time_zone", "country", "hours_ago", "at", "id", "local_date"})

Path = tuple[str, ...]


def in_words(facts: Mapping[str, Any], words: Vocabulary) -> list[str]:
    """ "Temperature: 38.4", "Risks that are there: Falls", one a fact."""
    return [f"{label(path, words)}: {_said(path, value, words)}" for path, value in _known(facts)]


def fields_of(facts: Mapping[str, Any], words: Vocabulary) -> dict[Path, Field]:
    """What can be changed in a copy: path -> field, whose empty value means "not known"."""
    found = ((path, _field(path, value, words)) for path, value in _known(facts))
    return {path: field for path, field in found if field is not None}


def value_in(facts: Mapping[str, Any], path: Path) -> Any:
    """What stands there as a field shows it."""
    value: Any = facts
    for part in path:
        value = value[part]
    if path[-1] == "intensity" and value is not None:
        return str(value)
    return "yes" if value is True else "no" if value is False else value


def put(given: Mapping[str, Any], path: Path, value: Any) -> dict[str, Any]:
    """The facts of a case with another value at a path; `given` goes over the defaults key by key."""
    whole = copy.deepcopy(dict(given))
    at = whole
    for part in path[:-1]:
        below = at.get(part)
        at[part] = below if isinstance(below, dict) else {}
        at = at[part]
    if isinstance(value, str):
        value = int(value) if path[-1] == "intensity" else {"yes": True, "no": False}.get(value, value)
    at[path[-1]] = value
    return whole


def label(path: Path, words: Vocabulary) -> str:
    """The name of a fact."""
    name = path[-2] if path[-1] == "value" and len(path) > 1 else path[-1]
    if name in _FACTS:
        return _(_FACTS[name])
    try:
        return words.label(name)
    except UnknownCode:
        return name


def _known(facts: Mapping[str, Any], path: Path = ()) -> Iterator[tuple[Path, Any]]:
    """Each fact with its path. A measured value counts as one; what is worked out elsewhere as well."""
    for key, value in facts.items():
        if key in _ASIDE:
            continue
        here = (*path, key)
        if isinstance(value, Mapping) and "value" in value:
            yield (*here, "value"), value["value"]
        elif isinstance(value, Mapping) and key not in ("derived", "charts", "record", "person"):
            yield from _known(value, here)
        else:
            yield here, value


def _said(path: Path, value: Any, words: Vocabulary) -> str:
    if value is None:
        return _("not known")
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, list):
        if any(isinstance(one, Mapping) for one in value):
            return plural("1", "{count}", len(value))
        return together(_label_of(path, str(code), words) for code in value)
    if path[-1] == "intensity":
        return _(words.strengths[value].label)
    if isinstance(value, Mapping):
        return together(label((key,), words) for key in value)
    return f"{value:g}" if isinstance(value, int | float) else _label_of(path, str(value), words)


def _label_of(path: Path, code: str, words: Vocabulary) -> str:
    table = _table(path, words)
    return table.get(code, code)


def _table(path: Path, words: Vocabulary) -> dict[str, str]:
    tables: dict[str, Any] = {
        "behaviours": words.behaviours,
        "triggers": words.triggers,
        "interventions": words.interventions,
        "flags": words.event_flags,
        "aimed_at": words.targets,
        "injury": words.injuries,
        "risk_flags": words.risk_flags,
        "risk_flags_unknown": words.risk_flags,
        "risk_flags_absent": words.risk_flags,
    }
    found = tables.get(path[-1])
    return {} if found is None else labels(found.values())


def _field(path: Path, value: Any, words: Vocabulary) -> Field | None:
    """None: it goes into the copy as it is."""
    name, title = ".".join(path), label(path, words)
    if path[-1] == "intensity":
        strengths = {str(number): _(one.label) for number, one in words.strengths.items()}
        return Field(name, title, "code", optional=True, choices=strengths, empty=_("not known"))
    if table := _table(path, words):
        is_one = path[-1] == "injury" or isinstance(value, str)
        kind: Kind = "code" if is_one else "codes"
        return Field(name, title, kind, optional=True, choices=table, empty=_("not known"))
    if path[0] == "medicines" and words.medicine_facts[path[1]].value == "yes_no":
        answers = {"yes": _("yes"), "no": _("no")}
        return Field(name, title, "code", optional=True, choices=answers, empty=_("not known"))
    if path[0] in ("assessments", "observations", "medicines"):
        return Field(name, title, "number", optional=True, low=0)
    return None
