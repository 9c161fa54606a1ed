"""What Python code does with the network, seen by an audit hook. Native code is not seen."""

from __future__ import annotations

import sys
from typing import Any

_EVENTS = frozenset(
    {
        "socket.connect",
        "socket.sendto",
        "socket.sendmsg",
        "socket.getaddrinfo",
        "socket.gethostbyname",
        "socket.gethostbyaddr",
        "urllib.Request",
        "http.client.connect",
    }
)
_LOCAL = ("127.", "::1", "localhost")


class Guard:
    """Notes every attempt from now on. A hook cannot be taken off: use a process for it."""

    def __init__(self) -> None:
        self.attempts: list[str] = []
        sys.addaudithook(self._hook)

    def _hook(self, event: str, arguments: tuple[Any, ...]) -> None:
        if event not in _EVENTS:
            return
        target = _target(arguments)
        if target is not None:
            self.attempts.append(f"{event} {target}")


def _target(arguments: tuple[Any, ...]) -> str | None:
    """Host and port, or None for what stays on this machine."""
    for argument in arguments:
        host = argument[0] if isinstance(argument, tuple) and argument else argument
        if isinstance(host, bytes):
            host = host.decode("ascii", "replace")
        if isinstance(host, str):
            # A path is a socket in the file system; a name without dots may be one in the network.
            local = host.startswith((*_LOCAL, "/", "\0")) or not host
            return None if local else str(argument)
    return None
