"""The notice that must be accepted, and settings that stay."""

import json

import pytest
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea

from emoscope.app.i18n import install_language, remove_language
from emoscope.app.icons import Icons
from emoscope.app.models.settings import VERSION, SettingsStore
from emoscope.app.theme.tokens import DARK
from emoscope.app.views.notice_page import NoticePage
from emoscope.engine.notice import VERSION as NOTICE_VERSION


def test_nothing_runs_before_the_notice_is_accepted(desk):
    window = desk(accept=False)
    window.qtbot.wait(150)
    assert window.window.notice.isVisible()
    assert not window.live.running
    assert window.engine.opened == []
    assert not window.window.notice.accept_button.isEnabled()
    said = " ".join(label.text() for label in window.window.notice.findChildren(QLabel))
    assert "People in a video call" in said
    window.window.sources.open_camera(0, "Fake camera")
    assert not window.live.running
    window.window.notice.tick.click()
    window.window.notice.accept_button.click()
    window.until_scored()
    assert not window.window.notice.isVisible()
    saved = json.loads(window.store.path.read_text())
    assert saved["notice_accepted"] == NOTICE_VERSION
    assert saved["notice_accepted_on"]


def test_who_accepted_once_is_not_asked_again(desk, store_path):
    SettingsStore(store_path).accept_notice()
    window = desk(accept=False)
    assert not window.window.notice.isVisible()
    window.until_scored()


@pytest.mark.parametrize("height_px", [640, 420])
def test_the_notice_is_scrolled_as_far_as_it_has_words(qtbot, height_px):
    notice = NoticePage(Icons(DARK))
    qtbot.addWidget(notice)
    notice.resize(1280, height_px)
    notice.show()
    scroll, card = notice.findChild(QScrollArea), notice.findChild(QFrame, "card")
    margins = scroll.widget().layout().contentsMargins()

    def is_right():
        needed_px = card.heightForWidth(card.width()) + margins.top() + margins.bottom()
        room_px = scroll.viewport().height()
        whole = card.height() == card.heightForWidth(card.width())
        return whole and scroll.verticalScrollBar().maximum() == max(0, needed_px - room_px)

    qtbot.waitUntil(is_right, timeout=3000)


@pytest.mark.parametrize("language", ["en", "de", "fr", "es"])
@pytest.mark.parametrize("width_px", [683, 800, 1024])
def test_every_line_of_the_notice_is_whole_in_a_small_window(qtbot, language, width_px):
    translators = install_language(language)
    notice = NoticePage(Icons(DARK))
    qtbot.addWidget(notice)
    notice.resize(width_px, 340)
    notice.show()
    texts = [each for each in notice.findChildren(QLabel) if each.wordWrap()]
    assert len(texts) == 5
    qtbot.waitUntil(
        lambda: all(t.height() >= t.heightForWidth(t.width()) for t in texts), timeout=3000
    )
    assert notice.tick.width() >= notice.tick.sizeHint().width()
    remove_language(translators)


def test_the_notice_can_be_read_again(desk):
    window = desk()
    window.action("help.notice")
    assert window.window.notice.isVisible()
    window.window.notice.accept_button.click()
    assert not window.window.notice.isVisible()


def test_theme_goes_round_and_is_remembered(desk, store_path):
    window = desk()
    before = window.window.tokens
    window.action("view.theme")
    assert window.window.tokens is not before
    assert window.page.video.tokens is window.window.tokens
    assert SettingsStore(store_path).values.theme == window.window.tokens.name
    window.action("view.theme")
    assert window.window.tokens.name == before.name


def test_panes_and_window_keep_their_size(desk, store_path):
    first = desk()
    first.window.resize(1400, 900)
    first.page.whole.setSizes([700, 640])
    first.qtbot.wait(20)
    sizes = first.page.whole.sizes()
    first.window.close()
    second = desk()
    second.window.resize(1400, 900)
    second.qtbot.wait(20)
    assert abs(second.page.whole.sizes()[0] - sizes[0]) < 40


