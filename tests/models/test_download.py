"""Downloads against a hub on this machine: the real client, real HTTP, no network."""

import hashlib
import socket
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
import torch
from safetensors.torch import save

from emoscope.engine.errors import PackError
from emoscope.engine.models import download
from emoscope.engine.models.registry import build_modules
from emoscope.engine.models.towers import TINY, build_tower

COMMIT = "0123456789abcdef0123456789abcdef01234567"
ITEM = download.HubItem("clip-tiny", "Tiny CLIP", "someone/tiny", TINY, "MIT", 1000)


@pytest.fixture(scope="module")
def weights():
    torch.manual_seed(2)
    return save(
        {name: value.contiguous() for name, value in build_tower(TINY).state_dict().items()}
    )


@pytest.fixture
def hub(weights):
    """A hub with one file; ``fail_after`` cuts the first answer off, ``sum`` is what it claims."""

    class Hub(ThreadingHTTPServer):
        daemon_threads = True
        fail_after = None
        down = False
        sum = hashlib.sha256(weights).hexdigest()
        starts = ()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, *arguments):
            pass

        def head(self, status, length, start=0):
            self.send_response(status)
            self.send_header("ETag", f'"{self.server.sum}"')
            self.send_header("X-Repo-Commit", COMMIT)
            self.send_header("Accept-Ranges", "bytes")
            self.send_header("Content-Length", str(length))
            if status == 206:
                self.send_header(
                    "Content-Range", f"bytes {start}-{len(weights) - 1}/{len(weights)}"
                )
            self.end_headers()

        def do_HEAD(self):
            if not self.path.endswith(download.FILE):
                self.send_error(404)
                return
            self.head(200, len(weights))

        def do_GET(self):
            if self.server.down:
                self.send_error(404)
                return
            asked = self.headers.get("Range", "bytes=0-").removeprefix("bytes=")
            start = int(asked.split("-")[0])
            self.server.starts += (start,)
            body = weights[start:]
            self.head(206 if "Range" in self.headers else 200, len(body), start)
            if self.server.fail_after is not None:
                body, self.server.fail_after = body[: self.server.fail_after], None
                self.wfile.write(body)
                self.wfile.flush()
                self.connection.shutdown(socket.SHUT_RDWR)
                self.close_connection = True
                self.server.down = True
                return
            self.wfile.write(body)

    server = Hub(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    server.url = f"http://127.0.0.1:{server.server_address[1]}"
    yield server
    server.shutdown()
    server.server_close()


def test_a_tower_comes_as_a_pack_with_its_own_weights(hub, tmp_path):
    told = []
    pack = download.get(ITEM, tmp_path / "p", endpoint=hub.url, say=told.append)
    assert pack.manifest.architecture == "clip"
    assert pack.has("tokenizer.json")
    assert pack.manifest.scoring.scale == pytest.approx(1 / 0.07, rel=1e-4)
    assert "Tiny CLIP: someone/tiny, revision 0123456789ab" in told[0]
    assert "licence MIT" in told[0]
    torch.manual_seed(2)
    tower = build_tower(TINY).eval()
    pixels = torch.randint(0, 256, (2, 48, 48, 3), dtype=torch.uint8)
    modules = build_modules(pack)
    mean = torch.tensor(pack.manifest.preprocess.mean)
    std = torch.tensor(pack.manifest.preprocess.std)
    with torch.no_grad():
        expected = tower.visual(((pixels / 255 - mean) / std).permute(0, 3, 1, 2))
        torch.testing.assert_close(modules.image(pixels), expected, atol=1e-5, rtol=0)


def test_a_download_that_was_cut_off_goes_on_where_it_stopped(hub, tmp_path, monkeypatch):
    monkeypatch.setattr("huggingface_hub.constants.DOWNLOAD_CHUNK_SIZE", 100_000)
    hub.fail_after = 4_000_000
    with pytest.raises(PackError, match="goes on where it stopped"):
        download.get(ITEM, tmp_path / "p", endpoint=hub.url)
    hub.down, before = False, len(hub.starts)
    download.get(ITEM, tmp_path / "p", endpoint=hub.url)
    assert hub.starts[0] == 0
    assert len(hub.starts) == before + 1
    assert 3_000_000 < hub.starts[-1] <= 4_000_000
    assert (tmp_path / "p" / "pack.json").is_file()


def test_another_checksum_is_refused_and_deleted(hub, tmp_path):
    hub.sum = "0" * 64
    with pytest.raises(PackError, match="not what the hub says|cannot be downloaded"):
        download.get(ITEM, tmp_path / "p", endpoint=hub.url)
    assert not (tmp_path / "p").exists()


def test_offline_is_honoured_and_said(monkeypatch, tmp_path, hub):
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_OFFLINE", True)
    with pytest.raises(PackError, match="HF_HUB_OFFLINE is set"):
        download.get(ITEM, tmp_path / "p", endpoint=hub.url)
    assert hub.starts == ()


def test_no_hub_is_an_error_in_words(tmp_path):
    with pytest.raises(PackError, match="cannot be downloaded"):
        download.get(ITEM, tmp_path / "p", endpoint="http://127.0.0.1:9")


def test_catalogue_names_openai_s_towers_and_unknown_names_are_refused():
    item = download.item_of("clip-vit-b-32")
    assert item.tower == "ViT-B-32-quickgelu"
    assert item.licence.startswith("MIT")
    with pytest.raises(PackError, match="clip-vit-l-14"):
        download.item_of("clip-vit-x")
