"""Times of the window on this machine: visible, first picture, first score, stalls, label edits.

Run it with a display (or under Xvfb); it opens the real window on the demo clip:

    python scripts/measure_window.py --seconds 30
    python scripts/measure_window.py --seconds 30 --known

It is a first start: the runtimes are measured beside the first scores. With ``--known`` that was
done before, as at every later start.

Times count from the start of this process, the interpreter's own start included.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

if TYPE_CHECKING:
    from emoscope.app.program import Program
    from emoscope.engine.data import FrameResult


BEAT_MS = 4
"""A stall is how much later than this the window comes to its next event."""


def process_age_s() -> float:
    """Seconds since this process was started; 0 where the system does not say."""
    try:
        fields = Path("/proc/self/stat").read_text(encoding="utf-8").rsplit(")", 1)[1].split()
        up_s = float(Path("/proc/uptime").read_text(encoding="utf-8").split()[0])
        return up_s - int(fields[19]) / os.sysconf("SC_CLK_TCK")
    except (OSError, ValueError, IndexError):
        return 0.0


BEGAN_S = time.perf_counter() - process_age_s()


def main() -> None:
    """Measure and print one JSON object."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seconds", type=float, default=30.0, help="measure stalls this long")
    parser.add_argument("--video", type=Path, help="instead of the demo clip")
    parser.add_argument("--known", action="store_true", help="runtimes are measured already")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        os.environ["EMOSCOPE_HOME"] = home
        before_s = time.perf_counter()
        if options.known:
            command = [sys.executable, "-m", "emoscope", "bench", "runtimes", "--quick"]
            subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
            faces = "from emoscope.engine.faces.opening import open_finder; open_finder()"
            subprocess.run([sys.executable, "-c", faces], cwd=ROOT, check=True)
        began_s = BEGAN_S + time.perf_counter() - before_s
        print(json.dumps(measure(options.video, options.seconds, began_s), indent=2))


def measure(video: Path | None, seconds: float, began_s: float) -> dict[str, float | str]:
    """Open the window, watch it, close it."""
    from PySide6.QtCore import QEvent, QObject, Qt, QTimer

    from emoscope.app.launch import run_window
    from emoscope.app.models.settings import SettingsStore
    from emoscope.app.start import Wishes

    SettingsStore().accept_notice()
    times: dict[str, float | str] = {}
    gaps_ms: list[float] = []
    edits_ms: list[float] = []

    def since() -> float:
        return round(time.perf_counter() - began_s, 3)

    class Watch(QObject):
        def eventFilter(  # noqa: N802 - Qt's name
            self, watched: QObject, event: QEvent
        ) -> bool:
            if event.type() == QEvent.Type.Paint:
                times.setdefault("visible_s", since())
            return False

    def ready(program: Program) -> None:
        window = program.window
        watch = Watch(window)
        window.rail.installEventFilter(watch)
        last = [time.perf_counter()]
        beat = QTimer(window)
        beat.setInterval(BEAT_MS)
        beat.setTimerType(Qt.TimerType.PreciseTimer)
        edit = {"at": 0.0, "name": ""}

        def tick() -> None:
            now = time.perf_counter()
            if "first_score_s" in times:
                gaps_ms.append(max(0.0, (now - last[0]) * 1000 - BEAT_MS))
            last[0] = now

        def framed(_: object) -> None:
            times.setdefault("first_picture_s", since())

        def scored(result: FrameResult) -> None:
            if any(face.probabilities is not None for face in result.faces):
                if "first_score_s" not in times:
                    times["first_score_s"] = since()
                    QTimer.singleShot(round(seconds * 1000), window, window.close)
                    last[0] = time.perf_counter()
                    beat.start()
                if edit["name"] and edit["name"] in result.labels:
                    edits_ms.append((time.perf_counter() - edit["at"]) * 1000)
                    edit["name"] = ""

        def change() -> None:
            if "first_score_s" in times and not edit["name"]:
                row = 0
                edit["name"] = f"a person who waits {len(edits_ms)}"
                edit["at"] = time.perf_counter()
                window.live.book.rename(row, edit["name"])

        beat.timeout.connect(tick)
        window.live.frame_changed.connect(framed)
        window.live.result_changed.connect(scored)
        window.closing.may_close = lambda: True
        changer = QTimer(window)
        changer.timeout.connect(change)
        changer.start(500)

        def closing() -> None:
            beat.stop()
            stats = window.live.stats
            times["fps"] = round(stats.score_hz, 1)
            times["latency_ms"] = round(stats.latency_ms, 1)
            times["frames"] = stats.frames
            times["skipped"] = stats.skipped
            times["painted"] = window.live_page.video.painted
            if window.live.pipeline is not None:
                times["runtime"] = window.live.pipeline.explain()

        window.live.source_closed.connect(closing)

    run_window(Wishes(video=video) if video else Wishes(), ready)
    for name, values in (("stall_ms", gaps_ms), ("label_edit_ms", edits_ms)):
        ordered = sorted(values)
        for share, mark in ((0.5, "median"), (0.99, "p99"), (1.0, "max")):
            if ordered:
                place = min(len(ordered) - 1, int(share * len(ordered)))
                times[f"{name}_{mark}"] = round(ordered[place], 2)
    return times


if __name__ == "__main__":
    main()
