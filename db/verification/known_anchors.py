"""Every anchor that `verify` compares the chains with, kept small: a home may have millions, one a commit."""

import re
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from operator import itemgetter
from uuid import UUID

from db.anchors import Anchor
from protocols.errors import Invalid
from protocols.wording import _


_BYTES = 32  # of a link's hash
_GIVEN = re.compile(r"(\d{1,18}):([0-9a-f]{8,64})")


@dataclass(frozen=True, slots=True)
class Given:
    """What stands on a paper's last line: the number of a link, and how its hash begins. It names no home."""

    seq: int
    begins: str


def given(text: str) -> Given:
    """From `SEQ:HASH`, as a person types it off a paper. Raises `Invalid`."""
    said = _GIVEN.fullmatch(text.strip().lower())
    if said is None:
        raise Invalid(
            _("Write the anchor as on the paper: the number of the entry, a colon, then at least 8 signs of the check.")
        )
    return Given(int(said[1]), said[2])


@dataclass(slots=True)
class OfHome:
    """The anchors of one home, by link."""

    _seqs: "array[int]" = field(default_factory=lambda: array("Q"))
    _hashes: bytearray = field(default_factory=bytearray)
    _in_order: bool = True

    def add(self, seq: int, ends: str) -> None:
        """Note an anchor. One that is no hash is kept as one that no link can match."""
        self._in_order = self._in_order and (not self._seqs or seq >= self._seqs[-1])
        self._seqs.append(seq)
        try:
            self._hashes += bytes.fromhex(ends).ljust(_BYTES, b"\0")[:_BYTES]
        except ValueError:
            self._hashes += bytes(_BYTES)

    @property
    def last(self) -> int:
        """The newest link that an anchor speaks of; 0 when there is none."""
        return max(self._seqs, default=0)

    def in_order(self) -> Iterator[tuple[int, str]]:
        """(link, hash) by link."""
        pairs = (
            (seq, self._hashes[place * _BYTES : (place + 1) * _BYTES].hex()) for place, seq in enumerate(self._seqs)
        )
        return pairs if self._in_order else iter(sorted(pairs, key=itemgetter(0)))


def by_home(anchors: Iterable[Anchor]) -> dict[UUID, OfHome]:
    """Where the anchors come from does not matter: the chain must agree with every one."""
    known: dict[UUID, OfHome] = {}
    for anchor in anchors:
        known.setdefault(anchor.home_id, OfHome()).add(anchor.seq, anchor.hash)
    return known
