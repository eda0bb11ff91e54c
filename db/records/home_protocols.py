"""A home's own editions of protocols: one person writes, a second one approves, and every edition stays on record.

draft -> in_review -> active -> retired. A reviewer may send back to draft; a draft may be discarded. At most one
edition of a protocol is open at a time, and at most one is active. Ids are minted by the screen; saving the same thing
twice is saving it once.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from db import door, editions, entries, inputs
from db.engine import Store
from db.loading import check_version, if_there, of_home
from db.models.protocols import HomeProtocol
from db.queries import protocol_checks
from db.records import home_protocol_rows as rows
from db.records import home_protocol_rules as rules
from db.records import home_protocol_steps as steps
from protocols.access import Actor, Permission, require
from protocols.checking.duties import TITLE_AT_MOST
from protocols.engine.cases import CaseFile
from protocols.engine.library import read_form
from protocols.engine.schema import Protocol


def begin(store: Store, *, actor: Actor, now: datetime, id: UUID, protocol_id: str) -> int:
    """Begin a draft from what the home goes by now, with a higher number (CLINICAL_LEAD); answers its version.

    Raises `Conflict` while another edition of the protocol is open, with the name of who began it.
    """
    require(actor, Permission.CLINICAL_LEAD)

    def action(session: Session) -> int:
        again = if_there(session, HomeProtocol, actor, id)
        if again is not None:
            return rows.same(again, again.protocol_id == protocol_id)
        stands = rows.standing(session, actor, protocol_id)
        rows.check_none_open(session, actor, protocol_id)
        protocol = rows.begun(session, actor, stands.protocol, now=now)
        return rows.add(session, actor, now=now, id=id, protocol=protocol, cases=stands.cases, based_on=stands.told)

    return store.write(actor.home_id, action)


def begin_copy(store: Store, *, actor: Actor, now: datetime, id: UUID, like: str, title: str) -> str:
    """Begin a protocol of the home's own as a copy of another (CLINICAL_LEAD); answers its number, H01 or higher."""
    require(actor, Permission.CLINICAL_LEAD)
    called = inputs.line(title, "title", longest=TITLE_AT_MOST)

    def action(session: Session) -> str:
        again = if_there(session, HomeProtocol, actor, id)
        if again is not None:
            rows.same(again, again.based_on.startswith(f"like {like} "))
            return again.protocol_id
        stands = rows.standing(session, actor, like)
        number = rows.next_own(session, actor)
        protocol = rows.first(session, actor, stands.protocol, number=number, title=called, now=now)
        cases = stands.cases.model_copy(update={"protocol": number})
        told = f"like {like} {stands.protocol.version}"
        rows.add(session, actor, now=now, id=id, protocol=protocol, cases=cases, based_on=told)
        return number

    return store.write(actor.home_id, action)


def edit(
    store: Store,
    *,
    actor: Actor,
    now: datetime,
    edition_id: UUID,
    expected_version: int,
    content: Protocol | Mapping[str, Any],
) -> int:
    """Let a draft say something else (CLINICAL_LEAD); answers its version. Whoever does may not approve it.

    The number, the author, the approval and the list of changes stay as they are, whatever `content` says.

    Raises `Invalid` for what is not of the form, and for what nobody may change (`home_protocol_rules.kept`).
    """
    require(actor, Permission.CLINICAL_LEAD)
    wanted = content if isinstance(content, Protocol) else read_form(content)

    def action(session: Session) -> int:
        row = of_home(session, HomeProtocol, actor, edition_id)
        rows.check_draft(row)
        protocol = rules.kept(wanted, rows.protocol_of(row), rows.floors(session, actor, row.protocol_id))
        said = editions.content_of(protocol)
        if said == row.content:
            return row.version
        check_version(row, expected_version)
        row.content = said
        rows.add_editor(row, actor)
        return entries.change(session, row, actor=actor, now=now)

    return store.write(actor.home_id, action)


def set_cases(
    store: Store,
    *,
    actor: Actor,
    now: datetime,
    edition_id: UUID,
    expected_version: int,
    cases: CaseFile | Mapping[str, Any],
) -> int:
    """Put other cases beside a draft (CLINICAL_LEAD); answers its version. Raises `Invalid` when not of the form."""
    require(actor, Permission.CLINICAL_LEAD)
    wanted = cases if isinstance(cases, CaseFile) else editions.cases_in(dict(cases))

    def action(session: Session) -> int:
        row = of_home(session, HomeProtocol, actor, edition_id)
        rows.check_draft(row)
        said = editions.content_of_cases(wanted.model_copy(update={"protocol": row.protocol_id}))
        if said == row.cases:
            return row.version
        check_version(row, expected_version)
        row.cases = said
        rows.add_editor(row, actor)
        return entries.change(session, row, actor=actor, now=now)

    return store.write(actor.home_id, action)


def submit(store: Store, *, actor: Actor, now: datetime, edition_id: UUID, expected_version: int, why: str) -> int:
    """Say that a draft is ready for a second person, and why it is needed (CLINICAL_LEAD); answers its version.

    Raises `Invalid` while the checks find an error or a case does not come out.
    """
    require(actor, Permission.CLINICAL_LEAD)
    said = door.reason(why, "why")
    _check_sound(store, actor, edition_id, now=now)

    def action(session: Session) -> int:
        row = of_home(session, HomeProtocol, actor, edition_id)
        if row.state == "in_review" and (row.submitted_by, row.why) == (actor.staff_id, said):
            return row.version
        rows.check_draft(row)
        check_version(row, expected_version)
        rows.add_editor(row, actor)
        return steps.hand_in(session, row, actor=actor, now=now, why=said)

    return store.write(actor.home_id, action)


