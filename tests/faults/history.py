"""One history of a home: what people do to entries and what breaks meanwhile, as Hypothesis draws it.

After each step the record is compared with a model in plain Python, and another home's rows are what they were.
"""

import shutil
from collections import Counter
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar
from uuid import UUID

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from sqlalchemy.exc import DBAPIError

from db import keys
from db.backup import restoring, taking
from db.engine import Store
from db.faults import StorageFault
from db.records import drafts, follow_ups, residents, suggestions
from db.records.incidents import IncidentIn
from db.settings import DataSettings
from db.verification import verify
from protocols.access import Actor
from protocols.errors import DomainError, NotFound
from protocols.identity import new_id
from tests.faults.acting import Acting
from tests.faults.drawn import Drawn, drawn, incident_of
from tests.faults.expected import Entry, Expected
from tests.faults.seen import Seen, newest_anchor
from tests.support.copies import copied
from tests.support.homes import NOW
from tests.support.postgres import PostgresServer
from tests.support.stores import sqlite_settings


T = TypeVar("T")

TIME_ZONE = "Europe/London"
BEGINS = NOW + timedelta(days=15)  # shortly before the end of March, whose last Sunday has 23 hours


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

    def __init__(self, begun: Begun, done: Counter[str]) -> None:
        super().__init__()
        self.done = done
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
        self.restored = False
        self.kept: tuple[Path, Expected] | None = None  # a backup, and what it should say
        self.others = self.rows_of(begun.stranger)

    def teardown(self) -> None:
        assert verify(self.store).found == ()
        self.store.close()
        self.open_until.close()

    # What people do.

    @initialize(first=drawn, second=drawn)
    def begin_with_two_entries(self, first: Drawn, second: Drawn) -> None:
        self.log(first)
        self.log(second)

    def log(self, drawn: Drawn) -> None:
        self.save(new_id(), self.incident(drawn))

    def draft(self, drawn: Drawn) -> None:
        """Saved or not: the draft is there until it is."""
        one, content = new_id(), {"note": drawn["note"], "strength": drawn["strength"]}
        drafts.keep(self.store, actor=self.aide, now=self.now, id=one, screen="log", content=content)
        self.expected.drafts[one] = content
        if drawn["strength"] > 1:
            self.save(one, self.incident(drawn))

    def save_again(self, drawn: Drawn) -> None:
        one, entry = self.one_of(drawn)
        self.save(one, entry.first)

    def save_something_else_under_the_same_id(self, drawn: Drawn) -> None:
        one, _entry = self.one_of(drawn)
        self.save(one, self.incident(drawn))

    def amend(self, drawn: Drawn) -> None:
        one, entry = self.one_of(drawn)
        self.correct(one, self.incident(drawn), entry.version)

    def amend_what_somebody_else_changed(self, drawn: Drawn) -> None:
        one, entry = self.one_of(drawn)
        self.correct(one, self.incident(drawn), entry.version - 1)

    def send_the_same_correction_again(self, drawn: Drawn) -> None:
        one, _entry = self.one_of(drawn)
        if one in self.sent:
            self.correct(one, *self.sent[one])

    def void(self, drawn: Drawn) -> None:
        one, entry = self.one_of(drawn)
        self.withdraw(one, entry.version)

    def void_what_somebody_else_changed(self, drawn: Drawn) -> None:
        one, entry = self.one_of(drawn)
        self.withdraw(one, entry.version - 1)

    def answer(self, drawn: Drawn) -> None:
        one, entry = self.one_of(drawn)
        if entry.question:
            asked = self.seen(lambda seen: seen.question_of(one))
            self.both(
                "answer" if entry.asks else "answer what is closed",
                lambda: self.expected.answer(one, drawn["answer"], now=self.now),
                lambda: follow_ups.answer(
                    self.store, actor=self.aide, now=self.now, follow_up_id=asked, answer=drawn["answer"]
                ),
            )

    def leave_and_come_back(self, drawn: Drawn) -> None:
        """Whoever leaves is not asked about any more, nor again when they come back the same day."""
        who = self.begun.residents[drawn["resident"]]
        statuses: tuple[residents.Status, ...] = ("left", "present")
        for status in statuses:
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

    def time_goes_by(self, drawn: Drawn) -> None:
        self.now += timedelta(minutes=drawn["minutes"])

    def the_clockwork_runs(self, _drawn: Drawn) -> None:
        follow_ups.close_overdue(self.store, now=self.now)
        suggestions.sweep(self.store, now=self.now)
        suggestions.escalate_overdue(self.store, now=self.now)
        self.expected.end_of_shift(now=self.now)

    def a_stranger_tries_everything(self, drawn: Drawn) -> None:
        """Nothing of it exists for somebody of another home."""
        one, entry = self.one_of(drawn)
        mine = self.by(self.begun.stranger)
        attempts: tuple[Callable[[], int], ...] = (
            lambda: mine.amend(one, self.incident(drawn), entry.version),
            lambda: mine.void(one, entry.version),
        )
        for attempt in attempts:
            with pytest.raises(NotFound):
                attempt()

    # What breaks.

    def the_line_ends_in_the_middle(self, drawn: Drawn) -> None:
        """The connection ends within a transaction: nothing of it was ever there."""
        one, entry = self.one_of(drawn)

        def some_actions_and_the_end() -> None:
            with self.store.together():
                self.by(self.aide).save(new_id(), self.incident(drawn))
                if entry.status == "active":
                    self.by(self.nurse).amend(one, self.incident(drawn), entry.version)
                with self.store.read(self.aide.home_id) as session:
                    driver_connection = session.connection().connection.driver_connection
                    assert driver_connection is not None
                    driver_connection.close()

        with pytest.raises((StorageFault, DBAPIError)):
            some_actions_and_the_end()
        self.restart()

    def back_up_or_restore(self, _drawn: Drawn) -> None:
        """Once in a history, because checking the whole record takes longest."""
        if self.kept is None:
            self.kept = taking.take(self.settings, now=self.now, chain=False).file, self.expected.copy()
        elif not self.restored:
            self.restore(*self.kept)

    def restore(self, file: Path, expected: Expected) -> None:
        """Into a new place, from which everybody goes on. What was saved after the backup is gone, and nothing else."""
        settings = sqlite_settings(self.folder / "restored")
        shutil.copytree(self.settings.audit_key_file.parent, settings.audit_key_file.parent)
        restoring.restore(settings, file, now=self.now)
        self.settings, self.expected, self.restored = settings, expected, True
        self.restart()

    def restart(self) -> None:
        self.store.close()
        self.store = Store(self.settings)

    # One rule for all of it: of rules of their own, Hypothesis would leave out a random part in each history.
    deeds = (
        *(log, log, draft, save_again, save_something_else_under_the_same_id),
        *(amend, amend, amend_what_somebody_else_changed, send_the_same_correction_again),
        *(void, void_what_somebody_else_changed, answer, answer, answer, leave_and_come_back),
        *(time_goes_by, the_clockwork_runs, a_stranger_tries_everything),
        *(the_line_ends_in_the_middle, back_up_or_restore),
    )

    @rule(deed=st.sampled_from(deeds), drawn=drawn)
    def somebody_does(self, deed: Callable[["History", Drawn], None], drawn: Drawn) -> None:
        deed(self, drawn)

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

    def by(self, actor: Actor) -> Acting:
        return Acting(actor, self.store, self.now)

    def save(self, one: UUID, incident: IncidentIn) -> None:
        self.both(
            "save again" if one in self.expected.entries else "save",
            lambda: self.expected.record(one, incident, now=self.now),
            lambda: self.by(self.aide).save(one, incident),
        )

    def correct(self, one: UUID, incident: IncidentIn, version: int) -> None:
        self.sent[one] = (incident, version)
        self.both(
            "correct",
            lambda: self.expected.amend(one, incident, expected_version=version),
            lambda: self.by(self.nurse).amend(one, incident, version),
        )

    def withdraw(self, one: UUID, version: int) -> None:
        self.both(
            "void what is asked about" if self.expected.entries[one].asks else "void",
            lambda: self.expected.void(one, expected_version=version),
            lambda: self.by(self.nurse).void(one, version),
        )

    def one_of(self, drawn: Drawn) -> tuple[UUID, Entry]:
        """One of the newest: what people do to an entry they mostly do soon."""
        entries = list(self.expected.entries.items())
        place: int = drawn["which"] % min(4, len(entries))
        return entries[-1 - place]

    def both(self, what: str, expected: Callable[[], object], real: Callable[[], object]) -> None:
        """Both answer the same, or refuse for the same reason."""
        answer = said(real)
        assert answer == said(expected)
        self.done[f"{what}: {answer.__name__ if isinstance(answer, type) else 'done'}"] += 1

    def incident(self, drawn: Drawn) -> IncidentIn:
        return incident_of(drawn, self.begun.residents, now=self.now)

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
