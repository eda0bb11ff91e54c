"""Which protocols to look at. Protocols with the same gate stand behind one, which is asked once.

A gate that needs a certain behaviour, trigger, intervention or flag in the incident is only asked when one of them is
there; the rest are asked every time.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from protocols.engine.facts import Seen
from protocols.engine.leaves import Moment, Test
from protocols.engine.ready import Ready


@dataclass(frozen=True, slots=True)
class Gate:
    """One gate, and the protocols behind it with their places in the set."""

    test: Test
    behind: tuple[tuple[int, Test], ...]


@dataclass(frozen=True, slots=True)
class Index:
    """The gates of one jurisdiction."""

    always: tuple[Gate, ...]
    by_code: dict[str, frozenset[Gate]]

    def speaking(self, moment: Moment) -> list[tuple[int, bool | None]]:
        """The places of the protocols whose gate is true and whose condition is not false, in order, with that."""
        found: list[tuple[int, bool | None]] = []
        for gates in (self.always, self._needing(moment.facts.incident)):
            for gate in gates:
                if gate.test(moment):
                    for place, when in gate.behind:
                        condition = when(moment)
                        if condition is not False:
                            found.append((place, condition))
        found.sort(key=lambda one: one[0])
        return found

    def _needing(self, incident: Seen | None) -> set[Gate]:
        return set().union(*(self.by_code.get(code, ()) for code in _codes(incident)))


def index(all: Sequence[Ready], jurisdiction: str) -> Index:
    """The index of the protocols for one jurisdiction."""
    behind: dict[Test, list[tuple[int, Test]]] = {}
    needs: dict[Test, frozenset[str] | None] = {}
    for place, ready in enumerate(all):
        if jurisdiction in ready.spec.jurisdictions:
            behind.setdefault(ready.gate.test, []).append((place, ready.when.test))
            needs[ready.gate.test] = ready.needs
    gates = {test: Gate(test, tuple(ready)) for test, ready in behind.items()}
    by_code: dict[str, frozenset[Gate]] = {}
    for test, codes in needs.items():
        for code in codes or ():
            by_code[code] = by_code.get(code, frozenset()) | {gates[test]}
    return Index(tuple(gates[test] for test, codes in needs.items() if codes is None), by_code)


def _codes(incident: Seen | None) -> Iterator[str]:
    if incident is not None:
        for codes in (incident.behaviours, incident.triggers, incident.interventions, incident.flags):
            yield from codes or ()
