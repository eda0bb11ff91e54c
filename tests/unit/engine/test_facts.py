"""The facts form: strict, with a sentence that says what is wrong and where."""

from datetime import UTC, datetime
from typing import Any

import pytest

from protocols.engine.read_facts import parse
from protocols.errors import Invalid
from tests.unit.engine.examples import NOW, facts


@pytest.mark.parametrize(
    ("given", "place", "why"),
    [
        ({"now": "2026-11-20T15:00:00"}, "now", "with its offset"),
        ({"now": None}, "now", "with its offset"),
        ({"jurisdiction": "UK"}, "jurisdiction", "UK_ENGLAND"),
        ({"incident": {"intensity": 5}}, "incident.intensity", "4 or less"),
        ({"incident": {"intensity": "3"}}, "incident.intensity", "a whole number"),
        ({"incident": {"at": NOW, "hours_ago": 1}}, "incident", "not both"),
        ({"incident": {"at": "2026-11-20T15:00:01+00:00"}}, "incident.at", "not later than now"),
        ({"incident": {"hours_ago": -1}}, "incident.hours_ago", "0 or more"),
        ({"incident": {"behaviour": "BHV_HIT"}}, "incident.behaviour", "no such key"),
        ({"incident": {"behaviours": ["BHV_HITT"]}}, "behaviours", "BHV_HITT"),
        ({"history": [{"triggers": ["TRG_NOPE"]}]}, "triggers", "TRG_NOPE"),
        ({"assessments": {"PAINAD": "4"}}, "assessments.PAINAD", "a number or an object"),
        ({"assessments": {"PAINADE": 4}}, "assessments", "PAINADE"),
        ({"observations": {"temperature": 38}}, "observations", "temperature"),
        ({"medicines": {"covert": True}}, "medicines", "covert"),
        ({"risk_flags": ["RF_LEWIE"]}, "risk_flags", "RF_LEWIE"),
        ({"risk_flags": ["RF_LEWY"], "risk_flags_unknown": ["RF_LEWY"]}, "facts", "RF_LEWY"),
        ({"time_zone": "Europe/Atlantis"}, "time_zone", "Europe/Atlantis"),
        ({"assesments": {}}, "assesments", "no such key"),
    ],
)
def test_what_is_not_in_order_is_named_with_its_place(given: dict[str, Any], place: str, why: str) -> None:
    with pytest.raises(Invalid) as refused:
        parse(facts(**given))
    assert refused.value.field == place
    assert why in refused.value.message


def test_what_is_no_json_is_refused() -> None:
    with pytest.raises(Invalid, match="JSON"):
        parse(facts(assessments={"PAINAD": float("nan")}))
    with pytest.raises(Invalid, match="JSON"):
        parse(facts(record={1, 2}))


def test_the_order_of_keys_does_not_matter_to_the_snapshot() -> None:
    one = facts(assessments={"PAINAD": 1, "ABBEY": 2}, risk_flags=["RF_FALLS"])
    other = dict(reversed(one.items()))
    other["assessments"] = {"ABBEY": 2, "PAINAD": 1}
    assert parse(one).snapshot == parse(other).snapshot
    assert parse(one).snapshot != parse(facts()).snapshot


def test_times_may_be_given_as_python_has_them() -> None:
    given = parse(facts(now=datetime(2026, 11, 20, 15, tzinfo=UTC)))
    assert given.snapshot == parse(facts()).snapshot


def test_the_history_is_put_in_order_of_time() -> None:
    given = parse(facts(history=[{"hours_ago": 1}, {"hours_ago": 30}, {"hours_ago": 5}]))
    assert list(given.times) == sorted(given.times)
    assert len(given.times) == 4


def test_an_entry_of_unknown_time_cannot_be_counted() -> None:
    assert len(parse(facts(history=[{"at": None, "behaviours": ["BHV_HIT"]}])).past) == 1


@pytest.mark.parametrize(
    ("jurisdiction", "country", "expected"),
    [
        ("UK_ENGLAND", None, "GB"),
        ("US_NH", None, "US"),
        ("AU", None, "AU"),
        ("OTHER", None, None),
        ("OTHER", "NZ", "NZ"),
    ],
)
def test_the_country_follows_from_the_jurisdiction(
    jurisdiction: str, country: str | None, expected: str | None
) -> None:
    assert parse(facts(jurisdiction=jurisdiction, country=country)).country == expected


def test_a_home_may_use_its_own_terms() -> None:
    parse(facts(incident={"behaviours": ["HOME_HUMMING"], "interventions": ["HOME_PIANO"]}))
