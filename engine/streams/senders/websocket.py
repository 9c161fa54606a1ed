"""JSON lines over WebSocket, and the page that shows them; for this computer alone by default."""

from __future__ import annotations

import asyncio
import contextlib
import http
import ipaddress
import json
import logging
import secrets
import threading
from concurrent.futures import Future
from importlib.resources import files
from typing import Any
from urllib.parse import parse_qs, urlsplit

from emoscope.engine.data import NONE_SHOWN
from emoscope.engine.errors import StreamError
from emoscope.engine.streams.messages import Hello, Message, as_json

PORT = 8765
MOST_RECEIVERS = 16
"""Connections at once, those that never finish their handshake counted too."""

WAITING = 8
"""Messages that wait for one receiver; the oldest go."""

OPEN_S = 3.0
TALK_BYTES = 1024
"""Receivers have nothing to say; a longer message ends the connection."""

_POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; connect-src 'self'"
)
_log = logging.getLogger(__name__)


class WebSocketStream:
    """A server that sends every message to every receiver.

    Web pages of other origins are refused, so that no web site can read a face. Programs (no
    Origin) on this computer need no token. Any other address needs one.

    Args:
        port: 0 for any free one.
        address: Where to listen.
        token: Asked of every receiver; required for an address that is not loopback.

    Raises:
        StreamError: The address is none, or not loopback and there is no token.
    """

    name = "ws"

    def __init__(self, port: int = PORT, address: str = "127.0.0.1", token: str = "") -> None:
        self._local = is_loopback(address)
        if not self._local and not token:
            raise StreamError(
                f"{address} can be reached from other computers and there is no token",
                "Set a token, or use 127.0.0.1",
            )
        self._asked_port, self._host, self._token = port, address, token
        self._port = port
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread: threading.Thread | None = None
        self._ending: asyncio.Event | None = None
        self._hello: Hello | None = None
        self._queues: dict[Any, asyncio.Queue[str]] = {}
        self._slow: set[Any] = set()
        self._sent_bytes = 0

    @property
    def receivers(self) -> int:
        return len(self._queues)

    @property
    def sent_bytes(self) -> int:
        return self._sent_bytes

    @property
    def trouble(self) -> str:
        return "A receiver reads too slowly; it gets fewer scores." if self._slow else ""

    @property
    def address(self) -> str:
        """What to type into a browser or OBS; with the token where there is one."""
        host = f"[{self._host}]" if ":" in self._host else self._host
        return f"http://{host}:{self._port}/" + (f"?token={self._token}" if self._token else "")

    def open(self, hello: Hello) -> str:
        """Listen.

        Raises:
            StreamError: The port is taken, or the address is not this computer's.
        """
        self._hello = hello
        opened: Future[int] = Future()
        self._thread = threading.Thread(
            target=lambda: asyncio.run(self._serve(opened)), name="emoscope-ws", daemon=True
        )
        self._thread.start()
        try:
            self._port = opened.result(timeout=5)
        except OSError as error:
            raise StreamError(
                f"Port {self._asked_port} of {self._host} cannot be used ({error.strerror})",
                "Choose another port, or end the program that uses it",
            ) from None
        except TimeoutError:
            raise StreamError(f"Port {self._asked_port} did not open", "Try again") from None
        return self.address

    def send(self, message: Message) -> None:
        if isinstance(message, Hello):
            self._hello = message
        if self._loop is None or not self._queues:
            return
        line = _line(message)
        try:
            self._loop.call_soon_threadsafe(self._give, line)
        except RuntimeError:
            raise StreamError("The server has ended", "It is started again") from None

    def close(self) -> None:
        loop, ending, thread = self._loop, self._ending, self._thread
        self._loop = self._ending = self._thread = None
        if loop is not None and ending is not None:
            with contextlib.suppress(RuntimeError):  # it may have ended by itself
                loop.call_soon_threadsafe(ending.set)
        if thread is not None:
            thread.join(2.0)
        self._queues.clear()
        self._slow.clear()

    def _give(self, line: str) -> None:
        for connection, queue in self._queues.items():
            if queue.full():
                queue.get_nowait()
                self._slow.add(connection)
            elif queue.empty():
                self._slow.discard(connection)
            queue.put_nowait(line)

    async def _serve(self, opened: Future[int]) -> None:
        from websockets.asyncio.server import serve

        self._ending = ending = asyncio.Event()
        try:
            server = await serve(
                self._receiver,
                self._host,
                self._asked_port,
                process_request=self._answer,
                create_connection=_counted(),
                open_timeout=OPEN_S,
                close_timeout=0.2,
                max_size=TALK_BYTES,
                max_queue=1,
                write_limit=16_384,
                compression=None,
                server_header=None,
                logger=_quiet(),
            )
        except BaseException as error:
            opened.set_exception(error)
            return
        self._loop = asyncio.get_running_loop()
        async with server:
            opened.set_result(next(iter(server.sockets)).getsockname()[1])
            await ending.wait()

    def _answer(self, connection: Any, request: Any) -> Any:
        """Refuse who may not listen; serve the page; None goes on to the WebSocket."""
        where = urlsplit(request.path)
        if where.path != "/":
            return connection.respond(http.HTTPStatus.NOT_FOUND, "There is only / here.\n")
        if self._token and not self._knows_token(where.query, request.headers):
            return connection.respond(http.HTTPStatus.UNAUTHORIZED, "A token is needed.\n")
        host = request.headers.get("Host", "")
        if self._local and host not in self._own_hosts:
            return connection.respond(http.HTTPStatus.FORBIDDEN, "This is not my name.\n")
        origin = request.headers.get("Origin")
        if origin is not None and origin not in self._own_origins(host):
            return connection.respond(
                http.HTTPStatus.FORBIDDEN, "Pages from other sites cannot read this.\n"
            )
        if "websocket" in request.headers.get("Upgrade", "").lower():
            return None
        page = connection.respond(http.HTTPStatus.OK, _page())
        del page.headers["Content-Type"]
        page.headers["Content-Type"] = "text/html; charset=utf-8"
        page.headers["Content-Security-Policy"] = _POLICY
        page.headers["Cache-Control"] = "no-store"
        page.headers["Referrer-Policy"] = "no-referrer"
        return page

    @property
    def _own_hosts(self) -> frozenset[str]:
        names = ("127.0.0.1", "localhost", "[::1]", f"[{self._host}]", self._host)
        return frozenset(f"{name}:{self._port}" for name in names)

    def _own_origins(self, host: str) -> frozenset[str]:
        if self._local:
            return frozenset(f"http://{name}" for name in self._own_hosts)
        return frozenset({f"http://{host}"})  # the token keeps strangers out

    def _knows_token(self, query: str, headers: Any) -> bool:
        given = parse_qs(query).get("token", [""])[0]
        given = given or headers.get("Authorization", "").removeprefix("Bearer ")
        return secrets.compare_digest(given.encode(), self._token.encode())

    async def _receiver(self, connection: Any) -> None:
        queue: asyncio.Queue[str] = asyncio.Queue(WAITING)
        if self._hello is not None:
            queue.put_nowait(_line(self._hello))
        self._queues[connection] = queue
        sending = asyncio.create_task(self._send(connection, queue))
        try:
            await _listen(connection)
        finally:
            sending.cancel()
            self._queues.pop(connection, None)
            self._slow.discard(connection)

    async def _send(self, connection: Any, queue: asyncio.Queue[str]) -> None:
        from websockets.exceptions import ConnectionClosed

        with contextlib.suppress(ConnectionClosed):  # its end is noticed by who listens
            while True:
                line = await queue.get()
                await connection.send(line)
                self._sent_bytes += len(line)


