"""PostgreSQL shows each transaction one home, also to a statement that forgot to ask for one.

Two homes share a database. It is served by a role that owns nothing; the tables belong to another role, which is no
superuser either.
"""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session
from sqlmodel import SQLModel

from db import guards, migrations, row_security
from db.engine import Store
from db.looking import What
from db.migrations import Behind
from db.queries import shift
from db.records import follow_ups, looks, residents, sign_ins, staff, suggestions
from db.row_security import NotTheOwner
from db.scope import DOOR, Scope
from db.settings import read_settings
from db.verification import verify
from protocols.access import Actor
from protocols.errors import Invalid
from protocols.identity import new_id
from tests.support import full_home, stores
from tests.support.entries import log
from tests.support.homes import NOW, PASSWORD, make_home, make_resident, make_staff, sign_in_name_of
from tests.support.postgres import OWNER, PostgresServer
from tests.support.screens import signed_in
from tests.support.stores import everything, tamper, work_on_everything


pytestmark = pytest.mark.postgres

# What belongs to the installation: failures under names that may not exist, and the clockwork.
OF_NO_HOME = {"sign_in_try", "job_lease"}
OF_HOMES = sorted(set(SQLModel.metadata.tables) - OF_NO_HOME)
NOTHING_SET = "SELECT set_config('app.home_id', '', true)"


@pytest.fixture
def store(tmp_path: Path, postgres_server: PostgresServer, migrated_database: str) -> Iterator[Store]:
    with stores.postgres_store(tmp_path / "data", postgres_server, database=migrated_database) as opened:
        yield opened


@pytest.fixture
def neighbour(store: Store) -> Actor:
    """A nurse of another home in the same database."""
    return make_staff(store, make_home(store, name="Elm Court"), "nurse", name="Sam Stranger")


@pytest.fixture
def lived_in(store: Store, nurse: Actor, neighbour: Actor) -> dict[UUID, UUID]:
    """Both homes with somebody in them, who was upset once: home -> resident."""
    who = {}
    for actor in (nurse, neighbour):
        who[actor.home_id] = make_resident(store, actor)
        log(store, actor, who[actor.home_id])
        signed_in(store, actor)
    return who


def count(store: Store, scope: Scope, table: str) -> int:
    """Rows of a table as a transaction of this scope sees them without asking for a home."""
    with store.read(scope) as session:
        return int(session.scalar(sa.text(f"SELECT count(*) FROM {table}")) or 0)


def pairs(session: Session, statement: str) -> list[tuple[Any, Any]]:
    return [(one, other) for one, other in session.execute(sa.text(statement))]


def changed(store: Store, scope: Scope, statement: str) -> int:
    """How many rows a statement without any home in it changed."""
    return store.write(scope, lambda session: int(session.connection().exec_driver_sql(statement).rowcount))


def test_a_table_belongs_to_homes_or_is_named_here() -> None:
    without = {name for name, table in SQLModel.metadata.tables.items() if "home_id" not in table.c}

    assert without == OF_NO_HOME | {"home"}


def test_every_table_of_homes_is_held_to_one(store: Store, lived_in: dict[UUID, UUID]) -> None:
    for table in set(OF_HOMES) - {"home"}:
        with everything(store) as session:
            kept = dict(pairs(session, f"SELECT home_id, count(*) FROM {table} GROUP BY home_id"))

        assert {home: count(store, home, table) for home in lived_in} == {home: kept.get(home, 0) for home in lived_in}
        assert count(store, new_id(), table) == 0


def test_a_transaction_that_names_no_home_sees_none(store: Store, lived_in: dict[UUID, UUID]) -> None:
    with store.read(DOOR) as session:
        session.execute(sa.text(NOTHING_SET))
        for table in set(OF_HOMES) - {"home"}:
            assert session.scalar(sa.text(f"SELECT count(*) FROM {table}")) == 0, table


