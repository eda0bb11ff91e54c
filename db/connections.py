"""How a connection is made and set up, on each database. Nothing here knows a table."""

import os
import stat
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Literal

from pydantic_core import from_json
from sqlalchemy import URL, Connection, Engine, NullPool, create_engine, event, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import ConnectionPoolEntry

from db import places
from db.settings import DataSettings
from db.sqlite_driver import driver, key_pragma
from protocols.errors import DomainError, Invalid
from protocols.wording import _


_PRIVATE_FOLDER = stat.S_IRWXU
_PRIVATE_FILE = stat.S_IRUSR | stat.S_IWUSR
PATIENCE_SECONDS = 10.0  # with others who hold the record: longer than any action takes, shorter than a person waits
_CONNECT_SECONDS = 5
_CACHE_KIBIBYTES = 16_384  # for each connection; the system's own cache does the rest
_WAL_LIMIT_BYTES = 64 * 1024 * 1024
_READERS = 8
_IN_THE_FOLDER = ("anchors.jsonl", ".")  # besides what the settings name
_NOT_A_DATABASE = 26  # a result code of SQLite, the same in every library
_PARTS = ("", "-wal", "-shm")  # of a SQLite file


class Unreadable(DomainError):
    """The SQLite file cannot be opened: another key, or it is damaged. Nothing was changed."""

    code = "unreadable"


def database_url(url: str) -> URL:
    """The address with the driver this product uses. Raises `Invalid` for a database it does not know."""
    parsed = make_url(url)
    if parsed.drivername == "sqlite" and parsed.database:
        return parsed
    if parsed.drivername in ("postgresql", "postgres", "postgresql+psycopg"):
        if find_spec("psycopg") is None:
            raise Invalid(_("PostgreSQL needs one more package. Run: pip install 'attune[postgres]'."))
        return parsed.set(drivername="postgresql+psycopg")
    raise Invalid(
        _("This database address cannot be used. Use sqlite:///<file> or postgresql://<address>."),
        field="DATABASE_URL",
    )


def is_sqlite(url: URL) -> bool:
    return url.get_backend_name() == "sqlite"


def make_private_folder(folder: Path) -> None:
    """The folder, made if need be, open to nobody else."""
    folder.mkdir(parents=True, exist_ok=True, mode=_PRIVATE_FOLDER)


def make_private_file(file: Path) -> None:
    """The file, empty if it is new, readable by nobody else."""
    os.close(os.open(file, os.O_RDONLY | os.O_CREAT, _PRIVATE_FILE))


def make_data_folder(settings: DataSettings) -> None:
    """The data folder, open to nobody else (0700): closed if it was open.

    Raises `Unfit` where that cannot be done, and for SQLite on a network disk.
    """
    url = database_url(settings.database_url)
    names = [settings.audit_key_file.parent.name, settings.backup_dir.name]
    if is_sqlite(url):
        file = Path(str(url.database))
        places.refuse_network(file)
        names.append(file.name)
    make_private_folder(settings.data_dir)
    places.close_folder(settings.data_dir, ours=(*_IN_THE_FOLDER, *names))


def make_room(settings: DataSettings) -> None:
    """The data folder and, on SQLite, the empty file (0600) whose mode its companions inherit. Raises `Unfit`."""
    make_data_folder(settings)
    url = database_url(settings.database_url)
    if is_sqlite(url):
        file = Path(str(url.database))
        make_private_folder(file.parent)
        make_private_file(file)
        for end in _PARTS:
            places.close_file(file.with_name(f"{file.name}{end}"))


def read_engine(url: URL, key: str | None = None, *, patience: float = PATIENCE_SECONDS) -> Engine:
    """An engine whose every transaction is one snapshot and cannot write. `patience` with others, in seconds."""
    if is_sqlite(url):
        pragmas = (_busy_timeout(patience), "query_only=ON")
        return _sqlite_engine(url, key, begin="BEGIN DEFERRED", pragmas=pragmas, connections=_READERS)
    engine = _postgresql_engine(url, isolation="REPEATABLE READ", patience=patience)
    return engine.execution_options(postgresql_readonly=True)


