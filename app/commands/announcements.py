"""Says things to a screen reader that a sighted person sees happen."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from emoscope.app.i18n import tr
from emoscope.app.models.live import LiveModel
from emoscope.app.models.settings import SettingsStore
from emoscope.app.views.messages import MessageBar
from emoscope.engine.live import Phase
from emoscope.engine.prompts.labels import LabelSet


class Announcer(QObject):
    """Announces messages, lost and returned sources, recordings, labels and hidden faces.

    Scores themselves are not announced: they change many times a second. They are in the panels'
    descriptions, to be read when wanted. ``last`` keeps the last words.
    """

    def __init__(
        self, window: QWidget, live: LiveModel, store: SettingsStore, message: MessageBar
    ) -> None:
        super().__init__(window)
        self._window = window
        self._store = store
        self._bar = message
        self._book = live.book
        self._was = Phase.STOPPED
        self._labels = self._book.label_set
        self.last = ""
        message.said.connect(self._message)
        live.phase_changed.connect(self._phase)
        store.changed.connect(self._setting)
        self._book.changed.connect(self._labels_changed)

    def say(self, words: str, *, at_once: bool = False) -> None:
        """Hand words to the screen reader; ``at_once`` may interrupt what it says."""
        self.last = words
        event = QAccessibleAnnouncementEvent(self._window, words)
        if at_once:
            event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(event)

    def _message(self, sentence: str) -> None:
        self.say(sentence, at_once=self._bar.property("kind") in ("bad", "answer"))

    def _phase(self, phase: Phase, message: str) -> None:
        before, self._was = self._was, phase
        if phase is before:
            return
        if phase is Phase.RUNNING:
            if before is not Phase.LOST:  # its return is a message
                self.say(tr("Emotion estimation is running"))
        elif phase is Phase.PAUSED:
            self.say(tr("paused"))
        elif phase is Phase.ENDED:
            self.say(tr("ended"))
        elif phase is Phase.STOPPED:
            self.say(tr("Emotion estimation is off"))

    def _setting(self, name: str) -> None:
        if name == "hide_faces":
            words = {
                "show": tr("shown"),
                "blur": tr("blurred"),
                "hide": tr("hidden"),
                "all": tr("picture covered"),
            }
            self.say(f"{tr('Faces')}: {words[self._store.values.hide_faces]}")

    def _labels_changed(self) -> None:
        before, self._labels = self._labels, self._book.label_set
        words = label_words(before, self._labels)
        if words:
            self.say(words)


def label_words(before: LabelSet, now: LabelSet) -> str:
    """What has changed between two label sets, as far as it is worth saying."""
    old, new = {label.name for label in before.labels}, {label.name for label in now.labels}
    came, went = new - old, old - new
    if len(came) == 1 and not went:
        return tr("Label added: {name}").format(name=came.pop())
    if len(went) == 1 and not came:
        return tr("Label deleted: {name}").format(name=went.pop())
    if len(came) == 1 and len(went) == 1:
        return tr("Label renamed: {name}").format(name=came.pop())
    if came or went:
        return tr("Label set: {name}").format(name=now.name)
    muted = {label.name: label.muted for label in before.labels}
    for label in now.labels:
        if label.muted != muted[label.name]:
            text = tr("Muted: {name}") if label.muted else tr("Unmuted: {name}")
            return text.format(name=label.name)
    return ""
