"""Staff: added, closed, given a code or a password; and what is refused with a sentence."""

from uuid import UUID

import pytest

from db.engine import Store
from db.queries import people
from db.records import sign_ins
from pages.parts import links
from protocols.access import Actor
from tests.support import homes, screens
from tests.support.screens import Screen


GOOD = {"name": "Pat Doe", "sign_in_name": "pat.doe", "role": "aide", "password": "quiet-meadow-9"}


@pytest.fixture
def page(sign_in: UUID) -> Screen:
    return screens.screen(sign_in, links.PEOPLE)


def names(store: Store, manager: Actor) -> list[str]:
    return [person.name for person in people.staff(store, actor=manager, now=homes.NOW)]


def test_somebody_added_can_sign_in(page: Screen, store: Store) -> None:
    page.fill("staff", **GOOD).button("staff-add")

    assert "Pat Doe can sign in now." in page.done
    answer = sign_ins.sign_in(
        store, now=homes.NOW, sign_in_name="pat.doe", password=GOOD["password"], device="a tablet"
    )
    assert isinstance(answer, sign_ins.SignedIn)


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"name": ""}, "Name: Please fill this in."),
        ({"name": "x" * 121}, "Name: This is too long: 121 characters, at most 120."),
        ({"sign_in_name": "pat doe"}, "Sign-in name: A sign-in name has 2 to 40 letters"),
        ({"password": "short"}, "First password: Use a password of at least 10 characters."),
    ],
)
def test_what_cannot_be_kept_is_refused_by_the_name_of_its_field_and_the_rest_stays(
    page: Screen, store: Store, manager: Actor, wrong: dict[str, str], sentence: str
) -> None:
    before = names(store, manager)

    page.fill("staff", **(GOOD | wrong)).button("staff-add")

    assert sentence in page.refused
    assert page.widget(page.field("staff", "role")).value == "aide"
    assert page.widget(page.field("staff", "name")).value == (GOOD | wrong)["name"]
    assert names(store, manager) == before


def test_a_sign_in_name_that_exists_is_refused(page: Screen, store: Store, nurse: Actor, manager: Actor) -> None:
    page.fill("staff", **(GOOD | {"sign_in_name": homes.sign_in_name_of(nurse)})).button("staff-add")

    assert "Sign-in name: Someone already signs in with this name. Choose another." in page.refused
    assert "Pat Doe" not in names(store, manager)


def test_an_agency_code_is_shown_once(page: Screen, store: Store) -> None:
    page.fill("agency-code", name="Kim Agency").button("agency-make")

    (shown,) = page.app.code
    sign_in_name, password = (line.partition(": ")[2] for line in shown.value.splitlines())
    assert isinstance(
        sign_ins.sign_in(store, now=homes.NOW, sign_in_name=sign_in_name, password=password, device="a tablet"),
        sign_ins.SignedIn,
    )

    page.run()
    assert len(page.app.code) == 0
    assert password not in page.words


def test_an_agency_code_needs_a_name(page: Screen) -> None:
    page.button("agency-make")

    assert "Name of the agency worker: Please fill this in." in page.refused
    assert len(page.app.code) == 0


def test_a_nurse_is_made_clinical_lead_and_the_page_says_so(page: Screen, store: Store, nurse: Actor) -> None:
    page.run().fill(f"staff-lead-{nurse.staff_id}", reason="Agreed on Monday").button(f"lead-{nurse.staff_id}")

    assert "can write protocols now." in page.done
    assert "clinical lead" in page.words


def test_an_account_is_closed_everywhere_at_once(page: Screen, store: Store, manager: Actor, aide: Actor) -> None:
    page.run().fill(f"staff-close-{aide.staff_id}", reason="Left").button(f"close-{aide.staff_id}")

    assert "The account of Ali Aide is closed, everywhere, at once." in page.done
    assert not page.has(f"close-{aide.staff_id}")
    assert isinstance(
        sign_ins.sign_in(
            store,
            now=homes.NOW,
            sign_in_name=homes.sign_in_name_of(aide),
            password=homes.PASSWORD,
            device="a tablet",
        ),
        sign_ins.Refused,
    )


def test_nobody_closes_their_own_account_here(page: Screen, manager: Actor) -> None:
    assert not page.has(f"close-{manager.staff_id}")


def test_a_forgotten_password_is_set_anew(page: Screen, store: Store, aide: Actor) -> None:
    form = f"staff-password-{aide.staff_id}"
    page.run().fill(form, password="short").button(f"password-{aide.staff_id}")
    assert "New password: Use a password of at least 10 characters." in page.refused

    page.fill(form, password="quiet-meadow-9").button(f"password-{aide.staff_id}")

    assert "Ali Aide has a new password." in page.done
    assert isinstance(
        sign_ins.sign_in(
            store,
            now=homes.NOW,
            sign_in_name=homes.sign_in_name_of(aide),
            password="quiet-meadow-9",
            device="a tablet",
        ),
        sign_ins.SignedIn,
    )


def test_a_nurse_finds_the_agency_code_and_nothing_else(store: Store, nurse: Actor, aide: Actor) -> None:
    page = screens.screen(screens.signed_in(store, nurse), links.PEOPLE)

    page.fill("agency-code", name="Kim Agency").button("agency-make")

    assert len(page.app.code) == 1
    assert not page.has("staff-add")
    assert "Ali Aide" not in page.words


def test_an_aide_does_not_see_the_page(store: Store, aide: Actor, nurse: Actor) -> None:
    page = screens.by_itself(screens.signed_in(store, aide), links.PEOPLE)

    assert "Your role does not allow this." in page.refused
    assert not page.has("agency-make")
