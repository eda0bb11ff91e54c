"""The open socket: which pages a person gets there, and that it ends with the sign-in."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import TypeVar

import httpx
import pytest
from websockets.exceptions import InvalidStatus

from pages.parts.navigation import PLACES, places_for
from protocols.access import ROLES, Actor
from protocols.identity import new_id
from tests.support import homes, stores
from tests.support.homes import NOW
from tests.support.served import Served, served
from tests.support.signing_in import COOKIE, sign_in
from tests.support.streamlit_client import Run, StreamlitClient, streamlit_client


T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class House:
    """A served home with one person of each role."""

    at: Served
    people: dict[str, Actor]
    opened: ExitStack

    def signed_in(self, role: str) -> httpx.Client:
        client = self.opened.enter_context(httpx.Client(base_url=self.at.url, headers={"origin": self.at.url}))
        answer = sign_in(client, self.people[role])
        # httpx gives a Secure cookie to https alone; browsers give it to loopback too.
        client.headers["cookie"] = f"{COOKIE}={answer.cookies[COOKIE]}"
        return client

    def on_socket(
        self, client: httpx.Client, do: Callable[[StreamlitClient], Awaitable[T]], *, session: str = "", **headers: str
    ) -> T:
        async def open_and_do() -> T:
            sent = {"cookie": client.headers["cookie"], **headers}
            async with streamlit_client(
                self.at.websocket_url, origin=self.at.url, headers=sent, session=session
            ) as socket:
                return await do(socket)

        return asyncio.run(open_and_do())


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory, migrated_file: Path) -> Iterator[House]:
    data_dir = tmp_path_factory.mktemp("house")
    with stores.sqlite_store(data_dir, like=migrated_file) as store:
        home = homes.make_home(store)
        people = {role: homes.make_staff(store, home, role, name=f"Robin {role.title()}") for role in ROLES}
        homes.make_resident(store, people["nurse"])
    with served(data_dir, now=NOW) as application, ExitStack() as opened:
        yield House(application, people, opened)


@pytest.fixture(autouse=True)
def _same_time_again(house: House) -> None:
    house.at.set_clock(NOW)


def _someone(role: str) -> Actor:
    return Actor(home_id=new_id(), staff_id=new_id(), role=role)


def _own_page(run: Run) -> bool:
    return bool(run.page_hash) and not run.not_found


@pytest.mark.parametrize("role", ROLES)
def test_menu_holds_the_pages_of_the_role_and_no_other(house: House, role: str) -> None:
    run = house.on_socket(house.signed_in(role), lambda socket: socket.run())

    assert set(run.pages) == {place.address for place in places_for(_someone(role))}


@pytest.mark.parametrize(
    ("role", "address"), [(role, place.address) for role in ROLES for place in places_for(_someone(role))]
)
def test_page_of_ones_own_role_is_run(house: House, role: str, address: str) -> None:
    assert _own_page(house.on_socket(house.signed_in(role), lambda socket: socket.run(page=address)))


@pytest.mark.parametrize(
    ("role", "address"),
    [(role, place.address) for role in ROLES for place in PLACES if place not in places_for(_someone(role))],
)
def test_page_of_another_role_is_not_run_when_asked_for_by_name(house: House, role: str, address: str) -> None:
    client = house.signed_in(role)

    first = house.on_socket(client, lambda socket: socket.run())
    asked = house.on_socket(client, lambda socket: socket.run(page=address))

    assert asked.not_found
    assert asked.page_hash == first.page_hash


@pytest.mark.parametrize(("role", "other"), [("aide", "nurse"), ("aide", "manager"), ("manager", "nurse")])
def test_page_of_another_role_is_not_run_when_asked_for_by_its_hash(house: House, role: str, other: str) -> None:
    own = house.on_socket(house.signed_in(role), lambda socket: socket.run())
    theirs = house.on_socket(house.signed_in(other), lambda socket: socket.run())

    async def ask(socket: StreamlitClient) -> list[Run]:
        runs = []
        for wanted in sorted(theirs.page_hashes - own.page_hashes):
            socket.page_hash = wanted
            runs.append(await socket.run())
        return runs

    asked = house.on_socket(house.signed_in(role), ask)

    assert asked
    assert {run.page_hash for run in asked} == {own.page_hash}


def test_forged_identity_beside_a_real_one_changes_nothing(house: House) -> None:
    nurse = house.on_socket(house.signed_in("nurse"), lambda socket: socket.run())

    for name in ("X-Attune-Session", "X-Attune-Role"):
        run = house.on_socket(house.signed_in("aide"), lambda socket: socket.run(), **{name: "nurse"})

        assert "Robin Aide" in run.text
        assert set(run.pages) < set(nurse.pages)


def test_open_socket_of_someone_else_is_not_taken_over(house: House) -> None:
    """A tablet handed on within the minutes that Streamlit keeps a lost session."""

    async def session_of(socket: StreamlitClient) -> str:
        await socket.run()
        return socket.session

    nurses = house.on_socket(house.signed_in("nurse"), session_of)
    resumed = house.on_socket(house.signed_in("aide"), session_of, session=nurses)

    assert resumed != nurses


def test_signing_out_ends_the_open_socket_at_its_next_run(house: House) -> None:
    client = house.signed_in("nurse")

    async def sign_out_between(socket: StreamlitClient) -> tuple[Run, Run]:
        before = await socket.run()
        client.post("/signout")
        return before, await socket.run()

    before, after = house.on_socket(client, sign_out_between)

    assert _own_page(before)
    assert "You are signed out." in after.text
    assert not after.pages
    assert "Robin" not in after.text


def test_locking_stops_the_open_socket_at_its_next_run(house: House) -> None:
    client = house.signed_in("nurse")

    async def lock_between(socket: StreamlitClient) -> tuple[Run, Run]:
        client.post("/lock")
        locked = await socket.run()
        client.post("/locked", data={"password": homes.PASSWORD})
        return locked, await socket.run()

    locked, unlocked = house.on_socket(client, lock_between)

    assert "This tablet is locked." in locked.text
    assert not locked.pages
    assert _own_page(unlocked)


@pytest.mark.parametrize(("minutes", "open_still"), [(4.9, True), (5, True), (5.1, False)])
def test_idle_time_locks_the_open_socket(house: House, minutes: float, open_still: bool) -> None:
    async def wait_between(socket: StreamlitClient) -> Run:
        await socket.run()
        house.at.set_clock(NOW + timedelta(minutes=minutes))
        return await socket.run()

    assert _own_page(house.on_socket(house.signed_in("nurse"), wait_between)) is open_still


def test_socket_of_a_locked_sign_in_is_refused(house: House) -> None:
    client = house.signed_in("nurse")
    client.post("/lock")

    with pytest.raises(InvalidStatus, match="403"):
        house.on_socket(client, lambda socket: socket.run())


def test_sign_in_of_one_person_does_not_end_with_anothers(house: House) -> None:
    nurse, aide = house.signed_in("nurse"), house.signed_in("aide")

    nurse.post("/signout")

    assert aide.get("/session").status_code == 204
