"""Answering a card: accept, do something else, decline with a reason; a hard stop is acknowledged, never accepted.

After an answer no card is open until the next one is asked for: the second half of a double tap, or a key that was
pressed twice, must not answer the next card.
"""

from functools import partial

import streamlit as st

from db.queries.review import CardView
from db.records import suggestions
from pages.parts import cards, links, messages, opened, plan_from_card
from pages.parts.guard import Here, acting
from pages.parts.plain import md_escape
from protocols.access import Permission
from protocols.errors import Invalid
from protocols.wording import _


FORMS = ("told", "some", "ack", "change", "decline", "card-plan")


def ask(here: Here, view: CardView, *, keyboard: bool = False, with_link: bool = True) -> None:
    """The answer to an open card, for whoever may give one. `keyboard`: A accepts."""
    if view.must_tell is not None and view.told_at is None:
        told_form(view)
    with st.container(horizontal=True, key=f"answers-{view.id}"):
        if view.state == "shown" and here.actor.may(Permission.REVIEW_CARDS):
            _answers(here, view, keyboard=keyboard)
        if with_link:
            _link(view)


def _answers(here: Here, view: CardView, *, keyboard: bool) -> None:
    if view.hard_stop:
        _acknowledge(view)
        return
    st.button(
        _("Accept"),
        key=f"accept-{view.id}",
        type="primary",
        icon=":material/check:",
        shortcut="a" if keyboard else None,
        on_click=_accepted,
        args=(view,),
    )
    _only_some(view)
    plan_from_card.offer(here, view)
    _change(view)
    if view.tier != "emergency":
        _decline(view)


def _link(view: CardView) -> None:
    title = _("Open {name}", name=md_escape(view.preferred_name))
    if st.button(title, key=f"open-{view.id}", icon=":material/person:"):
        st.switch_page(links.RESIDENT, query_params={"resident": str(view.resident_id)})


def told_form(view: CardView) -> None:
    """Who was told, in the person's own words, by one tap where it is the usual one."""
    with opened.form("told", view.id, resident_id=view.resident_id) as new:
        usual = _(view.must_tell or "")
        st.text_input(new.titled("who", _("Told whom?")), value=new.start("who", usual) or "", key=new.key("who"))
        opened.save_button(
            new, _("I told them"), Permission.TELL, partial(_told, new, view), key=f"told-{view.id}", vanishes=True
        )


def _told(new: opened.Form, view: CardView, here: Here) -> str:
    suggestions.told(here.store, actor=here.actor, now=here.now, card_id=view.id, who=new.text("who"))
    return _("Noted that you told them.")


def _accepted(view: CardView) -> None:
    with messages.shielded():
        here = acting(Permission.REVIEW_CARDS)
        suggestions.accept(here.store, actor=here.actor, now=here.now, card_id=view.id)
        messages.say(_accepted_sentence(view))


def _accepted_sentence(view: CardView) -> str:
    said = _("Accepted. {name}: {title}.", name=view.preferred_name, title=cards.title(view))
    return said if view.confidential else f"{said} {_('The team sees it on their first page.')}"


def _only_some(view: CardView) -> None:
    steps = [step for step in cards.explain(view)["steps"] if step["order"] > 0]
    if len(steps) < 2:
        return
    with (
        opened.popover(_("Only some steps"), "some", view.id, icon=":material/checklist:", key=f"some-open-{view.id}"),
        opened.form("some", view.id, resident_id=view.resident_id) as new,
    ):
        for step in steps:
            st.checkbox(md_escape(_(step["do"])), value=bool(new.start(step["id"], True)), key=new.key(step["id"]))
        opened.save_button(
            new,
            _("Accept the ticked steps"),
            Permission.REVIEW_CARDS,
            partial(_some_accepted, new, view),
            key=f"some-{view.id}",
            vanishes=True,
        )


def _some_accepted(new: opened.Form, view: CardView, here: Here) -> str:
    steps = cards.explain(view)["steps"]
    ticked = tuple(step["id"] for step in steps if step["order"] > 0 and new.value(step["id"]))
    if not ticked:
        raise Invalid(_("Tick at least one step, or decline the card."))
    always = tuple(step["id"] for step in steps if step["order"] == 0)
    suggestions.accept(here.store, actor=here.actor, now=here.now, card_id=view.id, steps=always + ticked)
    return _accepted_sentence(view)


def _acknowledge(view: CardView) -> None:
    with (
        opened.popover(
            _("Acknowledge"),
            "ack",
            view.id,
            icon=":material/front_hand:",
            kind="primary",
            key=f"ack-open-{view.id}",
        ),
        opened.form("ack", view.id, resident_id=view.resident_id) as new,
    ):
        st.text_area(
            new.titled("what_was_done", _("What was done?")), value=new.start("done", "") or "", key=new.key("done")
        )
        opened.save_button(
            new,
            _("Acknowledge this stop"),
            Permission.REVIEW_CARDS,
            partial(_acknowledged, new, view),
            key=f"ack-{view.id}",
            vanishes=True,
        )


def _acknowledged(new: opened.Form, view: CardView, here: Here) -> str:
    suggestions.acknowledge(here.store, actor=here.actor, now=here.now, card_id=view.id, what_was_done=new.text("done"))
    return _("Acknowledged. {name}: {title}.", name=view.preferred_name, title=cards.title(view))


def _change(view: CardView) -> None:
    with (
        opened.popover(_("Do something else"), "change", view.id, icon=":material/edit:", key=f"change-open-{view.id}"),
        opened.form("change", view.id, resident_id=view.resident_id) as new,
    ):
        st.text_area(
            new.titled("instead", _("What will you do instead?")),
            value=new.start("instead", "") or "",
            key=new.key("instead"),
        )
        opened.save_button(
            new,
            _("Keep this instead"),
            Permission.REVIEW_CARDS,
            partial(_changed, new, view),
            key=f"change-{view.id}",
            vanishes=True,
        )


def _changed(new: opened.Form, view: CardView, here: Here) -> str:
    suggestions.change(here.store, actor=here.actor, now=here.now, card_id=view.id, instead=new.text("instead"))
    return _("Kept. {name}: the team sees what you do instead.", name=view.preferred_name)


def _decline(view: CardView) -> None:
    reasons = {reason["code"]: reason["display"] for reason in view.card["overrideReasons"]}
    with (
        opened.popover(_("Decline"), "decline", view.id, icon=":material/close:", key=f"decline-open-{view.id}"),
        opened.form("decline", view.id, resident_id=view.resident_id) as new,
    ):
        st.pills(
            new.titled("reason", _("Why?")),
            list(reasons),
            default=new.offered("reason", list(reasons)),
            format_func=lambda code: _(reasons[code]),
            key=new.key("reason"),
        )
        st.text_area(
            new.titled("comment", _("A few words, if you like")),
            value=new.start("comment", "") or "",
            key=new.key("comment"),
        )
        opened.save_button(
            new,
            _("Decline this card"),
            Permission.REVIEW_CARDS,
            partial(_declined, new, view),
            key=f"decline-{view.id}",
            vanishes=True,
        )


def _declined(new: opened.Form, view: CardView, here: Here) -> str:
    reason = new.value("reason")
    if reason is None:
        raise Invalid(_("Say why: tap a reason."))
    suggestions.decline(
        here.store,
        actor=here.actor,
        now=here.now,
        card_id=view.id,
        reason_code=reason,
        comment=new.text("comment"),
    )
    return _("Declined. {name}: {title}.", name=view.preferred_name, title=cards.title(view))
