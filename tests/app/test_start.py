"""What the window loads before it is on the screen."""

from __future__ import annotations

import subprocess
import sys

LATER = (
    "av",
    "dask",
    "matplotlib",
    "onnx",
    "onnxruntime",
    "openvino",
    "pandas",
    "pyarrow",
    "torch",
)
"""Needed when a model, a recording or a file is opened, and slow to load."""


def test_it_does_not_wait_for_libraries_of_tables_video_and_models():
    script = (
        "import sys, emoscope.app.launch, emoscope.app.program, emoscope.app.start\n"
        f"print(*[name for name in {LATER!r} if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == []
