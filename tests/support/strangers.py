"""Every door of the record, tried by somebody who is not let in.

`doors()` finds each public function of `db.queries` and `db.records` that takes a store and an actor. `tries(door,
full)` makes the arguments with which it is tried: valid ones, about the home of `full`. A function with an argument
that is not known here fails the walk with a sentence that says what to add.
"""

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date, timedelta
from typing import Any

import sqlalchemy as sa
from sqlmodel import SQLModel

import db.queries
import db.records
from db.engine import Store
from db.looking import What
from db.records.appraisals import AppraisalIn
from db.records.checks import AssessmentIn, MedicineFactIn, ObservationIn
from db.records.contacts import ContactIn
from db.records.plans import PlanItemIn
from db.records.residents import ResidentIn
from db.records.staff import StaffIn
from protocols.access import Actor
from protocols.engine.library import load
from protocols.errors import DomainError, NotAllowed, NotFound
from protocols.identity import new_id
from tests.support import editing
from tests.support.entries import entry
from tests.support.full_home import MARK, FullHome
from tests.support.homes import NOW, PASSWORD
from tests.support.stores import everything


Try = Mapping[str, Any]

# Runs a question that one of the others makes; takes the statement itself.
NOT_A_DOOR = frozenset({"queries.card_view.views"})
_GIVEN_BY_THE_WALK = frozenset({"store", "actor", "now"})
_A_MONTH = (date(2026, 3, 1), date(2026, 3, 31))


@dataclass(frozen=True, slots=True)
class Door:
    """A public function; `name` is its module and name, as queries.plans.of_resident."""

    name: str
    call: Callable[..., Any]


def doors() -> tuple[Door, ...]:
    """All of them, in the order of their names."""
    found = (Door(_name(call), call) for package in (db.queries, db.records) for call in _functions(package))
    return tuple(sorted((door for door in found if door.name not in NOT_A_DOOR), key=lambda door: door.name))


def tries(door: Door, full: FullHome) -> tuple[Try, ...]:
    """The arguments beside store, actor and now, once for each way to try this door. Minted ids are new ones."""
    special = _special(full).get(door.name, ({},))
    return tuple({name: _argument(door, name, one, full) for name in _parameters(door)} for one in special)


def walk(store: Store, actor: Actor, full: FullHome, *, only: Iterable[Door] | None = None) -> Iterator[str]:
    """Try every door as this actor; yields a sentence for each that let something of the home out, or raised anything
    but `NotFound` and `NotAllowed`. The name of the door begins the sentence."""
    secrets = secrets_of(full)
    for door in doors() if only is None else only:
        for arguments in tries(door, full):
            try:
                said = through(store, actor, door, arguments)
            except (NotFound, NotAllowed) as refusal:
                said = refusal.message
            except DomainError as refusal:
                yield f"{door.name}: not refused as a stranger is, but {type(refusal).__name__}: {refusal.message}"
                continue
            told = " ".join(_texts(said)).casefold()
            if out := sorted(secret for secret in secrets if secret in told):
                yield f"{door.name}: lets out {out}"


def through(store: Store, actor: Actor, door: Door, arguments: Try) -> Any:
    """Go through one door."""
    taken = {"now": NOW + timedelta(minutes=30)} if "now" in inspect.signature(door.call).parameters else {}
    return door.call(store, actor=actor, **taken, **arguments)


def secrets_of(full: FullHome) -> frozenset[str]:
    """What nobody outside the home may be told: its ids and its words."""
    ids = {text for one in full.ids for text in (str(one), one.hex)}
    return frozenset(ids | {MARK, "quillon", "zoe"})


def rows_of(store: Store, full: FullHome) -> dict[str, list[str]]:
    """Everything that the home has, table by table."""
    kept = {}
    with everything(store) as session:
        for table in SQLModel.metadata.sorted_tables:
            home = table.c.get("home_id", table.c.get("id"))
            if home is not None:
                chosen = sa.select(table).where(home == full.home).order_by(*table.primary_key)
                kept[table.name] = [str(tuple(row)) for row in session.execute(chosen)]
    return kept


def _functions(package: Any) -> Iterator[Callable[..., Any]]:
    for found in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
        module = importlib.import_module(found.name)
        for name, value in vars(module).items():
            if inspect.isfunction(value) and value.__module__ == module.__name__ and not name.startswith("_"):
                parameters = inspect.signature(value).parameters
                if "actor" in parameters and "store" in parameters:
                    yield value


def _name(call: Callable[..., Any]) -> str:
    return f"{call.__module__.removeprefix('db.')}.{call.__name__}"


def _parameters(door: Door) -> list[str]:
    return [name for name in inspect.signature(door.call).parameters if name not in _GIVEN_BY_THE_WALK]


def _argument(door: Door, name: str, special: Try, full: FullHome) -> Any:
    if name in special:
        return special[name]
    known = _usual(full)
    if name in known:
        return known[name]()
    default = inspect.signature(door.call).parameters[name].default
    if default is not inspect.Parameter.empty:
        return default
    raise AssertionError(
        f"{door.name} takes `{name}`, and nobody said how a stranger would try it. Add `{name}` to _usual in "
        "tests/support/strangers.py, valid and about the full home; or to _special when it means something else here."
    )


