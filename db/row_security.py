"""PostgreSQL holds every transaction to the home it named, whatever its statement forgot to ask.

Each table with a `home_id` shows, and takes, rows of the home in `app.home_id` alone (see `scope`); a transaction
that named none sees none. At the door, where nobody's home is known yet, people and their sign-ins can be read and a
sign-in touched, locked or ended. The list of homes can always be read. It is forced, so it binds the owner of the
tables as well, for records that are served by their owner; only a migration lifts it, within its own transaction.

This catches a forgotten filter, also in a statement typed by hand. It does not stop somebody who means harm and
holds the server's role: that role says itself which home it is about. Superusers look past it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy import Connection
from sqlmodel import SQLModel

from db.models.base import table_of
from db.models.home import Home
from db.models.staff import Staff, StaffSession
from protocols.errors import DomainError
from protocols.wording import _


_SCOPE = "current_setting('app.home_id', true)"
# As a subquery it is worked out once for a statement, not once for a row. What is no id is nobody's.
_NAMED_HOME = f"(SELECT CASE WHEN length({_SCOPE}) = 36 THEN {_SCOPE}::uuid END)"
_AT_THE_DOOR = f"(SELECT {_SCOPE} = 'door')"

_Policies = Mapping[str, str]  # name -> the rest of its CREATE POLICY
_MORE: Mapping[str, _Policies] = {
    table_of(Home).name: {"list_of_homes": "FOR SELECT USING (true)"},
    table_of(Staff).name: {"door_reads": f"FOR SELECT USING ({_AT_THE_DOOR})"},
    table_of(StaffSession).name: {
        "door_reads": f"FOR SELECT USING ({_AT_THE_DOOR})",
        "door_changes": f"FOR UPDATE USING ({_AT_THE_DOOR})",
    },
}

_STANDING = sa.text(
    "SELECT c.relname, c.relrowsecurity AND c.relforcerowsecurity AS forced, pg_has_role(c.relowner, 'USAGE') AS owned,"
    " ARRAY(SELECT polname::text FROM pg_policy p WHERE p.polrelid = c.oid) AS policies"
    " FROM pg_class c WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p')"
)


# Of whoever asks: a superuser, a role that looks past policies, or the owner, who could take guards down.
_COULD_REWRITE = sa.text(
    "SELECT rolsuper OR rolbypassrls OR EXISTS ("
    " SELECT FROM pg_class c WHERE c.relowner = r.oid AND c.relname = 'audit'"
    " AND c.relnamespace = current_schema()::regnamespace)"
    " FROM pg_roles r WHERE rolname = current_user"
)


class NotTheOwner(DomainError):
    """The role that should migrate does not own the tables."""

    code = "not_the_owner"


@dataclass(frozen=True, slots=True)
class _Table:
    """How a table stands: whether this role owns it, whether its policies bind everybody, and their names."""

    owned: bool = False
    forced: bool = False
    policies: frozenset[str] = frozenset()


def put_up(connection: Connection) -> None:
    """Make every policy anew and force it; what is no policy of ours goes."""
    standing = _standing(connection)
    quote = connection.dialect.identifier_preparer.quote
    statements = []
    for table, policies in _wanted().items():
        statements += [f"DROP POLICY {quote(name)} ON {table}" for name in standing[table].policies]
        statements += [f"CREATE POLICY {name} ON {table} {rest}" for name, rest in policies.items()]
        statements += [f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY"]
    connection.exec_driver_sql("; ".join(statements))


def lift(connection: Connection) -> None:
    """Let the owner of the tables see all rows until `put_up`, which must come in the same transaction.

    From here on a statement that would be shown some rows only is an error, never half an answer. Raises `NotTheOwner`.
    """
    standing = {table: how for table, how in _standing(connection).items() if table in SQLModel.metadata.tables}
    if not all(how.owned for how in standing.values()):
        raise NotTheOwner(
            _("This database role does not own the tables. Set ATTUNE_MIGRATE_URL to the address of the one that does.")
        )
    for table, how in standing.items():
        if how.forced:
            connection.exec_driver_sql(f"ALTER TABLE {table} NO FORCE ROW LEVEL SECURITY")
    connection.exec_driver_sql("SET LOCAL row_security = off")


def missing(connection: Connection) -> frozenset[str]:
    """What does not stand as it should, as table.policy or table.row_security; also a policy that nobody here made."""
    standing = _standing(connection)
    return frozenset(
        f"{table}.{name}"
        for table, policies in _wanted().items()
        for name in _wrong(policies, standing.get(table, _Table()))
    )


def could_rewrite(connection: Connection) -> bool:
    """Whether this role could look past the boundary between homes, or take down what guards the record."""
    return bool(connection.scalar(_COULD_REWRITE))


def _wrong(policies: _Policies, how: _Table) -> Iterator[str]:
    if not how.forced:
        yield "row_security"
    yield from policies.keys() ^ how.policies


def _wanted() -> Mapping[str, _Policies]:
    """Every table that belongs to homes, with its policies. The two that belong to the installation have none."""
    return {
        table.name: {"own_home": f"USING ({column} = {_NAMED_HOME})", **_MORE.get(table.name, {})}
        for table in SQLModel.metadata.sorted_tables
        if (column := _key_of(table)) is not None
    }


def _key_of(table: sa.Table) -> str | None:
    """The column that says whose row it is."""
    if "home_id" in table.c:
        return "home_id"
    return "id" if table is table_of(Home) else None


def _standing(connection: Connection) -> dict[str, _Table]:
    """Every table there is, ours or not."""
    return {
        row.relname: _Table(owned=row.owned, forced=row.forced, policies=frozenset(row.policies))
        for row in connection.execute(_STANDING)
    }
