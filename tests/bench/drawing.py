"""What drawing one monthly summary costs."""

import time
from datetime import datetime
from uuid import UUID

from db.engine import Store
from db.queries import operators, summaries
from protocols.home_time import local_moment
from protocols.month import first_of
from reports.contents.monthly import MonthlySummary, write
from reports.documents.monthly import Stamp, draw


LANGUAGE = "en"
ROUNDS = 4


def cpu(store: Store, residents: list[UUID], now: datetime) -> list[float]:
    """CPU in milliseconds of each drawing of this month, every resident's several times, after a first one."""
    months = [_summary(store, resident_id, now) for resident_id in residents]
    stamp = Stamp(made_at="now")
    draw(months[0], stamp=stamp, draft=True)
    took = []
    for summary in months * ROUNDS:
        begun = time.thread_time()
        draw(summary, stamp=stamp, draft=True)
        took.append((time.thread_time() - begun) * 1000)
    return took


def _summary(store: Store, resident_id: UUID, now: datetime) -> MonthlySummary:
    operator = operators.of_resident(store, resident_id=resident_id)
    today = local_moment(now, operator.time_zone).local_date
    month = first_of(today)
    values = summaries.person_month(store, actor=operator.actor, resident_id=resident_id, month=month, now=now)
    return write(values, language=LANGUAGE, prepared_on=today)
