"""What can be said against one protocol without running it. Asked while it is written, and in every build."""

from datetime import date

from protocols.checking import duties
from protocols.checking.findings import Finding, errors, warnings
from protocols.checking.guards import guards
from protocols.checking.questions import questions
from protocols.checking.truth import never_true, pointless
from protocols.engine.codes import strangers
from protocols.engine.schema import Protocol
from protocols.vocabulary import Vocabulary, vocabulary


def check_protocol(protocol: Protocol, *, words: Vocabulary | None = None, today: date | None = None) -> list[Finding]:
    """Everything found in one protocol, errors first. Without `today` no review is overdue."""
    words = words or vocabulary()
    unknown = list(strangers(protocol, words))
    found = [
        *unknown,
        *duties.people(protocol),
        *duties.ownership(protocol, today),
        *duties.limits(protocol),
        *duties.facts(protocol),
        *duties.ids(protocol),
        *guards(protocol, words),
    ]
    odd = list(questions(protocol, words))
    # With a code that nobody knows, or a question that cannot be meant, nothing can be said about all of them together.
    impossible = [] if unknown or odd else list(never_true(protocol, words))
    vain = [] if unknown or odd or impossible else list(pointless(protocol, words))
    return [*errors(protocol, [*found, *odd, *impossible]), *warnings(protocol, vain)]
