"""What is found because of other protocols: twins, idle ones, different urgency, what nobody looks at."""

from typing import Any

import pytest

from protocols.checking.findings import Severity
from protocols.checking.together import check_together
from protocols.engine.library import FOLDER, read_folder
from tests.unit.checking.findings_of import between, made
from tests.unit.engine.examples import HITTING, step


def warm(at: float, **more: Any) -> dict[str, Any]:
    return {"obs": {"name": "temp_c", "gte": at, **more}}


def one(**given: Any) -> dict[str, Any]:
    return {"id": "R90", "title": "First", "steps": [step("first")], **given}


def other(**given: Any) -> dict[str, Any]:
    return {"id": "R91", "title": "Second", "steps": [step("second")], **given}


def said(*given: dict[str, Any]) -> list[str]:
    return [str(each) for each in between(*given)]


def test_a_protocol_that_is_named_and_not_there_is_an_error() -> None:
    fired = {"rule_fired": {"rule": "R98", "within_h": 4}}
    found = between(one(when={"any": [HITTING, fired]}, incompatible_with=["R97", "R91"]), other())
    assert [(each.severity, each.place, each.what) for each in found if each.severity is Severity.ERROR] == [
        (Severity.ERROR, "when.any.1.rule_fired.rule", "there is no protocol R98"),
        (Severity.ERROR, "incompatible_with.0", "there is no protocol R97"),
    ]


def test_an_id_that_two_have_is_an_error() -> None:
    assert said(one(), one(when=warm(38)))[:2] == ["R90: error: id: another protocol has this id"] * 2


def test_twins_are_warned_of_once() -> None:
    same = {"all": [HITTING, warm(38)]}
    assert said(one(when=warm(38)), other(when=same)) == [
        "R90: warning: when: it comes up exactly when R91 (Second) does"
    ]


@pytest.mark.parametrize(
    "second",
    [
        other(when=warm(39)),
        other(when=warm(38), jurisdictions=["AU"]),
        other(when=warm(38, within_h=24)),
        other(when={"any": [warm(38), {"risk_any": ["RF_FALLS"]}]}),
    ],
)
def test_what_differs_in_when_or_where_it_comes_up_is_no_twin(second: dict[str, Any]) -> None:
    assert said(one(when=warm(38), jurisdictions=["UK_ENGLAND"]), second) == []


def test_a_protocol_that_another_makes_idle_is_warned_of() -> None:
    idle = one(when=warm(39), steps=[step("second")])
    assert said(idle, other(when=warm(38))) == [
        "R90: warning: when: whenever it comes up, R91 (Second) does too, with the same steps"
    ]


@pytest.mark.parametrize(
    "second",
    [
        other(when=warm(38.5)),
        other(when=warm(38), jurisdictions=["AU"]),
        other(when=warm(38), steps=[step("third")]),
    ],
)
def test_a_protocol_that_adds_something_is_not_idle(second: dict[str, Any]) -> None:
    first = one(when=warm(38.4), steps=[step("second")], jurisdictions=["UK_ENGLAND", "AU"])
    assert said(first, second) == []


def test_different_urgency_in_one_theme_for_the_same_reason_is_warned_of() -> None:
    first, second = one(theme="fever", when=warm(38)), other(theme="fever", when=warm(39), tier="urgent")
    assert said(first, second) == [
        "R90: warning: when: it is soon and R91 (Second) is urgent; both can come up for the same reason"
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"theme": "fever", "when": warm(38, lt=39)}, {"theme": "fever", "when": warm(39), "tier": "urgent"}),
        ({"theme": "fever", "when": warm(38)}, {"theme": "heat", "when": warm(39), "tier": "urgent"}),
        ({"theme": "fever", "when": warm(38)}, {"theme": "fever", "when": warm(39)}),
        (
            {"theme": "fever", "when": warm(38)},
            {"theme": "fever", "when": {"risk_any": ["RF_FALLS"]}, "tier": "urgent"},
        ),
    ],
)
def test_urgency_that_does_not_meet_is_not_warned_of(first: dict[str, Any], second: dict[str, Any]) -> None:
    assert said(one(**first), other(**second)) == []


def test_protocols_that_point_different_ways_at_once_are_warned_of() -> None:
    pointing = one(when=warm(38), incompatible_with=["R91"])
    assert said(pointing, other(when=warm(39))) == [
        "R90: warning: when: it points another way than R91 (Second), and both can come up at once"
    ]
    assert said(pointing, other(when={"obs": {"name": "temp_c", "lt": 36}})) == []


def everywhere(*given: dict[str, Any]) -> list[str]:
    """What concerns all of them."""
    return [each.what for each in check_together([made(**each) for each in given]) if not each.protocol]


def test_behaviours_that_no_pressing_protocol_looks_at_are_named() -> None:
    holes = [what for what in everywhere(one()) if what.startswith("no protocol but")]
    assert "no protocol but routine ones looks at Hit, kicked or pushed" not in " ".join(holes)
    assert any("Grabbed" in what and what.endswith("whatever set it off") for what in holes)


def test_a_hole_says_what_set_it_off_and_how_strong() -> None:
    covered = {"event": {"behaviour_in": ["BHV_HIT"], "trigger_in": ["TRG_NOISE"]}}
    strong = {"event": {"behaviour_in": ["BHV_HIT"], "intensity_gte": 3}}
    holes = [what for what in everywhere(one(gate={"any": [covered, strong]}, when=warm(38))) if "Hit" in what]
    [hole] = [what for what in holes if what.startswith("no protocol but routine ones looks at Hit")]
    assert "A little upset or Upset" in hole
    assert "Danger" not in hole
    assert "unless it was set off by" in hole


def test_a_routine_protocol_fills_no_hole() -> None:
    holes = everywhere(one(tier="routine"))
    assert any(what.startswith("no protocol but routine ones looks at Hit") for what in holes)


def test_facts_that_no_protocol_reads_are_named() -> None:
    [unread] = [what for what in everywhere(one(when=warm(38))) if what.startswith("no protocol reads")]
    assert "PAINAD" in unread
    assert "temp_c" not in unread
    assert "4AT" not in next(
        what
        for what in everywhere(one(when={"assessment": {"code": "4AT.attention", "within_h": 24, "gte": 1}}))
        if what.startswith("no protocol reads")
    )


def test_numbers_that_nobody_confirmed_are_counted() -> None:
    approved = {"author": "A", "approved_by": "B", "approved_on": "2026-11-24", "review_by": "2027-11-24"}
    counted = "1 protocol has numbers that are our own default: to be confirmed by your clinical lead"
    assert counted in everywhere(one(), other(threshold_basis="published", when=warm(38)))
    assert counted not in everywhere(one(owner=approved))


def test_a_protocol_with_too_many_alternatives_or_an_unknown_group_is_left_aside() -> None:
    assert said(one(when={"event": {"group": "nope"}}), other()) == []


def test_the_library_that_is_shipped_has_no_twins_and_no_idle_protocols() -> None:
    found = [one.what for one in check_together(read_folder(FOLDER))]
    assert [what for what in found if "exactly when" in what or "with the same steps" in what] == []
