"""Windows and dialogs fit the screen, at every size of letters."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
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
"""All places fit this, in every language; with less room those scroll that need more."""

NARROWEST_PX = QSize(860, 430)
"""No place is shown smaller than this, though its parts would allow it: words break too often."""

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

    _scrolls = False

    def setVisible(self, visible: bool) -> None:
        if visible and not self.isVisible():
            self._fit()
        super().setVisible(visible)
        if visible:
            for view in self.findChildren(QListView):  # filled before it had its style
                view.scheduleDelayedItemsLayout()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self._take(self.size())  # what was not known at first may need more room
        return super().event(event)

    def _fit(self) -> None:
        self._take(self.size() if self.testAttribute(RESIZED) else self.sizeHint())

    def _take(self, wanted: QSize) -> None:
        """This size, as far as the screen has it; with scroll bars where that is too little."""
        room, layout = room_for(self), self.layout()
        size = wanted.boundedTo(room)
        if layout is not None and not self._scrolls:
            least = layout.minimumSize()
            if layout.hasHeightForWidth():
                width = max(size.width(), least.width())
                least.setHeight(layout.minimumHeightForWidth(width))
            if least.width() > room.width() or least.height() > room.height():
                self._scrolls = True
                self.setMinimumSize(0, 0)
                bar_px = self._scroll(layout).verticalScrollBar().sizeHint().width()
                size.setWidth(min(room.width(), max(size.width(), least.width() + bar_px)))
        if size != self.size():
            self.resize(size)

    def _scroll(self, layout: QLayout) -> QScrollArea:
        content = QWidget()
        content.setLayout(layout)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        scroll = _scrolled(content)
        around.addWidget(scroll)
        return scroll


class Row(QHBoxLayout):
    """Side by side, in the height there is.

    Qt gives what it scrolls the height that its broken lines would like best, and scrolls although
    lists and pictures in it could be smaller. This row asks for its least height alone.
    """

    def hasHeightForWidth(self) -> bool:
        return False


class Content(QWidget):
    """Never smaller than the place that is shown can be: a smaller window scrolls it."""

    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint().expandedTo(NARROWEST_PX)


def whole_or_scrolled(content: Content) -> QScrollArea:
    """All of it where there is room; on a screen too small for it, scroll bars.

    Args:
        content: Laid out by a :class:`Row`.
    """
    return _scrolled(content)


def _scrolled(content: QWidget) -> QScrollArea:
    scroll = QScrollArea()
    scroll.setWidgetResizable(True)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setWidget(content)
    return scroll
