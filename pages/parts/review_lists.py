"""The review's lists: which card is open, the step from one to the next, by tap or by key."""

from collections.abc import Sequence
from uuid import UUID

import streamlit as st

from db.queries import review
from db.queries.review import CardView
from pages.parts import answers, bottom, cards, links, messages, opening
from pages.parts.guard import Here
from pages.parts.plain import md_escape
from protocols.errors import NotFound
from protocols.wording import _, plural


_CHOSEN = "review-chosen"


def chosen(views: Sequence[CardView], later: Sequence[CardView]) -> CardView | None:
    """The open card: the first when the page is new, or the one whose answer was begun; then the one asked for; none
    once that was answered. What stands under "Later" is opened only when it is asked for."""
    begun = opening.arriving(_CHOSEN, *answers.FORMS)
    if begun is not None:
        st.session_state[_CHOSEN] = UUID(begun)
        if all(view.id != UUID(begun) for view in (*views, *later)):
            messages.refuse(NotFound(_("The card that you began to answer is not open any more.")))
    if views:
        st.session_state.setdefault(_CHOSEN, views[0].id)
    wanted = st.session_state.get(_CHOSEN)
    return next((view for view in (*views, *later) if view.id == wanted), None)


def in_confidence(count: int) -> None:
    """That something waits on the safeguarding page, and nothing more: this page may be seen over a shoulder."""
    if count and st.button(
        plural("1 matter waits on the Safeguarding page", "{count} matters wait on the Safeguarding page", count),
        key="go-safeguarding",
        icon=":material/shield:",
        width="stretch",
    ):
        st.switch_page(links.SAFEGUARDING)


def listed(here: Here, title: str, empty: str, views: Sequence[CardView], current: CardView | None) -> None:
    """One list, with the open card under its row."""
    st.header(_("{title} ({count})", title=title, count=len(views)), anchor=False)
    if not views:
        st.caption(empty)
    _rows(here, views, current)


def later(here: Here, views: Sequence[CardView], current: CardView | None) -> None:
    """What is beyond the cap of this shift, folded, a line each."""
    if not views:
        return
    with st.expander(_("Later ({count})", count=len(views)), expanded=current in views, key="later"):
        said = _(
            "At most {count} cards that can wait stand above in one shift (a default, to be confirmed by your clinical "
            "lead). These can wait for the next shift, or be done now if there is time.",
            count=review.CAP,
        )
        st.caption(md_escape(said))
        _rows(here, views, current)


def _rows(here: Here, views: Sequence[CardView], current: CardView | None) -> None:
    for view in views:
        is_open = view is current
        _row(here, view, is_open=is_open)
        if is_open:
            with st.container(border=True, key=f"open-card-{view.id}"):
                cards.show(here, view)
                answers.ask(here, view, keyboard=True)


def bar(views: Sequence[CardView], current: CardView | None) -> None:
    """What the last tap led to, and the way to the next card, always in sight; also by the keys P and N."""
    with bottom.bar():
        at = views.index(current) if current is not None else -1
        _step(_("Previous"), "previous", "p", views, at - 1)
        _step(_("Next"), "next", "n", views, at + 1)


def _row(here: Here, view: CardView, *, is_open: bool) -> None:
    icon = cards.row_icon(view) if is_open else cards.coloured_icon(view)
    st.button(
        f"{icon} {cards.row_label(here, view)}",
        key=f"card-{view.id}",
        type="primary" if is_open else "secondary",
        width="stretch",
        wrap=True,
        on_click=_choose,
        args=(view.id,),
    )


def _step(title: str, key: str, shortcut: str, views: Sequence[CardView], to: int) -> None:
    outside = not 0 <= to < len(views)
    target = None if outside else views[to].id
    st.button(title, key=key, shortcut=shortcut, disabled=outside, on_click=_choose, args=(target,), width="stretch")


def _choose(card_id: UUID | None) -> None:
    st.session_state[_CHOSEN] = card_id
