"""The files being analysed and the recordings that are there."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidgetItem,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from emoscope.app.i18n import tr
from emoscope.app.models.archive import Archive
from emoscope.app.models.wording import clock_words
from emoscope.app.views.elided import ElidedWords
from emoscope.app.views.finding import FindingList
from emoscope.engine.analysis.outcome import FileOutcome, Status
from emoscope.engine.analysis.progress import Progress

BACK_EDGES_PX = 36
"""What of the way back to a study is not for its name."""


def status_words(status: Status) -> str:
    """How a file ended, in a word."""
    return {
        Status.DONE: tr("done"),
        Status.SKIPPED: tr("already done"),
        Status.PARTIAL: tr("in part"),
        Status.STOPPED: tr("stopped"),
        Status.FAILED: tr("failed"),
        Status.BUSY: tr("in use by another process"),
    }[status]


class QueueList(QFrame):
    """Progress with remaining time on top, recordings below."""

    opened = Signal(object, object)
    """Session folder and video, or None."""
    back_wanted = Signal()
    """To the study that the recording was opened from."""
    add_wanted = Signal()
    pause_wanted = Signal()
    cancel_wanted = Signal()

    def __init__(self, archive: Archive, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.archive = archive
        title = QLabel(tr("Recordings"))
        title.setObjectName("heading")
        self.add_button = QPushButton(tr("Analyse videos …"))
        self.add_button.setObjectName("primary")
        self.add_button.clicked.connect(self.add_wanted)
        self.keep = QCheckBox(tr("keep embeddings"))
        self.keep.setToolTip(
            tr("Lets you change labels later. Embeddings are derived from faces: personal data.")
        )
        self.gaze = QCheckBox(tr("lids and direction of gaze"))
        self.gaze.setToolTip(
            tr("Measured beside the scores, for the format measures. Takes more time.")
        )
        self.now = QLabel()
        self.now.setWordWrap(True)
        self.bar = QProgressBar()
        self.bar.setRange(0, 1000)
        self.bar.setTextVisible(False)
        self.left = QLabel()
        self.left.setObjectName("hint")
        self.pause_button = QPushButton(tr("Pause"))
        self.pause_button.clicked.connect(self.pause_wanted)
        self.cancel_button = QPushButton(tr("Cancel"))
        self.cancel_button.clicked.connect(self.cancel_wanted)
        buttons = QHBoxLayout()
        buttons.addWidget(self.pause_button)
        buttons.addWidget(self.cancel_button)
        self.work = QWidget()
        inside = QVBoxLayout(self.work)
        inside.setContentsMargins(0, 4, 0, 8)
        inside.setSpacing(5)
        for widget in (self.now, self.bar, self.left):
            inside.addWidget(widget)
        inside.addLayout(buttons)
        self.work.hide()
        self.list = FindingList()
        self.list.setAccessibleName(tr("Recordings"))
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.itemActivated.connect(self._open)
        self.list.itemClicked.connect(self._open)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.back = QPushButton()
        self._back_words = ElidedWords(self.back, BACK_EDGES_PX)
        self.back.clicked.connect(self.back_wanted)
        self.back.hide()
        self.hint = QLabel(tr("Drop video files anywhere in the window."))
        self.hint.setObjectName("hint")
        self.hint.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.setSpacing(8)
        layout.addWidget(title)
        layout.addWidget(self.back)
        layout.addWidget(self.add_button)
        layout.addWidget(self.keep)
        layout.addWidget(self.gaze)
        layout.addWidget(self.work)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.hint)
        self.refresh()

    def show_back(self, study: str) -> None:
        """Offer the way back to a study; empty for none."""
        self.back.setVisible(bool(study))
        self._back_words.say(tr("Back to {study}").format(study=study))
        self.back.setToolTip(study)

    def add_search(self, search: QWidget) -> None:
        """Put the search above the list."""
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.insertWidget(layout.indexOf(self.list), search)

    def refresh(self, chosen: Path | None = None) -> None:
        """List what is there, newest first, and mark one; without it, what was marked stays so."""
        chosen = chosen or self.chosen
        self.list.clear()
        for folder, video in self.archive.entries():
            item = QListWidgetItem(video.name if video else folder.name)
            item.setToolTip(str(folder))
            item.setData(Qt.ItemDataRole.UserRole, (folder, video))
            self.list.addItem(item)
            if folder == chosen:
                self.list.setCurrentItem(item)

    def _open(self, item: QListWidgetItem) -> None:
        folder, video = item.data(Qt.ItemDataRole.UserRole)
        self.opened.emit(Path(folder), Path(video) if video else None)

    @property
    def chosen(self) -> Path | None:
        """Folder of the session that is marked in the list."""
        item = self.list.currentItem()
        return Path(item.data(Qt.ItemDataRole.UserRole)[0]) if item is not None else None

    # -- progress ------------------------------------------------------------------------------

    def show_started(self, path: Path) -> None:
        self.work.show()
        self.now.setText(path.name)
        self.bar.setRange(0, 0)
        self.left.setText(tr("starting …"))
        self.show_paused(False)

    def show_progress(self, progress: Progress) -> None:
        fraction = progress.fraction
        self.now.setText(f"{progress.path.name}  ({progress.number}/{progress.total})")
        if fraction is None:
            self.bar.setRange(0, 0)
        else:
            self.bar.setRange(0, 1000)
            self.bar.setValue(round(fraction * 1000))
        words = [tr("{speed:.1f} × real time").format(speed=progress.speed)]
        if progress.remaining_s is not None:
            words.insert(0, tr("{time} left").format(time=clock_words(progress.remaining_s)))
        self.left.setText(" · ".join(words))

    def show_outcome(self, outcome: FileOutcome) -> None:
        self.left.setText(f"{outcome.path.name}: {status_words(outcome.status)}")

    def show_ended(self) -> None:
        self.work.hide()
        self.refresh()

    def show_paused(self, paused: bool) -> None:
        self.pause_button.setText(tr("Resume") if paused else tr("Pause"))
