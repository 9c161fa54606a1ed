"""What the page Models asks before it connects, converts or deletes."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from emoscope.app.i18n import tr
from emoscope.app.views.boxes import Box
from emoscope.app.views.fitting import Dialog
from emoscope.engine.models.catalogue import HubItem
from emoscope.engine.models.convert import KINDS
from emoscope.engine.models.download import hub_address
from emoscope.engine.printing import printable
from emoscope.engine.runtime.at_hand import PackFacts

TEXT_PX = 460


class _Question(Dialog):
    """A text, what belongs to it, and two buttons; Cancel is what Escape does."""

    def __init__(self, title: str, text: str, yes: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.text = QLabel(text)
        self.text.setWordWrap(True)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setMinimumWidth(TEXT_PX)
        self.text.setMinimumHeight(self.text.heightForWidth(TEXT_PX))
        self.parts = QVBoxLayout()
        self.yes_button = QPushButton(yes)
        self.yes_button.setAutoDefault(False)
        self.yes_button.clicked.connect(self.accept)
        cancel = QPushButton(tr("Cancel"))
        cancel.setDefault(True)
        cancel.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.yes_button)
        row.addWidget(cancel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 18)
        layout.setSpacing(14)
        layout.addWidget(self.text)
        layout.addLayout(self.parts)
        layout.addLayout(row)


class ConsentQuestion(_Question):
    """What is about to be downloaded, from where, how large and under which licence."""

    def __init__(self, item: HubItem, parent: QWidget | None = None) -> None:
        lines = [
            item.title,
            tr("From {address}: {repo}").format(address=printable(hub_address()), repo=item.repo),
            tr("About {size} MB; twice that is needed on the disk for a while.").format(
                size=megabytes(item.size_bytes)
            ),
            tr("Licence: {licence}").format(licence=item.licence),
            tr("The hub sees this computer's address and what is downloaded, nothing else."),
        ]
        super().__init__(tr("Get a model"), "\n\n".join(lines), tr("Download"), parent)
        self.research: QCheckBox | None = None
        if item.research_only:
            self.research = QCheckBox(tr("I use it for research only, as its licence says."))
            self.research.toggled.connect(self.yes_button.setEnabled)
            self.yes_button.setEnabled(False)
            self.parts.addWidget(self.research)


class ConvertQuestion(_Question):
    """Whose file it is, and which CLIP gives it what it lacks."""

    def __init__(self, file: Path, clips: list[str], parent: QWidget | None = None) -> None:
        text = tr(
            "{name} is opened in a separate process that reads nothing but numbers from it."
            " Which model is it from?"
        ).format(name=printable(file.name))
        super().__init__(tr("Convert a file"), text, tr("Convert"), parent)
        self.kinds, self.clips = Box(), Box()
        for kind in KINDS:
            self.kinds.addItem(kind, kind)
        name = file.name.lower()
        likely = [
            kind for kind in KINDS if kind.split("-")[0] in name or kind.replace("-", "") in name
        ]
        if likely:
            self.kinds.setCurrentIndex(KINDS.index(likely[0]))
        self.clips.addItem(tr("none"), None)
        for clip in clips:
            self.clips.addItem(clip, clip)
        if clips:
            self.clips.setCurrentIndex(1)
        form = QFormLayout()
        form.addRow(tr("System"), self.kinds)
        form.addRow(tr("CLIP for what it lacks"), self.clips)
        self.parts.addLayout(form)

    @property
    def kind(self) -> str:
        return str(self.kinds.currentData())

    @property
    def clip(self) -> str | None:
        found = self.clips.currentData()
        return None if found is None else str(found)


class CalibrateQuestion(_Question):
    """By which faces a pack's answers are to be measured."""

    def __init__(self, facts: PackFacts, folder: Path, parent: QWidget | None = None) -> None:
        text = tr(
            "A pack's answers are measured by what faces mostly look like. That can be the faces "
            "of this computer: mostly neutral and smiling ones, of several people. Only the mean "
            "and the spread of their embeddings are kept, no face, and they can be removed."
        )
        super().__init__(tr("Calibrate a model"), text, tr("Calibrate"), parent)
        self.ways = {
            "recordings": QRadioButton(
                tr("My recordings that kept embeddings, in {folder}").format(
                    folder=printable(folder)
                )
            ),
            "folder": QRadioButton(tr("A folder of pictures …")),
            "none": QRadioButton(tr("None: score as the pack came")),
        }
        self.ways["none"].setEnabled(bool(facts.calibrated))
        for button in self.ways.values():
            self.parts.addWidget(button)
        self.ways["recordings"].setChecked(True)

    @property
    def chosen(self) -> str:
        """``recordings``, ``folder`` or ``none``."""
        return next(name for name, button in self.ways.items() if button.isChecked())


def remove_question(name: str, parent: QWidget | None = None) -> _Question:
    """Whether a pack is to be deleted."""
    text = tr(
        "Delete the pack {name} from this computer, with what was measured and made of it? "
        "Recordings that were scored with it stay; scoring them again needs the pack."
    ).format(name=printable(name))
    question = _Question(tr("Remove a model"), text, tr("Delete for good"), parent)
    question.yes_button.setObjectName("danger")
    return question


def megabytes(size_bytes: float) -> str:
    """As the language in use writes numbers."""
    return QLocale().toString(round(size_bytes / 1e6))
