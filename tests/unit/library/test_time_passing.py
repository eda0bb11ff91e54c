"""Some cards come with time alone: a check, a review or an order that nobody has to log anything for."""

import pytest

from protocols.engine.cases import facts_of
from protocols.engine.evaluate import suggest
from protocols.engine.library import assemble
from tests.unit.library.shipped import PROTOCOLS, cases_of


# Derived from the clock, a chart or a date: the sweep asks them about everyone, with no incident to look at.
BY_TIME = [
    *("R02", "R03", "R05", "R07", "R07b", "R08", "R09", "R10", "R17", "R27b", "R28", "R29", "R30"),
    *("R37b", "R37c", "R38", "R39", "R39b", "R42", "R43", "R44b", "R45", "R45d", "R46", "R46b", "R46c"),
]


@pytest.mark.parametrize("id", BY_TIME)
def test_it_comes_up_without_an_incident(id: str) -> None:
    protocol, file = PROTOCOLS[id], cases_of(PROTOCOLS[id])
    alone = assemble([protocol])

    states = [
        suggest(facts, alone).states.get(id)
        for case in file.cases
        if (facts := facts_of(file, case, protocol)).get("incident") is None
    ]

    assert "suggest" in states


@pytest.mark.parametrize("what", ["outcome", "prn_effect", "plan_review", "logs"])
def test_each_kind_of_missing_record_has_one_card(what: str) -> None:
    missing = [{"what": what, "minutes": 20000, "intensity": 3, "per_week": 7}]
    facts = {"now": "2026-11-20T15:00:00+00:00", "jurisdiction": "OTHER", "derived": {"missing": missing}}

    states = suggest(facts).states

    assert len([each for each in ("R46", "R46b", "R46c") if states.get(each) == "suggest"]) == 1
