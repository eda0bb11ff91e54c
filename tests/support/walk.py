"""Every question and every action there is, found by looking, and something real to ask each about.

Whoever adds one is walked too: what it has to be given and nobody knows here fails the tests, by its name.
"""

import importlib
import inspect
import pkgutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from types import ModuleType
from typing import Any
from uuid import UUID

from db.engine import Store
from db.looking import What
from db.queries import card_view, shift
from db.records import (
    appraisals,
    checks,
    contacts,
    drafts,
    holds,
    moments,
    plans,
    residents,
    staff,
    suggestions,
    summaries,
    terms,
)
from db.records.appraisals import AppraisalIn
from db.records.checks import AssessmentIn, MedicineFactIn, ObservationIn
from db.records.contacts import ContactIn
from db.records.plans import PlanItemIn
from db.records.residents import ResidentIn
from db.records.staff import StaffIn
from protocols.access import Actor, Permission
from protocols.engine.library import load
from protocols.identity import new_id
from protocols.month import first_of, month_before
from tests.support import editing
from tests.support.entries import entry, log
from tests.support.homes import make_resident


Call = Callable[..., object]

# The protocols of which the cast has a draft, an edition that waits, and one in force.
_WRITTEN, _WAITING, _STANDING = editing.leavable()[:3]


@dataclass(frozen=True, slots=True)
class Cast:
    """One of everything that a question or an action can be about: all of one home, all of one resident.

    `card` is open and may be accepted; `stop` is open and may only be acknowledged. `summary` is a draft, `released`
    one that is approved. `appraisal` was proposed, and `waiting_edition` written, by somebody else than the nurse.
    `edition` is a draft of hers. Another one is in force.
    """

    now: datetime
    resident: UUID
    incident: UUID
    follow_up: UUID
    card: UUID
    stop: UUID
    plan_item: UUID
    contact: UUID
    summary: UUID
    draft: UUID
    total: UUID
    moment: UUID
    staff: UUID
    hold: UUID
    appraisal: UUID
    released: UUID
    edition: UUID
    waiting_edition: UUID
    term: str


def every(package: ModuleType) -> dict[str, Call]:
    """The public functions of a package's modules that take the store and an actor, as `module.function`.

    Not `card_view.views`, which is handed a statement: the questions of `review` are asked through it.
    """
    found: dict[str, Call] = {}
    for each in pkgutil.iter_modules(package.__path__):
        module = importlib.import_module(f"{package.__name__}.{each.name}")
        for name, call in inspect.getmembers(module, inspect.isfunction):
            mine = call.__module__ == module.__name__ and not name.startswith("_")
            if mine and call is not card_view.views and {"store", "actor"} <= inspect.signature(call).parameters.keys():
                found[f"{each.name}.{name}"] = call
    return found


def cast_of(store: Store, *, nurse: Actor, manager: Actor, resident: UUID, now: datetime) -> Cast:
    """Make one of everything of a resident of whom nothing is recorded yet."""
    by_nurse: dict[str, Any] = {"actor": nurse, "now": now}
    ids = {name: new_id() for name in ("plan_item", "contact", "summary", "released", "draft", "staff")}
    ids |= {name: new_id() for name in ("hold", "appraisal", "total", "moment")}
    incident = log(store, nurse, resident, now=now, flags=["fall"], outcome="too_early")
    cards = suggestions.suggest_for(store, **by_nurse, resident_id=resident, incident_id=incident)
    [asked] = [one.id for one in shift.follow_ups(store, **by_nurse) if one.resident_id == resident]
    plans.add(store, **by_nurse, id=ids["plan_item"], resident_id=resident, item=_PLAN)
    contacts.add(store, **by_nurse, id=ids["contact"], resident_id=resident, contact=_CONTACT)
    month = first_of(now.date())
    for name, of in (("released", month_before(month)), ("summary", month)):
        summaries.prepare(store, **by_nurse, id=ids[name], resident_id=resident, month=of, contents={"words": "Hm"})
    summaries.approve(store, **by_nurse, summary_id=ids["released"], expected_version=1)
    holds.place(store, **by_nurse, id=ids["hold"], resident_id=resident, reason="A claim")
    elsewhere = make_resident(store, manager, preferred_name="Gone", full_name="Gone Away", room="99")
    appraisals.propose(store, actor=manager, now=now, id=ids["appraisal"], resident_id=elsewhere, appraisal=_APPRAISAL)
    checks.assess(store, **by_nurse, id=ids["total"], resident_id=resident, check=_total(now))
    moments.record(store, **by_nurse, id=ids["moment"], resident_id=resident, code="BHV_ENGAGED")
    drafts.keep(store, **by_nurse, id=ids["draft"], screen="log", content={"resident": str(resident)})
    staff.add(store, actor=manager, now=now, id=ids["staff"], staff=_staff(ids["staff"]))
    term = terms.add(store, actor=manager, now=now, id=new_id(), kind="trigger", label="The lift door")
    written, waiting = _editions(store, nurse, manager)
    return Cast(
        now=now,
        resident=resident,
        incident=incident,
        follow_up=asked,
        card=next(card.id for card in cards if not card.hard_stop),
        stop=_stop(store, nurse, resident, now),
        term=term,
        edition=written,
        waiting_edition=waiting,
        **ids,
    )


