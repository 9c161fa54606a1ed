"""The files that are being analysed and those that wait, one run after the other."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from emoscope.app.i18n import counted, tr
from emoscope.app.models.analysis import AnalysisJob, Order
from emoscope.app.models.archive import Archive, trouble_with
from emoscope.app.models.live import LiveModel
from emoscope.app.models.settings import SettingsStore
from emoscope.engine.analysis.outcome import FileOutcome, Status
from emoscope.engine.prompts.labels import LabelSet

_MADE = frozenset({Status.DONE, Status.PARTIAL, Status.STOPPED})


class AnalysisQueue(QObject):
    """Begins runs, pauses them, ends them. Knows no widgets."""

    started = Signal(object)
    progressed = Signal(object)
    finished = Signal(object)
    """Outcome of one file; what was made of it is in the archive."""
    ended = Signal()
    paused = Signal(bool)
    problem = Signal(str)
    said = Signal(str)

    def __init__(
        self,
        live: LiveModel,
        store: SettingsStore,
        archive: Archive,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._live = live
        self._store = store
        self._archive = archive
        self.job: AnalysisJob | None = None
        self.waiting: list[tuple[tuple[Path, ...], LabelSet | None, bool | None]] = []
        self._ending = False

    def analyse(
        self,
        files: tuple[Path, ...],
        labels: LabelSet | None = None,
        *,
        embeddings: bool | None = None,
    ) -> None:
        """Analyse files, after those that are under way.

        Args:
            files: Videos or pictures.
            labels: None for those in use.
            embeddings: Keep them; None for what the settings say.
        """
        if not files:
            return
        if self.job is not None:
            self.waiting.append((files, labels, embeddings))
            self._archive.note_files(files)
            self.said.emit(
                counted(
                    "Added to the queue: {count} file",
                    "Added to the queue: {count} files",
                    len(files),
                )
            )
            return
        if labels is None and not self._live.book.usable:
            self.problem.emit(tr("No label to score. Add one first."))
            return
        chosen = self._store.values.recordings_folder
        if trouble := trouble_with(chosen):
            self.problem.emit(trouble)
            return
        # A file in which regions were drawn is a run of its own: they are its options.
        left_out = self._live.left_out_files
        regions = left_out.get(files[0], ())
        rest = tuple(file for file in files if left_out.get(file, ()) != regions)
        files = tuple(file for file in files if file not in rest)
        if rest:
            self.waiting.insert(0, (rest, labels, embeddings))
            self._archive.note_files(rest)
        model = self._live.model
        order = Order(
            files,
            labels or self._live.whose.scored_with(self._live.book.label_set, [*map(str, files)]),
            model.pack,
            self._archive.place(chosen),
            model.faces,
            model.runtime,
            self._store.values.keep_embeddings if embeddings is None else embeddings,
            tuple(each.numbers for each in regions),
            self._store.values.measure_gaze,
        )
        self.job = self._live.backend.analysis(order)
        self.job.setParent(self)
        self.job.started.connect(self.started)
        self.job.progressed.connect(self.progressed)
        self.job.finished.connect(self._file_done)
        self.job.ended.connect(self._job_ended)
        self._archive.note_files(files)
        self.job.start()

    def found_again(self, outcome: FileOutcome, shown: Path) -> bool:
        """The one file that was asked for was done before, and another recording is shown."""
        alone = self.job is not None and len(self.job.order.paths) == 1 and not self.waiting
        return alone and outcome.status is Status.SKIPPED and outcome.folder != shown

    def toggle_pause(self) -> None:
        """Pause, or go on."""
        if self.job is not None:
            control = self.job.control
            if control.paused:
                control.resume()
            else:
                control.pause()
            self.paused.emit(control.paused)

    def cancel(self) -> None:
        """Stop after the current frame; what waits does not begin."""
        for files, *_ in self.waiting:
            self._archive.strike_files(files)
        self.waiting.clear()
        if self.job is not None:
            self._archive.strike_files(self.job.order.paths)
            self.job.cancel()

    def end(self) -> None:
        """Stop and wait; what is not finished is remembered for the next start."""
        self._ending = True
        self.waiting.clear()
        if self.job is not None:
            self.job.end()
            self.job = None

    def _file_done(self, outcome: FileOutcome) -> None:
        if outcome.folder is not None:
            self._archive.remember(outcome.folder, outcome.path)
            if outcome.status in _MADE:
                self._archive.note_made(outcome.folder)
        if not self._ending:
            self._archive.strike_files((outcome.path,))
        if outcome.status is Status.SKIPPED:
            self.said.emit(tr("{name} was already analysed.").format(name=outcome.path.name))
        self.finished.emit(outcome)

    def _job_ended(self, trouble: str) -> None:
        if self.job is not None:
            self.job.end()
            self.job.deleteLater()
        self.job = None
        self.ended.emit()
        if trouble:
            self.problem.emit(trouble)
        if self.waiting:
            files, labels, embeddings = self.waiting.pop(0)
            self.analyse(files, labels, embeddings=embeddings)
