"""What an aide does next: the safe steps of a card that are meant for them, and whom to tell. Nothing to decide."""

from collections.abc import Sequence
from uuid import UUID

import streamlit as st

from db.queries import review
from db.queries.review import CardView
from db.records import suggestions
from pages.parts import cards, messages, when
from pages.parts.guard import Here, acting
from pages.parts.plain import md_escape
from protocols.access import Permission
from protocols.engine.cards import StepOut
from protocols.wording import _, plural


_IN_THE_OPEN = 3  # a default of this page


def for_aide(here: Here, views: Sequence[CardView]) -> None:
    """The cards of one incident as an aide needs them, most pressing first."""
    mine = [view for view in views if _has_steps_for_aide(view)]
    others = [view for view in views if view not in mine]
    for place, view in enumerate(mine):
        _card(here, view, first=place == 0)
    for view in others:
        tell(here, view)
    if others:
        st.text(_("The person in charge has more to look at. You have done your part by writing this down."))
    if not views:
        st.text(_("No further step is needed from this entry."))


def to_tell(here: Here) -> None:
    """What someone must still be told, on every first page: most pressing first, nothing confidential.

    Beyond a few, the rest stands under one line that counts them, so that the residents stay within reach.
    """
    waiting = review.to_tell(here.store, actor=here.actor, now=here.now)
    for view in waiting[:_IN_THE_OPEN]:
        _untold(here, view)
    rest = waiting[_IN_THE_OPEN:]
    if rest:
        counted = plural("1 more that someone must be told", "{count} more that someone must be told", len(rest))
        with st.expander(counted, icon=":material/campaign:"):
            for view in rest:
                _untold(here, view)


def _untold(here: Here, view: CardView) -> None:
    with st.container(border=True, key=f"urgent-{view.id}"):
        st.markdown(f"**{_heading(view)}**")
        tell(here, view)


def tell(here: Here, view: CardView) -> None:
    """That nobody was called, who has to be told, and the tap that says it was done."""
    cards.tell_line(here, view)
    if view.must_tell is not None and view.told_at is None:
        st.button(
            _("I told {who}", who=_(view.must_tell)),
            key=f"told-{view.id}",
            icon=":material/record_voice_over:",
            type="primary",
            on_click=_told,
            args=(view.id, view.must_tell),
        )


def _card(here: Here, view: CardView, *, first: bool) -> None:
    told = cards.explain(view)
    with st.container(border=True, key=f"steps-{view.id}"):
        word, icon = cards.TIERS[view.tier]
        st.markdown(f"{icon} **{_(word)}: {md_escape(_(told['title']))}**")
        _step_zero([_(step["do"]) for step in told["steps"] if step["order"] == 0], first=first)
        tell(here, view)
        if view.confidential:
            st.info(
                _("This is confidential, and not on the shift page. Speak of it in private."), icon=":material/lock:"
            )
        for warning in told["warnings"]:
            st.warning(md_escape(_(warning)), icon=":material/warning:")
        _numbered(told["steps"])
        for folded in told["also"]:
            if _for_aide(folded["steps"]):
                st.markdown(f"**{md_escape(_(folded['title']))}**")
                _numbered(folded["steps"])
        unknown = [_(one["text"]) for one in told["unknown"]]
        if unknown:
            st.caption(_("Not known"))
            st.text("\n".join(unknown))
        st.caption(_("By {time}", time=when.moment(here, view.due_at)))


def _step_zero(sentences: Sequence[str], *, first: bool) -> None:
    """Before every other step of each card; only the first card shouts, or nobody would get to the steps."""
    for said in sentences:
        if first:
            st.error(md_escape(said), icon=":material/call:")
        else:
            st.caption(md_escape(said))


def _line(step: StepOut) -> str:
    reason = step.get("reason")
    said = cards.step_line(step)
    return f"{said}  \n**{md_escape(_('Check first: {reason}', reason=_(reason)))}**" if reason else said


def _numbered(steps: Sequence[StepOut]) -> None:
    st.markdown("\n".join(f"1. {_line(step)}" for step in _for_aide(steps)))


def _for_aide(steps: Sequence[StepOut]) -> list[StepOut]:
    return [step for step in steps if step["order"] > 0 and "aide" in step["who"]]


def _has_steps_for_aide(view: CardView) -> bool:
    told = cards.explain(view)
    folded = any(_for_aide(one["steps"]) for one in told["also"])
    return folded or bool(_for_aide(told["steps"])) or any(step["order"] == 0 for step in told["steps"])


def _heading(view: CardView) -> str:
    word, icon = cards.TIERS[view.tier]
    name, room = md_escape(view.preferred_name), md_escape(view.room)
    said = _(
        "{tier}: {name}, room {room}. {title}",
        tier=_(word),
        name=name,
        room=room,
        title=md_escape(_(cards.explain(view)["title"])),
    )
    return f"{icon} {said}"


def _told(card_id: UUID, who: str) -> None:
    with messages.shielded():
        here = acting(Permission.TELL)
        suggestions.told(here.store, actor=here.actor, now=here.now, card_id=card_id, who=who)
        messages.say(_("Thank you. Noted {time}.", time=when.clock(here, here.now)))
