"""What is asked about a study: its name, whose sessions are, where files went."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import (
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from emoscope.app.i18n import counted, tr
from emoscope.app.models.sets import offered_sets
from emoscope.app.models.study_book import Column, StudyBook
from emoscope.app.views.boxes import Box
from emoscope.app.views.form import LINE_PX, FolderLine, FormDialog
from emoscope.app.views.study_table import column_words
from emoscope.engine.errors import EmoScopeError
from emoscope.engine.prompts.labels import load_label_set, own_label_sets


class StudyDialog(FormDialog):
    """A new study, or what an open one is called and asks.

    Args:
        folder: Where a new one may lie; None for one that is open.
        book: Its values are shown where ``folder`` is None.
    """

    def __init__(self, book: StudyBook, folder: str | None, parent: QWidget | None = None) -> None:
        new = folder is not None
        super().__init__(
            tr("New study") if new else tr("Study"),
            tr("Make study") if new else tr("Apply"),
            tr("What is in the folder stays as it is; study.yaml is added. Nothing is copied.")
            if new
            else "",
            parent,
        )
        study = None if new else book.study
        self.folder = FolderLine(tr("Folder"), folder or "")
        self.name = QLineEdit(study.name if study is not None else "")
        self.name.setPlaceholderText(tr("that of the folder") if new else "")
        self.labels = Box()
        self.labels.setEditable(True)
        self.labels.addItems(["", *own_label_sets(), *offered_sets()])
        self.labels.setCurrentText(study.labels if study is not None else "")
        line = self.labels.lineEdit()
        if line is not None:
            line.setPlaceholderText(tr("the model's usual ones"))
        self._labels_before = self.labels.currentText()
        self.note = QPlainTextEdit(study.note if study is not None else "")
        self.note.setFixedHeight(70)
        self.note.setTabChangesFocus(True)
        if new:
            self.form.addRow(tr("Folder"), self.folder)
        self.form.addRow(tr("Name"), self.name)
        self.form.addRow(tr("Label set, or labels with commas"), self.labels)
        self.form.addRow(tr("Notes"), self.note)
        self._new = new

    @property
    def place(self) -> Path:
        return Path(self.folder.text).expanduser()

    @property
    def asked(self) -> str:
        """Name or file of the label set, as typed; empty for none."""
        return self.labels.currentText().strip()

    def wrong(self) -> str:
        if self._new and not self.folder.text:
            return tr("Choose a folder.")
        if not self._new and not self.name.text().strip():
            return tr("A study needs a name.")
        if self.asked and self.asked != self._labels_before:
            try:
                load_label_set(self.asked)
            except EmoScopeError as error:
                return str(error)
        return ""


class MoveDialog(FormDialog):
    """Whose several sessions are and what they were under; what stays empty stays as it is."""

    COLUMNS: tuple[Column, ...] = ("participant", "condition", "group", "role")

    def __init__(self, book: StudyBook, ids: Sequence[int], parent: QWidget | None = None) -> None:
        super().__init__(
            counted("Move {count} session", "Move {count} sessions", len(ids)),
            tr("Move"),
            tr("Choose or type; a new name is added to the study. No file is moved."),
            parent,
        )
        self.boxes: dict[Column, Box] = {}
        words = column_words()
        for column in self.COLUMNS:
            box = Box()
            box.setEditable(True)
            box.setMinimumWidth(LINE_PX)
            box.setAccessibleName(words[column])
            box.addItems(["", *book.names(column)])
            line = box.lineEdit()
            if line is not None:
                line.setPlaceholderText(tr("as it is"))
            self.boxes[column] = box
            self.form.addRow(words[column], box)

    @property
    def values(self) -> dict[str, str]:
        """By column, what was said."""
        said = {column: box.currentText().strip() for column, box in self.boxes.items()}
        return {column: text for column, text in said.items() if text}

    def wrong(self) -> str:
        return "" if self.values else tr("Enter at least one.")


class RenameDialog(FormDialog):
    """A participant, condition or group under another name."""

    KINDS: tuple[Column, ...] = ("participant", "condition", "group")

    def __init__(
        self, book: StudyBook, kind: Column, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            tr("Rename"),
            tr("Rename"),
            tr("Everywhere in the study. Names of faces in recordings stay."),
            parent,
        )
        self._book = book
        self.kind, self.old = Box(), Box()
        for each in self.KINDS:
            self.kind.addItem(column_words()[each], each)
        self.kind.setCurrentIndex(self.KINDS.index(kind) if kind in self.KINDS else 0)
        self.new = QLineEdit()
        self.kind.currentIndexChanged.connect(lambda _: self._fill())
        self.old.currentTextChanged.connect(self.new.setText)
        self.form.addRow(tr("What"), self.kind)
        self.form.addRow(tr("Name now"), self.old)
        self.form.addRow(tr("New name"), self.new)
        self._fill()
        if (place := self.old.findText(name)) >= 0:
            self.old.setCurrentIndex(place)
        self.new.setFocus()
        self.new.selectAll()

    def _fill(self) -> None:
        self.old.clear()
        self.old.addItems(list(self._book.names(self.kind.currentData())))
        self.new.setText(self.old.currentText())

    def wrong(self) -> str:
        if not self.old.currentText():
            return tr("There is none yet.")
        return "" if self.new.text().strip() else tr("Type a name.")


class RelocateDialog(FormDialog):
    """Films or results that were moved."""

    def __init__(self, old: str, parent: QWidget | None = None) -> None:
        super().__init__(
            tr("Files were moved"),
            tr("Look there"),
            tr("Paths below the first folder lead below the second one then. No file is moved."),
            parent,
        )
        self.old = QLineEdit(old)
        self.old.setMinimumWidth(LINE_PX)
        self.new = FolderLine(tr("Folder now"))
        self.form.addRow(tr("Folder before"), self.old)
        self.form.addRow(tr("Folder now"), self.new)

    def wrong(self) -> str:
        if not self.old.text().strip():
            return tr("Type the folder in which they were.")
        if not Path(self.new.text).is_dir() or not self.new.text:
            return tr("Choose the folder in which they are now.")
        return ""