def test_settings_of_an_older_version_are_migrated_and_kept_beside(store_path):
    store_path.write_text(json.dumps({"version": 1, "hide": True, "theme": "light"}))
    store = SettingsStore(store_path)
    assert store.values.version == VERSION
    assert store.values.hide_faces == "hide"
    assert store.values.theme == "light"
    assert json.loads((store_path.parent / "settings.version1.json").read_text())["hide"] is True


def test_settings_that_cannot_be_read_are_put_aside_and_said(desk, store_path):
    store_path.write_text("{ not json")
    window = desk(accept=False)
    assert "could not be read" in window.window.message.text.text()
    assert (store_path.parent / "settings.unreadable.json").read_text() == "{ not json"


def test_one_wrong_value_costs_only_itself(store_path):
    store_path.write_text(json.dumps({"version": VERSION, "faces": 99, "theme": "light"}))
    store = SettingsStore(store_path)
    assert store.values.faces == 4
    assert store.values.theme == "light"
    assert "faces" in store.trouble


def test_settings_of_a_newer_program_are_used_as_far_as_understood(store_path):
    store_path.write_text(json.dumps({"version": VERSION + 5, "theme": "dark", "new": 1}))
    store = SettingsStore(store_path)
    assert store.values.theme == "dark"
    assert (store_path.parent / f"settings.version{VERSION + 5}.json").exists()


def test_reset_keeps_the_notice_accepted(store_path):
    store = SettingsStore(store_path)
    store.accept_notice()
    store.set(theme="light", faces=2)
    store.reset()
    assert store.values.theme == "system"
    assert store.notice_accepted
    assert (store_path.parent / "settings.reset.json").exists()


def test_a_read_only_place_is_said_and_not_fatal(tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("")
    store = SettingsStore(blocked / "settings.json")
    store.set(theme="light")
    assert store.values.theme == "light"
    assert "could not be saved" in store.trouble


def test_settings_from_before_a_field_was_known_get_its_default(store_path):
    store_path.write_text(json.dumps({"version": VERSION, "theme": "light", "faces": 2}))
    values = SettingsStore(store_path).values
    assert (values.theme, values.faces) == ("light", 2)
    assert (values.keep_days, values.keep_asks, values.camera_sizes) == (0, True, {})


def test_a_wrong_retention_never_deletes(store_path):
    store_path.write_text(json.dumps({"version": VERSION, "keep_days": 1, "theme": "light"}))
    store = SettingsStore(store_path)
    assert store.values.keep_days == 0
    assert store.values.theme == "light"
    assert "keep_days" in store.trouble
    assert (store_path.parent / "settings.invalid.json").exists()


def test_every_broken_file_is_kept(store_path):
    for text in ("{ first", "{ second"):
        store_path.write_text(text)
        SettingsStore(store_path)
    assert (store_path.parent / "settings.unreadable.json").read_text() == "{ first"
    assert (store_path.parent / "settings.unreadable.2.json").read_text() == "{ second"


def test_what_was_set_is_there_in_the_next_run(desk, store_path):
    first = desk()
    first.action("file.settings")
    first.window.view.settings.reduced_motion.click()
    first.action("live.size_640x480")
    first.window.close()
    second = desk()
    assert second.store.values.reduced_motion is True
    assert second.window.live.choice.size == "640x480"


def test_reset_goes_through_the_button(desk, store_path):
    window = desk()
    window.store.set(theme="light", keep_days=7, mirror=False, faces=2)
    window.until(lambda: window.live.pipeline is not None)
    window.action("file.settings")
    dialog = window.window.view.settings
    dialog.reset_button.click()
    assert window.store.values.keep_days == 7  # it asks first
    next(b for b in dialog.question.buttons() if b.text() == "Reset").click()
    values = window.store.values
    assert (values.theme, values.keep_days, values.mirror, values.faces) == ("system", 0, True, 4)
    assert window.store.notice_accepted
    assert dialog.keep_days.currentData() == 0
    assert dialog.mirror.isChecked()
    saved = json.loads((store_path.parent / "settings.reset.json").read_text())
    assert saved["keep_days"] == 7
