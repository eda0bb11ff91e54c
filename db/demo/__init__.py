"""An invented home that feels real: 40 residents, 25 staff and six months, for looking at Attune and for its tests.

Everything is made up from a seed: the same seed and the same last moment give the same home, but for what has to
differ (salts, hashes, tokens, and the few ids that actions mint themselves). What happens is written by the same
actions that people use, in one transaction: a home half filled cannot be. The figures and their sources are in
`rates.yaml`; `people.yaml`, `words.yaml` and `stories.yaml` hold names and words.
"""

from dataclasses import dataclass
from datetime import date
from functools import partial

import sqlalchemy as sa

from db.demo import cards, checks, data, incidents, life, moving_in, people, presence, tempers, today
from db.demo.house import House
from db.demo.span import Span, span
from db.engine import Store
from db.models.base import table_of
from db.models.home import Home
from db.scope import DOOR
from protocols.errors import Conflict
from protocols.wording import _


SEED = 20


@dataclass(frozen=True, slots=True)
class SignIn:
    """Somebody of the invented home, to sign in as."""

    name: str
    role: str
    sign_in_name: str
    password: str


SIGN_INS: tuple[SignIn, ...] = tuple(
    SignIn(name=each.name, role=each.role, sign_in_name=each.role, password=data.people().password)
    for each in data.people().staff.known
)


def fill(store: Store, *, until: date, seed: int = SEED, months: int = 6) -> None:
    """Fill an empty record with the invented home; does nothing when one is there already.

    Parameters
    ----------
    until : the last moment of the history: an aware datetime, or a day, which then ends in its afternoon
    months : how many months of history; tests take fewer

    Raises
    ------
    Conflict : the record holds a real home
    """
    if _is_there(store):
        return
    covered = span(until, months=months)
    with store.together(all_or_nothing=True):
        cast = people.invent(seed, covered)
        house = moving_in.found(store, seed, covered, cast)
        moving_in.move_in(house)
        _plan(house, covered)
        house.run()
        cards.nobody_looked_before(house)


def _is_there(store: Store) -> bool:
    with store.read(DOOR) as session:
        kinds = set(session.scalars(sa.select(table_of(Home).c.demo)))
    if False in kinds:
        raise Conflict(_("This record belongs to a real home. The invented home needs a record of its own."))
    return True in kinds


def _plan(house: House, covered: Span) -> None:
    """Plan everything that will happen."""
    characters = tempers.tempers(house.seed, house.cast.residents, until=covered.last_day)
    present = house.present = presence.plan(house)
    for place, temper in enumerate(characters):
        days = [day for day, here in present.items() if place in here]
        for planned in incidents.plan(house.seed, place, temper, days, covered):
            house.at(planned.written_at, partial(life.log, house, planned))
        life.be_good(house, place, days)
        checks.plan(house, place, temper)
    life.hand_over(house, present)
    today.plan(house, present[covered.last_day])
