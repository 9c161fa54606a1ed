"""Recording what is live: begin, mark, end."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from emoscope.app.commands.actions import Does
from emoscope.app.i18n import tr
from emoscope.app.models.archive import Archive, trouble_with
from emoscope.app.models.engine_access import TEST_PICTURE
from emoscope.engine.live import Phase
from emoscope.engine.live.recording import Recorded, RecordOrder, new_folder

if TYPE_CHECKING:
    from emoscope.app.commands.shared_parts import SharedParts


class LiveRecordingCommands(QObject):
    """Handlers of ``live.record`` and ``live.marker``."""

    saved = Signal(object)
    """Folder of a recording that has ended."""
    runs = Signal(object, str)
    """Seconds of the recording that runs, or None; and what it keeps."""

    def __init__(self, shared: SharedParts, archive: Archive | None = None) -> None:
        super().__init__(shared.window)
        self.shared = shared
        self.live = shared.live
        self.archive = archive or Archive()
        live = shared.live
        shared.actions.connect(
            {
                "live.record": Does(
                    self.toggle, lambda: live.running, lambda: live.recording is not None
                ),
                "live.marker": self.mark,
            }
        )
        self.live.ticked.connect(self._show)
        self.live.recording_ended.connect(self._ended)
        self.live.source_opened.connect(self._source_opened)
        shared.store.changed.connect(self._setting)

    def _source_opened(self) -> None:
        choice = self.live.choice
        if choice.video is None and choice.source != TEST_PICTURE:
            self.shared.consent.ask()
        else:
            self.shared.consent.dismiss()

    def _setting(self, name: str) -> None:
        if name == "hide_faces" and self.live.recording is not None:
            self.live.recording.cover(self.shared.store.values.hide_faces)

    def toggle(self) -> None:
        """Begin or end a recording."""
        if self.live.recording is not None:
            self.stop()
        else:
            self.start()
        self._show()

    def start(self) -> None:
        """Begin; a camera needs the consent of who is in view noted first."""
        session, pipeline = self.live.session, self.live.pipeline
        info = session.info if session is not None else None
        say = functools.partial(self.shared.message.answer, about="record")
        if info is None or pipeline is None:
            say(tr("Nothing to record yet: wait for the picture and the model."))
            return
        if self.live.stats.phase is Phase.ENDED:
            say(tr("The video has ended. Space plays it again."))
            return
        if info.live and not self.shared.consent.given:
            self.shared.consent.show()
            self.shared.consent.how.setFocus()
            say(tr("Before recording, note the consent of the people in view."))
            return
        if not self.live.book.usable:
            say(tr("No label to score: add or unmute one before recording."))
            return
        values = self.shared.store.values
        if not (values.record_scores or values.record_embeddings or values.record_video):
            say(tr("Nothing to record: scores, embeddings and video are all off in Settings."))
            return
        if trouble := trouble_with(values.recordings_folder):
            settings = self.shared.actions["file.settings"].trigger
            self.shared.message.offer(trouble, tr("Settings"), settings, about="recordings folder")
            return
        order = RecordOrder(
            folder=new_folder(self.archive.place(values.recordings_folder), info.name),
            pack=pipeline.manifest,
            source=info,
            consent=self.shared.consent.note,
            scores=values.record_scores,
            embeddings=values.record_embeddings,
            video=values.record_video,
            veil=values.hide_faces,
            faces=self.live.model.faces,
            runtime=self.live.model.runtime,
            ignored=tuple(each.numbers for each in self.live.left_out),
        )
        self.shared.message.settle("record")
        self.live.record(order)
        self.archive.note_made(order.folder)
        words = tr("Recording started: {kept}").format(kept=kept_words(order))
        self.shared.announcer.say(words)

    def stop(self) -> None:
        """End the recording; where it is comes when it is written."""
        self.live.end_recording()
        self._show()

    def mark(self) -> None:
        """Name this moment of the recording."""
        recording = self.live.recording
        if recording is None:
            self.shared.message.answer(tr("Markers need a recording. Start one with Ctrl+R."))
            return
        text = tr("Marker {number}").format(number=recording.markers + 1)
        at_s = recording.mark(text)
        self.shared.message.say(
            tr("{text} at {seconds:.1f} s").format(text=text, seconds=at_s), "info"
        )

    def _ended(self, ended: Recorded) -> None:
        if ended.folder is not None:
            self.archive.remember(ended.folder, ended.film)
            self.archive.note_made(ended.folder)
            self.saved.emit(ended.folder)
        if ended.trouble or ended.note:
            self.shared.message.say(ended.trouble or ended.note)
        self._show()

    def _show(self, *_: object) -> None:
        recording = self.live.recording
        if self.shared.actions["live.record"].isChecked() != (recording is not None):
            self.shared.actions.refresh()
        seconds = None if recording is None else recording.seconds
        self.runs.emit(seconds, kept_words(recording.order) if recording else "")

    def saved_folder(self, folder: Path) -> str:
        """The sentence after a recording."""
        return tr("Recording saved. Find it under Recordings: {name}").format(name=folder.name)


def kept_words(order: RecordOrder) -> str:
    """What a recording keeps, for the status line."""
    kinds = (
        (order.scores, tr("scores")),
        (order.embeddings, tr("embeddings")),
        (order.video, tr("video")),
    )
    return ", ".join(words for on, words in kinds if on)
