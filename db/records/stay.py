"""Could it have been this person? An entry about a day before they moved in, or after they left or died, could not."""

from datetime import date, datetime
from typing import Protocol

from babel.dates import format_date

from protocols.errors import Invalid
from protocols.home_time import local_moment
from protocols.wording import _, current


class Stay(Protocol):
    """A resident's time in the home. `admitted_on` and `status_on` None: not known."""

    @property
    def preferred_name(self) -> str: ...
    @property
    def admitted_on(self) -> date | None: ...
    @property
    def status(self) -> str: ...
    @property
    def status_on(self) -> date | None: ...


def check(whose: Stay, occurred_at: datetime, time_zone: str) -> None:
    """Refuse a day outside the stay; the first and the last day count. It is the wrong day or the wrong
    person, or what is known of the stay has to be put right first."""
    day = local_moment(occurred_at, time_zone).local_date
    name = whose.preferred_name
    if whose.admitted_on is not None and day < whose.admitted_on:
        sentence = _("{name} moved in on {day}, after this. Check the day and the person.")
        raise Invalid(sentence.format(name=name, day=_said(whose.admitted_on)), field="occurred_at")
    if whose.status not in ("left", "died") or whose.status_on is None or day <= whose.status_on:
        return
    if whose.status == "died":
        sentence = _("{name} died on {day}, before this. Check the day and the person.")
    else:
        sentence = _("{name} moved away on {day}, before this. Check the day and the person.")
    raise Invalid(sentence.format(name=name, day=_said(whose.status_on)), field="occurred_at")


def _said(day: date) -> str:
    return str(format_date(day, "d MMMM y", locale=current()))
