"""Did it help? The questions that are due, on every aide's first page, each answered with one tap."""

from uuid import UUID

import streamlit as st

from db.queries import shift
from db.queries.shift import FollowUpDue
from db.records import follow_ups
from db.records.follow_ups import FollowUpAnswer
from pages.parts import faces, messages, when
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
    for one in due[:_SHOWN]:
        _ask(here, one)
    if len(due) > _SHOWN:
        st.text(plural("1 more question after these.", "{count} more questions after these.", len(due) - _SHOWN))
    later = [one for one in asked if not one.is_due]
    if later:
        listing = ", ".join(
            _("{name} {time}", name=one.preferred_name, time=when.clock(here, one.due_at)) for one in later
        )
        st.text(_("To be asked later: {who}", who=listing))


def _ask(here: Here, one: FollowUpDue) -> None:
    with st.container(border=True, key=f"fu-{one.id}", gap="xsmall"):
        st.markdown(_question(here, one))
        with st.container(horizontal=True, gap="xsmall"):
            for answer in faces.LATER:
                st.button(
                    faces.face(answer),
                    key=f"fu-{one.id}-{answer}",
                    on_click=_answered,
                    args=(one.id, answer),
                )


def _question(here: Here, one: FollowUpDue) -> str:
    name = md_escape(one.preferred_name)
    said = _(
        "{time}, room {room}: {what}.",
        time=when.clock(here, one.occurred_at),
        room=one.room,
        what=listed(one.tried or one.behaviours),
    )
    return f"**{_('How is {name} now?', name=name)}** {md_escape(said)}"


def _answered(follow_up_id: UUID, answer: FollowUpAnswer) -> None:
    with messages.shielded():
        here = acting(Permission.ANSWER_FOLLOW_UP)
        follow_ups.answer(here.store, actor=here.actor, now=here.now, follow_up_id=follow_up_id, answer=answer)
        messages.say(_("Thank you. Noted {time}.", time=when.clock(here, here.now)))
