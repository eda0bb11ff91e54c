"""What letting the rules look costs: one incident with 500 of history, all protocols of the library, and 300.

Each figure is CPU in microseconds over incidents of the invented home, every one in turn, the rules warm.
"""

import gc
import statistics
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any

import sqlalchemy as sa

from db.engine import Store
from db.models.base import table_of
from db.models.incident import Incident
from db.queries.facts import HISTORY, facts_of
from db.scope import DOOR
from protocols.engine.evaluate import judged, suggest
from protocols.engine.facts import Facts
from protocols.engine.library import ProtocolSet, load
from protocols.engine.read_facts import parse
from tests.bench.known_facts import known
from tests.bench.many_protocols import cloned
from tests.bench.peers import Peer, peers
from tests.bench.plain_rules import Names, plain


INCIDENTS = 500
MANY = 300
_ASKED, _TIMES = 24, 40
_SEED = 3

Times = list[float]  # microseconds, each


def report(store: Store) -> Iterator[str]:
    """The lines of the bench."""
    given = _facts(store)
    facts = [parse(one) for one in given]
    sets = (load(), cloned([ready.spec for ready in load().all], MANY))
    heads = "".join(f"{f'{len(one.all)} protocols':>16}{'99th':>9}" for one in sets)
    yield f"{f'the rules, {INCIDENTS} of history, us of CPU':44}{heads}"
    for name, ask in _STAGES.items():
        took = [_took(facts, partial(ask, protocols=protocols)) for protocols in sets]
        yield f"  {name:42}" + "".join(f"{statistics.fmean(one):16.1f}{_most(one):9.1f}" for one in took)
    yield "  budget with trace: mean 100 at the library's size, 99th 2,000 at 300"
    yield _line("reading the facts (parse)", _took(given, parse, times=4))
    yield _line("the least: a plain loop over the history", _took(facts, _floor))
    for protocols in sets:
        yield from _beside_others(given, protocols)


def _answers(facts: Facts, protocols: ProtocolSet) -> None:
    protocols.speaking(facts)


def _trace(facts: Facts, protocols: ProtocolSet) -> None:
    for verdict in judged(facts, protocols):
        _readings = verdict.looked_at


_STAGES: dict[str, Callable[..., object]] = {
    "gates and conditions": _answers,
    "verdicts: contraindications and states": judged,
    "verdicts with the trace": _trace,
    "suggest: with the cards written": partial(suggest, traced=False),
    "suggest, and the trace in words": suggest,
}


def _beside_others(given: Sequence[Mapping[str, Any]], protocols: ProtocolSet) -> Iterator[str]:
    """The same conditions in this product and in others, where nothing is unknown."""
    facts = [parse(known(one, seed=seed)) for seed, one in enumerate(given)]
    here = [ready.spec for ready in protocols.all if facts[0].jurisdiction in ready.spec.jurisdictions]
    names = Names()
    others = peers([plain(spec, names) for spec in here])
    values = [names.values(one) for one in facts]
    ours = [{ready.spec.id for ready, condition in protocols.speaking(one)[1] if condition} for one in facts]
    fired = statistics.fmean(len(one) for one in ours)
    yield f"beside others, {len(here)} protocols, {fired:.0f} of them true, nothing unknown; us of CPU, mean"
    mine = statistics.fmean(_took(facts, lambda one: protocols.speaking(one)))
    traced = statistics.fmean(_took(facts, lambda one: _trace(one, protocols)))
    making = statistics.fmean(_took(facts, names.values))
    yield f"  {'this product: windows counted, three-valued':46}{mine:8.1f}"
    yield f"  {'the same, with verdicts and trace':46}{traced:8.1f}"
    yield f"  {'making the values that the others are given':46}{making:8.1f}"
    for peer in others:
        _agree(peer, [one.id for one in here], values, ours)
        theirs = statistics.fmean(_took([peer.form(one) for one in values], peer.ask))
        yield (
            f"  {peer.name + ', values given':46}{theirs:8.1f}   ours/theirs: {mine / theirs:.2f}, with theirs made"
            f" {mine / (theirs + making):.2f}, with our trace too {traced / (theirs + making):.2f}"
        )


def _agree(peer: Peer, ids: Sequence[str], values: Sequence[dict[str, Any]], ours: Sequence[set[str]]) -> None:
    for one, expected in zip(values, ours, strict=True):
        found = {name for name, answer in zip(ids, peer.ask(peer.form(one)), strict=True) if answer}
        if found != expected:
            raise AssertionError(f"{peer.name} answers otherwise: {sorted(found ^ expected)}")


def _facts(store: Store) -> list[dict[str, Any]]:
    """The newest incidents of the invented home, each with its history told again until it is long enough."""
    incident = table_of(Incident).c
    newest = sa.select(incident.home_id, incident.resident_id, incident.id, incident.occurred_at)
    with store.read(DOOR) as session:
        rows = session.execute(newest.order_by(incident.occurred_at.desc()).limit(_ASKED)).all()
        return [
            _told_again(
                facts_of(
                    session,
                    load(),
                    home_id=row.home_id,
                    resident_id=row.resident_id,
                    incident_id=row.id,
                    now=row.occurred_at,
                )
            )
            for row in rows
        ]


def _told_again(given: dict[str, Any]) -> dict[str, Any]:
    told = given["history"] or [given["incident"]]
    history = []
    for number in range(INCIDENTS):
        at = given["now"] - HISTORY * (number + 1) / (INCIDENTS + 1)
        history.append(told[number % len(told)] | {"id": str(number), "at": at, "local_date": at.date()})
    return given | {"history": history}


def _floor(facts: Facts) -> int:
    """The least that Python can do with a history: look once at each incident of the last day, week and month."""
    wanted = facts.past[-1].behaviours or frozenset()
    since = [facts.now_s - days * 86400 for days in (1, 7, 30)]
    return sum(
        seen.at > after and not wanted.isdisjoint(seen.behaviours or ()) for after in since for seen in facts.past
    )


def _took(about: Sequence[Any], action: Callable[[Any], object], *, times: int = _TIMES) -> Times:
    for one in about:
        action(one)
    gc.collect()
    took = []
    for _time in range(times):
        for one in about:
            begun = time.thread_time_ns()
            action(one)
            took.append((time.thread_time_ns() - begun) / 1000)
    return took


def _line(name: str, took: Times) -> str:
    return f"  {name:42}{statistics.fmean(took):16.1f}{_most(took):9.1f}"


def _most(took: Times) -> float:
    return statistics.quantiles(took, n=100)[98]
