"""A widget as tall as it must be, in as much room as there is."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import (
    QScrollArea,
    QWidget,
)


class _Column(QScrollArea):
    """Never narrower than what is in it, also when that grows."""

    def minimumSizeHint(self) -> QSize:
        bar_px = self.verticalScrollBar().sizeHint().width()
        inside = self.widget()
        wide = inside.minimumSizeHint().width() if inside is not None else 0
        return QSize(wide + bar_px, super().minimumSizeHint().height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)


class Broken(QWidget):
    """Text in lines that break, to be scrolled: as tall as its lines are in the width there is.

    Its layout would ask for the height at its least width too, and scroll nothing but margins.
    """

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), 0)


def scrolling(widget: QWidget) -> QScrollArea:
    """The widget as tall as it must be, in as much room as there is."""
    scroll = _Column()
    scroll.setWidgetResizable(True)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setWidget(widget)
    if any(each.focusPolicy() & Qt.FocusPolicy.TabFocus for each in widget.findChildren(QWidget)):
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what is in it is scrolled to
    return scroll


def scroll_to(widget: QWidget) -> None:
    """Bring a widget into the view of what scrolls it, if anything does."""
    around = widget.parentWidget()
    while around is not None and not isinstance(around, _Column):
        around = around.parentWidget()
    if around is not None:
        # What has just been shown has its place before the view moves there.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        around.ensureWidgetVisible(widget, 0, 0)
