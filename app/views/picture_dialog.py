"""A picture that was written, as large as there is room."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QDialogButtonBox, QVBoxLayout, QWidget

from emoscope.app.i18n import tr
from emoscope.app.views.fitting import Dialog

SIZE_PX = QSize(900, 640)
SHOWN = frozenset({".svg", ".png"})
"""Endings of pictures that can be shown here."""


class _Picture(QWidget):
    """Keeps the sides' proportion; white below, as on paper."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.setMinimumSize(240, 160)
        self._drawing = QSvgRenderer(str(path)) if path.suffix.lower() == ".svg" else None
        self._pixels = QPixmap() if self._drawing is not None else QPixmap(str(path))

    @property
    def natural(self) -> QSize:
        """Size of what is shown; empty where it cannot be read."""
        return self._drawing.defaultSize() if self._drawing is not None else self._pixels.size()

    def paintEvent(self, event: QPaintEvent) -> None:
        size = self.natural
        if size.isEmpty():
            return
        size.scale(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        left, top = (self.width() - size.width()) / 2, (self.height() - size.height()) / 2
        area = QRectF(left, top, size.width(), size.height())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(area, Qt.GlobalColor.white)
        if self._drawing is not None:
            self._drawing.render(painter, area)
        else:
            painter.drawPixmap(area, self._pixels, QRectF(self._pixels.rect()))
        painter.end()


class PictureDialog(Dialog):
    """One picture, and a button to close it."""

    def __init__(self, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(path.name)
        self.picture = _Picture(path)
        self.picture.setAccessibleName(tr("Picture {name}").format(name=path.name))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.picture, 1)
        layout.addWidget(buttons)
        self.resize(SIZE_PX)
