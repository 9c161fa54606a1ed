"""Which faces may be one person's: suggestions by look, each agreed to or turned down."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from emoscope.app.engine_words import in_language
from emoscope.app.i18n import tr
from emoscope.app.models.alike import Alike
from emoscope.app.models.settings import SettingsStore
from emoscope.app.views.fitting import Dialog
from emoscope.app.views.name_dialog import NameDialog
from emoscope.app.views.painting import fit, qimage
from emoscope.engine.errors import EmoScopeError
from emoscope.engine.sessions.lookalikes import Lookalike

PICTURE_PX = 64
GAP_PX = 6


class AlikeDialog(Dialog):
    """A row for each two faces, with their pictures unless faces are hidden.

    Args:
        alike: What was found.
        store: Says whether faces are hidden.
        parent: The window.
    """

    shown = Signal(int)
    """A face of the marked row."""
    edited = Signal()
    """Names were given or taken back."""

    def __init__(self, alike: Alike, store: SettingsStore, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.alike = alike
        self._store = store
        store.changed.connect(self._take_settings)
        self.setWindowTitle(tr("Who may be the same person?"))
        self.resize(560, 420)
        self.list = QListWidget()
        self.list.setAccessibleName(self.windowTitle())
        self.list.setIconSize(QSize(2 * PICTURE_PX + GAP_PX, PICTURE_PX))
        self.list.currentRowChanged.connect(self._marked)
        self.words = QLabel()
        self.words.setWordWrap(True)
        hint = QLabel(
            tr(
                "Looks are coarse colours (hair, skin, clothes), compared within this recording"
                " only. Nobody is recognised, and nothing is kept but the names you give."
            )
        )
        hint.setObjectName("hint")
        hint.setWordWrap(True)
        self.trouble = QLabel()
        self.trouble.setObjectName("warning")
        self.trouble.setWordWrap(True)
        self.same = self._button(tr("Same person …"), self._agree)
        self.same.setObjectName("primary")
        self.other = self._button(tr("Somebody else"), self._turn_down)
        self.back = self._button(tr("Undo"), self._undo)
        close = self._button(tr("Close"), self.accept)
        row = QHBoxLayout()
        for button in (self.same, self.other, self.back):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(close)
        layout = QVBoxLayout(self)
        for part in (self.words, self.list, self.trouble, hint):
            layout.addWidget(part, 1 if part is self.list else 0)
        layout.addLayout(row)
        alike.changed.connect(self.fill)
        alike.failed.connect(self._say)
        self.finished.connect(lambda _: alike.end())
        self._say("")
        self.fill()

    def _button(self, text: str, does: Callable[[], object]) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _=False: does())
        return button

    def fill(self) -> None:
        """List what is left to decide."""
        place = max(0, self.list.currentRow())
        self.list.clear()
        for each in self.alike.left:
            item = QListWidgetItem(self._words_of(each))
            if not self._store.hides_faces:
                item.setIcon(QIcon(self._picture_of(each)))
            self.list.addItem(item)
        if self.alike.looking:
            words = tr("Looking at the film …")
        elif self.alike.left:
            words = tr("The surest first. Choose a row to see the later face in the film.")
        elif self.alike.decided:
            words = tr("Nothing is left to decide.")
        else:
            words = tr("No two faces look enough alike.")
        self.words.setText(words)
        self.list.setCurrentRow(min(place, self.list.count() - 1))
        self._enable()

    def _take_settings(self, name: str) -> None:
        if name == "hide_faces":
            self.fill()

    def _words_of(self, about: Lookalike) -> str:
        names = {
            track: self.alike.recording.lane_name(track) for track in (about.track, about.like)
        }
        said = {
            track: tr("Face {number}").format(number=track) + (f" ({name})" if name else "")
            for track, name in names.items()
        }
        return tr("{later} may be {earlier}").format(
            later=said[about.track], earlier=said[about.like]
        )

    def _picture_of(self, about: Lookalike) -> QPixmap:
        picture = QPixmap(2 * PICTURE_PX + GAP_PX, PICTURE_PX)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for place, track in enumerate((about.track, about.like)):
            crop = self.alike.pictures.get(track)
            if crop is None:
                continue
            image = qimage(crop)
            where = fit(image.width(), image.height(), PICTURE_PX, PICTURE_PX)
            painter.drawImage(where.translated(place * (PICTURE_PX + GAP_PX), 0), image)
        painter.end()
        return picture

    @property
    def _chosen(self) -> Lookalike | None:
        place = self.list.currentRow()
        return self.alike.left[place] if 0 <= place < len(self.alike.left) else None

    def _marked(self, _place: int) -> None:
        self._enable()
        if (about := self._chosen) is not None:
            self.shown.emit(about.track)

    def _enable(self) -> None:
        for button in (self.same, self.other):
            button.setEnabled(self._chosen is not None)
        self.back.setEnabled(self.alike.decided)

    def _agree(self) -> None:
        about = self._chosen
        if about is None:
            return
        self._say("")
        name = self.alike.name_of(about)
        if name:
            self._try(lambda: self.alike.agree(about, name))
            return
        hint = tr("The name goes into tables and exports; faces of one name are one person.")
        people = ("", *self.alike.recording.people)
        NameDialog(
            tr("Who is it?"), hint, people, lambda given: self.alike.agree(about, given), self
        ).exec()
        self.edited.emit()

    def _turn_down(self) -> None:
        if (about := self._chosen) is not None:
            self._say("")
            self.alike.turn_down(about)

    def _undo(self) -> None:
        self._say("")
        self._try(self.alike.undo)

    def _try(self, does: Callable[[], object]) -> None:
        try:
            does()
        except EmoScopeError as error:
            self._say(str(error))
        self.edited.emit()

    def _say(self, trouble: str) -> None:
        self.trouble.setText(in_language(trouble))
        self.trouble.setVisible(bool(trouble))
