"""The window fits the screen, at every size of letters."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QWidget

FRAME_PX = QSize(16, 44)
"""What title bar and edges of a window may take."""

CONTENT_PX = QSize(930, 430)
"""The least that the places are laid out for; with less room the window scrolls."""

LEAST_PX = QSize(480, 320)


def fit_screen(window: QWidget) -> None:
    """Make a window no larger than its screen, and put it on the screen whole."""
    screen = window.screen() or QGuiApplication.primaryScreen()
    free = screen.availableGeometry()
    room = free.size() - FRAME_PX
    window.setMinimumSize(LEAST_PX.boundedTo(room))
    if window.width() > room.width() or window.height() > room.height():
        window.resize(window.size().boundedTo(room))
    frame = window.frameGeometry()
    if not free.contains(frame):
        window.move(
            max(free.left(), min(frame.left(), free.right() - window.width() - FRAME_PX.width())),
            max(free.top(), min(frame.top(), free.bottom() - window.height() - FRAME_PX.height())),
        )


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
    scroll = QScrollArea()
    scroll.setWidgetResizable(True)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setWidget(content)
    return scroll
