"""A time in a form: a day and a time on the home's clock, and which of two where the clocks went back."""

from datetime import date, datetime, time

import streamlit as st

from pages.parts import log_when, opened, tablet_clock, when
from pages.parts.guard import Here
from pages.parts.log_when import Problem, When
from protocols.errors import Invalid
from protocols.wording import _


def ask(new: opened.Form, here: Here, field: str, *, title: str, at: datetime | None = None) -> None:
    """Two fields, and a third in the hour that comes twice. `at` is the time as it is known so far."""
    day, clock, second = when.wall(here, at) if at is not None else (None, None, None)
    tablet_clock.warn(here)
    for name in (field, f"{field}-day"):
        new.titled(name, title)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.date_input(
            title,
            value=new.start(f"{field}-day", day),
            key=new.key(f"{field}-day"),
            format=when.date_format(here),
            width=240,
        )
        st.time_input(
            new.titled(f"{field}-clock", _("Time")),
            value=new.start(f"{field}-clock", clock),
            key=new.key(f"{field}-clock"),
            step=60,
            width=200,
        )
    meant = _meant(new, here, field)
    if meant.problem is Problem.GAP:
        st.warning(log_when.sentence(meant), icon=":material/schedule:")
    if meant.twice:
        st.segmented_control(
            log_when.which(meant),
            (False, True),
            default=new.start(f"{field}-second", second),
            format_func=lambda later: log_when.one_of_two(meant, second=later),
            key=new.key(f"{field}-second"),
            required=True,
        )


def instant(new: opened.Form, here: Here, field: str, *, at: datetime | None = None) -> datetime | None:
    """The instant that was chosen; None when both fields are empty. Raises `Invalid` for a time that cannot be.

    A time that was left as it was is still exactly `at`, to the second.
    """
    if (_day(new, field), _clock(new, field)) == (None, None):
        return None
    if at is not None and (_day(new, field), _clock(new, field), _second(new, field)) == when.wall(here, at):
        return at
    meant = _meant(new, here, field)
    if meant.at is None:
        raise Invalid(log_when.sentence(meant), field=field)
    return meant.at


def _meant(new: opened.Form, here: Here, field: str) -> When:
    return log_when.of_clock(
        _day(new, field),
        _clock(new, field),
        second=_second(new, field),
        time_zone=here.who.time_zone,
        now=here.now,
    )


def _day(new: opened.Form, field: str) -> date | None:
    chosen: date | None = new.value(f"{field}-day")
    return chosen


def _clock(new: opened.Form, field: str) -> time | None:
    chosen: time | None = new.value(f"{field}-clock")
    return chosen


def _second(new: opened.Form, field: str) -> bool | None:
    chosen: bool | None = new.value(f"{field}-second")
    return chosen
