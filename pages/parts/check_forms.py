"""Forms of the checks page: one check at a time, the time is now unless another is given.

After a check the rules look again, so a card may follow at once.
"""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from uuid import UUID

import streamlit as st

from db.queries.residents import ResidentView
from db.records import checks, suggestions
from pages.parts import opened, time_fields, when
from pages.parts.checklist import DATED_STATES, STATES
from pages.parts.guard import Here
from pages.parts.plain import md_escape
from pages.parts.words import label
from protocols.access import Permission
from protocols.vocabulary import vocabulary
from protocols.vocabulary.models import Instrument
from protocols.vocabulary.models import Observation as ObservationTerm
from protocols.wording import _, plural


def observation(here: Here, resident: ResidentView) -> None:
    """One value of a chart."""
    charted = [code for code, term in vocabulary().observations.items() if term.charted]
    with opened.form("chart", resident.id) as new:
        st.pills(
            new.titled("kind", _("Which chart?")),
            charted,
            format_func=label,
            key=new.key("kind"),
            required=True,
            default=new.offered("kind", charted, charted[0]),
        )
        term = vocabulary().observations[new.value("kind") or charted[0]]
        if term.low is not None:
            new.titled("value", label(term.code))
            # No bounds for the field itself: what is typed outside them would stand there and never reach us.
            field = f"value-{term.code}"
            st.number_input(_value_title(term), value=new.start(field), format="%g", key=new.key(field))
        time_fields.ask(new, here, "at", title=_("When, if not now"))
        _save(new, resident, _observed, "save-chart")


def assessment(here: Here, resident: ResidentView) -> None:
    """A total of one instrument; the parts where they are kept."""
    instruments = vocabulary().instruments
    first = next(iter(instruments))
    with opened.form("total", resident.id) as new:
        st.pills(
            new.titled("code", _("Which one?")),
            list(instruments),
            format_func=label,
            key=new.key("code"),
            required=True,
            default=new.offered("code", list(instruments), first),
        )
        _numbers(new, instruments[new.value("code") or first])
        time_fields.ask(new, here, "at", title=_("When, if not now"))
        _save(new, resident, _assessed, "save-total")


def _numbers(new: opened.Form, chosen: Instrument) -> None:
    if chosen.reading:
        st.caption(md_escape(_(chosen.reading)))
    total = _("Total ({low} to {high})", low=chosen.low, high=chosen.high)
    field = f"total-{chosen.code}"
    st.number_input(new.titled("total", total), value=new.start(field), step=1, key=new.key(field))
    for part in chosen.parts:
        title = _("{part} ({low} to {high})", part=_(part.label), low=part.low, high=part.high)
        field = f"part-{part.code}"
        st.number_input(title, value=new.start(field), step=1, key=new.key(field))


def medicine(here: Here, resident: ResidentView) -> None:
    """A fact about medicines: yes, no or not known, and since when."""
    facts = vocabulary().medicine_facts
    with opened.form("medicine", resident.id) as new:
        st.selectbox(
            new.titled("fact", _("Which fact?")),
            list(facts),
            index=new.place("fact", list(facts)),
            format_func=label,
            key=new.key("fact"),
        )
        chosen = facts.get(new.text("fact"))
        if chosen is not None and chosen.definition:
            st.caption(md_escape(_(chosen.definition)))
        states = STATES if chosen is None or chosen.value == "yes_no" else DATED_STATES
        st.segmented_control(
            new.titled("state", _("Answer")),
            list(states),
            default=new.offered("state", list(states)),
            format_func=lambda state: _(states[state]),
            key=new.key("state"),
            required=True,
        )
        time_fields.ask(new, here, "since", title=_("Since when?"))
        _save(new, resident, _medicine, "save-medicine")


def _value_title(term: ObservationTerm) -> str:
    unit = _(term.unit) if term.unit else _("Number")
    return _("{unit} ({low} to {high})", unit=unit, low=f"{term.low:g}", high=f"{term.high:g}")


def _save(new: opened.Form, resident: ResidentView, keep: Callable[[Here, opened.Form, UUID], None], key: str) -> None:
    opened.save_button(
        new,
        _("Save for {name}", name=md_escape(resident.preferred_name)),
        Permission.ENTER_CHECKS,
        partial(_kept, new, resident.id, keep),
        key=key,
    )


def _kept(new: opened.Form, resident_id: UUID, keep: Callable[[Here, opened.Form, UUID], None], here: Here) -> str:
    keep(here, new, resident_id)
    return f"{_('Saved {time}.', time=when.clock(here, here.now))} {what_follows(here, resident_id)}".rstrip()


def what_follows(here: Here, resident_id: UUID) -> str:
    """Let the rules look again; answers how many cards follow, "" for none."""
    cards = suggestions.suggest_for(here.store, actor=here.actor, now=here.now, resident_id=resident_id)
    if not cards:
        return ""
    return plural("1 card follows on the review page.", "{count} cards follow on the review page.", len(cards))


def _at(here: Here, new: opened.Form) -> datetime:
    return time_fields.instant(new, here, "at") or here.now


def _observed(here: Here, new: opened.Form, resident_id: UUID) -> None:
    kind = new.value("kind")
    check = checks.ObservationIn(kind=kind, value=new.value(f"value-{kind}"), at=_at(here, new))
    checks.observe(here.store, actor=here.actor, now=here.now, id=new.id, resident_id=resident_id, check=check)


def _assessed(here: Here, new: opened.Form, resident_id: UUID) -> None:
    code = new.value("code")
    parts = {part.code: new.value(f"part-{part.code}") for part in vocabulary().instruments[code].parts}
    total = new.value(f"total-{code}")
    check = checks.AssessmentIn(code=code, total=total, parts=parts, at=_at(here, new))
    checks.assess(here.store, actor=here.actor, now=here.now, id=new.id, resident_id=resident_id, check=check)


def _medicine(here: Here, new: opened.Form, resident_id: UUID) -> None:
    check = checks.MedicineFactIn(
        fact=new.value("fact"), state=new.value("state"), since=time_fields.instant(new, here, "since")
    )
    checks.medicine(here.store, actor=here.actor, now=here.now, id=new.id, resident_id=resident_id, check=check)
