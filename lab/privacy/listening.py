"""What this process listens on, and the proof that streams listen on this computer alone."""

from __future__ import annotations

import ipaddress
import os
import re
import sys
import time
from pathlib import Path

from emoscope.engine.errors import EmoScopeError
from emoscope.engine.streams.hub import Hub
from emoscope.engine.streams.messages import Hello
from emoscope.engine.streams.protocol import StreamPhase
from emoscope.engine.streams.senders.osc import OscStream
from emoscope.engine.streams.senders.websocket import WebSocketStream

_LISTENS = "0A"
WAIT_S = 5.0


def listeners() -> set[tuple[str, int]] | None:
    """Address and port of every TCP socket that this process listens on; None where unknown.

    Linux only: ``/proc/self/net`` names sockets by inode, ``/proc/self/fd`` says which are ours.
    """
    if sys.platform != "linux":
        return None
    mine = _own_inodes()
    found = set()
    for name in ("tcp", "tcp6"):
        try:
            rows = Path(f"/proc/self/net/{name}").read_text(encoding="ascii").splitlines()[1:]
        except OSError:
            continue
        for row in rows:
            words = row.split()
            if words[3] == _LISTENS and words[9] in mine:
                address, port = words[1].split(":")
                found.add((_address(address), int(port, 16)))
    return found


def stream_listeners() -> set[tuple[str, int]] | None:
    """What is listened on with WebSocket and OSC switched on as they are by default.

    Raises:
        EmoScopeError: The WebSocket cannot be opened here.
    """
    before = listeners()
    if before is None:
        return None
    hub = Hub(Hello(("a",), ("#000000",), "", "", 1))
    try:
        hub.add(WebSocketStream(0))
        hub.add(OscStream())
        until_s = time.monotonic() + WAIT_S
        while any(status.phase is StreamPhase.OPENING for status in hub.statuses):
            if time.monotonic() > until_s:
                break
            time.sleep(0.02)
        wrong = [s.message for s in hub.statuses if s.phase in (StreamPhase.GONE, StreamPhase.OFF)]
        if wrong:
            raise EmoScopeError(f"The streams could not be tried: {wrong[0]}")
        after = listeners()
        return set() if after is None else after - before
    finally:
        hub.close()


def is_local(address: str) -> bool:
    """Whether only this computer can reach it."""
    return ipaddress.ip_address(address).is_loopback


def _own_inodes() -> set[str]:
    inodes = set()
    for entry in os.scandir("/proc/self/fd"):
        try:
            match = re.fullmatch(r"socket:\[(\d+)\]", os.readlink(entry.path))
        except OSError:
            continue
        if match:
            inodes.add(match[1])
    return inodes


def _address(hexadecimal: str) -> str:
    """The kernel writes addresses as hexadecimal words in the machine's byte order."""
    raw = bytes.fromhex(hexadecimal)
    words = [raw[i : i + 4] for i in range(0, len(raw), 4)]
    if sys.byteorder == "little":
        words = [word[::-1] for word in words]
    return str(ipaddress.ip_address(b"".join(words)))
