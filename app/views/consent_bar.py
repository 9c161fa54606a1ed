"""Who is in view, and do they know: asked at each camera session, kept with its recordings."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from emoscope.app.i18n import tr
from emoscope.app.views.boxes import Box


class ConsentBar(QFrame):
    """A strip above the picture until it is answered; nothing else waits for it."""

    noted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("message")
        self.setProperty("kind", "info")
        self.note = ""
        question = QLabel(tr("Do the people in view know and agree?"))
        question.setWordWrap(True)  # in a narrow window; in a wide one it takes what it needs
        question.setMaximumWidth(question.fontMetrics().horizontalAdvance(question.text()) + 24)
        self.how = Box()
        for key, words in (
            ("none", tr("not noted")),
            ("self", tr("only I am in view")),
            ("verbal", tr("agreed verbally")),
            ("signed", tr("agreed in writing")),
        ):
            self.how.addItem(words, key)
        self.how.setAccessibleName(question.text())
        self.purpose = QLineEdit()
        self.purpose.setPlaceholderText(tr("Purpose (no names)"))
        self.purpose.setToolTip(tr("Purpose or consent-form number (no names)"))
        room = self.purpose.fontMetrics().horizontalAdvance(self.purpose.placeholderText())
        self.purpose.setMinimumWidth(room + 40)
        self.purpose.setAccessibleName(tr("Purpose"))
        self.purpose.returnPressed.connect(self.confirm)
        self.confirm_button = QPushButton(tr("Note"))
        self.confirm_button.clicked.connect(self.confirm)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 6, 8, 6)
        layout.addWidget(question, 10)
        layout.addWidget(self.how)
        layout.addWidget(self.purpose, 2)
        layout.addWidget(self.confirm_button)
        self.hide()

    @property
    def given(self) -> bool:
        """Somebody has said that the people in view agree."""
        return bool(self.note)

    def ask(self) -> None:
        """For a new camera session: forget the last answer."""
        self.note = ""
        self.how.setCurrentIndex(0)
        self.show()

    @contextmanager
    def kept(self) -> Iterator[None]:
        """The answer stays while the same camera is opened again."""
        note, asked = self.note, self.isVisible()
        yield
        if note:
            self.note = note
            self.setVisible(asked)

    def dismiss(self) -> None:
        """No camera, nobody to ask."""
        self.note = ""
        self.hide()

    def confirm(self) -> None:
        """Keep the answer; "not noted" keeps the question open."""
        key = self.how.currentData()
        if key == "none":
            self.how.setFocus()
            return
        now = datetime.now(UTC).strftime("%Y-%m-%d %H:%M UTC")
        purpose = " ".join(self.purpose.text().split())
        self.note = f"consent: {key}; {now}" + (f"; purpose: {purpose}" if purpose else "")
        self.hide()
        self.noted.emit(self.note)
