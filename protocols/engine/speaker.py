"""What is needed to put an evaluation into words."""

from collections.abc import Iterable
from dataclasses import dataclass

from protocols.engine.facts import Facts
from protocols.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Speaker:
    """The facts, the words, and the protocols whose name may not appear on another one's card (the confidential)."""

    facts: Facts
    words: Vocabulary
    hidden: frozenset[str]

    def labels(self, codes: Iterable[str]) -> str:
        """The words for codes, with commas between."""
        return ", ".join(self.words.label(code) for code in codes)
