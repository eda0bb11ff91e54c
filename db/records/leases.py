"""Leases: a job of the application's own clockwork runs once, however many server processes there are."""

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Session

from db.engine import Store
from db.models.base import table_of
from db.models.home import JobLease
from db.scope import DOOR


_leases = table_of(JobLease)


def take(store: Store, *, now: datetime, job: str, holder: str, until: datetime) -> bool:
    """Whether `holder` may run the job until then. False while another process holds it."""

    def action(session: Session) -> bool:
        # Read first: a process that finds the job taken writes nothing.
        held = session.scalars(sa.select(JobLease).where(_leases.c.job == job)).one_or_none()
        if held is None:
            session.add(JobLease(job=job, holder=holder, until=until))
            return True
        if held.holder != holder and held.until > now:
            return False
        held.holder, held.until = holder, until
        return True

    return store.write(DOOR, action)
