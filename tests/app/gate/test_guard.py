"""The first line of every page, fragment and callback."""

import pytest
from streamlit.testing.v1 import AppTest

from db.engine import Store
from db.queries.sign_ins import by_session
from db.records import sign_ins
from db.records.sign_ins import SignedIn
from protocols.access import Actor
from tests.support import homes
from tests.support.clock import IDLE, SetClock


PAGE = """
import streamlit as st
from pages.parts import messages
from pages.parts.guard import acting, guard
from protocols.access import Permission
from protocols.errors import Invalid

def tapped(*permissions):
    with messages.shielded():
        here = acting(*permissions)
        messages.say(f"Done by {here.who.name}")

def refused():
    with messages.shielded():
        raise Invalid("**Too** long")

here = guard(Permission.READ_SHIFT)
messages.show()
st.text(f"Seen by {here.who.name}")
st.button("log", on_click=tapped, args=(Permission.LOG_INCIDENT,))
st.button("manage", on_click=tapped, args=(Permission.MANAGE_STAFF,))
st.button("refuse", on_click=refused)
"""
NURSES_PAGE = """
import streamlit as st
from pages.parts.guard import guard
from protocols.access import Permission

guard(Permission.READ_SHIFT, Permission.REVIEW_CARDS)
st.text("for nurses")
"""


@pytest.fixture
def aide(store: Store, nurse: Actor) -> Actor:
    return homes.make_staff(store, nurse.home_id, "aide", name="Ali Aide")


@pytest.fixture
def signed_in(store: Store, aide: Actor, clock: SetClock) -> SignedIn:
    result = sign_ins.sign_in(
        store, now=clock(), sign_in_name=homes.sign_in_name_of(aide), password=homes.PASSWORD, device="tablet"
    )
    assert isinstance(result, SignedIn)
    return result


def _run(page: str, signed_in: SignedIn | None) -> AppTest:
    app = AppTest.from_string(page)
    if signed_in is not None:
        app.user = {"sid": str(signed_in.session_id)}
    return app.run()


def _said(app: AppTest) -> list[str]:
    return [element.value for element in (*app.text, *app.error, *app.success)]


def test_live_sign_in_sees_the_page(store: Store, signed_in: SignedIn) -> None:
    assert _said(_run(PAGE, signed_in)) == ["Seen by Ali Aide"]


def test_nobody_sees_nothing_but_the_way_to_sign_in(store: Store, home: object) -> None:
    assert _said(_run(PAGE, None)) == ["You are signed out."]


def test_page_stops_when_the_sign_in_has_ended(store: Store, signed_in: SignedIn, clock: SetClock) -> None:
    app = _run(PAGE, signed_in)
    sign_ins.sign_out(store, now=clock(), session_id=signed_in.session_id)

    assert _said(app.run()) == ["You are signed out."]


def test_page_stops_when_the_sign_in_is_locked(store: Store, signed_in: SignedIn, clock: SetClock) -> None:
    app = _run(PAGE, signed_in)
    clock.pass_by(minutes=6)

    assert _said(app.run()) == ["This tablet is locked. What was tapped is kept."]


def test_page_of_another_role_says_so_and_shows_nothing(store: Store, signed_in: SignedIn) -> None:
    assert _said(_run(NURSES_PAGE, signed_in)) == ["Your role does not allow this. Ask the person in charge."]


def test_tap_that_is_allowed_is_done_and_said_once(store: Store, signed_in: SignedIn) -> None:
    app = _run(PAGE, signed_in)

    app.button[0].click().run()

    assert "Done by Ali Aide" in _said(app)
    assert "Done by Ali Aide" not in _said(app.run())


def test_tap_of_another_role_is_refused_and_the_page_stays(store: Store, signed_in: SignedIn) -> None:
    app = _run(PAGE, signed_in)

    app.button[1].click().run()

    assert set(_said(app)) == {"Seen by Ali Aide", "Your role does not allow this\\. Ask the person in charge\\."}


def test_tap_after_signing_out_elsewhere_changes_nothing(store: Store, signed_in: SignedIn, clock: SetClock) -> None:
    app = _run(PAGE, signed_in)
    sign_ins.sign_out(store, now=clock(), session_id=signed_in.session_id)

    app.button[0].click().run()

    assert _said(app) == ["You are signed out."]


def test_refusal_is_shown_as_text(store: Store, signed_in: SignedIn) -> None:
    app = _run(PAGE, signed_in)

    app.button[2].click().run()

    assert "\\*\\*Too\\*\\* long" in _said(app)


@pytest.mark.parametrize(("tap", "locked"), [(True, False), (False, True)])
def test_tapping_counts_as_being_there_and_looking_does_not(
    store: Store, signed_in: SignedIn, clock: SetClock, tap: bool, locked: bool
) -> None:
    app = _run(PAGE, signed_in)
    clock.pass_by(minutes=4)
    (app.button[0].click() if tap else app).run()
    clock.pass_by(minutes=4)

    who = by_session(store, now=clock(), session_id=signed_in.session_id, idle=IDLE)

    assert who is not None
    assert who.locked is locked
