"""Every change of a tree gives a condition that a file could hold, or a sentence that says why not."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from protocols.authoring import tree
from protocols.engine.places import Path, nodes
from protocols.engine.questions import Condition
from protocols.errors import Invalid
from tests.unit.authoring.trees import CONDITIONS, LEAVES, condition


quick = settings(max_examples=200, derandomize=True, deadline=None)

URINE: dict[str, Any] = {
    "any": [
        {"event": {"trigger_in": ["TRG_URINE"]}},
        {"all": [{"obs": {"name": "hours_since_urine", "gte": 4.0}}, {"risk_any": ["RF_CATHETER"]}]},
        {"at_least": {"count": 2, "of": [{"risk_any": ["RF_FALLS"]}, {"risk_any": ["RF_EOL"]}]}},
    ]
}
FLAG = condition({"risk_any": ["RF_LEWY"]})


def form(node: Condition) -> dict[str, Any]:
    return node.model_dump(mode="json", by_alias=True, exclude_defaults=True)


@st.composite
def places(draw: st.DrawFn) -> tuple[Condition, Path]:
    """A condition and the path of one of its nodes."""
    root = draw(CONDITIONS)
    path, _node = draw(st.sampled_from(list(nodes(root))))
    return root, path


@quick
@given(places())
def test_a_path_leads_to_its_node(place: tuple[Condition, Path]) -> None:
    root, path = place
    assert tree.node_at(root, path) == dict(nodes(root))[path]


def test_a_path_that_leads_nowhere_is_refused() -> None:
    for path in (("any", 9), ("all", 0), ("any", 0, "not"), ("any",)):
        with pytest.raises(Invalid, match="not there any more"):
            tree.node_at(condition(URINE), path)


@quick
@given(places(), LEAVES, st.integers(0, 3))
def test_what_is_added_and_removed_again_leaves_no_trace(
    place: tuple[Condition, Path], new: Condition, at: int
) -> None:
    root, path = place
    group = tree.node_at(root, path)
    if group.key not in tree.LISTS:
        with pytest.raises(Invalid, match="first"):
            tree.add(root, path, new, at)
        return
    added = tree.add(root, path, new, at)
    below = (group.key, "of") if group.key == "at_least" else (group.key,)
    there = (*path, *below, min(at, len(group.branches)))
    assert tree.node_at(added, there) == new
    assert tree.remove(added, there) == root


def test_without_a_place_it_is_added_at_the_end() -> None:
    assert tree.add(condition(URINE), ("any", 1), FLAG).branches[1].branches[-1] == FLAG


@quick
@given(places())
def test_what_is_left_after_removing_is_a_condition_without_it(place: tuple[Condition, Path]) -> None:
    root, path = place
    leaves = sum(1 for _path, node in nodes(root) if not node.branches)
    gone = sum(1 for _path, node in nodes(tree.node_at(root, path)) if not node.branches)
    if gone == leaves:
        with pytest.raises(Invalid, match="last one"):
            tree.remove(root, path)
        return
    left = tree.remove(root, path)
    assert sum(1 for _path, node in nodes(left) if not node.branches) == leaves - gone
    assert Condition.model_validate(form(left)) == left


def test_a_group_that_is_emptied_goes_too() -> None:
    one = condition({"any": [{"risk_any": ["RF_EOL"]}, {"not": {"all": [{"risk_any": ["RF_FALLS"]}]}}]})
    assert tree.remove(one, ("any", 1, "not", "all", 0)) == condition({"any": [{"risk_any": ["RF_EOL"]}]})


def test_of_fewer_no_more_is_asked_for_than_there_are() -> None:
    left = tree.remove(condition(URINE), ("any", 2, "at_least", "of", 0))
    assert form(left)["any"][2] == {"at_least": {"count": 1, "of": [{"risk_any": ["RF_EOL"]}]}}


@quick
@given(places(), LEAVES)
def test_replaced_and_put_back_it_is_the_same(place: tuple[Condition, Path], new: Condition) -> None:
    root, path = place
    changed = tree.replace(root, path, new)
    assert tree.node_at(changed, path) == new
    assert tree.replace(changed, path, tree.node_at(root, path)) == root


@quick
@given(places(), st.sampled_from(["all", "any", "none", "not", "at_least"]))
def test_wrapped_and_unwrapped_it_is_the_same(place: tuple[Condition, Path], kind: tree.Group) -> None:
    root, path = place
    wrapped = tree.wrap(root, path, kind)
    assert tree.node_at(wrapped, path).branches == [tree.node_at(root, path)]
    assert tree.unwrap(wrapped, path) == root


def test_a_group_of_several_is_taken_apart_into_the_group_around_it() -> None:
    parts = tree.unwrap(condition(URINE), ("any", 1)).branches
    assert [part.key for part in parts] == ["event", "obs", "risk_any", "at_least"]


def test_what_has_nowhere_to_stand_is_not_taken_apart() -> None:
    with pytest.raises(Invalid, match="Several things need a group"):
        tree.unwrap(condition(URINE), ())
    with pytest.raises(Invalid, match="Several things need a group"):
        tree.unwrap(condition({"not": URINE}), ("not",))
    with pytest.raises(Invalid, match="nothing to take apart"):
        tree.unwrap(condition(URINE), ("any", 0))


@quick
@given(places(), st.sampled_from(["all", "any", "none", "not", "at_least"]), st.integers(0, 4))
def test_a_group_can_hold_its_parts_together_in_another_way(
    place: tuple[Condition, Path], kind: tree.Group, count: int
) -> None:
    root, path = place
    parts = tree.node_at(root, path).branches
    impossible = (kind == "not" and len(parts) > 1) or (kind == "at_least" and not 1 <= count <= len(parts))
    if not parts or impossible:
        with pytest.raises(Invalid):
            tree.change_kind(root, path, kind, count)
        return
    changed = tree.node_at(tree.change_kind(root, path, kind, count), path)
    assert changed.key == kind
    assert changed.branches == parts


@quick
@given(places(), st.sampled_from([-1, 1]))
def test_moved_there_and_back_it_is_the_same(place: tuple[Condition, Path], by: int) -> None:
    root, path = place
    around = tree.node_at(root, tree.parent_of(path)).branches if path else []
    number = path[-1] if path and isinstance(path[-1], int) else 0
    if not 0 <= number + by < len(around):
        with pytest.raises(Invalid, match="moved further"):
            tree.move(root, path, by)
        return
    moved = tree.move(root, path, by)
    there = (*path[:-1], number + by)
    assert tree.node_at(moved, there) == tree.node_at(root, path)
    assert tree.move(moved, there, -by) == root


def test_nothing_is_no_group() -> None:
    with pytest.raises(Invalid, match="at least one"):
        tree.grouped("all", [])
