"""What a case is given, in words that a nurse can read."""

import re

import pytest

from protocols.authoring.case_fields import in_words
from protocols.engine.cases import case_path, read_cases
from protocols.engine.library import FOLDER, load
from protocols.vocabulary import vocabulary


CODE = re.compile(r"\b[a-z0-9]+_[a-z0-9_]+\b|\b[A-Z]{2,}_[A-Z_]+\b")


@pytest.mark.parametrize("protocol", sorted(load().by_id))
def test_no_code_is_shown_to_whoever_reads_the_cases(protocol: str) -> None:
    for case in read_cases(case_path(FOLDER, protocol)).cases:
        assert [said for said in in_words(case.given, vocabulary()) if CODE.search(said)] == [], case.name


def test_a_fact_is_named_and_what_is_not_known_is_said() -> None:
    facts = {"observations": {"fluid_ml_24h": {"value": 500, "hours_ago": 2}, "temp_c": None}}

    assert in_words(facts, vocabulary()) == ["Drinks in 24 hours: 500", "Temperature: not known"]
