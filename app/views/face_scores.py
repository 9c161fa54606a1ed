"""The scores of the chosen face at the moment that is shown."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from emoscope.app.i18n import tr
from emoscope.app.models.wording import state_words
from emoscope.app.theme.tokens import Tokens
from emoscope.app.views.bars import BarList
from emoscope.engine.data import FaceScore

NARROWEST_PX = 230
"""A word of a label has room then."""


class FaceScores(QFrame):
    """Number, state and bars."""

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setMinimumWidth(NARROWEST_PX)
        self.title = QLabel()
        self.title.setObjectName("heading")
        self.state = QLabel()
        self.state.setObjectName("hint")
        self.bars = BarList(tokens)
        self.roll = scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.bars)
        column.addStretch(1)
        scroll.setWidget(holder)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 10, 14, 10)
        for widget in (self.title, self.state, scroll):
            layout.addWidget(widget)

    def clear(self) -> None:
        self.title.setText("")
        self.state.setText("")

    def show_face(self, number: int, face: FaceScore | None, name: str = "") -> None:
        """The face of this number, or this name; None while it is not in view."""
        words = name or tr("Face {number}").format(number=number)
        self.title.setText(words if number else "")
        self.roll.setAccessibleName(self.title.text())
        if face is not None and face.state.scored and face.probabilities is not None:
            none = np.float32(face.none if face.none is not None else np.nan)
            self.state.setText("")
            self.bars.set_values(np.append(face.probabilities, none).astype(np.float32), None)
            return
        words = tr("not in view")
        if face is not None:
            words = state_words(face) or tr("no score here")
        self.state.setText(words)
        self.bars.set_values(None, None, words)
