"""What the rooms ask of the vocabulary, at its edges. Unknown is never read as safe."""

import pytest

from protocols.vocabulary import Cautions, UnknownCode, vocabulary


NOTHING: frozenset[str] = frozenset()
CALMING = "INT_PRN_PSYCHOTROPIC"
ITS_STOPS = ("RF_LEWY", "RF_LEWY_SUSPECTED", "RF_PARKINSON")


def test_a_flag_that_nobody_recorded_is_unknown_not_safe() -> None:
    cautions = vocabulary().cautions_for(CALMING, NOTHING, NOTHING)

    assert cautions == Cautions(avoid=(), care=(), unknown=ITS_STOPS)


def test_flags_known_to_be_absent_speak_against_nothing() -> None:
    cautions = vocabulary().cautions_for(CALMING, NOTHING, frozenset(ITS_STOPS))

    assert cautions == Cautions(avoid=(), care=(), unknown=())


def test_one_flag_known_to_be_absent_leaves_the_others_unknown() -> None:
    cautions = vocabulary().cautions_for(CALMING, NOTHING, frozenset({"RF_LEWY"}))

    assert cautions.unknown == ("RF_LEWY_SUSPECTED", "RF_PARKINSON")


@pytest.mark.parametrize("flag", ITS_STOPS)
def test_a_flag_that_is_present_is_to_be_avoided(flag: str) -> None:
    cautions = vocabulary().cautions_for(CALMING, frozenset({flag}), frozenset(ITS_STOPS))

    assert cautions.avoid == (flag,)
    assert cautions.unknown == ()


def test_a_present_flag_is_known_even_when_the_known_ones_leave_it_out() -> None:
    cautions = vocabulary().cautions_for("INT_MASSAGE", frozenset({"RF_DVT", "RF_SKIN"}), NOTHING)

    assert cautions == Cautions(avoid=("RF_DVT",), care=("RF_SKIN",), unknown=())


def test_a_flag_of_another_intervention_says_nothing() -> None:
    cautions = vocabulary().cautions_for("INT_MASSAGE", frozenset({"RF_LEWY"}), frozenset({"RF_DVT", "RF_LEWY"}))

    assert cautions == Cautions(avoid=(), care=(), unknown=())


@pytest.mark.parametrize(
    ("answer", "value"),
    [
        ("settled", 3),
        ("partly", 2),
        ("no_change", 1),
        ("worse", 0),
        ("asleep", None),
        ("did_not_see", None),
        ("too_early", None),
        ("unknown", None),
        (None, None),
    ],
)
def test_an_answer_counts_only_when_somebody_saw(answer: str | None, value: int | None) -> None:
    assert vocabulary().value_of(answer) == value


def test_an_answer_that_is_none_is_refused() -> None:
    with pytest.raises(KeyError):
        vocabulary().value_of("better")


@pytest.mark.parametrize(
    ("behaviour", "incident"), [("BHV_HIT", True), ("BHV_CALM", False), ("BHV_ENGAGED", False), ("HOME_ABC", True)]
)
def test_a_good_moment_is_no_incident(behaviour: str, incident: bool) -> None:
    assert vocabulary().is_incident(behaviour) is incident


@pytest.mark.parametrize(
    ("tried", "minutes"),
    [
        (frozenset(), 20),
        (frozenset({"HOME_SONG"}), 20),
        (frozenset({"INT_MUSIC_OWN"}), 30),
        (frozenset({"INT_MUSIC_OWN", "INT_CALM_APPROACH"}), 10),
        (frozenset({"INT_MUSIC_OWN", "HOME_SONG"}), 30),
    ],
)
def test_the_question_comes_at_the_shortest_check_time(tried: frozenset[str], minutes: int) -> None:
    assert vocabulary().check_after_minutes(tried) == minutes


@pytest.mark.parametrize(
    ("code", "label"),
    [
        ("BHV_HIT", "Hit, kicked or pushed"),
        ("TRG_NOISE", "Noise"),
        ("INT_DRINK", "Offer a drink"),
        ("RF_FALLS", "High risk of falls"),
        ("settled", "Settled"),
        ("5_15", "5 to 15 minutes"),
        ("staff", "A member of staff"),
        ("head_strike", "Head hit or fall not seen"),
        ("4AT", "4AT (sudden confusion)"),
        ("temp_c", "Temperature"),
        ("dopamine_blocker", "Takes a medicine that blocks dopamine"),
        ("distress_any", "Any sign of being upset"),
        ("TILE_ANGRY", "Angry words"),
    ],
)
def test_every_kind_of_code_has_its_words(code: str, label: str) -> None:
    assert vocabulary().label(code) == label


def test_a_homes_own_term_is_said_as_it_was_typed() -> None:
    assert vocabulary().label("HOME_1", own={"HOME_1": "Sits by the fish tank"}) == "Sits by the fish tank"


@pytest.mark.parametrize("code", ["BHV_NOT_THERE", "HOME_1", "none"])
def test_a_code_with_no_or_several_meanings_is_refused(code: str) -> None:
    with pytest.raises(UnknownCode):
        vocabulary().label(code)


def test_nobody_can_change_the_vocabulary_while_it_runs() -> None:
    words = vocabulary()

    with pytest.raises(TypeError):
        words.behaviours["BHV_NEW"] = words.behaviours["BHV_HIT"]  # type: ignore[index]
    with pytest.raises(ValueError, match="frozen"):
        words.behaviours["BHV_HIT"].label = "Something else"  # type: ignore[misc]
    assert isinstance(words.behaviours["BHV_HIT"].cite, tuple)
    assert isinstance(words.groups["vocal"], frozenset)
