"""The last weeks of a home once more, as an edition would have had it: what would have come up, what is new, what goes.

Nothing is written. Read in short transactions: a home may save while this runs.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any, Literal, Self
from uuid import UUID

import sqlalchemy as sa

from db import editions
from db.confidence import Reader
from db.engine import Store
from db.loading import of_home
from db.models.base import table_of
from db.models.incident import Incident
from db.models.protocols import HomeProtocol
from db.models.resident import Resident
from db.queries.about import About, of_resident
from db.queries.facts import facts_of
from db.queries.protocol_sets import set_of
from protocols.access import Actor, Permission, require
from protocols.engine.cards import State
from protocols.engine.evaluate import suggest
from protocols.engine.facts import Facts, Firing
from protocols.engine.library import ProtocolSet, assemble
from protocols.engine.places import conditions_of
from protocols.engine.questions import leaves_of
from protocols.engine.read_facts import parse
from protocols.engine.schema import Protocol
from protocols.errors import Invalid
from protocols.wording import _


DAYS = 90

_AT_ONCE = 50  # incidents read in one transaction: a fifth of a second
# Flags of an incident that are not written down with it but follow from the rest of the record.
_WORKED_OUT = frozenset({"new_onset", "staff_hurt", "staff_badly_hurt"})

_incident = table_of(Incident)
_resident = table_of(Resident)
_RESIDENTS = (
    sa.select(_resident.c.id, _resident.c.preferred_name)
    .where(_resident.c.home_id == sa.bindparam("home"))
    .order_by(_resident.c.id)
)
_WINDOW = (
    sa.select(
        *(_incident.c[name] for name in ("id", "resident_id", "occurred_at", "codes", "flags")),
        *(_incident.c[name] for name in ("confidential", "author_id", "note", "own_words", "seen_by")),
    )
    .where(
        *of_resident(_incident),
        _incident.c.occurred_at > sa.bindparam("since"),
        _incident.c.occurred_at <= sa.bindparam("until"),
        _incident.c.status == "active",
    )
    .order_by(_incident.c.occurred_at, _incident.c.id)
)

Row = sa.Row[*tuple[Any, ...]]
Kind = Literal["new", "gone", "same"]


@dataclass(frozen=True, slots=True)
class Hit:
    """One entry with which it would come up. `new`: not by what stands now; `gone`: only by that; `same`: by both."""

    resident_id: UUID
    name: str
    at: datetime
    incident_id: UUID
    kind: Kind


@dataclass(frozen=True, slots=True)
class Replay:
    """What would have come up in the last `days`, for how many residents, beside what stands now (`before_fired`).

    `looked_at` entries of the home were looked at. `fired` 0: it never came up. `asking`: how many of `fired` only ask
    for something that is not known. `hits` are the newest first, and hold those that are gone as well.
    """

    days: int
    looked_at: int
    fired: int
    residents: int
    new: int
    gone: int
    before_fired: int
    hits: tuple[Hit, ...]
    asking: int = 0


@dataclass(frozen=True, slots=True)
class _Compared:
    """The edition and what stands now, each by itself (None: it is not there), and both, for the facts they ask for.

    `counted` is as far back as either counts entries.
    """

    draft: ProtocolSet | None
    before: ProtocolSet | None
    both: ProtocolSet
    counted: timedelta

    @classmethod
    def of(cls, draft: Protocol | None, before: Protocol | None) -> Self:
        both = [one for one in (draft, before) if one is not None]
        alone = [None if one is None else assemble([one]) for one in (draft, before)]
        return cls(alone[0], alone[1], assemble(both), max(map(_counted_over, both), default=timedelta()))


@dataclass(frozen=True, slots=True)
class _Side:
    """One of the two, and when it came up for the resident being looked at."""

    rules: ProtocolSet | None
    came_up: list[Firing] = field(default_factory=list)

    def look(self, facts: Facts) -> Literal["fires", "asks"] | None:
        """Whether it comes up now, held back by its own cards of before as in earnest."""
        if self.rules is None:
            return None
        [protocol] = self.rules.by_id.values()
        others = tuple(one for one in facts.firings or () if one.protocol != protocol.id)
        found = suggest(replace(facts, firings=(*others, *self.came_up)), self.rules, traced=False)
        if not found.cards:
            return None
        self.came_up.append(Firing(protocol=protocol.id, tier=protocol.tier, at=facts.now_s))
        return "asks" if found.states[protocol.id] is State.NEEDS_DATA else "fires"


def replay(
    store: Store,
    *,
    actor: Actor,
    now: datetime,
    edition_id: UUID,
    days: int = DAYS,
    progress: Callable[[float], None] | None = None,
) -> Replay:
    """Look at every entry of the last days with the edition, and with what stands now (READ_PROTOCOLS, READ_PICTURE).

    Each entry is looked at as of when it happened: what was measured, said of medicines or came up later is not known
    then. As they are today: risk flags, the type of dementia, what an entry says after corrections, and what usually
    helps other residents. Looks after a check are not repeated. The protocol stands alone: whether another card would
    have taken it in or pushed it out is not asked, nor whether somebody turned a card down.

    Entries of the confidential route that the actor may not read are left out of everything. `progress` is called
    with the part that is done, 0 to 1. Raises `NotFound`, and `Invalid` for an edition that cannot be used.
    """
    require(actor, Permission.READ_PROTOCOLS)
    require(actor, Permission.READ_PICTURE)
    with store.read(actor.home_id) as session:
        row = of_home(session, HomeProtocol, actor, edition_id)
        wanted = _usable(row) if row.in_use else None
        live = set_of(session, actor.home_id).by_id.get(row.protocol_id)
        residents = session.execute(_RESIDENTS, {"home": actor.home_id}).all()
    compared = _Compared.of(wanted, live)
    hits: list[tuple[Hit, bool]] = []
    looked_at = 0
    for done, (resident_id, name) in enumerate(residents, start=1):
        entries = _entries(store, actor, About(actor.home_id, resident_id, now), days=days)
        hits += ((_hit(row, name, kind), asks) for row, kind, asks in _hits(store, actor, entries, compared))
        looked_at += len(entries)
        if progress is not None:
            progress(done / len(residents))
    return _counted([hit for hit, _asks in hits], days=days, looked_at=looked_at, asking=sum(asks for _h, asks in hits))


def _counted(hits: Sequence[Hit], *, days: int, looked_at: int, asking: int) -> Replay:
    mine = [hit for hit in hits if hit.kind != "gone"]
    return Replay(
        days=days,
        looked_at=looked_at,
        fired=len(mine),
        residents=len({hit.resident_id for hit in mine}),
        new=sum(hit.kind == "new" for hit in hits),
        gone=sum(hit.kind == "gone" for hit in hits),
        before_fired=sum(hit.kind != "new" for hit in hits),
        hits=tuple(sorted(hits, key=lambda hit: (hit.at, hit.incident_id), reverse=True)),
        asking=asking,
    )


def _hits(store: Store, actor: Actor, entries: Sequence[Row], compared: _Compared) -> Iterator[tuple[Row, Kind, bool]]:
    """Every entry of a resident with which either comes up, and whether the edition then only asks."""
    draft, before = _Side(compared.draft), _Side(compared.before)
    relevant = [row for row in entries if _may_matter(row, compared.both)]
    for start in range(0, len(relevant), _AT_ONCE):
        for row, facts in _facts(store, actor.home_id, relevant[start : start + _AT_ONCE], compared):
            now, then = draft.look(facts), before.look(facts)
            if now or then:
                yield row, _kind(now, then), now == "asks"


def _facts(store: Store, home_id: UUID, rows: Sequence[Row], compared: _Compared) -> list[tuple[Row, Facts]]:
    with store.read(home_id) as session:
        known = [
            facts_of(
                session,
                compared.both,
                home_id=home_id,
                resident_id=row.resident_id,
                incident_id=row.id,
                now=row.occurred_at,
            )
            for row in rows
        ]
    return [(row, parse(_cut(one, compared.counted))) for row, one in zip(rows, known, strict=True)]


def _cut(known: dict[str, Any], counted: timedelta) -> dict[str, Any]:
    """The facts without the history that neither protocol counts: reading it is half of the work."""
    since = known["now"] - counted
    return known | {"history": [one for one in known["history"] if one["at"] > since]}


def _counted_over(protocol: Protocol) -> timedelta:
    """As far back as a protocol counts entries. Local days begin up to a day before their window."""
    leaves = [leaf for _place, tree in conditions_of(protocol) for leaf in leaves_of(tree)]
    hours = [spec.window_h for key, spec in leaves if key == "count"]
    days = [spec.window_d + 1 for key, spec in leaves if key == "days_with"]
    return timedelta(hours=max(hours, default=0), days=max(days, default=0))


def _entries(store: Store, actor: Actor, about: About, *, days: int) -> list[Row]:
    """The entries of a resident in these days that the actor may read, oldest first."""
    bound = about.bind(since=about.now - timedelta(days=days), until=about.now)
    with store.read(about.home_id) as session:
        reader = Reader(session, actor)
        return [row for row in session.execute(_WINDOW, bound) if reader.may_read(row)]


def _may_matter(row: Row, both: ProtocolSet) -> bool:
    """Whether the gate of either could be true. Looking at the facts takes a hundred times longer."""
    codes = {*row.codes["behaviours"], *row.codes["triggers"], *row.codes["tried"], *row.flags}
    needed = (one.needs for one in both.all)
    return any(need is None or not _WORKED_OUT.isdisjoint(need) or not codes.isdisjoint(need) for need in needed)


def _usable(row: HomeProtocol) -> Protocol:
    protocol = editions.protocol_in(row.content)
    if protocol is None:
        raise Invalid(_("This edition was written with another version of Attune and cannot be read. Begin a new one."))
    return protocol


def _kind(now: str | None, then: str | None) -> Kind:
    if now and then:
        return "same"
    return "new" if now else "gone"


def _hit(row: Row, name: str, kind: Kind) -> Hit:
    return Hit(row.resident_id, name, row.occurred_at, row.id, kind)
