"""Which labels a recording's scores are shown under: those of its analysis, or those in use."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from emoscope.app.models.live import LiveModel
from emoscope.app.models.recording import Recording
from emoscope.app.models.rescoring import Rescoring
from emoscope.engine.prompts.labels import LabelSet


class ShownLabels(QObject):
    """Scores the open recording again when another set is wanted."""

    changed = Signal()
    """The recording has other scores."""
    failed = Signal(str)

    def __init__(self, live: LiveModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.live = live
        self.recording: Recording | None = None
        self._wanted = False
        """Those in use, not those of the analysis."""
        self._rescoring = Rescoring(live, self)
        self._rescoring.done.connect(self._done)
        self._rescoring.failed.connect(self.failed)
        live.pipeline_changed.connect(self.refresh)

    def open(self, recording: Recording | None) -> None:
        """Take another recording, as it was analysed."""
        self.recording, self._wanted = recording, False

    @property
    def wanted(self) -> bool:
        """The labels in use now are shown, not those of the analysis."""
        return self._wanted

    def in_use(self, recording: Recording) -> LabelSet:
        """The labels of now; their sensitivity is the recording's where they say none."""
        places = (str(recording.folder.resolve()),)
        labels = self.live.whose.scored_with(self.live.book.label_set, places)
        if labels.sensitivity is None:
            labels = replace(labels, sensitivity=recording.session.labels.sensitivity)
        return labels

    def want(self, now: bool) -> None:
        """Show the scores under the labels in use now, or those of the analysis again."""
        self._wanted = now
        self.refresh()

    def take_edits(self) -> None:
        """The labels in use have been edited: they are shown."""
        if self.recording is not None:
            self.want(self.in_use(self.recording) != self.recording.session.labels)

    def refresh(self) -> None:
        """Score the whole recording with the labels that are wanted, in the background."""
        recording = self.recording
        if recording is None:
            return
        labels = self.in_use(recording)
        if not self._wanted:
            labels = recording.session.labels
            if not recording.as_analysed and recording.use_filed():
                self._rescoring.forget()
                self.changed.emit()
                return
        if not any(not label.muted for label in labels.labels):
            return
        if labels == recording.label_set and recording.has_scores:
            return
        if not recording.tracks:
            return  # nothing was kept of any face
        self._rescoring.ask(recording, labels)

    def _done(self, recording: Recording) -> None:
        if recording is self.recording:
            self.changed.emit()

    def end(self) -> None:
        """Wait for what is under way."""
        self._rescoring.end()
