#!/usr/bin/env python3
"""Half an hour on stage: the real window driven by a script, and what it left behind.

    xvfb-run -a python scripts/demo_run.py --minutes 30 --clips FOLDER
    QT_QPA_PLATFORM=offscreen python scripts/demo_run.py --minutes 5

Six sources in turn, three times (clips of the folder, else the bundled demo; one is played as a
camera that is lost and comes back), 200 edits of labels, recordings with film and markers, pauses,
veils, the presenter's view, four languages. In the end every recording is opened and checked, and
the log, memory and threads are judged: the third round may not need more than the second. Prints
JSON; the exit code is 1 if something is wrong.
"""

from __future__ import annotations

import argparse
import ctypes
import json
import os
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import count, cycle, islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

if TYPE_CHECKING:
    from emoscope.app.program import Program
    from emoscope.app.window import MainWindow
    from emoscope.engine.data import FrameResult

EDITS, SOURCES, ROUNDS = 200, 6, 3
LOSSES = ROUNDS
"""One of each visit to the camera."""
VISITS = SOURCES * ROUNDS
LOOKS = 5 * VISITS
CAMERA = "Stage camera"
SENTENCES = (
    "a person who is trying not to laugh",
    "a bored face",
    "someone who has just understood something",
    "a sceptical listener",
)
LONG_MS = 500.0
"""A beat of the window that is later than this is listed with its time."""
LEAST_SHARE = 0.6
"""Of the time between the beginning and the end of a recording that its scores must cover."""
RETRY_S = 0.25
"""What needs a source that runs is tried again so much later."""
MOST_LATE_S = 900.0
"""From here on the show waits for nothing any more."""
MORE_RSS, MORE_IN_USE, MORE_THREADS = 1.1, 1.05, 3
"""How much the third round may have more than the second, which shows the same sources: of a
round's greatest and mean. Resident memory also holds what the allocator keeps for later."""


