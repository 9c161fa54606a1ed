"""The system asks the program to end (SIGTERM, the terminal closed, Ctrl-C in it): tidily, once.

Nobody is asked anything: a recording that runs is ended and kept, half an export is removed, as
when the window is closed. A second signal ends the program at once.
"""

from __future__ import annotations

import contextlib
import signal
import socket
import sys
from types import FrameType
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QSocketNotifier

if TYPE_CHECKING:
    from emoscope.app.program import Program

SIGNALS = ("SIGTERM", "SIGHUP", "SIGINT")


class Ending(QObject):
    """Ends a program at a signal. Python hears signals between its own steps, Qt sleeps between
    events: a byte in a socket wakes it.
    """

    def __init__(self, program: Program) -> None:
        super().__init__(program)
        self._program = program
        self._numbers = [getattr(signal, name) for name in SIGNALS if hasattr(signal, name)]
        self._wakes, self._told = socket.socketpair()
        for end in (self._wakes, self._told):
            end.setblocking(False)
        self._before = signal.set_wakeup_fd(self._told.fileno(), warn_on_full_buffer=False)
        for number in self._numbers:
            signal.signal(number, self._handle)
        self._notifier = QSocketNotifier(self._wakes.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._read)

    def _handle(self, number: int, frame: FrameType | None) -> None:
        for each in self._numbers:
            signal.signal(each, signal.SIG_DFL)

    def _read(self) -> None:
        with contextlib.suppress(OSError):
            if not any(number in self._numbers for number in self._wakes.recv(64)):
                return
        self._program.window.close_unasked()
        QCoreApplication.exit(0)

    def end(self) -> None:
        """Hear no more signals."""
        signal.set_wakeup_fd(self._before)
        for number in self._numbers:
            signal.signal(number, signal.SIG_DFL)
        self._notifier.setEnabled(False)
        self._wakes.close()
        self._told.close()


def hear_signals(program: Program) -> Ending | None:
    """Begin; None on Windows, which has no such signals."""
    return None if sys.platform == "win32" else Ending(program)
