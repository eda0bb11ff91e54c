"""Which SQLite library is used. One for the whole process: two of them on one file would undo each other's locks.

Debian's and many other systems' Python brings a library that can, very rarely, spoil the record when two connections
write and tidy up at the same moment (fixed in 3.51.3, see https://sqlite.org/wal.html). So a newer one is
installed with the product wherever somebody publishes it ready-made.
"""

import re
import sqlite3
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType

from protocols.errors import Invalid
from protocols.wording import _


_SOUND_FROM = (3, 51, 3)
_ENCRYPTING = "sqlcipher3"
_NEWER = ("pysqlite3", _ENCRYPTING)  # the second has a wheel where the first has none (ARM servers and small computers)
_KEY = re.compile(r"[0-9a-fA-F]{64}")


@cache
def driver(*, encrypted: bool = False) -> ModuleType:
    """The library as a DB-API module. Raises `Invalid` when the record is encrypted and the package is missing."""
    if encrypted:
        if find_spec(_ENCRYPTING) is None:
            raise Invalid(_("An encrypted record needs one more package. Run: pip install 'attune[encrypted]'."))
        return import_module(f"{_ENCRYPTING}.dbapi2")
    for name in _NEWER:
        if find_spec(name) is not None:
            return import_module(f"{name}.dbapi2")
    return sqlite3


def version(*, encrypted: bool = False) -> str:
    """Of the library in use, as 3.51.3."""
    number: str = driver(encrypted=encrypted).sqlite_version
    return number


def is_sound(number: str) -> bool:
    """Whether that version is free of the fault named above."""
    return tuple(int(part) for part in number.split(".")) >= _SOUND_FROM


def key_pragma(key: str) -> str:
    """What opens an encrypted record. Raises `Invalid` unless the key is 64 hexadecimal digits: a key like that needs
    no stretching, which would take a fifth of a second for each connection."""
    if not _KEY.fullmatch(key):
        raise Invalid(
            _("The key of the record must be 64 hexadecimal digits. The README says how to make one."),
            field="ATTUNE_DATABASE_KEY",
        )
    return f"""key="x'{key}'\""""
