"""Says things to a screen reader that a sighted person sees happen."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from app.i18n import tr
from app.models.live import LiveModel
from app.models.settings import SettingsStore
from engine.live import Phase


class Announcer(QObject):
    """Announces lost and returned sources, problems, and hidden faces; keeps the last words.

    Scores themselves are not announced: they change many times a second. They are in the panels'
    descriptions, to be read when wanted.
    """

    def __init__(self, window: QObject, live: LiveModel, store: SettingsStore) -> None:
        super().__init__(window)
        self._window = window
        self._store = store
        self._was = Phase.STOPPED
        self.last = ""
        live.problem.connect(self.say)
        live.phase_changed.connect(self._phase)
        store.changed.connect(self._setting)

    def say(self, words: str) -> None:
        """Hand words to the screen reader."""
        self.last = words
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._window, words))

    def _phase(self, phase: Phase, message: str) -> None:
        before, self._was = self._was, phase
        if phase is Phase.RUNNING and before is not phase:
            self.say(tr("Emotion estimation is running"))
        elif phase is Phase.PAUSED:
            self.say(tr("paused"))
        elif phase is Phase.ENDED:
            self.say(tr("ended"))

    def _setting(self, name: str) -> None:
        if name == "hide_faces":
            words = {"show": tr("shown"), "blur": tr("blurred"), "hide": tr("hidden")}
            self.say(f"{tr('Faces')}: {words[self._store.values.hide_faces]}")
