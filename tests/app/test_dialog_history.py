"""Qt's file dialog leaves no folder of a film behind."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from tests.e2e.command import ROOT

SCRIPT = """
import sys
from PySide6.QtWidgets import QApplication, QFileDialog
from emoscope.app.launch import keep_no_dialog_history
application = QApplication(["emoscope"])
if sys.argv[2] == "ours":
    keep_no_dialog_history()
dialog = QFileDialog(None, "Open", sys.argv[1])
dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
dialog.show()
application.processEvents()
dialog.done(1)
del dialog
application.processEvents()
"""


@pytest.mark.skipif(sys.platform != "linux", reason="other systems keep it in another form")
@pytest.mark.parametrize("whose", ["ours", "Qt's"])
def test_no_folder_of_a_film_is_kept(tmp_path, whose):
    films = tmp_path / "films" / "Jane Roe"
    home = tmp_path / "home"
    for folder in (films, home):
        folder.mkdir(parents=True)
    env = {k: v for k, v in os.environ.items() if not k.startswith("XDG_")}
    env |= {"HOME": str(home), "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", SCRIPT, str(films), whose]
    subprocess.run(command, env=env, cwd=ROOT, check=True, timeout=60)
    kept = [path.read_text(errors="replace") for path in home.rglob("*") if path.is_file()]
    assert any("Jane" in text for text in kept) == (whose == "Qt's")
