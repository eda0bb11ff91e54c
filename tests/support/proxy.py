"""A thin wire in front of PostgreSQL, that can be cut: at a commit, just before or just after it, or altogether."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from enum import Enum, auto
from pathlib import Path
from tempfile import TemporaryDirectory


_SOCKET = ".s.PGSQL.5432"
_COMMIT = b"COMMIT"
_CHUNK = 65536


class Cut(Enum):
    """Where the wire breaks at the next commit."""

    BEFORE = auto()  # the server never hears of it
    AFTER = auto()  # the server has done it, and its answer is lost


class Proxy:
    """Listens in `folder`, as the server does in its own.

    `cut_next` is used up by the commit it meets: the next one, or the next after `words` went over the same wire.
    """

    def __init__(self, server: Path, folder: Path) -> None:
        self.folder = folder
        self.cut_next: Cut | None = None
        self.words = b""
        self.cuts = 0
        self._server = str(server / _SOCKET)
        self._wires: set[socket.socket] = set()
        self._muted: set[socket.socket] = set()
        self._listener: socket.socket | None = None

    def connect(self) -> None:
        """Take connections again."""
        listener = self._listener = socket.socket(socket.AF_UNIX)
        listener.bind(str(self.folder / _SOCKET))
        listener.listen()
        threading.Thread(target=self._accept, args=(listener,), daemon=True).start()

    def disconnect(self) -> None:
        """The server is gone: open connections end, new ones find nobody."""
        if self._listener is not None:
            with suppress(OSError):
                self._listener.shutdown(socket.SHUT_RDWR)
            self._listener.close()
            self._listener = None
        (self.folder / _SOCKET).unlink(missing_ok=True)
        self.cut_all()

    def cut_all(self) -> None:
        """Every open connection ends; new ones are taken."""
        for wire in list(self._wires):
            _end(wire)

    def _accept(self, listener: socket.socket) -> None:
        with suppress(OSError):
            while True:
                near, _address = listener.accept()
                far = socket.socket(socket.AF_UNIX)
                far.connect(self._server)
                self._wires |= {near, far}
                threading.Thread(target=self._carry, args=(near, far), daemon=True).start()
                threading.Thread(target=self._answer, args=(far, near), daemon=True).start()

    def _carry(self, near: socket.socket, far: socket.socket) -> None:
        """From the product to the server."""
        said = False
        with suppress(OSError):
            while data := near.recv(_CHUNK):
                said = said or self.words in data
                if _COMMIT in data and said and self.cut_next is not None:
                    where, self.cut_next, self.cuts = self.cut_next, None, self.cuts + 1
                    if where is Cut.BEFORE:
                        break
                    self._muted.add(far)
                far.sendall(data)
        self._close(near, far)

    def _answer(self, far: socket.socket, near: socket.socket) -> None:
        """From the server to the product."""
        with suppress(OSError):
            while (data := far.recv(_CHUNK)) and far not in self._muted:
                near.sendall(data)
        self._close(near, far)

    def _close(self, *wires: socket.socket) -> None:
        for wire in wires:
            self._wires.discard(wire)
            _end(wire)


def _end(wire: socket.socket) -> None:
    with suppress(OSError):
        wire.shutdown(socket.SHUT_RDWR)
    wire.close()


@contextmanager
def in_front_of(server: Path) -> Iterator[Proxy]:
    """A wire to the server in this folder, that carries everything until it is told otherwise."""
    with TemporaryDirectory(prefix="attune-wire-") as folder:  # short: a socket's name has about 100 characters
        proxy = Proxy(server, Path(folder))
        proxy.connect()
        try:
            yield proxy
        finally:
            proxy.disconnect()
