"""What Python code does with the network, seen by an audit hook. Native code is not seen."""

from __future__ import annotations

import sys
from typing import Any

from emoscope.lab.privacy.addresses import socket_stays_here, stays_here

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
        inside = isinstance(argument, tuple) and argument
        host = argument[0] if inside else argument
        if isinstance(host, bytes):
            host = host.decode("ascii", "replace")
        if not isinstance(host, str):
            continue
        if host.startswith(("/", "\0")):
            return None if socket_stays_here(host.replace("\0", "@")) else host.replace("\0", "@")
        port = argument[1] if inside and len(argument) > 1 else None
        local = stays_here(host, port if isinstance(port, int) else None)
        return None if local else str(argument)
    return None
