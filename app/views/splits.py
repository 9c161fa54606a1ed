"""Two parts of a page with a border that can be moved."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget


def split(
    along: Qt.Orientation, first: QWidget, second: QWidget, *, sizes: list[int], stretched: int
) -> QSplitter:
    """Two parts whose border can be moved, of these sizes; neither goes away.

    Args:
        along: Side by side, or one above the other.
        first: Part.
        second: Likewise.
        sizes: In pixels, at first.
        stretched: Number of the part that takes what room there is more.
    """
    splitter = QSplitter(along)
    splitter.addWidget(first)
    splitter.addWidget(second)
    splitter.setStretchFactor(stretched, 1)
    splitter.setSizes(sizes)
    splitter.setHandleWidth(8)
    splitter.setChildrenCollapsible(False)
    return splitter
