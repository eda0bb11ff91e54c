"""No question that a page asks, and no action, reads all of a home's record: it grows for years, nobody must notice."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import timedelta
from typing import Any

import psycopg
import pytest
import sqlalchemy as sa
from psycopg import sql
from sqlalchemy.orm import Session
from sqlmodel import SQLModel

import db.queries
import db.records
from db import sums
from db.engine import Store
from db.models.base import table_of
from db.models.incident import Incident
from db.queries import operators
from db.queries import sign_ins as live
from db.records import follow_ups, suggestions, time_passing
from protocols.access import Actor, Permission
from protocols.identity import new_id
from tests.bench import asking, filling
from tests.bench.history import History
from tests.bench.pages import PAGES
from tests.bench.people import UNTIL, Span
from tests.support import stores, walk
from tests.support.homes import make_resident
from tests.support.postgres import PostgresServer
from tests.support.walk import Cast


# People and what a home decided about itself: few, and read whole. Every other table gains rows day by day.
FEW = {
    *(
        "alembic_version",
        "appraisal",
        "chain_head",
        "draft",
        "home",
        "home_protocol",
        "home_term",
        "job_lease",
        "legal_hold",
        "protocol_set",  # one a change of the rules
    ),
    *("resident", "resident_flag", "sign_in_try", "staff"),
}
GROWING = {table for table in SQLModel.metadata.tables if table not in FEW}

# Many small homes: in one alone, reading the home and reading everything would be the same to the planner.
HOMES, INCIDENTS, DAYS = 12, 6000, 60
HOUR = timedelta(hours=1)

# Questions that the bench leaves out, and why.
UNMEASURED = {
    "retention.overview": "its page is opened a few times a year",
    "retention.of_resident": "the same",
    "home_protocols.edition": "one edition by its key, where one is written or decided",
    "protocol_checks.of_edition": "works out the checks of one open edition, once for each text of it",
    "replays.replay": "goes over three months on purpose, with a bar that says how far it is",
    "explained.explained": "one card by its key, after a tap",
    "health.last_link": "one link by its key, as part of a document",
}


@pytest.fixture(scope="module", params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def filled(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    folder = tmp_path_factory.mktemp("filled")
    folder.chmod(0o700)
    settings = stores.sqlite_settings(folder)
    if request.param == "postgres":
        server: PostgresServer = request.getfixturevalue("postgres_server")
        settings = stores.postgres_settings(folder, server, database=server.fresh())
    filling.fill(settings, History(Span(DAYS), INCIDENTS, HOMES, HOMES, filling.cards()))
    with stores.opened(settings) as store:
        yield store


@pytest.fixture(scope="module")
def anyone() -> Actor:
    """Somebody of the first home who may do everything."""
    return _may_do_everything(Span(DAYS).nurse(0))


@pytest.fixture(scope="module")
def cast(filled: Store, anyone: Actor) -> Cast:
    manager = _may_do_everything(Span(DAYS).manager(0))
    return walk.cast_of(filled, nurse=anyone, manager=manager, resident=make_resident(filled, anyone), now=UNTIL)


def _may_do_everything(actor: Actor) -> Actor:
    return replace(actor, extra=frozenset(Permission))


Sent = list[tuple[str, Any]]


@contextmanager
def statements() -> Iterator[Sent]:
    """Every statement that is sent while this lasts, with its parameters."""
    sent: Sent = []

    def note(_connection: Any, _cursor: Any, statement: str, parameters: Any, _context: Any, many: bool) -> None:
        sent.append((statement, parameters[0] if many else parameters))

    sa.event.listen(sa.Engine, "before_cursor_execute", note)
    try:
        yield sent
    finally:
        sa.event.remove(sa.Engine, "before_cursor_execute", note)


def whole_tables(store: Store, actor: Actor, sent: Sent) -> set[str]:
    """Growing tables of which a statement reads everything, or everything of a home."""
    look = _looked_over_by_sqlite if store.is_sqlite else _looked_over_by_postgresql
    found = set()
    with store.read(actor.home_id) as session:
        for statement, parameters in sent:
            if statement.startswith(("SELECT", "UPDATE", "DELETE", "WITH")) and "set_config" not in statement:
                found |= {f"{told} <- {statement[:90]}" for told in look(session, statement, parameters)}
    return found


def _looked_over_by_sqlite(session: Session, statement: str, parameters: Any) -> Iterator[str]:
    named = dict(re.findall(r"\b(\w+) AS (\w+)", statement))
    tables = {alias: table for table, alias in named.items()}
    plan = session.connection().exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters).all()
    paged = "LIMIT" in statement and not any("TEMP B-TREE" in row.detail for row in plan)
    for row in plan:
        read = re.search(r"^(?:SCAN|SEARCH) (\w+)", row.detail)
        narrow = re.search(r"\(home_id=\? AND |\((?!home_id)\w+=\?", row.detail)
        if read and tables.get(read[1], read[1]) in GROWING and not narrow and not paged:
            yield row.detail


def _looked_over_by_postgresql(session: Session, statement: str, parameters: Any) -> Iterator[str]:
    """By the plan for these values, and by the one for any, which is taken once a statement was sent a few times."""
    names = list(dict.fromkeys(re.findall(r"%\((\w+)\)s", statement)))
    numbered = re.sub(r"%\((\w+)\)s", lambda found: f"${names.index(found[1]) + 1}", statement)
    values = sql.SQL(", ").join(sql.Literal(parameters[name]) for name in names)
    given = sql.SQL("({})").format(values) if names else sql.SQL("")
    asked = sql.SQL("EXPLAIN (FORMAT JSON) EXECUTE asked{}").format(given)
    connection = session.connection().connection.driver_connection
    assert isinstance(connection, psycopg.Connection)
    with connection.cursor() as cursor:
        # A table that is still short is read whole whatever indexes it has. It will not stay short.
        cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute(f"PREPARE asked AS {numbered}".encode())
        try:
            for mode in ("force_custom_plan", "force_generic_plan"):
                cursor.execute(f"SET LOCAL plan_cache_mode = {mode}".encode())
                [told] = cursor.execute(asked).fetchone() or [None]
                yield from _whole(told[0]["Plan"], paged=False)
        finally:
            cursor.execute("DEALLOCATE asked")


def _whole(node: dict[str, Any], *, paged: bool) -> Iterator[str]:
    table, conditions = node.get("Relation Name"), str(node.get("Index Cond", ""))
    if node["Node Type"] == "Bitmap Index Scan":
        table = _table_of_index(node["Index Name"])
    reads = node["Node Type"] not in ("Bitmap Heap Scan", "ModifyTable") and not paged
    if table in GROWING and reads:
        others = {column.name for column in SQLModel.metadata.tables[table].columns} - {"home_id"}
        if not others & set(re.findall(r"\w+", conditions)):
            yield f"{node['Node Type']} {table} {conditions}"
    # A page of a list in the order of its index ends when the page is full; sorting has to read everything first.
    goes_on = node["Node Type"] == "Limit" or (paged and node["Node Type"] in ("Nested Loop", "Result"))
    for child in node.get("Plans", ()):
        yield from _whole(child, paged=goes_on and child["Parent Relationship"] == "Outer")


def _table_of_index(name: str) -> str | None:
    """None: of the database's own."""
    for table in SQLModel.metadata.tables.values():
        if name in {index.name for index in table.indexes} | {constraint.name for constraint in table.constraints}:
            return table.name
    return None


