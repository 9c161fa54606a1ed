"""Which streams send the live scores to other programs, and how they fare."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from emoscope.app.models.live import LiveModel
from emoscope.engine.exports.colours import colours
from emoscope.engine.prompts.labels import LabelSet
from emoscope.engine.streams.hub import Hub
from emoscope.engine.streams.live import LiveStreams
from emoscope.engine.streams.lsl_markers import ForeignMark, MarkerInlet
from emoscope.engine.streams.messages import Hello
from emoscope.engine.streams.opening import StreamOptions, open_streams
from emoscope.engine.streams.protocol import StreamStatus
from emoscope.engine.streams.triggers import Trigger, parse_triggers, unknown_labels

LOOK_MS = 500


class StreamsModel(QObject):
    """Owns the hub while a stream is on. No stream is ever on at the program's start."""

    changed = Signal()
    """A stream went on or off, or its state changed."""
    marked = Signal(str)
    """A marker of another program, as it arrived."""

    def __init__(self, live: LiveModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._live = live
        self.options = StreamOptions()
        self.triggers: tuple[str, ...] = ()
        self._parsed: list[Trigger] = []
        self._hub: Hub | None = None
        self._sink: LiveStreams | None = None
        self._inlet: MarkerInlet | None = None
        self._told: tuple[StreamStatus, ...] = ()
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self._look)
        live.source_opened.connect(self._attach)

    @property
    def statuses(self) -> tuple[StreamStatus, ...]:
        return () if self._hub is None else self._hub.statuses

    @property
    def on(self) -> tuple[str, ...]:
        """Names of the streams that are on."""
        return tuple(status.name for status in self.statuses)

    @property
    def takes_markers(self) -> bool:
        return self._inlet is not None

    def switch(self, name: str, wanted: bool) -> None:
        """Switch a stream on or off.

        Raises:
            StreamError: It cannot be had as it is set.
        """
        if wanted:
            (stream,) = open_streams([name], self.options)
            self._open_hub().add(stream)
        elif self._hub is not None:
            self._hub.remove(name)
            if not self._hub.statuses:
                self._close_hub()
        self._look(always=True)

    def set_port(self, port: int) -> None:
        """Another port for the WebSocket, from the next time it is switched on."""
        self.options = replace(self.options, port=port)

    def set_osc(self, address: str) -> None:
        """Another receiver for OSC, from the next time it is switched on."""
        self.options = replace(self.options, osc=address)

    def set_triggers(self, lines: Iterable[str]) -> None:
        """Conditions that send events, one text each.

        Raises:
            StreamError: One cannot be read, or two have one name; nothing is changed.
        """
        texts = tuple(line.strip() for line in lines if line.strip())
        self._parsed = parse_triggers(texts)
        self.triggers = texts
        if self._hub is not None:
            self._hub.set_triggers(self._parsed)

    @property
    def unwatched(self) -> tuple[str, ...]:
        """Labels of triggers that are not in the set now: those wait for a set that has them."""
        return unknown_labels(self._parsed, self._live.book.label_set.names)

    def take_markers(self, wanted: bool) -> None:
        """Keep markers that other programs send over LSL with the recording.

        Raises:
            StreamError: LSL is not here.
        """
        if wanted and self._inlet is None:
            self._inlet = MarkerInlet(self._mark)
        elif not wanted and self._inlet is not None:
            self._inlet.close()
            self._inlet = None

    def close(self) -> None:
        """Switch everything off."""
        self.take_markers(False)
        self._close_hub()

    def _mark(self, mark: ForeignMark) -> None:
        """In the inlet's thread."""
        offset_ms = 1000 * mark.offset_s
        text = f"{mark.text} (LSL {mark.sender_s:.4f} s, offset {offset_ms:+.2f} ms)"
        recording = self._live.recording
        if recording is not None:
            recording.mark(text)
        self.marked.emit(mark.text)

    def _open_hub(self) -> Hub:
        if self._hub is None:
            self._hub = Hub(self._hello(self._live.book.label_set), self._parsed)
            self._sink = LiveStreams(self._hub, self._hello)
            self._attach()
            self._timer.start()
        return self._hub

    def _close_hub(self) -> None:
        hub, self._hub = self._hub, None
        sink, self._sink = self._sink, None
        self._timer.stop()
        if self._live.session is not None and sink is not None:
            self._live.session.remove_sink(sink)
        if hub is not None:
            hub.close()

    def _attach(self) -> None:
        if self._sink is not None and self._live.session is not None:
            self._live.session.add_sink(self._sink)

    def _hello(self, labels: LabelSet) -> Hello:
        pipeline = self._live.pipeline
        pack = "" if pipeline is None else f"{pipeline.manifest.name} {pipeline.manifest.version}"
        shades = colours(labels)[:-1]
        return Hello(labels.names, shades, pack, self._live.choice.words, self._live.model.faces)

    def _look(self, *, always: bool = False) -> None:
        statuses = self.statuses
        if always or statuses != self._told:
            self._told = statuses
            self.changed.emit()