@pytest.mark.parametrize("scope", ["", "x", "0" * 36, "door'", "*", "everything"])
def test_a_scope_that_is_no_home_shows_none(store: Store, lived_in: dict[UUID, UUID], scope: str) -> None:
    def look() -> int:
        with store.read(DOOR) as session:
            session.execute(sa.text("SELECT set_config('app.home_id', :scope, true)"), {"scope": scope})
            return int(session.scalar(sa.text("SELECT count(*) FROM resident")) or 0)

    if len(scope) == 36:  # refused as no id at all
        with pytest.raises(DBAPIError):
            look()
    else:
        assert look() == 0


def test_a_change_without_a_home_changes_only_ones_own(
    store: Store, nurse: Actor, neighbour: Actor, lived_in: dict[UUID, UUID]
) -> None:
    home = nurse.home_id

    assert changed(store, home, "UPDATE resident SET room = '1'") == 1
    assert changed(store, home, "UPDATE home SET name = 'Elsewhere'") == 1
    assert changed(store, home, "DELETE FROM draft") == 0
    assert changed(store, home, "DELETE FROM home_day") == 1

    with everything(store) as session:
        rooms = pairs(session, "SELECT home_id, room FROM resident")
        names = pairs(session, "SELECT id, name FROM home")
    assert dict(rooms) == {home: "1", neighbour.home_id: "12"}
    assert dict(names) == {home: "Elsewhere", neighbour.home_id: "Elm Court"}
    assert count(store, neighbour.home_id, "home_day") == 1


def test_a_row_cannot_be_put_or_moved_into_another_home(
    store: Store, nurse: Actor, neighbour: Actor, lived_in: dict[UUID, UUID]
) -> None:
    columns = "name, time_zone, country, demo, created_at"
    for statement in (
        f"UPDATE resident_day SET home_id = '{neighbour.home_id}'",
        f"INSERT INTO home_day (home_id, local_date, n1, n2, n3, n4) VALUES ('{neighbour.home_id}', now(), 1, 0, 0, 0)",
        f"INSERT INTO home (id, {columns}) VALUES ('{new_id()}', 'x', 'x', 'GB', false, now())",
    ):
        with pytest.raises(DBAPIError, match="row-level security"):
            changed(store, nurse.home_id, statement)


def test_the_door_shows_people_their_sign_ins_and_the_list_of_homes_and_nothing_else(
    store: Store, lived_in: dict[UUID, UUID]
) -> None:
    seen = {table for table in OF_HOMES if count(store, DOOR, table)}

    assert seen == {"home", "staff", "staff_session"}
    assert {count(store, DOOR, table) for table in seen} == {2}


def test_at_the_door_a_sign_in_can_be_touched_and_nothing_else_changed(
    store: Store, lived_in: dict[UUID, UUID]
) -> None:
    assert changed(store, DOOR, "UPDATE staff_session SET last_seen_at = now()") == 2

    for statement in ("UPDATE staff SET role = 'manager'", "DELETE FROM staff_session", "UPDATE home SET name = 'x'"):
        assert changed(store, DOOR, statement) == 0


def test_the_serving_role_cannot_take_a_guard_down(store: Store, nurse: Actor, lived_in: dict[UUID, UUID]) -> None:
    for statement in (
        *(f"UPDATE {table} SET home_id = home_id" for table in guards.APPEND_ONLY),
        *(f"DELETE FROM {table}" for table in guards.APPEND_ONLY),
        *(f"TRUNCATE {table} CASCADE" for table in SQLModel.metadata.tables),
        "ALTER TABLE audit DISABLE TRIGGER ALL",
        "DROP TRIGGER audit_no_change ON audit",
        "CREATE OR REPLACE FUNCTION attune_append_only() RETURNS trigger LANGUAGE sql AS 'SELECT NULL'",
        "SET session_replication_role = replica",
        "ALTER TABLE resident DISABLE ROW LEVEL SECURITY",
        "ALTER TABLE resident NO FORCE ROW LEVEL SECURITY",
        "DROP POLICY own_home ON resident",
        "CREATE POLICY mine ON resident USING (true)",
        "ALTER POLICY own_home ON resident USING (true)",
        "DROP TABLE outcome",
        "CREATE TABLE resident_copy (id int)",
        f"SET ROLE {OWNER}",
        "UPDATE alembic_version SET version_num = 'x'",
    ):
        with pytest.raises(DBAPIError, match=r"permission denied|must be owner|no privileges"):
            changed(store, nurse.home_id, statement)


