"""From advice into the plan with one tap: what a card found to work, or a step of it that is something to try."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

import streamlit as st

from db.queries.review import CardView
from db.records import plans, suggestions
from pages.parts import cards, opened
from pages.parts.guard import Here
from pages.parts.plain import md_escape
from pages.parts.words import label
from protocols.access import Permission
from protocols.engine.schema import Tier
from protocols.wording import _


_WORKS = "working"  # the library's theme of cards that say what is worth keeping


@dataclass(frozen=True, slots=True)
class Proposal:
    """A line for the plan."""

    text: str
    intervention: str


def proposals(view: CardView) -> tuple[Proposal, ...]:
    """What the card offers for the plan. What is done at once, once, is none of it; nor is anything confidential."""
    told = cards.explain(view)
    if view.tier in (Tier.EMERGENCY, Tier.URGENT) or view.hard_stop or view.confidential:
        return ()
    found = _what_works(view) if told["theme"] == _WORKS else _steps_to_try(view)
    return tuple(dict.fromkeys(found))


def offer(here: Here, view: CardView) -> None:
    """Accept the card and put it in the plan: one tap for one line, a choice where there are several."""
    lines = proposals(view)
    if not lines or not here.actor.may(Permission.EDIT_PLAN):
        return
    with opened.form("card-plan", view.id, resident_id=view.resident_id) as new:
        if len(lines) == 1:
            _button(new, view, lines)
            return
        with opened.popover(
            _("Put it in the plan"),
            "card-plan",
            view.id,
            icon=":material/assignment_add:",
            key=f"plan-open-{view.id}",
        ):
            st.radio(
                new.titled("line", _("What goes into the plan?")),
                range(len(lines)),
                index=new.place("line", range(len(lines)), 0) or 0,
                format_func=lambda at: md_escape(lines[at].text),
                key=new.key("line"),
            )
            _button(new, view, lines)


def _button(new: opened.Form, view: CardView, lines: tuple[Proposal, ...]) -> None:
    opened.save_button(
        new,
        _("Accept, and put it in the plan"),
        Permission.EDIT_PLAN,
        partial(_kept, new, view, lines),
        key=f"plan-{view.id}",
        primary=False,
        vanishes=True,
    )


def _kept(new: opened.Form, view: CardView, lines: tuple[Proposal, ...], here: Here) -> str:
    line = lines[new.value("line") or 0]
    suggestions.accept(here.store, actor=here.actor, now=here.now, card_id=view.id)
    item = plans.PlanItemIn(text=line.text, intervention=line.intervention, from_card=view.id)
    plans.add(here.store, actor=here.actor, now=here.now, id=new.id, resident_id=view.resident_id, item=item)
    return _("Accepted, and in the plan of {name}: {text}", name=view.preferred_name, text=line.text)


def _what_works(view: CardView) -> Iterator[Proposal]:
    for because in cards.explain(view)["because"]:
        for pair in because["got"] if because["leaf"] == "response" else ():
            said = _("{what}, for: {seen}", what=label(pair["intervention"]), seen=label(pair["behaviour"]))
            yield Proposal(said, pair["intervention"])


def _steps_to_try(view: CardView) -> Iterator[Proposal]:
    for step in cards.explain(view)["steps"]:
        if step["state"] == "do" and "intervention" in step:
            yield Proposal(_(step["do"]), step["intervention"])
