"""Choosing by thumb: rows of pills, a line that opens again, and the long list behind "more".

Each keeps its dance with Streamlit's session to itself. `key` is the whole key of the widget.
"""

from collections.abc import Callable, Sequence
from typing import Any

import streamlit as st

from pages.parts.log_options import Offer, found
from pages.parts.plain import md_escape
from protocols.wording import _


MORE, FEWER = "more", "fewer"  # pills that open the long list and fold it away; never an answer

Said = Callable[[Any], str]  # the label of an option, ready for markdown
Tapped = Callable[..., None]


def several(
    title: str,
    options: Sequence[Any],
    chosen: Sequence[Any],
    *,
    key: str,
    said: Said,
    tapped: Tapped,
    args: tuple[Any, ...],
) -> list[Any]:
    """Any number of these. What is chosen is shown as chosen, also when the screen is new."""
    at_first = None if key in st.session_state else [option for option in options if option in chosen]
    return st.pills(
        title,
        options,
        selection_mode="multi",
        default=at_first,
        format_func=said,
        key=key,
        on_change=tapped,
        args=args,
    )


def one(
    title: str,
    options: Sequence[Any],
    chosen: Any | None,
    *,
    key: str,
    said: Said,
    tapped: Tapped,
    args: tuple[Any, ...],
) -> Any | None:
    """One of these; once chosen it can be changed but not taken back, so a double tap leaves it chosen."""
    at_first = chosen if key not in st.session_state and chosen in options else None
    return st.pills(
        title, options, required=True, default=at_first, format_func=said, key=key, on_change=tapped, args=args
    )


def settled(
    before: Sequence[str], after: Sequence[str], *, alone: frozenset[str] = frozenset(), at_most: int | None = None
) -> tuple[str, ...]:
    """What a row of pills comes to: an answer that stands alone puts the others out, and they put it out.

    Beyond `at_most` the newest are left out again.
    """
    added = [code for code in after if code not in before]
    lonely = [code for code in added if code in alone]
    if lonely:
        return (lonely[0],)
    kept = [code for code in before if code in after and not (added and code in alone)]
    return tuple([*kept, *added][:at_most])


def line(title: str, answer: str, *, key: str, tapped: Tapped, args: tuple[Any, ...]) -> None:
    """A question as one line: answered, or still to come. A tap opens it. `title` is ready for a label."""
    icon = ":material/check_circle:" if answer else ":material/radio_button_unchecked:"
    said = f"{title} **{md_escape(answer)}**" if answer else title
    st.button(said, key=key, icon=icon, type="tertiary", on_click=tapped, args=args, wrap=True)


def with_more(key: str, offer: Offer) -> tuple[str, ...]:
    """What a row of pills shows: the first options, and a last pill for the long list when there is one."""
    if not offer.more:
        return offer.first
    return (*offer.first, FEWER if st.session_state.get(_opened(key)) else MORE)


def without_more(key: str, chosen: Sequence[str]) -> list[str]:
    """What was chosen, once the tap on the last pill is taken out of it: that tap opens or folds the long list."""
    if {MORE, FEWER} & set(chosen):
        st.session_state[_opened(key)] = MORE in chosen
    return [code for code in chosen if code not in (MORE, FEWER)]


def more(offer: Offer, *, key: str, label: Callable[[str], str], tapped: Tapped, args: tuple[Any, ...]) -> None:
    """The long list by plain groups, with a search, while it is open. `tapped` gets `args` and the key of its row."""
    if not st.session_state.get(_opened(key)):
        return
    text = st.text_input(
        _("Search"),
        key=f"search-{key}",
        type="search",
        live="300ms",
        placeholder=_("Search"),
        label_visibility="collapsed",
    )
    groups = ((_("Found"), found(offer, label, text)),) if text else offer.more
    for at, (heading, codes) in enumerate(groups):
        row = f"more-{'found' if text else at}-{key}"
        st.pills(heading, codes, format_func=_escaped(label), key=row, on_change=tapped, args=(*args, row))
    if text and not groups[0][1]:
        st.text(_("Nothing with these letters. Try another word, or choose the nearest and add a note."))


def close_more(key: str) -> None:
    """Fold the long list away."""
    st.session_state[_opened(key)] = False


def _opened(key: str) -> str:
    return f"more-open-{key}"


def _escaped(label: Callable[[str], str]) -> Said:
    return lambda code: md_escape(label(code))
