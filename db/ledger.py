"""What one transaction knows about the chain: where its key is, and how far it took each home."""

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

from sqlalchemy.orm import Session

from db.anchors import Anchor
from db.settings import DataSettings


_NAME = "ledger"


@dataclass(slots=True)
class Ledger:
    """`reached` holds the newest link of every home that the transaction wrote to.

    `all_or_nothing`: actions within it have no savepoints of their own; `spoilt` once one of them has raised.
    """

    key_file: Path
    all_or_nothing: bool = False
    spoilt: bool = False
    key: bytes | None = None
    reached: dict[UUID, Anchor] = field(default_factory=dict)


def open_for(session: Session, settings: DataSettings, *, all_or_nothing: bool = False) -> None:
    """Give a writing session its ledger."""
    session.info[_NAME] = Ledger(key_file=settings.audit_key_file, all_or_nothing=all_or_nothing)


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
        with nullcontext() if ledger.all_or_nothing else session.begin_nested():
            yield
    except BaseException:
        ledger.spoilt = ledger.all_or_nothing
        ledger.reached = before
        raise
