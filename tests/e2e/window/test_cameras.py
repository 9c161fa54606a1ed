"""Cameras that come and go, and the resolution they are asked for."""

import json

import pytest
from PySide6.QtCore import Qt
from window_fakes import FakeEngine

from emoscope.app.models.settings import SettingsStore
from emoscope.app.start import Wishes
from emoscope.engine.live import Phase, sight
from emoscope.engine.sources.camera_settings import CameraSetting, SettingName
from tests.fake_camera import frames, stale

SIZES = ((64, 48), (640, 480), (1280, 720))


def names(window):
    button = window.window.source_button
    return [entry.text() for entry in button._entries]


def test_the_menu_follows_cameras_without_being_opened(desk):
    window = desk()
    window.until(lambda: names(window) == ["Fake camera"])
    window.engine.cameras.append((2, "USB camera"))
    window.until(lambda: names(window) == ["Fake camera", "USB camera"])
    window.until(lambda: "USB camera" in window.window.announcer.last)
    assert not window.window.message.isVisible()  # the camera in use goes on
    window.engine.cameras.pop()
    window.until(lambda: names(window) == ["Fake camera"])
    window.until(lambda: window.window.announcer.last == "Camera unplugged: USB camera")
    window.engine.cameras.clear()
    window.until(lambda: window.window.source_button._none.isVisible())


def test_a_camera_that_is_plugged_in_is_offered_when_none_is_used(desk):
    window = desk(engine=FakeEngine(cameras=[]), wishes=Wishes())
    window.until(lambda: window.live.choice.demo)
    window.engine.cameras.append((0, "USB camera"))
    message = window.window.message
    window.until(lambda: "USB camera" in message.text.text())
    message.button.click()
    assert window.live.choice.camera == "USB camera"
    assert not message.isVisible()
    assert window.store.values.camera == "USB camera"


@pytest.mark.parametrize(
    ("last", "opened"),
    [
        ("USB camera", "USB camera"),
        ("USB camera (1-3.1)", "USB camera"),  # it had a twin beside it
        ("another one", "Built-in"),
        ("", "Built-in"),
    ],
)
def test_the_camera_of_last_time_is_known_by_its_name(desk, store_path, last, opened):
    SettingsStore(store_path).set(camera=last)
    here = [(0, "Built-in"), (7, "USB camera")]
    window = desk(engine=FakeEngine(cameras=here), wishes=Wishes())
    window.until(lambda: window.live.choice.camera == opened)


def test_a_camera_that_comes_back_goes_on_and_it_is_said(desk):
    script = [frames(40), stale(1.6), frames(100_000)]
    window = desk(engine=FakeEngine(script=script))
    window.until(lambda: window.live.stats.phase is Phase.LOST)
    window.until(lambda: "no new frames" in window.window.message.text.text())
    window.until(lambda: window.live.stats.phase is Phase.RUNNING)
    window.until(lambda: window.window.message.text.text() == "Fake camera is back.")


def test_a_covered_lens_is_said_and_taken_back(desk, monkeypatch):
    shown = [sight.COVERED]
    monkeypatch.setattr(sight, "finding_in", lambda sample: shown[0])
    monkeypatch.setattr(sight, "SURE_S", 0.1)
    window = desk()
    message = window.window.message
    window.until(lambda: "covers the camera's lens" in message.text.text())
    assert window.live.stats.phase is Phase.RUNNING
    shown[0] = ""
    window.until(lambda: not message.isVisible())


def test_a_resolution_is_asked_for_and_remembered_per_camera(desk, store_path):
    window = desk(engine=FakeEngine(sizes_px=SIZES))
    window.until_scored()
    actions = window.window.actions_table
    assert actions["live.size_1280x720"].isChecked()
    window.window.consent.note = "consent: self"
    window.window.consent.hide()
    window.action("live.size_640x480")
    window.until(lambda: window.live.frame is not None)
    assert window.live.frame.image.shape == (480, 640, 3)
    window.until(lambda: "640 × 480" in window.window.status.phase.text())
    assert actions["live.size_640x480"].isChecked()
    assert not actions["live.size_1280x720"].isChecked()
    assert not window.window.message.isVisible()
    # The same people are in view: they are not asked again.
    assert window.window.consent.note == "consent: self"
    assert not window.window.consent.isVisible()
    saved = json.loads(store_path.read_text())
    assert saved["camera_sizes"] == {"Fake camera": "640x480"}
    window.window.sources.open_camera(2, "Other camera")
    assert window.live.choice.size == ""
    window.window.sources.open_camera(0, "Fake camera")
    assert window.live.choice.size == "640x480"


