"""The figures of the invented home, against those of the clinical brief."""

from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta
from statistics import mean
from zoneinfo import ZoneInfo

import pytest

from db.demo import data, figures_form, incidents, people, tempers
from db.demo.incidents import Planned
from db.demo.people import Cast
from db.demo.span import TIME_ZONE, Span, span
from db.demo.tempers import Temper
from protocols.vocabulary import vocabulary


UNTIL = date(2026, 11, 20)


@pytest.fixture(scope="module", params=[1, 20, 99])
def seed(request: pytest.FixtureRequest) -> int:
    return int(request.param)


@pytest.fixture(scope="module")
def covered() -> Span:
    return span(UNTIL, months=6)


@pytest.fixture(scope="module")
def cast(seed: int, covered: Span) -> Cast:
    return people.invent(seed, covered)


@pytest.fixture(scope="module")
def characters(seed: int, cast: Cast) -> list[Temper]:
    return tempers.tempers(seed, cast.residents, until=UNTIL)


@pytest.fixture(scope="module")
def planned(seed: int, covered: Span, characters: list[Temper]) -> list[Planned]:
    return list(_plan(seed, covered, characters))


def test_every_code_is_in_the_vocabulary() -> None:
    known, figures = vocabulary(), data.figures()
    codes = {code for each in figures.triggers.by_behaviour for code in each.codes}

    assert set(figures.mix.weights) | codes <= known.behaviours.keys()
    assert {code for each in figures.triggers.by_behaviour for code in each.weights} <= known.triggers.keys()
    assert set(figures.flags.present) <= known.risk_flags.keys()
    assert set(figures.dementia_types) <= known.dementia_types.keys()
    assert {chart.kind for chart in figures.charts.kinds} <= known.observations.keys()
    assert {each.fact for each in figures.charts.medicines} <= known.medicine_facts.keys()
    assert {each.intervention for each in data.people().texts.calms} <= known.interventions.keys()


def test_every_source_is_in_the_list_of_references() -> None:
    figures = data.figures()
    blocks = (getattr(figures, name) for name in type(figures).model_fields)
    cited = {key for block in blocks if isinstance(block, figures_form.Cited) for key in block.cite}

    assert cited
    assert cited <= vocabulary().references.keys()


def test_the_hours_of_the_general_day_add_up_to_a_thousand() -> None:
    assert sum(data.figures().hours.general) == 1000
    assert len(data.figures().hours.general) == 24


def test_forty_beds_have_eight_to_sixteen_incidents_a_day(planned: list[Planned], covered: Span) -> None:
    days = len(list(covered.days()))

    assert 8 <= len(planned) / days <= 16


def test_few_residents_hold_most_of_the_incidents(planned: list[Planned]) -> None:
    counts = sorted(Counter(each.resident for each in planned).values(), reverse=True)

    assert 0.25 <= sum(counts[:4]) / sum(counts) <= 0.65


def test_a_quarter_of_the_residents_is_upset_late_in_the_day(planned: list[Planned], characters: list[Temper]) -> None:
    late = {place for place, one in enumerate(characters) if one.hours is data.figures().hours.late_day}

    assert len(late) == 10
    assert _late_share(planned, late) > 0.40
    assert _late_share(planned, set(range(40)) - late) < 0.34


def test_care_is_said_no_to_in_the_morning(planned: list[Planned]) -> None:
    hours = [_hour(each) for each in planned if each.behaviours[0] == "BHV_REFUSE_CARE"]

    assert 0.5 < mean(6 <= hour < 11 for hour in hours) < 0.72


def test_nobody_is_awake_in_the_night_by_day(planned: list[Planned]) -> None:
    hours = {_hour(each) for each in planned if each.behaviours[0] == "BHV_NIGHT_AWAKE"}

    assert hours <= {22, 23, 0, 1, 2, 3, 4, 5}


