"""Typed text inside labels."""

import pytest

from pages.parts.plain import md_escape


@pytest.mark.parametrize(
    ("typed", "label"),
    [
        ("Edith", "Edith"),
        ("O'Neill-Smith", r"O\'Neill\-Smith"),
        ("*bold*", r"\*bold\*"),
        ("[a](http://x.y)", r"\[a\]\(http\:\/\/x\.y\)"),
        ("![i](//x/y.png)", r"\!\[i\]\(\/\/x\/y\.png\)"),
        (":red[x] :material/star: :smile:", r"\:red\[x\] \:material\/star\: \:smile\:"),
        ("$x$ `c` <b> &amp;", r"\$x\$ \`c\` \<b\> \&amp\;"),
        ("back\\slash", r"back\\slash"),
        ("two\nlines  and\tspaces", "two lines and spaces"),
        ("Zoë Łuczak", "Zoë Łuczak"),
        ("", ""),
    ],
)
def test_typed_text_is_escaped_for_a_label(typed: str, label: str) -> None:
    assert md_escape(typed) == label