def test_a_camera_that_cannot_says_what_it_gives(desk):
    window = desk(engine=FakeEngine(sizes_px=SIZES))
    window.until_scored()
    window.action("live.size_1920x1080")
    window.until(lambda: "using 1280 × 720" in window.window.message.text.text())
    window.window.message.clear()
    window.action("live.size_own")
    window.until(lambda: window.live.frame is not None)
    assert window.live.frame.image.shape == (48, 64, 3)
    assert not window.window.message.isVisible()


def test_a_clip_has_no_resolution_to_choose(desk):
    window = desk(engine=FakeEngine(cameras=[]), wishes=Wishes())
    window.until(lambda: window.live.choice.demo)
    assert not window.window.actions_table["live.size_640x480"].isEnabled()


def test_a_camera_is_turned_by_quarters_and_stays_so(desk, store_path):
    window = desk(engine=FakeEngine(sizes_px=SIZES))
    window.until_scored()
    window.window.consent.note = "consent: self"
    window.window.consent.hide()
    for turned in (90, 180, 270, 0, 90):
        window.action("live.turn")
        assert window.live.choice.turn_deg == turned
    assert window.window.consent.note == "consent: self"
    assert json.loads(store_path.read_text())["camera_turns"] == {"Fake camera": 90}
    window.window.sources.open_camera(2, "Other camera")
    assert window.live.choice.turn_deg == 0
    window.window.sources.open_camera(0, "Fake camera")
    assert window.live.choice.turn_deg == 90
    window.action("file.demo")
    window.until(lambda: not window.window.actions_table["live.turn"].isEnabled())


OFFERED = {
    SettingName.EXPOSURE: CameraSetting(3, 2047, 1, 250, automatic=True),
    SettingName.WHITE_BALANCE: CameraSetting(2800, 6500, 10, 4600, automatic=None),
}


def test_settings_are_offered_tried_at_once_and_kept_for_this_camera(desk, store_path):
    window = desk(engine=FakeEngine(offered=dict(OFFERED)))
    window.until_scored()
    window.action("live.camera_settings")
    dialog = window.window.camera.dialog
    exposure, white, focus = dialog.rows.values()
    window.until(lambda: exposure.slider.isVisible() and exposure.slider.value() == 250)
    assert exposure.automatic.isChecked()
    assert not white.automatic.isEnabled()  # nothing to switch
    assert focus.absent.isVisible()
    assert focus.absent.text() == "not offered by this camera"
    assert not focus.slider.isVisible()
    exposure.slider.setFocus()
    window.qtbot.keyClick(exposure.slider, Qt.Key.Key_PageUp)
    assert not exposure.automatic.isChecked()
    driver = window.engine.drivers[0]
    window.until(lambda: driver.written == [(SettingName.EXPOSURE, 454)])
    window.until(lambda: "camera_settings" in store_path.read_text())
    window.until(
        lambda: (
            json.loads(store_path.read_text())["camera_settings"]
            == {"Fake camera": {"exposure": 454}}
        )
    )
    window.window.sources.open_camera(0, "Fake camera")  # again: it gets what it had
    window.until(lambda: len(window.engine.drivers) == 2)
    assert window.engine.drivers[1].written == [(SettingName.EXPOSURE, 454)]
    window.until(lambda: dialog.reset.isEnabled() and not exposure.automatic.isChecked())
    dialog.reset.click()
    window.until(lambda: (SettingName.EXPOSURE, None) in window.engine.drivers[1].written)
    window.until(lambda: json.loads(store_path.read_text())["camera_settings"] == {})
    window.until(lambda: exposure.automatic.isChecked())
    dialog.accept()
    assert window.window.camera.dialog is None


def test_another_rate_is_asked_for_and_not_during_a_recording(desk, store_path):
    window = desk(engine=FakeEngine(offered=dict(OFFERED)))
    window.until_scored()
    window.window.consent.note = "consent: self"
    window.window.consent.hide()
    window.action("live.camera_settings")
    dialog = window.window.camera.dialog
    assert dialog.rate.currentText() == "30"
    dialog.rate.setCurrentIndex(dialog.rate.findText("60"))
    dialog.rate.activated.emit(dialog.rate.currentIndex())
    assert window.live.choice.rate_hz == 60
    assert json.loads(store_path.read_text())["camera_rates"] == {"Fake camera": 60}
    assert window.window.consent.note == "consent: self"
    window.until_scored()
    window.action("file.demo")  # no camera: its page goes
    window.until(lambda: window.window.camera.dialog is None)
    assert not window.window.actions_table["live.camera_settings"].isEnabled()