def test_strength_follows_the_figures(planned: list[Planned]) -> None:
    shares = [mean(each.strength == strength for each in planned) for strength in (1, 2, 3, 4)]

    assert shares == pytest.approx([0.46, 0.38, 0.15, 0.01], abs=0.04)


def test_an_incident_has_about_one_and_a_third_things_tried(planned: list[Planned]) -> None:
    assert 1.2 < mean(len(each.tried) for each in planned) < 1.45


def test_endings_come_near_to_the_figures(planned: list[Planned]) -> None:
    endings = Counter(each.later or each.answer for each in planned)
    missing = endings[None] + endings["asleep"] + endings["did_not_see"]

    assert missing / len(planned) == pytest.approx(0.15, abs=0.03)
    assert (endings["settled"] + endings["partly"]) / len(planned) == pytest.approx(0.65, abs=0.08)
    assert endings["worse"] / len(planned) == pytest.approx(0.03, abs=0.02)


def test_what_calms_somebody_helps_more_often_than_what_nothing_speaks_for(
    planned: list[Planned], characters: list[Temper]
) -> None:
    alone = [each for each in planned if len(each.tried) == 1 and (each.later or each.answer) in _KNOWN]
    helped = {
        calms: mean(
            (each.later or each.answer) in _CALMER
            for each in alone
            if (each.tried[0] in characters[each.resident].calms) == calms
        )
        for calms in (True, False)
    }

    assert helped[True] > helped[False] + 0.05


def test_nothing_is_tried_that_a_known_risk_speaks_against(planned: list[Planned], cast: Cast) -> None:
    known = vocabulary().interventions
    ordered = {"INT_PRN_PSYCHOTROPIC", "INT_PRN_ANALGESIC"}  # prescribed, not chosen
    against = [
        (each.resident, code)
        for each in planned
        for code in set(each.tried) - ordered
        if cast.residents[each.resident].present_flags.intersection(known[code].avoid_if)
    ]

    assert against == []


def test_two_residents_have_a_true_change_with_a_reason(planned: list[Planned], characters: list[Temper]) -> None:
    changes = {place: one.change for place, one in enumerate(characters) if one.change is not None}

    assert {change.trigger for change in changes.values()} == {"TRG_PAIN", "TRG_INFECTION"}
    seen, usual = 0, 0.0
    for place, change in changes.items():
        days = (change.ends - change.begins).days
        assert 10 <= days <= 30
        assert characters[place].rate_on(change.begins) == 2 * characters[place].rate_on(change.ends)
        seen += sum(each.resident == place and change.begins <= each.at.date() < change.ends for each in planned)
        usual += characters[place].rate * days
    assert seen > 1.3 * usual


def test_nothing_happens_after_the_end_and_nothing_is_written_before_it_happened(
    planned: list[Planned], covered: Span
) -> None:
    assert all(covered.begins <= each.at < each.written_at < covered.until for each in planned)


def test_some_entries_are_written_late(planned: list[Planned]) -> None:
    late = mean(each.written_at - each.at > timedelta(minutes=60) for each in planned)

    assert 0.03 < late < 0.09


def test_the_same_seed_plans_the_same_and_another_seed_does_not(
    seed: int, planned: list[Planned], covered: Span, characters: list[Temper]
) -> None:
    assert list(_plan(seed, covered, characters)) == planned
    assert list(_plan(seed + 1, covered, characters)) != planned


_CALMER = ("settled", "partly")
_KNOWN = (*_CALMER, "no_change", "worse")


def _plan(seed: int, covered: Span, characters: Iterable[Temper]) -> Iterable[Planned]:
    for place, temper in enumerate(characters):
        yield from incidents.plan(seed, place, temper, covered.days(), covered)


def _hour(each: Planned) -> int:
    return each.at.astimezone(ZoneInfo(TIME_ZONE)).hour


def _late_share(planned: list[Planned], places: set[int]) -> float:
    return mean(15 <= _hour(each) < 20 for each in planned if each.resident in places)
