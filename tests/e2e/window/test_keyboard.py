"""The window by keyboard: no key surprises, and every button can be pressed."""

import pytest
import shiboken6
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QPushButton, QScrollArea

from emoscope.app.commands.action_rows import action_specs, is_bare


def focus(window, widget):
    window.window.activateWindow()
    widget.setFocus()
    window.until(lambda: QApplication.focusWidget() is widget)


def test_letters_typed_on_the_label_list_do_nothing_else(desk):
    window = desk()
    window.until_scored()
    focus(window, window.labels.list)
    QTest.keyClicks(window.labels.list, "very bored k RLBMNTW")
    assert window.live.recording is None
    assert window.store.values.hide_faces == "show"
    assert not window.live.paused
    assert window.window.neutral.why is None


def test_letters_act_while_the_video_has_the_keyboard(desk):
    window = desk()
    window.until_scored()
    focus(window, window.page.video)
    QTest.keyClick(window.page.video, Qt.Key.Key_B)
    assert window.store.values.hide_faces == "blur"
    QTest.keyClick(window.page.video, Qt.Key.Key_Space)
    window.until(lambda: window.live.paused)


def test_recording_needs_a_modifier():
    record = next(spec for spec in action_specs() if spec.id == "live.record")
    assert not is_bare(record.shortcut)


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_space_and_enter_press_the_focused_button(desk, key):
    window = desk()
    window.until_scored()
    button = window.labels.expand
    focus(window, button)
    was = button.isChecked()
    QTest.keyClick(button, key)
    assert button.isChecked() is not was
    assert not window.live.paused


def test_enter_presses_buttons_that_were_made_later(desk):
    window = desk()
    window.until_scored()
    window.action("help.tour")
    tour = window.window.help.tour
    focus(window, tour.next)
    QTest.keyClick(tour.next, Qt.Key.Key_Return)
    assert tour.place == 1
    tour.leave()
    message = window.window.message
    message.say("The model is damaged.")
    close = message.messages[0].close_button
    focus(window, close)
    QTest.keyClick(close, Qt.Key.Key_Return)
    assert not message.messages


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_the_notice_can_be_left_by_keyboard(desk, key):
    window = desk()
    window.until_scored()
    QTest.keyClick(window.window, Qt.Key.Key_F1, Qt.KeyboardModifier.AltModifier)
    notice = window.window.notice
    window.until(notice.isVisible)
    window.until(lambda: QApplication.focusWidget() is notice.accept_button)
    QTest.keyClick(notice.accept_button, key)
    window.until(lambda: not notice.isVisible())


def test_the_first_notice_is_accepted_by_keyboard(desk):
    window = desk(accept=False, start=False)
    notice = window.window.notice
    focus(window, notice.tick)
    QTest.keyClick(notice.tick, Qt.Key.Key_Space)
    focus(window, notice.accept_button)
    QTest.keyClick(notice.accept_button, Qt.Key.Key_Return)
    assert window.store.notice_accepted
    assert window.window.actions_table["help.print_notice"].isEnabled()


