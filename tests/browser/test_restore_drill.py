"""The worst day: the machine is gone, and there are a backup and the key. Everybody reads what they read before."""

import os
import shutil
import subprocess
import sys
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest
from playwright.sync_api import expect

from db.engine import Store
from db.records import follow_ups, incidents, suggestions
from protocols.access import Actor
from tests.browser.conftest import OpenPage, sign_in, until_still
from tests.faults.seen import Seen
from tests.support.entries import entry, log
from tests.support.homes import NOW, PASSWORD, make_home, make_resident, make_staff, sign_in_name_of
from tests.support.served import ROOT, Served, served
from tests.support.stores import sqlite_settings, sqlite_store


pytestmark = pytest.mark.browser

LATER = NOW + timedelta(minutes=25)
# The browser draws charts by itself, later, with as many labels as then find room. What they show stands below them.
CHART = '[data-testid="stVegaLiteChart"]'
HIDE = "charts => charts.forEach(chart => { chart.style.display = 'none' })"


def test_after_a_restore_the_resident_page_says_the_same(tmp_path: Path, tablet: OpenPage, migrated_file: Path) -> None:
    before, after, backups = tmp_path / "before", tmp_path / "after", tmp_path / "backups"
    with sqlite_store(before, like=migrated_file) as store:
        nurse, resident = a_day(store)

    with served(before, now=LATER) as home:
        read = page_of(home, tablet, nurse, resident)
        command(before, backups, "backup")  # while people work
    shutil.copytree(before / "keys", after / "keys")
    shutil.rmtree(before)
    (backup,) = backups.glob("*.db")
    said = command(after, backups, "restore", str(backup), "--verify")

    assert "everything saved until" in said
    with served(after, now=LATER) as home:
        assert page_of(home, tablet, nurse, resident) == read
        assert "ERROR" not in home.log
    with closing(Store(sqlite_settings(after))) as store:
        log(store, nurse, resident, now=LATER, note="Life goes on.")
    command(after, backups, "verify")


def a_day(store: Store) -> tuple[Actor, UUID]:
    """A resident with entries that were answered, corrected and marked as errors, and cards: answers nurse and id."""
    home_id = make_home(store)
    nurse, aide = make_staff(store, home_id, "nurse", name="Noor Nurse"), make_staff(store, home_id, "aide")
    resident = make_resident(store, nurse, preferred_name="Ada")
    for days, outcome in ((40, "settled"), (3, "worse"), (2, "partly"), (1, "settled")):
        at = NOW - timedelta(days=days)
        log(store, aide, resident, now=at, outcome=outcome, note=f"A cup was thrown, {days} days ago.")
    corrected, in_error, asked = (log(store, aide, resident, note=note) for note in ("A chair", "Not Ada", "The gong"))
    changed = {"now": NOW, "expected_version": 1, "actor": nurse}
    said = entry(resident, note="A table", strength=3)
    incidents.amend(store, incident_id=corrected, incident=said, reason="mistyped", **changed)  # type: ignore[arg-type]
    incidents.void(store, incident_id=in_error, reason="wrong person", **changed)  # type: ignore[arg-type]
    with store.read(home_id) as session:
        question = Seen(session, home_id).question_of(asked)
    follow_ups.answer(store, actor=aide, now=NOW + timedelta(minutes=20), follow_up_id=question, answer="settled")
    suggestions.sweep(store, now=NOW + timedelta(minutes=20))
    return nurse, resident


def page_of(home: Served, tablet: OpenPage, nurse: Actor, resident: UUID) -> str:
    """What the nurse reads about the resident."""
    with tablet() as page:
        sign_in(page, home.url, sign_in_name_of(nurse), PASSWORD)
        page.goto(f"{home.url}/resident?resident={resident}")
        expect(page.get_by_text("A cup was thrown, 40 days ago.")).to_be_visible()  # the oldest entry, drawn last
        until_still(page)
        expect(page.locator(CHART)).to_have_count(3)  # by day, by hour, what was tried
        page.locator(CHART).evaluate_all(HIDE)
        text = page.locator('[data-testid="stMain"]').inner_text()
    assert "upset moments" in text  # a chart in words
    assert "A table" in text
    assert "The gong" in text
    return text


def command(data_dir: Path, backups: Path, *arguments: str) -> str:
    """A command of the product on this record, which must end well; answers what it said."""
    environ = os.environ | {"ATTUNE_DATA_DIR": str(data_dir), "ATTUNE_BACKUP_DIR": str(backups)}
    whole = [sys.executable, "-m", "db", *arguments]
    done = subprocess.run(whole, cwd=ROOT, env=environ, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout
