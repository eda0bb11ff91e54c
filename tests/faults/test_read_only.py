"""A disk that can only be read, as after a fault of its own: reading goes on, saving says so, nothing is lost.

Root writes through file modes, so the files are mounted a second time where nobody can write.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest

from db.__main__ import main
from db.engine import Store
from db.faults import StorageFault, Trouble
from db.models.incident import Incident
from db.queries import residents as residents_queries
from db.records import incidents
from db.verification import verify
from pages.parts.state import AppState, configure
from protocols.access import Actor
from protocols.identity import new_id
from tests.support import homes, screens, stores, tmpfs
from tests.support.clock import IDLE, SetClock
from tests.support.entries import count, entry
from tests.support.homes import NOW
from tests.support.served import ROOT, free_port


@pytest.fixture
def store(tmp_path: Path, migrated_file: Path) -> Iterator[Store]:
    """The record where it can be written; open throughout, as it was before the disk failed."""
    with stores.sqlite_store(tmp_path / "data", like=migrated_file) as opened:
        yield opened


@pytest.fixture
def resident(store: Store, nurse: Actor) -> UUID:
    return homes.make_resident(store, nurse, preferred_name="Edith", full_name="Edith Marlowby")


@pytest.fixture
def stuck(store: Store, resident: UUID, tmp_path: Path) -> Iterator[Store]:
    """The same record where nobody can write it."""
    with (
        tmpfs.read_only(store.settings.data_dir, tmp_path / "stuck") as folder,
        stores.opened(stores.sqlite_settings(folder)) as opened,
    ):
        yield opened


def test_everything_can_still_be_read(stuck: Store, aide: Actor, resident: UUID) -> None:
    assert residents_queries.one(stuck, actor=aide, resident_id=resident, now=NOW).preferred_name == "Edith"


def test_save_is_refused_with_what_to_do_and_kept_once_when_it_can_be_written(
    store: Store, stuck: Store, aide: Actor, resident: UUID
) -> None:
    one, logged = new_id(), entry(resident)

    with pytest.raises(StorageFault, match="can only be read at the moment") as fault:
        incidents.record(stuck, actor=aide, now=NOW, id=one, incident=logged)
    nothing = count(store, Incident)
    incidents.record(store, actor=aide, now=NOW, id=one, incident=logged)
    incidents.record(store, actor=aide, now=NOW, id=one, incident=logged)

    assert fault.value.trouble is Trouble.READ_ONLY
    assert nothing == 0
    assert count(store, Incident) == 1
    assert verify(store).is_sound


def test_page_is_shown_and_says_at_the_tap_that_it_was_not_saved(
    store: Store, stuck: Store, aide: Actor, resident: UUID
) -> None:
    sign_in = screens.signed_in(store, aide)
    configure(AppState(store=stuck, clock=SetClock(), idle=IDLE, data_dir=stuck.settings.data_dir))
    page = screens.screen(sign_in, "aide/log.py", resident=str(resident))
    draft = str(page.app.query_params["draft"])

    page.pill(f"seen-{draft}", "BHV_CALL_OUT")

    assert "Not saved: the record can only be read at the moment." in page.refused
    assert page.widget(f"seen-{draft}").value == ["BHV_CALL_OUT"]
    assert page.has(f"save-{draft}")


def test_command_says_so_too(stuck: Store, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("ATTUNE_DATA_DIR", str(stuck.settings.data_dir))

    assert main(["migrate"]) == 1
    assert "the record can only be read at the moment" in capsys.readouterr().err


def test_application_does_not_start_on_it_and_says_why(stuck: Store) -> None:
    command = [sys.executable, str(ROOT / "app.py"), "--port", str(free_port())]
    environ = {**os.environ, "ATTUNE_DATA_DIR": str(stuck.settings.data_dir)}

    ended = subprocess.run(command, env=environ, capture_output=True, text=True, timeout=60, check=False)

    assert ended.returncode == 1
    assert "the record can only be read at the moment" in ended.stderr
    assert "Traceback" not in ended.stderr
