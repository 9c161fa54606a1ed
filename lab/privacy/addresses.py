"""Which addresses are this machine alone, and which ask somebody else."""

from __future__ import annotations

import ipaddress

NAME_PORTS = frozenset({53, 853, 5353, 5355})
"""Name servers, also a stub on this machine: it asks others on behalf of who asks it."""
_DISPLAYS = ("/tmp/.X11-unix/", "@/tmp/.X11-unix/", "/wayland-")


def stays_here(host: str, port: int | None) -> bool:
    """Whether a connection to this host and port, or a look-up of this name, reaches nobody else.

    Args:
        host: Whole address or name, as it was given.
        port: None for a look-up.
    """
    if port in NAME_PORTS:
        return False
    bare = host.partition("%")[0]
    try:
        address = ipaddress.ip_address(bare)
    except ValueError:
        return host in ("", "localhost")
    mapped = getattr(address, "ipv4_mapped", None)
    return (mapped or address).is_loopback


def socket_stays_here(path: str) -> bool:
    """Whether a socket in the file system is only a display; behind the others (D-Bus, name
    services) is a program that may ask somebody else.
    """
    return any(part in path for part in _DISPLAYS)
