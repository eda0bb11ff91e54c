"""What a home's record should say, in plain Python: the same actions on dictionaries, with the same refusals."""

from collections import Counter
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from db.records.incidents import IncidentIn
from protocols.errors import Conflict, Invalid, Stale
from protocols.home_time import local_moment
from protocols.month import first_of
from protocols.shifts import shift_of
from protocols.vocabulary import vocabulary


UNANSWERED = (None, "too_early")  # endings that leave the question open
LATE_AFTER = timedelta(hours=1)
_ENTERED = ("resident_id", "occurred_at", "strength", "behaviours", "triggers", "tried", "flags", "note")


@dataclass(slots=True)
class Question:
    """Did it help?"""

    closes_at: datetime
    state: str = "open"
    answer: str | None = None


@dataclass(slots=True)
class Entry:
    """An incident as it stands. `answers` are all that were ever given, `first` is what was saved at first."""

    first: IncidentIn
    recorded_at: datetime
    said: dict[str, Any]
    version: int = 1
    status: str = "active"
    question: Question | None = None
    answers: list[str] = field(default_factory=list)

    @property
    def asks(self) -> Question | None:
        return self.question if self.question is not None and self.question.state == "open" else None


class Expected:
    """The entries of a home by id, and half-finished ones."""

    def __init__(self, time_zone: str) -> None:
        self._time_zone = time_zone
        self.entries: dict[UUID, Entry] = {}
        self.drafts: dict[UUID, dict[str, Any]] = {}

    def copy(self) -> "Expected":
        return deepcopy(self)

    def record(self, one: UUID, entered: IncidentIn, *, now: datetime) -> bool:
        """True: it had been saved before."""
        if one in self.entries:
            if self.entries[one].first.model_dump() != entered.model_dump():
                raise Conflict("")
            return True
        asked_at = entered.occurred_at + timedelta(minutes=vocabulary().check_after_minutes(set(entered.tried)))
        outcome: str | None = entered.outcome
        if outcome in UNANSWERED and self._shift_end(asked_at) <= now:
            outcome = "unknown"
        late = now - entered.occurred_at > LATE_AFTER
        said = {name: getattr(entered, name) for name in _ENTERED} | {"outcome": outcome, "late": late}
        made = self.entries[one] = Entry(entered, now, said)
        if outcome is not None:
            made.answers.append(outcome)
        if outcome in UNANSWERED:
            made.question = Question(self._shift_end(max(asked_at, now)))
        self.drafts.pop(one, None)
        return False

    def amend(self, one: UUID, entered: IncidentIn, *, expected_version: int) -> int:
        entry = self._counting(one)
        said = entry.said | {name: getattr(entered, name) for name in _ENTERED}
        if entered.occurred_at != entry.said["occurred_at"]:
            said["late"] = entry.recorded_at - entered.occurred_at > LATE_AFTER
        if entered.outcome not in UNANSWERED:
            said["outcome"] = entered.outcome
        if said == entry.said and entry.version == expected_version + 1:
            return entry.version
        self._check_version(entry, expected_version)
        before, entry.said = entry.said["outcome"], said
        entry.version += 1
        if said["outcome"] != before:
            entry.answers.append(said["outcome"])
            self._close(entry, "answered", said["outcome"])
        return entry.version

    def void(self, one: UUID, *, expected_version: int) -> int:
        entry = self.entries[one]
        self._check_version(entry, expected_version)
        self._counting(one)
        entry.status = "voided"
        entry.version += 1
        self._close(entry, "unknown")
        return entry.version

    def answer(self, one: UUID, answer: str, *, now: datetime) -> str:
        entry = self.entries[one]
        question = entry.question
        assert question is not None
        if question.answer is not None:
            return question.answer
        if question.state != "open" or now >= question.closes_at:
            raise Invalid("")
        if answer == "did_not_see":
            if answer not in entry.answers:
                entry.answers.append(answer)
            return answer
        self._settle(entry, answer, state="answered")
        return answer

    def end_of_shift(self, *, now: datetime) -> None:
        for entry in self.entries.values():
            if entry.asks and entry.asks.closes_at <= now:
                self._settle(entry, "unknown", state="unknown")

    def leave(self, resident_id: UUID) -> None:
        for entry in self.entries.values():
            if entry.asks and entry.said["resident_id"] == resident_id:
                self._settle(entry, "unknown", state="unknown")

    def sums(self) -> dict[str, dict[tuple[Any, ...], tuple[int, ...]]]:
        """Every small sum by table and key, counted from the entries; none that is zero."""
        counts = Counter[tuple[str, tuple[Any, ...], int]]()
        for entry in self.entries.values():
            if entry.status == "active":
                counts.update(self._counted(entry.said))
        found: dict[str, dict[tuple[Any, ...], tuple[int, ...]]] = {}
        for table, key, _place in counts:
            places = 3 if table == "resident_month_tried" else 4
            found.setdefault(table, {})[key] = tuple(counts[table, key, other] for other in range(places))
        return found

    def _counted(self, said: dict[str, Any]) -> list[tuple[str, tuple[Any, ...], int]]:
        moment, who, place = (
            local_moment(said["occurred_at"], self._time_zone),
            said["resident_id"],
            said["strength"] - 1,
        )
        day, month = moment.local_date, first_of(moment.local_date)
        value = vocabulary().value_of(said["outcome"])
        tried = [0] if value is None else [0, 1, 2] if value >= vocabulary().success_from else [0, 1]
        return [
            ("resident_day", (who, day), place),
            ("home_day", (day,), place),
            ("resident_hour", (who, month, moment.weekday, moment.hour), place),
            *(("resident_month_behaviour", (who, month, code), place) for code in said["behaviours"]),
            *(("resident_month_trigger", (who, month, code), place) for code in said["triggers"]),
            *(("resident_month_tried", (who, month, code), column) for code in said["tried"] for column in tried),
        ]

    def _settle(self, entry: Entry, answer: str, *, state: str) -> None:
        self._close(entry, state, None if answer == "unknown" else answer)
        entry.answers.append(answer)
        entry.said = entry.said | {"outcome": answer}
        entry.version += 1

    def _close(self, entry: Entry, state: str, answer: str | None = None) -> None:
        if entry.asks:
            entry.asks.answer = answer
            entry.asks.state = state

    def _counting(self, one: UUID) -> Entry:
        if self.entries[one].status != "active":
            raise Invalid("")
        return self.entries[one]

    def _check_version(self, entry: Entry, expected_version: int) -> None:
        if entry.version != expected_version:
            raise Stale("", current_version=entry.version)

    def _shift_end(self, at: datetime) -> datetime:
        return shift_of(at, self._time_zone)[2]
