"""What a question offers: what is usual for this person first, then one of each plain group, the rest behind "more".

Which groups there are, their order and what stands first in each is the vocabulary's. A home's own words stand
last, under a heading of their own; what a home retired is no longer offered.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from db.engine import Store
from db.queries import terms
from db.queries.helps import TriedBefore
from protocols.access import Actor
from protocols.vocabulary import Tile, vocabulary
from protocols.wording import _


USUAL_SEEN = 4
USUAL_TRIGGERS = 3
TRIED_FIRST = 5
TRIED_OFFERED = 8
UNKNOWN_TRIGGER = "TRG_UNKNOWN"
NOTHING_YET = "nothing_yet"  # an answer of this page, never kept as something tried


@dataclass(frozen=True, slots=True)
class HomeWords:
    """The home's own terms by kind, and the codes it no longer offers."""

    own: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    retired: frozenset[str] = frozenset()

    @property
    def labels(self) -> dict[str, str]:
        """Code -> the home's words, over all kinds."""
        return {code: label for of_kind in self.own.values() for code, label in of_kind.items()}


@dataclass(frozen=True, slots=True)
class Offer:
    """`first` is shown at once; `more` are (heading, codes) behind one tap."""

    first: tuple[str, ...]
    more: tuple[tuple[str, tuple[str, ...]], ...]


def home_words(store: Store, actor: Actor) -> HomeWords:
    """The home's own and retired terms."""
    found = terms.of_home(store, actor=actor)
    return HomeWords(found.own, found.retired)


def seen(usual: Sequence[str], chosen: Sequence[str], words: HomeWords) -> Offer:
    """What can be seen: this person's usual, then the first core one of each group that is not covered yet."""
    tiles = [tile for tile in vocabulary().behaviour_tiles if _is_of_incidents(tile)]
    first = _usual_then_one_of_each(usual[:USUAL_SEEN], tiles, words)
    return _offer(first, chosen, tiles, words, "behaviour")


def triggers(usual: Sequence[str], chosen: Sequence[str], words: HomeWords) -> Offer:
    """What can set it off; "no cause seen" always stands last."""
    last = (UNKNOWN_TRIGGER,)
    tiles = [tile for tile in vocabulary().trigger_tiles if tile.codes != last]
    first = _usual_then_one_of_each([code for code in usual if code not in last][:USUAL_TRIGGERS], tiles, words)
    offer = _offer(first, [code for code in chosen if code not in last], tiles, words, "trigger")
    return Offer((*offer.first, *last), offer.more)


def tried(
    before: Sequence[TriedBefore],
    chosen: Sequence[str],
    words: HomeWords,
    *,
    suits: Callable[[str], int],
    avoid: Callable[[str], bool],
) -> Offer:
    """What can be tried: what was tried for this person, best first, then what suits this event.

    `avoid` keeps something from being put forward; it still stands behind "more", because what was really done is
    recorded whatever it was.
    """
    tiles = vocabulary().intervention_tiles
    first = [one.code for one in before if one.code not in words.retired][:TRIED_FIRST]
    fitting = [code for tile in tiles for code in tile.core if suits(code) and not avoid(code)]
    fill = sorted(fitting, key=suits, reverse=True)
    first.extend(_fresh(fill, first, words)[: TRIED_OFFERED - len(first)])
    return _offer(first, chosen, tiles, words, "intervention")


def suits_event(seen_codes: Sequence[str], trigger_codes: Sequence[str]) -> Callable[[str], int]:
    """How well something suits what set it off (2) or what was seen (1); 0: not at all, or not for an aide.

    What set it off comes before what was seen: so the brief orders what is suggested.
    """
    known = vocabulary()
    groups = {name for name, members in known.groups.items() if members & set(seen_codes)}

    def suits(code: str) -> int:
        term = known.interventions[code]
        if term.min_role != "aide":
            return 0
        if set(term.suits_triggers) & set(trigger_codes):
            return 2
        return 1 if set(term.suits_groups) & groups else 0

    return suits


def found(offer: Offer, label: Callable[[str], str], text: str) -> tuple[str, ...]:
    """Codes of the whole offer in whose words, definition or group the text stands, in the order of the offer."""
    wanted = text.casefold().strip()
    said = dict.fromkeys(offer.first, "") | {code: heading for heading, group in offer.more for code in group}
    return tuple(
        code for code, heading in said.items() if wanted in f"{label(code)} {heading} {_explained(code)}".casefold()
    )


def _explained(code: str) -> str:
    known = vocabulary()
    if code in known.behaviours:
        return _(known.behaviours[code].definition)
    if code in known.triggers:
        return _(known.triggers[code].cue)
    return _(known.interventions[code].how) if code in known.interventions else ""


def _is_of_incidents(tile: Tile) -> bool:
    return all(vocabulary().is_incident(code) for code in tile.codes)


def _usual_then_one_of_each(usual: Sequence[str], tiles: Sequence[Tile], words: HomeWords) -> list[str]:
    first = [code for code in usual if code not in words.retired]
    for tile in tiles:
        if not set(tile.codes) & set(first):
            first.extend(_fresh(tile.core, first, words)[:1])
    return first


def _fresh(codes: Iterable[str], already: Sequence[str], words: HomeWords) -> list[str]:
    return [code for code in codes if code not in already and code not in words.retired]


def _offer(first: Sequence[str], chosen: Sequence[str], tiles: Sequence[Tile], words: HomeWords, kind: str) -> Offer:
    """What was chosen always stands among the first, so that it can be seen and taken back."""
    shown = [*first, *(code for code in chosen if code not in first)]
    groups = [(_(tile.label), tuple(_fresh(tile.codes, shown, words))) for tile in tiles]
    groups.append((_("Words of this home"), tuple(_fresh(words.own.get(kind, {}), shown, words))))
    return Offer(tuple(shown), tuple((heading, codes) for heading, codes in groups if codes))
