"""More about it, one tap away and never in the way: other signs, when, where, who saw it, words, injury, a note."""

from datetime import date, timedelta
from uuid import UUID

import streamlit as st

from db.confidence import CONFIDENTIAL_FLAGS
from pages.parts import log_answers, log_entry, log_when, pickers, tablet_clock, when
from pages.parts.guard import Here
from pages.parts.log_entry import LogEntry, key
from pages.parts.log_when import OTHER, Problem
from pages.parts.plain import md_escape
from protocols.vocabulary import vocabulary
from protocols.wording import _, mark


# Known from the record or from another question, so nobody is asked.
_WORKED_OUT = frozenset({"new_onset", "staff_hurt", "staff_badly_hurt"})
_DAYS_BACK = 7  # an entry written later than a week afterwards is the nurse's to make
_SET_BACK = {
    "0": mark("Just now"),
    "15": mark("15 minutes ago"),
    "30": mark("Half an hour ago"),
    "60": mark("1 hour ago"),
    OTHER: mark("Another time"),
}
_PLACES = (
    mark("Own room"),
    mark("Bathroom"),
    mark("Corridor"),
    mark("Lounge"),
    mark("Dining room"),
    mark("Garden"),
    mark("Another resident's room"),
    mark("Outside the home"),
)


def show(here: Here, draft_id: UUID) -> None:
    """The fold. What is inside is drawn only while it is open."""
    entry = log_entry.current(draft_id)
    fold = st.expander(
        _("More about it: a fall, an injury, a worry, the time, a note"),
        key=key("more", draft_id),
        on_change="rerun",
        icon=":material/add_notes:",
    )
    if fold.open:
        with fold:
            _signs(draft_id, entry)
            _when(here, draft_id, entry)
            _facts(draft_id, entry)
            _words(draft_id, entry)
    else:
        _summary(here, entry)


def problem_of(here: Here, entry: LogEntry) -> str:
    """The sentence about a time that cannot be kept; "" when it can."""
    return log_when.sentence(log_when.when_of(entry, time_zone=here.who.time_zone, now=here.now))


def _signs(draft_id: UUID, entry: LogEntry) -> None:
    signs = [code for code in vocabulary().event_flags if code not in _WORKED_OUT]
    ordinary = [code for code in signs if code not in CONFIDENTIAL_FLAGS]
    _pills("flags", _("Was there any of this?"), ordinary, entry.flags, draft_id)
    worries = [code for code in signs if code in CONFIDENTIAL_FLAGS]
    asked = _("Are you worried that someone may be hurting this person?")
    _pills("worries", asked, worries, entry.flags, draft_id)
    if CONFIDENTIAL_FLAGS & set(entry.flags):
        st.info(
            _(
                "This entry is confidential. Only you, the person in charge and the manager can read it, and nobody "
                "whose name you write in it. It is not on the shift page and not in what the family gets. If you "
                "cannot tell them, call the safeguarding team outside the home."
            ),
            icon=":material/lock:",
        )


def _pills(name: str, title: str, codes: list[str], chosen: tuple[str, ...], draft_id: UUID) -> None:
    flags = vocabulary().event_flags
    pickers.several(
        title,
        codes,
        chosen,
        key=key(name, draft_id),
        said=lambda code: md_escape(_(flags[code].label)),
        tapped=log_answers.flags_answered,
        args=(draft_id,),
    )


def _when(here: Here, draft_id: UUID, entry: LogEntry) -> None:
    tablet_clock.warn(here)
    begun = when.moment(here, entry.begun_at)
    pickers.one(
        _("When did it happen? This entry was begun {time}.", time=begun),
        tuple(_SET_BACK),
        entry.set_back,
        key=key("set_back", draft_id),
        said=lambda code: _(_SET_BACK[code]),
        tapped=log_answers.answered,
        args=(draft_id, "set_back"),
    )
    if entry.set_back == OTHER:
        _another_time(here, draft_id, entry)
    meant = log_when.when_of(entry, time_zone=here.who.time_zone, now=here.now)
    if meant.problem not in (None, Problem.WHICH):
        st.warning(log_when.sentence(meant), icon=":material/schedule:")
    if meant.twice:
        pickers.one(
            log_when.which(meant),
            (False, True),
            entry.second,
            key=key("second", draft_id),
            said=lambda second: log_when.one_of_two(meant, second=second),
            tapped=log_answers.answered,
            args=(draft_id, "second"),
        )


