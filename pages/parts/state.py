"""What the whole process shares: the store, the clock, the settings. Set once by the application before it serves.

Pages are run again and again by Streamlit; this module is imported once, so what it holds is held once.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from uuid import UUID

from db.engine import Store


Clock = Callable[[], datetime]  # answers an aware instant


@dataclass(frozen=True, slots=True)
class AppState:
    """`idle` is the time without a tap after which a session locks. `tablets_ahead` is how far the tablet's clock of a
    sign-in is ahead of ours."""

    store: Store
    clock: Clock
    idle: timedelta
    data_dir: Path
    tablets_ahead: dict[UUID, timedelta] = field(default_factory=dict)


_state: AppState | None = None


def configure(state: AppState) -> None:
    """Set what the process shares. Called by the application and by tests."""
    global _state  # one process, one application
    _state = state


def app_state() -> AppState:
    """What the process shares."""
    assert _state is not None, "configure() is called before anything is served"
    return _state
