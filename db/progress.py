"""How long work says what it is doing, to whoever called for it."""

from collections.abc import Callable
from typing import Protocol

from protocols.wording import _


class Say(Protocol):
    """Takes a sentence for the person who waits. `often`: there will be many of these, some may be left out."""

    def __call__(self, sentence: str, *, often: bool = False) -> None: ...


def silent(sentence: str, *, often: bool = False) -> None:
    """Nobody is waiting."""


def counting(say: Say) -> Callable[[int, int], None]:
    """How far a count has come, in the form in which `verify` tells it."""

    def tell(done: int, total: int) -> None:
        say(_("{done} of {total}", done=done, total=total), often=True)

    return tell
