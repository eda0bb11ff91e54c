"""The four charts: frozen specifications, rows swapped in, words and tables that say the same."""

import json
from copy import deepcopy
from dataclasses import dataclass
from datetime import date, timedelta
from types import ModuleType
from typing import Any

import pytest

from protocols import wording
from reports.charts import days, hours, tried, weeks
from reports.charts.form import DAY, NIGHT, Palette
from tests.unit.reports import examples


@dataclass(frozen=True)
class Hour:
    weekday: int
    hour: int
    count: int


@dataclass(frozen=True)
class Day:
    day: date
    by_strength: tuple[int, int, int, int]


WEEKS = weeks.of_month(examples.edith_in_october().now)
HOURS = [Hour(1, 17, 6), Hour(1, 9, 1), Hour(4, 17, 2)]
DAYS = days.Period(
    date(2026, 9, 1),
    date(2026, 11, 1),
    [Day(date(2026, 9, 3), (2, 1, 0, 0)), Day(date(2026, 10, 9), (0, 0, 1, 1))],
    [days.Event(date(2026, 10, 5), "Plan changed")],
)
TRIED = [
    tried.Line("Play their own music", 4, 3, 0.45, 0.9),
    tried.Line("Walk together", 2, 2, 0.3, 1.0),
    tried.Line("Offer a drink", 0, 0),
]
CHARTS = [(weeks, WEEKS), (hours, HOURS), (days, DAYS), (tried, TRIED)]


@pytest.mark.parametrize(("chart", "values"), CHARTS)
@pytest.mark.parametrize("night", [False, True])
def test_swapping_rows_leaves_the_specification_as_it_was(chart: ModuleType, values: Any, night: bool) -> None:
    spec = chart.spec(night=night)
    before = deepcopy(spec)

    filled = chart.chart(values, night=night)

    assert chart.spec(night=night) is spec
    assert spec == before
    assert "datasets" not in spec
    assert filled["datasets"] == chart.rows(values)


@pytest.mark.parametrize(("chart", "values"), CHARTS)
def test_every_dataset_is_named_in_the_specification(chart: ModuleType, values: Any) -> None:
    text = json.dumps(chart.spec())

    for name in chart.rows(values):
        assert json.dumps({"name": name}) in text
    assert "url" not in {key for layer in chart.spec()["layer"] for key in layer.get("data", {})}


@pytest.mark.parametrize(("chart", "values"), CHARTS)
def test_the_sentence_about_a_chart_is_short_and_one_sentence(chart: ModuleType, values: Any) -> None:
    said = chart.alt_text(values)

    assert len(said) <= 125
    assert said.endswith(".")
    assert "chart" in said.lower()


@pytest.mark.parametrize(("chart", "values"), CHARTS)
def test_a_table_has_a_cell_for_every_header(chart: ModuleType, values: Any) -> None:
    table = chart.table(values)

    assert table.rows
    assert {len(row) for row in table.rows} == {len(table.headers)}


@pytest.mark.parametrize("chart", [weeks, hours, days, tried])
def test_a_chart_stays_below_two_thousand_marks_and_has_no_theme_but_ours(chart: ModuleType) -> None:
    spec = chart.spec()

    assert spec["config"]["font"] == "Atkinson Hyperlegible Next"
    assert "description" not in spec  # the page says it, from the values
    assert len(hours.rows([])["hours"]) * 2 < 2000


def test_a_language_has_its_own_specification(monkeypatch: pytest.MonkeyPatch) -> None:
    english = hours.spec()
    monkeypatch.setattr(wording, "current", lambda: "cy")

    assert hours.spec() is not english


@pytest.mark.parametrize(
    ("count", "said", "height"), [(0, "0", 0), (1, "1 or 2", 1.5), (2, "1 or 2", 1.5), (3, "3", 3)]
)
def test_a_bar_never_says_what_the_words_leave_out(count: int, said: str, height: float) -> None:
    row = weeks.rows([weeks.Week(date(2026, 10, 5), date(2026, 10, 11), count)])["weeks"][0]

    assert (row["said"], row["height"]) == (said, height)
    assert row["week"] == "5–11|Oct"


def test_the_weeks_of_a_month_end_with_the_month() -> None:
    assert (WEEKS[0].first, WEEKS[0].last) == (date(2026, 10, 1), date(2026, 10, 4))
    assert (WEEKS[-1].first, WEEKS[-1].last) == (date(2026, 10, 26), date(2026, 10, 31))


