"""The nurse's review: what needs me now, what today, what waits for others."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

import sqlalchemy as sa

from db.engine import Store
from db.loading import home_of, of_home
from db.models.incident import Incident
from db.models.resident import Resident
from db.queries.card_view import CARD, CardView, choose, views
from protocols.access import Actor, Permission, require
from protocols.defaults import whole
from protocols.engine.cards import EXTENSION
from protocols.engine.schema import Tier
from protocols.shifts import shift_began


__all__ = [
    "CAP",
    "CardView",
    "ReviewLists",
    "confidential",
    "lists",
    "of_ids",
    "of_incident",
    "of_resident",
    "to_tell",
]

_SHOWN_FOR = timedelta(days=90)

# Cards that are not pressing, put in front of one person in one shift: what is too much is only tapped away. What is
# pressing is never behind it.
CAP = whole("cards_a_shift")
_OPEN = choose(CARD.c.state == "shown")
_OF_INCIDENT = choose(CARD.c.incident_id == sa.bindparam("incident"), CARD.c.state != "withdrawn")
_OF_IDS = choose(CARD.c.id.in_(sa.bindparam("ids", expanding=True)))
_TO_TELL = choose(
    CARD.c.state == "shown", CARD.c.must_tell.is_not(None), CARD.c.told_at.is_(None), sa.not_(CARD.c.confidential)
)
_ROUTE = choose(CARD.c.confidential, CARD.c.state != "withdrawn", CARD.c.made_at > sa.bindparam("since"))
_ANSWERED = sa.select(sa.func.count()).where(
    CARD.c.home_id == sa.bindparam("home"),
    CARD.c.answered_at >= sa.bindparam("since"),
    CARD.c.answered_at <= sa.bindparam("now"),
    CARD.c.answered_by == sa.bindparam("me"),
    CARD.c.tier.in_((Tier.SOON.value, Tier.ROUTINE.value)),
    sa.not_(CARD.c.hard_stop),
    sa.not_(CARD.c.confidential),
)
_OF_RESIDENT = choose(CARD.c.resident_id == sa.bindparam("resident"), CARD.c.made_at > sa.bindparam("since"))


@dataclass(frozen=True, slots=True)
class ReviewLists:
    """`now`: emergencies, urgent, hard stops and overdue. `today`: the rest for this role. `waiting`: for others.

    `later`: what is beyond the cap of this shift, the most pressing first; those the actor has answered count as well.
    Nothing confidential is in them: `in_confidence` is how many open cards wait on the safeguarding route.
    """

    now: tuple[CardView, ...]
    today: tuple[CardView, ...]
    waiting: tuple[CardView, ...]
    later: tuple[CardView, ...]
    in_confidence: int


def lists(store: Store, *, actor: Actor, now: datetime) -> ReviewLists:
    """Open cards of the home (REVIEW_CARDS). Confidential ones are counted only with READ_SAFEGUARDING."""
    require(actor, Permission.REVIEW_CARDS)
    found = views(store, actor, _OPEN)
    opened = [view for view in found if not view.confidential]
    hidden = len(found) - len(opened)
    pressing = [view for view in opened if _is_pressing(view, now)]
    rest = [view for view in opened if not _is_pressing(view, now)]
    mine = [view for view in rest if actor.role in view.card["extension"][EXTENSION]["actors"]]
    others = [view for view in rest if view not in mine]
    left = max(0, CAP - _answered(store, actor, now))
    shown = {view.id for view in (*mine, *others)[:left]}
    return ReviewLists(
        now=tuple(pressing),
        today=tuple(view for view in mine if view.id in shown),
        waiting=tuple(view for view in others if view.id in shown),
        later=tuple(view for view in (*mine, *others) if view.id not in shown),
        in_confidence=hidden if actor.may(Permission.READ_SAFEGUARDING) else 0,
    )


def _answered(store: Store, actor: Actor, now: datetime) -> int:
    """How many cards that were not pressing by themselves the actor has answered in this shift."""
    with store.read(actor.home_id) as session:
        since = shift_began(now, home_of(session, actor).time_zone)
        given = {"home": actor.home_id, "me": actor.staff_id, "since": since, "now": now}
        return session.scalar(_ANSWERED, given) or 0


def of_incident(store: Store, *, actor: Actor, incident_id: UUID) -> tuple[CardView, ...]:
    """The cards of one incident that this actor may see, but for those withdrawn.

    An aide sees the cards that hold steps for aides or somebody to tell, with the steps meant for aides alone; what
    a nurse has to decide is not put in front of somebody who may not.
    """
    require(actor, Permission.READ_SHIFT)
    with store.read(actor.home_id) as session:
        of_home(session, Incident, actor, incident_id)
    return views(store, actor, _OF_INCIDENT, incident=incident_id)


def of_ids(store: Store, *, actor: Actor, ids: Iterable[UUID]) -> tuple[CardView, ...]:
    """Those of these cards that this actor may see, as `of_incident` shows them."""
    require(actor, Permission.READ_SHIFT)
    wanted = list(ids)
    return views(store, actor, _OF_IDS, ids=wanted) if wanted else ()


def to_tell(store: Store, *, actor: Actor, now: datetime) -> tuple[CardView, ...]:  # noqa: ARG001 - as every question
    """Open cards that someone must still be told about, for every first page; nothing confidential.

    A card that the person in charge has answered is not among them: whoever answered it knows.
    """
    require(actor, Permission.TELL)
    return views(store, actor, _TO_TELL)


def confidential(store: Store, *, actor: Actor, now: datetime) -> tuple[CardView, ...]:
    """The safeguarding route of the last 90 days (READ_SAFEGUARDING), open ones first, without those in which the
    actor is named."""
    require(actor, Permission.READ_SAFEGUARDING)
    found = views(store, actor, _ROUTE, since=now - _SHOWN_FOR)
    return tuple(sorted(found, key=lambda view: view.state != "shown"))


def of_resident(store: Store, *, actor: Actor, resident_id: UUID, now: datetime) -> tuple[CardView, ...]:
    """Cards of the last 90 days and what became of them, newest first (READ_PICTURE)."""
    require(actor, Permission.READ_PICTURE)
    with store.read(actor.home_id) as session:
        of_home(session, Resident, actor, resident_id)
    found = views(store, actor, _OF_RESIDENT, resident=resident_id, since=now - _SHOWN_FOR)
    return tuple(sorted(found, key=lambda view: view.made_at, reverse=True))


def _is_pressing(view: CardView, now: datetime) -> bool:
    urgent = view.tier in (Tier.EMERGENCY, Tier.URGENT)
    return urgent or view.hard_stop or view.due_at <= now or view.escalated_at is not None
