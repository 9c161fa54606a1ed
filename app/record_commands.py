"""Recording what is live: begin, mark, end."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.i18n import tr
from app.models.archive import Archive
from app.models.live_recording import LiveRecording, RecordOrder, new_folder
from engine.data import Frame

if TYPE_CHECKING:
    from app.views.main_window import MainWindow


class RecordCommands(QObject):
    """Handlers of ``live.record`` and ``live.marker``."""

    def __init__(self, window: MainWindow, archive: Archive | None = None) -> None:
        super().__init__(window)
        self.window = window
        self.live = window.live
        self.archive = archive or Archive()
        self.recording: LiveRecording | None = None
        self._markers = 0
        window.actions_table.connect({"live.record": self.toggle, "live.marker": self.mark})
        self.live.results_taken.connect(self._results)
        self.live.frame_changed.connect(self._frame)
        self.live.source_closed.connect(self.stop)
        self.live.source_opened.connect(self._source_opened)

    def _source_opened(self) -> None:
        if self.live.choice.video is None:
            self.window.consent.ask()
        else:
            self.window.consent.dismiss()

    def toggle(self) -> None:
        """Begin or end a recording."""
        if self.recording is not None:
            self.stop()
        else:
            self.start()
        self._show()

    def start(self) -> None:
        """Begin; a camera needs the consent of who is in view noted first."""
        session, pipeline = self.live.session, self.live.pipeline
        info = session.info if session is not None else None
        say = self.window.message.say
        if info is None or pipeline is None:
            say(tr("There is nothing to record yet: wait for the picture and the model."))
            return
        if info.live and not self.window.consent.given:
            self.window.consent.show()
            self.window.consent.how.setFocus()
            say(tr("Before a recording, note the consent of the people in view."))
            return
        values = self.window.store.values
        if not (values.record_scores or values.record_embeddings or values.record_video):
            say(tr("Scores, embeddings and video are all off in the settings: nothing to record."))
            return
        order = RecordOrder(
            folder=new_folder(self.archive.folder, info.name),
            pack=pipeline.manifest,
            source=info,
            consent=self.window.consent.note,
            scores=values.record_scores,
            embeddings=values.record_embeddings,
            video=values.record_video,
            faces=self.live.model.faces,
            runtime=self.live.model.runtime,
        )
        self._markers = 0
        self.recording = LiveRecording(order, self.live.book.label_set, self)
        self.recording.failed.connect(self._failed)
        self.recording.start()
        words = tr("Recording has begun: {kept}").format(kept=kept_words(order))
        self.window.announcer.say(words)

    def give_away(self) -> tuple[LiveRecording | None, int]:
        """A recording that runs, and its number of markers, for the next window."""
        recording, self.recording = self.recording, None
        if recording is not None:
            recording.failed.disconnect(self._failed)
            recording.setParent(None)
        return recording, self._markers

    def adopt(self, recording: LiveRecording, markers: int) -> None:
        """Go on with a recording that runs."""
        self.recording, self._markers = recording, markers
        recording.setParent(self)
        recording.failed.connect(self._failed)
        self._show()

    def stop(self) -> None:
        """End the recording and say where it is."""
        recording, self.recording = self.recording, None
        if recording is None:
            return
        recording.finish()
        film = recording.order.folder / "video.mp4"
        for folder in recording.folders:
            self.archive.remember(folder, film if film.is_file() else None)
        if recording.folders:
            self.window.recording_saved(recording.folders[0])
        self._show()
        recording.deleteLater()

    def mark(self) -> None:
        """Name this moment of the recording."""
        if self.recording is None:
            self.window.message.say(tr("Markers belong to a recording. Begin one with R."), "info")
            return
        self._markers += 1
        text = tr("Marker {number}").format(number=self._markers)
        self.recording.mark(text)
        self.window.message.say(
            tr("{text} at {seconds:.1f} s").format(text=text, seconds=self.recording.seconds),
            "info",
        )

    def _results(self, results: object) -> None:
        if self.recording is not None and isinstance(results, list):
            self.recording.add(results, self.live.book.label_set)
            self._show()

    def _frame(self, frame: Frame) -> None:
        if self.recording is not None:
            self.recording.add_frame(frame)

    def _failed(self, sentence: str) -> None:
        self.window.message.say(sentence)
        self.stop()

    def _show(self) -> None:
        recording = self.recording
        self.window.actions_table["live.record"].setChecked(recording is not None)
        seconds = None if recording is None else recording.seconds
        self.window.status.show_recording(seconds, kept_words(recording.order) if recording else "")

    def saved_folder(self, folder: Path) -> str:
        """The sentence after a recording."""
        return tr("Recorded. It is in the place Recordings: {name}").format(name=folder.name)


def kept_words(order: RecordOrder) -> str:
    """What a recording keeps, for the status line."""
    kinds = (
        (order.scores, tr("scores")),
        (order.embeddings, tr("embeddings")),
        (order.video, tr("video")),
    )
    return ", ".join(words for on, words in kinds if on)
