"""A network with nothing in it, for a whole process, native code included (Linux only).

In an empty network namespace there is no interface but a loopback that is down: nothing can be
sent, and the kernel counts every attempt to send over IPv4, which name look-ups are too. An attempt
over IPv6 fails all the same but is not counted.
"""

from __future__ import annotations

import ctypes
import os
import socket
import sys
from pathlib import Path

# linux/sched.h
_NEW_USER, _NEW_NET = 0x10000000, 0x40000000

NOWHERE = ("192.0.2.1", 9)
"""An address that belongs to nobody (RFC 5737), to try whether attempts are counted."""


def enter_empty_network() -> bool:
    """Move this process into an empty network; only possible before it has threads.

    Returns:
        False where the system does not allow or know it; nothing has changed then.
    """
    if sys.platform != "linux":
        return False
    user, group = os.getuid(), os.getgid()
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.unshare(_NEW_USER | _NEW_NET) != 0:
        return False
    # The same user as before, or files would belong to nobody.
    try:
        Path("/proc/self/setgroups").write_text("deny", encoding="ascii")
        Path("/proc/self/uid_map").write_text(f"{user} {user} 1", encoding="ascii")
        Path("/proc/self/gid_map").write_text(f"{group} {group} 1", encoding="ascii")
    except OSError:
        pass  # reading and writing own files works without
    return True


def refused_sends() -> int:
    """How often this network had no way for a packet since it exists."""
    rows = Path("/proc/self/net/snmp").read_text(encoding="ascii").splitlines()
    for names, values in zip(rows[::2], rows[1::2], strict=False):
        if names.startswith("Ip:"):
            return int(dict(zip(names.split(), values.split(), strict=True))["OutNoRoutes"])
    return 0


def counts_attempts() -> bool:
    """Try to send, and see whether it is counted: a guard that sees nothing proves nothing."""
    before = refused_sends()
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(NOWHERE)
        except OSError:
            return refused_sends() > before
    return False
