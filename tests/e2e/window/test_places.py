"""Places, palette, presenter, settings, doctor, about."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from window_fakes import OWN_MANIFEST, FakeEngine

from emoscope.app import scale
from emoscope.app.commands.action_rows import action_specs, is_bare, plain
from emoscope.app.models.settings import SettingsStore
from emoscope.app.start import Wishes
from emoscope.app.views import fitting


def test_every_action_has_a_handler_a_name_and_a_shortcut_of_its_own(desk):
    window = desk(start=False)
    table = window.window.actions_table
    # A bare key acts only in its own place, so another place may use it too.
    shortcuts = [
        (spec.id.split(".")[0] if is_bare(spec.shortcut) else "", spec.shortcut)
        for spec in action_specs()
        if spec.shortcut
    ]
    assert len(shortcuts) == len(set(shortcuts))
    for spec in action_specs():
        assert plain(spec.text)
        signal = table[spec.id].receivers("2triggered(bool)")
        assert signal > 0, f"{spec.id} does nothing"


def test_menus_hold_every_action(desk):
    window = desk(start=False)
    shown = set()
    for menu in window.window.menuBar().findChildren(QMenu):
        shown |= {action.objectName() for action in menu.actions()}
    assert {spec.id for spec in action_specs()} <= shown


def test_each_place_is_one_key_away(desk):
    window = desk()
    for place in ("recordings", "labels", "studies"):
        window.action(f"view.{place}")
        assert window.window.place == place
        assert window.window.badge.isVisible()
    window.action("view.live")
    assert window.window.place == "live"
    assert window.window.rail._buttons["live"].isChecked()


def test_the_palette_finds_and_runs_a_command(desk):
    window = desk()
    window.until_scored()
    window.action("view.palette")
    palette = window.window.view.palette
    QTest.keyClicks(palette.line, "light theme")
    assert palette.list.count() >= 1
    before = window.window.tokens.name
    QTest.keyClick(palette.line, Qt.Key.Key_Return)
    assert window.window.tokens.name != before


def test_the_palette_offers_label_sets(desk):
    window = desk()
    window.action("view.palette")
    palette = window.window.view.palette
    QTest.keyClicks(palette.line, "mafw11")
    QTest.keyClick(palette.line, Qt.Key.Key_Return)
    assert len(window.names) == 11


def test_the_presenter_shows_the_badge_and_large_bars(desk):
    window = desk()
    window.until_scored()
    window.action("live.presenter")
    presenter = window.window.view.presenter
    assert presenter.isVisible()
    window.until(lambda: "happiness" in presenter.blocks[0].top.text())
    assert presenter.badge.isVisible()
    assert "is running" in presenter.badge.title.text()
    window.until(lambda: presenter.video.painted > 2)
    window.action("live.hide_faces")
    assert presenter.video.veil == "blur"
    QTest.keyClick(presenter, Qt.Key.Key_Escape)
    window.until(lambda: window.window.view.presenter is None)
    assert not window.window.actions_table["live.presenter"].isChecked()


def test_the_presenter_is_no_larger_than_its_screen(desk, monkeypatch):
    room = QSize(944, 496)  # a screen of 1920 x 1080 at 200 %
    monkeypatch.setattr(fitting, "room_for", lambda _: room)
    window = desk()
    window.until_scored()
    window.action("live.presenter")
    presenter = window.window.view.presenter
    assert presenter.size().boundedTo(room) == presenter.size()
    window.until(lambda: presenter.badge.isVisible() and presenter.blocks[0].top.text())
    assert presenter.rect().contains(presenter.badge.geometry())


def test_all_keys_of_the_live_place_act_in_the_presenter(desk):
    window = desk(wishes=Wishes(video=Path("film.mp4")))
    window.until_scored()
    window.action("live.presenter")
    presenter = window.window.view.presenter
    window.window.consent.note = "consent: self"
    presenter.activateWindow()
    window.until(presenter.isActiveWindow)
    QTest.keySequence(presenter, window.keys("live.record"))
    assert window.live.recording is not None
    QTest.keySequence(presenter, window.keys("live.record"))
    QTest.keySequence(presenter, window.keys("live.pause"))
    window.until(lambda: window.live.paused)
    QTest.keySequence(presenter, window.keys("live.presenter"))
    window.until(lambda: window.window.view.presenter is None)


def test_settings_are_saved_as_they_are_changed(desk, store_path):
    window = desk()
    window.until_scored()
    window.action("file.settings")
    dialog = window.window.view.settings
    dialog.mirror.click()
    dialog.theme.setCurrentIndex(dialog.theme.findData("light"))
    dialog.theme.activated.emit(dialog.theme.currentIndex())
    saved = json.loads(store_path.read_text())
    assert saved["theme"] == "light"
    assert saved["mirror"] is False
    dialog.faces.setValue(2)
    dialog.faces.editingFinished.emit()
    window.until(lambda: window.engine.asked[-1][1] == 2)
    window.until_scored()
    dialog.reset_button.click()
    assert window.store.values.theme == "light"  # it asks first
    next(b for b in dialog.question.buttons() if b.text() == "Reset").click()
    assert window.store.values.theme == "system"
    window.until(lambda: window.engine.asked[-1][1] == 4)
    dialog.accept()


def test_a_scale_that_the_environment_sets_is_said_to_win(desk, monkeypatch):
    window = desk(start=False)
    monkeypatch.setattr(scale, "_set_here", set())  # other tests have set some
    monkeypatch.setenv("QT_SCALE_FACTOR", "1.5")
    window.action("file.settings")
    dialog = window.window.view.settings
    assert "QT_SCALE_FACTOR sets the interface scale to 150 %" in dialog.note.text()
    assert dialog.note.isVisible()  # 100 % is chosen
    monkeypatch.setattr(scale, "_set_here", {"1.5"})
    dialog.fill()
    assert dialog.note.text() == "Takes effect after a restart."
    dialog.accept()


def test_the_doctor_copies_a_report_without_names_or_paths(desk):
    window = desk()
    window.until_scored()
    window.until(lambda: window.live.stats.stages_ms)
    window.action("help.doctor")
    from emoscope.app.views.doctor_dialog import DoctorDialog

    dialog = window.window.findChild(DoctorDialog)
    dialog.copy_button.click()
    text = QGuiApplication.clipboard().text()
    assert "fake f32 on CPU" in text
    assert "Stage encode" in text
    assert "Fake camera" not in text
    assert "happiness" not in text
    assert str(window.store.path.parent) not in text
    dialog.accept()


def test_the_doctor_speaks_the_window_s_language_and_its_report_english(desk, store_path):
    SettingsStore(store_path).set(language="de")
    window = desk()
    window.until_scored()
    window.action("help.doctor")
    from emoscope.app.views.doctor_dialog import DoctorDialog

    dialog = window.window.findChild(DoctorDialog)
    shown = dict(dialog.lines())
    assert shown["Quelle"] == "Kamera"
    assert "fake f32 auf CPU" in shown.values()
    # Of our own words none is left in English.
    assert not {"Model", "Source", "Frames", "Rates", "Latency", "Log"} & set(shown)
    dialog.copy_button.click()
    assert "fake f32 on CPU" in QGuiApplication.clipboard().text()
    dialog.accept()


def test_about_names_the_pack_and_its_data(desk):
    window = desk()
    window.until_scored()
    window.action("help.about")
    from emoscope.app.views.about_dialog import AboutDialog, about_text

    assert window.window.findChild(AboutDialog).isVisible()
    text = about_text(window.live.pipeline)
    assert "EmoCLIP" in text
    assert "nothing" in text
    window.window.findChild(AboutDialog).accept()


def test_the_printable_notice_is_in_four_languages(tmp_path):
    from emoscope.app.notice_sheet import write_sheet

    text = write_sheet(tmp_path).read_text(encoding="utf-8")
    for words in ("nothing is sent", "nichts wird gesendet", "rien n&#x27;est", "no se envía"):
        assert words in text
    assert "http" not in text


def test_the_labels_place_shows_what_the_model_can_tell_apart(desk):
    window = desk()
    window.until_scored()
    window.action("view.labels")
    page = window.window.labels_page
    window.until(lambda: page.map_view.map is not None)
    assert page.map_view.map.names == ("happiness", "sadness", "surprise")
    page.panel.new_name.setText("happy twin")
    page.panel.add_typed()
    row = window.live.book.find("happy twin")
    window.live.book.set_prompts(row, ("happiness",))
    window.until(lambda: "happy twin" in page.warning.text())
    assert "cannot tell" in page.warning.text()
    assert "happy twin" in page.map_view.accessibleDescription()


def test_a_sentence_is_tried_before_it_is_added(desk):
    window = desk()
    window.until_scored()
    window.action("view.labels")
    page = window.window.labels_page
    page.sentence.setText("a person who waits")
    page.try_button.click()
    window.until(lambda: "would score" in page.trial_words.text())
    assert page.trial_bars.rows[0].name == "a person who waits"
    assert window.names == ["happiness", "sadness", "surprise"]
    window.until_scored()
    assert set(window.scores()) == {"happiness", "sadness", "surprise"}
    page.add_button.click()
    assert window.names[-1] == "a person who waits"
    page.sentence.setText(" A person who  waits ")
    page.try_button.click()
    assert page.trial_words.text() == 'A label called "a person who waits" already exists.'
    assert page.trial_bars.rows == ()


def test_templates_are_edited_and_a_wrong_one_is_said(desk):
    window = desk()
    window.until_scored()
    window.action("view.labels")
    page = window.window.labels_page
    page.templates.setPlainText("a photo of {}")
    assert window.live.book.label_set.templates == ("a photo of {}",)
    window.until(lambda: any("a photo of sadness" in c for c in window.engine.runtime.text_calls))
    page.templates.setPlainText("no place")
    assert page.template_trouble.isVisible()
    assert window.live.book.label_set.templates == ("a photo of {}",)


@pytest.mark.parametrize("suffix", [".csv", ".json", ".yaml"])
def test_labels_go_out_and_come_back(desk, tmp_path, suffix):
    from emoscope.app.models.label_files import export_labels

    window = desk()
    window.live.book.set_prompts(0, ("a smile", "laughing eyes"))
    window.live.book.set_muted(1, True)
    window.live.book.change(2, "weight", 2.5)
    before = window.live.book.labels
    path = tmp_path / f"set{suffix}"
    export_labels(window.live.book.label_set, path)
    window.live.book.remove(0)
    window.window.label_sets.open_labels(path)
    assert window.live.book.labels == before


def test_a_cell_that_a_spreadsheet_would_run_is_made_harmless(desk, tmp_path):
    from emoscope.app.models.label_files import export_labels
    from emoscope.engine.prompts.labels import load_label_set

    window = desk()
    window.live.book.add("=cmd()")
    path = tmp_path / "set.csv"
    export_labels(window.live.book.label_set, path)
    assert "'=cmd()" in path.read_text()
    assert load_label_set(path).names[-1] == "=cmd()"


def test_a_pack_with_own_classes_is_shown_so(desk):
    window = desk(engine=FakeEngine(manifest=OWN_MANIFEST))
    window.action("view.labels")
    page = window.window.labels_page
    window.until(lambda: "built-in classes" in page.trial_words.text())
    assert not page.try_button.isEnabled()


def test_good_news_leaves_by_itself_and_bad_news_stays(desk, monkeypatch):
    from emoscope.app.views import messages

    window = desk()
    message = window.window.message
    monkeypatch.setattr(messages, "GOOD_NEWS_MS", 50)
    for kind in ("good", "info"):
        message.say("It went well.", kind)
        assert message.isVisible()
        window.until(lambda: not message.isVisible())
    for kind, stay, about in (("bad", False, ""), ("info", False, "this"), ("good", True, "")):
        message.say("Please read this.", kind, stay=stay, about=about)
        window.qtbot.wait(120)
        assert message.isVisible()
