"""What the clinical review corrected stands in the files: who, how soon, and in which words."""

import pytest

from protocols.engine.schema import Jurisdiction, Protocol, Tier
from protocols.vocabulary import vocabulary
from tests.unit.library.shipped import EACH, PROTOCOLS, contraindications


TIERS = {
    "R02": Tier.URGENT,
    "R02b": Tier.SOON,  # PAIC15 of 3 is possible pain
    "R05": Tier.URGENT,
    "R05b": Tier.SOON,  # no sudden change: compare with the usual
    "R07": Tier.URGENT,
    "R07b": Tier.EMERGENCY,  # NEWS2 of 7 or more
    "R14": Tier.EMERGENCY,
    "R14b": Tier.SOON,  # ready to die is a talk, no emergency
    "R17b": Tier.SOON,  # agreed by a specialist: watched, not stopped
    "R21": Tier.URGENT,
    "R21b": Tier.SOON,  # words alone, without fear or contact
    "R24": Tier.EMERGENCY,
    "R24b": Tier.URGENT,  # a member of staff was touched
    "R27": Tier.SOON,
    "R27b": Tier.URGENT,  # a dose that cannot wait
    "R32": Tier.EMERGENCY,
    "R32b": Tier.EMERGENCY,
    "R33b": Tier.URGENT,  # one clear fear of a named person
    "R45": Tier.SOON,
    "R45b": Tier.URGENT,  # serious injury, missing, hospital: at once
}

SAID = [
    ("R02", "paracetamol (acetaminophen) from all products today, weight, allergies, kidneys and liver"),
    ("R02", "Before an opioid, check how awake they are and how they breathe"),
    ("R02", "The clock starts at the dose"),
    ("R04", "On insulin or a sulfonylurea tablet: check the blood sugar within 15 minutes"),
    ("R04", "Follow the comfort plan. Still check pain, bladder and opioids"),
    ("R05b", "Compare with their usual 4AT today"),
    ("R07b", "unless a current treatment plan that you have seen says otherwise"),
    ("R07b", '"Do not resuscitate" does not mean "do not treat"'),
    ("R09", "Painful and none for 6 hours"),
    ("R09", "or the usual amount was passed and they are settled"),
    ("R16", 'mark "Dementia with Lewy bodies suspected" in their record today'),
    ("R17", "A regular one is never stopped suddenly"),
    ("R17b", "Never stop the medicine suddenly"),
    ("R22", "A bite through the skin: wash it, and get medical advice today"),
    ("R24", "was anyone unwilling, frightened or unable to agree? Yes, not sure, or no"),
    ("R24", "No, and affection only: do not part them"),
    ("R24", "call the police now"),
    ("R24", "Offer the specialist service for sexual assault"),
    ("R26", "Someone looks in the sign-out book meanwhile"),
    ("R26", "Anyone may call the emergency number"),
    ("R27", "Some may have been swallowed: do not give it again"),
    ("R27b", "levodopa within 30 minutes of its time"),
    ("R27b", "Insulin: check the blood sugar now"),
    ("R28", "Do not hide it. Offering it openly is allowed"),
    ("R33", "Each worker has their own duty to report to the police and the state agency"),
    ("R34", "an antiplatelet other than aspirin alone"),
    ("R34", "medical advice within the hour"),
    ("R34", "Nobody trained on site: call for advice"),
    ("R35", "Thickener powder"),
    ("R35", "No blind sweep with the finger"),
    ("R35", "Do not make them sick"),
    ("R36", "Nothing by mouth until they are fully awake"),
    ("R36", "Under 10 breaths a minute, or cannot be woken"),
    ("R36", "If touch upsets them, count the breaths"),
    ("R37c", "The order has ended: a new order is needed"),
    ("R38", "Decide by day 42"),
    ("R39", "Ask whether to reduce it; never stop suddenly"),
    ("R44", "one person looks at the face and the breathing the whole time"),
    ("R44", "Planned locks, rails, sensors and chairs go in the register"),
    ("R45", "Ask the manager before you tell anyone"),
]

NEVER_SAID = [("R29", "stubborn"), ("R46", "fake"), ("R32", "others out"), ("R39", "25"), ("R21b", "head to toe")]


@pytest.mark.parametrize("id", TIERS)
def test_each_half_presses_as_it_should(id: str) -> None:
    assert PROTOCOLS[id].tier is TIERS[id]


@pytest.mark.parametrize(("id", "words"), SAID, ids=[f"{each} {words[:30]}" for each, words in SAID])
def test_the_words_of_the_correction_stand_on_the_card(id: str, words: str) -> None:
    assert any(words in text for text in _texts(PROTOCOLS[id]))


@pytest.mark.parametrize(("id", "words"), NEVER_SAID)
def test_what_was_struck_out_is_gone(id: str, words: str) -> None:
    assert not any(words in text.lower() for text in _texts(PROTOCOLS[id]))


@pytest.mark.parametrize(("id", "role"), [(each, "aide") for each in ("R05", "R09", "R12", "R39", "R41")])
def test_the_aide_has_a_part_where_one_was_missing(id: str, role: str) -> None:
    assert role in PROTOCOLS[id].actors


def test_what_is_done_at_once_has_no_minutes_to_wait() -> None:
    first = {(each, step.id): step.within_minutes for each in ("R27b", "R44") for step in PROTOCOLS[each].steps}

    assert first["R44", "watch_face_and_breathing"] == 0
    assert first["R27b", "insulin"] == 0
    assert PROTOCOLS["R45b"].respond_within.minutes == 0


def test_every_country_but_one_reports_under_a_law_that_is_named() -> None:
    steps = {step.id: step.jurisdictions for step in PROTOCOLS["R33"].steps if step.jurisdictions}

    assert {one for laws in steps.values() for one in laws} == set(Jurisdiction)


def test_the_end_of_life_silences_no_check_of_a_sudden_change() -> None:
    assert [one.effect for one in contraindications(PROTOCOLS["R04"]) if one.id == "end_of_life"] == ["warn"]


def test_an_agreement_and_an_authorisation_run_out() -> None:
    facts = vocabulary().medicine_facts

    assert all(facts[code].fresh_h for code in ("specialist_agreed", "covert_authorised", "dose_reduction_not_now"))


@EACH
def test_an_unconfirmed_number_is_never_called_published_alone(protocol: Protocol) -> None:
    """Every number of our own is said to be one, wherever the limit as a whole has another basis."""
    if protocol.respond_within.basis == "default" and protocol.threshold_basis != "default":
        said = f"{protocol.threshold_note} {protocol.respond_within.note} {protocol.evidence.basis}"

        assert "default" in said or "ours" in said or "not confirmed" in said or "published" in said


def _texts(protocol: Protocol) -> list[str]:
    said = [step.do for step in protocol.steps] + [one.text for one in contraindications(protocol)]
    return [*said, protocol.title, protocol.rationale, protocol.close_when]
