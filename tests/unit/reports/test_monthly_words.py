"""What the monthly summary says, and what it never says."""

import json
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from protocols import wording
from protocols.errors import Invalid
from protocols.month import Helped, Moment, PersonMonth, PlanLine, Tally
from reports import plain_language
from reports.contents.form import shortened
from reports.contents.monthly import MonthlySummary, from_json, write
from reports.syllables import grade
from tests.unit.reports import examples


EXAMPLES: list[Callable[[], PersonMonth]] = [
    examples.edith_in_october,
    examples.a_quiet_month,
    examples.a_full_month,
]
_CAUSAL = re.compile(
    r"\b(?:because|caus(?:e|es|ed|ing)|due to|thanks to|led to|resulted|works?|worked|cured?|made (?:her|him|them))\b",
    re.IGNORECASE,
)


def _written(values: PersonMonth) -> MonthlySummary:
    return write(values, language="en", prepared_on=examples.PREPARED_ON)


def _text(values: PersonMonth) -> str:
    return "\n".join(passage.text for passage in _written(values).passages())


def _with(**changes: object) -> PersonMonth:
    return replace(examples.edith_in_october(), **changes)  # type: ignore[arg-type]  # each test names real fields


def _as(pronoun: str, values: PersonMonth) -> PersonMonth:
    """Only our own sentences: whoever wrote a note or a like chose their own pronoun."""
    return replace(values, person=replace(values.person, pronoun=pronoun, likes="roses"), moments=(), plan=())


def test_it_greets_by_name_and_good_moments_come_first() -> None:
    summary = _written(examples.edith_in_october())

    assert summary.title == "About Edith, October 2026"
    assert summary.sections[0].heading == "Good moments in October"
    assert [item.lead for item in summary.moments.items] == ["4 October", "13 October", "22 October"]
    assert summary.moments.closing == ("Edith was also happy or joining in on 6 other days.",)


def test_without_good_moments_it_says_so_kindly() -> None:
    lead = " ".join(_written(_with(moments=())).moments.sentences)

    assert lead.startswith("No good moments were written down this month.")
    assert "tell us about it" in lead


@pytest.mark.parametrize(("days", "said"), [(1, "once or twice"), (2, "once or twice"), (3, "on 3 days")])
def test_good_moments_without_words_are_counted_by_day(days: int, said: str) -> None:
    quiet = tuple(Moment(date(2026, 10, day + 1), "BHV_ENGAGED", " ") for day in range(days))

    assert said in " ".join(_written(_with(moments=quiet)).moments.sentences)


def test_moments_shown_are_spread_over_the_month() -> None:
    many = tuple(Moment(date(2026, 10, day), "BHV_ENGAGED", f"Sang song {day}.") for day in range(1, 30))

    assert [item.lead for item in _written(_with(moments=many)).moments.items] == [
        "1 October",
        "15 October",
        "29 October",
    ]


def test_this_month_stands_beside_last_in_two_sentences() -> None:
    compared = _written(examples.edith_in_october()).compared

    assert compared.heading == "Fewer upset moments than in September"
    assert compared.sentences == (
        "We saw Edith upset 14 times in October, and 31 times in September.",
        "That is clearly fewer than before.",
    )


@pytest.mark.parametrize(
    ("now", "before", "sentence"),
    [
        (0, 0, "We did not see Edith upset in October or in September."),
        (0, 2, "We did not see Edith upset in October; in September we did, once or twice."),
        (1, 0, "We saw Edith upset once or twice in October, and not at all in September."),
        (2, 3, "We saw Edith upset once or twice in October, and 3 times in September."),
        (3, 2, "We saw Edith upset 3 times in October, and once or twice in September."),
    ],
)
def test_counts_under_three_are_once_or_twice(now: int, before: int, sentence: str) -> None:
    values = _with(
        now=examples.month(upset=now),
        before=examples.month(date(2026, 9, 1), upset=before, days_present=30),
    )

    assert _written(values).compared.sentences[0] == sentence


@pytest.mark.parametrize(("upset", "drawn"), [(2, False), (3, True)])
def test_there_is_a_chart_from_three_upset_moments(upset: int, drawn: bool) -> None:
    chart = _written(_with(now=examples.month(upset=upset))).chart

    assert (chart is not None) is drawn


def test_the_chart_has_its_words_and_its_table() -> None:
    chart = _written(examples.edith_in_october()).chart

    assert chart is not None
    assert chart.alt == "Bar chart of upset moments by week: most in the week of 5 to 11 October, with 6."
    assert chart.table.rows[0] == ("1 to 4 October", "once or twice")


@pytest.mark.parametrize(("days", "said"), [(1, "1 day,"), (19, "19 days,"), (20, ""), (None, "")])
def test_a_month_with_under_twenty_days_says_so(days: int | None, said: str) -> None:
    greeting = " ".join(_written(_with(now=examples.month(days_present=days))).greeting)

    assert ("only part of the month" in greeting) is bool(said)
    assert said in greeting


