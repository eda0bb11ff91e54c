"""How a card came about, years later as on the day: made again from the facts and the protocols as they were."""

import streamlit as st

from db.queries import explained
from db.queries.explained import Again
from db.queries.review import CardView
from pages.parts.guard import Here
from pages.parts.plain import md_escape
from protocols.access import Permission
from protocols.wording import _, mark


_SAID: dict[Again, str] = {
    Again.SAME: mark("Made again from the facts and rules of then, it is the same card."),
    Again.OTHERWISE: mark("The facts and rules are those of then. This version of the app puts it in other words."),
    Again.NOT_KEPT: mark("This card is from before the app kept what was behind it. It cannot be made again."),
    Again.DAMAGED: mark("What was kept behind this card has changed. Keep this record as it is, and ask for help."),
}


def offer(here: Here, view: CardView) -> None:
    """A tap that shows it. Not worked out before: it takes longer than the rest of the card."""
    if not here.actor.may(Permission.READ_PICTURE):
        return
    if st.button(_("How this came about"), key=f"how-{view.id}", icon=":material/history:"):
        found = explained.explained(here.store, actor=here.actor, card_id=view.id)
        st.caption(md_escape(_(_SAID[found.outcome])))
        if found.facts:
            st.markdown(f"**{_('What was looked at')}**\n" + "\n".join(f"- {md_escape(one)}" for one in found.facts))
