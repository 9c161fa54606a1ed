"""Editing labels while the picture runs, through the real widgets."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from window_fakes import FakeEngine, FakeRuntime

from emoscope.app.keys import shortcuts
from emoscope.app.models.settings import SettingsStore
from emoscope.app.views.label_rows import delete_rect, mute_rect
from emoscope.engine.prompts.labels import load_label_set


def type_into(widget, text):
    widget.setFocus()
    QTest.keyClicks(widget, text)


def row_rect(desk, row):
    return desk.labels.list.visualRect(desk.labels.rows.index(row))


def click(desk, at):
    QTest.mouseClick(desk.labels.list.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_typing_a_label_adds_it_and_scores_it(desk):
    window = desk()
    window.until_scored()
    type_into(window.labels.new_name, "a person trying not to laugh")
    QTest.keyClick(window.labels.new_name, Qt.Key.Key_Return)
    assert window.names[-1] == "a person trying not to laugh"
    assert window.labels.new_name.text() == ""
    window.until(lambda: "a person trying not to laugh" in (window.scores() or {}))
    assert window.panel.bars.rows[-2].name == "a person trying not to laugh"
    assert sum(np.nan_to_num(list(window.scores().values()))) <= 1.0001


def test_undo_right_after_typing_takes_the_label_away_and_before_it_the_letters(desk):
    window = desk()
    window.window.activateWindow()
    window.until(window.window.isActiveWindow)
    before = window.names
    line = window.labels.new_name
    type_into(line, "sceptical")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert window.names[-1] == "sceptical"
    QTest.keyClick(line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.names == before
    assert line.text() == ""
    type_into(line, "bored")
    QTest.keyClick(line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert line.text() == ""
    assert window.names == before


def test_a_label_that_is_there_already_is_refused_in_words(desk):
    window = desk()
    type_into(window.labels.new_name, "sadness")
    window.labels.add_button.click()
    assert window.names == ["happiness", "sadness", "surprise"]
    assert window.window.message.isVisible()
    assert "sadness" in window.window.message.text.text()


def test_renaming_in_the_list_renames_bar_and_score(desk):
    window = desk()
    window.until_scored()
    window.labels.select(0)
    window.labels.list.setFocus()
    window.action("labels.rename")
    editor = window.labels.list.findChild(QLineEdit)
    editor.selectAll()
    QTest.keyClicks(editor, "joy")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    window.until(lambda: window.names[0] == "joy")
    window.until(lambda: "joy" in (window.scores() or {}))
    assert window.panel.bars.rows[0].name == "joy"


def test_the_bin_in_a_row_deletes_the_label(desk):
    window = desk()
    window.until_scored()
    click(window, delete_rect(row_rect(window, 1)).center())
    assert window.names == ["happiness", "surprise"]
    window.until(lambda: set(window.scores() or {}) == {"happiness", "surprise"})


def test_the_delete_key_means_the_label_only_in_the_list(desk):
    window = desk()
    window.window.activateWindow()
    window.labels.new_name.setFocus()
    QTest.keySequence(window.labels.new_name, window.keys("labels.delete"))
    assert len(window.names) == 3
    window.labels.select(2)
    window.labels.list.setFocus()
    window.until(window.labels.list.hasFocus)
    QTest.keySequence(window.labels.list, window.keys("labels.delete"))
    assert window.names == ["happiness", "sadness"]


def test_a_mac_has_two_delete_keys(desk):
    window = desk()
    window.window.actions_table["labels.delete"].setShortcuts(
        shortcuts("labels.delete", "Del", "darwin")
    )
    window.window.activateWindow()
    for key, left in ((Qt.Key.Key_Backspace, 2), (Qt.Key.Key_Delete, 1)):
        window.labels.select(0)
        window.labels.list.setFocus()
        window.until(window.labels.list.hasFocus)
        QTest.keyClick(window.labels.list, key)
        assert len(window.names) == left


def test_a_muted_label_takes_no_part_in_the_scores(desk):
    window = desk()
    window.until_scored()
    assert window.scores()["happiness"] > 0.5
    click(window, mute_rect(row_rect(window, 0)).center())
    assert window.live.book.labels[0].muted
    window.until(lambda: np.isnan((window.scores() or {"happiness": 0})["happiness"]))
    assert window.panel.bars.rows[0].muted
    click(window, mute_rect(row_rect(window, 0)).center())
    window.until(lambda: (window.scores() or {"happiness": 0})["happiness"] > 0.5)


def test_labels_are_reordered_by_keys_and_by_dragging(desk):
    window = desk()
    window.labels.select(0)
    window.action("labels.down")
    assert window.names == ["sadness", "happiness", "surprise"]
    assert window.labels.row == 1
    rows = window.labels.rows
    dragged = rows.mimeData([rows.index(2)])
    rows.dropMimeData(dragged, Qt.DropAction.MoveAction, 0, 0, rows.index(-1))
    assert window.names == ["surprise", "sadness", "happiness"]
    window.until(lambda: list(window.scores() or {}) == ["surprise", "sadness", "happiness"])


def test_prompts_change_what_the_model_reads(desk):
    window = desk(engine=FakeEngine(runtime=FakeRuntime(says="a wide open mouth")))
    window.until_scored()
    assert window.scores()["surprise"] < 0.5
    window.labels.select(2)
    window.labels.expand.click()
    type_into(window.labels.prompts, "a wide open mouth")
    assert window.live.book.labels[2].prompts == ("a wide open mouth",)
    window.until(lambda: (window.scores() or {"surprise": 0})["surprise"] > 0.5)
    QTest.keyClick(window.labels.prompts, Qt.Key.Key_Return)
    QTest.keyClicks(window.labels.prompts, "raised brows")
    assert window.live.book.labels[2].prompts == ("a wide open mouth", "raised brows")


def test_weight_makes_a_label_win_more_easily(desk):
    window = desk()
    window.until_scored()
    before = window.scores()["sadness"]
    window.labels.select(1)
    window.labels.expand.click()
    window.labels.weight.setValue(10.0)
    assert window.live.book.labels[1].weight == 10.0
    window.until(lambda: (window.scores() or {"sadness": 0})["sadness"] > before * 2)


def test_a_colour_of_its_own_is_used_in_bars_and_list(desk, monkeypatch):
    from PySide6.QtGui import QColor
    from PySide6.QtWidgets import QColorDialog

    monkeypatch.setattr(QColorDialog, "getColor", lambda *a, **k: QColor("#123456"))
    window = desk()
    window.labels.select(0)
    window.labels.expand.click()
    window.labels.colour.click()
    assert window.live.book.labels[0].colour == "#123456"
    assert window.panel.bars.rows[0].colour == "#123456"


def test_undo_and_redo_take_back_any_edit(desk):
    window = desk()
    start = list(window.names)
    actions = window.window.actions_table
    window.labels.select(0)
    window.labels.delete_current()
    window.labels.move_current(1)
    assert window.names == ["surprise", "sadness"]
    assert "surprise" in actions["edit.undo"].text() or "sadness" in actions["edit.undo"].text()
    window.action("edit.undo")
    window.action("edit.undo")
    assert window.names == start
    window.action("edit.redo")
    assert window.names == ["sadness", "surprise"]


def test_a_set_from_a_file_is_opened_changed_and_saved(desk, label_file):
    window = desk()
    window.until_scored()
    window.window.label_sets.open_labels(label_file)
    assert window.names == ["calm", "tense"]
    window.until(lambda: set(window.scores() or {}) == {"calm", "tense"})
    window.labels.new_name.setText("bored")
    window.labels.add_typed()
    assert "•" in window.labels.title.text()
    window.action("labels.save")
    assert load_label_set(label_file).names == ("calm", "tense", "bored")
    assert "•" not in window.labels.title.text()
    assert window.store.values.label_set == str(label_file)


def test_a_shipped_set_is_one_click_away(desk):
    window = desk()
    entries = {action.text(): action for action in window.labels.set_menu.menu().actions()}
    entries["basic7"].trigger()
    assert len(window.names) == 7


def test_a_broken_label_file_leaves_the_set_in_use(desk, tmp_path):
    broken = tmp_path / "broken.yaml"
    broken.write_text("labels: [a, b\n")
    window = desk()
    window.window.label_sets.open_labels(broken)
    assert window.names == ["happiness", "sadness", "surprise"]
    assert "broken.yaml" in window.window.message.text.text()
    window.until_scored()


def test_without_labels_the_window_says_what_to_do(desk):
    window = desk()
    window.until_scored()
    for _ in range(3):
        window.labels.select(0)
        window.labels.delete_current()
    assert window.names == []
    assert window.labels.empty.isVisible()
    window.until(lambda: "no label" in window.panel.state.text().lower())
    window.labels.new_name.setText("happiness")
    window.labels.add_typed()
    window.until(lambda: (window.scores() or {"happiness": 0}).get("happiness", 0) > 0.5)


def test_an_edit_reaches_the_scores_without_losing_a_frame(desk):
    window = desk()
    window.until_scored()
    painted = window.page.video.painted
    skipped = window.live.session.stats().skipped
    frames = window.live.session.stats().frames
    for i in range(10):
        window.labels.new_name.setText(f"label {i}")
        window.labels.add_typed()
        last = f"label {i}"
        window.until(lambda last=last: last in (window.scores() or {}))
    stats = window.live.session.stats()
    assert stats.frames > frames
    assert stats.skipped - skipped <= 2
    assert window.page.video.painted > painted


@pytest.mark.parametrize(
    ("text", "language"),
    [("   ", "en"), ("none", "en"), ("None of these", "de"), ("Nichts davon", "de")],
)
def test_names_that_cannot_be_are_refused(desk, store_path, text, language):
    SettingsStore(store_path).set(language=language)
    window = desk()
    window.labels.new_name.setText(text)
    window.labels.add_typed()
    assert window.names == ["happiness", "sadness", "surprise"]


def test_rows_can_be_dragged_with_the_mouse(desk):
    """The list is set up for moving rows inside itself."""
    window = desk()
    view = window.labels.list
    assert view.dragDropMode() == view.DragDropMode.InternalMove
    assert window.labels.rows.flags(window.labels.rows.index(0)) & Qt.ItemFlag.ItemIsDragEnabled
    assert row_rect(window, 0).contains(QPoint(10, row_rect(window, 0).center().y()))


def test_a_label_in_another_language_says_what_it_is_read_as(desk):
    window = desk()
    window.until_scored()
    type_into(window.labels.new_name, "Freude")
    QTest.keyClick(window.labels.new_name, Qt.Key.Key_Return)
    window.until(lambda: "Freude → happiness" in window.labels.strange.text())
    assert window.labels.strange.isVisible()
    assert "Freude" in window.names, "the label stays as it was written"
    assert not any("Freude" in call for call in window.engine.runtime.text_calls)
