"""Windows and dialogs fit the screen, at every size of letters."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLayout,
    QListView,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

FRAME_PX = QSize(16, 44)
"""What title bar and edges of a window may take."""

CONTENT_PX = QSize(930, 430)
"""The least that the places are laid out for; with less room the window scrolls."""

LEAST_PX = QSize(480, 320)

RESIZED = Qt.WidgetAttribute.WA_Resized
"""Qt's mark of a window whose size was asked for."""


def fit_screen(window: QWidget) -> None:
    """Make a window no larger than its screen, and put it on the screen whole."""
    screen = window.screen() or QGuiApplication.primaryScreen()
    free = screen.availableGeometry()
    room = room_for(window)
    window.setMinimumSize(LEAST_PX.boundedTo(room))
    if window.width() > room.width() or window.height() > room.height():
        window.resize(window.size().boundedTo(room))
    frame = window.frameGeometry()
    if not free.contains(frame):
        window.move(
            max(free.left(), min(frame.left(), free.right() - window.width() - FRAME_PX.width())),
            max(free.top(), min(frame.top(), free.bottom() - window.height() - FRAME_PX.height())),
        )


def room_for(window: QWidget) -> QSize:
    """What its screen has for the inside of a window."""
    screen = window.screen() or QGuiApplication.primaryScreen()
    return screen.availableGeometry().size() - FRAME_PX


class Dialog(QDialog):
    """Is shown no larger than its screen; what does not fit there is scrolled."""

    def setVisible(self, visible: bool) -> None:
        if visible and not self.isVisible():
            self._fit()
        super().setVisible(visible)
        if visible:
            for view in self.findChildren(QListView):  # filled before it had its style
                view.scheduleDelayedItemsLayout()

    def _fit(self) -> None:
        room, layout = room_for(self), self.layout()
        wanted = self.size() if self.testAttribute(RESIZED) else self.sizeHint()
        size = wanted.boundedTo(room)
        least = layout.minimumSize() if layout is not None else QSize()
        if layout is not None and layout.hasHeightForWidth():
            width = max(size.width(), least.width())
            least.setHeight(layout.minimumHeightForWidth(width))
        if layout is not None and (least.width() > room.width() or least.height() > room.height()):
            self.setMinimumSize(0, 0)
            self._scroll(layout)
        self.resize(size)

    def _scroll(self, layout: QLayout) -> None:
        content = QWidget()
        content.setLayout(layout)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(_scrolled(content))


class Row(QHBoxLayout):
    """Side by side, in the height there is.

    Qt gives what it scrolls the height that its broken lines would like best, and scrolls although
    lists and pictures in it could be smaller. This row asks for its least height alone.
    """

    def hasHeightForWidth(self) -> bool:
        return False


def whole_or_scrolled(content: QWidget) -> QScrollArea:
    """All of it where there is room; on a screen too small for it, scroll bars.

    Args:
        content: Laid out by a :class:`Row`.
    """
    content.setMinimumSize(CONTENT_PX)
    return _scrolled(content)


def _scrolled(content: QWidget) -> QScrollArea:
    scroll = QScrollArea()
    scroll.setWidgetResizable(True)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setWidget(content)
    return scroll
