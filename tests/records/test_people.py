"""The home, its staff, its residents and their contacts: made, changed, closed; and nothing of it for a stranger."""

from collections.abc import Callable
from datetime import date, timedelta
from uuid import UUID

import pytest
import sqlalchemy as sa

from db.engine import Store
from db.queries import people, shift
from db.queries import residents as queries
from db.records import contacts, homes, incidents, residents, sign_ins, staff
from db.records.contacts import ContactIn
from db.records.homes import HomeIn
from db.records.incidents import IncidentIn
from db.records.residents import ResidentIn
from db.records.sign_ins import SignedIn
from db.records.staff import StaffIn
from db.verification import verify
from protocols.access import Actor
from protocols.errors import Conflict, DomainError, Invalid, NotAllowed, NotFound, Stale
from protocols.identity import new_id
from protocols.vocabulary import vocabulary
from tests.support.homes import NOW, PASSWORD, make_resident, make_staff, sign_in_name_of
from tests.support.stores import everything


TODAY = NOW.date()

SET_UP = HomeIn(
    name="Willow House",
    time_zone="Europe/London",
    country="GB",
    manager_name="Morgan Manager",
    manager_sign_in_name="Morgan",
    manager_password="lantern-orchard-7",
)


def entered(**changes: object) -> ResidentIn:
    return ResidentIn.model_validate({"full_name": "Ada Brightwell", "preferred_name": "Ada", "room": "12"} | changes)


def somebody(**changes: object) -> StaffIn:
    given = {"name": "Kit", "sign_in_name": "kit", "role": "aide", "password": PASSWORD}
    return StaffIn.model_validate(given | changes)


def field_of(refusal: pytest.ExceptionInfo[DomainError]) -> str | None:
    assert refusal.value.message
    return refusal.value.field


class TestHome:
    def test_set_up_makes_the_home_and_a_manager_who_can_sign_in(self, store: Store) -> None:
        manager_id = homes.found(store, id=new_id(), now=NOW, home=SET_UP)

        result = sign_ins.sign_in(store, now=NOW, sign_in_name="morgan", password=PASSWORD, device="tablet")

        assert isinstance(result, SignedIn)
        assert verify(store).is_sound
        manager = Actor(home_id=_only_home(store), staff_id=manager_id, role="manager")
        assert [person.id for person in people.staff(store, actor=manager, now=NOW)] == [manager_id]

    def test_a_second_home_is_refused(self, store: Store) -> None:
        homes.found(store, id=new_id(), now=NOW, home=SET_UP)

        with pytest.raises(Conflict, match="already set up"):
            homes.found(store, id=new_id(), now=NOW, home=SET_UP.model_copy(update={"manager_sign_in_name": "x2"}))

    @pytest.mark.parametrize(
        ("field", "value"),
        [
            ("name", "  "),
            ("time_zone", "Europe/Atlantis"),
            ("country", "ZZ"),
            ("manager_name", ""),
            ("manager_sign_in_name", "has space"),
            ("manager_password", "short"),
        ],
    )
    def test_what_cannot_be_kept_is_refused_by_its_field(self, store: Store, field: str, value: str) -> None:
        with pytest.raises(Invalid) as refusal:
            homes.found(store, id=new_id(), now=NOW, home=SET_UP.model_copy(update={field: value}))

        assert field_of(refusal) == field
        assert verify(store).links == 0


