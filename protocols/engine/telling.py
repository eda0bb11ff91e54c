"""Who can tell what is not known."""

from protocols.engine.schema import Protocol
from protocols.vocabulary import Vocabulary


_ANYONE = ["aide", "nurse"]  # whoever saw it, and whoever is in charge
_IN_CHARGE = ["nurse"]


def who_can_tell(fact: str, spec: Protocol, words: Vocabulary) -> list[str]:
    """The roles that can supply a fact, by its dotted name: those whom the protocol asks, or who may enter it.

    What was seen is known to whoever saw it; a chart to whoever may fill it in; anything else to the person in charge.
    """
    if spec.ask is not None and spec.ask.fact == fact:
        return list(spec.ask.who)
    table, _dot, name = fact.partition(".")
    if table == "incident":
        return _ANYONE
    observation = words.observations.get(name.rpartition(".")[2]) if "obs" in table or "obs" in name else None
    if observation is not None and observation.derived_from is not None:
        observation = words.observations[observation.derived_from]
    return _ANYONE if observation is not None and observation.aide_may else _IN_CHARGE
