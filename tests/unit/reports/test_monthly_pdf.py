"""The monthly summary on paper: its pages, its text, and what must never be on it."""

import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from hashlib import sha256
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from protocols.errors import Invalid
from protocols.month import Moment, PersonMonth, PlanLine
from reports.contents.monthly import MonthlySummary, write
from reports.documents.monthly import Stamp, draw, file_name
from reports.documents.printable import printable
from tests.unit.reports import examples


STAMP = Stamp("3 November 2026, 09:12", version=2, chain_seq=18234, chain_hash="9f3a1c2b77aa01ee8d")
EXAMPLES: list[Callable[[], PersonMonth]] = [
    examples.edith_in_october,
    examples.a_quiet_month,
    examples.a_full_month,
]


def _written(values: PersonMonth) -> MonthlySummary:
    return write(values, language="en", prepared_on=examples.PREPARED_ON)


def _pages(pdf: bytes) -> list[str]:
    return [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(pdf)]


def _text(pdf: bytes) -> str:
    return " ".join(" ".join(_pages(pdf)).split())


@pytest.mark.parametrize("values", EXAMPLES)
@pytest.mark.parametrize("draft", [False, True])
@pytest.mark.parametrize(("size", "fewest", "most"), [(14, 2, 2), (16, 2, 3), (18, 2, 4), (22, 2, 4)])
def test_it_has_two_pages_and_in_large_print_at_most_four(
    values: Callable[[], PersonMonth], draft: bool, size: int, fewest: int, most: int
) -> None:
    pages = _pages(draw(_written(values()), stamp=STAMP, draft=draft, size=size))

    assert fewest <= len(pages) <= most


@pytest.mark.parametrize("days", range(28, 32))
@pytest.mark.parametrize("upset", [0, 2, 3, 60])
def test_it_has_two_pages_however_many_weeks_a_month_has(days: int, upset: int) -> None:
    first = {28: date(2027, 2, 1), 29: date(2028, 2, 1), 30: date(2026, 11, 1), 31: date(2026, 8, 1)}[days]
    values = replace(examples.a_full_month(), now=examples.month(first, upset=upset), before=None)

    assert len(_pages(draw(_written(values), stamp=STAMP, draft=True))) == 2


def test_everything_written_can_be_read_from_the_paper() -> None:
    summary = _written(examples.edith_in_october())
    text = _text(draw(summary, stamp=STAMP))

    for passage in summary.passages():
        assert " ".join(passage.text.split()) in text
    assert summary.chart is not None
    for row in summary.chart.table.rows:
        assert all(cell in text for cell in row)


def test_every_page_has_its_number_and_the_last_line_its_origin() -> None:
    pages = _pages(draw(_written(examples.edith_in_october()), stamp=STAMP))

    assert "Page 1 of 2" in pages[0]
    assert "Page 2 of 2" in pages[1]
    last = " ".join(pages[1].split())
    assert "Made 3 November 2026, 09:12, version 2. Record entry 18234, check 9f3a1c2b77aa." in last


@pytest.mark.parametrize("draft", [False, True])
def test_only_a_draft_says_on_every_page_that_nobody_approved_it(draft: bool) -> None:
    pages = _pages(draw(_written(examples.edith_in_october()), stamp=STAMP, draft=draft))

    assert {"Draft, not approved" in page for page in pages} == {draft}


@pytest.mark.parametrize(("demo", "asked", "marked"), [(True, False, True), (False, True, True), (False, False, False)])
def test_an_invented_home_says_so_on_every_page(demo: bool, asked: bool, marked: bool) -> None:
    summary = _written(replace(examples.edith_in_october(), demo=demo))
    pages = _pages(draw(summary, stamp=STAMP, demo=asked))

    assert {"Invented home for demonstration" in page for page in pages} == {marked}


def test_the_files_properties_and_name_tell_nothing_about_the_person() -> None:
    summary = _written(examples.edith_in_october())
    pdf = draw(summary, stamp=STAMP)
    about = pypdfium2.PdfDocument(pdf).get_metadata_dict()

    assert about["Title"] == "Monthly summary, October 2026"
    assert about["Author"] == "Larkfield House"
    assert not any("Edith" in value or "upset" in value for value in about.values())
    assert b"/Lang (en)" in pdf
    assert file_name(summary) == "monthly-summary-2026-10.pdf"


def test_lines_hold_about_68_characters_at_most() -> None:
    """A line is as wide as 68 mean letters; one with many narrow letters holds a few more."""
    pages = [page for values in EXAMPLES for page in _pages(draw(_written(values()), stamp=STAMP))]
    lines = sorted(len(line.strip()) for page in pages for line in page.splitlines())

    assert lines[int(len(lines) * 0.95)] <= 68
    assert lines[-1] <= 80  # the smaller type of the first and the last line


