"""The film of the open recording while it plays: its player, its sound, and the tick."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from emoscope.app.i18n import tr
from emoscope.app.models.player import Player, player_of
from emoscope.app.models.recording import Recording, moved_to
from emoscope.app.models.settings import SettingsStore
from emoscope.engine.data import Frame
from emoscope.engine.sessions.export_records import made_silent
from emoscope.engine.veil import MOST_AGE_S

TICK_MS = 16


class Playback(QObject):
    """Plays one film at a time.

    Attributes:
        player: Of the open film; None without one.
        frame: The one that was shown last.
    """

    frame_came = Signal(object, object)
    """A new :class:`~emoscope.engine.data.Frame` to show, and what is said about it, or None."""
    soundless = Signal()
    """The film has no sound, which is found out when it is first to be heard."""
    problem = Signal(str)
    said = Signal(str)

    def __init__(self, store: SettingsStore, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self.player: Player | None = None
        self.frame: Frame | None = None
        self._recording: Recording | None = None
        self._silent = ""
        self._told: set[str] = set()
        self._soundless = False
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._tick)
        store.changed.connect(self._take_settings)

    def open(self, recording: Recording, video: Path, speed: float) -> None:
        """Show the first frame of a recording's film."""
        self._soundless = False
        self._recording = recording
        self._silent = (
            tr("No sound: this session was made without it.")
            if made_silent(recording.folder)
            else ""
        )
        self.player = player_of(recording.manifest, video)
        self.player.set_speed(speed)
        self._take_settings()
        self.player.start()
        self._timer.start()

    def close(self) -> None:
        self._timer.stop()
        if self.player is not None:
            self.player.close()
        self.player = self.frame = self._recording = None

    @property
    def playing(self) -> bool:
        return self.player is not None and self.player.playing

    def toggle(self) -> None:
        """Play or pause."""
        if self.player is None:
            return
        if self.player.playing:
            self.player.pause()
            return
        if self._store.values.sound:
            self._tell(self.silent)
        self.player.play()

    # -- sound ---------------------------------------------------------------------------------

    @property
    def silent(self) -> str:
        """Why the film is not to be heard though sound is on, one sentence; empty if it is."""
        if self._store.hides_faces:
            return tr("No sound while faces are hidden: a voice identifies a person, too.")
        return self._silent

    def _take_settings(self, name: str = "") -> None:
        if self.player is not None:
            self.player.set_sound(self._store.values.sound and not self.silent)
        if name == "hide_faces" and (frame := self.frame) is not None:
            self.frame = None
            self._show(frame)

    def _tell(self, sentence: str) -> None:
        """Say why nothing is heard, once."""
        if sentence and sentence not in self._told:
            self._told.add(sentence)
            self.said.emit(sentence)

    def _tick(self) -> None:
        player = self.player
        if player is None:
            return
        if player.trouble:
            self.problem.emit(player.trouble)
            self._timer.stop()
            return
        self._tell(player.sound_trouble)
        if player.heard is False and not self._soundless:
            self._soundless = True
            self.soundless.emit()
        frame = player.frame
        if frame is not None and frame is not self.frame:
            self._show(frame)

    def _show(self, frame: Frame) -> None:
        """Tell a frame with what is said about it.

        While faces are hidden that is what was found in this very picture: who came into view
        since the last analysed one would not be covered. Where only some pictures were analysed the
        others are left out as it plays, and covered whole where it stands.
        """
        recording, before = self._recording, self.frame
        if recording is None:
            return
        hides = self._store.hides_faces
        result = recording.own_at(frame.time_s) if hides else recording.at(frame.time_s)
        unknown = hides and result is None
        if unknown and before is not None and self.playing:
            near = 0 <= frame.time_s - before.time_s <= MOST_AGE_S
            if near:
                return
        self.frame = frame
        # The overlay belongs to exactly this frame, whatever the player counts.
        self.frame_came.emit(frame, None if result is None else moved_to(result, frame.index))
