"""Which address is what: everything that is not named here as public needs a live sign-in."""

from enum import Enum, auto
from urllib.parse import urlencode, urlsplit

from pages.parts.navigation import ADDRESSES
from pages.web.shell import static_files


class Kind(Enum):
    """How the gate treats an address."""

    PUBLIC = auto()  # says nothing about anyone
    CLOSED = auto()  # never answered, signed in or not
    PAGE = auto()  # a page of Streamlit's: without a sign-in, the sign-in page instead
    MEMBER = auto()  # needs a live, unlocked sign-in
    UNKNOWN = auto()


SIGN_IN = "/signin"
SIGN_OUT = "/signout"
LOCK = "/lock"
LOCKED = "/locked"
SET_UP = "/setup"
SESSION = "/session"
EMERGENCY = "/emergency"
ACCOUNT = "/account"
DOCUMENTS = "/documents/"
PROTOCOL_FILES = f"{DOCUMENTS}protocols/"

_PUBLIC = frozenset(
    {
        SIGN_IN,
        SIGN_OUT,
        LOCK,
        LOCKED,
        SET_UP,
        SESSION,
        EMERGENCY,
        "/healthz",
        "/readyz",
        "/favicon.ico",
        "/_stcore/health",
        "/_stcore/host-config",
    }
)
_PUBLIC_FOLDERS = ("/app/static/", "/assets/")
_MEMBER_FOLDERS = ("/_stcore/", "/media/", "/component/", DOCUMENTS)
# The agent interface runs the application for programs, metrics list what is open, the health check runs the
# entry script for anyone, and Streamlit's own sign-in is not used.
_CLOSED = ("/_stcore/agent", "/_stcore/metrics", "/_stcore/script-health-check", "/auth/", "/oauth2callback")


def kind_of(path: str) -> Kind:
    """How the gate treats a path (decoded, as in the ASGI scope)."""
    if "//" in path or "\\" in path or "/." in path:
        return Kind.UNKNOWN
    if path.startswith(_CLOSED):
        return Kind.CLOSED
    if path in _PUBLIC or path.startswith(_PUBLIC_FOLDERS) or path in static_files():
        return Kind.PUBLIC
    if path in ADDRESSES:
        return Kind.PAGE
    return Kind.MEMBER if path == ACCOUNT or path.startswith(_MEMBER_FOLDERS) else Kind.UNKNOWN


def onward(wanted: str) -> str:
    """Where to go after signing in or unlocking: the page that was wanted, or the first page.

    Only a page of this application is followed, so an address in a message cannot lead elsewhere.
    """
    parts = urlsplit(wanted)
    if parts.scheme or parts.netloc or parts.path not in ADDRESSES:
        return "/"
    return f"{parts.path}?{parts.query}" if parts.query else parts.path


def coming_from(address: str, wanted: str) -> str:
    """`address`, remembering the page that was wanted."""
    page = onward(wanted)
    return address if page == "/" else f"{address}?{urlencode({'next': page})}"
