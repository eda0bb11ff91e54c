"""The home is founded, its staff get their accounts, its residents move in."""

from dataclasses import replace
from datetime import datetime
from functools import partial
from uuid import UUID

from sqlalchemy.orm import Session

from db.demo import data, draw
from db.demo.house import House, with_manager
from db.demo.people import Cast, Person
from db.demo.span import TIME_ZONE, Span
from db.engine import Store
from db.models.home import Home
from db.records import contacts, homes, plans, residents, staff
from db.records.homes import HomeIn
from db.records.plans import PlanItemIn
from db.records.staff import StaffIn
from protocols.access import Permission


COUNTRY = "GB"


def found(store: Store, seed: int, span: Span, cast: Cast) -> House:
    """Found the home with its staff; answers it, still without residents."""
    moved_in = min(person.came_at for person in cast.residents)
    home_id = draw.ident(draw.dice(seed, "home"), moved_in)
    manager = cast.of_role["manager"][0]
    entered = HomeIn(
        name=data.people().home,
        time_zone=TIME_ZONE,
        country=COUNTRY,
        manager_name=manager.name,
        manager_sign_in_name=manager.sign_in_name,
        manager_password=data.people().password,
    )
    manager_id = homes.found(store, id=home_id, now=moved_in, home=entered, demo=True)
    with store.read(home_id) as session:
        home = session.get_one(Home, home_id)
    house = House(store, seed, span, with_manager(cast, manager_id), home)
    _employ(house, moved_in)
    return house


def move_in(house: House) -> None:
    """Let every resident move in when they do, with what is known of them by then."""
    for place, person in enumerate(house.cast.residents):
        house.at(person.came_at, partial(_admit, house, place, person))


def _employ(house: House, now: datetime) -> None:
    """Everybody else has the same password, hashed once: hashing is slow on purpose."""
    cast, manager = house.cast, house.cast.of_role["manager"][0]
    others = [worker for worker in cast.workers if worker is not manager]
    like = StaffIn(name="-", sign_in_name="someone", role="aide", password=data.people().password)
    prepared = staff.prepare(like)
    actor = house.actor(manager)

    def action(session: Session) -> None:
        for worker in others:
            extra = (Permission.CLINICAL_LEAD.value,) if worker is cast.of_role["nurse"][0] else ()
            one = replace(prepared, name=worker.name, sign_in_name=worker.sign_in_name, role=worker.role, extra=extra)
            staff.keep(session, one, actor=actor, now=now, id=worker.id)

    house.store.write(house.home_id, action)


def _admit(house: House, place: int, person: Person, now: datetime) -> None:
    rng = house.dice("admit", place)
    nurse = house.somebody(rng, "nurse", now)
    residents.admit(house.store, actor=nurse, now=now, id=person.id, resident=person.entered)
    for code, state in person.flags.items():
        residents.set_flag(house.store, actor=nurse, now=now, resident_id=person.id, code=code, state=state)
    for contact_id, contact in person.contacts:
        contacts.add(house.store, actor=nurse, now=now, id=contact_id, resident_id=person.id, contact=contact)
    for calms in person.calms[: rng.randint(1, 2)]:
        text = f"{calms.text}. {rng.choice(data.people().texts.plan)}"
        item = PlanItemIn(text=text, intervention=calms.intervention)
        _plan(house, person.id, draw.ident(rng, now), item, now)


def _plan(house: House, resident_id: UUID, id: UUID, item: PlanItemIn, now: datetime) -> None:
    nurse = house.somebody(house.dice("plan", id), "nurse", now)
    plans.add(house.store, actor=nurse, now=now, id=id, resident_id=resident_id, item=item)