def arguments(name: str, call: Call, cast: Cast, *, actor: Actor) -> dict[str, Any]:
    """What the function has to be given about the cast, but for the store. Raises `KeyError` for what nobody knows."""
    known = {"actor": actor, **_by_parameter(cast)}
    particular = _BY_FUNCTION.get(name)
    own = {} if particular is None else particular(cast)
    return {
        parameter.name: own[parameter.name] if parameter.name in own else known[parameter.name]
        for parameter in inspect.signature(call).parameters.values()
        if parameter.name != "store" and (parameter.default is parameter.empty or parameter.name in own)
    }


def _by_parameter(cast: Cast) -> dict[str, Any]:
    """What a parameter of this name means wherever it stands."""
    return {
        "now": cast.now,
        "id": new_id(),
        "resident_id": cast.resident,
        "resident_ids": (cast.resident,),
        "incident_id": cast.incident,
        "follow_up_id": cast.follow_up,
        "card_id": cast.card,
        "plan_item_id": cast.plan_item,
        "contact_id": cast.contact,
        "summary_id": cast.summary,
        "staff_id": cast.staff,
        "hold_id": cast.hold,
        "appraisal_id": cast.appraisal,
        "moment_id": cast.moment,
        "edition_id": cast.edition,
        "protocol_id": _STANDING,
        "appraisal": _APPRAISAL,
        "expected_version": 1,
        "why": "Our own figure",
        "reason": "As told by her daughter",
        "month": first_of(cast.now.date()),
        "since": (cast.now - timedelta(days=90)).date(),
        "until": cast.now.date() + timedelta(days=1),
        "incident": entry(cast.resident, occurred_at=cast.now),
        "contact": _CONTACT,
        "item": _PLAN,
        "resident": ResidentIn(full_name="Ida Fairweather", preferred_name="Ida", room="3"),
    }


