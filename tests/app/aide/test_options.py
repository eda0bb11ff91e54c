"""What a question offers."""

from db.queries.helps import TriedBefore
from pages.parts import log_options
from pages.parts.log_options import UNKNOWN_TRIGGER, HomeWords, Offer
from protocols.vocabulary import vocabulary


PLAIN = HomeWords()


def _all(offer: Offer) -> list[str]:
    return [*offer.first, *(code for _heading, codes in offer.more for code in codes)]


def test_a_person_nothing_is_known_of_is_offered_one_of_each_group() -> None:
    offer = log_options.seen((), (), PLAIN)

    tiles = [tile for tile in vocabulary().behaviour_tiles if tile.code != "TILE_GOOD"]
    assert offer.first == tuple(tile.core[0] for tile in tiles)


def test_what_is_usual_for_the_person_stands_first_and_covers_its_group() -> None:
    offer = log_options.seen(("BHV_GRAB", "BHV_PACE"), (), PLAIN)

    assert offer.first[:2] == ("BHV_GRAB", "BHV_PACE")
    assert "BHV_HIT" not in offer.first


def test_no_more_than_four_usual_ones_are_put_first() -> None:
    usual = ("BHV_GRAB", "BHV_PACE", "BHV_THROW", "BHV_EXIT", "BHV_TEARFUL")

    assert log_options.seen(usual, (), PLAIN).first[:5] == (*usual[:4], "BHV_SELF_HARM")


def test_every_behaviour_of_an_incident_can_be_reached_and_none_stands_twice() -> None:
    codes = _all(log_options.seen(("BHV_GRAB",), ("BHV_HOARD",), PLAIN))

    assert sorted(codes) == sorted(code for code, term in vocabulary().behaviours.items() if term.incident)


def test_what_was_chosen_from_the_long_list_joins_the_first() -> None:
    assert log_options.seen((), ("BHV_HOARD",), PLAIN).first[-1] == "BHV_HOARD"


def test_a_retired_term_is_not_offered_even_when_it_was_usual() -> None:
    words = HomeWords(retired=frozenset({"BHV_HIT", "BHV_PACE"}))

    codes = _all(log_options.seen(("BHV_PACE",), (), words))

    assert not {"BHV_HIT", "BHV_PACE"} & set(codes)


def test_a_term_of_the_home_stands_under_its_own_heading() -> None:
    words = HomeWords(own={"behaviour": {"HOME_BIRDS": "Feeds the birds indoors"}})

    offer = log_options.seen((), (), words)

    assert offer.more[-1] == ("Words of this home", ("HOME_BIRDS",))
    assert log_options.found(offer, lambda code: words.labels.get(code, ""), "BIRDS") == ("HOME_BIRDS",)


def test_not_knowing_what_set_it_off_is_the_last_of_the_first_and_nowhere_else() -> None:
    offer = log_options.triggers((UNKNOWN_TRIGGER, "TRG_NOISE"), (UNKNOWN_TRIGGER,), PLAIN)

    assert offer.first[0] == "TRG_NOISE"
    assert offer.first[-1] == UNKNOWN_TRIGGER
    assert _all(offer).count(UNKNOWN_TRIGGER) == 1


def test_what_was_tried_before_stands_first_in_the_order_it_comes() -> None:
    before = [TriedBefore("INT_WALK", 4, 4, 3), TriedBefore("INT_DRINK", 4, 4, 1)]

    offer = log_options.tried(before, (), PLAIN, suits=lambda _code: True, avoid=lambda _code: False)

    assert offer.first[:2] == ("INT_WALK", "INT_DRINK")
    assert len(offer.first) == log_options.TRIED_OFFERED


def test_something_to_avoid_is_not_put_forward_but_can_still_be_recorded() -> None:
    offer = log_options.tried((), (), PLAIN, suits=lambda _code: True, avoid=lambda code: code == "INT_CALM_APPROACH")

    assert "INT_CALM_APPROACH" not in offer.first
    assert "INT_CALM_APPROACH" in _all(offer)


def test_something_to_avoid_that_was_tried_before_still_stands_first() -> None:
    before = [TriedBefore("INT_DOLL", 4, 4, 0)]

    offer = log_options.tried(before, (), PLAIN, suits=lambda _code: True, avoid=lambda _code: True)

    assert offer.first == ("INT_DOLL",)


def test_every_intervention_can_be_recorded() -> None:
    offer = log_options.tried((), (), PLAIN, suits=lambda _code: False, avoid=lambda _code: False)

    assert sorted(_all(offer)) == sorted(vocabulary().interventions)


def test_nothing_that_needs_a_nurse_is_put_forward_to_an_aide() -> None:
    suits = log_options.suits_event(("BHV_HIT", "BHV_RESTLESS"), ("TRG_PAIN",))

    for code, term in vocabulary().interventions.items():
        assert not suits(code) or term.min_role == "aide"


def test_what_suits_the_trigger_is_put_forward_before_what_suits_what_was_seen() -> None:
    suits = log_options.suits_event(("BHV_CALL_OUT",), ("TRG_NOISE",))

    offer = log_options.tried((), (), PLAIN, suits=suits, avoid=lambda _code: False)

    assert "INT_QUIET" in offer.first[:2]
    assert suits("INT_PCC_BATH") == 0
