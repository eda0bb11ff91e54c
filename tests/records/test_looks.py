"""Who looked at whom: noted once, read by whoever answers for the record, and never changed."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

import pytest

from db import looking
from db.engine import Store
from db.looking import What
from db.queries import looks as queries
from db.queries.looks import Look
from db.records import looks
from protocols.access import Actor
from protocols.errors import NotAllowed, NotFound
from tests.support.homes import NOW, make_resident, make_staff


def note(store: Store, who: Actor, what: What, *about: UUID, at: datetime = NOW) -> None:
    looks.note(store, actor=who, now=at, what=what, resident_ids=about)


def said(found: Sequence[Look]) -> list[tuple[str, str, str | None]]:
    return [(one.by, one.what, one.full_name) for one in found]


def test_look_names_who_what_and_whom(store: Store, manager: Actor, nurse: Actor, resident: UUID) -> None:
    note(store, nurse, What.PICTURE, resident)

    [look] = queries.newest(store, actor=manager)

    assert (look.at, look.by, look.what) == (NOW, "Noor Nurse", "Opened their page")
    assert (look.resident_id, look.full_name, look.room) == (resident, "Ada Brightwell", "12")


def test_look_about_several_is_a_line_each_and_about_nobody_one(
    store: Store, manager: Actor, nurse: Actor, resident: UUID
) -> None:
    other = make_resident(store, nurse, full_name="Ben Carraway")
    note(store, nurse, What.SAFEGUARDING, resident, other)
    note(store, manager, What.RECORD)

    found = queries.newest(store, actor=manager)

    assert {one.full_name for one in found} == {"Ada Brightwell", "Ben Carraway", None}
    assert len(found) == 3


def test_newest_stand_first_and_pages_leave_out_and_repeat_nothing(
    store: Store, manager: Actor, nurse: Actor, resident: UUID
) -> None:
    """Many in the same moment, because a page ends somewhere among them."""
    for minute in range(3):
        for _time in range(30):
            note(store, nurse, What.PICTURE, resident, at=NOW + timedelta(minutes=minute))

    first = queries.newest(store, actor=manager)
    second = queries.newest(store, actor=manager, before=(first[-1].at, first[-1].id))
    end = queries.newest(store, actor=manager, before=(second[-1].at, second[-1].id))

    assert (len(first), len(second), end) == (queries.PAGE, 40, ())
    assert len({one.id for one in (*first, *second)}) == 90
    assert [one.at for one in (*first, *second)] == sorted((one.at for one in (*first, *second)), reverse=True)


def test_list_is_of_one_resident_or_of_one_person(store: Store, manager: Actor, nurse: Actor, resident: UUID) -> None:
    other = make_resident(store, nurse, full_name="Ben Carraway")
    note(store, nurse, What.PICTURE, resident)
    note(store, manager, What.PICTURE, other)

    assert said(queries.newest(store, actor=manager, resident_id=other)) == [
        ("Morgan Manager", "Opened their page", "Ben Carraway")
    ]
    assert said(queries.newest(store, actor=manager, staff_id=nurse.staff_id)) == [
        ("Noor Nurse", "Opened their page", "Ada Brightwell")
    ]
    assert queries.newest(store, actor=manager, staff_id=nurse.staff_id, resident_id=other) == ()


def test_resident_of_another_home_cannot_be_noted_and_nothing_is_kept(
    store: Store, stranger: Actor, manager: Actor, resident: UUID
) -> None:
    with pytest.raises(NotFound):
        note(store, stranger, What.PICTURE, resident)

    assert queries.newest(store, actor=manager) == ()


def test_manager_of_another_home_sees_nothing_of_it(
    store: Store, stranger: Actor, nurse: Actor, resident: UUID
) -> None:
    elsewhere = make_staff(store, stranger.home_id, "manager")
    note(store, nurse, What.PICTURE, resident)

    assert queries.newest(store, actor=elsewhere) == ()
    assert queries.newest(store, actor=elsewhere, resident_id=resident) == ()
    assert queries.newest(store, actor=elsewhere, staff_id=nurse.staff_id) == ()


@pytest.mark.parametrize("role", ["aide", "nurse"])
def test_others_may_not_read_who_looked(store: Store, home: UUID, role: str) -> None:
    with pytest.raises(NotAllowed):
        queries.newest(store, actor=make_staff(store, home, role))


def test_code_of_another_version_is_shown_as_it_stands(store: Store, manager: Actor, resident: UUID) -> None:
    note(store, manager, "hologram.open", resident)  # type: ignore[arg-type]

    assert queries.newest(store, actor=manager)[0].what == "hologram.open"


def test_every_code_has_words() -> None:
    assert all(looking.in_words(what) != what for what in What)
