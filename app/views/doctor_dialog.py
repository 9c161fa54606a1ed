"""The doctor's page: what is installed, what runs, how fast."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from emoscope.app.engine_words import in_language
from emoscope.app.i18n import tr
from emoscope.app.models.doctor import doctor_lines, doctor_report
from emoscope.app.models.live import LiveModel
from emoscope.app.views.fitting import Dialog
from emoscope.engine.sources.wanted import parse_source


class DoctorDialog(Dialog):
    """A table that is brought up to date every second, and a button that copies it."""

    def __init__(self, live: LiveModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Doctor"))
        room = parent.height() - 40 if parent is not None else 620
        self.resize(560, min(620, room))
        self.live = live
        self.table = QTableWidget(0, 2)
        self.table.setTabKeyNavigation(False)
        self.table.setAccessibleName(tr("Report"))
        self.table.horizontalHeader().hide()
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        hint = QLabel(tr("The report contains no faces, names or paths."))
        hint.setObjectName("hint")
        self.copy_button = QPushButton(tr("Copy report"))
        self.copy_button.setObjectName("primary")
        self.copy_button.clicked.connect(self.copy)
        close = QPushButton(tr("Close"))
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addWidget(hint, 1)
        row.addWidget(close)
        row.addWidget(self.copy_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.addWidget(self.table, 1)
        layout.addLayout(row)
        self.refresh()
        self.table.resizeColumnToContents(0)
        self.table.setColumnWidth(0, self.table.columnWidth(0) + 18)
        timer = QTimer(self)
        timer.setInterval(1000)
        timer.timeout.connect(self.refresh)
        timer.start()

    def lines(
        self, words: Callable[[str], str] = tr, said: Callable[[str], str] = in_language
    ) -> list[tuple[str, str]]:
        """Of the table; with ``str`` twice, of the report to copy, which stays English."""
        choice = self.live.choice
        kind = "none"
        if self.live.running:
            kind = "demo clip" if choice.demo else ("file" if choice.video else "camera")
            if choice.source:
                kind = str(parse_source(choice.source).kind)  # never the address
        return doctor_lines(self.live.stats, self.live.pipeline, kind, words, said)

    def refresh(self) -> None:
        lines = self.lines()
        self.table.setRowCount(len(lines))
        for row, pair in enumerate(lines):
            for column, text in enumerate(pair):
                item = self.table.item(row, column)
                if item is None:
                    self.table.setItem(row, column, QTableWidgetItem(text))
                elif item.text() != text:
                    item.setText(text)

    def copy(self) -> None:
        """Put the report on the clipboard."""
        QGuiApplication.clipboard().setText(doctor_report(self.lines(str, str)))
        self.copy_button.setText(tr("Copied"))