class TestStaff:
    def test_a_manager_adds_someone_who_can_then_sign_in(self, store: Store, manager: Actor) -> None:
        staff.add(store, actor=manager, now=NOW, id=new_id(), staff=somebody(sign_in_name="Kit.Lane"))

        result = sign_ins.sign_in(store, now=NOW, sign_in_name="kit.lane", password=PASSWORD, device="tablet")

        assert isinstance(result, SignedIn)

    def test_saving_twice_adds_one_person(self, store: Store, manager: Actor) -> None:
        same_id = new_id()
        for _ in range(2):
            staff.add(store, actor=manager, now=NOW, id=same_id, staff=somebody())

        assert [person.name for person in people.staff(store, actor=manager, now=NOW)] == ["Kit", "Morgan Manager"]

    def test_a_sign_in_name_is_taken_in_every_home(self, store: Store, manager: Actor, stranger: Actor) -> None:
        with pytest.raises(Invalid) as refusal:
            staff.add(
                store, actor=manager, now=NOW, id=new_id(), staff=somebody(sign_in_name=sign_in_name_of(stranger))
            )

        assert field_of(refusal) == "sign_in_name"

    @pytest.mark.parametrize(
        ("field", "value"),
        [
            ("name", ""),
            ("sign_in_name", "k"),
            ("sign_in_name", "k" * 41),
            ("role", "doctor"),
            ("extra", frozenset({"everything"})),
            ("language", "tlh"),
            ("password", "x" * 9),
        ],
    )
    def test_what_cannot_be_kept_is_refused(self, store: Store, manager: Actor, field: str, value: object) -> None:
        with pytest.raises(Invalid) as refusal:
            staff.add(store, actor=manager, now=NOW, id=new_id(), staff=somebody(**{field: value}))

        assert field_of(refusal) == field

    def test_permissions_beside_the_role_are_kept(self, store: Store, manager: Actor) -> None:
        lead = somebody(role="nurse", extra=frozenset({"clinical_lead"}))
        staff.add(store, actor=manager, now=NOW, id=new_id(), staff=lead)

        assert people.staff(store, actor=manager, now=NOW)[0].extra == frozenset({"clinical_lead"})

    def test_a_manager_makes_somebody_clinical_lead_and_takes_it_back(
        self, store: Store, manager: Actor, nurse: Actor
    ) -> None:
        for is_lead, extra in ((True, {"clinical_lead"}), (True, {"clinical_lead"}), (False, set())):
            staff.set_clinical_lead(
                store, actor=manager, now=NOW, staff_id=nurse.staff_id, is_lead=is_lead, reason="As agreed"
            )

            [person] = [one for one in people.staff(store, actor=manager, now=NOW) if one.id == nurse.staff_id]
            assert person.extra == extra
        assert person.version == 3, "the same said twice is said once"
        assert verify(store).is_sound

    def test_nobody_makes_clinical_lead_without_being_a_manager(self, store: Store, nurse: Actor) -> None:
        with pytest.raises(NotAllowed):
            staff.set_clinical_lead(
                store, actor=nurse, now=NOW, staff_id=nurse.staff_id, is_lead=True, reason="As agreed"
            )

    def test_neither_a_closed_account_nor_a_care_aide_is_made_clinical_lead(
        self, store: Store, manager: Actor, nurse: Actor, aide: Actor
    ) -> None:
        staff.deactivate(store, actor=manager, now=NOW, staff_id=nurse.staff_id, reason="left")

        for person in (nurse, aide):
            with pytest.raises(Invalid, match="a nurse or a manager who works here"):
                staff.set_clinical_lead(
                    store, actor=manager, now=NOW, staff_id=person.staff_id, is_lead=True, reason="As agreed"
                )

    def test_a_closed_account_stays_in_the_list_and_goes_last(self, store: Store, manager: Actor, aide: Actor) -> None:
        staff.deactivate(store, actor=manager, now=NOW, staff_id=aide.staff_id, reason="left")
        staff.deactivate(store, actor=manager, now=NOW, staff_id=aide.staff_id, reason="again")

        shown = people.staff(store, actor=manager, now=NOW)
        assert [(person.name, person.active) for person in shown] == [("Morgan Manager", True), ("Ali Aide", False)]
        assert verify(store).is_sound

    def test_the_only_manager_cannot_close_the_own_account(self, store: Store, manager: Actor) -> None:
        with pytest.raises(Invalid, match="only manager"):
            staff.deactivate(store, actor=manager, now=NOW, staff_id=manager.staff_id, reason="left")
        make_staff(store, manager.home_id, "manager")

        staff.deactivate(store, actor=manager, now=NOW, staff_id=manager.staff_id, reason="left")

    def test_another_persons_password_is_the_managers_to_set(self, store: Store, manager: Actor, aide: Actor) -> None:
        with pytest.raises(NotAllowed):
            staff.set_password(store, actor=aide, now=NOW, staff_id=manager.staff_id, password="quiet-meadow-42")

        staff.set_password(store, actor=manager, now=NOW, staff_id=aide.staff_id, password="quiet-meadow-42")

        result = sign_ins.sign_in(
            store, now=NOW, sign_in_name=sign_in_name_of(aide), password="quiet-meadow-42", device="x"
        )
        assert isinstance(result, SignedIn)

    def test_no_password_or_pin_is_found_in_a_version(self, store: Store, manager: Actor) -> None:
        staff.add(store, actor=manager, now=NOW, id=new_id(), staff=somebody())
        staff.set_pin(store, actor=manager, now=NOW, pin="493817")

        with everything(store) as session:
            payloads = session.execute(sa.text("SELECT payload FROM record_version")).scalars().all()
        assert payloads
        for payload in payloads:
            assert "argon2" not in str(payload)
            assert "_hash" not in str(payload)

    def test_an_agency_code_asked_for_twice_gives_one_account_and_the_newer_password(
        self, store: Store, nurse: Actor, manager: Actor
    ) -> None:
        same_id = new_id()
        first = staff.issue_agency_code(store, actor=nurse, now=NOW, id=same_id, name="Kit Worker")
        second = staff.issue_agency_code(store, actor=nurse, now=NOW, id=same_id, name="Kit Worker")

        assert first[0] == second[0]
        assert first[1] != second[1]
        assert isinstance(
            sign_ins.sign_in(store, now=NOW, sign_in_name=second[0], password=second[1], device="x"), SignedIn
        )
        later = NOW + timedelta(hours=12)
        shown = {person.name: person.active for person in people.staff(store, actor=manager, now=later)}
        assert shown["Kit Worker"] is False

    def test_an_aide_manages_nobody(self, store: Store, aide: Actor, nurse: Actor) -> None:
        with pytest.raises(NotAllowed):
            staff.add(store, actor=aide, now=NOW, id=new_id(), staff=somebody())
        with pytest.raises(NotAllowed):
            staff.deactivate(store, actor=aide, now=NOW, staff_id=nurse.staff_id, reason="")
        with pytest.raises(NotAllowed):
            staff.issue_agency_code(store, actor=aide, now=NOW, id=new_id(), name="Kit")
        with pytest.raises(NotAllowed):
            people.staff(store, actor=nurse, now=NOW)


