"""Which terms a home added or retired."""

from dataclasses import dataclass

from db.engine import Store
from protocols.access import Actor


@dataclass(frozen=True, slots=True)
class HomeTerms:
    """`own`: kind -> {code: label}; `retired`: codes no longer offered."""

    own: dict[str, dict[str, str]]
    retired: frozenset[str]


def of_home(store: Store, *, actor: Actor) -> HomeTerms:
    """The home's own and retired terms."""
    raise NotImplementedError
