"""Several people at the same moment."""

import threading
from collections.abc import Callable, Sequence

from protocols.errors import DomainError


def at_once(actions: Sequence[Callable[[], object]]) -> list[object]:
    """What each action answered, or its refusal, in the order given. They begin together, each in its own thread."""
    together = threading.Barrier(len(actions))
    answers: list[object] = [None] * len(actions)

    def act(place: int, action: Callable[[], object]) -> None:
        together.wait()
        try:
            answers[place] = action()
        except DomainError as refusal:
            answers[place] = refusal

    threads = [threading.Thread(target=act, args=numbered) for numbered in enumerate(actions)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return answers
