"""One home's chain from its first link to its head, each link with the version that it holds."""

from collections.abc import Iterator, Sequence
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from db.models.base import table_of
from db.models.chain import Audit, ChainHead, RecordVersion
from db.models.retention import Appraisal
from db.upsert import dialect_of
from db.verification import raw_form
from db.verification.findings import Fault, Found
from db.verification.known_anchors import Given, OfHome


AT_ONCE = 2000  # rows read at a time

_audit = table_of(Audit)
_head = table_of(ChainHead)
_version = table_of(RecordVersion)
_APPRAISAL = table_of(Appraisal).name
_NUMBERS = ("seq", "version")
_LINKS = len(raw_form.LINK)
_NOTHING: dict[str, Any] = {}


class Walk:
    """`faults` goes along the chain; afterwards `seq` is its length and `erased` what was erased by decision."""

    def __init__(self, home_id: UUID, *, key: bytes, anchors: OfHome, given: Sequence[Given] = ()) -> None:
        self.seq = 0
        self.erased: set[tuple[str, str]] = set()  # (table, id) of the entries
        self.confirmed: set[Given] = set()  # what was typed off a paper and is so in this home
        self._home_id = home_id
        self._home = str(home_id)
        self._key = key
        self._hash = ""
        self._last_anchor = anchors.last
        self._anchors = anchors.in_order()
        self._anchor = next(self._anchors, None)
        self._given = {one.seq: [other for other in given if other.seq == one.seq] for one in given}
        self._empty: list[Found] = []  # versions of which nothing is left: was it decided?

    def faults(self, session: Session) -> Iterator[list[Found]]:
        """What is wrong, for each portion of links; empty lists too, so that progress can be shown."""
        result = session.execute(self._chosen(session), execution_options={"yield_per": AT_ONCE})
        for rows in result.partitions():
            yield [found for row in rows for found in self._link(row)]
        yield [found for found in self._empty if (found.entity, str(found.entity_id)) not in self.erased]
        yield list(self._end(session))

    def _chosen(self, session: Session) -> sa.Select[Any]:
        dialect = dialect_of(session)
        its = [_version.c[name] == _audit.c[name] for name in ("home_id", "entity", "entity_id", "version")]
        link = [
            _audit.c[name] if name in _NUMBERS else raw_form.as_text(_audit.c[name], dialect) for name in raw_form.LINK
        ]
        said = [raw_form.as_text(_version.c[name], dialect) for name in raw_form.SAID]
        return (
            sa.select(*link, _audit.c.hash, *said)
            .join_from(_audit, _version, sa.and_(*its), isouter=True)
            .where(_audit.c.home_id == self._home_id)
            .order_by(_audit.c.seq)
        )

    def _link(self, row: Any) -> Iterator[Found]:
        link, ends, said = row[:_LINKS], row[_LINKS], row[_LINKS + 1 :]
        _action, _actor, _at, digest, entity, entity_id, before, seq, _session, _number = link
        if seq != self.seq + 1:
            yield Found(Fault.LINK_MISSING, self._home_id, self.seq + 1)
        elif before != self._hash:
            yield self._found(Fault.LINK_OUT_OF_PLACE, seq, entity, entity_id)
        is_whole = raw_form.link_hash(self._key, self._home, link) == ends
        if not is_whole:
            yield self._found(Fault.LINK_CHANGED, seq, entity, entity_id)
        elif not self._agrees(seq, ends):
            yield self._found(Fault.ANCHOR_DIFFERS, seq, entity, entity_id)
        fault = self._version_fault(link, digest, said, may_decide=is_whole)
        if fault is not None:
            yield self._found(fault, seq, entity, entity_id)
        self.seq, self._hash = seq, ends

    def _agrees(self, seq: int, ends: str) -> bool:
        """Whether the link ends as every anchor says."""
        agrees = True
        while self._anchor is not None and self._anchor[0] <= seq:
            agrees = agrees and (self._anchor[0] < seq or self._anchor[1] == ends)
            self._anchor = next(self._anchors, None)
        self.confirmed.update(one for one in self._given.get(seq, ()) if ends.startswith(one.begins))
        return agrees

    def _version_fault(self, link: Any, digest: str, said: Any, *, may_decide: bool) -> Fault | None:
        _action, actor_id, at, _digest, entity, entity_id, _before, seq, _session, _number = link
        said_actor, said_at, _change, text, reason, salt = said
        if salt is None:
            return Fault.VERSION_MISSING
        payload = raw_form.read_json(text)
        if payload == _NOTHING and not salt and not reason:
            # What it said cannot be compared any more; who and when still can.
            if (said_actor, said_at) != (actor_id, at):
                return Fault.VERSION_CHANGED
            self._empty.append(self._found(Fault.ERASED_WITHOUT_DECISION, seq, entity, entity_id))
            return None
        if payload is None or raw_form.digest(said, payload) != digest:
            return Fault.VERSION_CHANGED
        if entity == _APPRAISAL and may_decide:
            self._note_decision(payload)
        return None

    def _note_decision(self, appraisal: dict[str, Any]) -> None:
        """What two people decided to erase, and was erased. Only what is as it was written counts."""
        if appraisal["state"] == "carried_out" and appraisal["second_by"] != appraisal["proposed_by"]:
            self.erased.update((table, entry) for table, entry in appraisal["erased"])

    def _end(self, session: Session) -> Iterator[Found]:
        head = session.execute(sa.select(_head.c.seq, _head.c.hash).where(_head.c.home_id == self._home_id)).first()
        if head is None or max(self._last_anchor, head.seq) > self.seq:
            yield Found(Fault.END_CUT_OFF, self._home_id, self.seq + 1)
        elif (head.seq, head.hash) != (self.seq, self._hash):
            yield Found(Fault.LINK_CHANGED, self._home_id, head.seq)

    def _found(self, fault: Fault, seq: int, entity: str, entity_id: str) -> Found:
        try:
            return Found(fault, self._home_id, seq, entity, UUID(entity_id))
        except ValueError:  # not even an id any more
            return Found(fault, self._home_id, seq, entity)
