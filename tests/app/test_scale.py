"""No text is cut off in any place and language, at small sizes and at 200 %."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent


@pytest.mark.parametrize(
    ("size", "scale", "family"),
    # 960 x 540 is what a screen of 1920 x 1080 pixels has room for at 200 %. The serif has the
    # widest letters of the fonts that most systems bring.
    [
        ("1280x720", "1", ""),
        ("1280x720", "2", ""),
        ("960x540", "2", ""),
        ("960x540", "2", "DejaVu Serif"),
    ],
)
def test_no_text_is_cut(size, scale, family, tmp_path):
    screen = {"name": "screen", "x": 0, "y": 0, "width": 3840, "height": 2160, "logicalDpi": 96}
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
        [sys.executable, str(HERE / "cut_texts.py"), size, *filter(None, [family])],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=240,
    )
    assert done.returncode == 0, done.stdout + done.stderr[-2000:]
