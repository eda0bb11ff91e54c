"""The page of the library: everything a clinician has to see before signing, and nothing that only a computer reads."""

import json
import re
from typing import Any

import pytest

from protocols.engine.library import FOLDER, load
from protocols.engine.schema import Protocol
from protocols.handbook import entry, handbook
from protocols.vocabulary import vocabulary
from tests.unit.engine.examples import contraindication, protocol, step


FALLS = {"risk_any": ["RF_FALLS"]}


def page_of(**given: Any) -> str:
    """The part of the page about one protocol."""
    one = Protocol.model_validate_json(json.dumps(protocol(**given)))
    return "\n\n".join(entry(one, vocabulary()))


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({}, "- **Soon**, within 60 minutes"),
        ({}, "- For: Care aide and Nurse or person in charge"),
        ({"informed": ["GP"]}, "- Also told: Doctor"),
        ({"tier": "urgent"}, "- To be told at once: the nurse"),
        ({"hard_stop": True}, "- A stop: it can be acknowledged, never accepted."),
        ({"confidential": True}, "- Confidential: shown on the Safeguarding page only."),
        ({"incompatible_with": ["R91"]}, "- Points another way than: R91"),
        (
            {"when": {"obs": {"name": "temp_c", "gte": 38, "within_h": 24}}},
            "- Temperature: 38 or more °C, in the last 24 hours",
        ),
        ({"when": {"obs": {"name": "temp_c", "gte": 0}}}, "- Temperature: recorded"),
        (
            {"when": {"missing": {"what": "outcome", "after_min": 240}}},
            "- Whether it helped: still not recorded after 4 hours",
        ),
        (
            {"when": {"missing": {"what": "plan_review", "after_min": 0}}},
            "- The review of the plan: due, and not recorded",
        ),
        ({"steps": [step(within_minutes=30)]}, "1. Do walk. (Care aide, within 30 minutes)"),
        ({"steps": [step(jurisdictions=["AU"], within_minutes=1440)]}, "   - Only in: Australia"),
        ({"steps": [step(jurisdictions=["AU"], within_minutes=1440)]}, "- Only in Australia: Do walk. (within 1 day)"),
        ({"steps": [step(contraindicated=[contraindication("block", FALLS)])]}, "     - When: Has: High risk of falls"),
        (
            {"steps": [step(contraindicated=[contraindication("block", FALLS)])]},
            "     - Then: Leave it out. Not known: Ask first.",
        ),
        ({"unless": [contraindication("replace", FALLS, "allow")]}, "  - It is a made-up one."),
        ({}, "- The numbers above: Our own default, to be confirmed by your clinical lead."),
        (
            {"threshold_basis": "published", "threshold_note": "Three is ours."},
            "- The numbers above: A published source says so.",
        ),
        ({"threshold_note": "Three is ours."}, "- Three is ours."),
        ({"respond_within": {"minutes": 0, "basis": "regulatory", "note": "By law."}}, "- By law."),
        ({}, "- Not again for the same person within 24 hours, unless it presses more"),
        ({"suppress": {"same_resident_h": 0}}, "- It comes up every time"),
        (
            {"suppress": {"same_resident_h": 1, "after_reasons": {"action-completed": 72}}},
            "- Turned down with “Already done”: not for 3 days",
        ),
        (
            {"evidence": {"grade": "B", "basis": "b", "cite": ["Husebo2011"]}},
            "<https://doi.org/10.1136/bmj.d4065> (read for this)",
        ),
        ({}, "to be confirmed by your clinical lead)"),
        ({}, "- Nobody has approved it yet"),
        ({}, "- Version 1.0.0; to be reviewed by 2027-11-24"),
        ({}, "- 1.0.0, 2026-11-24, an author: First version."),
    ],
)
def test_the_page_says(given: dict[str, Any], sentence: str) -> None:
    assert sentence in page_of(**given)


def test_a_number_that_a_home_approved_is_no_default_any_more() -> None:
    approved = {"author": "A", "approved_by": "B", "approved_on": "2026-11-24", "review_by": "2027-11-24"}
    page = page_of(owner=approved)
    assert "to be confirmed by your clinical lead." not in page
    assert "A number of this home, approved by B" in page
    assert "Approved by B on 2026-11-24" in page


def test_what_somebody_typed_is_never_markdown() -> None:
    assert r"\[click\](x) \<b\>" in page_of(rationale="[click](x) <b>")


def test_every_protocol_is_in_the_index_by_urgency_and_by_theme() -> None:
    library = load(FOLDER)
    page = handbook(list(library.by_id.values()), library.words)
    for each in library.by_id:
        assert page.count(f"[{each}](#{each})") == 2
        assert page.count(f'<a id="{each}"></a>') == 1


def test_no_code_is_shown_to_a_clinician() -> None:
    library = load(FOLDER)
    page = handbook(list(library.by_id.values()), library.words)
    assert re.findall(r"\b(?:BHV|TRG|INT|RF)_[A-Z_]+\b", page) == []
