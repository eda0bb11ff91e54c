"""How long a record is kept: the data, and the day that comes out of it."""

from datetime import date, timedelta

import pytest

from protocols.emergency import NUMBERS
from protocols.retention import due, for_country, periods


ENDED = date(2026, 3, 10)


def test_every_jurisdiction_of_the_product_has_a_period_with_a_source() -> None:
    assert periods().keys() == {jurisdiction for _number, jurisdiction in NUMBERS.values()}
    assert all(period.sources for period in periods().values())


def test_what_is_only_our_choice_asks_to_be_confirmed() -> None:
    assert {period.jurisdiction for period in periods().values() if period.proposed} == {"US_NH", "AU", "OTHER"}
    assert all(period.proposed for period in periods().values() if period.basis == "default")


def test_no_period_is_shorter_than_a_source_names() -> None:
    """English adult social care 8 years, the federal rule 5, Australian former providers 7."""
    years = {name: period.years for name, period in periods().items()}

    assert years["UK_ENGLAND"] == 8
    assert years["US_NH"] >= 5
    assert years["AU"] >= 7
    assert years["OTHER"] == max(years.values()), "a country that nobody read up has the longest"


@pytest.mark.parametrize("country", ["NZ", "XX", "ZZ", None])
def test_a_country_that_is_not_known_has_the_longest_period(country: str | None) -> None:
    assert for_country(country).jurisdiction == "OTHER"


@pytest.mark.parametrize("status", ["left", "died"])
def test_eight_years_after_care_has_ended_a_record_is_due(status: str) -> None:
    assert due(status, ENDED, "UK_ENGLAND") == date(2034, 3, 10)


@pytest.mark.parametrize(("day", "is_due"), [(date(2034, 3, 9), False), (date(2034, 3, 10), True)])
def test_it_is_due_on_the_day_and_not_the_day_before(day: date, is_due: bool) -> None:
    from_day = due("left", ENDED, "UK_ENGLAND")

    assert from_day is not None
    assert (day >= from_day) is is_due


@pytest.mark.parametrize("status", ["present", "hospital"])
def test_while_care_goes_on_nothing_is_due(status: str) -> None:
    assert due(status, date(1990, 1, 1), "UK_ENGLAND") is None
    assert due(status, date(1990, 1, 1), "UK_ENGLAND", keep_until=date(1999, 1, 1)) is None


@pytest.mark.parametrize(
    ("ended", "jurisdiction", "expected"),
    [
        (date(2024, 2, 28), "AU", date(2031, 2, 28)),
        (date(2024, 2, 29), "AU", date(2031, 3, 1)),  # not 28 February, which would be a day short
        (date(2024, 3, 1), "AU", date(2031, 3, 1)),
        (date(2024, 2, 29), "UK_ENGLAND", date(2032, 2, 29)),
        (date(2092, 2, 29), "UK_ENGLAND", date(2100, 3, 1)),  # 2100 is no leap year
    ],
)
def test_the_twenty_ninth_of_february_is_never_a_day_short(ended: date, jurisdiction: str, expected: date) -> None:
    assert due("died", ended, jurisdiction) == expected


@pytest.mark.parametrize("days", [-1, 0, 1])
def test_what_two_people_agreed_makes_it_later_and_never_sooner(days: int) -> None:
    usual = date(2034, 3, 10)
    agreed = usual + timedelta(days=days)

    assert due("left", ENDED, "UK_ENGLAND", keep_until=agreed) == max(usual, agreed)
