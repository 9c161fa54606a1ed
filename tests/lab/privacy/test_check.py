from __future__ import annotations

import json
import shutil
import subprocess
import sys

import pytest

from emoscope.engine.errors import EmoScopeError
from emoscope.lab.privacy import isolation, trace
from emoscope.lab.privacy.check import LINGER_S, WORDS, Finding, Method, check_privacy
from emoscope.lab.privacy.guard import _target
from tests.media import video
from tests.packs import tiny_pack

pytestmark = pytest.mark.network_guard

TRY = """
from emoscope.lab.privacy import isolation
from emoscope.lab.privacy.guard import Guard
import socket, sys
if not isolation.enter_empty_network(): sys.exit(77)
if not isolation.counts_attempts(): sys.exit(78)
before = isolation.refused_sends()
guard = Guard()
{body}
print(isolation.refused_sends() - before, len(guard.attempts))
"""


def in_empty_network(body):
    done = subprocess.run(
        [sys.executable, "-c", TRY.format(body=body)], capture_output=True, text=True, check=False
    )
    if done.returncode in (77, 78):
        pytest.skip("this system allows no empty network namespace, or does not count in it")
    assert done.returncode == 0, done.stderr
    return [int(part) for part in done.stdout.split()]


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    """A pack and a clip that take a second."""
    folder = tmp_path_factory.mktemp("privacy")
    pack = tiny_pack(folder / "tiny")
    return video(folder / "clip.mp4", frames=6, size=(160, 120)), str(pack.folder)


def test_an_empty_network_counts_what_native_code_tries():
    # ctypes stands for a library that never enters Python's own socket module.
    body = (
        "import ctypes, struct\n"
        "libc = ctypes.CDLL(None)\n"
        "fd = libc.socket(2, 1, 0)\n"
        "address = struct.pack('=HH4s8x', 2, socket.htons(80), bytes([192, 0, 2, 1]))\n"
        "libc.connect(fd, address, len(address))"
    )
    counted, seen_by_python = in_empty_network(body)
    assert counted >= 1
    assert seen_by_python == 0


def test_an_empty_network_counts_name_lookups():
    body = "try:\n    socket.getaddrinfo('example.org', 80)\nexcept OSError:\n    pass"
    counted, seen_by_python = in_empty_network(body)
    assert seen_by_python == 1
    # A system without a name server in /etc/resolv.conf asks nobody.
    assert counted >= 0


def test_an_empty_network_stays_at_zero_by_itself():
    assert in_empty_network("pass") == [0, 0]


def test_the_python_guard_tells_machines_from_places_on_this_one():
    assert _target((object(), ("192.0.2.1", 80))) == "('192.0.2.1', 80)"
    assert _target((object(), ("127.0.0.1", 80))) is None
    assert _target((object(), ("::1", 80, 0, 0))) is None
    assert _target((object(), "/run/bus")) == "/run/bus"
    assert _target(("example.org", 80)) == "example.org"


def test_trace_lines():
    lines = "\n".join(
        (
            '1 connect(3, {sa_family=AF_UNIX, sun_path="/run/x"}, 110) = -1 ENOENT',
            '1 connect(3, {sa_family=AF_INET, sin_addr=inet_addr("127.0.0.1")}, 16) = 0',
            '1 connect(3, {sa_family=AF_INET, sin_addr=inet_addr("192.0.2.1")}, 16) = 0',
            '1 sendto(4, ""..., 0, {sa_family=AF_INET6, inet_pton(AF_INET6, "::1", &x)}) = 0',
            '1 connect(4, {sa_family=AF_INET6, inet_pton(AF_INET6, "2001:db8::1", &x)}) = -1',
            "1 sendto(4, {nlmsg_len=20}, 20, 0, {sa_family=AF_NETLINK, nl_pid=0}, 12) = 20",
        )
    )
    assert [line.split('"')[1] for line in trace.outward(lines)] == ["192.0.2.1", "2001:db8::1"]


@pytest.mark.parametrize(
    ("isolate", "tracing", "methods"),
    [
        (True, False, {Method.EMPTY, Method.PYTHON}),
        (False, True, {Method.TRACED, Method.PYTHON}),
    ],
)
def test_analysing_a_clip_tries_nothing(small, isolate, tracing, methods):
    clip, pack = small
    finding = check_privacy(clip, pack, isolate=isolate, tracing=tracing, linger_s=0.0)
    assert finding.method in methods
    assert finding.attempts == ()
    assert finding.telemetry == ()
    assert finding.clean
    assert finding.steps


LATE = """
import socket, sys, threading
from emoscope.lab.privacy import child, steps

def later():
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as made:
        made.connect(("127.0.0.1", 9))  # is let pass
        made.connect(("192.0.2.1", 9))

def run(*_):
    threading.Timer(1.0, later).start()
    return ["nothing"]

steps.run_steps = run
child.main(sys.argv[1:])
"""


