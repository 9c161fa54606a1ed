"""From the command to a window on the screen; this is where Qt is first imported."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from emoscope.app.models.backend import Backend, SourceChoice
from emoscope.app.models.label_book import LabelBook
from emoscope.app.models.live import LiveModel, ModelChoice
from emoscope.app.models.settings import SettingsStore
from emoscope.engine import logs
from emoscope.engine.errors import EmoScopeError
from emoscope.engine.prompts.labels import Label, LabelSet, load_label_set

if TYPE_CHECKING:
    from emoscope.app.program import Program
    from emoscope.app.views.main_window import MainWindow


@dataclass(frozen=True, slots=True)
class Wishes:
    """What was said on the command line; None where nothing was said."""

    camera: str | None = None
    video: Path | None = None
    labels: str | None = None
    model: str | None = None
    faces: int | None = None
    runtime: str | None = None
    verbose: bool = False


def first_labels(wanted: str | None, remembered: str) -> tuple[LabelSet, Path | None, str]:
    """The label set to begin with, its file if it is the user's own, and what went wrong."""
    trouble = ""
    for name in (wanted, remembered, "basic7"):
        if name is None:
            continue
        try:
            label_set = load_label_set(name)
        except EmoScopeError as error:
            trouble = trouble or str(error)
            continue
        path = Path(name)
        return label_set, path if path.suffix and path.is_file() else None, trouble
    return LabelSet("labels", (Label("a smiling face"),)), None, trouble


def make_window(
    wishes: Wishes, store: SettingsStore | None = None, backend: Backend | None = None
) -> MainWindow:
    """The window with its models; nothing is opened or loaded yet."""
    from emoscope.app.views.main_window import MainWindow

    store = store or SettingsStore()
    values = store.values
    label_set, path, trouble = first_labels(wishes.labels, values.label_set)
    book = LabelBook(label_set, path)
    live = LiveModel(book, backend)
    book.setParent(live)
    window = MainWindow(live, store)
    live.setParent(window)
    store.setParent(window)
    if trouble:
        window.message.say(trouble)
    return window


def begin(window: MainWindow, wishes: Wishes) -> None:
    """Load the model and, once the notice is accepted, open the source."""
    values = window.store.values
    window.live.load(
        ModelChoice(
            wishes.model or values.pack,
            wishes.faces or values.faces,
            wishes.runtime or values.runtime,
        )
    )

    def open_source() -> None:
        window.keeping_commands.at_start()
        window.reminders.at_start()
        window.source_button.watch()
        if wishes.video is not None:
            window.commands.open(SourceChoice(video=wishes.video))
        elif wishes.camera is not None:
            window.commands.open_named(wishes.camera)
        else:
            window.commands.use_camera_or_demo()

    if window.store.notice_accepted:
        open_source()
    else:
        window.notice_accepted.connect(open_source)


def run_window(wishes: Wishes, on_ready: Callable[[Program], None] | None = None) -> int:
    """Open the window and stay until it is closed; gives the exit code."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from emoscope.app.program import Program

    store = SettingsStore()
    logs.begin(store.values.log_level, verbose=wishes.verbose)
    enlarge(store.values.zoom)
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    application.setApplicationName("EmoScope")
    application.setApplicationDisplayName("EmoScope")
    application.setDesktopFileName("emoscope")
    program = Program(wishes, store)
    program.failures.hear_qt()
    program.window.show()
    QTimer.singleShot(0, program, program.begin)
    if on_ready is not None:
        on_ready(program)
    code = application.exec()
    program.end()
    logs.end()
    return int(code)


def enlarge(percent: int) -> None:
    """Ask Qt for larger letters and widgets; it listens only before the application is made."""
    if percent != 100:
        os.environ.setdefault("QT_SCALE_FACTOR", f"{percent / 100:g}")


def close_after(seconds: float) -> Callable[[Program], None]:
    """For ``run_window``: closes the window again, for a look at a whole run from outside."""

    def on_ready(program: Program) -> None:
        from PySide6.QtCore import QTimer

        # Not this window: it may have been made anew by then.
        QTimer.singleShot(round(seconds * 1000), program, lambda: program.window.close())

    return on_ready


def leave(code: int) -> NoReturn:
    """End the program; at once if a library still works in a thread that cannot be stopped.

    A pack that is being loaded or a camera driver that hangs would otherwise be torn down under
    its own feet. Everything of the user's is on the disk by then.
    """
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:  # there is none in pythonw
            stream.flush()
    if any(thread.name.startswith("emoscope") for thread in threading.enumerate()):
        os._exit(code)
    sys.exit(code)
