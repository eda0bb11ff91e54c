"""Tablets that save as fast as they can, in a process that can be killed: `python -m tests.support.saving`.

Each line of standard input is a job. A fresh copy of this process does it until it is killed, and says a line for each
step when the step was answered for: the entry's id and the step. Everything is imported once, before the first job.
"""

import json
import os
import signal
import sys
import threading
from pathlib import Path
from typing import Any
from uuid import UUID

from db.engine import Store
from db.settings import DataSettings
from protocols.access import Actor
from protocols.identity import new_id
from protocols.vocabulary import vocabulary
from tests.support.ward import Step, Ward, last_step, take


_LONGEST_SECONDS = 120  # a job that nobody ends ends itself


def job(settings: DataSettings, ward: Ward, *, tablets: int) -> str:
    """The line that asks for this."""
    asked = {
        "settings": [
            str(settings.data_dir),
            settings.database_url,
            settings.migrate_url,
            str(settings.audit_key_file),
            str(settings.backup_dir),
        ],
        "nurse": [str(ward.nurse.home_id), str(ward.nurse.staff_id)],
        "residents": [str(one) for one in ward.residents],
        "tablets": tablets,
    }
    return json.dumps(asked) + "\n"


def main() -> None:
    vocabulary()
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            _work(json.loads(line))
            os._exit(0)
        _say(f"began {child}")
        os.waitpid(child, 0)
        _say("ended")


def _work(asked: dict[str, Any]) -> None:
    signal.alarm(_LONGEST_SECONDS)
    data_dir, database_url, migrate_url, key_file, backup_dir = asked["settings"]
    settings = DataSettings(Path(data_dir), database_url, migrate_url, Path(key_file), Path(backup_dir))
    home_id, staff_id = map(UUID, asked["nurse"])
    ward = Ward(Actor(home_id, staff_id, "nurse"), tuple(UUID(one) for one in asked["residents"]))
    store = Store(settings)
    tablets = [threading.Thread(target=_save, args=(store, ward)) for _ in range(asked["tablets"])]
    for tablet in tablets:
        tablet.start()
    for tablet in tablets:
        tablet.join()


def _save(store: Store, ward: Ward) -> None:
    try:
        while True:
            one = new_id()
            for step in range(Step.DRAFT, last_step(one) + 1):
                take(store, ward, one, Step(step))
                _say(f"{one} {step}")
    except Exception as failure:  # noqa: BLE001 - said to whoever breaks things, who knows whether it may be
        _say(f"failed {type(failure).__name__}")


def _say(line: str) -> None:
    os.write(1, f"{line}\n".encode())  # one write, so that lines of several threads stay whole


if __name__ == "__main__":
    main()
