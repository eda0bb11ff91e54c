"""The smallest step in which a number is written down: a whole for counts and scores, a tenth for what is measured."""

from typing import Any

from protocols.vocabulary import Vocabulary


_IN_TENTHS = frozenset({"°C", "%", "kg", "mmol/L"})


def grain(spec: Any, words: Vocabulary) -> float:
    """The step of the fact that a comparison reads, in its own unit."""
    observation = words.observations.get(getattr(spec, "name", ""))
    return 0.1 if observation is not None and observation.unit in _IN_TENTHS else 1.0


def is_whole(key: str, spec: Any, words: Vocabulary) -> bool:
    """It is counted or scored, never measured."""
    observation = words.observations.get(getattr(spec, "name", ""))
    return key == "assessment" or (observation is not None and observation.unit == "points")
