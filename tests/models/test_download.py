"""Downloads against a hub on this machine: the real client, real HTTP, no network."""

import errno
import hashlib
import os
import threading
from types import SimpleNamespace

import pytest
import torch
from safetensors.torch import save

from emoscope.engine import paths
from emoscope.engine.errors import PackError
from emoscope.engine.models import download
from emoscope.engine.models.catalogue import HubItem, catalogue, item_of
from emoscope.engine.models.registry import build_modules
from emoscope.engine.models.towers import TINY, build_tower
from tests.models.hub_server import Hub

ITEM = HubItem(
    name="clip-tiny",
    title="Tiny CLIP",
    repo="someone/tiny",
    tower=TINY,
    licence="MIT",
    size_bytes=15_000_000,
)


@pytest.fixture(scope="module")
def weights():
    torch.manual_seed(2)
    return save(
        {name: value.contiguous() for name, value in build_tower(TINY).state_dict().items()}
    )


@pytest.fixture
def hub(weights, tmp_path, monkeypatch):
    monkeypatch.setenv("EMOSCOPE_HOME", str(tmp_path / "home"))
    server = Hub({download.FILE: weights})
    yield server
    server.close()


@pytest.fixture
def no_pack(monkeypatch):
    """Downloads end where the pack would be made."""
    made = []

    def pack_from(item, file, tokenizer, folder):
        made.append((file.read_bytes(), tokenizer))
        return SimpleNamespace(folder=folder)

    monkeypatch.setattr(download, "pack_from", pack_from)
    return made


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


def test_a_download_that_was_cut_off_goes_on_where_it_stopped(
    hub, tmp_path, monkeypatch, no_pack, weights
):
    monkeypatch.setattr("huggingface_hub.constants.DOWNLOAD_CHUNK_SIZE", 100_000)
    hub.fail_after = 4_000_000
    with pytest.raises(PackError, match="continues where it stopped"):
        download.get(ITEM, tmp_path / "p", endpoint=hub.url)
    hub.down, before = False, len(hub.starts)
    download.get(ITEM, tmp_path / "p", endpoint=hub.url)
    assert hub.starts[0] == 0
    assert len(hub.starts) == before + 1
    assert 3_000_000 < hub.starts[-1] <= 4_000_000
    assert no_pack == [(weights, None)]
    assert not (paths.user_cache() / "downloads" / "clip-tiny").exists()


def test_another_checksum_is_refused_and_deleted(hub, tmp_path):
    hub.sums[download.FILE] = "0" * 64
    with pytest.raises(PackError, match="does not match what the hub says|cannot be downloaded"):
        download.get(ITEM, tmp_path / "p", endpoint=hub.url)
    assert not (tmp_path / "p").exists()
    assert download.waiting_bytes(ITEM) == 0


def test_small_files_are_checked_by_git_s_sum(hub, tmp_path, no_pack):
    words = b"{}"
    hub.files["tokenizer.json"] = words
    item = ITEM.model_copy(update={"text": "siglip"})
    hub.sums["tokenizer.json"] = hashlib.sha1(b"blob 2\0" + words).hexdigest()
    download.get(item, tmp_path / "p", endpoint=hub.url)
    assert no_pack[0][1].name.endswith(".json")
    hub.sums["tokenizer.json"] = hashlib.sha1(b"blob 2\0" + b"[]").hexdigest()
    with pytest.raises(PackError, match="does not match what the hub says"):
        download.get(item, tmp_path / "q", endpoint=hub.url)


def test_progress_is_told_and_a_stop_keeps_what_came(hub, tmp_path, no_pack, weights):
    told, wanted = [], threading.Event()

    def progress(here, size):
        told.append(here)
        assert size == len(weights)
        if here > 4_000_000:
            wanted.set()

    ask = {"endpoint": hub.url, "progress": progress}
    with pytest.raises(download.StoppedError, match="to continue"):
        download.get(ITEM, tmp_path / "p", stop=wanted.is_set, **ask)
    kept = download.waiting_bytes(ITEM)
    assert 4_000_000 < kept < len(weights)
    assert no_pack == []
    download.get(ITEM, tmp_path / "p", **ask)
    assert hub.starts == (0, kept)
    assert no_pack[0][0] == weights
    assert told[-1] == len(weights)


def test_a_stopped_download_can_be_thrown_away(hub, tmp_path, no_pack):
    with pytest.raises(download.StoppedError):
        download.get(ITEM, tmp_path / "p", endpoint=hub.url, stop=lambda: True)
    download.discard(ITEM)
    assert download.waiting_bytes(ITEM) == 0
    assert list((paths.user_cache() / "downloads").glob("*.safetensors")) == []