class TestResident:
    def test_what_was_entered_is_what_is_shown(self, store: Store, nurse: Actor, aide: Actor) -> None:
        made = new_id()
        told = entered(born_on=date(1940, 2, 29), likes="Tea at four.\nRoses", pronoun="she", fluid_limit_ml=1500)
        residents.admit(store, actor=nurse, now=NOW, id=made, resident=told)

        shown = queries.one(store, actor=aide, resident_id=made, now=NOW)

        assert {name: getattr(shown, name) for name in ResidentIn.model_fields} == told.model_dump()
        assert (shown.version, shown.status, shown.initials) == (1, "present", "AB")
        assert (shown.flags, shown.alike) == ((), ())

    @pytest.mark.parametrize(
        ("field", "value"),
        [
            ("full_name", " "),
            ("full_name", "x" * 121),
            ("preferred_name", ""),
            ("room", ""),
            ("room", "one\ntwo"),
            ("born_on", TODAY + timedelta(days=1)),
            ("born_on", date(1889, 12, 31)),
            ("admitted_on", TODAY + timedelta(days=1)),
            ("likes", "x" * 1001),
            ("what_calms", "bell \a"),
            ("fluid_limit_ml", 0),
            ("fluid_limit_ml", 10_001),
            ("dementia_type", "unheard_of"),
        ],
    )
    def test_what_cannot_be_kept_is_refused_by_its_field(
        self, store: Store, nurse: Actor, field: str, value: object
    ) -> None:
        with pytest.raises(Invalid) as refusal:
            residents.admit(store, actor=nurse, now=NOW, id=new_id(), resident=entered(**{field: value}))

        assert field_of(refusal) == field

    @pytest.mark.parametrize(
        ("field", "value"),
        [("full_name", "x" * 120), ("likes", "x" * 1000), ("born_on", TODAY), ("fluid_limit_ml", 10_000)],
    )
    def test_what_is_just_within_is_kept(self, store: Store, nurse: Actor, field: str, value: object) -> None:
        residents.admit(store, actor=nurse, now=NOW, id=new_id(), resident=entered(**{field: value}))

    def test_the_same_id_with_other_contents_is_two_entries_and_refused(self, store: Store, nurse: Actor) -> None:
        same_id = new_id()
        residents.admit(store, actor=nurse, now=NOW, id=same_id, resident=entered())

        with pytest.raises(Conflict):
            residents.admit(store, actor=nurse, now=NOW, id=same_id, resident=entered(room="14"))

    def test_a_change_is_a_new_version_and_the_old_one_is_kept(
        self, store: Store, nurse: Actor, resident: UUID
    ) -> None:
        moved = residents.change(
            store,
            actor=nurse,
            now=NOW,
            resident_id=resident,
            resident=entered(room="14"),
            expected_version=1,
            reason="moved",
        )

        assert moved == 2
        assert queries.one(store, actor=nurse, resident_id=resident, now=NOW).room == "14"
        with everything(store) as session:
            kept = session.execute(
                sa.text("SELECT version, reason FROM record_version WHERE entity = 'resident' ORDER BY version")
            ).all()
        assert [tuple(row) for row in kept] == [(1, ""), (2, "moved")]

    def test_a_stale_change_overwrites_nothing(self, store: Store, nurse: Actor, resident: UUID) -> None:
        change = {"store": store, "actor": nurse, "now": NOW, "resident_id": resident, "reason": "moved"}
        residents.change(**change, resident=entered(room="14"), expected_version=1)  # type: ignore[arg-type]

        with pytest.raises(Stale) as refusal:
            residents.change(**change, resident=entered(room="15"), expected_version=1)  # type: ignore[arg-type]

        assert refusal.value.current_version == 2
        assert queries.one(store, actor=nurse, resident_id=resident, now=NOW).room == "14"

    def test_an_aide_reads_but_does_not_change(self, store: Store, aide: Actor, resident: UUID) -> None:
        with pytest.raises(NotAllowed):
            residents.admit(store, actor=aide, now=NOW, id=new_id(), resident=entered())
        with pytest.raises(NotAllowed):
            residents.set_flag(store, actor=aide, now=NOW, resident_id=resident, code="RF_FALLS", state="present")
        with pytest.raises(NotAllowed):
            queries.contacts(store, actor=aide, resident_id=resident)

    def test_similar_names_point_at_each_others_rooms(self, store: Store, nurse: Actor, resident: UUID) -> None:
        other = make_resident(store, nurse, preferred_name="Ida", full_name="Ida Brightwell", room="3")

        assert queries.one(store, actor=nurse, resident_id=resident, now=NOW).alike == ("3",)
        residents.set_status(
            store, actor=nurse, now=NOW, resident_id=other, status="left", on=TODAY, expected_version=1
        )
        assert queries.one(store, actor=nurse, resident_id=resident, now=NOW).alike == ()


