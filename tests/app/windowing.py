"""Making a window on a fake engine, and ending it so that nothing is left behind."""

import contextlib
import gc
import threading

import shiboken6
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from window_fakes import LABELS, FakeEngine

from emoscope.app.i18n import remove_language
from emoscope.app.models.settings import SettingsStore
from emoscope.app.program import Program
from emoscope.app.start import Wishes


def our_threads():
    return {thread for thread in threading.enumerate() if thread.name.startswith("emoscope")}


def live_timers():
    """Active timers of the program."""
    found = set()
    for thing in gc.get_objects():
        with contextlib.suppress(ReferenceError, RuntimeError):
            if isinstance(thing, QTimer) and shiboken6.isValid(thing) and thing.isActive():
                found.add(thing)
    return found


@contextlib.contextmanager
def nothing_left_behind(engines):
    """Fails when a thread, a running timer or an open camera outlives the block."""
    threads_before, timers_before = our_threads(), live_timers()
    yield
    QApplication.processEvents()
    left = our_threads() - threads_before
    for thread in left:
        thread.join(3.0)
    alive = [thread.name for thread in left if thread.is_alive()]
    assert not alive, f"threads outlived the test: {alive}"
    timers = [repr(timer) for timer in live_timers() - timers_before]
    assert not timers, f"timers outlived the test: {timers}"
    for engine in engines:
        open_ones = [source.info.name for source in engine.sources if not source._closed]
        assert not open_ones, f"cameras outlived the test: {open_ones}"


class Desk:
    """A window with its fake engine, and the waiting that tests need."""

    def __init__(
        self, qtbot, engine=None, wishes=None, accept=True, path=None, start=True, labels=LABELS
    ):
        self.qtbot = qtbot
        self.engine = engine or FakeEngine()
        self.store = SettingsStore(path)
        if accept:
            self.store.accept_notice()
        wishes = wishes or Wishes(camera="Fake camera")
        self.program = Program(wishes, self.store, self.engine.backend())
        self.window.closing.may_close = lambda: True
        if labels is not None:
            self.window.live.book.use(labels)
        self.window.resize(1280, 800)
        self.window.show()
        if start:
            self.program.begin()

    @property
    def window(self):
        return self.program.window

    @property
    def live(self):
        return self.window.live

    @property
    def page(self):
        return self.window.live_page

    @property
    def labels(self):
        return self.page.labels

    @property
    def names(self):
        return [label.name for label in self.live.book.labels]

    @property
    def panel(self):
        return self.page.faces.panels[0]

    def action(self, name):
        self.window.actions_table[name].trigger()

    def keys(self, name, which=0):
        """A key of an action, the one that is shown or another: each system has its own."""
        return self.window.actions_table[name].shortcuts()[which]

    def until(self, check, timeout_ms=20_000):
        self.qtbot.waitUntil(lambda: bool(check()), timeout=timeout_ms)

    def until_scored(self):
        self.until(lambda: self.live.result is not None and self.scores() is not None)

    def scores(self, track=1):
        """Probabilities by label name of the newest result; None while there are none."""
        result = self.live.result
        for face in result.faces if result else ():
            if face.track == track and face.probabilities is not None:
                return dict(zip(result.labels, face.probabilities.tolist(), strict=True))
        return None

    def close(self):
        self.window.closing.may_close = lambda: True  # it may be another window by now
        self.window.close()
        self.window.deleteLater()
        remove_language(self.program._translators)
        self.program.deleteLater()
        QApplication.processEvents()
