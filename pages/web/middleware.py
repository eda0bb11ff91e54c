"""The gate: everything that stands between the network and Streamlit, in one place and in this order.

Host, origin, forged headers out, who is it, may this address be answered, who it is handed on, and on the way back
what the browser is told. Pure ASGI, because a websocket has to pass here as well.
"""

from dataclasses import dataclass
from urllib.parse import urlsplit

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from db.faults import StorageFault
from db.queries import sign_ins
from db.queries.sign_ins import Identity
from pages.parts import faults
from pages.parts.state import app_state
from pages.web import addresses, cookies, language, refusals
from pages.web.addresses import Kind
from pages.web.headers import RawHeaders, content_security_policy, secured
from protocols import wording
from protocols.wording import _


IDENTITY_HEADER = b"x-attune-session"  # `server.trustedUserHeaders` maps it to `st.user["sid"]`
_OURS = b"x-attune-"
_UNSAFE = frozenset({"POST", "PUT", "PATCH", "DELETE"})
_MAY_BE_STORED = ("/static/", "/app/static/", "/assets/")


@dataclass(frozen=True, slots=True)
class Gate:
    """Wraps the application. `hosts` are the names it may be asked for; `script_hashes` those of its one page."""

    app: ASGIApp
    hosts: frozenset[str]
    script_hashes: tuple[str, ...]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] not in ("http", "websocket"):
            await self.app(scope, receive, send)
            return
        send = self._telling(send, path=scope["path"])
        headers: RawHeaders = [pair for pair in scope["headers"] if not pair[0].lower().startswith(_OURS)]
        scope = dict(scope, headers=headers, state=dict(scope.get("state") or {}))
        wording.use(language.of_request(Headers(raw=headers)))
        await self._shielded(scope, receive, send)

    def _unwelcome(self, scope: Scope) -> Response | None:
        """Asked under a name that is not ours, or by another site's page."""
        headers = Headers(raw=scope["headers"])
        host = headers.get("host", "")
        if _name_of(host) not in self.hosts:
            return PlainTextResponse(_("This address is not allowed here. Ask whoever set up Attune."), 400)
        if scope["type"] == "http" and scope["method"] not in _UNSAFE:
            return None
        origin = headers.get("origin")
        if origin is None or urlsplit(origin).netloc.lower() != host.lower():
            return PlainTextResponse(_("This did not come from Attune's own page. Open Attune again."), 403)
        return None

    async def _unanswerable(self, scope: Scope) -> Response | None:
        """Closed, unknown, or only for people who are signed in; lets the others pass, with who they are."""
        kind = addresses.kind_of(scope["path"])
        if kind is Kind.CLOSED or kind is Kind.UNKNOWN:
            return refusals.not_found()
        token = scope["state"]["token"] = cookies.token_in(scope["headers"])
        if kind is Kind.PUBLIC:
            return None
        who = None if token is None else await run_in_threadpool(_live, token)
        if who is None or who.locked:
            return await run_in_threadpool(refusals.sign_in_first, scope, locked=who is not None)
        wording.use(who.language)
        scope["state"]["identity"] = who
        scope["headers"].append((IDENTITY_HEADER, str(who.session_id).encode()))
        return None

    async def _shielded(self, scope: Scope, receive: Receive, send: Send) -> None:
        """The one handler of what nobody expected: a reference to the person, the fault to the log."""
        begun = False

        async def noticing(message: Message) -> None:
            nonlocal begun
            begun = True
            await send(message)

        try:
            answer = self._unwelcome(scope) or await self._unanswerable(scope)
            if answer is None:
                await self.app(scope, receive, noticing)
            else:
                await _refuse(answer, scope, receive, noticing)
        except StorageFault as fault:
            if not begun and scope["type"] == "http":
                await refusals.record_fails(fault)(scope, receive, send)
        except Exception as error:  # noqa: BLE001 - the last door: behind it a trace would reach the log or the person
            reference = faults.note(error)
            if not begun and scope["type"] == "http":
                await refusals.went_wrong(reference)(scope, receive, send)

    def _telling(self, send: Send, *, path: str) -> Send:
        policy = content_security_policy(self.script_hashes, document=path.startswith(addresses.DOCUMENTS))
        no_store = not path.startswith(_MAY_BE_STORED)

        async def telling(message: Message) -> None:
            if message["type"] == "http.response.start":
                message = dict(message, headers=secured(message["headers"], policy=policy, no_store=no_store))
            await send(message)

        return telling


def _live(token: str) -> Identity | None:
    state = app_state()
    return sign_ins.by_token(state.store, now=state.clock(), token=token, idle=state.idle)


async def _refuse(answer: Response, scope: Scope, receive: Receive, send: Send) -> None:
    if scope["type"] == "websocket":
        # Closed before it was accepted: the browser sees the handshake refused.
        await receive()
        await send({"type": "websocket.close", "code": 4401})
        return
    await answer(scope, receive, send)


def _name_of(host: str) -> str:
    """The name without the port; empty when it is no plain host."""
    try:
        parts = urlsplit(f"//{host}")
        _port = parts.port
    except ValueError:
        return ""
    plain = parts.netloc == host and "@" not in host and not parts.path
    return (parts.hostname or "").rstrip(".") if plain else ""
