"""The script that compares with the fer package; that package itself takes no part here."""

import importlib.util
import json
import sys
from pathlib import Path

import pytest

from emoscope.engine import paths
from emoscope.engine.sources.video import VideoFile

SCRIPT = Path(__file__).resolve().parents[1] / "scripts" / "compare_fer.py"


@pytest.fixture(scope="module")
def script():
    spec = importlib.util.spec_from_file_location("compare_fer", SCRIPT)
    module = importlib.util.module_from_spec(spec)
    sys.modules["compare_fer"] = module
    spec.loader.exec_module(module)
    return module


def child(**changes):
    record = {
        "frames": 100,
        "faces": 90,
        "with_face": 90,
        "load_s": 1.0,
        "loop_s": 2.0,
        "what": "x",
    }
    text = "noise\nRESULT " + json.dumps(record | changes)
    return [sys.executable, "-c", f"print({text!r})"]


def test_a_process_is_timed_from_its_start_to_its_end(script):
    run = script.run(child(what="fer 25.10.3"))
    assert (run.what, run.frames, run.with_face) == ("fer 25.10.3", 100, 90)
    assert run.wall_s > 0


def test_a_process_that_fails_is_quoted(script):
    with pytest.raises(SystemExit, match="No module named 'fer_is_not_here'"):
        script.run([sys.executable, "-c", "import fer_is_not_here"])


def test_the_page_gives_both_ratios_from_medians(script):
    def runs(what, walls, loops):
        pairs = zip(walls, loops, strict=True)
        return [script.Run(what, 100, 90, 90, wall, 1.0, loop) for wall, loop in pairs]

    ours = runs("EmoScope", (4.0, 5.0, 90.0), (2.0, 2.0, 2.0))
    theirs = runs("fer", (20.0, 15.0, 16.0), (10.0, 10.0, 11.0))
    text = script.page(ours, theirs, "512x512", "the command")
    assert "**Ratio: 3.20 over the whole process, 5.00 after loading.**" in text
    assert "`the command`" in text
    assert "load average" in text


def test_our_side_scores_the_demo_clip(script, capsys, monkeypatch):
    monkeypatch.setattr("emoscope.engine.sources.video.VideoFile", _Short)
    script.child("demo", "compact", "onnxruntime", 1)
    record = json.loads(capsys.readouterr().out.removeprefix("RESULT "))
    assert record["frames"] == 12
    assert 0 < record["with_face"] <= 12
    assert "compact, onnxruntime f32" in record["what"]


class _Short:
    """The first frames of the bundled clip."""

    def __init__(self, path):
        assert str(path) == "demo"
        self._real, self._left = VideoFile(paths.demo_clip()), 12

    def read(self, *arguments):
        self._left -= 1
        return self._real.read(*arguments) if self._left >= 0 else None

    def __getattr__(self, name):
        return getattr(self._real, name)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._real.close()