def test_no_week_stands_out_when_two_have_the_most() -> None:
    monday = date(2026, 10, 5)
    even = [weeks.Week(monday + timedelta(7 * n), monday + timedelta(7 * n + 6), 4) for n in range(2)]

    assert weeks.alt_text(even) == "Bar chart of upset moments by week: no one week stands out."
    assert "none in any week" in weeks.alt_text([weeks.Week(monday, monday, 0)])
    assert "4" not in weeks.alt_text(even)


def test_a_day_by_itself_is_not_written_as_a_range() -> None:
    lone = weeks.Week(date(2026, 8, 31), date(2026, 8, 31), 0)

    assert weeks.table([lone]).rows == (("31 August", "none"),)


def test_all_168_hours_are_there_and_only_those_with_something_have_a_number() -> None:
    squares = hours.rows(HOURS)["hours"]

    assert len(squares) == 168
    assert [(row["weekday"], row["hour"], row["said"]) for row in squares if row["said"]] == [
        ("Tue", "09", "1"),
        ("Tue", "17", "6"),
        ("Fri", "17", "2"),
    ]


@pytest.mark.parametrize(("count", "band"), [(0, "0"), (2, "2"), (3, "3–4"), (4, "3–4"), (5, "5+"), (60, "5+")])
def test_shades_are_steps_and_not_a_ramp(count: int, band: str) -> None:
    assert hours.rows([Hour(0, 0, count)])["hours"][0]["band"] == band


def test_the_hour_with_most_is_named_only_when_there_is_one() -> None:
    assert "most from 17:00, with 8" in hours.alt_text(HOURS)
    assert "no one hour" in hours.alt_text([Hour(0, 9, 2), Hour(0, 17, 2)])
    assert hours.alt_text([]) == "Chart of upset moments by weekday and hour: none."


def test_a_day_without_any_keeps_its_place() -> None:
    rows = days.rows(DAYS)

    assert len({row["day"] for row in rows["days"]}) == 61
    assert [row["count"] for row in rows["days"] if row["day"] == "4 Sep"] == [0]
    assert rows["events"] == [{"day": "5 Oct", "label": "Plan changed"}]


def test_a_change_outside_the_period_is_not_drawn() -> None:
    late = days.Period(DAYS.since, DAYS.until, DAYS.counts, [days.Event(DAYS.until, "Later")])

    assert days.rows(late)["events"] == []


def test_months_are_summed_by_strength() -> None:
    assert days.table(DAYS).rows == (
        ("September 2026", "2", "1", "0", "0", "3"),
        ("October 2026", "0", "0", "1", "1", "2"),
    )


@pytest.mark.parametrize(
    ("calmer", "known", "said"),
    [(0, 0, "no answer yet"), (1, 1, "tried once"), (2, 2, "tried twice"), (2, 3, "2 of 3"), (3, 4, "3 of 4")],
)
def test_k_of_n_is_said_from_three_tries(calmer: int, known: int, said: str) -> None:
    row = tried.rows([tried.Line("Music", known, calmer, 0.1, 0.9)])["tried"][0]

    assert row["said"] == said
    assert (row["share"] is None) == (known < 3)
    assert (row["low"] is None) == (known < 3)


def test_nothing_is_called_best_that_was_tried_too_seldom() -> None:
    assert "Play their own music, 3 of 4" in tried.alt_text(TRIED)
    assert "nothing often enough" in tried.alt_text([tried.Line("Walk together", 2, 2)])


def _contrast(one: str, other: str) -> float:
    def light(colour: str) -> float:
        parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
        linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    lighter, darker = sorted((light(one), light(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("colours", [DAY, NIGHT])
def test_colours_can_be_told_from_what_is_behind_them(colours: Palette) -> None:
    assert _contrast(colours.text, colours.page) >= 7
    assert _contrast(colours.second, colours.page) >= 4.5
    assert _contrast(colours.action, colours.page) >= 3
    for step, ink in zip(colours.steps, colours.on_steps, strict=True):
        assert _contrast(step, ink) >= 4.5


@pytest.mark.parametrize(("apart", "said"), [(9, ["First", ""]), (10, ["First", "Second"]), (11, ["First", "Second"])])
def test_words_of_events_never_lie_on_each_other_and_every_event_has_its_line(apart: int, said: list[str]) -> None:
    first = DAYS.since + timedelta(days=1)
    close = [days.Event(first + timedelta(days=apart), "Second"), days.Event(first, "First")]

    shown = days.rows(days.Period(DAYS.since, DAYS.until, DAYS.counts, close))["events"]

    assert [row["label"] for row in shown] == said
