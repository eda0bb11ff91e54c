"""A mistyped check, a good moment or a calm shift is taken back on the screen, and stays readable there in words."""

from datetime import timedelta
from uuid import UUID

import pytest

from db.engine import Store
from db.queries import checks as asked
from db.queries import moments as asked_moments
from db.queries import shift
from db.records import checks, moments
from db.records.checks import AssessmentIn, MedicineFactIn, ObservationIn
from pages.parts import links
from protocols.access import Actor
from protocols.identity import new_id
from tests.support import homes, screens
from tests.support.clock import SetClock
from tests.support.screens import Screen


@pytest.fixture
def nurses(store: Store, nurse: Actor) -> UUID:
    """The nurse's sign-in."""
    return screens.signed_in(store, nurse)


@pytest.fixture
def aides(store: Store, aide: Actor) -> UUID:
    """The aide's."""
    return screens.signed_in(store, aide)


def assess(store: Store, nurse: Actor, edith: UUID, total: int, *, ago: timedelta = timedelta()) -> UUID:
    one, check = new_id(), AssessmentIn(code="PAINAD", total=total, at=homes.NOW - ago)
    checks.assess(store, actor=nurse, now=homes.NOW - ago, id=one, resident_id=edith, check=check)
    return one


def good(store: Store, aide: Actor, edith: UUID) -> UUID:
    one = new_id()
    moments.record(
        store, actor=aide, now=homes.NOW, id=one, resident_id=edith, code="BHV_ENGAGED", note="Sang *all* along"
    )
    return one


def calm(store: Store, aide: Actor, edith: UUID) -> UUID:
    moments.calm_shift(store, actor=aide, now=homes.NOW, resident_ids=(edith,))
    return asked_moments.of_shift(store, actor=aide, now=homes.NOW)[0].moment.id


def words(page: Screen) -> str:
    return page.words.replace("\\", "")


class TestOnTheChecksPage:
    @pytest.fixture
    def earlier(self, store: Store, nurse: Actor, edith: UUID) -> UUID:
        return assess(store, nurse, edith, 2, ago=timedelta(hours=2))

    def test_what_was_entered_last_stands_with_who_and_when(
        self, store: Store, nurse: Actor, nurses: UUID, edith: UUID
    ) -> None:
        warm = ObservationIn(kind="temp_c", value=38.5, at=homes.NOW - timedelta(hours=1))
        checks.observe(store, actor=nurse, now=homes.NOW, id=new_id(), resident_id=edith, check=warm)
        since = MedicineFactIn(fact="changed_within_d", state="yes", since=homes.NOW - timedelta(days=1))
        checks.medicine(store, actor=nurse, now=homes.NOW, id=new_id(), resident_id=edith, check=since)

        said = words(screens.screen(nurses, links.CHECKS, resident=str(edith)))

        assert "Temperature: 38.5 °C, today, 13:30" in said
        assert "Yes, since yesterday, 14:30" in said
        assert said.count("Entered by Noor Nurse, today, 14:30.") == 2

    def test_a_mistyped_total_is_taken_back_and_the_one_before_counts(
        self, store: Store, nurse: Actor, nurses: UUID, edith: UUID, earlier: UUID
    ) -> None:
        mistyped = assess(store, nurse, edith, 9)
        page = screens.screen(nurses, links.CHECKS, resident=str(edith))
        assert "seen in care): 9, last today, 14:30" in words(page)

        page.fill(f"void-{mistyped}", reason="It was 6").button(f"void-{mistyped}")

        assert "Marked as entered in error. It counts nowhere any more." in page.done
        said = words(page)
        assert "Entered in error: it counts nowhere." in said
        assert "seen in care): 9, today, 14:30~~" in said
        assert "Entered by Noor Nurse, today, 14:30." in said
        assert "Marked as entered in error by Noor Nurse, today, 14:30. Why: It was 6" in said
        assert "seen in care): 2, last today, 12:30, by Noor Nurse" in said
        assert not page.has(f"void-{mistyped}")
        assert page.has(f"void-{earlier}")

    def test_without_a_reason_it_counts_and_stays_open(
        self, store: Store, nurse: Actor, nurses: UUID, edith: UUID, earlier: UUID
    ) -> None:
        page = screens.screen(nurses, links.CHECKS, resident=str(edith)).button(f"void-{earlier}")

        assert "Why? Say in a few words why." in page.refused
        assert page.has(f"void-{earlier}")
        assert asked.newest(store, actor=nurse, resident_id=edith)[0].written.voided is None

    def test_somebody_was_faster_and_nothing_is_overwritten(
        self, store: Store, home: UUID, nurses: UUID, edith: UUID, earlier: UUID
    ) -> None:
        page = screens.screen(nurses, links.CHECKS, resident=str(edith)).fill(f"void-{earlier}", reason="It was 6")
        other = homes.make_staff(store, home, "nurse", name="Robin Other")
        checks.void(
            store,
            actor=other,
            now=homes.NOW,
            entity="assessment_total",
            id=earlier,
            expected_version=1,
            reason="Wrong person",
        )

        page.button(f"void-{earlier}")

        assert "Someone else changed this while you had it open." in page.refused
        assert "Marked as entered in error by Robin Other, today, 14:30. Why: Wrong person" in words(page)

    def test_a_few_are_shown_and_the_others_on_asking(
        self, store: Store, nurse: Actor, nurses: UUID, edith: UUID
    ) -> None:
        entered = [assess(store, nurse, edith, 1, ago=timedelta(hours=hours)) for hours in range(asked.NEWEST + 1)]
        page = screens.screen(nurses, links.CHECKS, resident=str(edith))
        assert not page.has(f"void-{entered[-1]}")

        page.button("checks-more")

        assert page.has(f"void-{entered[-1]}")
        assert not page.has("checks-more")

    def test_nothing_entered_offers_nothing(self, nurses: UUID, edith: UUID) -> None:
        page = screens.screen(nurses, links.CHECKS, resident=str(edith))

        assert "Entered last" not in page.words
        assert page.keys("void-") == []


