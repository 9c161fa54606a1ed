"""The labels place: sets, the editor in full, the similarity map, and a sentence to try."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from emoscope.app.commands.actions import ActionTable
from emoscope.app.engine_words import in_language
from emoscope.app.i18n import tr
from emoscope.app.icons import Icons
from emoscope.app.models.live import LiveModel
from emoscope.app.models.sets import offered_sets
from emoscope.app.models.similarity import SimilarityMap, similarity_map, try_sentence
from emoscope.app.models.tasks import Task
from emoscope.app.models.wording import listed, percent
from emoscope.app.theme.tokens import Tokens
from emoscope.app.views.bars import BarList, BarRow
from emoscope.app.views.finding import FindingList
from emoscope.app.views.label_panel import LabelPanel
from emoscope.app.views.scrolling import scrolling
from emoscope.app.views.similarity_view import SimilarityView, limit_words
from emoscope.engine import paths
from emoscope.engine.data import FaceScore, FrameResult
from emoscope.engine.errors import LabelSetError
from emoscope.engine.prompts.labels import own_label_sets

OTHER = Qt.ItemDataRole.UserRole + 1
"""Data of the entry for a set that is not in the list by itself."""

MAP_AFTER_MS = 250
"""The map waits this long after an edit, so that typing does not encode every letter."""


class LabelsPage(QWidget):
    """Edits the same label book as the live place; both are always the same."""

    problem = Signal(str)
    set_chosen = Signal(str)

    def __init__(
        self,
        live: LiveModel,
        tokens: Tokens,
        icons: Icons,
        actions: ActionTable,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.live = live
        self.book = live.book
        self.tokens = tokens
        self._task: Task | None = None
        self._trial: Task | None = None
        self._again = self._ended = False
        self._filling = False
        self._tinted: list[tuple[QPushButton, QAction]] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(MAP_AFTER_MS)
        self._timer.timeout.connect(self._compute_map)
        self.panel = LabelPanel(live.book, tokens, icons, actions)
        self.panel.expand.setChecked(True)
        self.panel.prompts.setFixedHeight(84)
        # It takes what is left; the part around it scrolls only when there is less than this.
        self.panel.list.usual_px = 110
        self.panel.list.setMinimumHeight(110)
        self.panel.problem.connect(self.problem)
        self.whole = QSplitter(Qt.Orientation.Horizontal)
        self.whole.setHandleWidth(8)
        self.whole.setChildrenCollapsible(False)
        sets = self._sets(actions)
        sets.setMinimumWidth(sets.minimumSizeHint().width())
        self.whole.addWidget(sets)
        middle, right = scrolling(self._middle()), scrolling(self._right())
        self.whole.addWidget(middle)
        self.whole.addWidget(right)
        self.whole.setStretchFactor(2, 1)
        self.whole.setSizes([230, 430, 540])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 10, 10, 8)
        layout.addWidget(self.whole)
        self.book.changed.connect(self._book_changed)
        live.strange_changed.connect(self.panel.show_strange)
        live.read_as_changed.connect(self.panel.show_read_as)
        live.pipeline_changed.connect(self._pipeline_changed)
        self._book_changed()
        self.fill_sets()
        self._pipeline_changed()

    # -- parts ---------------------------------------------------------------------------------

    def take_keyboard(self) -> None:
        """Give the keyboard to the labels."""
        self.panel.list.setFocus()

    def _sets(self, actions: ActionTable) -> QFrame:
        frame = QFrame()
        frame.setObjectName("card")
        title = QLabel(tr("Label sets"))
        title.setObjectName("heading")
        self.sets = FindingList()
        self.sets.setAccessibleName(tr("Label sets"))
        self.sets.itemActivated.connect(self._choose)
        self.sets.itemClicked.connect(self._choose)
        layout = QVBoxLayout(frame)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.addWidget(title)
        layout.addWidget(self.sets, 1)
        for name in ("labels.open", "labels.save", "labels.save_as", "labels.export"):
            button = QPushButton(actions[name].text().replace("&", ""))
            button.setIcon(actions[name].icon())
            button.clicked.connect(actions[name].trigger)
            layout.addWidget(button)
            self._tinted.append((button, actions[name]))
        return frame

    def _middle(self) -> QWidget:
        holder = QWidget()
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.panel, 1)
        frame = QFrame()
        frame.setObjectName("card")
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(14, 10, 14, 12)
        title = QLabel(tr("Name of the set"))
        title.setObjectName("hint")
        self.set_name = QLineEdit()
        self.set_name.setAccessibleName(title.text())
        self.set_name.editingFinished.connect(lambda: self.book.set_name(self.set_name.text()))
        hint = QLabel(tr("Templates, one per line. {} is replaced by the sentence."))
        hint.setObjectName("hint")
        hint.setWordWrap(True)
        self.templates = QPlainTextEdit()
        self.templates.setFixedHeight(64)
        self.templates.setTabChangesFocus(True)
        self.templates.setAccessibleName(tr("Templates"))
        self.templates.textChanged.connect(self._templates_edited)
        self.template_trouble = QLabel()
        self.template_trouble.setObjectName("warning")
        self.template_trouble.setWordWrap(True)
        self.template_trouble.hide()
        for widget in (title, self.set_name, hint, self.templates, self.template_trouble):
            inside.addWidget(widget)
        layout.addWidget(frame)
        return holder

    def _right(self) -> QWidget:
        holder = QWidget()
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        frame = QFrame()
        frame.setObjectName("card")
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(14, 10, 14, 12)
        title = QLabel(tr("What this model can tell apart"))
        title.setObjectName("heading")
        title.setWordWrap(True)
        title.setToolTip(limit_words())
        self.map_view = SimilarityView(self.tokens)
        self.warning = QLabel()
        self.warning.setWordWrap(True)
        self.warning.setObjectName("warning")
        self.warning.setToolTip(limit_words())
        inside.addWidget(title)
        inside.addWidget(self.map_view, 1)
        inside.addWidget(self.warning)
        layout.addWidget(frame, 1)
        layout.addWidget(self._trial_frame())
        return holder

    def _trial_frame(self) -> QFrame:
        frame = QFrame()
        frame.setObjectName("card")
        layout = QVBoxLayout(frame)
        layout.setContentsMargins(14, 10, 14, 12)
        title = QLabel(tr("Try a sentence on the face in view"))
        title.setObjectName("heading")
        title.setWordWrap(True)
        self.sentence = QLineEdit()
        self.sentence.setAccessibleName(title.text())
        # An example breaks into lines where a placeholder would be cut: fonts differ in width.
        example = QLabel(tr("such as: a person trying not to laugh"))
        example.setObjectName("hint")
        example.setWordWrap(True)
        self.sentence.returnPressed.connect(self.try_typed)
        self.try_button = QPushButton(tr("Try"))
        self.try_button.clicked.connect(self.try_typed)
        self.add_button = QPushButton(tr("Add as label"))
        self.add_button.clicked.connect(self._add_tried)
        row = QVBoxLayout()
        row.addWidget(self.try_button)
        row.addWidget(self.add_button)
        self.trial_bars = BarList(self.tokens)
        self.trial_words = QLabel(
            tr("Scored alongside the set's labels without being added to it.")
        )
        self.trial_words.setObjectName("hint")
        self.trial_words.setWordWrap(True)
        layout.addWidget(title)
        layout.addWidget(example)
        layout.addWidget(self.sentence)
        layout.addLayout(row)
        layout.addWidget(self.trial_bars)
        layout.addWidget(self.trial_words)
        return frame

    # -- sets ----------------------------------------------------------------------------------

    def fill_sets(self) -> None:
        """List the sets that are one click away."""
        self.sets.clear()
        for title, names in (
            (tr("Own"), own_label_sets()),
            (tr("Built in"), offered_sets()),
        ):
            if not names:
                continue
            head = QListWidgetItem(title)
            head.setFlags(Qt.ItemFlag.NoItemFlags)
            self.sets.addItem(head)
            for name in names:
                item = QListWidgetItem(f"   {name}")
                item.setData(Qt.ItemDataRole.UserRole, name)
                self.sets.addItem(item)
        self._mark_set()

    def _mark_set(self) -> None:
        """Mark the set in use; one from elsewhere is listed as long as it is used."""
        path, name = self.book.path, self.book.label_set.name
        where = path.stem if path is not None else name
        items = [self.sets.item(row) for row in range(self.sets.count())]
        for item in items:
            if item.data(OTHER):
                self.sets.takeItem(self.sets.row(item))
        known = own_label_sets() if path is not None else [*own_label_sets(), *offered_sets()]
        if path is not None and path.parent != paths.user_label_sets():
            known = []
        if where not in known:
            other = QListWidgetItem(f"   {path.name if path is not None else name}")
            other.setData(OTHER, True)
            other.setToolTip(str(path) if path is not None else tr("Unsaved changes"))
            self.sets.insertItem(0, other)
            self.sets.setCurrentItem(other)
            return
        for item in items:
            if item.data(Qt.ItemDataRole.UserRole) == where:
                self.sets.setCurrentItem(item)
                break

    def _choose(self, item: QListWidgetItem) -> None:
        name = item.data(Qt.ItemDataRole.UserRole)
        if name:
            self.set_chosen.emit(str(name))

    # -- the book ------------------------------------------------------------------------------

    def _book_changed(self) -> None:
        label_set = self.book.label_set
        self._filling = True
        if not self.set_name.hasFocus():
            self.set_name.setText(label_set.name)
        if not self.templates.hasFocus():
            self.templates.setPlainText("\n".join(label_set.templates))
        self._filling = False
        self.template_trouble.hide()
        self._mark_set()
        self._map_soon()

    def _templates_edited(self) -> None:
        if self._filling:
            return
        try:
            self.book.set_templates(tuple(self.templates.toPlainText().splitlines()))
        except LabelSetError as error:
            self.template_trouble.setText(in_language(str(error)))
            self.template_trouble.show()

    # -- map -----------------------------------------------------------------------------------

    def _pipeline_changed(self) -> None:
        if self.live.pipeline is not None:
            self._map_soon()
        self._say_own_classes()
        self.panel.sensitivity.show_usual(self.live.usual_sensitivity)

    def _map_soon(self) -> None:
        if not self._ended:
            self._timer.start()

    def _say_own_classes(self) -> None:
        pipeline = self.live.pipeline
        own = pipeline is not None and pipeline.manifest.prompts == "own"
        self.sentence.setEnabled(not own)
        self.try_button.setEnabled(not own)
        if own and pipeline is not None:
            self.trial_words.setText(
                tr("{name} supports only its built-in classes: {classes}.").format(
                    name=pipeline.manifest.title, classes=", ".join(pipeline.manifest.classes)
                )
            )

    def _compute_map(self) -> None:
        if self._task is not None:
            self._again = True
            return
        if self.live.pipeline is None:
            self.warning.setText(tr("The map appears once a model has loaded."))
            return
        label_set = self.book.label_set
        live = self.live
        self._task = Task(lambda _: live.ask(lambda p: similarity_map(p, label_set)), self)
        self._task.done.connect(self._map_done)
        self._task.failed.connect(self._map_failed)
        self._task.start()

    def _map_done(self, made: SimilarityMap) -> None:
        self._task = None
        self.map_view.show_map(made)
        pairs = made.too_close()
        if pairs:
            self.warning.setText(
                tr("The model cannot tell these labels apart; their scores move together: ")
                + listed([f"“{a}” – “{b}”" for a, b, _ in pairs], "; ")
            )
        else:
            self.warning.setText("")
        if self._again:
            self._again = False
            self._compute_map()

    def _map_failed(self, sentence: str) -> None:
        self._task = None
        self.warning.setText(in_language(sentence))

    # -- trial ---------------------------------------------------------------------------------

    def try_typed(self) -> None:
        """Score the sentence on the faces in view, in the background."""
        if self._trial is not None:
            return
        sentence, label_set, live = self.sentence.text(), self.live.asked, self.live
        typed = " ".join(sentence.split()).casefold()
        for label in self.book.labels:
            if label.name.casefold() == typed:
                words = tr('A label called "{name}" already exists').format(name=label.name)
                self._trial_failed(f"{words}.")
                return
        self._trial = Task(lambda _: live.ask(lambda p: try_sentence(p, label_set, sentence)), self)
        self._trial.done.connect(self._trial_done)
        self._trial.failed.connect(self._trial_failed)
        self._trial.start()

    def _trial_done(self, result: FrameResult | None) -> None:
        self._trial = None
        faces = [f for f in result.faces if f.probabilities is not None] if result else []
        if result is None or not faces:
            self.trial_bars.set_rows(())
            self.trial_words.setText(tr("No scored face in view to try it on."))
            return
        face = faces[0]
        assert face.probabilities is not None
        sentence = result.labels[-1]
        value = float(face.probabilities[-1])
        others = np.nan_to_num(face.probabilities[:-1])
        best = np.argsort(-others)[:2]
        rows = [BarRow(sentence, self.tokens.accent)]
        rows += [BarRow(result.labels[i], self.tokens.none) for i in best]
        self.trial_bars.set_rows(tuple(rows))
        self.trial_bars.set_values(np.array([value, *others[best]], np.float32), None)
        self.trial_words.setText(
            tr("Face {number}: this sentence would score {value} now.").format(
                number=self._shown_number(face), value=percent(value)
            )
        )

    def _shown_number(self, face: FaceScore) -> int:
        """The number that the live place shows for a face: a looped clip counts anew."""
        now = self.live.result.faces if self.live.result else ()
        near = [other for other in now if other.box.overlap(face.box) > 0.3]
        return near[0].track if near else face.track

    def _trial_failed(self, sentence: str) -> None:
        self._trial = None
        self.trial_bars.set_rows(())  # those of an earlier sentence would pass for this one's
        self.trial_words.setText(in_language(sentence))

    def _add_tried(self) -> None:
        try:
            row = self.book.add(self.sentence.text())
        except LabelSetError as error:
            self.problem.emit(str(error))
            return
        self.sentence.clear()
        self.panel.select(row)

    # -- rest ----------------------------------------------------------------------------------

    def use(self, tokens: Tokens, icons: Icons) -> None:
        """Take the colours of another theme."""
        self.tokens = self.map_view.tokens = self.trial_bars.tokens = tokens
        self.panel.use(tokens, icons)
        for button, action in self._tinted:
            button.setIcon(action.icon())
        self.map_view.update()

    def end(self) -> None:
        """Begin nothing more, and wait for what is under way."""
        self._ended = True
        self._timer.stop()
        for task in (self._task, self._trial):
            if task is not None:
                task.cancel()
                task.wait()
        self._task = self._trial = None
