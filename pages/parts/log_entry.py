"""An entry being made: its answers, and its draft in the record.

The draft is written at every tap, and its id becomes the id of the incident: a reload, another tablet or a second
save all meet the same entry. This browser's session remembers the entry too, for as long as the screen is open.
"""

from datetime import date, datetime, time
from typing import Any, Literal
from uuid import UUID

import streamlit as st
from pydantic import BaseModel, ConfigDict, ValidationError

from db.records import drafts
from db.records.drafts import Draft
from db.records.incidents import Answer, IncidentIn
from pages.parts import form_titles
from pages.parts.guard import Here
from protocols.identity import new_id


SCREEN = form_titles.LOG
DANGER = 4  # the strength that the danger button stands for
Hurt = Literal["none", "minor", "major"]
TYPED = ("seen_by", "own_words", "note")  # what is typed reaches the draft when its field is left


class LogEntry(BaseModel):
    """The answers so far. None, and an empty list or text, mean not answered; `tried` of () is "nothing yet".

    `begun_at` is when the screen was opened: what happened is taken to have happened then, unless it is set back.
    `day`, `clock` and `second` are a time on the home's clock, used when `set_back` is "other".
    """

    model_config = ConfigDict(frozen=True)

    resident_id: UUID
    begun_at: datetime
    seen: tuple[str, ...] = ()
    strength: int | None = None
    affected: tuple[str, ...] = ()
    triggers: tuple[str, ...] = ()
    tried: tuple[str, ...] | None = None
    outcome: Answer | None = None
    set_back: str = "0"  # minutes before `begun_at`, or "other"
    day: date | None = None
    clock: time | None = None
    second: bool | None = None  # the hour that the clocks repeat: the second time round
    flags: tuple[str, ...] = ()
    duration: str | None = None
    place: str = ""
    seen_by: str = ""
    own_words: str = ""
    injury: Hurt | None = None
    staff_injury: Hurt | None = None
    note: str = ""

    @property
    def is_begun(self) -> bool:
        """Whether anything was answered."""
        return self != LogEntry(resident_id=self.resident_id, begun_at=self.begun_at)

    def as_incident(self, occurred_at: datetime) -> IncidentIn:
        """What is saved. Raises pydantic's error when a question that must be answered is not: ask `missing` first."""
        return IncidentIn.model_validate(
            {
                "resident_id": self.resident_id,
                "occurred_at": occurred_at,
                "behaviours": list(self.seen),
                "strength": self.strength,
                "affected": list(self.affected),
                "triggers": list(self.triggers),
                "tried": list(self.tried or ()),
                "outcome": self.outcome,
                "flags": list(self.flags),
                "duration": self.duration,
                "place": self.place or None,
                "seen_by": self.seen_by,
                "own_words": self.own_words,
                "injury": self.injury,
                "staff_injury": self.staff_injury,
                "note": self.note,
            }
        )


def take_up(here: Here, resident_id: UUID, wanted: UUID | None) -> UUID:
    """The id of the entry to go on with: the wanted one, else the newest begun for this resident, else a new one.

    An id that is neither a draft of this person nor known to this session is spent or someone else's: never used.
    """
    kept = {draft_id: entry for draft_id, entry in _mine(here) if entry.resident_id == resident_id}
    remembered = _remembered(wanted) if wanted else None
    if wanted and wanted not in kept and remembered and remembered.resident_id == resident_id:
        return wanted
    draft_id = wanted if wanted in kept else next(iter(kept), None)
    if draft_id is None:
        return start(here, resident_id)
    st.session_state[key("found", draft_id)] = _remembered(draft_id) is None
    _remember(draft_id, kept[draft_id].model_copy(update=_held(draft_id)))
    return draft_id


def start(here: Here, resident_id: UUID) -> UUID:
    """The id of a new entry. Nothing is written before the first answer."""
    draft_id = new_id()
    _remember(draft_id, LogEntry(resident_id=resident_id, begun_at=here.now))
    return draft_id


def just_found_again(draft_id: UUID) -> bool:
    """Whether this session did not have the entry until now, so that the browser may hold more. Asked once."""
    return bool(st.session_state.pop(key("found", draft_id), False))


def current(draft_id: UUID) -> LogEntry:
    """The entry on the screen, as this session last had it."""
    entry = _remembered(draft_id)
    assert entry is not None, "take_up() comes before the questions"
    return entry


def hold(draft_id: UUID, **answers: Any) -> None:
    """Show answers as given from here on, and write them with the next `change`, however often that fails: what is
    saved must be what stands on the screen."""
    st.session_state[key("held", draft_id)] = {**_held(draft_id), **answers}
    _remember(draft_id, current(draft_id).model_copy(update=answers))


def change(here: Here, draft_id: UUID, **answers: Any) -> LogEntry:
    """Write answers into the draft, with those held and whatever stands typed on the screen."""
    entry = _newest(here, draft_id).model_copy(update={**_typed(draft_id), **_held(draft_id), **answers})
    drafts.keep(
        here.store, actor=here.actor, now=here.now, id=draft_id, screen=SCREEN, content=entry.model_dump(mode="json")
    )
    st.session_state.pop(key("held", draft_id), None)
    _remember(draft_id, entry)
    return entry


def begun(here: Here) -> tuple[tuple[UUID, LogEntry], ...]:
    """Entries that this person began and did not save, newest first."""
    return tuple((draft_id, entry) for draft_id, entry in _mine(here) if entry.is_begun)


def read(draft: Draft) -> LogEntry | None:
    """The entry in a draft of the log page; None when it was written by a version that asked other questions."""
    try:
        return LogEntry.model_validate(draft.content)
    except ValidationError:
        return None


def key(name: str, draft_id: UUID) -> str:
    """The key of a widget of this entry: never shared with another entry, so nothing slips from one into another."""
    return f"{name}-{draft_id}"


def _newest(here: Here, draft_id: UUID) -> LogEntry:
    """The draft in the record: another tab or tablet may have gone further than this session."""
    return dict(_mine(here)).get(draft_id) or current(draft_id)


def _typed(draft_id: UUID) -> dict[str, str]:
    """What was typed here since the last tap; what stands unchanged must not overwrite another tab's words."""
    before = current(draft_id)
    now = {field: str(st.session_state.get(key(field, draft_id)) or getattr(before, field)) for field in TYPED}
    cleared = {field: "" for field in TYPED if st.session_state.get(key(field, draft_id)) == ""}
    return {field: text for field, text in (now | cleared).items() if text != getattr(before, field)}


def _mine(here: Here) -> tuple[tuple[UUID, LogEntry], ...]:
    """This person's entries that are not saved, newest first."""
    kept = drafts.mine(here.store, actor=here.actor, screen=SCREEN)
    return tuple((draft.id, entry) for draft in kept if (entry := read(draft)) is not None)


def _held(draft_id: UUID) -> dict[str, Any]:
    """Answers that are not in the record yet, because it could not take them."""
    return dict(st.session_state.get(key("held", draft_id), {}))


def _remembered(draft_id: UUID) -> LogEntry | None:
    found = st.session_state.get(key("entry", draft_id))
    return found if isinstance(found, LogEntry) else None


def _remember(draft_id: UUID, entry: LogEntry) -> None:
    st.session_state[key("entry", draft_id)] = entry
