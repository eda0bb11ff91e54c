"""What saving an incident with its suggestions costs, and how long eight tablets wait for it."""

import threading
import time
from datetime import datetime, timedelta
from uuid import UUID

from db.engine import Store
from db.records import incidents, suggestions
from db.records.incidents import IncidentIn
from protocols.access import Actor
from protocols.identity import new_id


TABLETS = 8
SECONDS = 10
_WARM = 10


def cpu(store: Store, actor: Actor, residents: list[UUID], now: datetime, *, saves: int = 60) -> tuple[float, float]:
    """CPU in milliseconds of a save, and of its suggestions, over many saves; the first few are not counted.

    They build what is built once in the life of the application.
    """
    saving = looking = 0.0
    for number in range(-_WARM, saves):
        if number == 0:
            saving = looking = 0.0
        resident_id = residents[number % len(residents)]
        begun = time.process_time()
        incident_id = save(store, actor, resident_id, now)
        saved = time.process_time()
        suggestions.suggest_for(store, actor=actor, now=now, resident_id=resident_id, incident_id=incident_id)
        saving += saved - begun
        looking += time.process_time() - saved
    return saving * 1000 / saves, looking * 1000 / saves


def waiting(store: Store, actor: Actor, residents: list[UUID], now: datetime) -> list[float]:
    """How long each save with its suggestions took, in milliseconds: eight threads, one save a second each."""
    took: list[float] = []

    def tablet(number: int) -> None:
        for second in range(SECONDS):
            begun = time.perf_counter()
            resident_id = residents[(number + second * TABLETS) % len(residents)]
            incident_id = save(store, actor, resident_id, now)
            suggestions.suggest_for(store, actor=actor, now=now, resident_id=resident_id, incident_id=incident_id)
            passed = time.perf_counter() - begun
            took.append(passed * 1000)
            time.sleep(max(0.0, 1 - passed))

    threads = [threading.Thread(target=tablet, args=(number,)) for number in range(TABLETS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return took


def save(store: Store, actor: Actor, resident_id: UUID, now: datetime) -> UUID:
    incident_id = new_id()
    said = IncidentIn(
        resident_id=resident_id,
        occurred_at=now - timedelta(minutes=2),
        behaviours=["BHV_RESTLESS"],
        strength=2,
        triggers=["TRG_NOISE"],
        tried=["INT_QUIET"],
        outcome="settled",
    )
    incidents.record(store, actor=actor, now=now, id=incident_id, incident=said)
    return incident_id
