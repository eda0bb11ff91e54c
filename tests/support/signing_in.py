"""Signing in as the sign-in page does, for tests that talk to the gate."""

from typing import Protocol

from httpx import Response

from protocols.access import Actor
from tests.support import homes


COOKIE = "__Host-attune"


class Client(Protocol):
    """httpx's client and Starlette's test client."""

    def post(self, url: str, *, data: dict[str, str]) -> Response: ...


def sign_in(client: Client, who: Actor, *, password: str = homes.PASSWORD, wanted: str = "/") -> Response:
    """Send the sign-in form as this person."""
    form = {"name": homes.sign_in_name_of(who), "password": password, "next": wanted}
    return client.post("/signin", data=form)
