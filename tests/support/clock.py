"""The clock of a test: it stands still until it is moved."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from tests.support.homes import NOW


IDLE = timedelta(minutes=5)  # without a tap, until a tablet locks


@dataclass(slots=True)
class SetClock:
    """Answers the instant it was set to."""

    now: datetime = field(default=NOW)

    def __call__(self) -> datetime:
        return self.now

    def pass_by(self, **units: float) -> None:
        self.now += timedelta(**units)
