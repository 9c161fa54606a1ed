"""The page Models: which packs are here, which can be got, and what is known of each."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from emoscope.app.engine_words import in_language
from emoscope.app.i18n import tr
from emoscope.app.models.archive import Archive
from emoscope.app.models.live import LiveModel
from emoscope.app.models.model_shelf import ModelShelf
from emoscope.app.views.fitting import Dialog
from emoscope.app.views.model_questions import (
    CalibrateQuestion,
    ConsentQuestion,
    ConvertQuestion,
    megabytes,
    remove_question,
)
from emoscope.engine.errors import PackError
from emoscope.engine.models import download
from emoscope.engine.models.catalogue import HubItem
from emoscope.engine.printing import printable
from emoscope.engine.runtime.at_hand import PackFacts


class ModelsDialog(Dialog):
    """A list, what is known of the chosen pack, and what can be done with it."""

    pack_wanted = Signal(str)
    """Use this pack."""
    second_wanted = Signal(str)
    """Let this pack answer what the one in use cannot place; "" for none."""

    def __init__(self, shelf: ModelShelf, live: LiveModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Models"))
        self.setAcceptDrops(True)
        self.shelf, self.live = shelf, live
        self.recordings = Archive().folder
        """Where recordings are, for calibrating by them."""
        self.question: QDialog | None = None
        self.table = QTableWidget(0, 5)
        self.table.setTabKeyNavigation(False)
        self.table.setAccessibleName(tr("Models"))
        self.table.setHorizontalHeaderLabels(
            [tr("Pack"), tr("here"), tr("Size"), tr("Can be asked"), tr("Licence")]
        )
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        heads = self.table.horizontalHeader()
        heads.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        heads.setSectionResizeMode(4, QHeaderView.ResizeMode.Stretch)
        self.table.itemSelectionChanged.connect(self._show_chosen)
        self.about = QPlainTextEdit()
        self.about.setReadOnly(True)
        self.about.setAccessibleName(tr("About this pack"))
        self.state = _words_label()
        self.problem = _words_label()
        self.problem.setObjectName("problem")
        self.bar = QProgressBar()
        self.bar.setAccessibleName(tr("Progress"))
        self.bar.setMaximum(1000)
        self.buttons = {
            "use": QPushButton(tr("Use")),
            "get": QPushButton(tr("Get …")),
            "pause": QPushButton(tr("Pause")),
            "discard": QPushButton(tr("Cancel download")),
            "measure": QPushButton(tr("Measure")),
            "calibrate": QPushButton(tr("Calibrate …")),
            "second": QPushButton(),
            "remove": QPushButton(tr("Remove …")),
            "convert": QPushButton(tr("Convert a file …")),
        }
        self.buttons["use"].setObjectName("primary")
        row = QHBoxLayout()
        for name, button in self.buttons.items():
            button.setAutoDefault(False)
            button.clicked.connect(getattr(self, f"_{name}"))
            row.addWidget(button)
        row.addStretch(1)
        close = QPushButton(tr("Close"))
        close.clicked.connect(self.accept)
        row.addWidget(close)
        hint = _words_label(
            tr(
                "A model from the hub is for more words, not for better answers: on faces, "
                "published CLIP models know less than the one that comes with EmoScope. Drop a "
                "file of EmoCLIP, DFER-CLIP or Exp-CLIP here to convert it."
            )
        )
        hint.setObjectName("hint")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(10)
        layout.addWidget(self.table, 3)
        layout.addWidget(self.about, 2)
        layout.addWidget(self.state)
        layout.addWidget(self.bar)
        layout.addWidget(self.problem)
        layout.addWidget(hint)
        layout.addLayout(row)
        room = (parent.width() - 40, parent.height() - 40) if parent is not None else (860, 620)
        self.resize(min(860, room[0]), min(620, room[1]))
        shelf.changed.connect(self.refresh)
        shelf.problem.connect(self._say_problem)
        shelf.said.connect(self._say)
        shelf.calibrated.connect(self._calibrated)
        live.pipeline_changed.connect(self.refresh)
        live.problem.connect(self._say_problem)
        self.refresh()
        shelf.refresh()

    # -- showing -------------------------------------------------------------------------------

    @property
    def in_use(self) -> str:
        """The pack that is loaded or being loaded."""
        return self.live.model.pack

    @property
    def chosen(self) -> PackFacts | None:
        """The selected line."""
        row = self.table.currentRow()
        return self.shelf.rows[row] if 0 <= row < len(self.shelf.rows) else None

    def choose(self, name: str) -> None:
        """Select a pack's line."""
        for row, facts in enumerate(self.shelf.rows):
            if facts.name == name:
                self.table.selectRow(row)

    def refresh(self) -> None:
        """Show list and work as they are now."""
        before = self.chosen
        rows = self.shelf.rows
        names = [self.table.item(row, 0) for row in range(self.table.rowCount())]
        if [each.text() for each in names if each] != [row.name for row in rows]:
            self.table.setRowCount(len(rows))
            for number in range(len(rows)):
                for column in range(5):
                    self.table.setItem(number, column, QTableWidgetItem())
            if rows:
                wanted = before.name if before is not None else self.in_use
                found = [row.name for row in rows]
                self.table.selectRow(found.index(wanted) if wanted in found else 0)
        for number, facts in enumerate(rows):
            for column, text in enumerate(self._cells(facts)):
                item = self.table.item(number, column)
                if item is not None and item.text() != text:
                    item.setText(text)
        self._show_chosen()

    def _cells(self, facts: PackFacts) -> tuple[str, ...]:
        here = tr("in use") if facts.name == self.in_use else tr("yes") if facts.here else ""
        if facts.here and facts.name == self.live.model.second:
            here = tr("helps")
        if facts.trouble:
            here = tr("damaged")
        elif facts.name in self.shelf.waiting:
            here = tr("begun")
        size = f"{megabytes(facts.size_bytes)} MB"
        asks = in_language(printable(facts.asks))
        return (facts.name, here, size, asks, printable(facts.licence))

    def _show_chosen(self) -> None:
        facts, work = self.chosen, self.shelf.work
        text = "" if facts is None else _about(facts)
        if self.about.toPlainText() != text:
            self.about.setPlainText(text)
        self.state.setText(self._state(facts))
        self.bar.setVisible(work is not None)
        if work is not None:
            self.bar.setRange(0, 1000 if work.size else 0)
            self.bar.setValue(round(1000 * work.here / max(work.size, 1)))
        for name, on in self._possible(facts).items():
            self.buttons[name].setVisible(on)
        waiting = facts is not None and facts.name in self.shelf.waiting
        self.buttons["get"].setText(tr("Resume") if waiting else tr("Get …"))
        helps = facts is not None and facts.name == self.live.model.second
        self.buttons["second"].setText(
            tr("Stop answering") if helps else tr("Answer unknown words")
        )
        self.buttons["pause"].setEnabled(not self.shelf.pausing)
        self.buttons["get"].setEnabled(not download.unavailable())

    def _possible(self, facts: PackFacts | None) -> dict[str, bool]:
        work = self.shelf.work
        idle = work is None
        here = facts is not None and facts.here
        sound = here and facts is not None and not facts.trouble
        used = facts is not None and facts.name == self.in_use
        waiting = facts is not None and facts.name in self.shelf.waiting
        return {
            "use": sound and not used,
            "get": idle and facts is not None and not here,
            "pause": work is not None and work.kind == "get",
            "discard": idle and waiting,
            "calibrate": idle and sound and facts is not None and facts.free,
            "measure": idle and sound and facts is not None and not facts.speed,
            "second": sound and not used and facts is not None and facts.free,
            "remove": idle
            and here
            and facts is not None
            and not facts.shipped
            and not used
            and facts.name != self.live.model.second,
            "convert": idle,
        }

    def _state(self, facts: PackFacts | None) -> str:
        work = self.shelf.work
        if work is None:
            why = download.unavailable()
            return in_language(why) if why and facts is not None and not facts.here else ""
        if work.kind == "convert":
            return tr("Converting {name} in a separate process …").format(name=work.name)
        if work.kind == "calibrate":
            return tr("Calibrating {name} …").format(name=work.name)
        if work.kind == "measure":
            return tr("Measuring {name} …").format(name=work.name)
        if self.shelf.pausing:
            return tr("Stopping …")
        if work.size and work.here >= work.size:
            return tr("Checking {name} and making a pack of it …").format(name=work.name)
        return tr("{name}: {here} of {size} MB").format(
            name=work.name, here=megabytes(work.here), size=megabytes(work.size)
        )

    def _say(self, words: str) -> None:
        self.problem.setText(printable(words))

    def _say_problem(self, words: str) -> None:
        self.problem.setText(printable(words))

    # -- doing ---------------------------------------------------------------------------------

    def _use(self) -> None:
        if self.chosen is not None:
            self.problem.clear()
            self.pack_wanted.emit(self.chosen.name)

    def _get(self) -> None:
        facts = self.chosen
        if facts is None or facts.item is None:
            return
        if facts.name in self.shelf.waiting:
            self._fetch(facts.item)
            return
        item = facts.item
        question = self.question = ConsentQuestion(item, self)
        question.accepted.connect(lambda: self._fetch(item))
        question.open()

    def _fetch(self, item: HubItem) -> None:
        self.problem.clear()
        self.shelf.get(item)

    def _pause(self) -> None:
        self.shelf.pause()

    def _discard(self) -> None:
        if self.chosen is not None and self.chosen.item is not None:
            self.shelf.discard(self.chosen.item)

    def _measure(self) -> None:
        if self.chosen is not None:
            self.shelf.measure(self.chosen.name)

    def _calibrate(self) -> None:
        facts = self.chosen
        if facts is None:
            return
        name = facts.name
        question = CalibrateQuestion(facts, self.recordings, self)
        self.question = question
        question.accepted.connect(lambda: self._calibrate_as(name, question.chosen))
        question.open()

    def _calibrate_as(self, name: str, how: str) -> None:
        self.problem.clear()
        if how == "recordings":
            self.shelf.calibrate(name, "recordings", self.recordings)
        elif how == "folder":
            title = tr("Folder of pictures with faces")
            path = QFileDialog.getExistingDirectory(self, title)
            if path:
                self.shelf.calibrate(name, "folder", Path(path))
        else:
            try:
                self.shelf.take_back(name)
            except PackError as error:
                self._say_problem(str(error))

    def _calibrated(self, name: str) -> None:
        if name == self.in_use:
            self.pack_wanted.emit(name)  # loaded again, with the other bank

    def _remove(self) -> None:
        facts = self.chosen
        if facts is not None:
            name = facts.name
            question = self.question = remove_question(name, self)
            question.accepted.connect(lambda: self._removed(name))
            question.open()

    def _second(self) -> None:
        facts = self.chosen
        if facts is not None:
            self.problem.clear()
            self.second_wanted.emit("" if facts.name == self.live.model.second else facts.name)

    def _removed(self, name: str) -> None:
        try:
            self.shelf.remove(name)
        except PackError as error:
            self._say_problem(str(error))

    def _convert(self) -> None:
        title = tr("A file of EmoCLIP, DFER-CLIP or Exp-CLIP")
        path, _ = QFileDialog.getOpenFileName(self, title)
        if path:
            self.ask_convert(Path(path))

    def ask_convert(self, file: Path) -> None:
        """Ask what a file is, then convert it."""
        if not file.is_file():
            self._say_problem(tr("{name} is not a file.").format(name=file.name))
            return
        clips = [row.name for row in self.shelf.rows if row.here and "vit-" in row.name]
        question = self.question = ConvertQuestion(file, clips, self)
        question.accepted.connect(lambda: self.shelf.convert(file, question.kind, question.clip))
        question.open()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.shelf.work is None and event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        local = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if local:
            self.ask_convert(Path(local[0]))


def _words_label(text: str = "") -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def _about(facts: PackFacts) -> str:
    """What is known of a pack, as plain text: a stranger's card is shown, never obeyed."""
    parts = [printable(facts.title)]
    if facts.trouble:
        return f"{parts[0]}\n{printable(facts.trouble)}"
    speed = in_language(printable(facts.speed)) or tr("not measured on this computer")
    parts.append(tr("Speed: {speed}").format(speed=speed))
    if facts.calibrated:
        words = tr("Calibrated on this computer: {what}")
        parts.append(words.format(what=printable(facts.calibrated)))
    parts.append(tr("Licence: {licence}").format(licence=printable(facts.licence)))
    if facts.item is not None and facts.item.languages == "many":
        parts.append(tr("Labels may be written in many languages."))
    if facts.figures:
        figures = ", ".join(f"{printable(name)} {value:g}" for name, value in facts.figures)
        parts.append(tr("Figures: {figures}").format(figures=figures))
    if facts.card:
        parts += ["", *(printable(line) for line in facts.card.splitlines())]
    return "\n".join(parts)
