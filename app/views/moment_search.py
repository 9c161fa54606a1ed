"""The field above the recordings: a sentence, and the moments that fit it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QImage, QKeyEvent, QPixmap
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from emoscope.app.i18n import counted, tr
from emoscope.app.models.moment_finding import MomentFinding
from emoscope.app.models.wording import clock_words
from emoscope.app.views.hinted_line import HintedLine
from emoscope.engine.archive.finding import Found, Moment
from emoscope.engine.archive.stills import HEIGHT_PX
from emoscope.engine.data import Image

MOST_WIDTH_PX = 4 * HEIGHT_PX
MOST_NAMES = 20


class MomentSearch(QWidget):
    """Return searches; Return on a moment opens it; Escape puts the list away."""

    opened = Signal(object, object)
    """Moment, and its video or None."""

    def __init__(self, finding: MomentFinding, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.finding = finding
        self.hides_faces = False
        self.field = HintedLine(tr("Find a moment: a smile"), tr("Find a moment"))
        self.field.setClearButtonEnabled(True)
        self.field.setAccessibleName(tr("Find a moment by a sentence"))
        self.field.setToolTip(
            tr(
                "Searches recordings that keep embeddings. “worried, then relieved” asks for an"
                " order."
            )
        )
        self.field.returnPressed.connect(self.search)
        self.field.textChanged.connect(self._changed)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Moments that were found"))
        self.list.setIconSize(QSize(MOST_WIDTH_PX, HEIGHT_PX))
        self.list.setWordWrap(True)
        self.list.itemActivated.connect(self._open)
        self.list.itemClicked.connect(self._open)
        self.words = QLabel()
        self.words.setObjectName("hint")
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for widget in (self.field, self.list, self.words):
            layout.addWidget(widget)
        self._moments: tuple[Moment, ...] = ()
        finding.found.connect(self._show)
        finding.still.connect(self._picture)
        finding.failed.connect(self._fail)
        self.put_away()

    def search(self) -> None:
        """Look for what the field says."""
        text = self.field.text().strip()
        if not text:
            self.put_away()
            return
        self.words.setText(tr("Searching …"))
        self.words.setToolTip("")
        self.words.show()
        self.finding.ask(text, hide=self.hides_faces)

    def hide_faces(self, wanted: bool) -> None:
        """Let nobody be recognised in the pictures, those that are there already included."""
        if wanted != self.hides_faces:
            self.hides_faces = wanted
            if self._moments:
                self.put_away()
                self.search()

    def put_away(self) -> None:
        """No list, no words."""
        self._moments = ()
        self.list.clear()
        self.list.hide()
        self.words.hide()

    def forget(self, folders: tuple[Path, ...]) -> None:
        """Moments of these sessions are gone."""
        if any(moment.session in folders for moment in self._moments):
            self.put_away()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and (self._moments or self.words.isVisible()):
            self.field.clear()
            self.field.setFocus()
            return
        super().keyPressEvent(event)

    def _changed(self, text: str) -> None:
        if not text:
            self.put_away()

    def _show(self, found: Found) -> None:
        self.put_away()
        self._moments = found.moments
        for moment in found.moments:
            times = clock_words(moment.start_s), clock_words(moment.end_s)
            words = tr("{share} %  {video}, face {face}, {start} to {end}").format(
                share=round(100 * moment.score),
                video=moment.video,
                face=moment.track,
                start=times[0],
                end=times[1],
            )
            item = QListWidgetItem(words)
            item.setToolTip(str(moment.session))
            self.list.addItem(item)
        self.list.setVisible(bool(found.moments))
        if found.moments:
            self.list.setCurrentRow(0)
            self.list.setFocus()
        self.words.setText(" ".join(_said(found)))
        self.words.setToolTip(_named(found))
        self.words.show()

    def _picture(self, number: int, image: Image, covered: bool) -> None:
        if number >= self.list.count() or (self.hides_faces and not covered):
            return
        item = self.list.item(number)
        height, width = image.shape[:2]
        picture = QImage(image.tobytes(), width, height, 3 * width, QImage.Format.Format_RGB888)
        item.setIcon(QIcon(QPixmap.fromImage(picture.copy())))

    def _fail(self, sentence: str) -> None:
        self.put_away()
        self.words.setText(sentence)
        self.words.setToolTip("")
        self.words.show()

    def _open(self, item: QListWidgetItem) -> None:
        row = self.list.row(item)
        if 0 <= row < len(self._moments):
            moment = self._moments[row]
            self.opened.emit(moment, self.finding.video_of(moment.session))


def _named(found: Found) -> str:
    """The recordings that could not be searched, a line each."""
    left = found.unsearched
    every = (*left.scores_only, *left.no_pack, *left.own_classes, *left.damaged)
    names = [block.folder for block in every[:MOST_NAMES]]
    return "\n".join([*names, "…"] if len(every) > MOST_NAMES else names)


def _said(found: Found) -> list[str]:
    """What was searched, and what could not be."""
    words = [
        counted(
            "Searched {count} recording.",
            "Searched {count} recordings.",
            found.sessions,
        )
    ]
    if found.sessions and not found.moments:
        words.insert(0, tr("Nothing fits."))
    if found.strange:
        names = ", ".join(found.strange)
        words.append(
            tr("The model does not know “{names}”: the scores mean nothing.").format(names=names)
        )
    left = found.unsearched
    if left.scores_only:
        words.append(
            counted(
                "{count} keeps no embeddings: switch “keep embeddings” on and analyse it again.",
                "{count} keep no embeddings: switch “keep embeddings” on and analyse them again.",
                len(left.scores_only),
            )
        )
    others = len(left.no_pack) + len(left.own_classes)
    if others:
        words.append(
            counted(
                "{count} is of a model that cannot be searched here.",
                "{count} are of a model that cannot be searched here.",
                others,
            )
        )
    if left.damaged:
        words.append(
            counted(
                "{count} cannot be read.",
                "{count} cannot be read.",
                len(left.damaged),
            )
        )
    return words
