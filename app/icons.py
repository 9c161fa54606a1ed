"""Our own line icons, drawn in the theme's colour."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from emoscope.app.theme.tokens import Tokens
from emoscope.engine import paths

SIZES_PX = (16, 20, 24, 32, 48, 64)


class Icons:
    """Reads ``assets/icons/*.svg``, in which ``#888888`` stands for the theme's colour."""

    def __init__(self, tokens: Tokens) -> None:
        self._tokens = tokens
        self._drawings: dict[str, str] = {}

    def use(self, tokens: Tokens) -> None:
        self._tokens = tokens

    def icon(self, name: str, colour: str | None = None) -> QIcon:
        """An icon; empty when there is no such drawing."""
        made = QIcon()
        for mode, tint in (
            (QIcon.Mode.Normal, colour or self._tokens.text),
            (QIcon.Mode.Disabled, self._tokens.muted),
        ):
            renderer = self._renderer(name, tint)
            for size in SIZES_PX:
                made.addPixmap(_drawn(renderer, size), mode)
        return made

    def pixmap(self, name: str, size_px: int, colour: str | None = None) -> QPixmap:
        """One size of an icon."""
        return _drawn(self._renderer(name, colour or self._tokens.text), size_px)

    def _renderer(self, name: str, colour: str) -> QSvgRenderer | None:
        if name not in self._drawings:
            path = paths.assets() / "icons" / f"{name}.svg"
            self._drawings[name] = path.read_text(encoding="utf-8") if path.is_file() else ""
        text = self._drawings[name].replace("#888888", QColor(colour).name())
        return QSvgRenderer(QByteArray(text.encode())) if text else None


def _drawn(renderer: QSvgRenderer | None, size_px: int) -> QPixmap:
    picture = QPixmap(size_px, size_px)
    picture.fill(Qt.GlobalColor.transparent)
    if renderer is not None:
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
        made.addPixmap(_drawn(renderer, size))
    return made