@pytest.mark.parametrize(("day", "unfinished"), [(30, True), (31, True), (32, False)])
def test_a_month_that_was_not_over_says_so_and_shows_no_days_to_come(day: int, unfinished: bool) -> None:
    written_on = date(2026, 9, 30) + timedelta(days=day)
    values = _with(now=examples.month(days_present=18))

    summary = write(values, language="en", prepared_on=written_on)

    assert ("October was not over when we wrote this." in summary.greeting) is unfinished
    assert ("only part of the month" in " ".join(summary.greeting)) is not unfinished
    assert summary.chart is not None
    assert summary.chart.weeks[-1].last == min(written_on, date(2026, 10, 31))


@pytest.mark.parametrize(("logged", "partial"), [(69, True), (70, False), (71, False)])
def test_a_month_with_little_written_down_says_so(logged: int, partial: bool) -> None:
    summary = _written(_with(now=examples.month(logged=logged, shifts=100)))

    assert any("partial" in sentence for sentence in summary.greeting) is partial
    assert ("Too little was written down" in " ".join(summary.compared.sentences)) is partial


def test_what_seemed_to_upset_is_said_in_family_words() -> None:
    upset = _written(examples.edith_in_october()).upset

    assert [item.text for item in upset.items] == [
        "Noise: 6 times",
        "Being kept waiting: 4 times",
        "Late afternoon or evening: once or twice",
    ]
    assert upset.closing == ("3 times we could not see the reason.",)
    assert "They may not be the reason." in upset.sentences[-1]


def test_private_causes_are_left_out_and_talked_about_in_person() -> None:
    upset = _written(_with(triggers=(Tally("TRG_TOILET", 9), Tally("HOME_ab12", 4)), behaviours=())).upset

    assert upset.items == ()
    assert upset.closing == ("This is best talked about in person. Please ask us.",)


@pytest.mark.parametrize(
    ("known", "calmer", "said"),
    [
        (2, 2, "Favourite music: tried once or twice, and calm followed."),
        (3, 2, "Favourite music seems to help: calm followed 2 of 3 times."),
        (4, 2, "Favourite music seems to help: calm followed 2 of 4 times."),
        (4, 1, "Favourite music helped less often: calm followed 1 of 4 times."),
    ],
)
def test_what_helped_is_k_of_n_from_three_tries(known: int, calmer: int, said: str) -> None:
    helped = _written(_with(helped=(Helped("INT_MUSIC_OWN", known + 1, known, calmer),))).helped

    assert [item.text for item in helped.items] == [said]


def test_something_tried_with_no_answer_teaches_nothing() -> None:
    helped = _written(_with(helped=(Helped("INT_MUSIC_OWN", 5, 0, 0), Helped("INT_WALK", 2, 2, 1)))).helped

    assert helped.heading == "What we tried"
    assert helped.items == ()


def test_a_calming_medicine_or_a_restriction_is_always_named() -> None:
    tried = (Helped("INT_PRN_PSYCHOTROPIC", 3, 0, 0), Helped("INT_RESTRICTIVE", 1, 1, 1))

    assert _written(_with(helped=tried)).helped.closing == (
        "A calming medicine was used 3 times.",
        "Holding or a barrier was used once or twice.",
        "This may count as a restriction: please ask us about it.",
    )


def test_the_way_to_help_follows_what_seems_to_help() -> None:
    family = _written(examples.edith_in_october()).family

    assert family.items[0].text == "Tell us more songs or singers from the past."
    assert family.items[-1].lead == "We know she likes"


def test_there_are_three_questions_and_the_first_is_about_this_month() -> None:
    questions = _written(examples.edith_in_october()).questions

    assert questions.numbered
    assert len(questions.items) == 3
    assert questions.items[0].text == "What we noticed most was this: noise. Was that always hard for her?"


def test_nothing_is_asked_about_what_was_noticed_once_or_twice() -> None:
    questions = _written(_with(triggers=(Tally("TRG_NOISE", 2),))).questions

    assert "noise" not in questions.items[0].text


@pytest.mark.parametrize(
    ("name", "phone", "said"),
    [
        ("Priya Nandakumar", "01632 960 417", "Please ring 01632 960 417 and ask for Priya Nandakumar."),
        ("Priya Nandakumar", "", "Please ring Larkfield House and ask for Priya Nandakumar."),
        ("", "", "Please ring Larkfield House and ask for the person in charge."),
    ],
)
def test_only_the_named_contact_is_named(name: str, phone: str, said: str) -> None:
    contact = _written(_with(contact_name=name, contact_phone=phone)).contact

    assert contact.sentences[0] == said


