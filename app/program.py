"""The running program: one window at a time, made anew when the language changes."""

from __future__ import annotations

import gc
from pathlib import Path

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtGui import QFileOpenEvent

from emoscope.app.failures import Failures, copy_details, sentence
from emoscope.app.i18n import install_language, pick_language, remove_language, tr
from emoscope.app.models.engine_access import Backend
from emoscope.app.models.live import LiveModel
from emoscope.app.models.sets import in_own_language
from emoscope.app.models.settings import SettingsStore
from emoscope.app.single import Listener, Request
from emoscope.app.start import Wishes, begin, make_window
from emoscope.app.window import MainWindow
from emoscope.app.window_state import give_to, take_from
from emoscope.engine import logs
from emoscope.engine.prompts.labels import load_label_set


class Program(QObject):
    """Owns the window, the settings and the translations.

    A window says its words once, when it is made. So another language means another window around
    the same models: camera, pack and a recording that runs go on without a gap.

    Args:
        wishes: From the command line.
        store: Settings; None for the user's own.
        backend: The engine; None for the real one.
    """

    def __init__(
        self, wishes: Wishes, store: SettingsStore | None = None, backend: Backend | None = None
    ) -> None:
        super().__init__()
        self._wishes = wishes
        self._listener: Listener | None = None
        self.failures = Failures(self)
        self.failures.happened.connect(self._say_failure)
        self._store = store or SettingsStore()
        self._translators = install_language(pick_language(self._store.values.language))
        self.window: MainWindow = make_window(wishes, self._store, backend)
        self.window.language_wanted.connect(self._speak_soon)
        self._store.changed.connect(self._setting_changed)

    def listen(self) -> None:
        """Hear what later starts, and the system's file manager, want to have opened."""
        self._listener = Listener(self)
        self._listener.asked.connect(self._asked)
        self._listener.start()
        application = QCoreApplication.instance()
        if application is not None:
            application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # How a Mac says that a file was double-clicked.
        if isinstance(event, QFileOpenEvent) and event.file():
            self._asked(Request(file=event.file()))
            return True
        return super().eventFilter(watched, event)

    def _asked(self, request: Request) -> None:
        window = self.window
        if window.isMinimized():
            window.showNormal()
        window.raise_()
        window.activateWindow()
        if request.file:
            window.sources.open_path(Path(request.file))
        elif request.source:
            window.sources.open_source(request.source)

    def begin(self) -> None:
        """Load the model and open the source."""
        begin(self.window, self._wishes)

    def _say_failure(self) -> None:
        self.window.message.offer(sentence(), tr("Copy details"), copy_details)

    def _setting_changed(self, name: str) -> None:
        if name == "log_level":
            logs.set_level(self._store.values.log_level)

    def _speak_soon(self) -> None:
        # Not now: the widget that was used for choosing is still at work.
        QTimer.singleShot(0, self, self.speak)

    def speak(self) -> None:
        """Make the window anew in the language that the settings ask for."""
        old, store = self.window, self._store
        given = take_from(old)
        old.end_parts()
        live = old.live
        live.setParent(self)
        store.setParent(self)
        remove_language(self._translators)
        self._translators = install_language(pick_language(store.values.language))
        self._labels_follow(live)
        new = MainWindow(live, store)
        live.setParent(new)
        store.setParent(new)
        self.window = new
        new.language_wanted.connect(self._speak_soon)
        new.show()
        give_to(new, given)
        old.hide()
        self._delete(old)

    def _labels_follow(self, live: LiveModel) -> None:
        """A shipped set that nobody has chosen or changed follows the language."""
        book = live.book
        name = in_own_language(book.label_set.name)
        untouched = book.path is None and not book.modified and live.recording is None
        if untouched and not self._store.values.label_set and name != book.label_set.name:
            book.use(load_label_set(name))

    def _delete(self, window: MainWindow) -> None:
        """Take a window down in order, while Qt is still there, and in this thread."""
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        shiboken6.delete(window)
        gc.collect()  # else what is left of it may be freed in a thread of the session

    def end(self) -> None:
        """After the last event: at the interpreter's end the order would be chance."""
        self.failures.end()
        if self._listener is not None:
            self._listener.end()
            application = QCoreApplication.instance()
            if application is not None:
                application.removeEventFilter(self)
        self._delete(self.window)
        remove_language(self._translators)
