"""Who is on shift. Aides move on by three places a day and nurses by one, so that everybody has every shift."""

from datetime import datetime
from random import Random

from db.demo import data, draw
from db.demo.people import Cast, Worker
from db.demo.span import TIME_ZONE
from protocols.shifts import shift_of


_MOVES_ON = {"aide": 3, "nurse": 1, "manager": 0}


def on_shift(cast: Cast, role: str, at: datetime) -> tuple[Worker, ...]:
    """Those of the role who work then; a manager always."""
    day, name, _ends = shift_of(at, TIME_ZONE)
    people, counts = cast.of_role[role], _counts(role)
    place = day.toordinal() * _MOVES_ON[role]
    for shift, count in counts.items():
        if shift == name:
            return tuple(people[(place + each) % len(people)] for each in range(count))
        place += count
    raise AssertionError(f"no shift {name}")


def somebody(rng: Random, cast: Cast, role: str, at: datetime) -> Worker:
    """One of those on shift; now and then somebody of the bank, who usually works at other times."""
    from_bank = role == "aide" and draw.chance(rng, data.figures().home.bank)
    return rng.choice(cast.of_role[role] if from_bank else on_shift(cast, role, at))


def _counts(role: str) -> dict[str, int]:
    if role == "aide":
        return data.figures().home.on_shift.model_dump()
    return dict.fromkeys(data.figures().home.on_shift.model_dump(), 1)
