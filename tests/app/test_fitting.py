"""Dialogs are whole on their screen, or scroll; their lists have the rows of the style."""

import ast
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from emoscope.app.theme.style import apply_theme
from emoscope.app.theme.tokens import DARK
from emoscope.app.views import fitting
from emoscope.app.views.fitting import Dialog
from emoscope.app.views.scrolling import scrolling

VIEWS = Path(fitting.__file__).parent
SMALL = QSize(500, 300)


def shown(qtbot, *parts, size=None):
    dialog = Dialog()
    layout = QVBoxLayout(dialog)
    for part in parts:
        layout.addWidget(part)
    if size is not None:
        dialog.resize(size)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def tall(height_px):
    part = QWidget()
    part.setMinimumHeight(height_px)
    return part


def test_every_dialog_of_the_window_fits_the_screen():
    own = [
        f"{path.name}: {node.name}"
        for path in sorted(VIEWS.glob("*.py"))
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.ClassDef)
        and any(getattr(base, "id", "") == "QDialog" for base in node.bases)
    ]
    assert own == ["fitting.py: Dialog"]


@pytest.mark.parametrize("size", [None, QSize(900, 700)])
def test_what_has_no_room_is_scrolled(qtbot, monkeypatch, size):
    monkeypatch.setattr(fitting, "room_for", lambda _: SMALL)
    words, last = QLabel("A long line of words " * 30), QCheckBox("at the end")
    words.setWordWrap(True)
    dialog = shown(qtbot, words, tall(400), last, size=size)
    assert dialog.size().boundedTo(SMALL) == dialog.size()
    scroll = dialog.findChild(QScrollArea)
    qtbot.waitUntil(lambda: scroll.verticalScrollBar().maximum() > 0)
    assert words.height() >= words.heightForWidth(words.width())
    dialog.activateWindow()
    last.setFocus(Qt.FocusReason.TabFocusReason)
    scroll.ensureWidgetVisible(last)
    assert scroll.viewport().rect().contains(last.mapTo(scroll.viewport(), last.rect().center()))


def test_what_grows_later_is_scrolled_then(qtbot, monkeypatch):
    monkeypatch.setattr(fitting, "room_for", lambda _: SMALL)
    words = QLabel("short")
    words.setWordWrap(True)
    dialog = shown(qtbot, words, size=QSize(400, 200))
    assert dialog.findChild(QScrollArea) is None
    words.setText("A long line of words " * 100)
    qtbot.waitUntil(lambda: dialog.findChild(QScrollArea) is not None)
    assert dialog.size().boundedTo(SMALL) == dialog.size()
    qtbot.waitUntil(lambda: words.height() >= words.heightForWidth(words.width()))


def test_a_bar_at_the_side_takes_no_room_from_what_it_scrolls(qtbot, monkeypatch):
    monkeypatch.setattr(fitting, "room_for", lambda _: SMALL)
    wide = tall(400)
    wide.setMinimumWidth(300)
    dialog = shown(qtbot, wide)
    scroll = dialog.findChild(QScrollArea)
    qtbot.waitUntil(lambda: scroll.verticalScrollBar().maximum() > 0)
    assert scroll.horizontalScrollBar().maximum() == 0


def test_a_dialog_with_room_keeps_its_size_and_scrolls_nothing(qtbot, monkeypatch):
    monkeypatch.setattr(fitting, "room_for", lambda _: SMALL)
    dialog = shown(qtbot, tall(100), size=QSize(320, 200))
    assert dialog.size() == QSize(320, 200)
    assert dialog.findChild(QScrollArea) is None
    assert shown(qtbot, tall(100), size=QSize(320, 900)).height() == SMALL.height()


def test_boxes_in_a_list_do_not_touch(qtbot):
    application = QApplication.instance()
    apply_theme(application, DARK)
    rows = QListWidget()
    for name in ("basic7", "behaviour"):
        item = QListWidgetItem(name)
        item.setCheckState(Qt.CheckState.Unchecked)
        rows.addItem(item)
    dialog = shown(qtbot, rows)
    application.processEvents()
    painted = rows.grab().toImage()
    rows.doItemsLayout()
    assert painted == rows.grab().toImage()
    dialog.close()
    application.setStyleSheet("")


def test_the_keyboard_stops_at_fields_and_not_at_what_scrolls_them(qtbot):
    fields, words = QWidget(), QWidget()
    QVBoxLayout(fields).addWidget(QCheckBox("a"))
    QVBoxLayout(words).addWidget(QLabel("a"))
    areas = [scrolling(fields), scrolling(words)]
    for area in areas:
        qtbot.addWidget(area)
    assert [area.focusPolicy() for area in areas] == [
        Qt.FocusPolicy.NoFocus,
        Qt.FocusPolicy.StrongFocus,
    ]
