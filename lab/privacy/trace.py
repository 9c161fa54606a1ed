"""A trace of system calls (``strace``): every attempt of a process and its threads, by name."""

from __future__ import annotations

import re
import shutil
import subprocess
import tempfile
from pathlib import Path

from emoscope.lab.privacy.addresses import socket_stays_here, stays_here

CALLS = "connect,sendto,sendmsg,sendmmsg"
_INTERNET = re.compile(r"AF_INET6?\b")
_ADDRESS = re.compile(r'inet_(?:addr\(|pton\(AF_INET6, )"([^"]+)"')
_PORT = re.compile(r"sin6?_port=htons\((\d+)\)")
_UNIX = re.compile(r'connect\(.*sun_path=(@?)"([^"]+)"')
_NOBODY = ("= -1 ENOENT", "= -1 ECONNREFUSED")


def trace_command(into: Path) -> list[str]:
    """What to put before a command so that its calls end in a file."""
    # The filter in the kernel stops the process at these calls only, which makes it hardly slower.
    return [
        "strace",
        "-f",
        "--seccomp-bpf",
        "-qq",
        "-s",
        "0",
        "-e",
        f"trace={CALLS}",
        "-o",
        str(into),
    ]


def can_trace() -> bool:
    """Whether strace is installed and this machine lets it look."""
    if shutil.which("strace") is None:
        return False
    with tempfile.TemporaryDirectory() as folder:
        probe = subprocess.run(
            [*trace_command(Path(folder) / "probe"), "true"], capture_output=True, check=False
        )
    return probe.returncode == 0


def outward(trace: str) -> list[str]:
    """Lines of a trace that reach, or try to reach, another machine."""
    return [line for line in trace.splitlines() if _reaches(line)]


def _reaches(line: str) -> bool:
    if found := _UNIX.search(line):
        # Nobody listens there: nothing was asked.
        nobody = any(end in line for end in _NOBODY)
        return not nobody and not socket_stays_here(found[1] + found[2])
    if not _INTERNET.search(line):
        return False
    address, port = _ADDRESS.search(line), _PORT.search(line)
    return address is None or not stays_here(address[1], int(port[1]) if port else None)
