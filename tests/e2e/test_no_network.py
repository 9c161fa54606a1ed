"""Nothing leaves the machine: the real command under a trace of its system calls.

The trace covers native code (MediaPipe, OpenVINO, FFmpeg) and child threads, which a guard in
Python would not see.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from emoscope.engine import paths
from tests.e2e.command import emoscope

pytestmark = pytest.mark.network_guard

STRACE = ("strace", "-f", "-qq", "-e", "trace=connect,sendto,sendmsg,sendmmsg", "-o")
LOOPBACK = re.compile(r'inet_addr\("127\.|inet_pton\(AF_INET6, "::1"')


def needs_strace(tmp_path: Path) -> None:
    if shutil.which("strace") is None:
        pytest.skip("strace is not installed, so that native code cannot be watched")
    probe = subprocess.run(
        ["strace", "-o", str(tmp_path / "probe"), "true"], capture_output=True, check=False
    )
    if probe.returncode != 0:
        pytest.skip("this machine does not allow system-call traces")


def outward(trace: Path) -> list[str]:
    """Calls that reach or try to reach another machine."""
    lines = trace.read_text(errors="replace").splitlines()
    return [line for line in lines if "AF_INET" in line and not LOOPBACK.search(line)]


def test_the_guard_sees_a_connection(tmp_path):
    needs_strace(tmp_path)
    code = (
        "import socket; s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM);"
        " s.connect(('192.0.2.1', 9))"
    )
    trace = tmp_path / "trace"
    subprocess.run([*STRACE, str(trace), "python3", "-c", code], check=False, capture_output=True)
    assert outward(trace)


def test_analyze_opens_no_connection(tmp_path):
    needs_strace(tmp_path)
    trace = tmp_path / "trace"
    arguments = ("analyze", paths.demo_clip(), "--labels", "everyday", "--out", "out")
    result = emoscope(*arguments, home=tmp_path, prefix=(*STRACE, str(trace)))
    assert result.returncode == 0, result.stderr
    assert outward(trace) == []


def test_doctor_proves_it_to_the_user(tmp_path):
    """Analysis, scoring again, and every export, in a watched process of its own."""
    result = emoscope("doctor", "--privacy", home=tmp_path)
    assert result.returncode == 0, result.stderr + result.stdout
    assert "scored it again" in result.stdout
    assert "kinds of exports" in result.stdout
    assert "nothing tried to reach another machine" in result.stdout


def test_the_window_opens_no_connection(tmp_path):
    needs_strace(tmp_path)
    trace = tmp_path / "trace"
    # The notice is accepted, or nothing would be looked at.
    (tmp_path / "settings.json").write_text('{"version": 2, "notice_accepted": 1}')
    result = emoscope(
        # Longer than the 9.6 s after which ONNX Runtime would send its first report.
        *("--video", paths.demo_clip(), "--quit-after", "14"),
        home=tmp_path,
        prefix=(*STRACE, str(trace)),
        QT_QPA_PLATFORM="offscreen",
    )
    assert result.returncode == 0, result.stderr
    assert outward(trace) == []