def test_asking_past_the_policies_is_an_error(store: Store, nurse: Actor, lived_in: dict[UUID, UUID]) -> None:
    with store.read(nurse.home_id) as session:
        session.execute(sa.text("SET LOCAL row_security = off"))
        with pytest.raises(DBAPIError, match="row-level security"):
            session.execute(sa.text("SELECT * FROM resident"))


def test_the_role_chooses_whose_rows_it_is_about(store: Store, nurse: Actor, neighbour: Actor) -> None:
    """By design, and said in so many words: this stops a mistake, not somebody who holds the server's role."""
    make_resident(store, neighbour)

    assert count(store, nurse.home_id, "resident") == 0
    assert count(store, neighbour.home_id, "resident") == 1


def test_a_connection_remembers_no_home(store: Store, nurse: Actor, lived_in: dict[UUID, UUID]) -> None:
    """The next to have it from the pool begins with nothing, whether the last one was kept, refused or only read."""

    def refused(_session: Session) -> None:
        raise Invalid("no")

    store.write(nurse.home_id, lambda session: session.execute(sa.text("SELECT 1")))
    with pytest.raises(Invalid):
        store.write(nurse.home_id, refused)
    count(store, nurse.home_id, "resident")

    for engine in (store._readers, store._writers):
        with engine.connect() as connection:
            assert connection.scalar(sa.text("SELECT coalesce(current_setting('app.home_id', true), '')")) == ""
            assert connection.scalar(sa.text("SELECT count(*) FROM resident")) == 0


def test_whoever_catches_a_refusal_goes_on_with_the_home_of_before(
    store: Store, nurse: Actor, neighbour: Actor, lived_in: dict[UUID, UUID]
) -> None:
    def other(session: Session) -> None:
        session.execute(sa.text("UPDATE resident SET room = '7'"))
        raise Invalid("no")

    def action(session: Session) -> None:
        with pytest.raises(Invalid):
            store.write(neighbour.home_id, other)
        session.execute(sa.text("UPDATE resident SET room = '9'"))

    store.write(nurse.home_id, action)

    with everything(store) as session:
        rooms = dict(pairs(session, "SELECT home_id, room FROM resident"))
    assert rooms == {nurse.home_id: "9", neighbour.home_id: "12"}


def test_two_homes_live_side_by_side(store: Store) -> None:
    """Sign in, log, next step, did it help, review, summary, the clockwork, sign out: all of it in both."""
    homes = [full_home.fill(store, name=name) for name in ("Willow House", "Elm Court")]
    for full in homes:
        suggestions.acknowledge(store, actor=full.nurse, now=NOW, card_id=full.card, what_was_done="Rang")
        looks.note(store, actor=full.nurse, now=NOW, what=What.PICTURE, resident_ids=(full.resident,))
        assert len(shift.follow_ups(store, actor=full.aide, now=NOW)) == 1

    later = NOW + timedelta(days=2)
    assert follow_ups.close_overdue(store, now=later) == len(homes)
    assert suggestions.escalate_overdue(store, now=later) >= len(homes)
    suggestions.sweep(store, now=later)
    for full in homes:
        sign_ins.touch(store, now=NOW + timedelta(minutes=2), session_id=full.sign_in)
        sign_ins.sign_out(store, now=later, session_id=full.sign_in)

    verdict = verify(store)
    assert verdict.found == ()
    first, second = ({table: count(store, full.home, table) for table in set(OF_HOMES) - {"home"}} for full in homes)
    assert first == second
    assert all(first.values())
    with store.read(homes[0].home) as session:
        seen = pairs(session, "SELECT last_seen_at > created_at, ended_at IS NOT NULL FROM staff_session")
    assert seen == [(True, True)]


