"""A cluster on this computer answers its own processes alone."""

import socket
import ssl
import urllib.error
import urllib.request
from contextlib import suppress
from urllib.parse import urlsplit

import pytest


def answer(address, keys, folder):
    """What a port says first to somebody who trusts it blindly."""
    place = urlsplit(address)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    if keys is not None:
        pem = folder / "keys.pem"
        pem.write_text(keys.tls_client_key + keys.tls_client_cert)
        context.load_cert_chain(pem)
    with (
        socket.create_connection((place.hostname, place.port), timeout=10) as plain,
        context.wrap_socket(plain) as secure,
    ):
        return secure.recv(10)


def ports(client):
    return [client.scheduler.address, *client.scheduler_info(n_workers=-1)["workers"]]


def test_a_port_takes_nothing_without_the_keys_of_the_run(client, tmp_path):
    from distributed.security import Security

    strange = Security.temporary()
    for address in ports(client):
        assert address.startswith("tls://127.0.0.1:")
        assert answer(address, client.security, tmp_path)
        for keys in (None, strange):
            with pytest.raises((ssl.SSLError, ConnectionError)):
                answer(address, keys, tmp_path)


def test_a_port_takes_nothing_in_the_clear(client):
    for address in ports(client):
        place = urlsplit(address)
        with socket.create_connection((place.hostname, place.port), timeout=10) as plain:
            plain.sendall(b"\0" * 64)
            said = b""
            with suppress(ConnectionError):
                said = plain.recv(100)
        assert said[:1] in {b"", b"\x15"}  # closed, or an alert of TLS


@pytest.mark.parametrize("page", ["info/main/workers.html", "info/logs.html", "json/counts.json"])
def test_no_page_tells_of_tasks(client, page):
    services = client.run_on_scheduler(lambda dask_scheduler: dask_scheduler.http_server.port)
    with pytest.raises(urllib.error.HTTPError, match="404"):
        urllib.request.urlopen(f"http://127.0.0.1:{services}/{page}", timeout=10)
