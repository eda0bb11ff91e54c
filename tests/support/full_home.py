"""A home in which something of everything has happened, by the product's own actions: a row in every table.

What a released schema is kept with, and what a stranger from another home must not find.
"""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from uuid import UUID

from db.engine import Store
from db.queries import shift
from db.records import (
    appraisals,
    checks,
    contacts,
    drafts,
    follow_ups,
    holds,
    home_protocols,
    incidents,
    leases,
    moments,
    plans,
    residents,
    sign_ins,
    suggestions,
    summaries,
    terms,
)
from db.records.appraisals import AppraisalIn
from db.records.checks import AssessmentIn, MedicineFactIn, ObservationIn
from db.records.contacts import ContactIn
from db.records.plans import PlanItemIn
from db.records.residents import ResidentIn
from protocols.access import Actor, Permission
from protocols.identity import new_id
from tests.support.entries import entry, log
from tests.support.homes import NOW, PASSWORD, make_home, make_staff, sign_in_name_of


MARK = "zelkova"  # a word that stands in this home's texts and nowhere else
_LATER = NOW + timedelta(minutes=20)


@dataclass(frozen=True, slots=True)
class FullHome:
    """The people and one thing of each kind. `asked` is a follow-up that nobody has answered; `open_card` a card."""

    home: UUID
    manager: Actor
    nurse: Actor
    aide: Actor
    resident: UUID
    incident: UUID
    asked: UUID
    card: UUID
    open_card: UUID
    contact: UUID
    plan_item: UUID
    summary: UUID
    draft: UUID
    moment: UUID
    total: UUID
    observation: UUID
    fact: UUID
    term: str
    sign_in: UUID
    concern: UUID  # an entry on the confidential route
    hold: UUID
    appraisal: UUID
    edition: UUID  # a draft of `protocol`
    protocol: str  # of the home's own

    @property
    def ids(self) -> tuple[UUID, ...]:
        people = (self.manager.staff_id, self.nurse.staff_id, self.aide.staff_id)
        things: tuple[UUID, ...] = (self.resident, self.incident, self.asked, self.card, self.open_card)
        things += (self.contact, self.plan_item)
        things += (self.summary, self.draft, self.moment, self.sign_in, self.concern, self.hold, self.appraisal)
        things += (self.total, self.observation, self.fact, self.edition)
        return (self.home, *people, *things)


def fill(store: Store, *, name: str = "Zelkova House") -> FullHome:
    """Make the home and live a little in it."""
    home = make_home(store, name=name)
    manager = make_staff(store, home, "manager", name="Mina Quillon")
    nurse = make_staff(store, home, "nurse", name="Nils Quillon")
    aide = make_staff(store, home, "aide", name="Abe Quillon")
    resident = _admit(store, nurse)
    contact = _contact(store, nurse, resident)
    total, observation, fact = _checks(store, nurse, resident)
    incident, asked, cards = _upset(store, aide, nurse, resident)
    plan_item = new_id()
    item = PlanItemIn(text=f"Quiet room, {MARK}", intervention="INT_WALK", from_card=cards[0])
    plans.add(store, actor=nurse, now=NOW, id=plan_item, resident_id=resident, item=item)
    moment = new_id()
    moments.record(
        store, actor=aide, now=NOW, id=moment, resident_id=resident, code="BHV_ENGAGED", note=f"Sang under the {MARK}"
    )
    term = terms.add(store, actor=manager, now=NOW, id=new_id(), kind="trigger", label="Zelkova in the wind")
    draft = new_id()
    drafts.keep(store, actor=aide, now=NOW, id=draft, screen="log", content={"note": MARK})
    edition, protocol = _edition(store, nurse)
    return FullHome(
        home=home,
        manager=manager,
        nurse=nurse,
        aide=aide,
        resident=resident,
        incident=incident,
        asked=asked,
        card=cards[0],
        open_card=cards[1],
        contact=contact,
        plan_item=plan_item,
        summary=_summary(store, nurse, resident, contact),
        draft=draft,
        moment=moment,
        total=total,
        observation=observation,
        fact=fact,
        term=term,
        sign_in=_sign_ins(store, aide),
        concern=_concern(store, aide, resident),
        hold=_hold(store, nurse, resident),
        appraisal=_appraisal(store, nurse, resident),
        edition=edition,
        protocol=protocol,
    )


def _admit(store: Store, nurse: Actor) -> UUID:
    one = new_id()
    entered = ResidentIn(full_name="Zoe Zelkova", preferred_name="Zoe", room="Z9", likes=f"the {MARK} in the yard")
    residents.admit(store, actor=nurse, now=NOW - timedelta(days=60), id=one, resident=entered)
    residents.set_flag(store, actor=nurse, now=NOW, resident_id=one, code="RF_FALLS", state="present")
    return one


