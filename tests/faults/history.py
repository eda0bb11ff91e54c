"""One history of a home: what people do to entries and what breaks meanwhile, as Hypothesis draws it.

After each step the record is compared with a model in plain Python, and another home's rows are what they were.
"""

import shutil
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeVar
from uuid import UUID

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
)
from sqlalchemy.exc import DBAPIError

from db import keys
from db.backup import restoring, taking
from db.engine import Store
from db.faults import StorageFault
from db.records import drafts, follow_ups, incidents, residents, suggestions
from db.records.incidents import IncidentIn
from db.settings import DataSettings
from db.verify import verify
from protocols.access import Actor
from protocols.errors import DomainError, NotFound
from protocols.identity import new_id
from tests.faults.expected import Expected
from tests.faults.seen import Seen, newest_anchor
from tests.support.copies import copied
from tests.support.homes import NOW
from tests.support.postgres import PostgresServer
from tests.support.stores import sqlite_settings


T = TypeVar("T")

TIME_ZONE = "Europe/London"
BEGINS = NOW + timedelta(days=15)  # shortly before the end of March, whose last Sunday has 23 hours
ANSWERS = ["settled", "partly", "no_change", "worse", "asleep", "did_not_see"]
entered = st.fixed_dictionaries(
    {
        "resident": st.integers(0, 2),
        "minutes_ago": st.sampled_from([0, 0, 5, 90, 60 * 9, 60 * 24 * 3]),
        "strength": st.integers(1, 4),
        "behaviours": st.lists(
            st.sampled_from(["BHV_CALL_OUT", "BHV_HIT", "BHV_PACE", "BHV_EXIT"]), min_size=1, max_size=3, unique=True
        ),
        "triggers": st.lists(st.sampled_from(["TRG_NOISE", "TRG_PAIN"]), max_size=2, unique=True),
        "tried": st.lists(
            st.sampled_from(["INT_CALM_APPROACH", "INT_DRINK", "INT_WALK", "INT_RESTRICTIVE"]), max_size=3, unique=True
        ),
        "outcome": st.sampled_from([None, None, "too_early", *ANSWERS]),
        "flags": st.sampled_from([[], [], ["weapon"], ["suspected_abuse"]]),
        "note": st.sampled_from(["", "A cup was thrown.", "Über O'Brien's “chair” ✓; -- \\"]),
    }
)
Entered = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Begun:
    """A record at rest: Willow House with its people, and another home that had its own day."""

    settings: DataSettings
    folder: Path  # for copies
    server: PostgresServer | None
    nurse: Actor
    aide: Actor
    residents: tuple[UUID, ...]
    stranger: Actor