def main() -> int:
    """Run it and print what was found."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--minutes", type=float, default=30.0)
    parser.add_argument("--clips", type=Path, help="folder of videos; else the bundled demo")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="emoscope-demo-") as home:
        os.environ["EMOSCOPE_HOME"] = home
        found = run(options.minutes * 60, clips_of(options.clips))
    print(json.dumps(found, indent=2))
    return 1 if found["wrong"] else 0


def clips_of(folder: Path | None) -> list[Path]:
    """At least one clip."""
    from emoscope.engine import paths

    found = sorted(folder.glob("*.mp4")) if folder is not None else []
    return found or [paths.demo_clip()]


def run(seconds: float, clips: list[Path]) -> dict[str, Any]:
    """The whole of it."""
    from PySide6.QtWidgets import QApplication

    from emoscope.app.models.engine_access import Backend, SourceChoice
    from emoscope.app.models.settings import SettingsStore
    from emoscope.app.program import Program
    from emoscope.app.start import Wishes
    from emoscope.engine import logs

    SettingsStore().accept_notice()
    store = SettingsStore()
    store.set(record_embeddings=True, record_video=True)
    log = logs.begin("info")
    application = QApplication.instance() or QApplication([])
    usual = Backend().source_opener
    losses = threading.Event()
    cameras: list[ClipCamera] = []

    def opener(choice: Any) -> Callable[[], Any]:
        if choice.camera != CAMERA:
            return usual(choice)

        def open_it() -> ClipCamera:
            camera = ClipCamera(clips[0], losses)
            cameras.append(camera)
            return camera

        return open_it

    backend = Backend(source_opener=opener, list_cameras=lambda: [])
    program = Program(Wishes(video=clips[0]), store, backend)
    program.failures.hear_qt()
    program.window.show()
    program.begin()
    # In a loop: a short clip would be over before the model is there.
    program.window.sources.open(SourceChoice(video=clips[0], loop=True))
    driver = Driver(program, seconds, clips, losses)
    program.window.live.result_changed.connect(driver.start_if_scored)
    application.exec()
    archive = driver.archive
    program.end()
    logs.end()
    assert log is not None
    return driver.judge(archive, log)


class ClipCamera:
    """A clip that plays as a camera does, in a loop, until it is to be lost."""

    losses = 0
    """Of all cameras."""

    def __init__(self, clip: Path, lost: threading.Event) -> None:
        from emoscope.engine.sources.protocol import SourceInfo
        from emoscope.engine.sources.video import VideoFile

        self._lost = lost
        self._video = VideoFile(clip)
        info = self._video.info
        self._rate_hz = info.rate_hz or 30.0
        self.info = SourceInfo(CAMERA, True, info.width_px, info.height_px, self._rate_hz)
        self._began_s, self._given = time.monotonic(), 0
        self._closed = threading.Event()

    def read(self, timeout_s: float = 1.0) -> Any:
        from dataclasses import replace

        from emoscope.engine.errors import SourceLostError

        if self._lost.is_set():
            self._lost.clear()
            ClipCamera.losses += 1
            raise SourceLostError("The camera gives no pictures", "Check its cable")
        frame = self._video.read()
        if frame is None:
            self._video.seek(0.0)
            frame = self._video.read()
        due_s = self._began_s + self._given / self._rate_hz
        if self._closed.wait(max(0.0, due_s - time.monotonic())) or frame is None:
            return None
        self._given += 1
        return replace(frame, time_s=time.monotonic() - self._began_s, index=self._given - 1)

    def close(self) -> None:
        self._closed.set()
        self._video.close()


class Driver:
    """Does the next thing at its time, and looks at memory and threads in between.

    When the window comes late, the rest of the show is late too: things keep their distance, and
    never fall into one moment. How late it was in the end is told.
    """

    def __init__(
        self, program: Program, seconds: float, clips: list[Path], losses: threading.Event
    ) -> None:
        from PySide6.QtCore import QTimer

        self.program, self.seconds, self.clips, self.losses = program, seconds, clips, losses
        self.archive: Any = None
        self.edits = 0
        self.late_s = 0.0
        self.recorded: list[tuple[float, float]] = []
        """When each recording was begun and ended, in seconds of the show."""
        self.looks: list[tuple[float, int, int, int]] = []
        """Seconds of the show, bytes resident and in use, threads."""
        self.stalls_ms: list[float] = []
        self.long: list[str] = []
        self._began_s = self._beat_s = time.monotonic()
        self._edit = self._edit_steps()
        self._plan = sorted(self._acts(), key=lambda each: each[0])
        self._timer = QTimer(program)
        self._timer.setInterval(20)
        self._timer.timeout.connect(self._beat)

    @property
    def window(self) -> MainWindow:
        return self.program.window

    def start_if_scored(self, result: FrameResult) -> None:
        """The show begins with the first score."""
        scored = any(face.probabilities is not None for face in result.faces)
        if scored and not self._timer.isActive() and self.archive is None:
            self._began_s = self._beat_s = time.monotonic()
            self._timer.start()

    def _beat(self) -> None:
        now = time.monotonic()
        at, late_ms = now - self._began_s, (now - self._beat_s) * 1000 - 20
        self.stalls_ms.append(late_ms)
        if late_ms > LONG_MS:
            self.long.append(f"{late_ms:.0f} ms at {at:.0f} s")
        if self._plan and self._plan[0][0] <= at:
            due_s, act = self._plan.pop(0)
            if at - due_s > LONG_MS / 1000:  # the show waits for a window that is late
                self._began_s += at - due_s
                self.late_s += at - due_s
            act()
        self._beat_s = time.monotonic()

    def _acts(self) -> Iterator[tuple[float, Callable[[], object]]]:
        """(second, what to do) of the whole half hour."""
        from emoscope.app.models.engine_access import SourceChoice

        whole = self.seconds
        each = whole / VISITS
        clips = list(islice(cycle(self.clips), SOURCES))
        for visit in range(VISITS):
            begin = visit * each
            choice = SourceChoice(video=clips[visit % SOURCES], loop=True)
            if visit % SOURCES == SOURCES // 2:
                choice = SourceChoice(camera=CAMERA)
                yield begin + each * 0.45, self._lose
            yield begin, lambda choice=choice: self.window.sources.open(choice)  # type: ignore[misc]
            yield begin + each * 0.2, lambda: self._record(on=True)
            yield begin + each * 0.5, lambda: self._act("live.marker")
            yield begin + each * 0.85, lambda: self._record(on=False)
            yield begin + each * 0.9, lambda: self._act("live.pause")
            yield begin + each * 0.93, lambda: self._act("live.pause")
            yield begin + each * 0.3, lambda: self._act("live.presenter")
            yield begin + each * 0.4, lambda: self._act("live.presenter")
            for turn in range(4):
                yield begin + each * (0.6 + turn * 0.02), lambda: self._act("live.hide_faces")
            yield begin + each * 0.7, lambda: self.window.live_page.video.grab_picture()
        for number, language in enumerate(("de", "fr", "es", "en")):
            yield (
                whole * (0.15 + 0.2 * number),
                lambda language=language: self.program._store.set(language=language),  # type: ignore[misc]
            )
        for number in range(EDITS):
            yield whole * (0.02 + 0.95 * number / EDITS), lambda: next(self._edit)
        for number in range(LOOKS):
            yield whole * (number + 0.5) / LOOKS, self._look
        yield whole, self._end

    def _act(self, name: str) -> None:
        self.window.consent.note = "consent: self"
        self.window.actions_table[name].trigger()

    def _record(self, *, on: bool) -> None:
        """Begin or end a recording; it begins when the picture is there."""
        from emoscope.engine.live import Phase

        session = self.window.live.session
        runs = session is not None and session.phase is Phase.RUNNING
        if on and not runs and self.late_s < MOST_LATE_S:
            self._again(lambda: self._record(on=True))
            return
        now_s = time.monotonic() - self._began_s
        if on:
            self.recorded.append((now_s, now_s))
        elif self.recorded:
            self.recorded[-1] = self.recorded[-1][0], now_s
        self._act("live.record")

    def _again(self, act: Callable[[], object]) -> None:
        """Do it a moment later, and all that follows too."""
        self._plan.insert(0, (time.monotonic() - self._began_s, act))
        self._began_s += RETRY_S
        self.late_s += RETRY_S

    def _lose(self) -> None:
        """Lose the camera, once it is there (again)."""
        from emoscope.engine.live import Phase

        session = self.window.live.session
        runs = session is not None and session.phase is Phase.RUNNING
        if (self.losses.is_set() or not runs) and self.late_s < MOST_LATE_S:
            self._again(self._lose)
            return
        self.losses.set()

    def _edit_steps(self) -> Iterator[None]:
        """Edits as on a stage: typing, adding, muting, undoing."""
        for number in count():
            book = self.window.live.book
            self.edits += 1
            step, text = number % 10, SENTENCES[number // 10 % len(SENTENCES)]
            if step == 0 and book.find(text) < 0:
                book.add(text)
            elif step < 5:
                book.set_prompts(0, (text[: 4 * step + 1],))
            elif step == 5:
                book.set_muted(1, True)
            elif step == 6:
                book.set_muted(1, False)
            elif step == 7:
                book.change(0, "colour", "#d55e00" if number % 20 < 10 else "#0072b2")
            elif step == 8:
                book.undo()
            elif len(book.labels) > 5:
                book.remove(len(book.labels) - 1)
            yield

    def _look(self) -> None:
        now_s = time.monotonic() - self._began_s
        self.looks.append((now_s, rss_bytes(), in_use_bytes(), threading.active_count()))

    def _end(self) -> None:
        self._timer.stop()
        self.archive = self.window.live_recording.archive
        self.window.closing.may_close = lambda: True  # type: ignore[method-assign]
        self.window.close()
        from PySide6.QtWidgets import QApplication

        QApplication.quit()

    # -- in the end ----------------------------------------------------------------------------

    def judge(self, archive: Any, log: Path) -> dict[str, Any]:
        """What was found, and in ``wrong`` what should not be."""
        lines = log.read_text(encoding="utf-8").splitlines()
        errors = [line for line in lines if " ERROR " in line or " CRITICAL " in line]
        warnings = [line for line in lines if " WARNING " in line]
        losses = [line for line in warnings if "-> lost" in line]
        third = LOOKS // ROUNDS
        rounds = [self.looks[start : start + third] for start in range(0, LOOKS, third)]
        visit = LOOKS // VISITS
        recordings = [checked(folder, film) for folder, film in reversed(archive.entries())]
        stalls = sorted(self.stalls_ms)
        wrong = [f"log: {line}" for line in errors]
        wrong += [f"warning: {line}" for line in warnings if line not in losses]
        if not len(losses) == ClipCamera.losses == LOSSES:
            made = f"{ClipCamera.losses} made instead of {LOSSES}"
            wrong.append(f"{len(losses)} losses in the log, {made}")
        before, last = (figures(each) for each in rounds[-2:])
        bounds = {"rss_mb": MORE_RSS, "in_use_mb": MORE_IN_USE}
        for name, more in bounds.items():
            if any(b > more * a for a, b in zip(before[name], last[name], strict=True)):
                wrong.append(f"{name} grows: {before[name]}, then {last[name]}")
        if last["threads"][1] > before["threads"][1] + MORE_THREADS:
            wrong.append("threads grow")
        if len(recordings) != VISITS:
            wrong.append(f"{len(recordings)} recordings instead of {VISITS}")
        wrong += [f"{each['name']}: {each['wrong']}" for each in recordings if each["wrong"]]
        for each, (begun_s, ended_s) in zip(recordings, self.recorded, strict=False):
            if each["seconds"] < LEAST_SHARE * (ended_s - begun_s):
                words = f"scores of {each['seconds']} s in {ended_s - begun_s:.1f} s"
                wrong.append(f"{each['name']}: {words}")
        if self.edits != EDITS:
            wrong.append(f"{self.edits} edits instead of {EDITS}")
        return {
            "seconds": round(self.seconds),
            "edits": self.edits,
            "losses": ClipCamera.losses,
            "late_s": round(self.late_s, 1),
            "rounds_mean_and_most": [figures(each) for each in rounds],
            "each_visit": [
                figures(self.looks[start : start + visit]) for start in range(0, LOOKS, visit)
            ],
            "beat_late_ms": {
                "median": round(stalls[len(stalls) // 2], 1),
                "p99": round(stalls[int(len(stalls) * 0.99)], 1),
                "most": round(stalls[-1], 1),
                "long": self.long,
            },
            "recordings": recordings,
            "log_lines": len(lines),
            "wrong": wrong,
        }


def figures(looks: Sequence[tuple[float, int, int, int]]) -> dict[str, list[int]]:
    """Mean and most of some looks: megabytes resident and in use, threads."""
    columns = {
        "rss_mb": [each[1] / 1e6 for each in looks],
        "in_use_mb": [each[2] / 1e6 for each in looks],
        "threads": [each[3] for each in looks],
    }
    return {
        name: [round(sum(values) / len(values)), round(max(values))]
        for name, values in columns.items()
    }


def checked(folder: Path, film: Path | None) -> dict[str, Any]:
    """One recording: whole, one timeline from 0, every row about a frame of its film."""
    import numpy as np

    from emoscope.engine.sessions.session import Session
    from emoscope.engine.sources.video import VideoFile

    session = Session(folder)
    rows = session.frames["time_s"].to_numpy()
    wrong = [] if session.manifest.state == "done" else [session.manifest.message]
    shown = np.empty(0)
    if film is None:
        wrong.append("no film")
    else:
        with VideoFile(film) as video:
            times = []
            while (frame := video.read()) is not None:
                times.append(frame.time_s)
        shown = np.array(times)
    off_ms = 0.0
    if len(rows) and len(shown):
        off_ms = float(1000 * np.abs(shown[None] - rows[:, None]).min(axis=1).max())
        if shown[0] != 0 or rows[0] > 5:
            wrong.append(f"begins at {rows[0]:.2f} s, its film at {shown[0]:.2f} s")
        if off_ms > 200 and not session.manifest.message:  # it says that pictures are missing
            wrong.append(f"a row is {off_ms:.0f} ms from its picture")
    else:
        wrong.append("empty")
    return {
        "name": folder.name[20:],
        "rows": len(rows),
        "pictures": len(shown),
        "seconds": round(float(rows[-1]), 1) if len(rows) else 0.0,
        "longest_gap_s": round(float(np.diff(rows).max()), 2) if len(rows) > 1 else 0.0,
        "row_off_picture_ms": round(off_ms, 2),
        "label_sets": len(session.label_sets),
        "markers": len(session.manifest.markers),
        "note": session.manifest.message,
        "wrong": "; ".join(wrong),
    }


def rss_bytes() -> int:
    """Memory in use; 0 where the system does not say."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="utf-8").split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError, IndexError):
        return 0


MALLINFO = (
    *("arena", "ordblks", "smblks", "hblks", "hblkhd"),
    *("usmblks", "fsmblks", "uordblks", "fordblks", "keepcost"),
)


class _Allocated(ctypes.Structure):
    """The GNU library's ``struct mallinfo2``."""

    _fields_ = tuple((name, ctypes.c_size_t) for name in MALLINFO)


def in_use_bytes() -> int:
    """What the C library has given out and not got back; 0 where it does not say.

    Python's small objects come from elsewhere.
    """
    try:
        ask = ctypes.CDLL(None).mallinfo2
    except (AttributeError, OSError, TypeError):
        return 0
    ask.restype = _Allocated
    found = ask()
    return int(found.uordblks + found.hblkhd)


if __name__ == "__main__":
    sys.exit(main())
