"""The first window fits its screen, also at 200 %, and can be used there."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
LOOK = """
from pathlib import Path
import sys
from PySide6.QtWidgets import QApplication
from window_fakes import FakeEngine
from emoscope.app.start import Wishes
from emoscope.app.models.settings import SettingsStore
from emoscope.app.program import Program
application = QApplication([])
store = SettingsStore(Path(sys.argv[1]) / "settings.json")
store.accept_notice()
program = Program(Wishes(camera="Fake camera"), store, FakeEngine().backend())
window = program.window
window.show()
application.processEvents()
free = window.screen().availableGeometry()
print(window.frameGeometry(), free)
good = free.contains(window.frameGeometry()) and free.contains(window.geometry())
window.closing.may_close = lambda: True
window.close()
program.end()
sys.exit(0 if good else 1)
"""


@pytest.mark.parametrize("scale", ["1", "1.25", "1.5", "2"])
@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080)])
def test_the_first_window_fits_the_screen(size, scale, tmp_path):
    screen = {"name": "screen", "x": 0, "y": 0, "width": size[0], "height": size[1], "dpr": 1}
    text = json.dumps({"screens": [{**screen, "logicalDpi": 96}]})
    (tmp_path / "screen.json").write_text(text)
    done = subprocess.run(
        [sys.executable, "-c", LOOK, str(tmp_path)],
        env={
            **os.environ,
            "EMOSCOPE_HOME": str(tmp_path),
            "PYTHONPATH": os.pathsep.join([str(HERE), str(HERE.parents[1])]),
            "QT_QPA_PLATFORM": f"offscreen:configfile={tmp_path / 'screen.json'}",
            "QT_SCALE_FACTOR": scale,
        },
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stdout + done.stderr[-2000:]
