"""Forms: what several dialogs ask with."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from emoscope.app.engine_words import in_language
from emoscope.app.i18n import tr
from emoscope.app.views.fitting import Dialog
from emoscope.app.views.hinted_line import HINT_MARGIN_PX

LINE_PX = 230


class FormDialog(Dialog):
    """A form with a hint, a place for what is wrong, and two buttons."""

    def __init__(
        self, title: str, accept: str, hint: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.form = QFormLayout()
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.trouble = QLabel()
        self.trouble.setObjectName("warning")
        self.trouble.setWordWrap(True)
        self.trouble.hide()
        self.buttons = QDialogButtonBox()
        self.ok = self.buttons.addButton(accept, QDialogButtonBox.ButtonRole.AcceptRole)
        self.ok.setObjectName("primary")
        self.buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        self.buttons.accepted.connect(self.take)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addLayout(self.form)
        if hint:
            words = QLabel(hint)
            words.setObjectName("hint")
            words.setWordWrap(True)
            layout.addWidget(words)
        layout.addWidget(self.trouble)
        layout.addStretch(1)
        layout.addWidget(self.buttons)

    def setVisible(self, visible: bool) -> None:
        if visible and not self.isVisible():
            self._make_hints_whole()
            self._begin_at_the_fields()
        super().setVisible(visible)

    def _make_hints_whole(self) -> None:
        """Qt asks for no more room than some letters need, however long the hint is."""
        for line in self.findChildren(QLineEdit):
            hint = line.fontMetrics().horizontalAdvance(line.placeholderText())
            line.setMinimumWidth(max(line.minimumWidth(), hint + HINT_MARGIN_PX))

    def _begin_at_the_fields(self) -> None:
        """The buttons were made first: the keyboard would begin at them."""
        boxes = self.buttons.buttons()
        fields = [
            each
            for each in self.findChildren(QWidget)
            if each.focusPolicy() & Qt.FocusPolicy.TabFocus
            and each.focusProxy() is None
            and each.window() is self
            and each not in boxes
        ]
        for button in sorted(boxes, key=lambda each: each is self.ok):  # the last one stands first
            if fields:
                self.setTabOrder(fields[-1], button)

    def wrong(self) -> str:
        """What does not fit, in a sentence; empty where all does."""
        return ""

    def take(self) -> None:
        """Accept, or say what is wrong."""
        trouble = self.wrong()
        self.trouble.setText(in_language(trouble))
        self.trouble.setVisible(bool(trouble))
        if not trouble:
            self.accept()


class FolderLine(QWidget):
    """A folder to type or to choose."""

    def __init__(self, title: str, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QLineEdit(text)
        self.line.setMinimumWidth(LINE_PX)
        self.line.setAccessibleName(title)
        self.button = QPushButton(tr("Choose …"))
        self.button.setAutoDefault(False)
        self.button.clicked.connect(self._ask)
        self.setFocusProxy(self.line)
        self._title = title
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.line, 1)
        layout.addWidget(self.button)

    def _ask(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self._title, self.text)
        if name:
            self.line.setText(name)

    @property
    def text(self) -> str:
        return self.line.text().strip()


class FolderList(QWidget):
    """Folders that are added and taken out."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = QListWidget()
        self.list.setAccessibleName(title)
        self.list.setFixedHeight(84)
        self.add_button, self.out_button = QPushButton(tr("Add …")), QPushButton(tr("Take out"))
        for button, do in ((self.add_button, self._ask), (self.out_button, self._take_out)):
            button.setAutoDefault(False)
            button.clicked.connect(do)
        self._title = title
        buttons = QVBoxLayout()
        buttons.addWidget(self.add_button)
        buttons.addWidget(self.out_button)
        buttons.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.list, 1)
        layout.addLayout(buttons)

    @property
    def folders(self) -> tuple[Path, ...]:
        return tuple(Path(self.list.item(row).text()) for row in range(self.list.count()))

    def add(self, folder: Path) -> None:
        """Add a folder; one that is in the list already is not added again."""
        if folder not in self.folders:
            self.list.addItem(str(folder))

    def _ask(self) -> None:
        last = str(self.folders[-1].parent) if self.folders else ""
        name = QFileDialog.getExistingDirectory(self, self._title, last)
        if name:
            self.add(Path(name))

    def _take_out(self) -> None:
        self.list.takeItem(self.list.currentRow())


def show_dialog(dialog: QDialog, accepted: Callable[[], object]) -> None:
    """Open a dialog over its window; it is deleted when it closes."""
    dialog.accepted.connect(accepted)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def number(text: str) -> float | None:
    """A number with a point or a comma; None for an empty line.

    Raises:
        ValueError: It is no number.
    """
    return number_of(text) if text.strip() else None


def number_of(text: str) -> float:
    """A number with a point or a comma.

    Raises:
        ValueError: It is no number, or the line is empty.
    """
    return float(text.strip().replace(",", "."))


def two_numbers(text: str) -> tuple[float, float] | None:
    """Two numbers such as "-1, 0", "-1 to 0" or "-0,5; 0"; None for an empty line.

    Raises:
        ValueError: They are not two numbers.
    """
    if not text.strip():
        return None
    apart = next((mark for mark in (r"\bto\b", ";", r",\s") if re.search(mark, text)), ",")
    first, second = re.split(apart, text.strip().rstrip(","))
    return number_of(first), number_of(second)