def test_only_the_documents_own_font_is_in_it() -> None:
    pdf = draw(_written(examples.edith_in_october()), stamp=STAMP, draft=True)

    assert set(re.findall(rb"/BaseFont /(?:[A-Z]{6}\+)?([A-Za-z-]+)", pdf)) == {
        b"AtkinsonHyperlegibleNext-Regular",
        b"AtkinsonHyperlegibleNext-Bold",
    }


_AGAIN = """
from hashlib import sha256
from reports.contents.monthly import write
from reports.documents.monthly import draw
from tests.unit.reports import examples, test_monthly_pdf
summary = write(examples.edith_in_october(), language="en", prepared_on=examples.PREPARED_ON)
print(sha256(draw(summary, stamp=test_monthly_pdf.STAMP, draft=True)).hexdigest())
"""


def test_the_same_summary_gives_the_same_bytes_in_any_process() -> None:
    here = sha256(draw(_written(examples.edith_in_october()), stamp=STAMP, draft=True)).hexdigest()
    root = Path(__file__).parents[3]

    for seed in ("1", "2"):
        run = subprocess.run(
            [sys.executable, "-c", _AGAIN],
            cwd=root,
            env={"PYTHONHASHSEED": seed, "PATH": ""},
            capture_output=True,
            text=True,
            check=True,
        )
        assert run.stdout.strip() == here


def test_text_of_a_note_is_never_read_as_markup() -> None:
    note = 'Said <b>"3 < 4 & 5"</b> and <img src="/etc/passwd"/> laughed.'
    values = replace(examples.edith_in_october(), moments=(Moment(date(2026, 10, 4), "BHV_ENGAGED", note),))

    assert note in _text(draw(_written(values), stamp=STAMP))


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("Zażółć gęślą, Ŵyn ŷ", "Zażółć gęślą, Ŵyn ŷ"),
        ("Nguyễn", "Nguyen"),
        ("cafe\u0301", "café"),
        ("a song 😀🎵!", "a song !"),
        ("one\u00a0two\u200d three\tfour", "one\u00a0two three four"),
    ],
)
def test_letters_the_font_lacks_lose_their_marks_and_pictures_go(text: str, printed: str) -> None:
    assert printable(text) == printed


@pytest.mark.parametrize("text", ["سلام", "Привет", "你好", "नमस्ते"])
def test_another_writing_system_is_refused_and_never_printed_as_boxes(text: str) -> None:
    with pytest.raises(Invalid, match="cannot be printed yet"):
        printable(f"Said {text} to us.")


# Names that can stand in no sentence of ours: whatever of them is found on paper came from text someone wrote.
_NAME = st.builds(
    lambda letters: "Q" + letters.lower(), st.text(alphabet="bcdfghjklmnpqrstvwxz", min_size=2, max_size=8)
)
_NOTE = st.lists(
    st.sampled_from(["sang", "with", "laughed", "a", "song", "tea", "NAME", "NAME's", "(NAME)", "“NAME”", "NAME,"]),
    min_size=1,
    max_size=12,
)


@given(
    names=st.lists(st.tuples(_NAME, _NAME), min_size=1, max_size=4),
    notes=st.lists(_NOTE, min_size=1, max_size=3),
    plan=_NOTE,
    likes=_NOTE,
    pick=st.integers(min_value=0, max_value=7),
)
@settings(max_examples=60, deadline=None, derandomize=True)
def test_no_name_of_anyone_else_ever_reaches_the_paper(
    names: list[tuple[str, str]], notes: list[list[str]], plan: list[str], likes: list[str], pick: int
) -> None:
    parts = [part for name in names for part in name]

    def filled(words: list[str]) -> str:
        return " ".join(words).replace("NAME", parts[pick % len(parts)])

    values = replace(
        examples.edith_in_october(),
        moments=tuple(
            Moment(date(2026, 10, 1) + timedelta(days=n), "BHV_ENGAGED", filled(note)) for n, note in enumerate(notes)
        ),
        plan=(PlanLine(filled(plan), date(2026, 10, 1), None),),
        person=replace(examples.EDITH, likes=filled(likes)),
        forbidden_names=tuple(f"{first} {last}" for first, last in names),
    )

    named = any("NAME" in word for words in (*notes, plan, likes) for word in words)
    if named:
        with pytest.raises(Invalid, match="is the name of another resident or of staff"):
            _written(values)
    else:
        text = _text(draw(_written(values), stamp=STAMP))
        assert not [part for part in parts if re.search(rf"\b{part}\b", text)]
