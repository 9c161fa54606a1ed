"""Every command, and the window, from a folder full of a stranger's files named like ours."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from emoscope.engine import paths
from emoscope.engine.models.pack import load_pack
from emoscope.engine.sessions.manifest import read_manifest
from emoscope.lab.privacy.check import check_privacy
from tests.e2e.command import environment
from tests.media import video
from tests.packs import tiny_pack

MODULES = (
    *("emoscope/__init__.py", "engine/__init__.py", "app/__init__.py", "lab/__init__.py"),
    "numpy/__init__.py",
    *("pickletools.py", "json.py", "site.py", "sitecustomize.py", "encodings.py", "typing.py"),
    *("torch.py", "av.py", "onnx.py", "onnxruntime.py", "openvino.py", "yaml.py", "random.py"),
)


@pytest.fixture(scope="module")
def traps(tmp_path_factory):
    """The folder; a file ``ran`` beside it says that something in it was run."""
    folder = tmp_path_factory.mktemp("traps") / "Downloads"
    for name in MODULES:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"open({str(folder.parent / 'ran')!r}, 'a').write({name!r} + chr(10))\n")
    shutil.copytree(paths.shipped_packs() / "compact", folder / "compact")
    manifest = folder / "compact" / "pack.json"
    manifest.write_text(manifest.read_text().replace('"version": "', '"version": "stranger'))
    (folder / "everyday").write_text("name: stranger\nlabels: [theirs]\n")
    (folder / "x.pth").write_bytes(b"PK\x03\x04 no checkpoint")
    return folder


@pytest.fixture(scope="module")
def command():
    """The installed command, else the same without the current folder on the path."""
    script = Path(sys.executable).with_name("emoscope")
    return [str(script)] if script.is_file() else [sys.executable, "-P", "-m", "emoscope"]


def run(command, traps, *arguments, **changes):
    env = environment(traps.parent / "home", **changes)
    done = subprocess.run(
        [*command, *map(str, arguments)],
        cwd=traps,
        env=env,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    ran = traps.parent / "ran"
    assert not ran.exists(), f"{arguments}: {ran.read_text()}"
    return done


def test_commands_import_and_resolve_nothing_from_the_current_folder(traps, command):
    demo, out = paths.demo_clip(), traps / "results"
    done = run(
        *(command, traps, "analyze", demo, "--end", "1", "--labels", "everyday"),
        *("--keep", "embeddings", "--out", out),
    )
    assert done.returncode == 0, done.stderr
    manifest = read_manifest(out / "demo")
    shipped = load_pack(paths.shipped_packs() / "compact")
    assert manifest.pack.version == shipped.manifest.version
    assert manifest.label_set.name == "everyday"
    for arguments, code in [
        (("models",), 0),
        (("labels", "everyday"), 0),
        (("rescore", out / "demo", "--labels", "basic7"), 0),
        (("export", out / "demo", "--formats", "all", "--video", demo, "--blur"), 0),
        (("segments", out / "demo"), 0),
        (("find", "a smile", out, "--out", out / "found.csv"), 0),
        (("collect", out, "--out", out / "study.parquet"), 0),
        (("models", "convert", "x.pth", "--as", "emoclip"), 1),
        (("doctor",), 0),
        (("forget", out / "demo", "--yes"), 0),
    ]:
        done = run(command, traps, *arguments)
        assert done.returncode == code, (arguments, done.stderr)
        assert "theirs" not in done.stdout


def test_the_window_measures_the_runtimes_past_them(traps, command):
    done = run(
        *(command, traps, "--video", paths.demo_clip(), "--quit-after", "12"),
        QT_QPA_PLATFORM="offscreen",
    )
    assert done.returncode == 0, done.stderr


def test_the_watched_process_of_the_privacy_proof_too(traps, tmp_path, monkeypatch):
    pack = tiny_pack(tmp_path / "pack")
    clip = video(tmp_path / "clip.mp4", frames=6, size=(160, 120))
    monkeypatch.chdir(traps)
    check_privacy(clip, os.fspath(pack.folder), linger_s=0.0)
    assert not (traps.parent / "ran").exists()


def test_a_folder_of_the_same_name_is_taken_when_it_is_written_as_a_path(traps, command):
    done = run(command, traps, "analyze", paths.demo_clip(), "--model", "nothing")
    assert 'no model pack "nothing"' in done.stderr
    (traps / "mine").mkdir()
    (traps / "mine" / "pack.json").write_text("{}")
    done = run(command, traps, "analyze", paths.demo_clip(), "--model", "mine")
    assert "write ./mine" in done.stderr
    done = run(command, traps, "analyze", paths.demo_clip(), "--model", "./mine")
    assert "is not a valid pack manifest" in done.stderr
