"""The page Streams: what sends live scores to other programs, where to, and how it fares."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from emoscope.app.engine_words import in_language
from emoscope.app.i18n import tr
from emoscope.app.models.streams import StreamsModel
from emoscope.app.views.fitting import Dialog
from emoscope.engine.errors import StreamError
from emoscope.engine.streams.opening import NAMES
from emoscope.engine.streams.protocol import StreamPhase, StreamStatus


def titles() -> dict[str, str]:
    """What each stream is called."""
    return {
        "ws": tr("WebSocket, browser, OBS"),
        "lsl": tr("Lab Streaming Layer"),
        "osc": tr("Open Sound Control"),
    }


class StreamsDialog(Dialog):
    """A switch per stream with its state; all are off when the program starts."""

    def __init__(self, streams: StreamsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Streams"))
        self.streams = streams
        self.switches: dict[str, QCheckBox] = {}
        self.states: dict[str, QLabel] = {}
        grid = QGridLayout()
        grid.setColumnStretch(2, 1)
        for row, name in enumerate(NAMES):
            switch = QCheckBox(titles()[name])
            switch.clicked.connect(lambda wanted, name=name: self.switch(name, wanted))
            state = QLabel()
            state.setWordWrap(True)
            state.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse
                | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            grid.addWidget(switch, row, 0)
            grid.addWidget(state, row, 2)
            self.switches[name], self.states[name] = switch, state
        self.port = QSpinBox()
        self.port.setRange(1024, 65_535)
        self.port.setValue(streams.options.port)
        self.port.setAccessibleName(tr("Port of the WebSocket"))
        self.port.valueChanged.connect(streams.set_port)
        self.osc = QLineEdit(streams.options.osc)
        self.osc.setAccessibleName(tr("Address and port for OSC"))
        self.osc.editingFinished.connect(lambda: streams.set_osc(self.osc.text().strip()))
        grid.addWidget(self.port, NAMES.index("ws"), 1)
        grid.addWidget(self.osc, NAMES.index("osc"), 1)
        self.markers = QCheckBox(tr("Keep markers that other programs send over LSL"))
        self.markers.setChecked(streams.takes_markers)
        self.markers.clicked.connect(self._take_markers)
        self.triggers = QPlainTextEdit("\n".join(streams.triggers))
        self.triggers.setAccessibleName(tr("Triggers"))
        self.triggers.setPlaceholderText("smile: happiness > 0.8 for 1 s")
        self.triggers.setTabChangesFocus(True)
        self.triggers.setMaximumHeight(96)
        self.problem = QLabel()
        self.problem.setObjectName("problem")
        self.problem.setWordWrap(True)
        self.problem.setAccessibleName(tr("Problem"))
        hint = QLabel(
            tr(
                "Only scores are sent, never pictures, and only to programs on this computer. "
                "Tell the people in view that their scores leave this program."
            )
        )
        hint.setObjectName("hint")
        hint.setWordWrap(True)
        close = QPushButton(tr("Close"))
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addWidget(hint, 1)
        foot.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(10)
        layout.addLayout(grid)
        layout.addWidget(self.markers)
        layout.addWidget(QLabel(tr("Triggers, one per line: send an event to every stream")))
        layout.addWidget(self.triggers)
        layout.addWidget(self.problem)
        layout.addLayout(foot)
        room = parent.width() - 40 if parent is not None else 640
        self.resize(min(640, room), self.sizeHint().height())
        streams.changed.connect(self.refresh)
        self.refresh()

    def switch(self, name: str, wanted: bool) -> None:
        """Switch a stream; what stands in the way is said in the dialog."""
        try:
            self.streams.set_osc(self.osc.text().strip())
            self._read_triggers()
            self.streams.switch(name, wanted)
        except StreamError as error:
            self.problem.setText(in_language(str(error)))
        else:
            waiting = ", ".join(self.streams.unwatched)
            self.problem.setText(
                tr("There is no label {names} now; its trigger waits.").format(names=waiting)
                if waiting
                else ""
            )
        self.refresh()

    def refresh(self) -> None:
        """Show every stream as it is now."""
        known = {status.name: status for status in self.streams.statuses}
        for name in NAMES:
            self.switches[name].setChecked(name in known)
            self.states[name].setText(_words(known.get(name)))
        self.port.setEnabled("ws" not in known)
        self.osc.setEnabled("osc" not in known)

    def done(self, result: int) -> None:
        """Keep the triggers; a line that cannot be read keeps the dialog open."""
        try:
            self._read_triggers()
        except StreamError as error:
            self.problem.setText(in_language(str(error)))
            return
        super().done(result)

    def _read_triggers(self) -> None:
        self.streams.set_triggers(self.triggers.toPlainText().splitlines())

    def _take_markers(self, wanted: bool) -> None:
        try:
            self.streams.take_markers(wanted)
        except StreamError as error:
            self.markers.setChecked(False)
            self.problem.setText(in_language(str(error)))


def _words(status: StreamStatus | None) -> str:
    """One or two short lines: state and address, then receivers and what was sent."""
    if status is None:
        return tr("off")
    state = {
        StreamPhase.OPENING: tr("opening"),
        StreamPhase.ON: tr("on"),
        StreamPhase.SLOW: tr("on"),
        StreamPhase.GONE: tr("not reachable, retrying"),
        StreamPhase.OFF: tr("off"),
    }[status.phase]
    lines = [f"{state} · {status.address}" if status.address else state]
    if status.message:
        lines.append(in_language(status.message))
    else:
        sent = tr("{size} kB sent").format(size=status.sent_bytes // 1000)
        if status.receivers is not None:
            sent = tr("receivers: {count}").format(count=status.receivers) + " · " + sent
        lines.append(sent)
    return "\n".join(lines)