def _usual(full: FullHome) -> Mapping[str, Callable[[], Any]]:
    """What an argument of this name is, wherever it occurs."""
    return {
        "id": new_id,
        "ids": lambda: (full.card, full.open_card),
        "resident_id": lambda: full.resident,
        "resident_ids": lambda: (full.resident,),
        "staff_id": lambda: full.aide.staff_id,
        "incident_id": lambda: full.incident,
        "follow_up_id": lambda: full.asked,
        "card_id": lambda: full.open_card,
        "contact_id": lambda: full.contact,
        "plan_item_id": lambda: full.plan_item,
        "summary_id": lambda: full.summary,
        "hold_id": lambda: full.hold,
        "appraisal_id": lambda: full.appraisal,
        "moment_id": lambda: full.moment,
        "edition_id": lambda: full.edition,
        "protocol_id": lambda: full.protocol,
        "like": lambda: full.protocol,
        "expected_version": lambda: 1,
        "is_lead": lambda: True,
        "reason": lambda: "put right",
        "comment": lambda: "",
        "note": lambda: "",
        "why": lambda: "put right",
        "title": lambda: "Sits under a tree",
        "since": lambda: _A_MONTH[0],
        "until": lambda: _A_MONTH[1],
        "month": lambda: _A_MONTH[0],
        "on": lambda: NOW.date(),
        "incident": lambda: entry(full.resident),
        "appraisal": lambda: AppraisalIn(kind="request", proposal="keep", basis="asked"),
        "contact": lambda: ContactIn(name="Dana", relation="daughter", entitled=False),
        "item": lambda: PlanItemIn(text="Own music"),
        "resident": lambda: ResidentIn(full_name="Bea Moss", preferred_name="Bea", room="3"),
        "staff": lambda: StaffIn(
            name="Kit Wood", sign_in_name=f"kit-{new_id().hex[-8:]}", role="aide", password=PASSWORD
        ),
        "screen": lambda: "log",
        "content": dict,
        "cases": lambda: editing.cases(full.protocol, 6),
        "contents": lambda: {"greeting": "Dear family"},
        "what": lambda: What.PICTURE,
        "answer": lambda: "settled",
        "password": lambda: "quiet-meadow-42",
        "pin": lambda: "493817",
        "name": lambda: "Kit Wood",
        "status": lambda: "hospital",
        "state": lambda: "present",
        "kind": lambda: "trigger",
        "label": lambda: "A slammed door",
        "instead": lambda: "Ask her son",
        "reason_code": lambda: "DEC_TRIED_BEFORE",
        "what_was_done": lambda: "Rang the doctor",
        "who": lambda: "The manager",
    }


def _special(full: FullHome) -> Mapping[str, tuple[Try, ...]]:
    """Doors where a name means something else, or that are tried in more than one way."""
    told = {"since": NOW - timedelta(days=1)}
    checked = {"assessment_total": full.total, "observation": full.observation, "medicine_fact": full.fact}
    entries = {
        "incident": full.incident,
        "suggestion_card": full.open_card,
        "resident": full.resident,
        "contact": full.contact,
        "plan_item": full.plan_item,
        "family_summary": full.summary,
        "moment": full.moment,
        **checked,
        "staff": full.aide.staff_id,
        "home": full.home,
        "legal_hold": full.hold,
        "home_protocol": full.edition,
        "appraisal": full.appraisal,
    }
    return {
        "queries.changes.changes": (told,),
        "queries.history.versions": tuple({"entity": name, "entity_id": one} for name, one in entries.items()),
        "queries.looks.newest": ({"resident_id": None, "staff_id": None}, {"staff_id": None}, {"resident_id": None}),
        "queries.picture.timeline": ({}, {"before": (NOW + timedelta(days=1), full.incident)}),
        "queries.review.of_incident": ({}, {"incident_id": full.concern}),
        "records.checks.assess": ({"check": AssessmentIn(code="PAINAD", total=4, at=NOW)},),
        "records.checks.observe": ({"check": ObservationIn(kind="temp_c", value=38.0, at=NOW)},),
        "records.checks.medicine": ({"check": MedicineFactIn(fact="covert_requested", state="yes")},),
        "records.checks.void": tuple({"entity": name, "id": one} for name, one in checked.items()),
        "records.drafts.discard": ({"id": full.draft},),
        "records.home_protocols.edit": ({"content": load().by_id["R01"]},),
        "records.home_protocols.send_back": ({"note": "not yet"},),
        "records.incidents.record": ({}, {"id": full.incident}),
        "records.incidents.saved_by": ({"id": full.incident},),
        "records.moments.record": ({"code": "BHV_ENGAGED"}, {"code": "BHV_ENGAGED", "id": full.moment}),
        "records.plans.add": ({}, {"id": full.plan_item}),
        "records.residents.set_flag": ({"code": "RF_FALLS"},),
        "records.suggestions.suggest_for": ({"incident_id": None}, {}, {"incident_id": full.concern}),
        "records.summaries.prepare": ({}, {"id": full.summary}),
        "records.terms.retire": ({"code": full.term},),
        "records.terms.restore": ({"code": full.term},),
    }


def _texts(answer: Any) -> Iterator[str]:
    if is_dataclass(answer):
        for field in fields(answer):
            yield from _texts(getattr(answer, field.name))
    elif isinstance(answer, Mapping):
        for key, value in answer.items():
            yield from (*_texts(key), *_texts(value))
    elif isinstance(answer, Iterable) and not isinstance(answer, (str, bytes)):
        for one in answer:
            yield from _texts(one)
    else:
        yield str(answer)