def _another_time(here: Here, draft_id: UUID, entry: LogEntry) -> None:
    today = when.today(here)
    pickers.one(
        _("Which day?"),
        [today - timedelta(days=back) for back in range(_DAYS_BACK)],
        entry.day,
        key=key("day", draft_id),
        said=lambda on: _day(here, today, on),
        tapped=log_answers.answered,
        args=(draft_id, "day"),
    )
    name = key("clock", draft_id)
    st.time_input(
        _("What time?"),
        value=None if name in st.session_state else entry.clock,
        key=name,
        step=300,
        on_change=log_answers.answered,
        args=(draft_id, "clock"),
    )


def _day(here: Here, today: date, on: date) -> str:
    if on == today:
        return _("Today")
    return _("Yesterday") if on == today - timedelta(days=1) else when.day(here, on)


def _facts(draft_id: UUID, entry: LogEntry) -> None:
    known = vocabulary()
    _choice(_("How long did it last?"), "duration", draft_id, entry, {c: t.label for c, t in known.durations.items()})
    _choice(_("Where?"), "place", draft_id, entry, {place: place for place in _PLACES})
    hurt = {code: term.label for code, term in known.injuries.items()}
    _choice(_("Was the resident hurt?"), "injury", draft_id, entry, hurt)
    _choice(_("Was anyone on the staff hurt?"), "staff_injury", draft_id, entry, hurt)
    if entry.staff_injury in ("minor", "major"):
        st.info(_("Get first aid, and tell the person in charge today. You may ask for time away and for support."))


def _choice(title: str, field: str, draft_id: UUID, entry: LogEntry, labels: dict[str, str]) -> None:
    pickers.one(
        title,
        tuple(labels),
        getattr(entry, field),
        key=key(field, draft_id),
        said=lambda code: md_escape(_(labels[code])),
        tapped=log_answers.answered,
        args=(draft_id, field),
    )


def titles() -> dict[str, str]:
    """What the fields to write in are called, also in the sentence of a refusal."""
    return {
        "seen_by": _("Who saw it, if it was not you?"),
        "own_words": _("What did the person say? In their own words."),
        "note": _("A note: what you saw, not what you think of it."),
    }


def _words(draft_id: UUID, entry: LogEntry) -> None:
    _line(titles()["seen_by"], "seen_by", draft_id, entry)
    _area(titles()["own_words"], "own_words", draft_id, entry)
    _area(titles()["note"], "note", draft_id, entry)


def _line(title: str, field: str, draft_id: UUID, entry: LogEntry) -> None:
    name = key(field, draft_id)
    value = "" if name in st.session_state else getattr(entry, field)
    st.text_input(title, value=value, key=name, on_change=log_answers.answered, args=(draft_id, field))


def _area(title: str, field: str, draft_id: UUID, entry: LogEntry) -> None:
    name = key(field, draft_id)
    value = "" if name in st.session_state else getattr(entry, field)
    # No limit here: Streamlit drops a paste that is too long without a word. The record refuses it with a sentence.
    st.text_area(title, value=value, key=name, on_change=log_answers.answered, args=(draft_id, field))


def _summary(here: Here, entry: LogEntry) -> None:
    """What was said in the fold, so that nobody has to open it to see that it is there."""
    flags = vocabulary().event_flags
    said = [_(flags[code].label) for code in entry.flags]
    if entry.set_back != "0":
        at = log_when.when_of(entry, time_zone=here.who.time_zone, now=here.now).at
        said.append(when.moment(here, at) if at else problem_of(here, entry))
    if entry.note or entry.own_words:
        said.append(_("with a note"))
    if said:
        st.text("  ·  ".join(said))
