"""Other engines on the same conditions: zen-engine (GoRules), datalogic-py (JSON-Logic), common-expression-language.

What each is given, in its favour wherever there was a doubt:

- Gate and condition of every protocol of the jurisdiction as one expression, all of them as one list, compiled once:
  for each of the three the quickest way that was found (quicker than rule by rule, `evaluate_many` or a table).
- Values that are ready: every window counted, every value looked up and found fresh, every code and group of the
  incident true or false by its name, everything about earlier firings, charts, rates and tries already decided. They
  only compare and combine. What making these values takes is measured apart, with the leaves of this product.
- The form of facts that each reads quickest: text, or a dictionary.
- Facts in which nothing is unknown, because an unknown value is an error to two of them and nought to the third.

What they leave out, and this product does in the time printed beside theirs: counting the windows in 500 incidents,
freshness, unknown as a third answer. Then, in a line of its own: contraindications of protocols and steps, the state
of each, and the trace with its values. Their answers have to be ours, or the bench ends with an error.
"""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import cel
import zen
from datalogic_py import DataHandle, Engine

from tests.bench.plain_rules import BOUNDS, Plain, Value


_SIGNS = dict(zip(BOUNDS, (">=", ">", "<=", "<"), strict=True))


@dataclass(frozen=True, slots=True)
class Peer:
    """An engine with the rules in it. `form` makes the facts as it reads them quickest; that is not timed."""

    name: str
    form: Callable[[dict[str, Value]], Any]
    ask: Callable[[Any], Sequence[bool]]


def peers(rules: Sequence[Plain]) -> tuple[Peer, ...]:
    return _datalogic(rules), _zen(rules), _cel(rules)


def _datalogic(rules: Sequence[Plain]) -> Peer:
    engine = Engine()
    rule, session = engine.compile([_json_logic(one) for one in rules]), engine.session()
    return Peer("datalogic-py", json.dumps, lambda facts: session.evaluate_data(rule, DataHandle(facts)))


def _json_logic(rule: Plain) -> dict[str, object]:
    if rule.key == "true":
        return {"var": rule.name}
    if rule.key in _SIGNS:
        return {_SIGNS[rule.key]: [{"var": rule.name}, rule.at]}
    sign = {"not": "!", "all": "and", "any": "or"}[rule.key]
    return {sign: [_json_logic(one) for one in rule.below]}


def _zen(rules: Sequence[Plain]) -> Peer:
    written = ",".join(_text(one, both=" and ", either=" or ", opposite="not ") for one in rules)
    return Peer("zen-engine", json.dumps, zen.compile_expression(f"[{written}]").evaluate)


def _cel(rules: Sequence[Plain]) -> Peer:
    written = ",".join(_text(one, both=" && ", either=" || ", opposite="!") for one in rules)
    program = cel.compile(f"[{written}]")

    def form(values: dict[str, Value]) -> dict[str, Value]:
        """It does not compare a whole number with a fraction."""
        return {name: value if isinstance(value, bool) else float(value) for name, value in values.items()}

    return Peer("CEL (common-expression-language)", form, program.execute)


def _text(rule: Plain, *, both: str, either: str, opposite: str) -> str:
    if rule.key == "true":
        return rule.name
    if rule.key in _SIGNS:
        return f"{rule.name} {_SIGNS[rule.key]} {float(rule.at)!r}"
    below = [_text(one, both=both, either=either, opposite=opposite) for one in rule.below]
    return (
        f"{opposite}({below[0]})" if rule.key == "not" else f"({(both if rule.key == 'all' else either).join(below)})"
    )
