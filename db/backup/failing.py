"""What the disk or a database can refuse while a backup is made or put back, in words."""

from pathlib import Path

from sqlalchemy.exc import SQLAlchemyError

from db.faults import StorageFault, Trouble, trouble_of
from protocols.wording import _


KINDS = (StorageFault, OSError, SQLAlchemyError)  # to catch


def why(error: Exception, folder: Path) -> str:
    """The end of a sentence, without anything the record holds."""
    trouble = error.trouble if isinstance(error, StorageFault) else trouble_of(error)
    if trouble is Trouble.DISK_FULL:
        return _("there is no room left in {folder}", folder=folder)
    return _("{folder} or the database does not answer as it should ({kind})", folder=folder, kind=type(error).__name__)
