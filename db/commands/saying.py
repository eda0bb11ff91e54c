"""What a command says: its answer on the standard output, how far it is on the standard error."""

import argparse
import sys
import time
from typing import TypeAlias


Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # what `add_subparsers` answers

_EVERY_SECONDS = 1.0


def say(*lines: str) -> None:
    """The answer of the command."""
    for line in lines:
        sys.stdout.write(f"{line}\n")


class Progress:
    """Tells whoever waits what is being done; what comes often, about once a second."""

    def __init__(self) -> None:
        self._last = time.monotonic()

    def __call__(self, sentence: str, *, often: bool = False) -> None:
        now = time.monotonic()
        if often and now - self._last < _EVERY_SECONDS:
            return
        self._last = now
        sys.stderr.write(f"{sentence}\n")
        sys.stderr.flush()
