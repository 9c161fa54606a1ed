"""Whatever dies is seen: one message in the window, with details to copy."""

from __future__ import annotations

import contextlib
import logging

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
    qVersion,
)
from PySide6.QtGui import QGuiApplication

from emoscope.app.i18n import tr
from emoscope.engine import logs

HARMLESS = ("This plugin does not support",)
"""What Qt says without a window manager or a screen; nothing is wrong then."""

qt_log = logging.getLogger("qt")
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class Failures(QObject):
    """Tells of every error that reaches the log, from any thread, once in a while."""

    happened = Signal()
    """In the thread of who made this."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        logs.newest.on_error = self._tell

    def hear_qt(self) -> None:
        """Take what Qt says into the log."""
        qInstallMessageHandler(_qt_said)

    def _tell(self) -> None:
        with contextlib.suppress(RuntimeError):  # while the program ends
            self.happened.emit()

    def end(self) -> None:
        """Tell nothing more."""
        logs.newest.on_error = None
        qInstallMessageHandler(None)


def sentence() -> str:
    """What the user reads."""
    return tr("Something unexpected went wrong. The details are in the log.")


def copy_details() -> None:
    """Put what happened lately on the clipboard: no faces, no names, no paths."""
    QGuiApplication.clipboard().setText(logs.details((f"Qt {qVersion()}",)))


def _qt_said(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
    level = logging.DEBUG if text.startswith(HARMLESS) else _LEVELS.get(kind, logging.WARNING)
    qt_log.log(level, "%s", text)
