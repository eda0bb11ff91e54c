"""The shipped protocols, read once for the tests of the library."""

from functools import cache

import pytest

from protocols.engine.cases import CaseFile, case_path, read_cases
from protocols.engine.library import FOLDER, read_folder
from protocols.engine.schema import Contraindication, Protocol


PROTOCOLS = {protocol.id: protocol for protocol in read_folder(FOLDER)}
EACH = pytest.mark.parametrize("protocol", PROTOCOLS.values(), ids=PROTOCOLS.keys())


def contraindications(protocol: Protocol) -> list[Contraindication]:
    return [*protocol.unless, *(one for step in protocol.steps for one in step.contraindicated)]


def cases_of(protocol: Protocol) -> CaseFile:
    return _cases(protocol.id)


@cache
def _cases(id: str) -> CaseFile:
    return read_cases(case_path(FOLDER, id))
