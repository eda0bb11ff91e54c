"""What can be said about an incident: behaviours, triggers, interventions, risk flags and outcomes, as data.

The files beside this module hold the terms with their sources; nothing clinical stands in Python. Codes are
permanent. Kind and unit of every field: `models.py`.
"""

from functools import cache

from protocols.vocabulary.loading import VocabularyRefused, load
from protocols.vocabulary.lookup import HOME_PREFIX, Cautions, Tile, UnknownCode, Vocabulary


__all__ = ["HOME_PREFIX", "Cautions", "Tile", "UnknownCode", "Vocabulary", "VocabularyRefused", "load", "vocabulary"]


@cache
def vocabulary() -> Vocabulary:
    """The vocabulary that is shipped, read once."""
    return load()
