"""A browser's half of Streamlit's websocket, without the browser: what an attacker or many tablets would send.

Messages are Streamlit's protobuf; the id of a session and the page being shown are carried from run to run, as the
browser carries them.
"""

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.Navigation_pb2 import Navigation
from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Origin, Subprotocol


_LARGEST_MESSAGE = 2**26
_LONGEST_RUN_SECONDS = 30


@dataclass(frozen=True, slots=True)
class Run:
    """Everything the server sent for one run of the script."""

    messages: tuple[ForwardMsg, ...]

    @property
    def text(self) -> str:
        """All of it, as protobuf's own text form: whatever is not in here did not reach the client."""
        return "\n".join(str(message) for message in self.messages)

    @property
    def _menus(self) -> list[Navigation]:
        return [message.navigation for message in self.messages if message.WhichOneof("type") == "navigation"]

    @property
    def pages(self) -> tuple[str, ...]:
        """The addresses in the menu, hidden ones included."""
        menus = self._menus
        return tuple(page.url_pathname for page in menus[-1].app_pages) if menus else ()

    @property
    def page_hashes(self) -> frozenset[str]:
        """The hashes of the pages in the menu, hidden ones included."""
        menus = self._menus
        return frozenset(page.page_script_hash for page in menus[-1].app_pages) if menus else frozenset()

    @property
    def page_hash(self) -> str:
        """Which page was run; empty when the script stopped before it chose one."""
        menus = self._menus
        return menus[-1].page_script_hash if menus else ""

    @property
    def not_found(self) -> bool:
        """Whether the page that was asked for is none of this person's."""
        return any(message.WhichOneof("type") == "page_not_found" for message in self.messages)

    @property
    def elements(self) -> dict[str, str]:
        """Widgets that were drawn: id -> kind of element."""
        return {identity: kind for identity, kind, _fragment in _widgets(self.messages)}


@dataclass(slots=True)
class StreamlitClient:
    """One open socket. `set` what widgets hold, then `run`."""

    socket: ClientConnection
    session: str = ""
    page_hash: str = ""
    values: dict[str, tuple[str, Any]] = field(default_factory=dict)
    fragments: dict[str, str] = field(default_factory=dict)

    def set(self, widget_id: str, kind: str, value: Any) -> None:
        """What a widget holds from here on; `kind` is the field of the protobuf: string_value, int_value, …"""
        self.values[widget_id] = (kind, value)

    async def run(self, *, page: str = "", query: str = "", pressed: str = "", fragment: str = "") -> Run:
        """Ask for a run, of the whole script or of a fragment, with a button pressed or not; answers when it ended."""
        request = BackMsg()
        rerun = request.rerun_script
        rerun.query_string, rerun.page_name, rerun.fragment_id = query, page, fragment
        # As the browser does it: a page asked for by name is not asked for by hash.
        rerun.page_script_hash = "" if page else self.page_hash
        for widget_id, (kind, value) in self.values.items():
            _put(rerun.widget_states.widgets.add(id=widget_id), kind, value)
        if pressed:
            rerun.widget_states.widgets.add(id=pressed, trigger_value=True)
        await self.socket.send(request.SerializeToString())
        return await self._until_finished()

    async def _until_finished(self) -> Run:
        messages: list[ForwardMsg] = []
        async with asyncio.timeout(_LONGEST_RUN_SECONDS):
            while not messages or messages[-1].WhichOneof("type") != "script_finished":
                data = await self.socket.recv(decode=False)
                message = ForwardMsg()
                message.ParseFromString(data)
                messages.append(message)
                self._note(message)
        self.fragments.update({identity: fragment for identity, _kind, fragment in _widgets(messages) if fragment})
        return Run(tuple(messages))

    def _note(self, message: ForwardMsg) -> None:
        match message.WhichOneof("type"):
            case "new_session":
                self.session = message.new_session.initialize.session_id or self.session
                self.page_hash = message.new_session.page_script_hash or self.page_hash
            case "navigation":
                self.page_hash = message.navigation.page_script_hash


@asynccontextmanager
async def streamlit_client(
    url: str, *, origin: str | None, headers: Mapping[str, str], session: str = ""
) -> AsyncIterator[StreamlitClient]:
    """An open socket. Raises `websockets.exceptions.InvalidStatus` when the handshake is refused.

    `session` is an earlier Streamlit session to resume, as a browser does after a lost connection.
    """
    offered = ["streamlit", "no-xsrf-token", *([session] if session else [])]
    async with connect(
        url,
        origin=None if origin is None else Origin(origin),
        subprotocols=[Subprotocol(name) for name in offered],
        additional_headers=dict(headers),
        max_size=_LARGEST_MESSAGE,
        compression=None,
    ) as socket:
        yield StreamlitClient(socket)


def _widgets(messages: list[ForwardMsg] | tuple[ForwardMsg, ...]) -> list[tuple[str, str, str]]:
    """(id, kind of element, fragment or empty) of everything drawn that has an id."""
    drawn = [
        message.delta
        for message in messages
        if message.WhichOneof("type") == "delta" and message.delta.WhichOneof("type") == "new_element"
    ]
    found = []
    for delta in drawn:
        kind = str(delta.new_element.WhichOneof("type"))
        identity = str(getattr(getattr(delta.new_element, kind), "id", ""))
        if identity:
            found.append((identity, kind, delta.fragment_id))
    return found


def _put(widget: Any, kind: str, value: Any) -> None:
    if kind.endswith("_array_value"):
        getattr(widget, kind).data.extend(value)
    else:
        setattr(widget, kind, value)