class History(RuleBasedStateMachine):
    """One history of Willow House."""

    entries: Bundle[UUID] = Bundle("entries")

    def __init__(self, begun: Begun) -> None:
        super().__init__()
        self.begun, self.now = begun, BEGINS
        self.nurse, self.aide = begun.nurse, begun.aide
        self.open_until = ExitStack()
        self.folder = Path(self.open_until.enter_context(TemporaryDirectory(dir=begun.folder)))
        place = copied(begun.settings, self.folder / "data", server=begun.server)
        self.settings = self.open_until.enter_context(place)
        self.store = Store(self.settings)
        self.key = keys.key_in(self.settings.audit_key_file)
        self.expected = Expected(TIME_ZONE)
        self.sent: dict[UUID, tuple[IncidentIn, int]] = {}  # the last correction of each entry, and of which version
        self.backed_up = False  # once is enough in one history: checking the whole record takes longest
        self.kept: tuple[Path, Expected] | None = None  # a backup, and what it should say
        self.others = self.rows_of(begun.stranger)

    def teardown(self) -> None:
        assert verify(self.store).found == ()
        self.store.close()
        self.open_until.close()

    # What people do.

    @rule(minutes=st.sampled_from([3, 47, 60 * 7, 60 * 24]))
    def time_goes_by(self, minutes: int) -> None:
        self.now += timedelta(minutes=minutes)

    @rule(target=entries, what=entered)
    def log(self, what: Entered) -> UUID:
        return self.save(new_id(), self.incident(what))

    @rule(target=entries, what=entered)
    def log_after_a_draft(self, what: Entered) -> UUID:
        """Saved or not: the draft is there until it is."""
        one, content = new_id(), {"note": what["note"], "strength": what["strength"]}
        drafts.keep(self.store, actor=self.aide, now=self.now, id=one, screen="log", content=content)
        self.expected.drafts[one] = content
        if what["strength"] > 1:
            self.save(one, self.incident(what))
        return one

    @rule(one=entries)
    def save_again(self, one: UUID) -> None:
        if one in self.expected.entries:
            self.save(one, self.expected.entries[one].first)

    @rule(one=entries, what=entered)
    def save_something_else_under_the_same_id(self, one: UUID, what: Entered) -> None:
        self.save(one, self.incident(what))

    @rule(one=entries, what=entered, stale=st.sampled_from([0, 0, 0, 1]))
    def amend(self, one: UUID, what: Entered, stale: int) -> None:
        if entry := self.expected.entries.get(one):
            self.correct(one, self.incident(what), entry.version - stale)

    @rule(one=entries)
    def send_the_same_correction_again(self, one: UUID) -> None:
        if one in self.sent and one in self.expected.entries:
            self.correct(one, *self.sent[one])

    @rule(one=entries, stale=st.sampled_from([0, 0, 1]))
    def void(self, one: UUID, stale: int) -> None:
        if entry := self.expected.entries.get(one):
            self.withdraw(one, entry.version - stale)

    @precondition(lambda self: self.asked)
    @rule(which=st.integers(0, 99))
    def void_what_is_asked_about(self, which: int) -> None:
        """Nobody is asked any more."""
        one = self.asked[which % len(self.asked)]
        self.withdraw(one, self.expected.entries[one].version)

    @rule(one=entries, answer=st.sampled_from(ANSWERS))
    def answer(self, one: UUID, answer: Any) -> None:
        if (entry := self.expected.entries.get(one)) and entry.question:
            asked = self.seen(lambda seen: seen.question_of(one))
            self.both(
                lambda: self.expected.answer(one, answer, now=self.now),
                lambda: follow_ups.answer(self.store, actor=self.aide, now=self.now, follow_up_id=asked, answer=answer),
            )

    @rule(resident=st.integers(0, 2))
    def leave_and_come_back(self, resident: int) -> None:
        """Whoever leaves is not asked about any more, nor again when they come back the same day."""
        who = self.begun.residents[resident]
        for status in ("left", "present"):
            residents.set_status(
                self.store,
                actor=self.nurse,
                now=self.now,
                resident_id=who,
                status=status,
                on=self.now.date(),
                expected_version=self.seen(lambda seen: seen.version_of(who)),
            )
        self.expected.leave(who)

    @rule()
    def the_clockwork_runs(self) -> None:
        follow_ups.close_overdue(self.store, now=self.now)
        suggestions.sweep(self.store, now=self.now)
        suggestions.escalate_overdue(self.store, now=self.now)
        self.expected.end_of_shift(now=self.now)

    @rule(one=entries, what=entered)
    def a_stranger_tries_everything(self, one: UUID, what: Entered) -> None:
        """Nothing of it exists for somebody of another home."""
        entry = self.expected.entries.get(one)
        change = {"actor": self.begun.stranger, "now": self.now, "incident_id": one, "reason": "mine"}
        version = entry.version if entry else 1
        mine: list[Callable[[], object]] = [
            lambda: incidents.amend(
                self.store,
                incident=self.incident(what),
                expected_version=version,
                **change,  # type: ignore[arg-type]
            ),
            lambda: incidents.void(self.store, expected_version=version, **change),  # type: ignore[arg-type]
        ]
        for attempt in mine:
            with pytest.raises(NotFound):
                attempt()

    # What breaks.

    @rule(one=entries, what=entered)
    def the_line_ends_in_the_middle(self, one: UUID, what: Entered) -> None:
        """The connection ends within a transaction: nothing of it was ever there."""
        entry = self.expected.entries.get(one)

        def some_actions_and_the_end() -> None:
            with self.store.together():
                self.really_save(new_id(), self.incident(what))
                if entry and entry.status == "active":
                    self.really_correct(one, self.incident(what), entry.version)
                with self.store.read(self.aide.home_id) as session:
                    driver_connection = session.connection().connection.driver_connection
                    assert driver_connection is not None
                    driver_connection.close()

        with pytest.raises((StorageFault, DBAPIError)):
            some_actions_and_the_end()
        self.restart()

    @rule()
    def restart(self) -> None:
        self.store.close()
        self.store = Store(self.settings)

    @precondition(lambda self: not self.backed_up)
    @rule()
    def back_up(self) -> None:
        self.backed_up = True
        self.kept = taking.take(self.settings, now=self.now, chain=False).file, self.expected.copy()

    @precondition(lambda self: self.kept is not None)
    @rule()
    def restore(self) -> None:
        """Into a new place, from which everybody goes on. What was saved after the backup is gone, and nothing else."""
        assert self.kept is not None
        file, expected = self.kept
        settings = sqlite_settings(self.folder / f"restored-{new_id()}")
        shutil.copytree(self.settings.audit_key_file.parent, settings.audit_key_file.parent)
        restoring.restore(settings, file, now=self.now)
        self.settings, self.expected, self.kept = settings, expected, None
        self.restart()

    # What must hold.

    @invariant()
    def it_says_what_it_should(self) -> None:
        expected = self.expected
        with self.store.read(self.aide.home_id) as session:
            seen = Seen(session, self.aide.home_id)
            assert seen.incidents() == {
                one: (entry.version, entry.status, entry.said) for one, entry in expected.entries.items()
            }
            assert seen.versions() == {
                one: list(range(1, entry.version + 1)) for one, entry in expected.entries.items()
            }
            assert seen.questions() == {
                one: (entry.question.state, entry.question.answer, entry.said["resident_id"])
                for one, entry in expected.entries.items()
                if entry.question
            }
            assert seen.answers() == {
                one: sorted(entry.answers) for one, entry in expected.entries.items() if entry.answers
            }
            assert seen.drafts() == expected.drafts
            assert seen.sums() == expected.sums()
            assert seen.chain_end() == seen.chain_leads_to(self.key) == newest_anchor(self.store, self.aide.home_id)

    @invariant()
    def the_other_home_is_as_it_was(self) -> None:
        assert self.rows_of(self.begun.stranger) == self.others

    # How.

    def save(self, one: UUID, incident: IncidentIn) -> UUID:
        self.both(
            lambda: self.expected.record(one, incident, now=self.now),
            lambda: self.really_save(one, incident),
        )
        return one

    def really_save(self, one: UUID, incident: IncidentIn) -> bool:
        return incidents.record(self.store, actor=self.aide, now=self.now, id=one, incident=incident).already

    def correct(self, one: UUID, incident: IncidentIn, version: int) -> None:
        self.sent[one] = (incident, version)
        self.both(
            lambda: self.expected.amend(one, incident, expected_version=version),
            lambda: self.really_correct(one, incident, version),
        )

    def really_correct(self, one: UUID, incident: IncidentIn, version: int) -> int:
        return incidents.amend(
            self.store,
            actor=self.nurse,
            now=self.now,
            incident_id=one,
            incident=incident,
            expected_version=version,
            reason="mistyped",
        )

    def withdraw(self, one: UUID, version: int) -> None:
        self.both(
            lambda: self.expected.void(one, expected_version=version),
            lambda: incidents.void(
                self.store,
                actor=self.nurse,
                now=self.now,
                incident_id=one,
                expected_version=version,
                reason="not so",
            ),
        )

    @property
    def asked(self) -> list[UUID]:
        return [one for one, entry in self.expected.entries.items() if entry.asks]

    def both(self, expected: Callable[[], object], real: Callable[[], object]) -> None:
        """Both answer the same, or refuse for the same reason."""
        assert said(real) == said(expected)

    def incident(self, what: Entered) -> IncidentIn:
        rest = {name: value for name, value in what.items() if name not in ("resident", "minutes_ago")}
        who, at = self.begun.residents[what["resident"]], self.now - timedelta(minutes=what["minutes_ago"])
        return IncidentIn(resident_id=who, occurred_at=at, affected=["none"], **rest)

    def seen(self, look: Callable[[Seen], T]) -> T:
        with self.store.read(self.aide.home_id) as session:
            return look(Seen(session, self.aide.home_id))

    def rows_of(self, actor: Actor) -> dict[str, list[str]]:
        with self.store.read(actor.home_id) as session:
            return Seen(session, actor.home_id).everything()


def said(action: Callable[[], object]) -> object:
    """What the action answered, or the kind of its refusal."""
    try:
        return action()
    except DomainError as refusal:
        return type(refusal)
