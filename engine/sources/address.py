"""The address of a stream as the user typed it, and the part of it that may be shown."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from urllib.parse import SplitResult, quote, unquote, urlsplit, urlunsplit

from emoscope.engine.errors import SourceError

PORTS = {"http": 80, "https": 443, "rtsp": 554, "rtsps": 322}
"""The schemes that are read, with their usual ports."""


@dataclass(frozen=True, slots=True)
class Address:
    """Where a stream comes from. Its ``str`` and ``repr`` hold no name, password or token.

    Attributes:
        shown: For people and for files: without login, query and fragment.
        scheme: A key of ``PORTS``.
        host: Lower case.
        port: The usual one where none was typed.
        url: Without the login, to be asked for.
        user: Name to log in with; empty for none.
        password: Likewise.
    """

    shown: str
    scheme: str
    host: str
    port: int
    url: str = field(repr=False)
    user: str = field(default="", repr=False)
    password: str = field(default="", repr=False)

    def __str__(self) -> str:
        return self.shown

    @property
    def with_login(self) -> str:
        """For a library that takes the login from the address; never shown."""
        if not self.user:
            return self.url
        login = quote(self.user, safe="")
        if self.password:
            login += ":" + quote(self.password, safe="")
        return self.url.replace("://", f"://{login}@", 1)


def is_address(text: str) -> bool:
    """Whether a user who wrote this means an address and no name or file."""
    return re.match(r"[a-zA-Z][a-zA-Z0-9+.-]*://", text.strip()) is not None


def parse_address(text: str) -> Address:
    """Take an address apart.

    Raises:
        SourceError: It is none, or of a kind that is not read.
    """
    try:
        parts = urlsplit(text.strip())
        scheme, host, port = parts.scheme.lower(), parts.hostname, parts.port
    except ValueError:
        raise _malformed() from None
    if scheme not in PORTS:
        raise SourceError(
            f"{scheme}:// addresses are not supported", f"Supported are {', '.join(sorted(PORTS))}"
        )
    if not host or re.search(r"[\s\x00-\x1f\x7f]", text.strip()):
        raise _malformed()
    place = f"[{host}]" if ":" in host else host
    place += f":{port}" if port is not None else ""
    return Address(
        shown=urlunsplit(SplitResult(scheme, place, parts.path, "", "")),
        scheme=scheme,
        host=host,
        port=PORTS[scheme] if port is None else port,
        url=urlunsplit(SplitResult(scheme, place, parts.path, parts.query, "")),
        user=unquote(parts.username or ""),
        password=unquote(parts.password or ""),
    )


def _malformed() -> SourceError:
    # Without the text: it may hold a password.
    return SourceError("This is not an address", "Write it like rtsp://192.168.1.20/stream")
