"""Slow work beside the window: run in a thread, answered in the window's own thread."""

from __future__ import annotations

import contextlib
import logging
import threading
from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from emoscope.engine.errors import EmoScopeError

log = logging.getLogger(__name__)


class Task(QObject):
    """One piece of work in a daemon thread.

    ``done`` carries the result, ``failed`` one sentence, ``progress`` (0 to 1, words). All three
    arrive in the thread that made the task. When it is over and told, its parent no longer keeps
    it, nor it what it worked on.
    """

    done = Signal(object)
    failed = Signal(str)
    progress = Signal(float, str)
    _over = Signal()

    def __init__(self, work: Callable[[Task], Any], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work: Callable[[Task], Any] | None = work
        self._cancelled = threading.Event()
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._run, name="emoscope-task", daemon=True)
        self._over.connect(self._let_go, Qt.ConnectionType.QueuedConnection)

    def start(self) -> Task:
        self._thread.start()
        return self

    def cancel(self) -> None:
        """Ask the work to end; its result will not be reported."""
        self._cancelled.set()

    @property
    def cancelled(self) -> bool:
        return self._cancelled.is_set()

    @property
    def ended(self) -> bool:
        """The work is over, or its result is wanted by nobody."""
        return self._ended.is_set() or self.cancelled

    def wait(self, timeout_s: float = 5.0) -> bool:
        """True when the thread has ended."""
        if self._thread.ident is None:
            return True
        self._thread.join(timeout_s)
        return not self._thread.is_alive()

    def _run(self) -> None:
        work, self._work = self._work, None
        assert work is not None, "a task runs once"
        try:
            result = work(self)
        except EmoScopeError as error:
            self._ended.set()
            self._tell(self.failed, str(error))
        except Exception as error:  # a defect of ours must be seen, but must not end the window
            log.exception("a task went wrong")
            self._ended.set()
            self._tell(self.failed, f"Something unexpected went wrong ({error!r}).")
        else:
            self._ended.set()
            self._tell(self.done, result)
        del work
        with contextlib.suppress(RuntimeError):  # the window is gone, and this with it
            self._over.emit()

    def _let_go(self) -> None:
        """Nobody waits for it any more but who holds it."""
        self.setParent(None)
        QTimer.singleShot(0, partial(_drop, self))  # not within its own event

    def _tell(self, signal: Any, value: object) -> None:
        if self.cancelled:
            return
        # The window may be closed meanwhile; nobody waits for the answer any more then.
        with contextlib.suppress(RuntimeError):
            signal.emit(value)


def _drop(task: Task) -> None:
    """The last that holds a task which nobody else holds."""
