"""Random draws from what the standard library offers. Everything comes from one seed, by name and never by order."""

import math
from collections.abc import Mapping, Sequence
from datetime import datetime
from random import Random
from typing import TypeVar
from uuid import UUID


T = TypeVar("T")


def dice(seed: int, *purpose: object) -> Random:
    """A stream of its own for each purpose, so that a change in one leaves the others as they were."""
    return Random(" ".join(map(str, (seed, *purpose))))  # noqa: S311 - invents, protects nothing


def ident(rng: Random, at: datetime) -> UUID:
    """An id in the form of UUIDv7: the time, then what the dice say."""
    stamp = int(at.timestamp() * 1000) << 80
    return UUID(int=stamp | 0x7 << 76 | rng.getrandbits(12) << 64 | 0b10 << 62 | rng.getrandbits(62))


def chance(rng: Random, probability: float) -> bool:
    return rng.random() < probability


def poisson(rng: Random, mean: float) -> int:
    """Knuth's way: as many as it takes; the means here are below ten."""
    limit, product, count = math.exp(-mean), rng.random(), 0
    while product > limit:
        product *= rng.random()
        count += 1
    return count


def dirichlet(rng: Random, weights: Mapping[str, float], concentration: float) -> dict[str, float]:
    """Shares that add up to 1, around the shares of the weights; the smaller the concentration, the further away."""
    whole = sum(weights.values())
    drawn = {code: rng.gammavariate(concentration * weight / whole, 1) for code, weight in weights.items()}
    total = sum(drawn.values())
    return {code: value / total for code, value in drawn.items()}


def pick(rng: Random, weights: Mapping[T, float]) -> T:
    return rng.choices(tuple(weights), weights=tuple(weights.values()))[0]


def pick_some(rng: Random, weights: Mapping[T, float], count: int) -> tuple[T, ...]:
    """So many different ones, or all that have any weight."""
    left = {item: weight for item, weight in weights.items() if weight > 0}
    found: list[T] = []
    while left and len(found) < count:
        one = pick(rng, left)
        del left[one]
        found.append(one)
    return tuple(found)


def how_many(rng: Random, shares: Sequence[float], *, start: int = 0) -> int:
    """A count, beginning with `start`, by the shares of each."""
    return start + rng.choices(range(len(shares)), weights=shares)[0]


def between(rng: Random, limits: tuple[int, int]) -> int:
    return rng.randint(*limits)
