"""What `verify` can find, and how it is told: which kind, in which home, at which link, in which entry. Never names."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from uuid import UUID


AT_MOST = 50  # faults of one kind in one home that are told one by one: a chain written anew has as many as links


class Fault(StrEnum):
    """One kind of thing that is not as it was written."""

    LINK_CHANGED = "link_changed"  # its hash is not what it should be
    LINK_OUT_OF_PLACE = "link_out_of_place"  # does not follow the link before it
    LINK_MISSING = "link_missing"
    END_CUT_OFF = "end_cut_off"  # an anchor or the head knows more links than there are; the first that is missing
    ANCHOR_DIFFERS = "anchor_differs"  # written anew: it once ended otherwise
    VERSION_CHANGED = "version_changed"
    VERSION_MISSING = "version_missing"
    VERSION_UNLINKED = "version_unlinked"
    ERASED_WITHOUT_DECISION = "erased_without_decision"  # empty, and no two people decided that
    ROW_CHANGED = "row_changed"
    ROW_MISSING = "row_missing"
    ROW_UNKNOWN = "row_unknown"  # no version ever said this
    SUM_DIFFERS = "sum_differs"
    CARD_FACTS_LOST = "card_facts_lost"  # what a card rests on is not there, or not what the card says
    CARD_RULES_LOST = "card_rules_lost"  # the same of the protocols that made it
    GUARD_MISSING = "guard_missing"
    FILE_DAMAGED = "file_damaged"  # SQLite's own check of its pages and indexes
    REFERENCE_BROKEN = "reference_broken"  # a row refers to one that is not there


@dataclass(frozen=True, slots=True)
class Found:
    """One fault: in which home (None: everywhere), at which link, in which entry."""

    fault: Fault
    home_id: UUID | None = None
    seq: int | None = None
    entity: str | None = None
    entity_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """`links` and `rows` were looked at. Nothing `found`: the record is what was written.

    `unnamed` counts the faults beyond the first of their kind that were not named one by one.
    """

    links: int
    rows: int
    found: tuple[Found, ...]
    unnamed: int = 0

    @property
    def is_sound(self) -> bool:
        return not self.found

    @property
    def first_broken(self) -> Found | None:
        """The fault at the earliest link, of the first home that has one."""
        at_links = [found for found in self.found if found.seq is not None]
        return min((found for found in at_links if found.home_id == at_links[0].home_id), key=_link, default=None)


def _link(found: Found) -> int:
    return found.seq or 0


@dataclass(slots=True)
class Findings:
    """Faults as they are found, the first few of each kind and home by name."""

    named: list[Found] = field(default_factory=list)
    unnamed: int = 0
    _counted: Counter[tuple[Fault, UUID | None]] = field(default_factory=Counter)

    def add(self, found: Iterable[Found]) -> None:
        for one in found:
            self._counted[one.fault, one.home_id] += 1
            if self._counted[one.fault, one.home_id] <= AT_MOST:
                self.named.append(one)
            else:
                self.unnamed += 1
