"""A window in a separate process, which records; for test_ending.py."""

from __future__ import annotations

import sys
from pathlib import Path

HERE = Path(__file__).resolve()
sys.path[:0] = [str(HERE.parents[3]), str(HERE.parents[2] / "app")]

from PySide6.QtCore import QTimer  # noqa: E402
from studio import RecordingEngine  # noqa: E402

from emoscope.app import launch, program  # noqa: E402
from emoscope.app.models.settings import SettingsStore  # noqa: E402
from emoscope.app.start import Wishes  # noqa: E402
from emoscope.engine import paths  # noqa: E402
from tests.packs import tiny_pack  # noqa: E402


def main(clip: Path) -> None:
    """Say ``ready FOLDER`` when a recording of the clip is on the disk."""
    SettingsStore().set(pack="tiny")
    SettingsStore().accept_notice()
    engine = RecordingEngine(tiny_pack(paths.user_packs() / "tiny"))
    whole = program.Program
    program.Program = lambda wishes, store: whole(wishes, store, engine.backend())

    def on_ready(made: program.Program) -> None:
        window, timer = made.window, QTimer(made)

        def look() -> None:
            recording = window.live.recording
            ready = window.live.pipeline is not None and window.live.result is not None
            if recording is None and ready:
                window.consent.note = "consent: self"
                window.actions_table["live.record"].trigger()
            elif recording is not None and (recording.order.folder / "manifest.json").is_file():
                timer.stop()
                window.live.book.add("a label that is not saved")
                print(f"ready {recording.order.folder}", flush=True)

        timer.timeout.connect(look)
        timer.start(50)

    launch.leave(launch.run_window(Wishes(video=clip), on_ready))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
