"""Tablets that are saving when their process is killed, seen from the outside."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from random import Random
from uuid import UUID

from db.settings import DataSettings
from tests.support.saving import job
from tests.support.served import ROOT
from tests.support.ward import Step, Ward


TABLETS = 4
_STEPS_BEFORE = (3, 40)  # answered steps before something breaks
_LONGEST_PAUSE_SECONDS = 0.03  # a few steps long, so that it breaks anywhere within one


@dataclass(slots=True)
class Answered:
    """How far each entry came before the end, as far as anybody was told; and what failed."""

    steps: dict[UUID, Step] = field(default_factory=dict)
    count: int = 0
    failures: list[str] = field(default_factory=list)

    def add(self, words: list[str]) -> None:
        if words[0] == "failed":
            self.failures.append(words[1])
            return
        self.steps[UUID(words[0])] = Step(int(words[1]))
        self.count += 1


class Tablets:
    """`save_until` lets them save until something breaks at a moment drawn from `random`."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def save_until_killed(self, settings: DataSettings, ward: Ward, random: Random) -> Answered:
        """The process that saves is killed, as by the system when memory is short."""
        return self.save_until(settings, ward, random, lambda process: os.kill(process, signal.SIGKILL))

    def save_until(
        self, settings: DataSettings, ward: Ward, random: Random, break_it: Callable[[int], None]
    ) -> Answered:
        """Save until `break_it` was called with the process id and the process has ended."""
        answered, child, left = Answered(), 0, random.randint(*_STEPS_BEFORE)
        assert self._process.stdin is not None
        self._process.stdin.write(job(settings, ward, tablets=TABLETS))
        self._process.stdin.flush()
        for words in self._lines():
            if words[0] == "began":
                child = int(words[1])
            elif words[0] == "ended":
                break
            else:
                answered.add(words)
                left -= 1
            if left <= 0 and child:
                time.sleep(random.uniform(0, _LONGEST_PAUSE_SECONDS))  # the moment is what is tested
                break_it(child)
                child, left = 0, sys.maxsize
        return answered

    def _lines(self) -> Iterator[list[str]]:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            yield line.split()
        raise AssertionError("the process that starts the others has ended")


@contextmanager
def tablets() -> Iterator[Tablets]:
    """A process that has everything imported and starts a copy of itself for each job."""
    command = [sys.executable, "-m", "tests.support.saving"]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        yield Tablets(process)
        assert process.stdin is not None
        process.stdin.close()
