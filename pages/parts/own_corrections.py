"""Putting one's own entry right before the shift is over: tap what is wrong, and only that is asked again."""

from functools import partial
from uuid import UUID

import streamlit as st

from db.queries import corrections, shift
from db.queries.corrections import ToCorrect
from db.records import incidents, suggestions
from pages.parts import changing, correction_fields, opened, steps, tiles
from pages.parts.correction_fields import AT, People
from pages.parts.guard import Here
from pages.parts.log_options import HomeWords
from pages.parts.plain import md_escape
from protocols.access import Permission
from protocols.errors import Invalid
from protocols.wording import _, mark


_OTHER = "other"
_WRONG: dict[str, str] = {
    "person": mark("Wrong person"),
    "time": mark("Wrong time"),
    "strength": mark("Wrong strength"),
    "seen": mark("What I saw"),
    "triggers": mark("What set it off"),
    "tried": mark("What was tried, or how it ended"),
    "forgot": mark("I forgot something"),
    _OTHER: mark("Something else"),
}
_ASKED: dict[str, tuple[str, ...]] = {
    "person": ("resident_id",),
    "time": (AT,),
    "strength": ("strength",),
    "seen": ("behaviours", "affected"),
    "triggers": ("triggers",),
    "tried": ("tried", "outcome"),
    "forgot": ("flags", "injury", "staff_injury", "seen_by", "own_words", "note"),
    _OTHER: tuple(field for field in correction_fields.TITLES if field != "resident_id"),
}
_CORRECTED = "corrected-now"


def form(here: Here, incident_id: UUID, words: HomeWords) -> None:
    """What is wrong, then that alone; the reason is what was tapped."""
    found = corrections.of_incident(here.store, actor=here.actor, now=here.now, incident_id=incident_id)
    with opened.form("own-correction", incident_id, resident_id=found.incident.resident_id) as new:
        start = correction_fields.values(here, found.incident)
        base = changing.take_in(here, new, entity="incident", id=incident_id, version=found.version, values=start)
        who = correction_fields.people(here, found)
        wrong = st.pills(
            new.titled("wrong", _("What is wrong? Tap all that is.")),
            list(_WRONG),
            selection_mode="multi",
            default=new.offered("wrong", list(_WRONG), []),
            format_func=lambda code: _(_WRONG[code]),
            key=new.key("wrong"),
        )
        if "person" in wrong:
            _person(here, new, base.values["resident_id"], who)
        fields = _fields(wrong)
        correction_fields.ask(here, new, fields, now=base.values, found=found, who=who, words=words)
        if _OTHER in wrong:
            asked = new.titled("reason", _("Say in a few words what was wrong."))
            st.text_input(asked, value=new.start("reason", "") or "", key=new.key("reason"))
        changing.tell(new, partial(correction_fields.in_words, here, who, words))
        _buttons(new, incident_id, found)


def what_follows(here: Here) -> None:
    """Once, after a correction: what to do now, because what was corrected may change it."""
    corrected = st.session_state.get(_CORRECTED)
    if corrected is None:
        return
    incident_id, resident_id = corrected
    views = suggestions.suggest_for(
        here.store, actor=here.actor, now=here.now, resident_id=resident_id, incident_id=incident_id
    )
    st.subheader(_("What to do now"), anchor=False)
    steps.for_aide(here, views)


def open_entry(incident_id: UUID | None) -> None:
    """Have this entry open for correction; None for none. It stands in the address: a reload opens it again."""
    st.session_state.pop(_CORRECTED, None)
    if incident_id is None:
        st.query_params.pop("entry", None)
    else:
        st.query_params["entry"] = str(incident_id)


def _buttons(new: opened.Form, incident_id: UUID, found: ToCorrect) -> None:
    opened.save_button(
        new,
        _("Save the correction"),
        Permission.LOG_INCIDENT,
        partial(_corrected, new, incident_id, found),
        key="correction-save",
        vanishes=True,
    )
    st.button(_("Leave it as it is"), key="correction-leave", on_click=open_entry, args=(None,))
    st.caption(_("If it should not be there at all, tell the person in charge: they can mark it as entered in error."))


def _person(here: Here, new: opened.Form, about: UUID, who: People) -> None:
    """Whom it is about, by the tiles of the first page: the same taps as when it was logged."""
    chosen = new.start("resident_id", about)
    if chosen is not None:
        st.session_state[new.key("resident_id")] = chosen
    now = new.value("resident_id")
    if now != about:
        st.markdown(_("It was for {before}. Now: **{after}**", before=md_escape(who[about]), after=md_escape(who[now])))
        st.button(_("Choose again"), key="correction-person", on_click=_choose, args=(new.key("resident_id"), about))
        return
    st.markdown(f"**{md_escape(_('It is for {name} now. Who is it about?', name=who[about]))}**")
    tapped = tiles.tapped(shift.tiles(here.store, actor=here.actor, now=here.now))
    if tapped is not None and tapped != about:
        _choose(new.key("resident_id"), tapped)
        st.rerun()


def _choose(key: str, resident_id: UUID) -> None:
    st.session_state[key] = resident_id


def _fields(wrong: list[str]) -> set[str]:
    """The fields that are drawn for what is wrong; the person has the tiles."""
    return {field for code in wrong for field in _ASKED[code]} - {"resident_id"}


def _corrected(new: opened.Form, incident_id: UUID, found: ToCorrect, here: Here) -> str:
    wrong: list[str] = new.value("wrong") or []
    if not wrong:
        raise Invalid(_("Nothing was changed yet. Tap what is wrong."))
    fields = _fields(wrong) | ({"resident_id"} if "person" in wrong else set())
    said = correction_fields.entered(new, here, fields, found)
    if said == found.incident:
        raise Invalid(_("Nothing was changed yet. Change what is wrong, then save."))
    incidents.amend(
        here.store,
        actor=here.actor,
        now=here.now,
        incident_id=incident_id,
        incident=said,
        expected_version=changing.base(new).version,
        reason=_reason(new, wrong),
    )
    open_entry(None)
    st.session_state[_CORRECTED] = (incident_id, said.resident_id)
    return _("Corrected. What it said before stays readable.")


def _reason(new: opened.Form, wrong: list[str]) -> str:
    said = [_(_WRONG[code]) for code in wrong if code != _OTHER]
    if _OTHER not in wrong:
        return ", ".join(said)
    words = new.text("reason").strip()
    if not words:
        raise Invalid(_("Please fill this in."), field="reason")
    return ", ".join((*said, words))
