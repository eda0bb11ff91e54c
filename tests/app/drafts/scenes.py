"""Every form of the product, on a page where it can be opened. A new form gets its name here, or a scene."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any
from uuid import UUID

from db.engine import Store
from db.records import appraisals, checks, contacts, holds, home_protocols, moments, plans, residents, suggestions
from db.records.appraisals import AppraisalIn
from db.records.checks import MedicineFactIn
from db.records.contacts import ContactIn
from db.records.plans import PlanItemIn
from pages.parts import links
from protocols.access import Actor
from protocols.identity import new_id
from tests.support import entries, homes


@dataclass(frozen=True, slots=True)
class House:
    """The record that the pages read, who works there, and whom it is about."""

    store: Store
    nurse: Actor
    manager: Actor
    aide: Actor
    lead: Actor
    edith: UUID


@dataclass(frozen=True, slots=True)
class Scene:
    """A page with forms on it: who opens it, what is in the record before, what is tapped once, and what each time.

    Taps are beginnings of keys.
    """

    name: str
    who: str
    page: str
    forms: tuple[str, ...]
    before: Callable[[House], object] = lambda house: house
    about_edith: bool = True
    address: Mapping[str, str] = field(default_factory=dict)
    once: tuple[str, ...] = ()
    taps: tuple[str, ...] = ()


def _with_family(house: House) -> None:
    """A good moment of last month with words, and somebody who may be given the summary."""
    moments.record(
        house.store,
        actor=house.aide,
        now=homes.NOW - timedelta(days=20),
        id=new_id(),
        resident_id=house.edith,
        code="BHV_ENGAGED",
        note="Sang along",
    )
    for name in ("Jill Marlow", "Jack Marlow"):
        contact = ContactIn(name=name, relation="child", entitled=True, basis="consent")
        contacts.add(
            house.store, actor=house.nurse, now=homes.NOW, id=new_id(), resident_id=house.edith, contact=contact
        )


def _with_a_good_moment(house: House) -> None:
    moments.record(
        house.store, actor=house.aide, now=homes.NOW, id=new_id(), resident_id=house.edith, code="BHV_ENGAGED"
    )
    moments.calm_shift(house.store, actor=house.aide, now=homes.NOW, resident_ids=(house.edith,))


def _with_a_check(house: House) -> None:
    fact = MedicineFactIn(fact="covert_requested", state="no")
    checks.medicine(house.store, actor=house.nurse, now=homes.NOW, id=new_id(), resident_id=house.edith, check=fact)


def _with_a_plan(house: House) -> None:
    item = PlanItemIn(text="Music at five")
    plans.add(house.store, actor=house.nurse, now=homes.NOW, id=new_id(), resident_id=house.edith, item=item)
    for minutes in (20, 10):
        entries.log(house.store, house.aide, house.edith, now=homes.NOW - timedelta(minutes=minutes))


def _on_hold(house: House) -> None:
    holds.place(
        house.store, actor=house.nurse, now=homes.NOW, id=new_id(), resident_id=house.edith, reason="A claim is open"
    )


def _with_a_proposal(house: House) -> None:
    appraisal = AppraisalIn(kind="request", proposal="keep", basis="The family was told")
    appraisals.propose(
        house.store, actor=house.nurse, now=homes.NOW, id=new_id(), resident_id=house.edith, appraisal=appraisal
    )


def _with_a_card(house: House) -> None:
    _log(house, triggers=["TRG_UNKNOWN"])


def _with_an_emergency(house: House) -> None:
    _log(house, behaviours=["BHV_HIT"], strength=4, affected=["staff"])


def _with_a_stop(house: House) -> None:
    residents.set_flag(
        house.store, actor=house.nurse, now=homes.NOW, resident_id=house.edith, code="RF_LEWY", state="present"
    )
    fact = MedicineFactIn(fact="antipsychotic_proposed", state="yes")
    checks.medicine(house.store, actor=house.nurse, now=homes.NOW, id=new_id(), resident_id=house.edith, check=fact)
    suggestions.suggest_for(house.store, actor=house.nurse, now=homes.NOW, resident_id=house.edith)


def _log(house: House, **changes: Any) -> None:
    one = entries.log(house.store, house.aide, house.edith, **changes)
    suggestions.suggest_for(house.store, actor=house.nurse, now=homes.NOW, resident_id=house.edith, incident_id=one)


def _begun(house: House, protocol: str = "") -> UUID:
    draft = _EDITION if protocol else new_id()
    home_protocols.begin(house.store, actor=house.lead, now=homes.NOW, id=draft, protocol_id=protocol or _PROTOCOL)
    return draft


def _handed_in(house: House) -> UUID:
    draft = _begun(house)
    home_protocols.submit(
        house.store, actor=house.lead, now=homes.NOW, edition_id=draft, expected_version=1, why="Our own words"
    )
    return draft


def _in_force(house: House) -> None:
    draft = _handed_in(house)
    home_protocols.approve(house.store, actor=house.manager, now=homes.NOW, edition_id=draft, expected_version=2)


def _writing(open_place: str, *forms: str, protocol: str = "R09") -> Scene:
    """The form page of a draft, with one thing open on it."""
    return Scene(
        f"writing: {open_place or 'nothing open'}",
        "lead",
        links.PROTOCOL_EDIT,
        (*forms, "protocol-ask", "protocol-numbers", "protocol-texts", "protocol-hand-in", "protocol-case"),
        lambda house: _begun(house, protocol),
        about_edith=False,
        address={"edition": str(_EDITION), "open": open_place},
    )


_PROTOCOL = "R44"  # one that a home may do without
_EDITION = UUID("019ab000-0000-7000-8000-0000000000ed")

SCENES = (
    Scene("a good moment", "aide", links.LOG, ("good",), address={"view": "good"}),
    Scene("a calm shift", "aide", links.SHIFT, ("calm",), about_edith=False, address={"view": "calm"}),
    Scene("my own entry", "aide", links.MINE, ("own-correction",), _with_a_plan, about_edith=False, taps=("correct-",)),
    Scene(
        "the person's page",
        "nurse",
        links.RESIDENT,
        ("plan", "plan-end", "correction", "void"),
        _with_a_plan,
        taps=("correct-",),
    ),
    Scene("checks", "nurse", links.CHECKS, ("chart", "total", "medicine", "void"), _with_a_check),
    Scene("a good moment taken back", "nurse", links.RESIDENT, ("void",), _with_family),
    Scene("my own good moment", "aide", links.MINE, ("void",), _with_a_good_moment, about_edith=False),
    Scene(
        "a family summary",
        "nurse",
        links.SUMMARIES,
        ("summary", "approve"),
        _with_family,
        once=("summary-prepare",),
    ),
    Scene(
        "an approved summary",
        "nurse",
        links.SUMMARIES,
        ("summary", "release"),
        _with_family,
        once=("summary-prepare", "approve-"),
    ),
    Scene("a new resident", "manager", links.RESIDENTS, ("resident",), about_edith=False),
    Scene("details", "manager", links.RESIDENTS, ("resident", "flag", "contact", "status"), _with_family),
    Scene(
        "staff",
        "manager",
        links.PEOPLE,
        ("staff", "agency-code", "staff-password", "staff-close", "staff-lead"),
        about_edith=False,
    ),
    Scene("words", "manager", links.WORDS, ("term",), about_edith=False),
    Scene("keeping a record", "manager", links.RETENTION, ("appraisal", "hold", "hold-lift"), _on_hold),
    Scene("a proposal", "manager", links.RETENTION, ("appraisal-refuse", "hold"), _with_a_proposal),
    Scene("a card", "nurse", links.REVIEW, ("some", "card-plan", "change", "decline"), _with_a_card, about_edith=False),
    Scene("an emergency", "nurse", links.REVIEW, ("told",), _with_an_emergency, about_edith=False),
    Scene("a stop", "nurse", links.REVIEW, ("ack",), _with_a_stop, about_edith=False),
    Scene(
        "a protocol of the home",
        "lead",
        links.PROTOCOL,
        ("protocol-copy", "protocol-stop", "protocol-back"),
        _in_force,
        about_edith=False,
        address={"protocol": _PROTOCOL},
    ),
    Scene(
        "a draft of a protocol",
        "lead",
        links.PROTOCOL,
        ("protocol-hand-in", "protocol-discard", "protocol-copy", "protocol-case"),
        _begun,
        about_edith=False,
        address={"protocol": _PROTOCOL},
    ),
    Scene(
        "a protocol that waits for a second person",
        "manager",
        links.PROTOCOL,
        ("protocol-approve", "protocol-send-back"),
        _handed_in,
        about_edith=False,
        address={"protocol": _PROTOCOL},
    ),
    _writing("change-when-any-1", "protocol-leaf"),
    _writing("add-when-any", "protocol-add"),
    _writing("change-when", "protocol-group"),
    _writing("add-unless", "protocol-guard"),
    _writing("add-steps", "protocol-step"),
    _writing("copy-case-1", "protocol-case-copy"),
)