# What a parameter means in one function alone.
_BY_FUNCTION: dict[str, Callable[[Cast], dict[str, Any]]] = {
    "changes.changes": lambda cast: {"since": cast.now - timedelta(hours=24)},
    "checks.assess": lambda cast: {"check": _total(cast.now)},
    "checks.medicine": lambda _cast: {"check": MedicineFactIn(fact="antipsychotic_proposed", state="no")},
    "checks.observe": lambda cast: {"check": ObservationIn(kind="temp_c", value=37.5, at=cast.now)},
    "checks.void": lambda cast: {"entity": "assessment_total", "id": cast.total},
    "drafts.discard": lambda cast: {"id": cast.draft},
    "drafts.keep": lambda _cast: {"screen": "log", "content": {"note": "half"}},
    "follow_ups.answer": lambda _cast: {"answer": "settled"},
    "incidents.saved_by": lambda cast: {"id": cast.incident},
    "moments.record": lambda _cast: {"code": "BHV_ENGAGED"},
    "looks.note": lambda _cast: {"what": What.PICTURE},
    "picture.timeline": lambda cast: {"before": (cast.now + timedelta(days=1), new_id())},
    "home_protocols.approve": lambda cast: {"edition_id": cast.waiting_edition, "expected_version": 2},
    "home_protocols.begin_copy": lambda _cast: {"like": _STANDING, "title": "Ours"},
    "home_protocols.edit": lambda _cast: {"content": load().by_id[_WRITTEN].model_copy(update={"title": "Ours"})},
    "home_protocols.send_back": lambda cast: {
        "edition_id": cast.waiting_edition,
        "expected_version": 2,
        "note": "Five",
    },
    "home_protocols.set_cases": lambda _cast: {"cases": editing.cases(_WRITTEN, 6)},
    "history.versions": lambda cast: {"entity": "incident", "entity_id": cast.incident},
    "residents.set_flag": lambda _cast: {"code": "RF_PARKINSON", "state": "suspected"},
    "residents.set_status": lambda cast: {"status": "hospital", "on": cast.now.date()},
    "review.of_ids": lambda cast: {"ids": [cast.card]},
    "staff.add": lambda _cast: {"staff": _staff(new_id())},
    "staff.issue_agency_code": lambda _cast: {"name": "Agency Person"},
    "staff.set_clinical_lead": lambda _cast: {"is_lead": True},
    "staff.set_password": lambda _cast: {"password": "harbour-thistle-4"},
    "staff.set_pin": lambda _cast: {"pin": "740915"},
    "suggestions.acknowledge": lambda cast: {"card_id": cast.stop, "what_was_done": "Rang the doctor"},
    "suggestions.change": lambda _cast: {"instead": "Sit with her"},
    "suggestions.decline": lambda _cast: {"reason_code": "action-completed"},
    "suggestions.suggest_for": lambda cast: {"incident_id": cast.incident},
    "suggestions.told": lambda _cast: {"who": "Doctor Reed"},
    "summaries.download": lambda cast: {"summary_id": cast.released},
    "summaries.prepare": lambda _cast: {"contents": {"words": "A calm month"}},
    "summaries.release": lambda cast: {"summary_id": cast.released},
    "terms.add": lambda _cast: {"kind": "trigger", "label": "A closed door"},
    "terms.restore": lambda cast: {"code": cast.term},
    "terms.retire": lambda cast: {"code": cast.term},
}
_CONTACT = ContactIn(name="Pat Brightwell", relation="daughter", entitled=True, basis="attorney")
_APPRAISAL = AppraisalIn(kind="request", proposal="keep", basis="Her daughter asked")
_PLAN = PlanItemIn(text="Tea in the garden after lunch")


def _total(now: datetime) -> AssessmentIn:
    return AssessmentIn(code="PAINAD", total=3, at=now)


def _staff(staff_id: UUID) -> StaffIn:
    name = f"new-{staff_id.hex[-8:]}"
    return StaffIn(name="New Person", sign_in_name=name, role="nurse", password="harbour-thistle-3")


def _editions(store: Store, nurse: Actor, manager: Actor) -> tuple[UUID, UUID]:
    """A draft, one that waits for a second person, and one in force."""
    hers, others = (replace(one, extra=one.extra | {Permission.CLINICAL_LEAD}) for one in (nurse, manager))
    editing.in_force(store, hers, others, protocol_id=_STANDING)
    waiting = editing.begin(store, others, protocol_id=_WAITING)
    editing.submit(store, others, waiting)
    return editing.begin(store, hers, protocol_id=_WRITTEN), waiting


def _stop(store: Store, nurse: Actor, resident: UUID, now: datetime) -> UUID:
    """Lewy body disease on the record, and an antipsychotic proposed."""
    by_nurse: dict[str, Any] = {"actor": nurse, "now": now, "resident_id": resident}
    residents.set_flag(store, **by_nurse, code="RF_LEWY", state="present")
    given = MedicineFactIn(fact="antipsychotic_proposed", state="yes", since=now)
    checks.medicine(store, **by_nurse, id=new_id(), check=given)
    cards = suggestions.suggest_for(store, **by_nurse)
    return next(card.id for card in cards if card.hard_stop)
