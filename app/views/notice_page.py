"""The notice that must be accepted before anything is estimated."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from emoscope.app.i18n import LANGUAGES, tr
from emoscope.app.icons import Icons
from emoscope.app.views.boxes import Box
from emoscope.app.views.enter import ENTER
from emoscope.app.views.scrolling import Broken


def notice_points() -> tuple[tuple[str, str], ...]:
    """What the notice says: heading and text of each point."""
    return (
        (
            tr("What it does"),
            tr(
                "EmoScope looks at faces in a camera picture or a video and says how well "
                "sentences that you choose describe what each face is doing."
            ),
        ),
        (
            tr("What the scores are"),
            tr(
                "Scores say how a face looks to a model, not what a person feels. They are "
                "uncertain and often wrong: published models of this kind name the right one of "
                "several emotions in well under half of the clips they were never trained on."
            ),
        ),
        (
            tr("What it is not for"),
            tr(
                "Not for judging people at work or in education (prohibited in the European "
                "Union), in hiring, policing or border control, and not for medical decisions."
            ),
        ),
        (
            tr("Your duty"),
            tr(
                "Tell the people in view before you begin, say what it is for, and stop when "
                "they ask. People in a video call, or before a camera elsewhere, must have agreed "
                "before you look at them. A printable notice is in the Help menu."
            ),
        ),
        (
            tr("Privacy"),
            tr(
                "Everything is computed on this computer. Scores leave the program only by a "
                "stream that you switch on. Nothing is stored unless you "
                "record or analyse a file, and then the scores alone until you switch on more."
            ),
        ),
    )


class NoticePage(QWidget):
    """First thing a new user sees; cannot be skipped."""

    accepted = Signal()
    declined = Signal()
    language_chosen = Signal(str)

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.again = False
        card = QFrame()
        card.setObjectName("card")
        card.setMaximumWidth(720)
        card.setMinimumWidth(480)
        title = QLabel(tr("Before you begin"))
        title.setObjectName("title")
        self.language = Box()
        self.language.setAccessibleName(tr("Language"))
        for value, text in LANGUAGES.items():
            self.language.addItem(text, value)
        self.language.activated.connect(
            lambda _: self.language_chosen.emit(self.language.currentData())
        )
        head_row = QHBoxLayout()
        head_row.addWidget(title, 1)
        head_row.addWidget(self.language)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(32, 26, 32, 24)
        inside.setSpacing(12)
        inside.addLayout(head_row)
        for heading, text in notice_points():
            head = QLabel(heading)
            head.setObjectName("heading")
            body = QLabel(text)
            body.setWordWrap(True)
            for part in (head, body):
                policy = part.sizePolicy()  # it knows that broken lines are higher where narrow
                policy.setVerticalPolicy(QSizePolicy.Policy.Fixed)
                part.setSizePolicy(policy)
            block = QVBoxLayout()
            block.setSpacing(2)
            block.addWidget(head)
            block.addWidget(body)
            inside.addLayout(block)
        self.tick = QCheckBox(tr("I have read this and will tell the people in view."))
        self.accept_button = QPushButton(tr("Accept and begin"))
        self.accept_button.setObjectName("primary")
        self.accept_button.setEnabled(False)
        self.decline_button = QPushButton(tr("Quit"))
        self.tick.toggled.connect(self.accept_button.setEnabled)
        self.accept_button.clicked.connect(self.accepted)
        self.decline_button.clicked.connect(self.declined)
        buttons = QHBoxLayout()
        buttons.addWidget(self.decline_button)
        buttons.addStretch(1)
        buttons.addWidget(self.accept_button)
        inside.addSpacing(4)
        inside.addWidget(self.tick)
        inside.addLayout(buttons)
        middle = Broken()
        row = QHBoxLayout(middle)
        row.addStretch(1)
        column = QVBoxLayout()
        column.addStretch(1)
        column.addWidget(card)
        column.addStretch(1)
        row.addLayout(column, 100)  # all there is, up to the card's own most
        row.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(middle)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroll)
        self.setAccessibleName(title.text())

    def show_language(self, language: str) -> None:
        """The one in use."""
        self.language.setCurrentIndex(max(0, self.language.findData(language)))

    def show_again(self) -> None:
        """For reading it later: it has been accepted already."""
        self.again = True
        self.tick.setChecked(True)
        self.accept_button.setText(tr("Close"))
        self.decline_button.hide()

    def take_keyboard(self) -> None:
        """Begin where the user goes on: at the box to tick, or at Close."""
        (self.accept_button if self.again else self.tick).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.again and event.key() == Qt.Key.Key_Escape:
            self.accepted.emit()
        elif event.key() in ENTER and self.tick.hasFocus() and not event.isAutoRepeat():
            (self.accept_button if self.tick.isChecked() else self.tick).click()
        else:
            super().keyPressEvent(event)
