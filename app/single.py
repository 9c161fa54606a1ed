"""One window for one user: who starts the program again opens what they want in the one that runs.

The socket (a pipe on Windows) knows no network, and nobody but this user can connect to it. Its
name is no secret, and another user may have taken it: the window shows by a key, which lies in the
program's data, that it is this user's, before it is told anything. What it is told is what the
command line may say: a source, a file to open, or nothing, which brings the window up.
"""

from __future__ import annotations

import contextlib
import hashlib
import hmac
import json
import secrets
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from emoscope.engine import paths
from emoscope.engine.errors import OutputError
from emoscope.engine.files import make_folder, write_text

WAIT_MS = 2500
MOST_BYTES = 16_384


@dataclass(frozen=True, slots=True)
class Request:
    """What the other start was asked for; empty for nothing.

    Attributes:
        source: As ``--source`` takes it; may hold a password.
        file: A label set, video, picture or session, by its whole path.
    """

    source: str = field(default="", repr=False)
    file: str = ""

    def to_bytes(self) -> bytes:
        """The request as one line of JSON, with its line end."""
        return json.dumps({"source": self.source, "file": self.file}).encode() + b"\n"


def read_request(line: bytes) -> Request | None:
    """What was sent; None for anything that this program does not send."""
    try:
        raw = json.loads(line)
        source, file = raw["source"], raw["file"]
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    if not isinstance(source, str) or not isinstance(file, str):
        return None
    return Request(source, file)


def socket_name() -> str:
    """Another one for each user and each folder of the program's data."""
    place = str(paths.user_data().absolute())
    return f"emoscope-{hashlib.sha256(place.encode()).hexdigest()[:24]}"


def key_path() -> Path:
    """The key of the window that runs, readable by its owner alone."""
    return paths.user_data() / "window.key"


def _read_key() -> bytes:
    with contextlib.suppress(OSError):
        return key_path().read_bytes()[:128]
    return b""


def hand_over(request: Request, name: str | None = None) -> bool:
    """Give a request to the window that runs; False when there is none."""
    key = _read_key()
    if not key:
        return False
    socket = QLocalSocket()
    socket.connectToServer(name or socket_name())
    if not socket.waitForConnected(WAIT_MS):
        return False
    if not socket.waitForReadyRead(WAIT_MS):
        return False
    greeting = bytes(socket.read(len(key) + 1).data())
    if not hmac.compare_digest(greeting, key + b"\n"):
        return False  # it is not ours: what is asked for may hold a password
    socket.write(request.to_bytes())
    socket.flush()
    # It answers when it has taken the request; one that hangs does not count as running.
    taken = socket.waitForReadyRead(WAIT_MS) and bytes(socket.readAll().data()).startswith(b"ok")
    socket.disconnectFromServer()
    return taken


class Listener(QObject):
    """Hears what later starts are asked for."""

    asked = Signal(object)
    """A :class:`Request`."""

    def __init__(self, parent: QObject | None = None, name: str | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._connected)
        self._name = name or socket_name()
        self._key = b""

    def start(self) -> bool:
        """Listen; False where that is not possible, which is no reason not to go on."""
        if not self._server.listen(self._name):
            # Nobody answered, so what is there was left by a program that was killed.
            QLocalServer.removeServer(self._name)
            if not self._server.listen(self._name):
                return False
        key = secrets.token_hex(32)
        try:
            make_folder(key_path().parent)
            write_text(key_path(), key)
        except OutputError:
            self._server.close()
            return False
        self._key = key.encode()
        return True

    def _connected(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(lambda s=socket: self._read(s))
            socket.disconnected.connect(socket.deleteLater)
            socket.write(self._key + b"\n")
            socket.flush()

    def _read(self, socket: QLocalSocket) -> None:
        if socket.bytesAvailable() > MOST_BYTES:
            socket.abort()
            return
        if not socket.canReadLine():
            return
        request = read_request(bytes(socket.readLine().data()))
        if request is None:
            socket.abort()
            return
        socket.write(b"ok\n")
        socket.flush()
        self.asked.emit(request)

    def end(self) -> None:
        """Listen no more."""
        self._server.close()
        if self._key and _read_key() == self._key:
            with contextlib.suppress(OSError):
                key_path().unlink()