async def _listen(connection: Any) -> None:
    """Take what a receiver says and throw it away; a flood ends the connection."""
    from websockets.exceptions import ConnectionClosed

    try:
        for _ in range(1000):
            await connection.recv()
        await connection.close(1008, "talks too much")
    except ConnectionClosed:
        pass


def is_loopback(address: str, *, unknown: bool | None = None) -> bool:
    """Whether only this computer can reach an IP address.

    Args:
        address: IPv4 or IPv6.
        unknown: What to say of a text that is no IP address; None to raise.

    Raises:
        StreamError: It is no IP address.
    """
    try:
        return ipaddress.ip_address(address.strip("[]")).is_loopback
    except ValueError:
        if unknown is not None:
            return unknown
        raise StreamError(
            f'"{address}" is not an IP address', "Use 127.0.0.1 for this computer alone"
        ) from None


def new_token() -> str:
    """A token nobody guesses."""
    return secrets.token_urlsafe(16)


def _line(message: Message) -> str:
    return json.dumps(as_json(message), ensure_ascii=False, allow_nan=False) + "\n"


def _page() -> str:
    page = files("emoscope.engine.streams").joinpath("page.html").read_text(encoding="utf-8")
    return page.replace("%NONE_SHOWN%", NONE_SHOWN)


def _quiet() -> logging.Logger:
    """The library's own words on strangers' broken requests are no news."""
    logger = logging.getLogger("emoscope.websockets")
    logger.setLevel(logging.CRITICAL)
    return logger


def _counted() -> type[Any]:
    """A connection class that hangs up when there are too many, before the handshake."""
    from websockets.asyncio.server import ServerConnection

    class Counted(ServerConnection):
        count = 0
        refused = False

        def connection_made(self, transport: Any) -> None:
            self.refused = Counted.count >= MOST_RECEIVERS
            if self.refused:
                transport.abort()
                return
            Counted.count += 1
            super().connection_made(transport)

        def data_received(self, data: bytes) -> None:
            if not self.refused:
                super().data_received(data)

        def eof_received(self) -> None:
            if not self.refused:
                super().eof_received()

        def connection_lost(self, exc: Exception | None) -> None:
            if not self.refused:
                Counted.count -= 1
                super().connection_lost(exc)

    return Counted
