"""Our own line icons, drawn in the theme's colour."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from app.theme.tokens import Tokens
from engine import paths

SIZES_PX = (16, 20, 24, 32, 48, 64)


class Icons:
    """Reads ``assets/icons/*.svg``, in which ``#888888`` stands for the theme's colour."""

    def __init__(self, tokens: Tokens) -> None:
        self._tokens = tokens

    def use(self, tokens: Tokens) -> None:
        self._tokens = tokens

    def icon(self, name: str, colour: str | None = None) -> QIcon:
        """An icon; empty when there is no such drawing."""
        made = QIcon()
        for mode, tint in (
            (QIcon.Mode.Normal, colour or self._tokens.text),
            (QIcon.Mode.Disabled, self._tokens.muted),
        ):
            for size in SIZES_PX:
                made.addPixmap(self.pixmap(name, size, tint), mode)
        return made

    def pixmap(self, name: str, size_px: int, colour: str | None = None) -> QPixmap:
        """One size of an icon."""
        picture = QPixmap(size_px, size_px)
        picture.fill(Qt.GlobalColor.transparent)
        path = paths.assets() / "icons" / f"{name}.svg"
        if path.is_file():
            tint = QColor(colour or self._tokens.text).name()
            text = path.read_text(encoding="utf-8").replace("#888888", tint)
            renderer = QSvgRenderer(QByteArray(text.encode()))
            painter = QPainter(picture)
            renderer.render(painter, QRectF(0, 0, size_px, size_px))
            painter.end()
        return picture


def program_icon() -> QIcon:
    """The program's own icon in its own colours."""
    made = QIcon()
    text = (paths.assets() / "icons" / "emoscope.svg").read_bytes()
    renderer = QSvgRenderer(QByteArray(text))
    for size in (*SIZES_PX, 128, 256):
        picture = QPixmap(size, size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        renderer.render(painter, QRectF(0, 0, size, size))
        painter.end()
        made.addPixmap(picture)
    return made
