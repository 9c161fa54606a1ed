"""No text is cut off in any place, dialog and language, on small screens and at 200 %."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent


@pytest.mark.parametrize(
    ("size", "scale", "family"),
    # The serif has the widest letters of the fonts that most systems bring.
    [
        ((1366, 768), "1", ""),
        ((1366, 768), "1.75", ""),
        ((1920, 1080), "1.5", ""),
        ((1920, 1080), "2", ""),
        ((1920, 1080), "2", "DejaVu Serif"),
    ],
)
def test_no_text_is_cut(size, scale, family, tmp_path):
    width, height = size
    screen = {"name": "screen", "x": 0, "y": 0, "width": width, "height": height, "logicalDpi": 96}
    (tmp_path / "screen.json").write_text(json.dumps({"screens": [{**screen, "dpr": 1}]}))
    environment = {
        **os.environ,
        "EMOSCOPE_HOME": str(tmp_path),
        "PYTHONFAULTHANDLER": "1",  # it was ended by SIGSEGV once, and nobody knows where
        "PYTHONPATH": os.pathsep.join([str(HERE), str(HERE.parents[1])]),
        "QT_QPA_PLATFORM": f"offscreen:configfile={tmp_path / 'screen.json'}",
        "QT_SCALE_FACTOR": scale,
    }
    done = subprocess.run(
        [sys.executable, str(HERE / "cut_texts.py"), *filter(None, [family])],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=240,
    )
    assert done.returncode == 0, done.stdout + done.stderr[-2000:]