@pytest.mark.parametrize(("pronoun", "others"), [("she", "he him his they them"), ("he", "she her they them their")])
@pytest.mark.parametrize("values", EXAMPLES)
def test_a_person_is_spoken_of_with_their_own_pronoun(
    pronoun: str, others: str, values: Callable[[], PersonMonth]
) -> None:
    text = _text(_as(pronoun, values()))
    # These speak of what was noticed, of moments, of photos and of people in general.
    for of_others in ("They may not be", "write them down", "behind them", "settle on their own"):
        text = text.replace(of_others, "")

    found = re.findall(rf"\b(?:{'|'.join(others.split())})\b", text, re.IGNORECASE)
    assert found == []


def test_they_is_spoken_of_in_whole_sentences() -> None:
    text = _text(_as("they", examples.edith_in_october()))

    assert "We know they like" in {item.lead for item in _written(_as("they", _with())).family.items}
    assert "they likes" not in text
    assert not re.search(r"\b(?:she|her|he|him)\b", text)


@pytest.mark.parametrize("values", EXAMPLES)
def test_nothing_is_called_a_cause(values: Callable[[], PersonMonth]) -> None:
    ours = _as("she", values())

    assert _CAUSAL.findall(_text(ours)) == []


@pytest.mark.parametrize("pronoun", ["she", "he", "they"])
@pytest.mark.parametrize("values", EXAMPLES)
def test_it_is_plain_to_read(pronoun: str, values: Callable[[], PersonMonth]) -> None:
    summary = _written(_as(pronoun, values()))

    assert plain_language.review(replace(summary, family=replace(summary.family, items=())), ()) == ()
    assert grade("\n".join(passage.text for passage in summary.passages())) <= 6


@pytest.mark.parametrize("values", EXAMPLES)
def test_a_kept_summary_comes_back_as_it_was(values: Callable[[], PersonMonth]) -> None:
    summary = _written(values())

    kept = json.loads(json.dumps(summary.as_json()))

    assert from_json(kept) == summary


def test_a_form_of_another_version_is_not_guessed_at() -> None:
    kept = _written(examples.edith_in_october()).as_json()

    with pytest.raises(ValueError, match="form 2"):
        from_json({**kept, "form": 2})


def test_writing_leaves_the_language_being_spoken_as_it_was() -> None:
    before = wording.current()
    _written(examples.edith_in_october())

    assert wording.current() == before


def _moment(note: str) -> PersonMonth:
    return _with(moments=(Moment(date(2026, 10, 4), "BHV_ENGAGED", note),))


@pytest.mark.parametrize(
    ("values", "place"),
    [
        (_moment("Sang with Arthur."), "Good moment of 4 October"),
        (_moment("A long story. " * 30 + "Then Marek came."), "Good moment of 4 October"),
        (_with(plan=(PlanLine("Ask Nadia to sit with her.", date(2026, 10, 1), None),)), "Plan"),
        (_with(person=replace(examples.EDITH, likes="tea with Joan")), "Likes"),
    ],
)
def test_a_name_in_text_that_someone_wrote_is_refused_with_its_place(values: PersonMonth, place: str) -> None:
    """Also where it stands behind the part that would be shown: nothing is cut silently."""
    with pytest.raises(Invalid) as refused:
        _written(values)

    assert place in refused.value.message
    assert any(name in refused.value.message for name in ("Arthur", "Marek", "Nadia", "Joan"))


def test_a_moment_that_cannot_be_shown_can_be_left_out_by_choice() -> None:
    told = Moment(date(2026, 10, 4), "BHV_ENGAGED", "Sang with Arthur.")
    values = _with(moments=(told, Moment(date(2026, 10, 6), "BHV_ENGAGED", "Danced.")))

    summary = write(values, language="en", prepared_on=examples.PREPARED_ON, without=[told.on])

    assert [item.text for item in summary.moments.items] == ["Danced."]


def test_a_blocked_word_in_a_note_is_refused_with_a_better_one() -> None:
    with pytest.raises(Invalid, match="said no"):
        _written(_moment("Refused lunch, then sang."))


def test_the_persons_own_and_the_contacts_names_may_stand() -> None:
    values = _moment("Edith sang for Priya.")
    values = replace(values, forbidden_names=(*values.forbidden_names, "Edith Hallowell"))

    assert _written(values).moments.items[0].text == "Edith sang for Priya."


@pytest.mark.parametrize(
    ("text", "characters", "said"),
    [
        ("Sang a song.", 12, "Sang a song."),
        ("Sang a long song.", 12, "Sang a long …"),
        ("Sang a song. Danced.", 16, "Sang a song. …"),
        ("Oh. Then sang on.", 14, "Oh. Then sang …"),
        ("Maps\n\n  Dogs of every kind ", 40, "Maps; Dogs of every kind"),
        ("Sang.\nDanced.", 40, "Sang. Danced."),
        ("Sang, danced and laughed", 7, "Sang …"),
        ("Llanfairpwllgwyngyll", 8, "Llanfair …"),
    ],
)
def test_long_text_is_cut_after_a_sentence_or_a_word_and_marked(text: str, characters: int, said: str) -> None:
    assert shortened(text, characters) == said
