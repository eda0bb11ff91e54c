"""`python -m db`: the record by hand, with exit codes a script can rely on."""

from pathlib import Path

import pytest
import sqlalchemy as sa

from db.__main__ import main
from db.engine import Store
from db.settings import read_settings
from protocols.access import Actor
from tests.support.homes import make_home, make_resident
from tests.support.stores import everything, tamper


def here(monkeypatch: pytest.MonkeyPatch, store: Store) -> None:
    """Point the environment at the store of this test."""
    monkeypatch.setenv("ATTUNE_DATA_DIR", str(store.settings.data_dir))
    monkeypatch.setenv("DATABASE_URL", store.settings.database_url)
    if store.settings.migrate_url is not None:
        monkeypatch.setenv("ATTUNE_MIGRATE_URL", store.settings.migrate_url)


def test_a_sound_record_ends_with_0(
    store: Store, nurse: Actor, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    make_resident(store, nurse)
    here(monkeypatch, store)

    assert main(["verify"]) == 0

    said = capsys.readouterr().out
    assert "3 links and 2 entries looked at." in said
    assert "Ada" not in said


def test_a_fault_ends_with_1_and_names_the_place_but_no_person(
    store: Store, nurse: Actor, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    resident = make_resident(store, nurse)
    tamper(store, "UPDATE resident SET preferred_name = 'Eve'")
    here(monkeypatch, store)

    assert main(["verify"]) == 1

    said = capsys.readouterr().out
    assert f"row_changed home={nurse.home_id} entity=resident id={resident}" in said
    assert "Eve" not in said


def test_a_missing_key_ends_with_1_and_says_so(
    store: Store, nurse: Actor, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    store.settings.audit_key_file.unlink()
    here(monkeypatch, store)

    assert main(["verify"]) == 1
    assert "key" in capsys.readouterr().err


def test_migrate_makes_the_record_and_verify_makes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("ATTUNE_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.delenv("DATABASE_URL", raising=False)

    assert main(["verify"]) == 1
    assert "python -m db migrate" in capsys.readouterr().err
    assert not read_settings().data_dir.exists()
    assert main(["migrate"]) == 0
    assert main(["verify"]) == 0


@pytest.mark.parametrize("arguments", [[], ["unknown"], ["verify", "--loud"]])
def test_a_command_that_cannot_be_used_ends_with_2(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main(arguments)
    assert end.value.code == 2


def test_the_invented_home_never_goes_into_a_real_ones_record(
    store: Store, nurse: Actor, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    here(monkeypatch, store)

    assert main(["demo", "--seed", "1", "--until", "2026-03-10"]) == 1

    assert "real home" in capsys.readouterr().err
    with everything(store) as session:
        assert session.scalar(sa.text("SELECT count(*) FROM home")) == 1


def test_where_the_invented_home_is_already_nothing_is_added(
    store: Store, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    make_home(store, demo=True)
    here(monkeypatch, store)

    assert main(["demo"]) == 0

    assert "nurse / " in capsys.readouterr().out
    with everything(store) as session:
        assert session.scalar(sa.text("SELECT count(*) FROM home")) == 1
        assert session.scalar(sa.text("SELECT count(*) FROM staff")) == 0