class _Enough(Exception):
    """Everything was sent that was to be seen; nothing of it is kept."""


def _sent_by(store: Store, act: Callable[[], object]) -> Sent:
    with statements() as sent, suppress(_Enough), store.together():
        act()
        raise _Enough
    return sent


QUESTIONS = {f"queries.{name}": (name, call) for name, call in walk.every(db.queries).items()}
ACTIONS = {f"records.{name}": (name, call) for name, call in walk.every(db.records).items()}

# Those that no member of staff asks: who is it, the clockwork, and the commands.
BY_NOBODY: dict[str, Callable[[Store, Cast], object]] = {
    "close overdue": lambda store, _cast: follow_ups.close_overdue(store, now=UNTIL),
    "look at waiting": lambda store, _cast: suggestions.sweep(store, now=UNTIL),
    "look at what time brings": lambda store, _cast: time_passing.look(store, now=UNTIL),
    "escalate overdue": lambda store, _cast: suggestions.escalate_overdue(store, now=UNTIL),
    "who is it, by cookie": lambda store, _cast: live.by_token(store, now=UNTIL, token="x", idle=HOUR),
    "who is it, by sign-in": lambda store, _cast: live.by_session(store, now=UNTIL, session_id=new_id(), idle=HOUR),
    "whose resident": lambda store, cast: operators.of_resident(store, resident_id=cast.resident),
}


@pytest.mark.parametrize("name", [*QUESTIONS, *ACTIONS])
def test_no_question_and_no_action_reads_a_whole_table(filled: Store, anyone: Actor, cast: Cast, name: str) -> None:
    short, call = (QUESTIONS | ACTIONS)[name]
    given = walk.arguments(short, call, cast, actor=anyone)

    sent = _sent_by(filled, lambda: call(filled, **given))

    assert whole_tables(filled, anyone, sent) == set()


@pytest.mark.parametrize("name", BY_NOBODY)
def test_nothing_that_goes_by_itself_reads_a_whole_table(filled: Store, anyone: Actor, cast: Cast, name: str) -> None:
    sent = _sent_by(filled, lambda: BY_NOBODY[name](filled, cast))

    assert sent
    assert whole_tables(filled, anyone, sent) == set()


def test_a_question_that_reads_a_whole_table_is_noticed(filled: Store, anyone: Actor) -> None:
    incident = table_of(Incident)
    mine = incident.c.home_id == anyone.home_id

    with statements() as sent, filled.read(anyone.home_id) as session:
        session.execute(sa.select(incident.c.id).where(mine, incident.c.note == "a chair"))
        session.execute(sa.select(incident.c.id).where(mine).order_by(incident.c.note).limit(5))
        session.execute(sa.select(sa.func.count()).select_from(incident.alias("others")))

    assert len({told.split(" <- ")[1] for told in whole_tables(filled, anyone, sent)}) == 3


@pytest.mark.parametrize("filled", ["sqlite"], indirect=True)
def test_what_the_bench_fills_has_sums_that_are_those_of_its_rows(filled: Store, anyone: Actor) -> None:
    with filled.read(anyone.home_id) as session:
        assert sums.recount(session, anyone.home_id) == ()


def test_every_question_of_a_page_is_measured_by_the_bench() -> None:
    asked = {question for page in PAGES.values() for question in page}

    assert asked <= asking.names()
    assert asking.names() - asked - UNMEASURED.keys() == set()
