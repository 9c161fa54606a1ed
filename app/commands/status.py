"""What the status line, the badge and short messages say about the live source and the model."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from emoscope.app.i18n import tr
from emoscope.app.models.engine_access import AUTO, instead_of
from emoscope.app.views.badges import estimating

if TYPE_CHECKING:
    from emoscope.app.commands.recordings_place import RecordingsPlace
    from emoscope.app.commands.shared_parts import SharedParts
    from emoscope.app.commands.studies_place import StudiesPlace
    from emoscope.app.views.status_line import StatusLine
    from emoscope.app.views.tool_bar import ToolBar


class StatusCommands(QObject):
    """Shows what goes on: rates, model, what is recorded, what the camera gave."""

    def __init__(
        self,
        shared: SharedParts,
        line: StatusLine,
        bar: ToolBar,
        recordings: RecordingsPlace,
        studies: StudiesPlace,
    ) -> None:
        super().__init__(shared.window)
        self._shared = shared
        self._line = line
        self._bar = bar
        self._recordings = recordings
        self._studies = studies
        live = shared.live
        live.ticked.connect(self.refresh)
        live.pipeline_changed.connect(self.refresh)
        live.pipeline_changed.connect(self._say_other_runtime)
        live.size_given.connect(self._say_size)
        live.returned.connect(self._say_returned)
        studies.made.connect(self._studies_made)

    def refresh(self, *_: object) -> None:
        """Show how things stand now."""
        live = self._shared.live
        file = live.choice.video is not None
        self._line.show_stats(live.stats, self._source_words(), file=file)
        self._line.show_model(live.pipeline, live.loading)
        analysing = self._recordings.analysing or self._studies.analysing
        self._bar.badge.set_running(analysing or estimating(live))

    def show_recording(self, seconds: float | None, kept: str = "") -> None:
        """Say everywhere that a recording runs; None for no recording."""
        self._bar.show_recording(seconds, kept)
        self._line.show_recording(seconds, kept)

    def _studies_made(self) -> None:
        self._studies.page.queue.changed.connect(self.refresh)

    def _source_words(self) -> str:
        live = self._shared.live
        if not live.running:
            return ""
        words, frame = live.choice.words, live.frame
        if live.choice.from_camera and frame is not None:
            words += f" {frame.image.shape[1]} × {frame.image.shape[0]}"
        return words

    def _say_other_runtime(self) -> None:
        live, store = self._shared.live, self._shared.store
        if live.pipeline is None or (why := instead_of.get(live.pipeline)) is None:
            return
        sentence = tr("{asked} does not work on this machine; using {got}. {why}.").format(
            asked=live.model.runtime, got=live.pipeline.runtime.name, why=why
        )
        self._shared.message.offer(sentence, tr("Keep auto"), lambda: store.set(runtime=AUTO))

    def _say_size(self, width_px: int, height_px: int) -> None:
        text = tr("{name} does not support that resolution; using {width} × {height}.")
        name = self._shared.live.choice.words
        said = text.format(name=name, width=width_px, height=height_px)
        self._shared.message.say(said, "info")

    def _say_returned(self, name: str) -> None:
        self._shared.message.say(tr("{name} is back.").format(name=name), "good")
