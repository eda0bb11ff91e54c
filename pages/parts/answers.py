"""Answering a card: accept, do something else, decline with a reason; a hard stop is acknowledged, never accepted."""

from collections.abc import Sequence
from uuid import UUID

import streamlit as st

from db.queries.review import CardView
from db.records import suggestions
from pages.parts import cards, links, messages
from pages.parts.guard import Here, acting
from pages.parts.plain import md_escape
from protocols.access import Permission
from protocols.wording import _


_CHOSEN = "review-chosen"


def chosen(views: Sequence[CardView]) -> CardView | None:
    """The open card: the one tapped, else the first."""
    wanted = st.session_state.get(_CHOSEN)
    return next((view for view in views if str(view.id) == wanted), views[0] if views else None)


def row(here: Here, view: CardView, *, is_open: bool) -> None:
    """One line of a list; a tap opens the card under it."""
    st.button(
        cards.row_label(here, view),
        key=f"card-{view.id}",
        icon=cards.row_icon(view),
        type="primary" if is_open else "secondary",
        width="stretch",
        on_click=_choose,
        args=(view.id,),
    )


def step_through(views: Sequence[CardView], current: CardView | None) -> None:
    """Previous and next, also by the keys P and N."""
    if current is None or len(views) < 2:
        return
    at = views.index(current)
    with st.container(horizontal=True):
        _step(_("Previous"), "previous", "p", views, at - 1)
        _step(_("Next"), "next", "n", views, at + 1)


def _step(title: str, key: str, shortcut: str, views: Sequence[CardView], to: int) -> None:
    outside = not 0 <= to < len(views)
    target = views[0 if outside else to].id
    st.button(title, key=key, shortcut=shortcut, disabled=outside, on_click=_choose, args=(target,))


def ask(view: CardView) -> None:
    """The nurse's answer to an open card."""
    if view.must_tell is not None:
        told_form(view)
    with st.container(horizontal=True):
        if view.hard_stop:
            _acknowledge(view)
        else:
            st.button(
                _("Accept"),
                key=f"accept-{view.id}",
                type="primary",
                icon=":material/check:",
                shortcut="a",
                on_click=_accept,
                args=(view.id,),
            )
            _change(view)
            if view.tier != "emergency":
                _decline(view)
        if st.button(
            _("Open {name}", name=md_escape(view.preferred_name)), key=f"open-{view.id}", icon=":material/person:"
        ):
            st.switch_page(links.RESIDENT, query_params={"resident": str(view.resident_id)})


def told_form(view: CardView) -> None:
    """Who was told, in the nurse's or aide's own word, by one tap where it is the usual person."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        who = st.text_input(_("Told whom?"), value=_(view.must_tell or ""), key=f"told-whom-{view.id}", max_chars=80)
        st.button(
            _("I told them"),
            key=f"told-{view.id}",
            icon=":material/record_voice_over:",
            on_click=_told,
            args=(view.id, f"told-whom-{view.id}"),
            disabled=not who,
        )


def _acknowledge(view: CardView) -> None:
    with st.popover(_("Acknowledge"), icon=":material/front_hand:", type="primary", key=f"ack-open-{view.id}"):
        st.text_area(_("What was done?"), key=f"ack-text-{view.id}", max_chars=2000)
        st.button(_("Acknowledge this stop"), key=f"ack-{view.id}", on_click=_acknowledged, args=(view.id,))


def _change(view: CardView) -> None:
    with st.popover(_("Do something else"), icon=":material/edit:", key=f"change-open-{view.id}"):
        st.text_area(_("What will you do instead?"), key=f"change-text-{view.id}", max_chars=2000)
        st.button(_("Keep this instead"), key=f"change-{view.id}", on_click=_changed, args=(view.id,))


def _decline(view: CardView) -> None:
    reasons = {reason["code"]: reason["display"] for reason in view.card["overrideReasons"]}
    with st.popover(_("Decline"), icon=":material/close:", key=f"decline-open-{view.id}"):
        st.pills(
            _("Why?"),
            list(reasons),
            format_func=lambda code: _(reasons[code]),
            key=f"decline-reason-{view.id}",
            required=True,
        )
        st.text_area(_("A few words, if you like"), key=f"decline-text-{view.id}", max_chars=2000)
        st.button(_("Decline this card"), key=f"decline-{view.id}", on_click=_declined, args=(view.id,))


def _choose(card_id: UUID) -> None:
    st.session_state[_CHOSEN] = str(card_id)


def _text(key: str) -> str:
    return str(st.session_state.get(key) or "")


def _accept(card_id: UUID) -> None:
    with messages.shielded():
        here = acting(Permission.REVIEW_CARDS)
        suggestions.accept(here.store, actor=here.actor, now=here.now, card_id=card_id)
        messages.say(_("Accepted. The team sees it on their first page."))


def _changed(card_id: UUID) -> None:
    with messages.shielded():
        here = acting(Permission.REVIEW_CARDS)
        instead = _text(f"change-text-{card_id}")
        suggestions.change(here.store, actor=here.actor, now=here.now, card_id=card_id, instead=instead)
        messages.say(_("Kept. The team sees what you do instead."))


def _declined(card_id: UUID) -> None:
    with messages.shielded():
        here = acting(Permission.REVIEW_CARDS)
        suggestions.decline(
            here.store,
            actor=here.actor,
            now=here.now,
            card_id=card_id,
            reason_code=_text(f"decline-reason-{card_id}"),
            comment=_text(f"decline-text-{card_id}"),
        )
        messages.say(_("Declined. Your reason goes to whoever looks after the protocol."))


def _acknowledged(card_id: UUID) -> None:
    with messages.shielded():
        here = acting(Permission.REVIEW_CARDS)
        done = _text(f"ack-text-{card_id}")
        suggestions.acknowledge(here.store, actor=here.actor, now=here.now, card_id=card_id, what_was_done=done)
        messages.say(_("Acknowledged."))


def _told(card_id: UUID, whom_key: str) -> None:
    with messages.shielded():
        here = acting(Permission.TELL)
        suggestions.told(here.store, actor=here.actor, now=here.now, card_id=card_id, who=_text(whom_key))
        messages.say(_("Noted that you told them."))
