"""`python -m reports month`: the family's summary from the record, without the screen."""

from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

import pypdfium2
import pytest
import sqlalchemy as sa

from db.engine import Store
from db.models.base import table_of
from db.models.chain import AccessLog
from db.queries import summaries
from db.records import moments
from db.records import summaries as summary_records
from protocols.access import Actor
from protocols.identity import new_id
from reports.__main__ import main
from reports.contents.monthly import write
from tests.records.test_commands import here
from tests.support.homes import NOW, make_resident
from tests.support.stores import everything


MONTH = date(2026, 3, 1)
LATER = NOW + timedelta(days=24)


def _good_moment(store: Store, actor: Actor, resident: UUID, note: str) -> None:
    moments.record(store, actor=actor, now=NOW, id=new_id(), resident_id=resident, code="BHV_ENGAGED", note=note)


def _run(resident: object, out: Path, *more: str) -> int:
    return main(["month", "--resident", str(resident), "--month", "2026-03", "--out", str(out), *more], now=LATER)


def _pages(path: Path) -> list[str]:
    return [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(path.read_bytes())]


def _approve(store: Store, nurse: Actor, resident: UUID) -> None:
    values = summaries.person_month(store, actor=nurse, resident_id=resident, month=MONTH, now=LATER)
    contents = write(values, language="en", prepared_on=LATER.date()).as_json()
    kept = summary_records.prepare(
        store, actor=nurse, now=LATER, id=new_id(), resident_id=resident, month=MONTH, contents=contents
    )
    summary_records.approve(store, actor=nurse, now=LATER, summary_id=kept, expected_version=1)


@pytest.fixture(autouse=True)
def _here(monkeypatch: pytest.MonkeyPatch, store: Store, manager: Actor) -> None:
    here(monkeypatch, store)


def test_without_an_approved_summary_every_page_says_draft(
    store: Store, nurse: Actor, resident: UUID, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _good_moment(store, nurse, resident, "Sang two songs.")
    out = tmp_path / "month.pdf"

    assert _run(resident, out) == 0

    pages = _pages(out)
    assert len(pages) == 2
    assert all("Draft, not approved" in page for page in pages)
    assert "Sang two songs." in pages[0]
    assert "Draft, not approved" in capsys.readouterr().out


def test_an_approved_summary_is_drawn_as_it_was_approved(
    store: Store, nurse: Actor, resident: UUID, tmp_path: Path
) -> None:
    _good_moment(store, nurse, resident, "Sang two songs.")
    _approve(store, nurse, resident)
    _good_moment(store, nurse, resident, "Danced.")
    out = tmp_path / "month.pdf"

    assert _run(resident, out) == 0

    text = " ".join(_pages(out))
    assert "Draft" not in text
    assert "Sang two songs." in text
    assert "Danced" not in text
    assert "version 2. Record entry" in " ".join(text.split())


def test_an_approved_summary_is_the_same_bytes_each_time(
    store: Store, nurse: Actor, resident: UUID, tmp_path: Path
) -> None:
    _approve(store, nurse, resident)

    for name in ("one.pdf", "two.pdf"):
        assert _run(resident, tmp_path / name) == 0

    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "two.pdf").read_bytes()


def test_making_an_approved_one_is_noted(
    store: Store, nurse: Actor, manager: Actor, resident: UUID, tmp_path: Path
) -> None:
    _approve(store, nurse, resident)

    _run(resident, tmp_path / "month.pdf")

    with everything(store) as session:
        noted = session.execute(sa.select(table_of(AccessLog))).all()
    assert [(row.actor_id, row.resident_id) for row in noted] == [(manager.staff_id, resident)]


def test_the_id_may_be_without_dashes_and_the_type_large(store: Store, resident: UUID, tmp_path: Path) -> None:
    out = tmp_path / "month.pdf"

    assert _run(resident.hex, out, "--size", "22") == 0
    assert 2 <= len(_pages(out)) <= 4


def test_only_the_owner_may_read_the_file(resident: UUID, tmp_path: Path) -> None:
    out = tmp_path / "month.pdf"
    _run(resident, out)

    assert out.stat().st_mode & 0o777 == 0o600


def test_a_name_in_a_note_is_refused_and_nothing_is_written(
    store: Store, nurse: Actor, resident: UUID, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make_resident(store, nurse, preferred_name="Bertram", full_name="Bertram Oakhollow", room="14")
    _good_moment(store, nurse, resident, "Sang with Bertram.")
    out = tmp_path / "month.pdf"

    assert _run(resident, out) == 1

    assert not out.exists()
    said = capsys.readouterr().err
    assert "Good moment of 10 March" in said
    assert "Bertram" in said


def test_an_unknown_resident_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "month.pdf"

    assert _run(new_id(), out) == 1

    assert not out.exists()
    assert "There is no such resident." in capsys.readouterr().err


@pytest.mark.parametrize("wrong", [["--month", "2026-13"], ["--resident", "12"], ["--size", "13"]])
def test_a_command_that_makes_no_sense_ends_with_2(wrong: list[str], resident: UUID, tmp_path: Path) -> None:
    with pytest.raises(SystemExit) as ended:
        _run(resident, tmp_path / "month.pdf", *wrong)

    assert ended.value.code == 2
