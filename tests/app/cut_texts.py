"""Goes through every place in every language and says which texts are cut off.

    PYTHONPATH=.:tests/app python tests/app/cut_texts.py ["DejaVu Serif"]

A program of its own, because Qt takes scale factor and screen from the environment at the start.
The window has the size that it opens with.
"""

import sys
import tempfile
from pathlib import Path

from every_dialog import each_dialog, kinds, open_study_and_recording
from PySide6.QtCore import QElapsedTimer, QEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
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
from emoscope.app.views.boxes import Box
from emoscope.app.views.fitting import CONTENT_PX, Content, room_for

SLACK_PX = 1
STUDY = "Pilot of the spring"


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
    if isinstance(widget, Box):
        words = () if widget.isEditable() else map(widget.itemText, range(widget.count()))
        return max(0, *(metrics.horizontalAdvance(each) - widget.room_px for each in words), 0)
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
        if isinstance(inside, Content):
            room = area.viewport().width()
            if inside.width() > room >= CONTENT_PX.width():
                yield f"the place is scrolled to the side by {inside.width() - room} px"
        elif isinstance(root, QDialog) and root.width() >= room_for(root).width():
            continue  # there is no more room on this screen
        elif area.isVisibleTo(root) and inside.width() > area.viewport().width() + SLACK_PX:
            yield f"a scrolled part by {inside.width() - area.viewport().width()} px"
    for kind in (QLabel, QAbstractButton, Box, QLineEdit):
        for widget in root.findChildren(kind):
            if widget.isVisibleTo(root) and widget.width() > 0:
                by = cut_by(widget)
                if by > SLACK_PX:
                    text = widget.currentText() if kind is Box else widget.text()
                    yield f"{type(widget).__name__} {text!r} by {by} px"


def outside(window):
    """What of a window is not on its screen, in words; empty for nothing."""
    free, frame = window.screen().availableGeometry(), window.frameGeometry()
    return "" if free.contains(frame) and free.contains(window.geometry()) else f"{frame} {free}"


def main(*families):
    application = QApplication([])
    if families:
        style.FAMILIES[:] = families
    home = Path(tempfile.mkdtemp())
    store = SettingsStore(home / "settings.json")

    def wait(until, milliseconds=15_000):
        clock = QElapsedTimer()
        clock.start()
        while not until() and clock.elapsed() < milliseconds:
            application.processEvents()

    found: list[str] = []
    shown: set[type[QDialog]] = set()
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
        open_study_and_recording(window, home / language, STUDY)
        for place in ("live", "recordings", "labels", "studies"):
            window.go_to(place)
            look(place, window)
        if words := outside(window):
            found.append(f"{language}: the window is not on its screen: {words}")
        for name, dialog in each_dialog(window, home, wait):
            shown.add(type(dialog))
            look(name, dialog)
            if dialog.width() > window.screen().availableGeometry().width() or (
                dialog.height() > window.screen().availableGeometry().height()
            ):
                found.append(f"{language} {name}: larger than the screen")
        window.actions_table["live.presenter"].trigger()
        presenter = window.view.presenter
        look("presenter", presenter)
        presenter.close()
        application.processEvents()
    program.window.close()
    program.end()
    found += [f"{kind.__name__} was not looked at" for kind in kinds() - shown]
    for line in found:
        print(line)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
