"""`python app.py`: from any folder, once for a record, and never with Streamlit's own defaults."""

import os
import subprocess
import sys
from pathlib import Path

import httpx
import pytest
import streamlit as st

import app
from tests.support.homes import NOW
from tests.support.served import ROOT, Served, free_port, running, served


_STOPPED_WITHIN_SECONDS = 60


def _command(port: int) -> list[str]:
    return [sys.executable, str(ROOT / "app.py"), "--port", str(port)]


def _environ(data_dir: Path, **more: str) -> dict[str, str]:
    return {**os.environ, "ATTUNE_DATA_DIR": str(data_dir), **more}


def _ended(command: list[str], folder: Path, environ: dict[str, str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command, cwd=folder, env=environ, capture_output=True, text=True, timeout=_STOPPED_WITHIN_SECONDS, check=False
    )


def test_it_starts_from_any_folder_with_its_own_settings(tmp_path: Path) -> None:
    port = free_port()
    application = Served(f"http://127.0.0.1:{port}", tmp_path / "clock", tmp_path / "server.log")
    elsewhere = tmp_path / "elsewhere"
    (elsewhere / ".streamlit").mkdir(parents=True)
    (elsewhere / ".streamlit" / "config.toml").write_text('[client]\nshowErrorDetails = "full"\n')

    with running(_command(port), application, folder=elsewhere, environ=_environ(tmp_path / "data")):
        first = httpx.get(application.url)
        font = httpx.get(f"{application.url}/app/static/atkinson-hyperlegible-next-latin-400-normal.woff2")

    assert first.headers["location"] == "/setup"
    assert font.headers["content-type"] == "font/woff2"
    assert f"Attune is at {application.url}" in application.log


def test_second_server_of_the_same_record_says_so_and_ends(tmp_path: Path) -> None:
    data_dir = tmp_path / "data"
    with served(data_dir, now=NOW):
        second = _ended(_command(free_port()), tmp_path, _environ(data_dir))

    assert second.returncode == 1
    assert "Another Attune server is already using this record." in second.stderr
    assert "Traceback" not in second.stderr


def test_it_does_not_serve_with_streamlits_own_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(st, "get_option", lambda _name: None)

    with pytest.raises(app.SettingsNotRead, match="trustedUserHeaders"):
        app.check_streamlit_settings()
