"""What is listened on, by the kernel's own table."""

import socket
import sys

import pytest

from emoscope.lab.privacy.listening import is_local, listeners, stream_listeners

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="reads Linux's /proc")


@pytest.mark.parametrize(
    ("family", "address", "local"),
    [
        (socket.AF_INET, "127.0.0.1", True),
        (socket.AF_INET, "0.0.0.0", False),
        (socket.AF_INET6, "::1", True),
        (socket.AF_INET6, "::", False),
    ],
)
def test_a_listening_socket_is_seen_with_its_address(family, address, local):
    with socket.socket(family) as one:
        try:
            one.bind((address, 0))
        except OSError:
            pytest.skip(f"{address} is not to be had here")
        port = one.getsockname()[1]
        assert (address, port) not in listeners()
        one.listen()
        assert (address, port) in listeners()
    assert (address, port) not in listeners()
    assert is_local(address) is local


def test_streams_listen_on_this_computer_alone():
    found = stream_listeners()
    assert len(found) == 1
    assert all(is_local(address) for address, _ in found)
