"""Did it help? The questions that are due, on every aide's first page, each answered with one tap."""

from collections.abc import Mapping
from uuid import UUID

import streamlit as st

from db.queries import shift
from db.queries.shift import FollowUpDue
from db.records import follow_ups
from db.records.follow_ups import FollowUpAnswer
from pages.parts import faces, log_options, messages, when
from pages.parts.guard import Here, acting
from pages.parts.plain import md_escape
from pages.parts.words import listed
from protocols.access import Permission
from protocols.wording import _, plural


_SHOWN = 4  # more would push the residents out of sight; the rest follow as these are answered


def strip(here: Here) -> None:
    """Questions that are due, with a face and a word for each answer; those still to come as one line."""
    asked = shift.follow_ups(here.store, actor=here.actor, now=here.now)
    due = [one for one in asked if one.is_due]
    own = log_options.home_words(here.store, here.actor).labels if due else {}
    for one in due[:_SHOWN]:
        _ask(here, one, own)
    if len(due) > _SHOWN:
        st.text(plural("1 more question after these.", "{count} more questions after these.", len(due) - _SHOWN))
    later = [one for one in asked if not one.is_due]
    if later:
        listing = ", ".join(
            _("{name} {time}", name=one.preferred_name, time=when.clock(here, one.due_at)) for one in later
        )
        st.text(_("To be asked later: {who}", who=listing))


def _ask(here: Here, one: FollowUpDue, own: Mapping[str, str]) -> None:
    with st.container(border=True, key=f"fu-{one.id}", gap="xsmall"):
        st.markdown(_question(here, one, own))
        with st.container(horizontal=True, gap="xsmall"):
            for answer in faces.LATER:
                st.button(
                    faces.face(answer),
                    key=f"fu-{one.id}-{answer}",
                    on_click=_answered,
                    args=(one.id, answer),
                )


def _question(here: Here, one: FollowUpDue, own: Mapping[str, str]) -> str:
    """What was tried is said, what was seen is not: the entry may be confidential."""
    asked = _("How is {name} now?", name=one.preferred_name)
    said = _("{time}, room {room}", time=when.clock(here, one.occurred_at), room=one.room)
    if one.tried:
        said = _("{when}: {what}", when=said, what=listed(one.tried, own))
    return f"**{md_escape(asked)}** {md_escape(said)}"


def _answered(follow_up_id: UUID, answer: FollowUpAnswer) -> None:
    with messages.shielded():
        here = acting(Permission.ANSWER_FOLLOW_UP)
        follow_ups.answer(here.store, actor=here.actor, now=here.now, follow_up_id=follow_up_id, answer=answer)
        messages.say(_("Thank you. Noted {time}.", time=when.clock(here, here.now)))