def write_engine(url: URL, key: str | None = None, *, patience: float = PATIENCE_SECONDS) -> Engine:
    """An engine whose transactions happen as if one after the other: by the write lock of SQLite, or SERIALIZABLE."""
    if is_sqlite(url):
        pragmas = (_busy_timeout(patience), "journal_mode=WAL", f"journal_size_limit={_WAL_LIMIT_BYTES}")
        return _sqlite_engine(url, key, begin="BEGIN IMMEDIATE", pragmas=pragmas, connections=1)
    return _postgresql_engine(url, isolation="SERIALIZABLE", patience=patience)


def migration_engine(url: URL, key: str | None = None) -> Engine:
    """An engine for changing tables. On SQLite foreign keys are off: rebuilding a parent must not touch children."""
    if not is_sqlite(url):
        return create_engine(url, poolclass=NullPool)
    engine = create_engine(url, poolclass=NullPool, module=driver(encrypted=key is not None))
    pragmas = ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=OFF", _busy_timeout(PATIENCE_SECONDS))
    _on_connect(engine, key, pragmas, is_first=True)
    _begin_with(engine, "BEGIN IMMEDIATE")
    return engine


def _sqlite_engine(url: URL, key: str | None, *, begin: str, pragmas: tuple[str, ...], connections: int) -> Engine:
    module = driver(encrypted=key is not None)
    file = Path(str(url.database)).absolute()

    def connect() -> DBAPIConnection:
        # Without `mode=rw` a folder that vanished (a disk not mounted) would get a new and empty record.
        made: DBAPIConnection = module.connect(f"{file.as_uri()}?mode=rw", uri=True, check_same_thread=False)
        return made

    engine = create_engine(
        url,
        module=module,
        creator=connect,
        json_deserializer=from_json,  # a third of the time that the standard library takes
        pool_size=connections,
        max_overflow=connections - 1,
    )
    always = (
        "synchronous=FULL",  # NORMAL loses commits that were already answered for when the power goes
        "foreign_keys=ON",
        f"cache_size=-{_CACHE_KIBIBYTES}",
        "trusted_schema=OFF",
        "cell_size_check=ON",
    )
    _on_connect(engine, key, (*pragmas, *always))
    _begin_with(engine, begin)
    return engine


def _busy_timeout(patience: float) -> str:
    return f"busy_timeout={round(patience * 1000)}"


def _postgresql_engine(url: URL, *, isolation: Literal["REPEATABLE READ", "SERIALIZABLE"], patience: float) -> Engine:
    """`pool_pre_ping` finds connections that ended unused, so a server that comes back is used again."""
    milliseconds = round(patience * 1000)
    waits: dict[str, Any] = {
        "connect_timeout": _CONNECT_SECONDS,
        "tcp_user_timeout": milliseconds,  # a network that swallows everything would otherwise be waited for for hours
        "options": f"-c lock_timeout={milliseconds}",
    }
    chosen = {name: value for name, value in waits.items() if name not in url.query}  # the address has the last word
    return create_engine(
        url, json_deserializer=from_json, isolation_level=isolation, pool_pre_ping=True, connect_args=chosen
    )


def _on_connect(engine: Engine, key: str | None, pragmas: tuple[str, ...], *, is_first: bool = False) -> None:
    """`is_first`: nobody has read the file yet, so one that cannot be read is most often a matter of its key."""
    opening = () if key is None else (key_pragma(key),)  # before anything else is asked of the file
    refusal: type[Exception] = engine.dialect.loaded_dbapi.DatabaseError

    def set_up(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
        # The driver's own transaction handling skips BEGIN before SELECT and DDL; ours is explicit, see `_begin_with`.
        connection.isolation_level = None
        cursor = connection.cursor()
        try:
            for pragma in (*opening, *pragmas):
                cursor.execute(f"PRAGMA {pragma}")
        except refusal as error:
            if is_first and getattr(error, "sqlite_errorcode", None) == _NOT_A_DATABASE:
                raise _unreadable(key) from error
            raise
        cursor.close()

    event.listen(engine, "connect", set_up)


def _unreadable(key: str | None) -> Unreadable:
    if key is None:
        return Unreadable(
            _(
                "The record cannot be opened. It is encrypted and ATTUNE_DATABASE_KEY is not set, or it is damaged. "
                "Nothing was changed."
            )
        )
    return Unreadable(
        _(
            "The record cannot be opened with this ATTUNE_DATABASE_KEY. It has another key, is not encrypted, or is "
            "damaged. Nothing was changed."
        )
    )


def _begin_with(engine: Engine, statement: str) -> None:
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql(statement)

    event.listen(engine, "begin", begin)
