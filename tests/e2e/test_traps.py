"""Every command, and the window, from a folder full of a stranger's files named like ours."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest
import typer

from emoscope.app.__main__ import build
from emoscope.app.models.settings import SettingsStore
from emoscope.engine import paths
from emoscope.engine.models.pack import load_pack
from emoscope.engine.sessions.manifest import read_manifest
from emoscope.lab.privacy.check import check_privacy
from tests.e2e.command import TRACEBACK, environment
from tests.media import video
from tests.packs import tiny_pack

FOLDERS = ("emoscope", "engine", "app", "lab", "tests", "numpy", "PySide6", "typer", "lab/cli")
MODULES = (
    *("emoscope/__main__.py", "app/__main__.py", "emoscope/engine.py", "compact.py", "common.py"),
    *("pickletools.py", "json.py", "site.py", "sitecustomize.py", "usercustomize.py", "random.py"),
    *("encodings.py", "typing.py", "subprocess.py", "asyncio.py", "ctypes.py", "conftest.py"),
    *("torch.py", "av.py", "cv2.py", "PIL.py", "onnx.py", "onnxruntime.py", "openvino.py"),
    *("yaml.py", "pyarrow.py", "pandas.py", "websockets.py", "pythonosc.py", "pylsl.py"),
    *("dask.py", "distributed.py", "cloudpickle.py", "tornado.py", "fsspec.py", "matplotlib.py"),
    *("__pth.py", "readline.py", "rlcompleter.py", "setuptools.py"),
)
SETTINGS = {
    # Of libraries that look for settings, some of them in the current folder.
    "qt.conf": "[Paths]\nPlugins = {0}\n",
    "matplotlibrc": "backend: module://numpy\n",
    "x.pth": "import numpy\n",
    ".env": "EMOSCOPE_HOME={0}/home\nPYTHONPATH={0}\n",
    "dask.yaml": "distributed: {{worker: {{preload: [{0}/numpy.py]}}}}\n",
    "distributed.yaml": "distributed: {{worker: {{preload: [{0}/numpy.py]}}}}\n",
    "plugins.xml": '<ie><plugins><plugin name="CPU" location="{0}/evil.so"/></plugins></ie>\n',
    "fsspec.json": '{{"file": {{"protocol": "{0}"}}}}\n',
    "pip.conf": "[global]\nindex-url = file://{0}\n",
}
PROGRAMS = ("python", "python3", "ffmpeg", "ldd", "strace", "git", "nvidia-smi", "uname", "lscpu")
"""Names that something may call; no folder of PATH is the current one."""
LABEL_SETS = ("everyday", "common", "basic7", "theirs.yaml")


@pytest.fixture(scope="module")
def traps(tmp_path_factory):
    """The folder; a file ``ran`` beside it says that something in it was run."""
    folder = tmp_path_factory.mktemp("traps") / "Downloads"
    ran = folder.parent / "ran"
    for name in (*(f"{each}/__init__.py" for each in FOLDERS), *MODULES):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"open({str(ran)!r}, 'a').write({name!r} + chr(10))\n")
    for name in PROGRAMS:
        (folder / name).write_text(f"#!/bin/sh\necho {name} >> '{ran}'\n")
        (folder / name).chmod(0o755)
    shutil.copytree(paths.shipped_packs() / "compact", folder / "compact")
    manifest = folder / "compact" / "pack.json"
    manifest.write_text(manifest.read_text().replace('"version": "', '"version": "stranger'))
    for name in LABEL_SETS:
        (folder / name).write_text("name: stranger\nlabels: [theirs]\n")
    (folder / "pyproject.toml").write_text("[project]\nname = 'stranger'\n")
    for name, text in SETTINGS.items():
        (folder / name).write_text(text.format(folder))
    (folder / "x.pt").write_bytes(b"PK\x03\x04 no checkpoint")
    (folder / "samples.csv").write_text(f"path,label\n{paths.demo_clip()},happy\n")
    return folder


@pytest.fixture(scope="module")
def session(traps, command):
    """A session made there."""
    out = traps / "results"
    done = run(
        *(command, traps, "analyze", paths.demo_clip(), "--end", "1", "--labels", "everyday"),
        *("--keep", "embeddings", "--out", out),
    )
    assert done.returncode == 0, done.stderr
    return out / "demo"


def commands():
    """Every command there is, by its words; the window has none."""

    def below(command, words=()):
        inner = getattr(command, "commands", {})
        for name, each in inner.items():
            yield from below(each, (*words, name))
        if not inner or getattr(command, "invoke_without_command", False):
            yield words

    return sorted(below(typer.main.get_command(build())))


DEMO, SESSION = "DEMO", "SESSION"
CLUSTER = 0 if find_spec("distributed") and find_spec("cryptography") else None
SHORT = {("evaluate", "manifest"): ("evaluate",), ("evaluate", "published"): ("evaluate",)}
"""Commands that are told apart by what follows."""
DOES: dict[tuple[str, ...], list[tuple[tuple[str, ...], int | None]]] = {
    # A command of its own, so that what it imports and starts is what it does on a user's machine:
    # the real job where that takes seconds, else one that ends as soon as its input is looked at.
    # Exit codes are as expected; None where that depends on the machine.
    (): [],  # the window has a test of its own
    ("analyze",): [  # and it makes the session that the others use
        ((DEMO, "--end", "1", "--out", "many", "--cluster", "local:1"), CLUSTER),
    ],
    ("labels",): [((), 0), (("everyday",), 0)],
    ("models",): [((), 0)],
    ("models", "convert"): [(("x.pt", "--as", "emoclip"), 1)],
    ("models", "calibrate"): [(("nothing", "--recordings", "results"), None)],
    ("models", "remove"): [(("nothing", "--yes"), 1)],
    ("models", "get"): [(("nothing",), 1)],
    ("rescore",): [((SESSION, "--labels", "basic7"), 0)],
    ("export",): [((SESSION, "--formats", "all", "--video", DEMO, "--blur"), 0)],
    ("segments",): [((SESSION,), 0)],
    ("find",): [(("a smile", "results", "--out", "results/found.csv"), 0)],
    ("collect",): [(("results", "--out", "results/study.parquet"), 0)],
    ("study", "new"): [(("studied", "--labels", "basic7"), 0)],
    ("study", "add"): [(("studied", "results"), 0)],
    ("study", "list"): [(("studied",), 0)],
    ("study", "rename"): [(("studied", "participant", "nobody", "x"), 1)],
    ("study", "move"): [(("studied", "nothing", "--condition", "x"), 2)],
    ("study", "remove"): [(("studied", "nothing"), 2)],
    ("study", "relocate"): [(("studied", "nowhere", "results"), 0)],
    ("study", "run"): [(("studied", "--yes-notice"), 1)],
    ("study", "people"): [(("studied",), 0)],
    ("people", "list"): [((SESSION,), 0)],
    ("people", "suggest"): [((SESSION,), 1)],
    ("people", "name"): [((SESSION, "1", "Anna"), 0)],
    ("people", "split"): [((SESSION, "99", "1", "Ben"), 1)],
    ("people", "rename"): [((SESSION, "nobody", "Ben"), 1)],
    ("people", "clear"): [((SESSION, "99"), 1)],
    ("markers", "list"): [((SESSION,), 0)],
    ("markers", "add"): [((SESSION, "0.5", "go"), 0)],
    ("markers", "type"): [((SESSION, "stimulus", "--key", "s"), 0)],
    ("markers", "import"): [((SESSION, "nothing.csv"), 1)],
    ("markers", "remove"): [((SESSION, "1"), 0)],
    ("markers", "undo"): [((SESSION,), 0)],
    ("markers", "redo"): [((SESSION,), 0)],
    ("study", "markers"): [(("studied", "nothing.csv"), 1)],
    ("people", "undo"): [((SESSION,), 0)],
    ("people", "redo"): [((SESSION,), 0)],
    ("study", "summary"): [(("studied", "--out", "results/table.csv"), 0)],
    ("study", "agreement"): [(("studied", "nothing.csv"), 1)],
    ("study", "synchrony"): [(("studied", "--out", "results/sync.csv"), 1)],
    ("study", "report"): [(("studied", "--out", "results/study.html"), 0)],
    ("study", "frames"): [(("studied", "--out", "results/frames.csv"), 0)],
    ("study", "epochs"): [(("studied", "--out", "results/epochs.csv"), 1)],
    ("study", "plot"): [(("studied", "--out", "results/shares.svg"), 0)],
    ("study", "undo"): [(("studied",), 0)],
    ("study", "redo"): [(("studied",), 0)],
    ("agreement",): [((SESSION, "samples.csv"), 1)],
    ("stream",): [(("--to", "ws,osc", "--video", DEMO, "--seconds", "1", "--port", "0"), 0)],
    ("cameras",): [((), 0)],
    ("build",): [(("--model", "compact", "--target", "nothing"), 1)],
    ("doctor",): [((), 0)],
    ("desktop",): [(("--help",), 0)],  # a real one would change the user's own menu
    ("teach",): [(("everyday", "--from", "nothing", "--out", "taught.yaml"), 1)],
    ("compare",): [(("samples.csv", "--labels", "everyday", "--labels", "basic7"), 0)],
    ("evaluate", "manifest"): [(("samples.csv", "--labels", "everyday"), 0)],
    ("evaluate", "published"): [(("emoclip", "--data", "x", "--root", "."), 1)],
    ("train", "compact"): [(("--config", "compact.py"), 1)],
    ("train", "emoclip"): [(("--config", "common", "--root", ".", "--out", "o"), 1)],
    ("train", "dfer-clip"): [(("--config", "common", "--root", ".", "--out", "o"), 1)],
    ("train", "regression"): [
        (("--table", "samples.csv", "--out", "o", "--model", "compact"), 1),
    ],
    ("data", "check"): [(("--data", "dfew", "--root", "."), 1)],
    ("bench",): [(("--video", DEMO, "--seconds", "0.5", "--json"), 0)],
    ("bench", "faces"): [((DEMO, "--frames", "20", "--json"), None)],
    ("bench", "runtimes"): [(("--only", "nothing"), 1)],
    ("bench", "gpu"): [(("--page", "gpu.md"), None)],
    ("bench", "towers"): [(("--only", "nothing"), None)],
    ("bench", "study"): [
        (("--participants", "2", "--conditions", "1", "--minutes", "0.1", "--rounds", "1"), 0)
    ],
    ("bench", "find"): [(("--hours", "0.01", "--sessions", "1", "--rounds", "1"), None)],
    ("bench", "streams"): [(("--video", "nothing.mp4", "--seconds", "3"), 1)],
    ("bench", "cluster"): [(("--rounds", "0", "--slots", "2"), None)],
    ("forget",): [],  # the last test
}


@pytest.fixture(scope="module")
def command():
    """The installed command, else the same without the current folder on the path."""
    script = Path(sys.executable).with_name("emoscope")
    return [str(script)] if script.is_file() else [sys.executable, "-P", "-m", "emoscope"]


def run(command, traps, *arguments, **changes):
    env = environment(traps.parent / "home", PYTHONSTARTUP=str(traps / "numpy.py"), **changes)
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


def test_every_command_is_tried_here():
    assert commands() == sorted(DOES), "a command without a line in DOES, or the other way round"


@pytest.mark.parametrize("words", DOES, ids=" ".join)
def test_a_command_imports_and_resolves_nothing_from_the_current_folder(
    traps, command, session, words
):
    for arguments, code in DOES[words]:
        given = {DEMO: str(paths.demo_clip()), SESSION: str(session)}
        arguments = [given.get(each, each) for each in arguments]
        done = run(command, traps, *SHORT.get(words, words), *arguments)
        assert code is None or done.returncode == code, (arguments, done.stderr)
        assert TRACEBACK not in done.stderr
        assert "theirs" not in done.stdout


def test_names_mean_what_is_installed(session):
    manifest = read_manifest(session)
    shipped = load_pack(paths.shipped_packs() / "compact")
    assert manifest.pack.version == shipped.manifest.version
    assert manifest.label_set.name == "everyday"


@pytest.mark.parametrize("name", ["everyday", "smile. at once, calm"])
def test_a_study_keeps_the_name_of_a_label_set(traps, command, name):
    (traps / name).write_text("name: stranger\nlabels: [theirs]\n")
    done = run(command, traps, "study", "new", f"of {name}", "--labels", name)
    assert done.returncode == 0, done.stderr
    assert f"labels: {name}\n" in (traps / f"of {name}" / "study.yaml").read_text()


@pytest.mark.parametrize("accepted", [False, True], ids=["first start", "second start"])
def test_the_window_looks_at_nothing_there(traps, command, tmp_path, accepted):
    """It loads the model and measures the runtimes; then it plays the demo clip."""
    if accepted:
        SettingsStore(tmp_path / "settings.json").accept_notice()
    given, platform, trace = command, "offscreen", tmp_path / "trace.txt"
    if sys.platform == "linux" and shutil.which("strace"):
        given = ["strace", "-f", "-qq", "-e", "trace=%file", "-o", trace, *given]
    if sys.platform == "linux" and shutil.which("xvfb-run"):
        given, platform = ["xvfb-run", "-a", *given], "xcb"
    done = run(
        *(given, traps, "--quit-after", "12"),
        QT_QPA_PLATFORM=platform,
        LD_LIBRARY_PATH="",  # an empty entry in the tester's own means the current folder
        EMOSCOPE_HOME=str(tmp_path),
    )
    assert done.returncode == 0, done.stderr
    if trace.is_file():
        asked = re.findall(r'^\d+ +\w+\((?:AT_FDCWD, )?"([^"]+)"', trace.read_text(), re.M)
        assert len(asked) > 1000
        here = [each for each in asked if not each.startswith("/") and each != "."]
        assert not here + [each for each in asked if each.startswith(f"{traps}/")]


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


def test_a_session_is_forgotten_past_them(traps, command, session):
    assert run(command, traps, "forget", session, "--yes").returncode == 0
    assert not session.exists()
    assert (traps / "compact").is_dir()