class TestStatus:
    @pytest.mark.parametrize(("status", "asked"), [("hospital", True), ("left", False), ("died", False)])
    def test_when_somebody_died_or_left_nobody_is_asked_about_them_any_more(
        self, store: Store, nurse: Actor, aide: Actor, resident: UUID, status: residents.Status, asked: bool
    ) -> None:
        seen = IncidentIn(
            resident_id=resident, occurred_at=NOW, behaviours=[next(iter(vocabulary().behaviours))], strength=1
        )
        incidents.record(store, actor=aide, now=NOW, id=new_id(), incident=seen)

        residents.set_status(
            store, actor=nurse, now=NOW, resident_id=resident, status=status, on=TODAY, expected_version=1
        )

        assert queries.one(store, actor=aide, resident_id=resident, now=NOW).status == status
        assert bool(shift.follow_ups(store, actor=aide, now=NOW)) is asked
        assert verify(store).is_sound

    def test_those_who_are_gone_can_still_be_found_by_whoever_puts_things_right(
        self, store: Store, nurse: Actor, aide: Actor, stranger: Actor, resident: UUID
    ) -> None:
        assert queries.gone(store, actor=nurse) == ()

        residents.set_status(
            store, actor=nurse, now=NOW, resident_id=resident, status="left", on=TODAY, expected_version=1
        )

        assert [(one.id, one.status) for one in queries.gone(store, actor=nurse)] == [(resident, "left")]
        assert queries.gone(store, actor=stranger) == ()
        with pytest.raises(NotAllowed):
            queries.gone(store, actor=aide)

    def test_a_state_that_is_none_is_refused(self, store: Store, nurse: Actor, resident: UUID) -> None:
        with pytest.raises(Invalid):
            residents.set_status(
                store,
                actor=nurse,
                now=NOW,
                resident_id=resident,
                status="gone",  # type: ignore[arg-type]
                on=TODAY,
                expected_version=1,
            )

    def test_saying_it_twice_is_one_change(self, store: Store, nurse: Actor, resident: UUID) -> None:
        for _ in range(2):
            residents.set_status(
                store, actor=nurse, now=NOW, resident_id=resident, status="hospital", on=TODAY, expected_version=1
            )

        assert queries.one(store, actor=nurse, resident_id=resident, now=NOW).version == 2

    def test_a_stale_page_does_not_send_somebody_back_to_hospital(
        self, store: Store, nurse: Actor, resident: UUID
    ) -> None:
        residents.set_status(
            store, actor=nurse, now=NOW, resident_id=resident, status="died", on=TODAY, expected_version=1
        )

        with pytest.raises(Stale):
            residents.set_status(
                store, actor=nurse, now=NOW, resident_id=resident, status="hospital", on=TODAY, expected_version=1
            )

        assert queries.one(store, actor=nurse, resident_id=resident, now=NOW).status == "died"

    @pytest.mark.parametrize(("days", "accepted"), [(-1, True), (0, True), (1, False)])
    def test_a_day_to_come_is_refused(
        self, store: Store, nurse: Actor, resident: UUID, days: int, accepted: bool
    ) -> None:
        on = TODAY + timedelta(days=days)
        if accepted:
            residents.set_status(
                store, actor=nurse, now=NOW, resident_id=resident, status="hospital", on=on, expected_version=1
            )
            return
        with pytest.raises(Invalid):
            residents.set_status(
                store, actor=nurse, now=NOW, resident_id=resident, status="hospital", on=on, expected_version=1
            )


