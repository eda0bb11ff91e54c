"""The application. Run it: `python app.py [--demo] [--port N] [--host H]`."""

import argparse
import gc
import logging
import sys
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import streamlit as st
import uvicorn
from starlette.middleware import Middleware
from streamlit import config as streamlit_config

from db import faults as record_faults
from db import migrations
from db.engine import Store
from db.queries.sign_ins import home_exists
from pages.parts import faults
from pages.parts.messages import show_fault
from pages.parts.state import AppState, Clock, configure
from pages.web import clockwork, shell, warm
from pages.web.middleware import Gate
from pages.web.refusals import refused
from pages.web.routes import routes
from pages.web.settings import Settings, read_settings
from protocols.errors import DomainError
from protocols.wording import _


ROOT = Path(__file__).resolve().parent
ENTRY = ROOT / "pages" / "entry.py"
_STOP_WITHIN_SECONDS = 5  # open pages are not waited for; a save is over in a fraction of this


def machine_clock() -> datetime:
    """The time of the machine: the only place that asks for it."""
    return datetime.now(UTC)


def build(settings: Settings, store: Store, *, clock: Clock) -> st.App:
    """The whole application around a record that is ready to serve; `clock` is the only source of time."""
    state = AppState(store=store, clock=clock, idle=settings.idle, data_dir=settings.data.data_dir)
    configure(state)
    faults.keep_messages_out_of_the_log()

    @asynccontextmanager
    async def lifespan(_app: st.App) -> AsyncIterator[dict[str, object]]:
        check_streamlit_settings()
        warm.up()
        async with clockwork.running(state):
            # What was loaded so far stays: collecting it again after every run cost more than the run.
            gc.collect()
            gc.freeze()
            yield {}
        store.close()

    # Streamlit looks for its settings beside this script, wherever the process was started.
    streamlit_config._main_script_path = str(ROOT / "app.py")
    gate = Middleware(Gate, hosts=settings.hosts, script_hashes=shell.installed_shell().script_hashes)
    return st.App(
        ENTRY,
        lifespan=lifespan,
        routes=routes(),
        middleware=[gate],
        on_script_error=show_fault,
        exception_handlers={DomainError: refused},
    )


class SettingsNotRead(RuntimeError):
    """Streamlit serves with its own defaults when it cannot read the settings file: it must not serve at all then."""


def check_streamlit_settings() -> None:
    """Raise `SettingsNotRead` unless Streamlit has the settings that keep people and traces apart."""
    needed = {
        "server.trustedUserHeaders": {"X-Attune-Session": "sid"},
        "client.showErrorDetails": "none",
        "browser.gatherUsageStats": False,
        "server.enableAgentApi": False,
    }
    wrong = [name for name, value in needed.items() if st.get_option(name) != value]
    if wrong:
        raise SettingsNotRead(f"{ROOT / '.streamlit' / 'config.toml'} is missing, wrong or overruled: {wrong}")


def serve(settings: Settings, *, clock: Clock, host: str, port: int, demo: bool = False) -> None:
    """Make the record ready, and serve it until stopped. Raises `DomainError` when it cannot be served."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    logging.getLogger("alembic").setLevel(logging.WARNING)
    store = Store(settings.data)
    store.claim()
    with record_faults.in_words():
        migrations.ready(settings.data)
    sign_ins = _fill_demo(store, clock()) if demo else []
    app = build(replace(settings, hosts=settings.hosts | {host}), store, clock=clock)
    _say(_("Attune is at http://{host}:{port}", host=host, port=port), *sign_ins)
    uvicorn.run(app, host=host, port=port, log_config=None, **_server_options())


def _server_options() -> dict[str, Any]:
    """As Streamlit would start the same server itself, but that uvicorn opens the socket: on Streamlit's own, small
    answers wait 40 milliseconds for the one before to be acknowledged."""
    seconds = int(st.get_option("server.websocketPingInterval"))
    return {
        "ws": "websockets-sansio",
        "ws_ping_interval": seconds,
        "ws_ping_timeout": seconds,
        "ws_max_size": int(st.get_option("server.maxMessageSize")) * 1024 * 1024,
        "ws_per_message_deflate": False,
        "access_log": False,  # addresses name residents by id
        "server_header": False,
        "timeout_graceful_shutdown": _STOP_WITHIN_SECONDS,
    }


def _fill_demo(store: Store, now: datetime) -> list[str]:
    """Fill the invented home unless it is there; answers who can sign in to it."""
    from db import demo  # only asked for with --demo, and slow to read

    if not home_exists(store):
        _say(_("Filling an invented home: half a minute, the first time only."))
    demo.fill(store, until=now)
    listed = [f"  {who.sign_in_name} / {who.password} ({who.name})" for who in demo.SIGN_INS]
    return [_("Invented home. Sign in as:"), *listed]


def _say(*lines: str) -> None:
    sys.stdout.write("\n".join(lines) + "\n")
    sys.stdout.flush()


def main(arguments: Sequence[str] | None = None) -> int:
    """The command line. Ends with 1 and one sentence when the application cannot start."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--demo", action="store_true", help="fill an invented home first")
    parser.add_argument("--port", type=int, default=8501)
    parser.add_argument("--host", default="127.0.0.1", help="the address to listen on")
    asked = parser.parse_args(arguments)
    try:
        serve(read_settings(), clock=machine_clock, host=asked.host, port=asked.port, demo=asked.demo)
    except DomainError as refusal:
        sys.stderr.write(f"{refusal.message}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
