"""A check, a good moment or a calm shift that was entered in error counts nowhere any more, and stays readable."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest

from db.engine import Store
from db.models.resident import Moment
from db.queries import checks as asked
from db.queries import history, shift, summaries
from db.queries import moments as asked_moments
from db.queries.checks import Entered
from db.queries.facts import facts_of
from db.records import checks, moments, suggestions
from db.records.checks import AssessmentIn, MedicineFactIn, ObservationIn
from db.verification import verify
from protocols.access import Actor
from protocols.engine.library import load
from protocols.errors import Conflict, Invalid, NotAllowed, NotFound, Stale
from protocols.identity import new_id
from protocols.month import PersonMonth
from tests.support.entries import count
from tests.support.homes import NOW, make_staff


HOUR = timedelta(hours=1)


def assess(store: Store, nurse: Actor, resident_id: UUID, total: int, *, ago: timedelta = timedelta()) -> UUID:
    one, check = new_id(), AssessmentIn(code="PAINAD", total=total, at=NOW - ago)
    checks.assess(store, actor=nurse, now=NOW - ago, id=one, resident_id=resident_id, check=check)
    return one


def observe(store: Store, nurse: Actor, resident_id: UUID, value: float, *, ago: timedelta = timedelta()) -> UUID:
    one, check = new_id(), ObservationIn(kind="temp_c", value=value, at=NOW - ago)
    checks.observe(store, actor=nurse, now=NOW - ago, id=one, resident_id=resident_id, check=check)
    return one


def medicine(store: Store, nurse: Actor, resident_id: UUID, state: Any, *, ago: timedelta = timedelta()) -> UUID:
    one, check = new_id(), MedicineFactIn(fact="covert_requested", state=state)
    checks.medicine(store, actor=nurse, now=NOW - ago, id=one, resident_id=resident_id, check=check)
    return one


def void(store: Store, actor: Actor, entity: Any, one: UUID, *, version: int = 1, reason: str = "Wrong person") -> int:
    return checks.void(
        store, actor=actor, now=NOW + HOUR, entity=entity, id=one, expected_version=version, reason=reason
    )


def void_moment(
    store: Store, actor: Actor, one: UUID, *, now: Any = NOW + HOUR, version: int = 1, reason: str = "Wrong person"
) -> int:
    return moments.void(store, actor=actor, now=now, moment_id=one, expected_version=version, reason=reason)


def good(store: Store, actor: Actor, resident_id: UUID) -> UUID:
    one = new_id()
    moments.record(store, actor=actor, now=NOW, id=one, resident_id=resident_id, code="BHV_ENGAGED", note="Sang along")
    return one


def calm(store: Store, actor: Actor, resident_id: UUID) -> UUID:
    moments.calm_shift(store, actor=actor, now=NOW, resident_ids=(resident_id,))
    return asked_moments.of_shift(store, actor=actor, now=NOW)[0].moment.id


def known(store: Store, nurse: Actor, resident_id: UUID) -> dict[str, Any]:
    """What the rules are told."""
    with store.read(nurse.home_id) as session:
        about: dict[str, Any] = {"resident_id": resident_id, "incident_id": None, "now": NOW + HOUR}
        return facts_of(session, load(), home_id=nurse.home_id, **about)


def last(store: Store, nurse: Actor, resident_id: UUID, code: str) -> asked.LastCheck:
    found = asked.latest(store, actor=nurse, resident_id=resident_id, now=NOW)
    return next(check for check in found if check.code == code)


def newest(store: Store, nurse: Actor, resident_id: UUID) -> tuple[Entered, ...]:
    return asked.newest(store, actor=nurse, resident_id=resident_id)


class TestChecks:
    """After it, the one before counts again: for the rules, and on the page."""

    def test_a_total(self, store: Store, nurse: Actor, resident: UUID) -> None:
        assess(store, nurse, resident, 2, ago=2 * HOUR)
        mistyped = assess(store, nurse, resident, 9)
        assert known(store, nurse, resident)["assessments"]["PAINAD"]["value"] == 9

        assert void(store, nurse, "assessment_total", mistyped) == 2

        assert known(store, nurse, resident)["assessments"]["PAINAD"]["value"] == 2
        assert last(store, nurse, resident, "PAINAD").value == 2
        assert verify(store).is_sound

    def test_an_observation(self, store: Store, nurse: Actor, resident: UUID) -> None:
        observe(store, nurse, resident, 37, ago=2 * HOUR)
        mistyped = observe(store, nurse, resident, 41)
        assert known(store, nurse, resident)["observations"]["temp_c"]["value"] == 41

        void(store, nurse, "observation", mistyped)

        assert known(store, nurse, resident)["observations"]["temp_c"]["value"] == 37
        assert last(store, nurse, resident, "temp_c").value == 37
        assert verify(store).is_sound

    def test_a_drink_leaves_the_chart_of_its_day(self, store: Store, nurse: Actor, resident: UUID) -> None:
        for ago, value in ((30, 200), (20, 300), (19, 1900)):
            one, check = new_id(), ObservationIn(kind="fluid_ml", value=value, at=NOW - ago * HOUR)
            checks.observe(store, actor=nurse, now=NOW, id=one, resident_id=resident, check=check)

        void(store, nurse, "observation", one)

        told = known(store, nurse, resident)
        assert told["observations"]["fluid_ml_24h"]["value"] == 300
        assert told["derived"]["obs_days"]["fluid_ml_24h"][0] == 500

    def test_a_medicine_fact(self, store: Store, nurse: Actor, resident: UUID) -> None:
        medicine(store, nurse, resident, "no", ago=2 * HOUR)
        mistyped = medicine(store, nurse, resident, "yes")
        assert known(store, nurse, resident)["medicines"]["covert_requested"] is True

        void(store, nurse, "medicine_fact", mistyped)

        assert known(store, nurse, resident)["medicines"]["covert_requested"] is False
        assert last(store, nurse, resident, "covert_requested").state == "no"
        assert verify(store).is_sound

    def test_the_only_one_leaves_a_gap_and_no_reassurance(self, store: Store, nurse: Actor, resident: UUID) -> None:
        void(store, nurse, "medicine_fact", medicine(store, nurse, resident, "no"))
        void(store, nurse, "assessment_total", assess(store, nurse, resident, 0))

        told = known(store, nurse, resident)
        assert (told["medicines"]["covert_requested"], told["assessments"]["PAINAD"]) == (None, None)
        assert last(store, nurse, resident, "covert_requested").at is None

    def test_a_voided_medicine_fact_is_no_new_ground_for_a_stop(
        self, store: Store, nurse: Actor, resident: UUID
    ) -> None:
        medicine(store, nurse, resident, "yes", ago=2 * HOUR)
        first = suggestions.suggest_for(store, actor=nurse, now=NOW - HOUR, resident_id=resident)
        assert any(card.hard_stop for card in first)
        mistyped = medicine(store, nurse, resident, "no")

        void(store, nurse, "medicine_fact", mistyped)

        again = suggestions.suggest_for(store, actor=nurse, now=NOW + HOUR, resident_id=resident)
        stops = {card.id for card in first if card.hard_stop}
        assert {card.id for card in again if card.hard_stop} <= stops

    def test_it_stays_readable_with_who_when_and_why(
        self, store: Store, home: UUID, nurse: Actor, resident: UUID
    ) -> None:
        one = assess(store, nurse, resident, 9)
        other = make_staff(store, home, "nurse", name="Robin Other")

        void(store, other, "assessment_total", one)

        [found] = newest(store, nurse, resident)
        assert (found.entity, found.id, found.code, found.value, found.version) == (
            *("assessment_total", one, "PAINAD", 9, 2),
        )
        assert (found.written.by, found.written.at) == ("Noor Nurse", NOW)
        assert found.written.voided is not None
        assert (found.written.voided.by, found.written.voided.at, found.written.voided.reason) == (
            *("Robin Other", NOW + HOUR, "Wrong person"),
        )
        versions = history.versions(store, actor=nurse, entity="assessment_total", entity_id=one)
        assert [(one.change, one.payload["total"]) for one in versions] == [("create", 9), ("void", 9)]

    def test_the_newest_of_every_kind_are_listed_together(self, store: Store, nurse: Actor, resident: UUID) -> None:
        assess(store, nurse, resident, 2, ago=3 * HOUR)
        medicine(store, nurse, resident, "yes", ago=2 * HOUR)
        observe(store, nurse, resident, 37, ago=HOUR)

        found = newest(store, nurse, resident)

        assert [one.entity for one in found] == ["observation", "medicine_fact", "assessment_total"]
        assert all(one.written.voided is None and one.written.by == "Noor Nurse" for one in found)
        assert len(asked.newest(store, actor=nurse, resident_id=resident, most=2)) == 2

    def test_twice_is_once_and_an_old_page_changes_nothing(self, store: Store, nurse: Actor, resident: UUID) -> None:
        one = assess(store, nurse, resident, 9)

        assert [void(store, nurse, "assessment_total", one) for _tap in range(2)] == [2, 2]
        with pytest.raises(Stale):
            void(store, nurse, "assessment_total", one, reason="Something else")
        with pytest.raises(Invalid, match="cannot be changed any more"):
            void(store, nurse, "assessment_total", one, version=2)
        with pytest.raises(Stale):
            void(store, nurse, "observation", observe(store, nurse, resident, 37), version=2)

        assert len(history.versions(store, actor=nurse, entity="assessment_total", entity_id=one)) == 2

    def test_what_was_voided_does_not_come_back_by_a_late_second_save(
        self, store: Store, nurse: Actor, resident: UUID
    ) -> None:
        one, check = new_id(), AssessmentIn(code="PAINAD", total=9, at=NOW)
        checks.assess(store, actor=nurse, now=NOW, id=one, resident_id=resident, check=check)
        void(store, nurse, "assessment_total", one)

        checks.assess(store, actor=nurse, now=NOW, id=one, resident_id=resident, check=check)

        assert last(store, nurse, resident, "PAINAD").at is None

    def test_a_reason_is_asked_for(self, store: Store, nurse: Actor, resident: UUID) -> None:
        with pytest.raises(Invalid) as refusal:
            void(store, nurse, "assessment_total", assess(store, nurse, resident, 9), reason=" ")

        assert refusal.value.field == "reason"
        assert last(store, nurse, resident, "PAINAD").value == 9

    def test_it_is_for_who_enters_checks_in_this_home(
        self, store: Store, nurse: Actor, aide: Actor, stranger: Actor, resident: UUID
    ) -> None:
        one = observe(store, nurse, resident, 41)

        with pytest.raises(NotAllowed):
            void(store, aide, "observation", one)
        with pytest.raises(NotFound):
            void(store, stranger, "observation", one)
        with pytest.raises(NotFound):
            newest(store, stranger, resident)
        with pytest.raises(NotAllowed):
            newest(store, aide, resident)
        assert last(store, nurse, resident, "temp_c").value == 41


class TestMoments:
    def test_a_good_moment_leaves_the_family_summary(
        self, store: Store, nurse: Actor, aide: Actor, resident: UUID
    ) -> None:
        one = good(store, aide, resident)
        assert len(month(store, nurse, resident).moments) == 1

        assert void_moment(store, nurse, one) == 2

        assert month(store, nurse, resident).moments == ()
        assert verify(store).is_sound

    def test_neither_a_good_moment_nor_a_calm_shift_makes_its_shift_a_logged_one(
        self, store: Store, nurse: Actor, aide: Actor, resident: UUID
    ) -> None:
        for write in (good, calm):
            one = write(store, aide, resident)
            assert month(store, nurse, resident).now.logged_shifts == 1

            void_moment(store, aide, one)

            assert month(store, nurse, resident).now.logged_shifts == 0

    def test_a_calm_shift_leaves_the_tile_and_can_be_said_again(
        self, store: Store, nurse: Actor, aide: Actor, resident: UUID
    ) -> None:
        one = calm(store, aide, resident)

        void_moment(store, nurse, one)

        [tile] = shift.tiles(store, actor=aide, now=NOW)
        assert not tile.calm_this_shift
        for _tap in range(2):
            assert moments.calm_shift(store, actor=nurse, now=NOW + HOUR, resident_ids=(resident,)) == 1
        [tile] = shift.tiles(store, actor=aide, now=NOW)
        assert tile.calm_this_shift
        assert (count(store, Moment), count(store, Moment, shift="late")) == (2, 1)
        assert month(store, nurse, resident).now.logged_shifts == 1
        assert verify(store).is_sound

    def test_and_again_after_a_second_error(self, store: Store, aide: Actor, resident: UUID) -> None:
        for _time in range(3):
            void_moment(store, aide, calm(store, aide, resident))

        assert (count(store, Moment), count(store, Moment, shift="late")) == (3, 0)

    def test_it_stays_readable_and_says_which_shift_it_was(
        self, store: Store, nurse: Actor, aide: Actor, resident: UUID
    ) -> None:
        void_moment(store, nurse, calm(store, aide, resident), reason="She shouted at six")

        [found] = asked_moments.newest(store, actor=nurse, resident_id=resident)
        assert (found.code, found.shift, found.on) == ("BHV_CALM", "late", NOW.date())
        assert (found.written.by, found.written.at) == ("Ali Aide", NOW)
        assert found.written.voided is not None
        assert (found.written.voided.by, found.written.voided.reason) == ("Noor Nurse", "She shouted at six")
        [mine] = asked_moments.of_shift(store, actor=aide, now=NOW + HOUR)
        assert (mine.moment, mine.preferred_name) == (found, "Ada")
        assert asked_moments.of_shift(store, actor=nurse, now=NOW + HOUR) == ()

    @pytest.mark.parametrize(("hour", "minute", "may"), [(20, 59, True), (21, 0, False)])
    def test_its_author_may_until_the_end_of_the_shift(
        self, store: Store, aide: Actor, resident: UUID, hour: int, minute: int, may: bool
    ) -> None:
        one, now = good(store, aide, resident), NOW.replace(hour=hour, minute=minute)
        if may:
            assert void_moment(store, aide, one, now=now) == 2
        else:
            with pytest.raises(NotAllowed, match="until the end of your shift"):
                void_moment(store, aide, one, now=now)
        assert count(store, Moment, voided_at=None) == (0 if may else 1)

    def test_a_colleague_may_not_and_another_home_finds_nothing(
        self, store: Store, home: UUID, aide: Actor, manager: Actor, stranger: Actor, resident: UUID
    ) -> None:
        one = good(store, aide, resident)

        for other in (make_staff(store, home, "aide", name="Bea Carer"), manager):
            with pytest.raises(NotAllowed):
                void_moment(store, other, one)
        with pytest.raises(NotFound):
            void_moment(store, stranger, one)
        with pytest.raises(NotFound):
            asked_moments.newest(store, actor=stranger, resident_id=resident)
        with pytest.raises(NotAllowed):
            asked_moments.newest(store, actor=aide, resident_id=resident)
        with pytest.raises(NotAllowed):
            asked_moments.of_shift(store, actor=manager, now=NOW)
        assert count(store, Moment, voided_at=None) == 1

    @pytest.mark.parametrize("write", [good, calm])
    def test_twice_is_once_and_an_old_page_changes_nothing(
        self, store: Store, nurse: Actor, aide: Actor, resident: UUID, write: Callable[..., UUID]
    ) -> None:
        one = write(store, aide, resident)

        assert [void_moment(store, nurse, one) for _tap in range(2)] == [2, 2]
        with pytest.raises(Stale):
            void_moment(store, aide, one, reason="Mine was wrong")
        with pytest.raises(Invalid):
            void_moment(store, nurse, one, version=2)

        assert len(history.versions(store, actor=nurse, entity="moment", entity_id=one)) == 2

    def test_a_late_second_save_of_the_form_brings_nothing_back(
        self, store: Store, nurse: Actor, aide: Actor, resident: UUID
    ) -> None:
        one = good(store, aide, resident)
        void_moment(store, nurse, one)

        moments.record(store, actor=aide, now=NOW, id=one, resident_id=resident, code="BHV_ENGAGED", note="Sang along")
        with pytest.raises(Conflict):
            moments.record(store, actor=aide, now=NOW, id=one, resident_id=resident, code="BHV_ENGAGED", note="Danced")

        assert month(store, nurse, resident).moments == ()


def month(store: Store, nurse: Actor, resident_id: UUID) -> PersonMonth:
    return summaries.person_month(store, actor=nurse, resident_id=resident_id, month=date(2026, 3, 1), now=NOW + HOUR)
