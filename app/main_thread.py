"""Calling something in the window's thread from another one, and waiting for what it gives."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal

T = TypeVar("T")

WAIT_S = 1.0
"""The window's thread never works longer at one thing; while it ends, nobody answers any more."""


class _Caller(QObject):
    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.wanted.connect(lambda work: work(), Qt.ConnectionType.QueuedConnection)


def in_main_thread(function: Callable[[], T], wait_s: float = WAIT_S) -> T:
    """Give what ``function`` gives, called in the thread of Qt's event loop.

    Args:
        function: Called there, or right here where this is that thread or there is no window.
        wait_s: Longest time to wait.

    Raises:
        TimeoutError: The window's thread is busy or gone.
    """
    application = QCoreApplication.instance()
    if application is None or threading.current_thread() is threading.main_thread():
        return function()
    answer: Future[T] = Future()

    def work() -> None:
        if not answer.set_running_or_notify_cancel():
            return  # nobody waits any more
        try:
            answer.set_result(function())
        except BaseException as error:
            answer.set_exception(error)

    caller = _Caller()
    caller.moveToThread(application.thread())
    caller.wanted.emit(work)
    try:
        return answer.result(wait_s)
    except TimeoutError:
        answer.cancel()
        raise
    finally:
        caller.deleteLater()