def test_a_sign_in_name_is_free_only_when_no_home_has_it(store: Store, manager: Actor, neighbour: Actor) -> None:
    wanted = staff.StaffIn(
        name="Kit Wood", sign_in_name=sign_in_name_of(neighbour), role="aide", password=PASSWORD + "x"
    )

    with pytest.raises(Invalid, match="already signs in"):
        staff.add(store, actor=manager, now=NOW, id=new_id(), staff=wanted)


def test_an_id_that_another_home_has_is_kept_here_as_well(
    store: Store, nurse: Actor, neighbour: Actor, lived_in: dict[UUID, UUID]
) -> None:
    theirs = lived_in[neighbour.home_id]
    entered = residents.ResidentIn(full_name="Bea Moss", preferred_name="Bea", room="3")

    residents.admit(store, actor=nurse, now=NOW, id=theirs, resident=entered)

    assert count(store, neighbour.home_id, "resident") == 1
    assert count(store, nurse.home_id, "resident") == 2


@pytest.mark.parametrize(
    ("statement", "missed"),
    [
        ("ALTER TABLE resident DISABLE ROW LEVEL SECURITY", "resident.row_security"),
        ("ALTER TABLE resident NO FORCE ROW LEVEL SECURITY", "resident.row_security"),
        ("DROP POLICY own_home ON incident", "incident.own_home"),
        ("CREATE POLICY for_the_auditor ON draft USING (true)", "draft.for_the_auditor"),
    ],
)
def test_a_policy_that_is_not_as_it_was_is_missed_and_put_up_again(
    store: Store, nurse: Actor, statement: str, missed: str
) -> None:
    tamper(store, statement)

    with everything(store) as session:
        assert guards.missing(session.connection()) == {missed}
    with pytest.raises(Behind):
        migrations.check(store.settings)
    migrations.migrate(store.settings)
    migrations.check(store.settings)


def test_a_role_that_does_not_own_the_tables_cannot_migrate(store: Store, tmp_path: Path) -> None:
    serving_alone = {"ATTUNE_DATA_DIR": str(tmp_path), "DATABASE_URL": store.settings.database_url}

    with pytest.raises(NotTheOwner, match="ATTUNE_MIGRATE_URL"):
        migrations.migrate(read_settings(serving_alone))

    migrations.check(store.settings)


def test_while_it_is_lifted_half_an_answer_is_an_error(store: Store, lived_in: dict[UUID, UUID]) -> None:
    """A migration counts rows: those that a policy hid would be counted as never there."""

    def action(session: Session) -> None:
        session.execute(sa.text(f"SET LOCAL ROLE {OWNER}"))
        connection = session.connection()
        row_security.lift(connection)
        assert connection.scalar(sa.text("SELECT count(*) FROM resident")) == 2
        connection.exec_driver_sql("ALTER TABLE resident FORCE ROW LEVEL SECURITY")
        with pytest.raises(DBAPIError, match="row-level security"):
            connection.scalar(sa.text("SELECT count(*) FROM resident"))
        session.rollback()

    work_on_everything(store, action)


def test_a_record_served_by_its_owner_is_held_to_one_home_as_well(
    store: Store, postgres_server: PostgresServer, tmp_path: Path
) -> None:
    url = postgres_server.url(postgres_server.fresh(), role=OWNER)
    settings = read_settings({"ATTUNE_DATA_DIR": str(tmp_path / "own"), "DATABASE_URL": url})
    migrations.migrate(settings)
    with stores.opened(settings) as own:
        first, second = (make_staff(own, make_home(own), "nurse") for _ in range(2))
        make_resident(own, second)

        assert (count(own, first.home_id, "resident"), count(own, second.home_id, "resident")) == (0, 1)
        migrations.migrate(settings)
        assert (count(own, first.home_id, "resident"), count(own, second.home_id, "resident")) == (0, 1)
