"""What helped this person before? Shrunken success: few tries are pulled towards what is usual.

Everything here is followed by, not because of: things settle on their own, and stronger steps are used in worse
moments. So it only orders what the rules already allow, is shown as "3 of 4" and never as a percentage, and never
adds, hides or overrides a step. An answer that nobody gave is left out of every figure.

Source: clinical brief, F2 (a), with its worked vectors F2-e; ranking by the 20th percentile: design notes on rules,
3.1 and 3.2 (picked the best step as often as the mean, or slightly more often, in simulation).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Protocol, TypeVar

from protocols.signals import beta
from protocols.vocabulary import vocabulary
from protocols.wording import _


# Design defaults of the brief (F2), for a clinical lead to sign off.
PRIOR_STRENGTH = 8.0  # what is usual weighs as much as so many tries
PRIOR_SUCCESS = 0.5  # what is usual where nothing is known of others
SHARE_FROM = 3  # answered tries from which "k of n" means something
_CAUTIOUS = 0.20  # rank by this percentile: a good share of few tries does not beat one of many
_LOW, _HIGH = 0.10, 0.90  # the 80 % interval


class Tally(Protocol):
    """Tries of one intervention: `known` have an answer that counts, `calmer` of them were followed by calm."""

    @property
    def code(self) -> str: ...
    @property
    def tries(self) -> int: ...
    @property
    def known(self) -> int: ...
    @property
    def calmer(self) -> int: ...


_Tally = TypeVar("_Tally", bound=Tally)


@dataclass(frozen=True, slots=True)
class Settled:
    """How likely calm is to follow, 0 to 1: shrunken mean, its 80 % interval, and the chance that it beats what is
    usual."""

    mean: float
    low: float
    high: float
    better: float


@dataclass(frozen=True, slots=True)
class Try:
    """One entry in which something was tried. `value` 0 to 3, None: nobody knows how it ended."""

    at: datetime
    behaviours: tuple[str, ...]
    interventions: tuple[str, ...]
    value: int | None


@dataclass(frozen=True, slots=True)
class Response:
    """How one intervention went for one behaviour in the last `window_d` days, as the rules' facts name it.

    `best_outcome`, `shrunk_success` and `prob_better` are None when no try has an answer that counts.
    """

    behaviour: str
    intervention: str
    window_d: int
    tries: int
    known: int
    best_outcome: int | None
    shrunk_success: float | None
    prob_better: float | None


def k_of_n(calmer: int, known: int, tries: int | None = None) -> str:
    """ "3 of 4" from three answered tries on; below that how often it was tried, and how many have no answer.

    `tries` counts those without an answer as well; None: not told, only the answered ones are spoken of.
    """
    if known >= SHARE_FROM:
        return _("{calmer} of {known}", calmer=calmer, known=known)
    if tries is None:
        return _tried(known) if known else _("no answer yet")
    if tries == 0:
        return _("not tried yet")
    if known == 0:
        return _("{tried}, no answer", tried=_tried(tries))
    if known < tries:
        return _("{tried}, {count} with no answer", tried=_tried(tries), count=tries - known)
    return _tried(tries)


def _tried(tries: int) -> str:
    if tries == 1:
        return _("tried once")
    return _("tried twice") if tries == 2 else _("tried {count} times", count=tries)


def usual(calmer: float, known: float) -> float:
    """What is usual in the home, 0 to 1: others' share, itself pulled to one half. No others: one half."""
    return (PRIOR_STRENGTH * PRIOR_SUCCESS + calmer) / (PRIOR_STRENGTH + known)


@lru_cache(maxsize=4096)
def settled(calmer: float, known: float, *, usual: float = PRIOR_SUCCESS, strength: float = PRIOR_STRENGTH) -> Settled:
    """Shrunken success of `calmer` in `known` tries, where `usual` is what others see and weighs `strength` tries.

    Counts may be fractional (older tries discounted). Raises ValueError unless 0 <= calmer <= known, 0 < usual < 1
    and strength > 0.
    """
    a, b = _shape(calmer, known, usual, strength)
    return Settled(
        mean=a / (a + b),
        low=beta.quantile(_LOW, a, b),
        high=beta.quantile(_HIGH, a, b),
        better=1 - beta.below(usual, a, b),
    )


def order_tried(tried: Iterable[_Tally], *, usual_by_code: Mapping[str, float] | None = None) -> tuple[_Tally, ...]:
    """What was tried, best first: by the cautious end of the shrunken success, then by more answers, then by code.

    `usual_by_code` holds what is usual in the home for an intervention; absent: one half. Something with no answer
    yet stands where the usual stands: neither good nor bad.
    """
    known_usual = usual_by_code or {}

    def place(one: _Tally) -> tuple[float, int, str]:
        return (-_cautious(one.calmer, one.known, known_usual.get(one.code, PRIOR_SUCCESS)), -one.known, one.code)

    return tuple(sorted(tried, key=place))


def responses(
    history: Iterable[Try],
    *,
    now: datetime,
    window_d: int,
    home: Mapping[tuple[str, str], tuple[float, float]] | None = None,
) -> tuple[Response, ...]:
    """How each intervention went for each behaviour it was tried for, in (now - window, now], by codes.

    Parameters
    ----------
    home : (behaviour, intervention) -> (calmer, known) of the home's other residents; absent: one half is usual
    """
    values: dict[tuple[str, str], list[int | None]] = {}
    for one in history:
        if now - timedelta(days=window_d) < one.at <= now:
            for pair in ((b, i) for b in set(one.behaviours) for i in set(one.interventions)):
                values.setdefault(pair, []).append(one.value)
    others = home or {}
    return tuple(
        _response(pair, outcomes, window_d, usual(*others.get(pair, (0, 0))))
        for pair, outcomes in sorted(values.items())
    )


def _response(pair: tuple[str, str], outcomes: list[int | None], window_d: int, usual_here: float) -> Response:
    known = [value for value in outcomes if value is not None]
    calmer = sum(value >= vocabulary().success_from for value in known)
    a, b = _shape(calmer, len(known), usual_here, PRIOR_STRENGTH)
    return Response(
        behaviour=pair[0],
        intervention=pair[1],
        window_d=window_d,
        tries=len(outcomes),
        known=len(known),
        best_outcome=max(known, default=None),
        shrunk_success=a / (a + b) if known else None,
        prob_better=1 - beta.below(usual_here, a, b) if known else None,
    )


@lru_cache(maxsize=4096)
def _cautious(calmer: float, known: float, usual_here: float) -> float:
    return beta.quantile(_CAUTIOUS, *_shape(calmer, known, usual_here, PRIOR_STRENGTH))


def _shape(calmer: float, known: float, usual_here: float, strength: float) -> tuple[float, float]:
    """The two shape values of the beta distribution of success."""
    if not (0 <= calmer <= known and 0 < usual_here < 1 and strength > 0):
        message = f"no share: {calmer} of {known}, usual {usual_here}, strength {strength}"
        raise ValueError(message)
    return usual_here * strength + calmer, (1 - usual_here) * strength + known - calmer
