"""Who this is and how it stands now: what matters, what calms, alerts, open cards, the plan."""

import streamlit as st

from db.queries import review, shift
from db.queries.residents import Flag, ResidentView
from pages.parts import answers, cards, tiles
from pages.parts.guard import Here
from pages.parts.words import label
from protocols.wording import _


def who(resident: ResidentView) -> None:
    """The person before the problem: what matters, what they like, what calms; then alerts, in words."""
    told = [
        (title, text)
        for title, text in (
            (_("What matters"), resident.what_matters),
            (_("Likes"), resident.likes),
            (_("What calms"), resident.what_calms),
            (_("How to talk together"), resident.communication_needs),
            (_("Food and drink"), _food(resident)),
        )
        if text
    ]
    if not told:
        st.text(_("Nobody has written down yet what matters to this person and what calms them."))
    for title, text in told:
        st.caption(title)
        st.text(text)
    _alerts(resident)


def _food(resident: ResidentView) -> str:
    parts = [resident.food_texture, _("Allergy: {what}", what=resident.allergies) if resident.allergies else ""]
    if resident.fluid_limit_ml is not None:
        parts.append(_("At most {ml} ml to drink a day", ml=resident.fluid_limit_ml))
    return "  ·  ".join(part for part in parts if part)


def _alerts(resident: ResidentView) -> None:
    present = [_flag(flag) for flag in resident.flags if flag.state != "absent"]
    st.caption(_("Alerts"))
    st.text("  ·  ".join(present) if present else _("None recorded. What was never asked is not known."))
    if resident.dementia_type is None:
        st.text(_("The type of dementia is not recorded: Lewy body and Parkinson's disease are not ruled out."))


def _flag(flag: Flag) -> str:
    said = label(flag.code)
    return _("{flag} (suspected)", flag=said) if flag.state == "suspected" else said


def now(here: Here, resident: ResidentView) -> None:
    """Today in one line, and the cards that still wait for an answer, each to be answered here."""
    found = shift.tiles(here.store, actor=here.actor, now=here.now)
    for tile in found:
        if tile.resident_id == resident.id and (line := tiles.line_of_now(tile)):
            st.markdown(line)
    views = review.of_resident(here.store, actor=here.actor, resident_id=resident.id, now=here.now)
    waiting = [view for view in views if view.state == "shown"]
    if not waiting:
        st.text(_("No card is open."))
    for view in waiting:
        with st.expander(cards.short_label(here, view), icon=cards.row_icon(view), key=f"card-of-{view.id}"):
            cards.show(here, view)
            answers.ask(here, view, with_link=False)


def past_cards(here: Here, resident: ResidentView) -> None:
    """Cards of the last 90 days that were answered, and how."""
    views = review.of_resident(here.store, actor=here.actor, resident_id=resident.id, now=here.now)
    answered = [view for view in views if view.state != "shown"]
    if not answered:
        st.text(_("No card was answered in the last 90 days."))
    for view in answered:
        st.text(_("{title}: {became}", title=cards.title(view), became=cards.became(here, view)))
        if view.comment:
            st.text(_("In their words: {comment}", comment=view.comment))
