"""Enter presses the button that has the keyboard, in the window as in a dialog."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QDialog, QWidget

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class EnterPresses(QObject):
    """Qt presses a focused button with the space bar alone; people try Enter too.

    It goes with the keyboard, so that buttons made later are served as well. Dialogs have a rule
    of their own, and Enter at a box to tick is left to the page: it goes on there.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow)

    def _follow(self, _: QWidget | None, now: QWidget | None) -> None:
        if (
            isinstance(now, QAbstractButton)
            and not isinstance(now, QCheckBox)
            and not isinstance(now.window(), QDialog)
        ):
            now.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in ENTER
            and isinstance(watched, QAbstractButton)
            and watched.isEnabled()
        ):
            if not event.isAutoRepeat():
                watched.click()
            return True
        return False