def test_a_full_disk_is_said_and_what_came_is_kept(hub, tmp_path, no_pack, monkeypatch):
    def write(self, data, real=download._Watched.write):
        if self._handle.tell() > 3_000_000:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return real(self, data)

    with monkeypatch.context() as patched:
        patched.setattr(download._Watched, "write", write)
        with pytest.raises(PackError, match="disk is full"):
            download.get(ITEM, tmp_path / "p", endpoint=hub.url)
    assert download.waiting_bytes(ITEM) > 3_000_000
    download.get(ITEM, tmp_path / "p", endpoint=hub.url)
    assert len(no_pack) == 1


def test_too_little_room_is_said_before_anything_comes(hub, tmp_path, monkeypatch):
    monkeypatch.setattr("shutil.disk_usage", lambda folder: SimpleNamespace(free=10_000_000))
    with pytest.raises(PackError, match=r"0.2 GB are needed in .* 0.0 GB are free"):
        download.get(ITEM, tmp_path / "p", endpoint=hub.url)
    assert hub.starts == ()


def test_much_more_than_was_agreed_to_is_not_downloaded(hub, tmp_path):
    hub.sizes[download.FILE] = 9_000_000_000
    with pytest.raises(PackError, match="9,000 MB .* 15 MB were expected"):
        download.get(ITEM, tmp_path / "p", endpoint=hub.url)
    assert hub.starts == ()


def test_hostile_names_of_a_hub_become_no_paths(hub, tmp_path, no_pack):
    hub.sums[download.FILE] = "../../../../evil"
    hub.commit = "../../other/repo/resolve/main"
    download.get(ITEM, tmp_path / "p", endpoint=hub.url)
    assert no_pack
    assert [path.name for path in tmp_path.rglob("*evil*")] == []
    assert all("other/repo" not in path for path in hub.asked)


def test_one_download_of_a_model_at_a_time(hub, tmp_path, no_pack):
    hub.hold.clear()
    hub.held_after = 2_000_000
    first = threading.Thread(
        target=lambda: download.get(ITEM, tmp_path / "p", endpoint=hub.url), daemon=True
    )
    first.start()
    while not hub.starts:
        first.join(0.01)
    with pytest.raises(PackError, match="already"):
        download.get(ITEM, tmp_path / "q", endpoint=hub.url)
    hub.hold.set()
    first.join(30)
    assert len(no_pack) == 1


def test_a_mirror_is_named_by_the_environment(hub, monkeypatch):
    monkeypatch.setenv("HF_ENDPOINT", f"{hub.url}/")
    assert download.hub_address() == hub.url
    monkeypatch.delenv("HF_ENDPOINT")
    assert download.hub_address() == "https://huggingface.co"


def test_why_nothing_can_be_got_is_said_without_asking(monkeypatch):
    assert download.unavailable() == ""
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    assert "HF_HUB_OFFLINE" in download.unavailable()
    monkeypatch.delenv("HF_HUB_OFFLINE")
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    assert "pip install" in download.unavailable()


def test_offline_is_honoured_and_said(monkeypatch, tmp_path, hub):
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_OFFLINE", True)
    with pytest.raises(PackError, match="HF_HUB_OFFLINE is set"):
        download.get(ITEM, tmp_path / "p", endpoint=hub.url)
    assert hub.starts == ()


def test_no_hub_is_an_error_in_words(tmp_path):
    with pytest.raises(PackError, match="cannot be downloaded"):
        download.get(ITEM, tmp_path / "p", endpoint="http://127.0.0.1:9")


def test_catalogue_names_openai_s_towers_and_unknown_names_are_refused():
    item = item_of("clip-vit-b-32")
    assert item.tower == "ViT-B-32-quickgelu"
    assert item.licence.startswith("MIT")
    with pytest.raises(PackError, match="clip-vit-l-14"):
        item_of("clip-vit-x")


def test_every_tower_of_the_catalogue_is_one_that_open_clip_builds():
    import open_clip

    for item in catalogue():
        config = open_clip.get_model_config(item.tower)
        assert config is not None, item.tower
        known = [
            open_clip.get_pretrained_cfg(item.tower, tag)
            for tag in open_clip.list_pretrained_tags_by_model(item.tower)
        ]
        ours = [each for each in known if each.get("hf_hub", "").rstrip("/") == item.repo]
        assert len(ours) == 1, item.repo
        from emoscope.engine.models.catalogue import PIXELS
        from emoscope.engine.models.pixels import CLIP_MEAN, CLIP_STD

        mean, std = PIXELS[item.pixels] or (CLIP_MEAN, CLIP_STD)
        assert tuple(ours[0]["mean"]) == mean, item.name
        assert tuple(ours[0]["std"]) == std, item.name
        many = config["text_cfg"].get("vocab_size") == 256000
        assert (item.text == "siglip") == many == (item.languages == "many")
        assert item.research_only == ("research" in item.licence)
