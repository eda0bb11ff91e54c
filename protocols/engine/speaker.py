"""What is needed to put an evaluation into words."""

from collections.abc import Iterable
from dataclasses import dataclass

from babel.lists import format_list

from protocols.engine.facts import Facts
from protocols.vocabulary import Vocabulary
from protocols.wording import _, current, mark


# Whoever may act, as people call them. "nurse" is the person in charge: many homes have no nurse on site.
WHO: dict[str, str] = {
    "aide": mark("care aide"),
    "nurse": mark("person in charge"),
    "GP": mark("doctor"),
    "pharmacist": mark("pharmacist"),
    "manager": mark("manager"),
}


@dataclass(frozen=True, slots=True)
class Speaker:
    """The facts, the words, and the protocols whose name may not appear on another one's card (the confidential)."""

    facts: Facts
    words: Vocabulary
    hidden: frozenset[str]

    def labels(self, codes: Iterable[str]) -> str:
        """The words for codes, with commas between."""
        return ", ".join(self.words.label(code) for code in codes)

    def people(self, roles: Iterable[str]) -> str:
        """Whoever may act, with "or" between."""
        return format_list([_(WHO[role]) for role in roles], style="or", locale=current())
