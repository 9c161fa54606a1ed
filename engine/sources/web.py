"""Reading from the one web server whose address the user typed, and from no other.

FFmpeg asks here for everything that it opens: the address itself, and what a playlist names. A
playlist or a redirection can so lead to no file, no other server and no other port.
"""

from __future__ import annotations

import contextlib
import http.client
import threading
import urllib.error
import urllib.request
from typing import IO, Any
from urllib.parse import urlsplit

from emoscope.engine.errors import SourceError
from emoscope.engine.sources.address import PORTS, Address

AGENT = "EmoScope"


class OneServer:
    """Opens addresses on the server of one address.

    Attributes:
        refused: What was asked for and not opened, in a sentence; for the message at the end.

    Args:
        address: As the user typed it.
        timeout_s: Of every wait for the server.
    """

    def __init__(self, address: Address, timeout_s: float) -> None:
        self._address, self._timeout_s = address, timeout_s
        self.refused: SourceError | None = None
        self._open: set[_Body] = set()
        self._lock = threading.Lock()
        self._closed = False
        passwords = urllib.request.HTTPPasswordMgrWithDefaultRealm()
        if address.user:
            passwords.add_password(None, address.url, address.user, address.password)
            root = f"{address.scheme}://{urlsplit(address.url).netloc}/"
            passwords.add_password(None, root, address.user, address.password)
        self._opener = urllib.request.OpenerDirector()
        for handler in (
            urllib.request.HTTPHandler(),
            urllib.request.HTTPSHandler(),
            urllib.request.HTTPDefaultErrorHandler(),
            urllib.request.HTTPErrorProcessor(),
            urllib.request.HTTPBasicAuthHandler(passwords),
            urllib.request.HTTPDigestAuthHandler(passwords),
            _Onward(self),
        ):
            self._opener.add_handler(handler)

    def check(self, url: str) -> None:
        """Whether an address is on this server.

        Raises:
            SourceError: It is not.
        """
        parts, own = urlsplit(url), self._address
        try:
            port = parts.port or PORTS.get(parts.scheme, 0)
        except ValueError:
            port = -1
        same = (parts.hostname or "").lower() == own.host and port == own.port
        if parts.scheme not in ("http", "https") or (own.scheme, parts.scheme) == ("https", "http"):
            raise SourceError(
                f"{own} names something that is not a web address ({parts.scheme or 'a file'})",
                "Only what is on the same server is read",
            )
        if not same:
            raise SourceError(
                f"{own} leads to another server ({parts.hostname})",
                "Type that server's own address if you trust it",
            )

    def open(self, url: str, flags: int = 1, options: Any = None) -> _Body:
        """For PyAV's ``io_open``.

        Raises:
            SourceError: It is elsewhere, or the server does not give it.
        """
        try:
            if flags & 2:
                raise ValueError("it asks to be written to")
            self.check(url)
            request = urllib.request.Request(url, headers={"User-Agent": AGENT, "Accept": "*/*"})
            body = _Body(self._opener.open(request, timeout=self._timeout_s), self)
        except SourceError as error:
            self.refused = error
            raise
        except urllib.error.HTTPError as error:
            with contextlib.suppress(OSError):
                error.close()
            self.refused = _refusal(self._address.host, error.code)
            raise self.refused from None
        except (OSError, http.client.HTTPException, ValueError) as error:
            self.refused = SourceError(
                f"{self._address} does not answer ({_reason(error)})",
                "Check the address, the device and the network",
            )
            raise self.refused from None
        with self._lock:
            self._open.add(body)
            if self._closed:
                body.end()
        return body

    def forget(self, body: _Body) -> None:
        """Strike a body that was closed from those that are open."""
        with self._lock:
            self._open.discard(body)

    def end(self) -> None:
        """Break off everything that is being read, from any thread."""
        with self._lock:
            self._closed = True
            for body in self._open:
                body.end()


class _Body:
    """An answer that is being read: what PyAV needs of a file, and no seeking."""

    def __init__(self, response: Any, server: OneServer) -> None:
        self._response: IO[bytes] = response
        self._server = server

    def read(self, size: int) -> bytes:
        """Up to so many bytes: what has come, at least one; nothing at the end."""
        try:
            return bytes(self._response.read1(size))  # type: ignore[attr-defined]
        except (OSError, http.client.HTTPException, ValueError, AttributeError):
            return b""  # broken off: for a stream the same as its end

    def end(self) -> None:
        """Wake up whoever reads; the answer itself is closed in its own thread."""
        file = getattr(self._response, "fp", None)
        sock = getattr(getattr(file, "raw", None), "_sock", None)
        with contextlib.suppress(OSError):
            if sock is not None:
                sock.shutdown(2)

    def close(self) -> None:
        self._server.forget(self)
        with contextlib.suppress(OSError):
            self._response.close()


class _Onward(urllib.request.HTTPRedirectHandler):
    """Follows the server's word to another address only where that is on the same server."""

    def __init__(self, server: OneServer) -> None:
        self._server = server

    def redirect_request(
        self, req: Any, fp: Any, code: int, msg: str, headers: Any, newurl: str
    ) -> urllib.request.Request | None:
        self._server.check(newurl)
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _refusal(host: str, code: int) -> SourceError:
    if code == 401:
        return SourceError(
            f"{host} needs a name and a password, or rejected these",
            "Write them as http://NAME:PASSWORD@HOST/PATH, or in the dialog",
        )
    if code == 403:
        return SourceError(f"{host} refuses this address", "Check the address")
    if code == 404:
        return SourceError(f"{host} has nothing at this address", "Check the address")
    return SourceError(f"{host} answers with {code}", "Check the address")


def _reason(error: Exception) -> str:
    cause = getattr(error, "reason", error)
    if isinstance(cause, TimeoutError):
        return "no answer in time"
    return str(getattr(cause, "strerror", None) or type(cause).__name__)