class TestFlags:
    def set_flag(self, store: Store, nurse: Actor, resident: UUID, **changes: object) -> None:
        given = {"code": "RF_FALLS", "state": "present"} | changes
        residents.set_flag(store, actor=nurse, now=NOW, resident_id=resident, **given)  # type: ignore[arg-type]

    def test_a_flag_is_recorded_once_and_changed_after(self, store: Store, nurse: Actor, resident: UUID) -> None:
        self.set_flag(store, nurse, resident, state="suspected")
        self.set_flag(store, nurse, resident, state="absent", expected_version=1, reason="no fall in a year")

        shown = queries.one(store, actor=nurse, resident_id=resident, now=NOW)

        assert [(flag.code, flag.state) for flag in shown.flags] == [("RF_FALLS", "absent")]
        assert shown.present_flags == frozenset()
        assert verify(store).is_sound

    def test_a_flag_that_somebody_else_changed_is_not_overwritten(
        self, store: Store, nurse: Actor, resident: UUID
    ) -> None:
        self.set_flag(store, nurse, resident, state="suspected")
        self.set_flag(store, nurse, resident, state="present", expected_version=1, reason="fell again")

        for expected in (0, 1):
            with pytest.raises(Stale):
                self.set_flag(store, nurse, resident, state="absent", expected_version=expected, reason="old page")

        assert [flag.state for flag in queries.one(store, actor=nurse, resident_id=resident, now=NOW).flags] == [
            "present"
        ]

    def test_changing_what_was_recorded_needs_a_reason_and_saying_it_again_none(
        self, store: Store, nurse: Actor, resident: UUID
    ) -> None:
        for _ in range(2):
            self.set_flag(store, nurse, resident, state="suspected")

        with pytest.raises(Invalid, match="why"):
            self.set_flag(store, nurse, resident, state="absent", expected_version=1)

    def test_suspected_counts_as_present(self, store: Store, nurse: Actor, resident: UUID) -> None:
        self.set_flag(store, nurse, resident, state="suspected")

        shown = queries.one(store, actor=nurse, resident_id=resident, now=NOW)
        assert shown.present_flags == frozenset({"RF_FALLS"})

    @pytest.mark.parametrize(("days", "known"), [(-1, True), (0, True), (1, False)])
    def test_a_flag_past_its_date_is_not_known_again(
        self, store: Store, nurse: Actor, resident: UUID, days: int, known: bool
    ) -> None:
        self.set_flag(store, nurse, resident, expires_on=TODAY + timedelta(days=1))

        on = NOW + timedelta(days=1 + days)
        assert bool(queries.one(store, actor=nurse, resident_id=resident, now=on).flags) is known

    def test_a_date_that_has_passed_is_refused(self, store: Store, nurse: Actor, resident: UUID) -> None:
        with pytest.raises(Invalid):
            self.set_flag(store, nurse, resident, expires_on=TODAY - timedelta(days=1))

    @pytest.mark.parametrize("state", [None, "maybe"])
    def test_a_flag_without_an_answer_is_refused(
        self, store: Store, nurse: Actor, resident: UUID, state: object
    ) -> None:
        with pytest.raises(Invalid, match="Say whether it is so") as refusal:
            self.set_flag(store, nurse, resident, state=state)
        assert refusal.value.field == "state"

    def test_an_unknown_flag_is_refused(self, store: Store, nurse: Actor, resident: UUID) -> None:
        with pytest.raises(Invalid):
            self.set_flag(store, nurse, resident, code="RF_NONE_SUCH")


