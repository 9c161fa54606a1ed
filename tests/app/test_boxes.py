"""What is chosen in a box is whole, or ends in dots; a way back leaves its column as it is."""

import ast
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QWidget

from emoscope.app.theme.style import apply_theme
from emoscope.app.theme.tokens import DARK
from emoscope.app.views import boxes
from emoscope.app.views.boxes import WHOLE_PX, WIDEST_PX, Box
from emoscope.app.views.elided import ElidedWords

VIEWS = Path(boxes.__file__).parent
LONG = "Wie analysiert: ein Satz von Merkmalen mit einem Namen, der kein Ende nimmt " * 2


@pytest.fixture(autouse=True)
def styled(qtbot):
    application = QApplication.instance()
    apply_theme(application, DARK)
    yield
    application.setStyleSheet("")


def in_a_row(qtbot, box, width_px):
    holder = QWidget()
    layout = QHBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(box)
    qtbot.addWidget(holder)
    holder.resize(width_px, 60)
    holder.show()
    return holder


def whole(box):
    metrics = box.fontMetrics()
    return all(
        metrics.horizontalAdvance(box.itemText(row)) <= box.room_px for row in range(box.count())
    )


def test_every_box_of_the_window_is_of_this_kind():
    own = [
        path.name
        for path in sorted(VIEWS.rglob("*.py"))
        if "QComboBox"
        in {getattr(n, "id", "") for n in ast.walk(ast.parse(path.read_text(encoding="utf-8")))}
    ]
    assert own == ["boxes.py"]


def test_entries_that_come_later_are_whole(qtbot):
    box = Box()
    box.addItem("a")
    holder = in_a_row(qtbot, box, 10)
    box.addItem("Neu bewertet mit: basic7-de")
    qtbot.waitUntil(lambda: whole(box))
    assert holder.width() == box.width()


def test_names_without_end_end_in_dots(qtbot):
    box = Box(200)
    box.addItem(LONG)
    holder = in_a_row(qtbot, box, 10)
    assert holder.width() == box.width() == 200
    assert box.sizeHint().width() == WIDEST_PX
    other = Box()
    other.addItem(LONG)
    assert other.minimumSizeHint().width() == WHOLE_PX
    painted = box.grab().toImage()
    dots = box.fontMetrics().elidedText(LONG, Qt.TextElideMode.ElideRight, box.room_px)
    box.setItemText(0, dots)
    assert box.grab().toImage() == painted


def test_a_button_with_long_words_leaves_its_column_as_it_is(qtbot):
    button = QPushButton()
    words = ElidedWords(button, 36)
    holder = in_a_row(qtbot, button, 200)
    words.say(f"Zurück zu R&D {LONG}")
    assert holder.minimumSizeHint().width() < 200
    assert holder.width() == 200
    assert button.text().startswith("Zurück zu R&&D")
    assert button.text().endswith("…")
    assert button.fontMetrics().horizontalAdvance(button.text()) <= 200 - 36 + 20
    words.say("Zurück zu Pilot")
    assert button.text() == "Zurück zu Pilot"
