"""Saving an entry, and what is shown once it is in the record: "Saved 14:32", then the next steps."""

from uuid import UUID

import streamlit as st

from db.queries.residents import ResidentView
from db.records import incidents, suggestions
from db.records.incidents import Recorded
from pages.parts import bottom, links, log_answers, log_entry, log_more, log_when, messages, steps, tablet_clock, when
from pages.parts.guard import Here, acting
from pages.parts.log_entry import key
from pages.parts.plain import md_escape
from protocols.access import Permission
from protocols.errors import Invalid
from protocols.wording import _


def saved(resident_id: UUID, draft_id: UUID) -> Recorded | None:
    """What the record answered, once this entry was saved for this resident on this screen."""
    found = st.session_state.get(_slot(resident_id, draft_id))
    return found if isinstance(found, Recorded) else None


def was_saved(here: Here, resident_id: UUID, draft_id: UUID | None) -> bool:
    """Whether this entry is in the record: saved on this screen, or before this screen was loaded again."""
    if draft_id is None:
        return False
    if saved(resident_id, draft_id) is None:
        found = incidents.saved_by(here.store, actor=here.actor, id=draft_id, resident_id=resident_id)
        st.session_state[_slot(resident_id, draft_id)] = found
    return saved(resident_id, draft_id) is not None


def bar(resident: ResidentView, draft_id: UUID) -> bool:
    """The bottom bar: the person once more, Save, and help. Answers whether Save was tapped."""
    if resident.alike:
        st.bottom.markdown(f":orange[:material/group: {md_escape(_alike(resident))}]")
    said = _("Save for {name}, room {room}", name=resident.preferred_name, room=resident.room)
    with bottom.bar():
        tapped = bottom.wide(
            md_escape(said),
            key=key("save", draft_id),
            icon=":material/check:",
            primary=True,
            tapped=save,
            args=(draft_id,),
        )
        bottom.help_now()
    return tapped


def _alike(resident: ResidentView) -> str:
    return _(
        "Similar name in room {rooms}. This is for {name}, room {room}.",
        rooms=", ".join(resident.alike),
        name=resident.full_name,
        room=resident.room,
    )


def save(draft_id: UUID) -> None:
    """Save what stands on the screen. A second tap saves the same entry once."""
    with messages.shielded(titles=log_more.titles()):
        here = acting(Permission.LOG_INCIDENT)
        entry = log_entry.change(here, draft_id)
        if saved(entry.resident_id, draft_id) is not None:
            return
        problem = log_answers.missing(entry) or log_more.problem_of(here, entry)
        at = log_when.when_of(entry, time_zone=here.who.time_zone, now=here.now).at
        if problem or at is None:
            raise Invalid(problem)
        recorded = incidents.record(
            here.store,
            actor=here.actor,
            now=here.now,
            id=draft_id,
            incident=entry.as_incident(at).model_copy(update={"client_at": tablet_clock.shows(here)}),
        )
        st.session_state[_slot(entry.resident_id, draft_id)] = recorded


def show(here: Here, recorded: Recorded, resident_id: UUID) -> None:
    """What was saved, read back from the record; only then the rules are asked, so that a fault there hides nothing."""
    _said(here, recorded)
    if st.button(_("Something wrong? Correct it"), key="correct-saved", icon=":material/edit:"):
        st.switch_page(links.MINE, query_params={"entry": str(recorded.id)})
    with bottom.bar():
        bottom.back_to_shift()
        bottom.help_now()
    views = suggestions.suggest_for(
        here.store, actor=here.actor, now=here.now, resident_id=resident_id, incident_id=recorded.id
    )
    st.subheader(_("What to do now"))
    steps.for_aide(here, views)


def _slot(resident_id: UUID, draft_id: UUID) -> str:
    return key(f"saved-{resident_id}", draft_id)


def _said(here: Here, recorded: Recorded) -> None:
    at = when.clock(here, recorded.recorded_at)
    names = {"name": recorded.preferred_name, "room": recorded.room, "time": at}
    if recorded.already:
        said = _("Already saved {time} for {name}, room {room}. It is stored once.", **names)
    else:
        said = _("Saved {time} for {name}, room {room}.", **names)
    st.success(md_escape(said), icon=":material/check_circle:")
    if recorded.follow_up_due_at is not None:
        due = when.clock(here, recorded.follow_up_due_at)
        st.text(_("At {time} this app asks whoever is on shift how {name} is.", time=due, name=recorded.preferred_name))
