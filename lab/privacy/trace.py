"""A trace of system calls (``strace``): every attempt of a process and its threads, by name."""

from __future__ import annotations

import re
import shutil
import subprocess
import tempfile
from pathlib import Path

CALLS = "connect,sendto,sendmsg,sendmmsg"
_LOOPBACK = re.compile(r'inet_addr\("127\.|inet_pton\(AF_INET6, "::1"|"::ffff:127\.')
_INTERNET = re.compile(r"AF_INET6?\b")


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
    return [
        line for line in trace.splitlines() if _INTERNET.search(line) and not _LOOPBACK.search(line)
    ]
