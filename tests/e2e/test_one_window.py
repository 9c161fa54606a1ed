"""A double click while the window is open: the second start hands the file over and ends.

Of the sources, and of the bundle (``scripts/bundle.py --check``).
"""

from __future__ import annotations

import subprocess
import time

from emoscope.app.models.settings import SettingsStore
from tests.e2e.command import PROGRAM, TRACEBACK, emoscope, environment


def test_a_file_comes_into_the_window_that_is_open(tmp_path):
    SettingsStore(tmp_path / "settings.json").accept_notice()
    file = tmp_path / "meine Merkmale 日本語.yaml"
    file.write_text("name: meine\nlabels:\n  - happiness\n  - surprise\n", encoding="utf-8")
    first = subprocess.Popen(
        [*PROGRAM, "--quit-after", "120"],
        cwd=tmp_path,
        env=environment(tmp_path, QT_QPA_PLATFORM="offscreen"),
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    try:
        until_s = time.monotonic() + 60
        while not (tmp_path / "window.key").is_file() and time.monotonic() < until_s:
            time.sleep(0.1)
            assert first.poll() is None, first.stderr.read()
        done = emoscope("--open", file, home=tmp_path, QT_QPA_PLATFORM="offscreen")
        assert done.returncode == 0, done.stderr
        assert "is open already" in done.stderr
        time.sleep(1.0)  # the window takes the file; what is wrong with it would be said
        assert first.poll() is None
    finally:
        first.kill()
        _, said = first.communicate()
    assert TRACEBACK not in said + done.stderr
