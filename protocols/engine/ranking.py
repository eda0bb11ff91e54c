"""The one order in which protocols give way to each other (design notes on rules, 4.3). No arithmetic of salience.

a  What keeps people safe: emergencies, then hard stops. Within a protocol and a step, block goes before replace and
   replace before warn (`protocols.engine.verdict`), and a block takes the step out of every card.
b  What the person's own care plan asks for, then what the home wrote, then the library. Wishes for the end of life
   are among what a protocol replaces its advice by, and so in (a).
c  Urgency; and what is known before a question.
d  What takes least away from the person.
e  The better evidence.
g  The author's priority, then the id.

(f), what helped this person before, orders steps within a card and no protocols: `protocols.engine.ordering`. Cards
stand on the screen by urgency before anything else: the order decides who heads a theme and who is within the budget.
"""

from dataclasses import dataclass
from functools import cached_property

from protocols.engine.cards import State
from protocols.engine.facts import Facts
from protocols.engine.library import ProtocolSet
from protocols.engine.schema import Tier
from protocols.engine.verdict import LEFT_OUT, Verdict


PRESSING = {tier: place for place, tier in enumerate(Tier)}
GRADES = {grade: place for place, grade in enumerate("ABCDN")}

Rank = tuple[int | bool | str, ...]


def planned(facts: Facts) -> frozenset[str]:
    """The interventions that the person's own plan asks for at this moment."""
    seen = facts.incident.triggers if facts.incident else None
    return frozenset(
        one.intervention for one in facts.person.plan if one.trigger is None or (seen and one.trigger in seen)
    )


@dataclass(frozen=True)
class Ranking:
    """The order for one resident at one moment: the lower goes first."""

    facts: Facts
    protocols: ProtocolSet

    def of(self, verdict: Verdict) -> Rank:
        spec = verdict.ready.spec
        return (
            *self._safety(verdict),
            self._authority(verdict),
            PRESSING[spec.tier],
            verdict.state is State.NEEDS_DATA,
            self._restrictiveness(verdict),
            GRADES[spec.evidence.grade],
            -spec.priority,
            spec.id,
        )

    def pressing(self, verdict: Verdict) -> Rank:
        """The order on the screen: urgency before who wrote it."""
        return (*self._safety(verdict), PRESSING[verdict.ready.spec.tier], *self.of(verdict))

    @cached_property
    def _planned(self) -> frozenset[str]:
        return planned(self.facts)

    def _safety(self, verdict: Verdict) -> tuple[bool, bool]:
        return verdict.ready.spec.tier is not Tier.EMERGENCY, not verdict.ready.spec.hard_stop

    def _authority(self, verdict: Verdict) -> int:
        """0 the person's own plan, 1 the home, 2 the library."""
        if self._planned and not self._planned.isdisjoint(_offered(verdict)):
            return 0
        return 1 if verdict.ready.spec.id in self.protocols.of_home else 2

    def _restrictiveness(self, verdict: Verdict) -> int:
        """Of what it offers, the most restrictive."""
        terms = self.protocols.words.interventions
        return max((terms[code].restrictiveness for code in _offered(verdict)), default=0)


def _offered(verdict: Verdict) -> list[str]:
    return [step.spec.intervention for step in verdict.steps if step.spec.intervention and step.state != LEFT_OUT]