def _contact(store: Store, nurse: Actor, resident: UUID) -> UUID:
    one = new_id()
    given = ContactIn(name="Zack Zelkova", relation="son", entitled=True, basis="attorney")
    contacts.add(store, actor=nurse, now=NOW, id=one, resident_id=resident, contact=given)
    return one


def _checks(store: Store, nurse: Actor, resident: UUID) -> tuple[UUID, UUID, UUID]:
    one, two, three = new_id(), new_id(), new_id()
    total = AssessmentIn(code="PAINAD", total=4, at=NOW)
    checks.assess(store, actor=nurse, now=NOW, id=one, resident_id=resident, check=total)
    warm = ObservationIn(kind="temp_c", value=38.25, at=NOW)
    checks.observe(store, actor=nurse, now=NOW, id=two, resident_id=resident, check=warm)
    asked_for = MedicineFactIn(fact="covert_requested", state="yes")
    checks.medicine(store, actor=nurse, now=NOW, id=three, resident_id=resident, check=asked_for)
    return one, two, three


def _upset(store: Store, aide: Actor, nurse: Actor, resident: UUID) -> tuple[UUID, UUID, tuple[UUID, UUID]]:
    """Upset twice: once answered for and corrected, once still asked about; and the first two cards."""
    first = log(store, aide, resident, note=f"Threw a {MARK} cone")
    cards = suggestions.suggest_for(store, actor=aide, now=NOW, resident_id=resident, incident_id=first)
    [question] = shift.follow_ups(store, actor=aide, now=NOW)
    follow_ups.answer(store, actor=aide, now=_LATER, follow_up_id=question.id, answer="settled")
    changed = entry(resident, strength=3, outcome="settled", note=f"Threw two {MARK} cones")
    incidents.amend(
        store, actor=nurse, now=_LATER, incident_id=first, incident=changed, expected_version=2, reason="saw it again"
    )
    log(store, aide, resident, now=_LATER, behaviours=["BHV_PACE"])
    [still_asked] = shift.follow_ups(store, actor=aide, now=_LATER)
    return first, still_asked.id, (cards[0].id, cards[1].id)


def _concern(store: Store, aide: Actor, resident: UUID) -> UUID:
    one = log(store, aide, resident, flags=["suspected_abuse"], outcome="settled", note=f"A bruise like a {MARK} leaf")
    suggestions.suggest_for(store, actor=aide, now=NOW, resident_id=resident, incident_id=one)
    return one


def _hold(store: Store, nurse: Actor, resident: UUID) -> UUID:
    one = new_id()
    holds.place(store, actor=nurse, now=NOW, id=one, resident_id=resident, reason=f"The court asked about the {MARK}")
    return one


def _appraisal(store: Store, nurse: Actor, resident: UUID) -> UUID:
    one = new_id()
    proposed = AppraisalIn(kind="request", proposal="keep", basis=f"Her son asked about the {MARK}")
    appraisals.propose(store, actor=nurse, now=NOW, id=one, resident_id=resident, appraisal=proposed)
    return one


def _edition(store: Store, nurse: Actor) -> tuple[UUID, str]:
    one, lead = new_id(), replace(nurse, extra=frozenset({Permission.CLINICAL_LEAD}))
    title = f"Somebody sits under the {MARK}"
    return one, home_protocols.begin_copy(store, actor=lead, now=NOW, id=one, like="R01", title=title)


def _summary(store: Store, nurse: Actor, resident: UUID, contact: UUID) -> UUID:
    one = new_id()
    contents = {"greeting": f"Dear family {MARK}"}
    summaries.prepare(
        store, actor=nurse, now=NOW, id=one, resident_id=resident, month=date(2026, 3, 1), contents=contents
    )
    summaries.approve(store, actor=nurse, now=NOW, summary_id=one, expected_version=1)
    summaries.release(store, actor=nurse, now=NOW, id=new_id(), summary_id=one, contact_id=contact)
    return one


def _sign_ins(store: Store, aide: Actor) -> UUID:
    """A live sign-in, a failure under a name that nobody has, and a job of the clockwork."""
    name = sign_in_name_of(aide)
    answer = sign_ins.sign_in(store, now=NOW, sign_in_name=name, password=PASSWORD, device=f"tablet {MARK}")
    assert isinstance(answer, sign_ins.SignedIn)
    sign_ins.sign_in(store, now=NOW, sign_in_name="nobody", password=PASSWORD, device="tablet")
    leases.take(store, now=NOW, job="sweep", holder="one", until=_LATER)
    return answer.session_id