class TestOnThePersonsPage:
    def test_a_good_moment_is_taken_back_and_stays_readable(
        self, store: Store, aide: Actor, nurses: UUID, edith: UUID
    ) -> None:
        one = good(store, aide, edith)
        page = screens.screen(nurses, links.RESIDENT, resident=str(edith))
        assert any("Note: Sang *all* along" in text.value for text in page.app.text), "as it was typed"

        page.fill(f"void-{one}", reason="It was Zora").button(f"void-{one}")

        said = words(page)
        assert "Entered in error: it counts nowhere." in said
        assert "~~Note: Sang *all* along~~" in said
        assert "Logged by Ali Aide, today, 14:30." in said
        assert "Marked as entered in error by Noor Nurse, today, 14:30. Why: It was Zora" in said
        assert not page.has(f"void-{one}")

    def test_a_calm_shift_says_which_before_and_after(
        self, store: Store, aide: Actor, nurses: UUID, edith: UUID
    ) -> None:
        one = calm(store, aide, edith)
        page = screens.screen(nurses, links.RESIDENT, resident=str(edith))
        assert "Calm all shift: the late shift of Tuesday 10 March" in words(page)

        page.fill(f"void-{one}", reason="She shouted at six").button(f"void-{one}")

        assert "~~Calm all shift: the late shift of Tuesday 10 March~~" in words(page)
        [tile] = shift.tiles(store, actor=aide, now=homes.NOW)
        assert not tile.calm_this_shift

    def test_a_manager_reads_them_and_takes_nothing_back(
        self, store: Store, aide: Actor, manager: Actor, edith: UUID
    ) -> None:
        one = good(store, aide, edith)

        page = screens.screen(screens.signed_in(store, manager), links.RESIDENT, resident=str(edith))

        assert page.has(f"moment-{one}")
        assert not page.has(f"void-{one}")


class TestAmongMyEntries:
    def test_an_aide_takes_back_her_own_good_moment(self, store: Store, aide: Actor, aides: UUID, edith: UUID) -> None:
        one = good(store, aide, edith)
        page = screens.screen(aides, links.MINE)
        assert "You have written nothing in this shift yet." not in page.words
        assert "Edith, room 12" in page.words

        page.fill(f"void-{one}", reason="It was Zora").button(f"void-{one}")

        assert "~~Edith, room 12~~" in words(page)
        assert "Marked as entered in error by Ali Aide, today, 14:30. Why: It was Zora" in words(page)
        assert not page.has(f"void-{one}")

    def test_and_a_calm_shift_which_can_be_said_again(
        self, store: Store, aide: Actor, aides: UUID, edith: UUID
    ) -> None:
        one = calm(store, aide, edith)
        page = screens.screen(aides, links.MINE)

        page.fill(f"void-{one}", reason="Wrong tap").button(f"void-{one}")

        assert "~~Calm all shift: the late shift of Tuesday 10 March~~" in words(page)
        assert [fold.label for fold in page.app.expander] == ["Calm this shift: 0 people"]
        assert calm(store, aide, edith) != one

    def test_nobody_elses_and_no_earlier_shifts_are_shown(
        self, store: Store, home: UUID, aide: Actor, aides: UUID, edith: UUID, clock: SetClock
    ) -> None:
        theirs = good(store, homes.make_staff(store, home, "aide", name="Bea Carer"), edith)
        mine = good(store, aide, edith)

        page = screens.screen(aides, links.MINE)
        assert page.has(f"moment-{mine}")
        assert not page.has(f"moment-{theirs}")

        clock.now = homes.NOW.replace(hour=21, minute=0)
        later = screens.screen(screens.signed_in(store, aide, now=clock.now), links.MINE)
        assert not later.has(f"moment-{mine}")
        assert "You have written nothing in this shift yet." in later.words

    def test_once_the_shift_is_over_an_open_page_takes_nothing_back(
        self, store: Store, aide: Actor, aides: UUID, edith: UUID, clock: SetClock
    ) -> None:
        one = good(store, aide, edith)
        page = screens.screen(aides, links.MINE).fill(f"void-{one}", reason="It was Zora")
        clock.now = homes.NOW.replace(hour=21, minute=0)
        page.app.user = {"sid": str(screens.signed_in(store, aide, now=clock.now))}

        page.button(f"void-{one}")

        [found] = asked_moments.of_shift(store, actor=aide, now=homes.NOW)
        assert found.moment.written.voided is None
