"""The shipped protocols that are never folded, never suppressed and outside the budget (clinical corrections)."""

import pytest

from protocols.engine.cards import State
from protocols.engine.cases import Case, case_path, facts_of, read_cases
from protocols.engine.evaluate import suggest
from protocols.engine.library import FOLDER, load
from protocols.engine.schema import Protocol, Tier
from tests.unit.engine.examples import ids


# Medicines, self, body: clinical corrections, last bullet of the protocols.
NAMED = {"R17", "R28", "R36", "R14", "R15", "R35", "R07", "R09"}
PROTOCOLS = load().by_id
EMERGENCIES = {spec.id for spec in PROTOCOLS.values() if spec.tier is Tier.EMERGENCY}


def test_the_named_ones_and_every_emergency_say_so_in_their_file() -> None:
    assert {code for code in NAMED | EMERGENCIES if not PROTOCOLS[code].never_folded} == set()


def test_the_two_hard_stops_are_the_medicines() -> None:
    assert {spec.id for spec in PROTOCOLS.values() if spec.hard_stop} == {"R17", "R28"}


def test_an_emergency_has_no_hours_in_which_it_is_not_shown_again() -> None:
    assert {code for code in EMERGENCIES if PROTOCOLS[code].suppress.same_resident_h} == set()


def _firing_case(spec: Protocol) -> tuple[Case, dict[str, object]]:
    file = read_cases(case_path(FOLDER, spec.id))
    case = next(one for one in file.cases if one.expect.state in (State.SUGGEST, State.CHECK_FIRST))
    return case, facts_of(file, case, spec)


@pytest.mark.parametrize("code", sorted(NAMED | EMERGENCIES))
def test_beside_the_whole_library_and_just_repeated_it_still_has_its_own_card(code: str) -> None:
    _case, facts = _firing_case(PROTOCOLS[code])
    just = [{"protocol": one, "hours_ago": 0.1, "tier": "emergency"} for one in PROTOCOLS]
    answer = suggest(facts | {"firings": just}, load())
    assert code in ids(answer)
    assert answer.states[code] in (State.SUGGEST, State.CHECK_FIRST)
