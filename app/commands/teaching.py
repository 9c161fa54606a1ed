"""Handlers of the actions that teach labels by example."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QCursor, QKeyEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu

from emoscope.app.i18n import counted, tr
from emoscope.app.models.comparing import Comparing
from emoscope.app.models.teaching import Teaching
from emoscope.engine.labelled.kept import can_teach_again

if TYPE_CHECKING:
    from emoscope.app.commands.neutral_and_why import NeutralCommands
    from emoscope.app.commands.recordings_place import RecordingsPlace
    from emoscope.app.commands.shared_parts import SharedParts
    from emoscope.app.views.compare_dialog import CompareDialog
    from emoscope.app.views.examples_dialog import ExamplesDialog

HOLD_S = 0.35
"""A key that is down for longer is held: letting go ends the example. A shorter press begins one
that the next press ends."""


class TeachingCommands(QObject):
    """Hold a key, mark a stretch, drop a folder; look at what was taught."""

    def __init__(
        self, shared: SharedParts, neutral: NeutralCommands, recordings: RecordingsPlace
    ) -> None:
        super().__init__(shared.window)
        self.shared = shared
        self.neutral = neutral
        self.recordings = recordings
        self.live = shared.live
        self.teaching = Teaching(shared.live, self)
        self.teaching.keep_crops = shared.store.values.keep_crops
        self.dialog: ExamplesDialog | None = None
        self.comparing = Comparing(shared.live, self)
        self.compare_dialog: CompareDialog | None = None
        self.menu: QMenu | None = None
        self._pressed_s = 0.0
        self._strange: frozenset[str] = frozenset()
        self._stretch: tuple[float, float] | None = None
        shared.actions.connect(
            {
                "live.teach": lambda: self.toggle(negative=False),
                "live.teach_not": lambda: self.toggle(negative=True),
                "labels.examples": self.show_examples,
                "labels.teach_folder": self.ask_folder,
                "labels.compare": self.show_compare,
            }
        )
        for name in ("live.teach", "live.teach_not"):
            shared.actions[name].setAutoRepeat(False)
        say = shared.message.say
        self.teaching.progressed.connect(lambda text: say(text, "info", about="teaching"))
        self.teaching.done.connect(lambda text: say(text, "good", about="teaching"))
        self.teaching.failed.connect(lambda text: say(text, about="teaching"))
        answer = shared.message.answer
        self.teaching.refused.connect(lambda text: answer(text, about="teaching"))
        self.teaching.offered.connect(self._offer_earlier)
        self.live.asleep_changed.connect(self._say_asleep)
        self.live.source_opened.connect(self._source_opened)
        self.live.book.changed.connect(self._say_strange)
        self.teaching.allowed.connect(self._show_taught)
        self.teaching.allowed.connect(self._say_strange)
        self.live.book.changed.connect(self._show_taught)
        self.live.pipeline_changed.connect(self._show_taught)
        shared.store.changed.connect(self._setting)
        application = QApplication.instance()
        assert application is not None
        application.installEventFilter(self)
        self._show_taught()

    # -- live ----------------------------------------------------------------------------------

    def toggle(self, *, negative: bool) -> None:
        """Begin or end an example of the chosen label."""
        if self.teaching.capture is not None:
            self.teaching.stop()
            return
        label = self._label()
        if not label or not self._agreed():
            return
        track = self.neutral.track()
        if track:
            self._pressed_s = time.monotonic()
            self.teaching.start(track, label, negative=negative)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.KeyRelease
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_T
            and not event.isAutoRepeat()
            and self.teaching.capture is not None
            and time.monotonic() - self._pressed_s > HOLD_S
        ):
            self.teaching.stop()
        return False

    def _label(self) -> str:
        panel = self.shared.label_panel
        if panel.row < 0:
            self.shared.message.answer(tr("Select the label to teach first."))
            return ""
        return self.live.book.labels[panel.row].name

    def _agreed(self) -> bool:
        """A camera's face is somebody's: an example of it is kept only where they agree."""
        session = self.live.session
        info = session.info if session is not None else None
        if info is None or not info.live or self.shared.consent.given:
            return True
        self.shared.consent.show()
        self.shared.consent.how.setFocus()
        self.shared.message.say(
            tr(
                "An example keeps an embedding of the face: first note the consent of the people "
                "in view."
            )
        )
        return False

    # -- a recording ---------------------------------------------------------------------------

    def mark_stretch(self, start_s: float, end_s: float) -> None:
        """Remember a stretch of the timeline and ask which label it shows."""
        self._stretch = (start_s, end_s)
        self.teach_from_stretch()

    def teach_from_stretch(self) -> None:
        """Ask which label the marked stretch shows."""
        page = self.recordings.page
        recording = page.recording
        if recording is None or self._stretch is None:
            self.shared.message.say(
                tr("Control and drag on the timeline marks a stretch to take an example from.")
                if recording is not None
                else tr("Open a recording first.")
            )
            return
        source = recording.manifest.source
        if source.kind == "camera" and not recording.manifest.consent:
            self.shared.message.say(
                tr(
                    "No consent is noted with this recording, so nothing of it is kept as an "
                    "example."
                )
            )
            return
        menu = QMenu(self.shared.window)
        against = QMenu(tr("Not …"), menu)
        for label in self.live.book.labels:
            menu.addAction(label.name).triggered.connect(
                lambda _=False, name=label.name: self._teach_stretch(name, negative=False)
            )
            against.addAction(label.name).triggered.connect(
                lambda _=False, name=label.name: self._teach_stretch(name, negative=True)
            )
        menu.addSeparator()
        menu.addMenu(against)
        self.menu = menu
        menu.popup(QCursor.pos())

    def _teach_stretch(self, label: str, *, negative: bool) -> None:
        page = self.recordings.page
        if page.recording is not None and self._stretch is not None:
            self.teaching.from_recording(
                page.recording, page.timeline.selected, *self._stretch, label, negative=negative
            )

    # -- folders -------------------------------------------------------------------------------

    def ask_folder(self) -> None:
        folders = self.shared.folders
        name = QFileDialog.getExistingDirectory(
            self.shared.window, tr("A folder with a folder for each label"), folders.last("video")
        )
        if name:
            self.from_files(Path(name))

    def from_files(self, place: Path) -> None:
        """Learn from a folder, or from a table of files."""
        if self.shared.store.notice_accepted:
            self.teaching.from_files(place)

    # -- looking -------------------------------------------------------------------------------

    def show_examples(self) -> None:
        """What the set was taught, and what that is worth."""
        if self.dialog is not None:
            self.dialog.raise_()
            return
        from emoscope.app.views.examples_dialog import ExamplesDialog

        dialog = ExamplesDialog(
            self.teaching, self.shared.tokens, self.shared.store, self.shared.window
        )
        dialog.keep_crops.setChecked(self.teaching.keep_crops)
        dialog.keep_crops.toggled.connect(lambda on: self.shared.store.set(keep_crops=on))
        dialog.folder_button.clicked.connect(self.ask_folder)
        dialog.dropped.connect(self.from_files)
        dialog.finished.connect(self._closed)
        self.dialog = dialog
        dialog.show()

    def _closed(self) -> None:
        if self.dialog is not None:
            self.teaching.want_estimates(False)
            self.dialog.deleteLater()
        self.dialog = None

    def show_compare(self) -> None:
        """Label sets side by side on a labelled folder."""
        if self.compare_dialog is not None:
            self.compare_dialog.raise_()
            return
        from emoscope.app.views.compare_dialog import CompareDialog

        folder = self.shared.folders.last("video")
        self.compare_dialog = CompareDialog(self.comparing, folder, self.shared.window)
        self.compare_dialog.finished.connect(self._compare_closed)
        self.compare_dialog.show()

    def _compare_closed(self) -> None:
        self.comparing.end()
        if self.compare_dialog is not None:
            self.compare_dialog.deleteLater()
        self.compare_dialog = None

    def _show_taught(self) -> None:
        self.shared.live_page.show_taught(self.teaching.taught)

    def _setting(self, name: str) -> None:
        if name == "keep_crops":
            self.teaching.keep_crops = self.shared.store.values.keep_crops

    def _say_asleep(self, asleep: bool) -> None:
        """Another model encodes faces differently: its examples have to be taught again."""
        message, taught = self.shared.message, self.live.book.label_set.taught
        if not asleep or taught is None:
            return
        words = tr(
            "The examples of this set were taught with {name} {version}; with the model in use the "
            "sentences count alone. Teach again, or choose that model."
        ).format(name=taught.space.name, version=taught.space.version)
        if any(can_teach_again(each) for each in taught.items):
            message.offer(words, tr("Teach again"), self.teaching.teach_again, about="asleep")
        else:
            message.say(words, about="asleep")

    def _source_opened(self) -> None:
        self._strange = frozenset()
        self._say_strange()
        self._show_taught()

    def _say_strange(self) -> None:
        """Examples of who may not be in view count only if the user says so."""
        message, strange = self.shared.message, self.teaching.strange
        if not strange or not self.live.running:
            message.settle("whose")
            self._strange = frozenset()
            return
        if strange == self._strange:
            return
        self._strange = strange
        words = counted(
            "{count} example was taught in another source, maybe with somebody else: it does not "
            "count here.",
            "{count} examples were taught in another source, maybe with somebody else: they do not "
            "count here.",
            len(strange),
        )
        message.offer(words, tr("Let them count"), self.teaching.let_count, about="whose")

    def _offer_earlier(self, labels: list[str]) -> None:
        self.shared.message.offer(
            tr("An earlier version was taught: {labels}. These examples are not used yet.").format(
                labels=", ".join(labels)
            ),
            tr("Add them to this set"),
            self.teaching.take_earlier,
        )

    def close(self) -> None:
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
        if self.dialog is not None:
            self.dialog.close()
        if self.compare_dialog is not None:
            self.compare_dialog.close()
        self.comparing.end()
        self.teaching.end()
