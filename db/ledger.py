"""What one transaction knows about the chain: where its key is, and how far it took each home."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

from sqlalchemy.orm import Session

from db.anchors import Anchor
from db.settings import DataSettings


_NAME = "ledger"


@dataclass(slots=True)
class Ledger:
    """`reached` holds the newest link of every home that the transaction wrote to."""

    key_file: Path
    key: bytes | None = None
    reached: dict[UUID, Anchor] = field(default_factory=dict)


def open_for(session: Session, settings: DataSettings) -> None:
    """Give a writing session its ledger."""
    session.info[_NAME] = Ledger(key_file=settings.audit_key_file)


def of(session: Session) -> Ledger:
    """The ledger of a writing session."""
    ledger = session.info[_NAME]
    assert isinstance(ledger, Ledger)
    return ledger


def reached(session: Session) -> tuple[Anchor, ...]:
    return tuple(of(session).reached.values())


@contextmanager
def savepoint(session: Session) -> Iterator[None]:
    """An action within a longer transaction: what it wrote is kept whole or taken back whole."""
    ledger = of(session)
    before = dict(ledger.reached)
    try:
        with session.begin_nested():
            yield
    except BaseException:
        ledger.reached = before
        raise
