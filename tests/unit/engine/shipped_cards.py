"""Every card that the cases of the shipped library lead to, made once a run."""

from functools import cache

import pytest

from protocols.engine.cards import Card
from protocols.engine.cases import case_path, facts_of, read_cases
from protocols.engine.evaluate import suggest
from protocols.engine.library import FOLDER, assemble, load
from protocols.wording import use


PROTOCOLS = load().by_id
EACH = pytest.mark.parametrize("spec", PROTOCOLS.values(), ids=PROTOCOLS.keys())


@cache
def cards_of(code: str, language: str = "en") -> tuple[Card, ...]:
    """Every card of every case of one protocol, alone and beside the whole library."""
    use(language)
    spec = PROTOCOLS[code]
    file = read_cases(case_path(FOLDER, code))
    given = [facts_of(file, case, spec) for case in file.cases]
    alone = assemble([spec])
    return tuple(card for one in given for among in (alone, load()) for card in suggest(one, among, traced=False).cards)