def send_back(store: Store, *, actor: Actor, now: datetime, edition_id: UUID, expected_version: int, note: str) -> int:
    """Give an edition back to be written further, with what to change (CLINICAL_LEAD or MANAGE_HOME); its version."""
    rows.require_reviewer(actor)
    said = door.reason(note, "note")

    def action(session: Session) -> int:
        row = of_home(session, HomeProtocol, actor, edition_id)
        if row.state == "draft" and (row.decided_by, row.review_note) == (actor.staff_id, said):
            return row.version
        rows.check_in_review(row)
        check_version(row, expected_version)
        return steps.decide(session, row, "draft", actor=actor, now=now, note=said, change="send_back")

    return store.write(actor.home_id, action)


def approve(
    store: Store, *, actor: Actor, now: datetime, edition_id: UUID, expected_version: int, note: str = ""
) -> int:
    """Approve as the second person; from here on the rules of the home follow it (CLINICAL_LEAD or MANAGE_HOME).

    Answers the version. The edition before is retired in the same moment. Raises `NotAllowed` for everybody who wrote
    in it, and `Invalid` when it is no longer sound.
    """
    rows.require_reviewer(actor)
    said = inputs.words(note, "note")
    _check_sound(store, actor, edition_id, now=now)

    def action(session: Session) -> int:
        row = of_home(session, HomeProtocol, actor, edition_id)
        if row.state == "active" and row.decided_by == actor.staff_id:
            return row.version
        rows.check_in_review(row)
        check_version(row, expected_version)
        rows.check_second(row, actor)
        return steps.put_in_force(session, row, actor=actor, now=now, note=said)

    return store.write(actor.home_id, action)


def discard(store: Store, *, actor: Actor, now: datetime, edition_id: UUID, expected_version: int, reason: str) -> int:
    """Give up an edition that is not in force, with the reason (CLINICAL_LEAD); answers its version. It stays on
    record."""
    require(actor, Permission.CLINICAL_LEAD)
    why = door.reason(reason)

    def action(session: Session) -> int:
        row = of_home(session, HomeProtocol, actor, edition_id)
        if row.state == "discarded":
            return row.version
        rows.check_open(row)
        check_version(row, expected_version)
        return steps.decide(session, row, "discarded", actor=actor, now=now, note=why, change="discard")

    return store.write(actor.home_id, action)


def stop_using(store: Store, *, actor: Actor, now: datetime, id: UUID, protocol_id: str, why: str) -> int:
    """Propose to do without a protocol (CLINICAL_LEAD); answers the version. It ends when a second person approves.

    Raises `Invalid` for emergencies, hard stops and whatever is never folded or confidential.
    """
    require(actor, Permission.CLINICAL_LEAD)
    said = door.reason(why, "why")

    def action(session: Session) -> int:
        again = if_there(session, HomeProtocol, actor, id)
        if again is not None:
            return rows.same(again, (again.protocol_id, again.in_use) == (protocol_id, False))
        stands = rows.standing(session, actor, protocol_id)
        for floor in (stands.protocol, *rows.floors(session, actor, protocol_id)):
            rules.check_may_be_left_out(floor)
        rows.check_in_use(stands)
        rows.check_none_open(session, actor, protocol_id)
        protocol = rows.begun(session, actor, stands.protocol, now=now)
        rows.add(
            session, actor, now=now, id=id, protocol=protocol, cases=stands.cases, based_on=stands.told, in_use=False
        )
        return steps.hand_in(session, of_home(session, HomeProtocol, actor, id), actor=actor, now=now, why=said)

    return store.write(actor.home_id, action)


def roll_back(store: Store, *, actor: Actor, now: datetime, id: UUID, protocol_id: str, why: str) -> int:
    """Go back to the edition before, at once (CLINICAL_LEAD or MANAGE_HOME); answers a version.

    It was approved already: it comes back as a new edition with the contents and the number it had. Where there was
    none before, the active one ends and the library's protocol stands; the id is then not used. Raises `Invalid`
    while the home goes by the library.
    """
    rows.require_reviewer(actor)
    said = door.reason(why, "why")

    def action(session: Session) -> int:
        again = if_there(session, HomeProtocol, actor, id)
        if again is not None:
            return rows.same(again, (again.protocol_id, again.why) == (protocol_id, said))
        active = editions.active_row(session, home_id=actor.home_id, protocol_id=protocol_id)
        if active is None:
            return steps.rolled_back_already(session, actor, protocol_id, why=said)
        earlier = steps.before(session, active)
        ended = steps.retire(session, active, actor=actor, now=now, change=steps.ROLLED_BACK, reason=said)
        if earlier is None:
            return ended
        return steps.bring_back(session, earlier, actor=actor, now=now, id=id, why=said)

    return store.write(actor.home_id, action)


def _check_sound(store: Store, actor: Actor, edition_id: UUID, *, now: datetime) -> None:
    """Raise `Invalid` when an open edition protects less than it must, has an error, or fails a case.

    Read before the action, because it takes longer than a save may wait; the version that the person saw ties the two
    together.
    """
    with store.read(actor.home_id) as session:
        row = of_home(session, HomeProtocol, actor, edition_id)
        if row.state not in editions.OPEN:
            return
        protocol, lowest = rows.protocol_of(row), rows.floors(session, actor, row.protocol_id)
    rules.check_floors(protocol, lowest)
    if row.in_use:
        rules.check_sound(protocol_checks.of_edition(store, actor=actor, now=now, edition_id=edition_id))
        return
    for floor in lowest:
        rules.check_may_be_left_out(floor)
