"""Asks once more before sessions are deleted, and says what goes and what stays."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from emoscope.app.i18n import counted, tr
from emoscope.app.models.retention import ForgetPlan, listed
from emoscope.app.views.fitting import Dialog


class ForgetDialog(Dialog):
    """``accepted`` deletes; Cancel is what Enter and Escape do."""

    def __init__(self, plan: ForgetPlan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plan = plan
        one = len(plan.folders) == 1
        self.setWindowTitle(tr("Forget this session") if one else tr("Forget old sessions"))
        self.setMinimumWidth(460)
        title = QLabel(
            tr("Delete this session?")
            if one
            else counted("Delete {count} session?", "Delete {count} sessions?", len(plan.folders))
        )
        title.setObjectName("title")
        title.setWordWrap(True)
        self.text = QLabel("\n\n".join(self._parts()))
        self.text.setWordWrap(True)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.exports_too = QCheckBox(
            tr("Delete also what was saved elsewhere, and rows in studies")
        )
        self.exports_too.setVisible(bool(plan.exports or plan.studies))
        self.examples_too = QCheckBox(
            counted(
                "Delete also {count} example that a label was taught from it",
                "Delete also {count} examples that labels were taught from it",
                plan.examples,
            )
        )
        self.examples_too.setChecked(True)
        self.examples_too.setVisible(plan.examples > 0)
        self.forget_button = QPushButton(tr("Delete for good"))
        self.forget_button.setObjectName("danger")
        self.forget_button.setAutoDefault(False)
        self.forget_button.clicked.connect(self.accept)
        self.cancel_button = QPushButton(tr("Cancel"))
        self.cancel_button.setDefault(True)
        self.cancel_button.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.forget_button)
        row.addWidget(self.cancel_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 18)
        layout.setSpacing(14)
        layout.addWidget(title)
        layout.addWidget(self.text)
        layout.addWidget(self.exports_too)
        layout.addWidget(self.examples_too)
        layout.addSpacing(4)
        layout.addLayout(row)
        self.cancel_button.setFocus()

    def _parts(self) -> list[str]:
        plan = self.plan
        parts = [listed([folder.name for folder in plan.folders])]
        if plan.copies:
            names = listed([folder.name for folder in plan.copies])
            parts.append(tr("Also deleted, because made from it: {names}").format(names=names))
        parts.append(
            tr(
                "Scores, embeddings, the recorded video, markers and exports in the session's "
                "folder are deleted and cannot be brought back."
            )
        )
        stays = [tr("video files that were analysed"), *map(str, (*plan.exports, *plan.studies))]
        parts.append(tr("Not deleted: {files}").format(files=listed(stays)))
        return parts
