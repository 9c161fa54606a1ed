"""What people type into forms becomes numbers."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from emoscope.app.views.form import FolderLine, FormDialog, number, number_of, two_numbers
from emoscope.app.views.name_dialog import NameDialog


@pytest.mark.parametrize(
    "text",
    ["-1.5, 0", "-1.5,0", "-1.5 to 0", "-1,5 to 0", "-1,5; 0", " -1,5, 0 ", "-1.5;0"],
)
def test_two_numbers_with_a_decimal_point_or_comma(text):
    assert two_numbers(text) == (-1.5, 0.0)


@pytest.mark.parametrize("text", ["1", "1 to", "1, 2, 3", "a, b", "1; 2; 3"])
def test_anything_else_is_refused(text):
    with pytest.raises(ValueError, match="convert|unpack"):
        two_numbers(text)


def test_an_empty_line_is_no_number():
    assert number(" ") is None
    assert two_numbers("") is None
    assert number("0,25") == number_of(" 0.25 ") == 0.25
    with pytest.raises(ValueError, match="convert"):
        number_of("")


def shown(qtbot, dialog):
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    return dialog


def test_a_form_is_filled_in_from_its_first_field_by_keyboard_alone(qtbot):
    dialog = FormDialog("New study", "Make study", "A hint")
    folder, name = FolderLine("Folder"), QLineEdit()
    dialog.form.addRow("Folder", folder)
    dialog.form.addRow("Name", name)
    shown(qtbot, dialog)
    cancel = next(each for each in dialog.buttons.buttons() if each is not dialog.ok)
    for stop in (folder.line, folder.button, name, dialog.ok, cancel, folder.line):
        assert QApplication.focusWidget() is stop
        QTest.keyClick(stop, Qt.Key.Key_Tab)


def test_a_name_is_typed_at_once(qtbot):
    given = []
    dialog = shown(qtbot, NameDialog("Whose face is this?", "", ["Ben"], given.append))
    QTest.keyClicks(QApplication.focusWidget(), "Anna")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert given == ["Anna"]
    assert not dialog.isVisible()
