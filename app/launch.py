"""From the command to a window on the screen; this is where Qt is first imported."""

from __future__ import annotations

import locale
import os
import sys
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, NoReturn

from emoscope.app.models.settings import SettingsStore
from emoscope.engine import logs

if TYPE_CHECKING:
    from emoscope.app.program import Program
    from emoscope.app.single import Request
    from emoscope.app.start import Wishes


def run_window(
    wishes: Wishes,
    on_ready: Callable[[Program], None] | None = None,
    on_taken: Callable[[], object] = lambda: None,
) -> int:
    """Open the window and stay until it is closed; gives the exit code.

    Args:
        wishes: From the command line.
        on_ready: Called with the program before it begins.
        on_taken: Called instead where a window that runs already has taken the wishes.
    """
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from emoscope.app.ending import hear_signals
    from emoscope.app.program import Program
    from emoscope.app.scale import enlarge
    from emoscope.app.single import hand_over

    store = SettingsStore()
    logs.begin(store.values.log_level, verbose=wishes.verbose)
    enlarge(store.values.zoom)
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    keep_points_in_numbers()
    application.setApplicationName("EmoScope")
    application.setApplicationDisplayName("EmoScope")
    application.setDesktopFileName("emoscope")
    name_for_the_taskbar()
    keep_no_dialog_history()
    if not wishes.new_window and hand_over(request_of(wishes)):
        logs.end()
        on_taken()
        return 0
    program = Program(wishes, store)
    ending = hear_signals(program)
    program.failures.hear_qt()
    program.listen()
    program.window.show()
    QTimer.singleShot(0, program, program.begin)
    if on_ready is not None:
        on_ready(program)
    code = application.exec()
    if ending is not None:
        ending.end()
    program.end()
    logs.end()
    return int(code)


def request_of(wishes: Wishes) -> Request:
    """What a window that runs already is asked for instead."""
    from emoscope.app.single import Request

    source = wishes.source or ""
    if wishes.video is not None:
        source = f"video:{wishes.video.absolute()}"
    elif wishes.camera is not None:
        source = f"camera:{wishes.camera}"
    return Request(source, str(wishes.file.absolute()) if wishes.file is not None else "")


def keep_points_in_numbers() -> None:
    """Let the C library read and write numbers with a point again.

    Qt sets the user's way of writing numbers. Where that is a comma, ``strtod`` reads "1.5" as 1,
    also in FFmpeg's options and filters and in OpenVINO's XML.
    """
    locale.setlocale(locale.LC_NUMERIC, "C")


def keep_no_dialog_history() -> None:
    """Let Qt's own file dialog write down no folders of films: ``QtProject.conf`` is never cleared.

    Windows keeps such settings elsewhere, and its system's dialog is used there.
    """
    from PySide6.QtCore import QSettings

    user, form = QSettings.Scope.UserScope, QSettings.Format.NativeFormat
    QSettings.setPath(form, user, os.devnull)  # a file, so that nothing can be put below it


def name_for_the_taskbar() -> None:
    """Windows: a name of our own, else the window stands under Python's."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.shell32.SetCurrentProcessExplicitAppUserModelID("EmoScope.EmoScope")


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
