"""Opening the record for a command."""

from collections.abc import Iterator
from contextlib import closing, contextmanager

from db import migrations
from db.engine import Store
from db.settings import DataSettings


@contextmanager
def opened(settings: DataSettings) -> Iterator[Store]:
    """The record, if it is there and at the newest revision. Makes nothing; raises `Behind`."""
    migrations.check(settings)
    with closing(Store(settings)) as store:
        yield store
