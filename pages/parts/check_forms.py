"""Forms of the checks page: one check at a time, the time is now unless another is given.

After a check the rules look again, so a card may follow at once.
"""

from collections.abc import Callable
from datetime import datetime
from uuid import UUID

import streamlit as st

from db.queries.residents import ResidentView
from db.records import checks, suggestions
from pages.parts import messages, opened, when
from pages.parts.checklist import DATED_STATES, STATES
from pages.parts.guard import Here, acting
from pages.parts.plain import md_escape
from pages.parts.words import label
from protocols.access import Permission
from protocols.vocabulary import vocabulary
from protocols.wording import _


def observation(resident: ResidentView) -> None:
    """One value of a chart."""
    charted = [code for code, term in vocabulary().observations.items() if term.charted]
    with opened.form("chart", resident.id) as new:
        st.pills(_("Which chart?"), charted, format_func=label, key=new.key("kind"), required=True, default=charted[0])
        term = vocabulary().observations[new.value("kind") or charted[0]]
        if term.low is not None and term.high is not None:
            unit = _(term.unit) if term.unit else _("a number")
            st.number_input(unit, term.low, term.high, value=None, key=new.key(f"value-{term.code}"))
        _save(new, resident, _observed, "save-chart")


def assessment(resident: ResidentView) -> None:
    """A total of one instrument; the parts where they are kept."""
    instruments = vocabulary().instruments
    with opened.form("total", resident.id) as new:
        st.pills(
            _("Which one?"), list(instruments), format_func=label, key=new.key("code"), required=True, default="PAINAD"
        )
        chosen = instruments[new.value("code") or "PAINAD"]
        if chosen.reading:
            st.caption(_(chosen.reading))
        st.number_input(
            _("Total ({low} to {high})", low=chosen.low, high=chosen.high),
            chosen.low,
            chosen.high,
            value=None,
            key=new.key(f"total-{chosen.code}"),
        )
        for part in chosen.parts:
            st.number_input(_(part.label), part.low, part.high, value=None, key=new.key(f"part-{part.code}"))
        _save(new, resident, _assessed, "save-total")


def medicine(resident: ResidentView) -> None:
    """A fact about medicines: yes, no or not known, and since when."""
    facts = vocabulary().medicine_facts
    with opened.form("medicine", resident.id) as new:
        st.selectbox(_("Which fact?"), list(facts), index=None, format_func=label, key=new.key("fact"))
        chosen = facts.get(new.value("fact") or "")
        states = STATES if chosen is None or chosen.value == "yes_no" else DATED_STATES
        st.segmented_control(
            _("Answer"), list(states), format_func=lambda state: _(states[state]), key=new.key("state"), required=True
        )
        st.datetime_input(_("Since when?"), value=None, key=new.key("since"))
        _save(new, resident, _medicine, "save-medicine", ask_time=False)


Keep = Callable[[Here, opened.Form, UUID], None]


def _save(new: opened.Form, resident: ResidentView, keep: Keep, key: str, *, ask_time: bool = True) -> None:
    if ask_time:
        st.datetime_input(_("When, if not now"), value=None, key=new.key("at"))
    label_of_button = _("Save for {name}", name=md_escape(resident.preferred_name))
    st.button(label_of_button, key=key, type="primary", on_click=_kept, args=(new, resident.id, keep))


def _kept(new: opened.Form, resident_id: UUID, keep: Keep) -> None:
    with messages.shielded():
        here = acting(Permission.ENTER_CHECKS)
        keep(here, new, resident_id)
        new.close()
        messages.say(_("Saved. The rules look at it now."))
        suggestions.suggest_for(here.store, actor=here.actor, now=here.now, resident_id=resident_id)


def _at(here: Here, local: datetime | None) -> datetime:
    return here.now if local is None else when.instant(here, local)


def _observed(here: Here, new: opened.Form, resident_id: UUID) -> None:
    kind = new.value("kind")
    check = checks.ObservationIn(kind=kind, value=new.value(f"value-{kind}"), at=_at(here, new.value("at")))
    checks.observe(here.store, actor=here.actor, now=here.now, id=new.id, resident_id=resident_id, check=check)


def _assessed(here: Here, new: opened.Form, resident_id: UUID) -> None:
    code = new.value("code")
    parts = {part.code: new.value(f"part-{part.code}") for part in vocabulary().instruments[code].parts}
    total = new.value(f"total-{code}")
    check = checks.AssessmentIn(code=code, total=total, parts=parts, at=_at(here, new.value("at")))
    checks.assess(here.store, actor=here.actor, now=here.now, id=new.id, resident_id=resident_id, check=check)


def _medicine(here: Here, new: opened.Form, resident_id: UUID) -> None:
    since = new.value("since")
    check = checks.MedicineFactIn(
        fact=new.value("fact"), state=new.value("state"), since=_at(here, since) if since else None
    )
    checks.medicine(here.store, actor=here.actor, now=here.now, id=new.id, resident_id=resident_id, check=check)
