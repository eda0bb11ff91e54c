"""How long a record is kept after care has ended: data with sources, and the one sum that is made with it.

The day that comes out is when two people may look at the record. Nothing is ever deleted because a day has come.
"""

from calendar import isleap
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from protocols.emergency import NUMBERS
from protocols.strict_yaml import read_strict


FILE = Path(__file__).with_suffix(".yaml")
ENDED = ("left", "died")  # states of a resident in which care has ended


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class Source(_Strict):
    """`dated` is the year of what is cited, `status` how far it was checked."""

    cite: str = Field(min_length=1)
    dated: str = Field(pattern=r"^\d{4}$")
    status: Literal["confirmed", "secondary", "unconfirmed", "design_default"]
    link: str | None = None


class Period(_Strict):
    """Whole `years` after the last day of care. `proposed`: to be confirmed by the home's manager or legal adviser."""

    jurisdiction: str
    years: int = Field(ge=1, le=100)
    basis: Literal["regulatory", "published", "default"]
    proposed: bool
    note: str
    sources: list[Source] = Field(min_length=1)


class _File(_Strict):
    periods: list[Period]


@cache
def periods() -> Mapping[str, Period]:
    """By jurisdiction, those of `protocols.emergency.NUMBERS`."""
    file = _File.model_validate(read_strict(FILE))
    return MappingProxyType({period.jurisdiction: period for period in file.periods})


def for_country(country: str | None) -> Period:
    """The period of a home's country (ISO 3166); a country that is not listed has the longest."""
    return periods()[NUMBERS.get(country or "XX", NUMBERS["XX"])[1]]


def due(status: str, ended_on: date, jurisdiction: str, *, keep_until: date | None = None) -> date | None:
    """The day from which a record may be looked at, in the home's own days; None while care has not ended.

    Parameters
    ----------
    status : of the resident: present, hospital, left, died
    ended_on : the last day of care, or the last day the person was seen
    jurisdiction : a key of `periods`
    keep_until : what two people agreed to keep it to, which only makes it later
    """
    if status not in ENDED:
        return None
    usual = _years_after(ended_on, periods()[jurisdiction].years)
    return usual if keep_until is None else max(usual, keep_until)


def _years_after(day: date, years: int) -> date:
    """The same day of a later year; 29 February becomes 1 March, so that nothing is short of a day."""
    if (day.month, day.day) == (2, 29) and not isleap(day.year + years):
        return date(day.year + years, 3, 1)
    return day.replace(year=day.year + years)
