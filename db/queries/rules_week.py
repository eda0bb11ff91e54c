"""How the rules did in one week of the home: what came up, what was shown, and what people did with it."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from statistics import median
from typing import Any
from zoneinfo import ZoneInfo

import sqlalchemy as sa

from db.engine import Store
from db.loading import home_of
from db.models.base import table_of
from db.models.incident import Incident
from db.models.review import Firing, SuggestionCard
from db.queries.protocol_sets import set_of
from protocols.access import Actor, Permission, require
from protocols.defaults import defaults, whole
from protocols.errors import Invalid
from protocols.home_time import local_moment
from protocols.wording import _


WEEKS_BACK = 52
LOOK_FROM, LOOK_BELOW = whole("look_again_from_cards"), defaults()["look_again_below"].value

_MINUTE = timedelta(minutes=1)

_firing = table_of(Firing)
_card = table_of(SuggestionCard)
_incident = table_of(Incident)
_CAME_UP = (
    sa.select(_firing.c.protocol_id, sa.func.count())
    .where(
        _firing.c.home_id == sa.bindparam("home"),
        _firing.c.at >= sa.bindparam("since"),
        _firing.c.at < sa.bindparam("until"),
    )
    .group_by(_firing.c.protocol_id)
)
_MADE = (
    sa.select(
        *(_card.c[name] for name in ("protocol_id", "state", "reason_code", "comment", "made_at", "answered_at")),
        *(_card.c[name] for name in ("escalated_at", "confidential")),
        sa.func.coalesce(_incident.c.confidential, sa.false()).label("of_the_route"),
    )
    .outerjoin_from(
        _card, _incident, sa.and_(_incident.c.home_id == _card.c.home_id, _incident.c.id == _card.c.incident_id)
    )
    .where(
        _card.c.home_id == sa.bindparam("home"),
        _card.c.made_at >= sa.bindparam("since"),
        _card.c.made_at < sa.bindparam("until"),
    )
    .order_by(_card.c.made_at, _card.c.id)
)


@dataclass(frozen=True, slots=True)
class RuleWeek:
    """One protocol. `fired`: it came up, inside another card as well; `shown`: a card of its own. What was shown is
    accepted, changed, declined, acknowledged, still open or withdrawn.

    `minutes` is the median from card to answer; None: nothing was answered. `comments` are what people typed when they
    declined or did something else; none about confidential matters.
    """

    protocol_id: str
    title: str
    fired: int
    shown: int
    accepted: int
    changed: int
    declined: int
    acknowledged: int
    open: int
    withdrawn: int
    escalated: int
    reasons: tuple[tuple[str, int], ...]  # code and how often, the most often first
    minutes: float | None
    comments: tuple[str, ...]

    @property
    def look_again(self) -> bool:
        """It was shown often, and hardly ever accepted."""
        return self.shown >= LOOK_FROM and self.accepted < LOOK_BELOW * self.shown


@dataclass(frozen=True, slots=True)
class Week:
    """From Monday `first` to Sunday `last`, local days. `hides`: the actor may not see how confidential ones did."""

    first: date
    last: date
    rules: tuple[RuleWeek, ...]
    hides: bool


def week(store: Store, *, actor: Actor, now: datetime, back: int = 0) -> Week:
    """How each protocol did in this week (READ_PROTOCOLS), or so many weeks back, those that came up most first.

    Confidential ones only with READ_SAFEGUARDING: that one came up at all says too much.
    """
    require(actor, Permission.READ_PROTOCOLS)
    if not 0 <= back <= WEEKS_BACK:
        raise Invalid(_("Choose a week of the last year."), field="back")
    with store.read(actor.home_id) as session:
        zone = home_of(session, actor).time_zone
        today = local_moment(now, zone)
        first = today.local_date - timedelta(days=today.weekday + 7 * back)
        bounds = {"since": _midnight(first, zone), "until": _midnight(first + timedelta(days=7), zone)}
        rules = set_of(session, actor.home_id)
        fired = {row[0]: int(row[1]) for row in session.execute(_CAME_UP, {"home": actor.home_id, **bounds})}
        made = session.execute(_MADE, {"home": actor.home_id, **bounds}).all()
    hides = not actor.may(Permission.READ_SAFEGUARDING)
    hidden = {row.protocol_id for row in made if row.confidential} | rules.confidential if hides else frozenset()
    ids = (fired.keys() | {row.protocol_id for row in made}) - hidden
    titles = {code: spec.title for code, spec in rules.by_id.items()}
    found = (
        _rule(code, titles.get(code, code), fired.get(code, 0), [row for row in made if row.protocol_id == code])
        for code in ids
    )
    ordered = tuple(sorted(found, key=lambda one: (-one.fired, -one.shown, one.protocol_id)))
    return Week(first, first + timedelta(days=6), ordered, hides)


def _midnight(day: date, time_zone: str) -> datetime:
    return datetime.combine(day, time(), ZoneInfo(time_zone)).astimezone(UTC)


def _rule(code: str, title: str, fired: int, made: Sequence[sa.Row[*tuple[Any, ...]]]) -> RuleWeek:
    states = Counter(row.state for row in made)
    took = [(row.answered_at - row.made_at) / _MINUTE for row in made if row.answered_at is not None]
    reasons = Counter(row.reason_code for row in made if row.state == "declined")
    return RuleWeek(
        protocol_id=code,
        title=title,
        fired=fired,
        shown=len(made),
        accepted=states["accepted"],
        changed=states["changed"],
        declined=states["declined"],
        acknowledged=states["acknowledged"],
        open=states["shown"],
        withdrawn=states["withdrawn"],
        escalated=sum(row.escalated_at is not None for row in made),
        reasons=tuple(sorted(reasons.items(), key=lambda one: (-one[1], one[0]))),
        minutes=median(took) if took else None,
        comments=tuple(_comments(made)),
    )


def _comments(made: Iterable[sa.Row[*tuple[Any, ...]]]) -> Iterable[str]:
    """What was said against the advice, each once."""
    said = (
        row.comment
        for row in made
        if row.state in ("declined", "changed") and row.comment and not (row.confidential or row.of_the_route)
    )
    return dict.fromkeys(said)
