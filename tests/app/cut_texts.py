"""Goes through every place in every language and says which texts are cut off.

    PYTHONPATH=.:tests/app python tests/app/cut_texts.py 1280x720 ["DejaVu Serif"]

A program of its own, because Qt takes its scale factor from the environment at the start.
"""

import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QScrollArea,
    QToolButton,
)
from window_fakes import FakeEngine

from emoscope.app.i18n import LANGUAGES
from emoscope.app.models.settings import SettingsStore
from emoscope.app.program import Program
from emoscope.app.start import Wishes
from emoscope.app.theme import style

SLACK_PX = 1


def cut_by(widget):
    """By how many pixels a widget's text is cut; 0 if it is not, or has no text."""
    if isinstance(widget, QLabel):
        if not widget.text() or not widget.pixmap().isNull():
            return 0
        if widget.wordWrap():
            needed = widget.heightForWidth(widget.width())
            return max(0, needed - widget.height())
        return max(0, widget.sizeHint().width() - widget.width())
    metrics = widget.fontMetrics()
    if isinstance(widget, QComboBox):
        return max(0, metrics.horizontalAdvance(widget.currentText()) + 36 - widget.width())
    if isinstance(widget, QLineEdit):
        return max(0, metrics.horizontalAdvance(widget.placeholderText()) + 20 - widget.width())
    if isinstance(widget, QCheckBox):
        return max(0, widget.sizeHint().width() - widget.width())
    if isinstance(widget, QAbstractButton):
        text = widget.text().replace("&", "")
        shown = not isinstance(widget, QToolButton) or widget.toolButtonStyle().value != 0
        if not text or not shown:
            return 0
        return max(0, widget.sizeHint().width() - widget.width())
    return 0


def cut_in(root):
    for area in root.findChildren(QScrollArea):
        inside = area.widget()
        if area.isVisibleTo(root) and inside.width() > area.viewport().width() + SLACK_PX:
            yield f"a scrolled part by {inside.width() - area.viewport().width()} px"
    kinds = (QLabel, QAbstractButton, QComboBox, QLineEdit)
    for kind in kinds:
        for widget in root.findChildren(kind):
            if widget.isVisibleTo(root) and widget.width() > 0:
                by = cut_by(widget)
                if by > SLACK_PX:
                    text = widget.currentText() if kind is QComboBox else widget.text()
                    yield f"{type(widget).__name__} {text!r} by {by} px"


def main(size, *families):
    width, height = (int(part) for part in size.split("x"))
    application = QApplication([])
    if families:
        style.FAMILIES[:] = families
    store = SettingsStore(Path(tempfile.mkdtemp()) / "settings.json")

    def wait(until, milliseconds=15_000):
        clock = QElapsedTimer()
        clock.start()
        while not until() and clock.elapsed() < milliseconds:
            application.processEvents()

    found = []
    program = Program(Wishes(camera="Fake camera"), store, FakeEngine().backend())
    program.window.closing.may_close = lambda: True

    def look(where, root):
        application.processEvents()
        for _ in range(6):  # what was written just now gets its room, and nothing else happens
            application.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        found.extend(f"{store.values.language} {where}: {line}" for line in cut_in(root))

    for language in LANGUAGES:
        if language != store.values.language:
            old = program.window
            store.set(language=language)
            wait(lambda old=old: program.window is not old)
        window = program.window
        window.resize(width, height)
        window.show()
        if not store.notice_accepted:
            look("notice", window.notice)
            store.accept_notice()
            window.show_notice(False)
            program.begin()
            wait(lambda: program.window.live.result is not None)
        window.show_notice(True)
        look("notice", window.notice)
        window.show_notice(False)
        window.consent.ask()
        window.live_recording.start()
        window.go_to("live")
        wait(lambda w=window: w.live_page.faces.panels[0].isVisible())
        for place in ("live", "recordings", "labels"):
            window.go_to(place)
            look(place, window)
        if (window.width(), window.height()) != (width, height):
            found.append(f"{language}: the window is {window.width()}x{window.height()}")
        for action in ("file.settings", "help.doctor", "help.about"):
            window.actions_table[action].trigger()
            application.processEvents()
            for dialog in window.findChildren(QDialog):
                if dialog.isVisible():
                    look(action, dialog)
                    if dialog.width() > width or dialog.height() > height:
                        found.append(f"{language} {action}: larger than the window")
                    dialog.close()
        window.actions_table["live.presenter"].trigger()
        presenter = window.view.presenter
        look("presenter", presenter)
        presenter.close()
        application.processEvents()
    program.window.close()
    program.end()
    for line in found:
        print(line)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
