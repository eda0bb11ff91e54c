"""Raw clients of a served home: what one run costs the server, and how long many tablets wait for a tap."""

import asyncio
import random
import time
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass

import httpx
import psutil

from tests.support.served import Served
from tests.support.streamlit_client import StreamlitClient, streamlit_client


RUNS = 40
STRENGTHS = ("A little upset", "Upset", "Very upset")


@dataclass(frozen=True, slots=True)
class Home:
    """A served home, its process, and the cookie of somebody who is signed in."""

    served: Served
    process: psutil.Process
    cookie: str


def sign_in(served: Served, name: str, password: str) -> str:
    """The cookie, as a browser sends it back."""
    form = {"name": name, "password": password, "next": "/"}
    answer = httpx.post(f"{served.url}/signin", data=form, headers={"Origin": served.url})
    return answer.headers["set-cookie"].split(";")[0]


async def cpu_of_runs(home: Home, *, page: str, query: str, strength: str) -> tuple[float, float]:
    """CPU of a full run and of a fragment run of a page, in milliseconds, each over many runs."""
    async with AsyncExitStack() as open_sockets:
        client = await _open(home, open_sockets)
        for _warm in range(3):
            await client.run(page=page, query=query)
        full = await _cpu(home, lambda _number: client.run(page=page, query=query))
        tap = _tap(client, strength)
        await tap(0)
        return full, await _cpu(home, tap)


async def waiting(home: Home, *, queries: list[str], pause: float, seconds: float, seed: int) -> list[float]:
    """How long each tap took, in milliseconds: one client a query, one tap each `pause` seconds on average."""
    rng = random.Random(seed)
    took: list[float] = []
    async with AsyncExitStack() as open_sockets:
        taps = []
        for query in queries:
            client = await _open(home, open_sockets)
            await client.run(page="log", query=query)
            tap = _tap(client, "-strength-")
            await tap(0)
            taps.append(tap)
        until = time.perf_counter() + seconds
        starts = [rng.uniform(0, pause) for _tap_of_client in taps]
        each = (_tapping(tap, rng, start, pause, until, took) for tap, start in zip(taps, starts, strict=True))
        await asyncio.gather(*each)
    return took


Tap = Callable[[int], Awaitable[object]]


async def _tapping(tap: Tap, rng: random.Random, start: float, pause: float, until: float, took: list[float]) -> None:
    await asyncio.sleep(start)
    number = 0
    while time.perf_counter() < until:
        number += 1
        begun = time.perf_counter()
        await tap(number)
        took.append((time.perf_counter() - begun) * 1000)
        await asyncio.sleep(rng.expovariate(1 / pause))


def _tap(client: StreamlitClient, strength: str) -> Tap:
    """Tap another strength each time: a callback, a draft written, the questions drawn again."""
    widget = next(identity for identity in client.fragments if strength in identity)

    def tap(number: int) -> Awaitable[object]:
        client.set(widget, "string_array_value", [STRENGTHS[number % len(STRENGTHS)]])
        return client.run(fragment=client.fragments[widget])

    return tap


async def _open(home: Home, open_sockets: AsyncExitStack) -> StreamlitClient:
    socket = streamlit_client(home.served.websocket_url, origin=home.served.url, headers={"Cookie": home.cookie})
    return await open_sockets.enter_async_context(socket)


async def _cpu(home: Home, run: Tap) -> float:
    before = _spent(home.process)
    for number in range(1, RUNS + 1):
        await run(number)
    return (_spent(home.process) - before) * 1000 / RUNS


def _spent(process: psutil.Process) -> float:
    times = process.cpu_times()
    return float(times.user + times.system)
