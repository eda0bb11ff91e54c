"""What a row of pills comes to."""

import pytest

from pages.parts.pickers import settled


ALONE = frozenset({"none"})


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ([], ["a"], ("a",)),
        (["a"], ["a", "b"], ("a", "b")),
        (["b"], ["a", "b"], ("b", "a")),
        (["a", "b"], ["b"], ("b",)),
        (["a"], [], ()),
        (["a"], ["a", "none"], ("none",)),
        (["none"], ["none", "a"], ("a",)),
        (["none"], [], ()),
        (["none"], ["none"], ("none",)),
    ],
)
def test_an_answer_that_stands_alone_puts_the_others_out(
    before: list[str], after: list[str], expected: tuple[str, ...]
) -> None:
    assert settled(before, after, alone=ALONE) == expected


@pytest.mark.parametrize(
    ("after", "expected"),
    [(["a", "b"], ("a", "b")), (["a", "b", "c"], ("a", "b", "c")), (["d", "a", "b", "c"], ("a", "b", "c"))],
)
def test_beyond_the_limit_the_newest_is_left_out(after: list[str], expected: tuple[str, ...]) -> None:
    before = [code for code in ("a", "b", "c") if code in after][:3]

    assert settled(before, after, at_most=3) == expected