class TestContacts:
    ALMA = ContactIn(name="Alma Reed", relation="daughter", entitled=True, basis="power of attorney")

    def test_a_contact_is_added_changed_and_shown(self, store: Store, nurse: Actor, resident: UUID) -> None:
        made = new_id()
        for _ in range(2):
            contacts.add(store, actor=nurse, now=NOW, id=made, resident_id=resident, contact=self.ALMA)
        held = self.ALMA.model_copy(update={"on_hold": True})
        assert (
            contacts.change(
                store, actor=nurse, now=NOW, contact_id=made, contact=held, expected_version=1, reason="asked"
            )
            == 2
        )

        shown = queries.contacts(store, actor=nurse, resident_id=resident)

        assert [(one.name, one.version, one.on_hold) for one in shown] == [("Alma Reed", 2, True)]
        with pytest.raises(Stale):
            contacts.change(
                store, actor=nurse, now=NOW, contact_id=made, contact=held, expected_version=1, reason="asked"
            )

    def test_entitled_needs_a_basis(self, store: Store, nurse: Actor, resident: UUID) -> None:
        bare = self.ALMA.model_copy(update={"basis": " "})

        with pytest.raises(Invalid) as refusal:
            contacts.add(store, actor=nurse, now=NOW, id=new_id(), resident_id=resident, contact=bare)

        assert field_of(refusal) == "basis"


