"""The name-alert: residents whose names are easily taken for each other, in a hurry or on the telephone.

Two residents are alike when a first name (or the name they go by) is the same, begins with the same four letters, or
differs by one letter; or when the last name is the same or differs by one letter.
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations
from uuid import UUID


_SAME_START = 4  # letters
_SHORTEST_NEAR = 4  # letters; of shorter names one letter makes another name (Ann, Ian)
_TITLES = frozenset({"mr", "mrs", "ms", "miss", "dr", "sir", "lady", "rev", "sister", "father"})


@dataclass(frozen=True, slots=True)
class Named:
    """A resident as the name-alert sees one."""

    id: UUID
    preferred_name: str
    full_name: str
    room: str


def alike_rooms(residents: Sequence[Named]) -> dict[UUID, tuple[str, ...]]:
    """For each resident, the rooms of those with a similar name, in order of the rooms; empty for none."""
    return dict(_alike_rooms(tuple(residents)))


# A home's names change a few times a week and are asked for at every run.
@lru_cache(maxsize=1024)  # homes
def _alike_rooms(residents: tuple[Named, ...]) -> tuple[tuple[UUID, tuple[str, ...]], ...]:
    names = {resident: _names_of(resident) for resident in residents}
    rooms: dict[UUID, list[str]] = {resident.id: [] for resident in residents}
    for one, other in combinations(residents, 2):
        if _are_alike(names[one], names[other]):
            rooms[one.id].append(other.room)
            rooms[other.id].append(one.room)
    return tuple((resident_id, tuple(sorted(found))) for resident_id, found in rooms.items())


def _names_of(resident: Named) -> tuple[frozenset[str], str]:
    """First names, and the last name (empty: there is only one)."""
    preferred, full = _words(resident.preferred_name), _words(resident.full_name)
    firsts = frozenset(words[0] for words in (preferred, full) if words)
    return firsts, full[-1] if len(full) > 1 else ""


def _words(name: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", name.casefold())
    letters = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return [word for word in letters.replace("-", " ").replace(".", " ").split() if word not in _TITLES]


def _are_alike(one: tuple[frozenset[str], str], other: tuple[frozenset[str], str]) -> bool:
    (firsts, last), (other_firsts, other_last) = one, other
    if last and other_last and _is_near(last, other_last):
        return True
    return any(_is_near(a, b) or _starts_alike(a, b) for a in firsts for b in other_firsts)


def _starts_alike(a: str, b: str) -> bool:
    return len(a) >= _SAME_START and a[:_SAME_START] == b[:_SAME_START]


def _is_near(a: str, b: str) -> bool:
    """The same, or one letter put in, left out or changed."""
    if a == b:
        return True
    if min(len(a), len(b)) < _SHORTEST_NEAR or abs(len(a) - len(b)) > 1:
        return False
    same = 0
    while same < min(len(a), len(b)) and a[same] == b[same]:
        same += 1
    rest_a, rest_b = a[same:], b[same:]
    return rest_a[1:] == rest_b[1:] or rest_a[1:] == rest_b or rest_a == rest_b[1:]