@pytest.mark.parametrize(("linger_s", "seen"), [(0.0, 0), (3.0, 1)])
def test_what_is_sent_after_the_work_is_seen_too(tmp_path, linger_s, seen):
    request, answer = tmp_path / "request", tmp_path / "answer"
    asked = {"video": "x", "model": "x", "folder": "x", "isolate": False, "linger_s": linger_s}
    request.write_text(json.dumps(asked))
    subprocess.run(
        [sys.executable, "-c", LATE, str(request), str(answer)], check=True, capture_output=True
    )
    assert len(json.loads(answer.read_text())["attempts"]) == seen
    assert LINGER_S > 2 * 9.6  # the slowest sender that is known


def test_a_failed_analysis_is_no_proof(tmp_path):
    pack = tiny_pack(tmp_path / "tiny")
    with pytest.raises(EmoScopeError, match="failed while it was watched"):
        check_privacy(tmp_path / "missing.mp4", str(pack.folder), tracing=False)


def test_every_method_is_explained_and_the_weak_one_says_so():
    assert set(WORDS) == set(Method)
    assert "not covered" in WORDS[Method.PYTHON]
    assert not Finding(Method.EMPTY, (), ("connect",), ()).clean
    assert not Finding(Method.EMPTY, (), (), ("openvino_telemetry",)).clean


@pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")
def test_the_trace_sees_what_a_child_tries(tmp_path):
    if not trace.can_trace():
        pytest.skip("this machine does not allow system-call traces")
    body = (
        "import socket\ns = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)\n"
        "try:\n    s.connect(('192.0.2.1', 9))\nexcept OSError:\n    pass"
    )
    listing = tmp_path / "calls"
    subprocess.run([*trace.trace_command(listing), sys.executable, "-c", body], check=True)
    assert len(trace.outward(listing.read_text())) == 1


def test_elsewhere_than_linux_there_is_no_empty_network(monkeypatch):
    monkeypatch.setattr(isolation.sys, "platform", "darwin")
    assert isolation.enter_empty_network() is False


@pytest.mark.parametrize(
    ("arguments", "seen"),
    [
        ((None, ("127.0.0.1", 8080)), False),
        ((None, ("::1", 8080, 0, 0)), False),
        ((None, ("localhost", 80)), False),
        ((None, ("localhost.attacker.example", 80)), True),
        ((None, ("127.attacker.example", 80)), True),
        ((None, ("127.0.0.53", 53)), True),
        ((None, ("::ffff:127.0.0.1", 80)), False),
        ((None, ("::ffff:192.0.2.1", 80)), True),
        ((None, "/run/dbus/system_bus_socket"), True),
        ((None, "/run/systemd/resolve/io.systemd.Resolve"), True),
        ((None, "\0/tmp/dbus-x"), True),
        ((None, "/tmp/.X11-unix/X0"), False),
        (("intranet", 80), True),
        ((b"example.org", 80), True),
    ],
)
def test_only_whole_addresses_of_this_machine_are_let_pass(arguments, seen):
    assert (_target(arguments) is not None) == seen


@pytest.mark.parametrize(
    ("line", "seen"),
    [
        ('connect(3, {AF_INET, sin_port=htons(53), sin_addr=inet_addr("127.0.0.53")}', True),
        ('connect(3, {AF_INET, sin_port=htons(80), sin_addr=inet_addr("127.0.0.1")}', False),
        ('connect(3, {sa_family=AF_UNIX, sun_path="/run/dbus/system_bus_socket"}, 30) = 0', True),
        ('connect(3, {sa_family=AF_UNIX, sun_path=@"/tmp/dbus-a"}, 30) = 0', True),
        (
            'connect(3, {sa_family=AF_UNIX, sun_path="/var/run/nscd/socket"}, 110)'
            " = -1 ENOENT (No such file or directory)",
            False,
        ),
        ('connect(3, {sa_family=AF_UNIX, sun_path=@"/tmp/.X11-unix/X0"}, 20) = 0', False),
        ("sendto(4, NULL, 0, MSG_NOSIGNAL, NULL, 0) = 12", False),
    ],
)  # fmt: skip
def test_a_trace_counts_name_services_and_buses(line, seen):
    assert bool(trace.outward(line)) == seen


@pytest.mark.skipif(not trace.can_trace(), reason="strace is not here, or may not look")
def test_a_look_up_through_a_stub_and_a_bus_on_this_machine_are_traced(tmp_path):
    body = (
        "import socket\n"
        "stub = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)\n"
        "stub.connect(('127.0.0.53', 53)); stub.send(b'x')\n"
        f"bus = socket.socket(socket.AF_UNIX); bus.bind({str(tmp_path / 'bus')!r}); bus.listen()\n"
        f"socket.socket(socket.AF_UNIX).connect({str(tmp_path / 'bus')!r})\n"
    )
    listing = tmp_path / "calls"
    subprocess.run([*trace.trace_command(listing), sys.executable, "-c", body], check=False)
    calls = trace.outward(listing.read_text())
    assert any("127.0.0.53" in call for call in calls)
    assert any("/bus" in call for call in calls)