class TestStranger:
    """Another home's ids lead nowhere, and say no more than ids that never existed."""

    def test_nothing_of_a_resident(self, store: Store, nurse: Actor, stranger: Actor, resident: UUID) -> None:
        contact = new_id()
        contacts.add(store, actor=nurse, now=NOW, id=contact, resident_id=resident, contact=TestContacts.ALMA)
        asks: list[Callable[[UUID], object]] = [
            lambda one: queries.one(store, actor=stranger, resident_id=one, now=NOW),
            lambda one: queries.contacts(store, actor=stranger, resident_id=one),
            lambda one: residents.change(
                store, actor=stranger, now=NOW, resident_id=one, resident=entered(), expected_version=1, reason="moved"
            ),
            lambda one: residents.set_flag(
                store, actor=stranger, now=NOW, resident_id=one, code="RF_FALLS", state="absent"
            ),
            lambda one: residents.set_status(
                store, actor=stranger, now=NOW, resident_id=one, status="died", on=TODAY, expected_version=1
            ),
            lambda one: contacts.add(
                store, actor=stranger, now=NOW, id=new_id(), resident_id=one, contact=TestContacts.ALMA
            ),
            lambda one: contacts.change(
                store,
                actor=stranger,
                now=NOW,
                contact_id=contact if one == resident else one,
                contact=TestContacts.ALMA,
                expected_version=1,
                reason="asked",
            ),
        ]

        for ask in asks:
            with pytest.raises(NotFound) as theirs:
                ask(resident)
            with pytest.raises(NotFound) as nobodys:
                ask(new_id())
            assert theirs.value.message == nobodys.value.message

    def test_nothing_of_the_staff(self, store: Store, aide: Actor, stranger: Actor) -> None:
        boss = make_staff(store, stranger.home_id, "manager")

        with pytest.raises(NotFound):
            staff.deactivate(store, actor=boss, now=NOW, staff_id=aide.staff_id, reason="left")
        with pytest.raises(NotFound):
            staff.set_password(store, actor=boss, now=NOW, staff_id=aide.staff_id, password="quiet-meadow-42")
        assert aide.staff_id not in {person.id for person in people.staff(store, actor=boss, now=NOW)}

    def test_the_same_id_in_two_homes_is_two_entries(
        self, store: Store, nurse: Actor, stranger: Actor, resident: UUID
    ) -> None:
        residents.admit(store, actor=stranger, now=NOW, id=resident, resident=entered(preferred_name="Zoe"))

        assert queries.one(store, actor=nurse, resident_id=resident, now=NOW).preferred_name == "Ada"
        assert queries.one(store, actor=stranger, resident_id=resident, now=NOW).preferred_name == "Zoe"

    def test_a_home_that_never_was(self, store: Store, nurse: Actor, resident: UUID) -> None:
        nowhere = Actor(home_id=new_id(), staff_id=nurse.staff_id, role="nurse")

        with pytest.raises(NotFound):
            queries.one(store, actor=nowhere, resident_id=resident, now=NOW)
        with pytest.raises(NotFound):
            residents.admit(store, actor=nowhere, now=NOW, id=new_id(), resident=entered())


def _only_home(store: Store) -> UUID:
    with everything(store) as session:
        found = session.scalar(sa.text("SELECT id FROM home"))
    return UUID(str(found))
