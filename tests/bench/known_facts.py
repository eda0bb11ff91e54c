"""Facts in which nothing is unknown, for engines that have no word for it. Seeded: the same each time."""

import random
from collections.abc import Mapping
from typing import Any

from protocols.vocabulary import vocabulary


_NOTHING = {
    **{name: [] for name in ("behaviours", "triggers", "interventions", "flags")},
    **dict.fromkeys(("aimed_at", "injury"), "none"),
    "intensity": 1,
}
_PRESENT = 0.15  # of the flags
_YES = 0.2  # of the facts about medicines
_OBSERVED = (0, 1, 2, 36.5, 37, 1200)


def known(given: Mapping[str, Any], *, seed: int) -> dict[str, Any]:
    """The same incident and history; everything else was measured, counted or asked a short while ago."""
    chance, words = random.Random(seed), vocabulary()
    return {
        **{name: given[name] for name in ("now", "jurisdiction", "time_zone", "country", "firings")},
        "incident": _told(given["incident"]),
        "history": [_told(one) for one in given["history"]],
        "assessments": {
            code: {
                "value": chance.randint(0, 6),
                "hours_ago": chance.uniform(0, 30),
                "parts": {part.code: chance.randint(0, 1) for part in term.parts},
            }
            for code, term in words.instruments.items()
        },
        "observations": {
            code: {"value": chance.choice(_OBSERVED), "hours_ago": 0.5}
            for code, term in words.observations.items()
            if term.for_rules
        },
        "risk_flags": [code for code in words.risk_flags if chance.random() < _PRESENT],
        "medicines": {
            code: chance.random() < _YES if term.value == "yes_no" else chance.randint(5, 60)
            for code, term in words.medicine_facts.items()
        },
        "charts": {},
        "derived": {"rates": [], "time_patterns": [], "responses": [], "obs_days": {}, "missing": []},
    }


def _told(incident: Mapping[str, Any]) -> dict[str, Any]:
    return _NOTHING | {name: value for name, value in incident.items() if value is not None}