@pytest.mark.parametrize("ticks", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_enter_at_the_ticked_box_accepts(desk, ticks):
    window = desk(accept=False, start=False)
    notice = window.window.notice
    focus(window, notice.tick)
    QTest.keyClick(notice.tick, ticks)
    assert notice.tick.isChecked()
    assert not window.store.notice_accepted
    QTest.keyClick(notice.tick, Qt.Key.Key_Return)
    assert window.store.notice_accepted


def test_places_leave_a_notice_that_is_read_again(desk):
    window = desk()
    window.action("help.notice")
    window.action("view.labels")
    assert not window.window.notice.isVisible()
    assert window.window.place == "labels"


def test_the_keyboard_begins_at_the_picture_and_goes_with_the_place(desk):
    window = desk()
    main = window.window
    main.activateWindow()
    window.until_scored()
    window.until(lambda: QApplication.focusWidget() is window.page.video)
    for number, place in enumerate(("live", "recordings", "labels", "studies"), start=1):
        QTest.keyClick(QApplication.focusWidget(), f"{number}", Qt.KeyboardModifier.ControlModifier)
        assert main.place == place
        assert main.pages[place].isAncestorOf(QApplication.focusWidget())
    main.rail._buttons["live"].click()
    assert QApplication.focusWidget() is window.page.video
    focus(window, window.labels.list)
    main.go_to("labels")
    main.go_to("live")
    assert QApplication.focusWidget() is window.labels.list


def test_space_plays_a_recording_that_was_opened_and_not_the_rail(studio, clip):
    window = studio()
    main = window.window
    main.activateWindow()
    main.recordings.analyse([clip])
    page = main.recordings.page
    window.until(lambda: page.recording is not None and page.job is None)
    assert QApplication.focusWidget() is page.timeline
    QTest.keyClick(page.timeline, Qt.Key.Key_Space)
    window.until(lambda: page.playback.playing)
    assert main.place == "recordings"
    QTest.keyClick(page.timeline, Qt.Key.Key_Space)
    focus(window, page.queue.list)
    page.queue.list.setCurrentRow(0)
    QTest.keyClick(page.queue.list, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is page.timeline


def test_every_stop_of_the_tab_key_has_a_name(studio, clip):
    window = studio()
    main = window.window
    main.activateWindow()
    main.recordings.analyse([clip])
    page = main.recordings.page
    window.until(lambda: page.recording is not None and page.job is None)
    stops = {}
    for place in ("live", "recordings", "labels", "studies"):
        main.go_to(place)
        seen = stops[place] = []
        while (stop := QApplication.focusWidget()) not in seen:
            name = QAccessible.queryAccessibleInterface(stop).text(QAccessible.Text.Name)
            assert name, (place, stop)
            seen.append(stop)
            QTest.keyClick(stop, Qt.Key.Key_Tab)
    assert {page.side.roll, page.timeline} <= set(stops["recordings"])


@pytest.mark.parametrize(
    "action", ["file.models", "help.doctor", "labels.examples", "labels.compare", "file.settings"]
)
def test_tab_goes_round_in_every_dialog(desk, action):
    window = desk()
    window.until_scored()
    window.window.activateWindow()
    window.action(action)
    window.until(lambda: QApplication.activeWindow() is not window.window)
    dialog = QApplication.activeWindow()
    window.until(lambda: QApplication.focusWidget() is not None)
    seen = []
    while (stop := QApplication.focusWidget()) not in seen:
        seen.append(stop)
        QTest.keyClick(stop, Qt.Key.Key_Tab)
    buttons = {each for each in dialog.findChildren(QPushButton) if each.isVisible()}
    assert {each for each in buttons if each.isEnabled()} <= set(seen), "a list keeps the keyboard"
    assert not any(
        isinstance(each, QScrollArea) and each.widget().findChildren(QCheckBox)
        for each in seen
        if type(each) is QScrollArea
    )
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    window.until(lambda: not shiboken6.isValid(dialog) or not dialog.isVisible())


def dark_stops(root, least):
    """Tab stops of a window that look the same with and without the keyboard."""
    seen, dark = [], []
    while (widget := QApplication.focusWidget()) not in seen:
        seen.append(widget)
        place = widget.mapTo(root, QPoint(0, 0))
        area = widget.rect().translated(place).adjusted(-3, -3, 3, 3)
        with_focus = root.grab(area).toImage()
        widget.clearFocus()
        without = root.grab(area).toImage()
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        if with_focus == without:
            dark.append(f"{type(widget).__name__} {widget.objectName()} {widget.accessibleName()}")
        QTest.keyClick(widget, Qt.Key.Key_Tab)
    assert len(seen) >= least
    return dark


def test_every_stop_of_the_tab_key_shows_where_it_is(desk):
    window = desk()
    window.until_scored()
    window.window.activateWindow()
    window.action("live.pause")
    window.until(lambda: window.live.paused)
    QTest.keyClick(window.window, Qt.Key.Key_Tab)
    assert not dark_stops(window.window, 9)


@pytest.mark.parametrize(("place", "least"), [("recordings", 20), ("labels", 15), ("studies", 8)])
def test_stops_of_the_other_places_show_it_too(studio, clip, place, least):
    window = studio()
    main = window.window
    main.activateWindow()
    window.action("file.close_source")
    main.recordings.analyse([clip])
    page = main.recordings.page
    window.until(lambda: page.recording is not None and page.job is None)
    main.message.clear()
    main.go_to(place)
    window.qtbot.wait(300)
    assert not dark_stops(main, least)


@pytest.mark.parametrize(
    "action",
    [
        *("file.settings", "file.models", "file.open_stream", "live.streams", "labels.examples"),
        *("labels.compare", "help.pages", "help.keys", "help.doctor", "help.about"),
    ],
)
def test_stops_of_dialogs_show_it_too(desk, action):
    window = desk()
    window.until_scored()
    main = window.window
    main.activateWindow()
    window.action(action)
    window.until(lambda: QApplication.activeWindow() not in (main, None))
    dialog = QApplication.activeWindow()
    window.until(lambda: QApplication.focusWidget() is not None)
    assert not dark_stops(dialog, 1)
    dialog.close()
