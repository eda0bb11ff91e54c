"""Who lives and works in the invented home: made from the seed alone, before anything is written."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from random import Random
from uuid import UUID

from db.demo import data, draw
from db.demo.span import Span
from db.records.contacts import ContactIn
from db.records.residents import FlagState, ResidentIn


_RECORDED_BEFORE = timedelta(days=3)  # the home is set up before the first incident
_DAY = timedelta(days=1)
_YEAR = timedelta(days=365.25)
_LATER = (0.2, 0.4, 0.6)  # of the history: when those moved in who were not there from the first day
_AT_NOON = timedelta(hours=12)
_PHONE = "01632 960"  # numbers that Ofcom keeps for drama; nobody can be reached under them
_BY_WHAT_IS_ENTERED = {"food_texture": "RF_DYSPHAGIA", "fluid_limit_ml": "RF_FLUID_RESTRICT"}


@dataclass(frozen=True, slots=True)
class Worker:
    """A member of staff, as kept."""

    id: UUID
    name: str
    sign_in_name: str
    role: str


@dataclass(frozen=True, slots=True)
class Person:
    """A resident as entered when they moved in, and what is behind it."""

    id: UUID
    entered: ResidentIn
    came_at: datetime
    flags: dict[str, FlagState]
    contacts: tuple[tuple[UUID, ContactIn], ...]
    calms: tuple[data.Calms, ...]

    @property
    def present_flags(self) -> frozenset[str]:
        return frozenset(code for code, state in self.flags.items() if state != "absent")


@dataclass(frozen=True, slots=True)
class Name:
    first: str
    last: str
    pronoun: data.Pronoun


@dataclass(slots=True)
class Cast:
    """Everybody."""

    residents: tuple[Person, ...]
    workers: tuple[Worker, ...]
    of_role: dict[str, tuple[Worker, ...]] = field(init=False)

    def __post_init__(self) -> None:
        roles = ("aide", "nurse", "manager")
        self.of_role = {role: tuple(each for each in self.workers if each.role == role) for role in roles}


def invent(seed: int, span: Span) -> Cast:
    """Residents in the order of their rooms, and everybody who works there, as the seed says."""
    moved_in = span.begins - _RECORDED_BEFORE
    workers = tuple(_workers(draw.dice(seed, "staff"), at=moved_in))
    nurses = [worker for worker in workers if worker.role == "nurse"]
    residents = tuple(_residents(seed, moved_in, span, nurses))
    return Cast(residents, workers)


def _workers(rng: Random, *, at: datetime) -> Iterator[Worker]:
    names, home = data.people().staff, data.figures().home
    firsts, lasts = _shuffled(rng, names.first), _shuffled(rng, names.last)
    for role, count in (("manager", home.managers), ("nurse", home.nurses), ("aide", home.aides)):
        known = [each.name for each in names.known if each.role == role]
        for place in range(count):
            if place < len(known):
                yield Worker(draw.ident(rng, at), known[place], role, role)
                continue
            first, last = firsts.pop(), lasts.pop()
            yield Worker(draw.ident(rng, at), f"{first} {last}", f"{first}.{last}".casefold(), role)


def _residents(seed: int, moved_in: datetime, span: Span, nurses: list[Worker]) -> Iterator[Person]:
    count = data.figures().home.residents
    names = _names(draw.dice(seed, "names"), count)
    types = _dementia_types(draw.dice(seed, "types"), count)
    came = dict.fromkeys(range(count), moved_in) | _later(draw.dice(seed, "later"), count, span)
    for place, (name, kind) in enumerate(zip(names, types, strict=True)):
        rng = draw.dice(seed, "resident", place)
        calms = tuple(rng.sample(data.people().texts.calms, 2))
        came_at, on = came[place], came[place].date()
        admitted_on = _years_before(rng, on, 0, 4) if came_at == moved_in else on
        entered = _entered(rng, name, kind, place, admitted_on=admitted_on, calms=calms, nurse=rng.choice(nurses))
        yield Person(
            id=draw.ident(rng, came_at),
            entered=entered,
            came_at=came_at,
            flags=_flags(rng, entered),
            contacts=tuple((draw.ident(rng, came_at), contact) for contact in _contacts(rng, name)),
            calms=calms,
        )


def _later(rng: Random, count: int, span: Span) -> dict[int, datetime]:
    """Those who moved in while the history ran."""
    lasts = (span.until - span.begins) // _DAY
    days = [round(share * lasts) for share in _LATER]
    places = rng.sample(range(count), len(_LATER))
    return {place: span.begins + day * _DAY + _AT_NOON for place, day in zip(places, days, strict=True)}


def _names(rng: Random, count: int) -> list[Name]:
    """Names without repetition but for those that are alike on purpose."""
    names = data.people().residents
    left = count - len(names.alike)
    men = round(names.men * left)
    firsts: list[tuple[str, data.Pronoun]] = [(first, "he") for first in rng.sample(names.he, men)]
    firsts += [(first, "she") for first in rng.sample(names.she, left - men)]
    lasts = rng.sample(names.last, left)
    found = [Name(each.first, each.last, each.pronoun) for each in names.alike]
    found += [Name(first, last, pronoun) for (first, pronoun), last in zip(firsts, lasts, strict=True)]
    rng.shuffle(found)
    return found


def _dementia_types(rng: Random, count: int) -> list[str | None]:
    types: list[str | None] = [code for code, many in data.figures().dementia_types.items() for _one in range(many)]
    types += [None] * (count - len(types))
    rng.shuffle(types)
    return types


def _entered(
    rng: Random,
    name: Name,
    dementia_type: str | None,
    place: int,
    *,
    admitted_on: date,
    calms: tuple[data.Calms, ...],
    nurse: Worker,
) -> ResidentIn:
    texts = data.people().texts
    return ResidentIn(
        full_name=f"{name.first} {name.last}",
        preferred_name=_goes_by(rng, name),
        room=str((101 if place < 20 else 181) + place),
        born_on=_years_before(rng, admitted_on, 68, 93),
        pronoun=name.pronoun,
        admitted_on=admitted_on,
        dementia_type=dementia_type,
        likes="\n".join(rng.sample(texts.likes, 2)),
        what_calms="\n".join(each.text for each in calms),
        what_matters="\n".join(rng.sample(texts.matters, rng.randint(1, 2))),
        communication_needs=rng.choice(texts.communication),
        food_texture=rng.choice(texts.textures) if draw.chance(rng, texts.textured) else "",
        allergies=rng.choice(texts.allergies).text if draw.chance(rng, texts.allergic) else "",
        fluid_limit_ml=rng.choice(texts.fluid_limits) if draw.chance(rng, texts.limited) else None,
        contact_name=nurse.name,
        contact_phone=f"{_PHONE}{rng.randrange(1000):03}",
    )


def _goes_by(rng: Random, name: Name) -> str:
    names = data.people().residents
    if draw.chance(rng, names.by_title):
        return f"{'Mrs' if name.pronoun == 'she' else 'Mr'} {name.last}"
    return names.goes_by.get(name.first, name.first)


def _flags(rng: Random, entered: ResidentIn) -> dict[str, FlagState]:
    """What is known of risks; what is not in here nobody has asked."""
    figures = data.figures().flags
    flags: dict[str, FlagState] = {}
    for code, share in figures.present.items():
        if draw.chance(rng, figures.recorded):
            present: FlagState = "suspected" if draw.chance(rng, figures.suspected) else "present"
            flags[code] = present if draw.chance(rng, share) else "absent"
    for field_name, code in _BY_WHAT_IS_ENTERED.items():
        flags[code] = "present" if getattr(entered, field_name) else "absent"
    food = {each.text for each in data.people().texts.allergies if each.food}
    flags["RF_FOOD_ALLERGY"] = "present" if entered.allergies in food else "absent"
    for code, kind in (("RF_LEWY", "lewy_body"), ("RF_PARKINSON", "parkinson")):
        if entered.dementia_type == kind:
            flags[code] = "present"
        elif entered.dementia_type is not None:
            flags[code] = "absent"
    return flags


def _contacts(rng: Random, name: Name) -> Iterator[ContactIn]:
    names = data.people().contacts
    for _each in range(draw.how_many(rng, names.how_many)):
        pronoun: data.Pronoun = rng.choice(("she", "he"))
        last = name.last if draw.chance(rng, 0.5) else rng.choice(data.people().residents.last)
        entitled = draw.chance(rng, names.entitled)
        yield ContactIn(
            name=f"{rng.choice(names.she if pronoun == 'she' else names.he)} {last}",
            relation=rng.choice(names.relations[pronoun]),
            entitled=entitled,
            basis=rng.choice(names.bases) if entitled else "",
            on_hold=draw.chance(rng, names.on_hold),
        )


def _years_before(rng: Random, day: date, least: float, most: float) -> date:
    return day - rng.uniform(least, most) * _YEAR


def _shuffled(rng: Random, items: tuple[str, ...]) -> list[str]:
    shuffled = list(items)
    rng.shuffle(shuffled)
    return shuffled
