"""Playing a recording: speed, loop, segments of several labels, thresholds in sight."""

import json
import sys
import threading
import time

import numpy as np
import pytest

from emoscope.app.i18n import install_language, remove_language
from emoscope.app.models import player as player_module
from emoscope.app.models.player import Player
from emoscope.app.models.wording import clock_words
from emoscope.app.views.playback_bar import SPEEDS
from tests import media as make
from tests.sessions.conftest import flicker


@pytest.fixture
def opened(studio, clip):
    window = studio()
    page = window.recordings
    window.window.recordings.analyse([clip])
    window.until(lambda: page.recording is not None and page.job is None)
    window.until(lambda: page.player.frame is not None)
    return window, page


def played(player, first_s, last_s, timeout_s=20.0):
    """Seconds that the player needs from one time of the video to another."""
    player.seek(first_s)
    player.play()
    begun_s, until_s = None, time.monotonic() + timeout_s
    while time.monotonic() < until_s:
        frame = player.frame
        if begun_s is None and first_s <= frame.time_s < first_s + 0.1:
            begun_s = time.monotonic()
        if begun_s is not None and frame.time_s >= last_s:
            player.pause()
            return time.monotonic() - begun_s
        time.sleep(0.002)
    raise AssertionError("the player did not come that far")


@pytest.mark.parametrize(("speed", "wanted_s"), [(2.0, 0.5), (0.5, 2.0)])
def test_the_speed_is_kept(clip, speed, wanted_s):
    player = Player(clip)
    player.set_speed(speed)
    player.start()
    try:
        until_s = time.monotonic() + 10
        while player.frame is None and time.monotonic() < until_s:
            time.sleep(0.01)
        needed_s = played(player, 0.2, 1.2)
    finally:
        assert player.close()
    assert wanted_s - 0.15 < needed_s < wanted_s + 0.6


def test_speed_is_chosen_by_list_menu_and_keys(opened):
    window, page = opened
    bar = page.controls
    assert bar.speed_now == 1.0
    window.action("recordings.slower")
    assert bar.speed_now == 0.75
    bar.speed.setCurrentIndex(SPEEDS.index(2.0))
    window.action("recordings.faster")
    assert bar.speed_now == 2.0
    assert page.player._speed == 2.0


def test_a_loop_plays_what_the_timeline_shows_again_and_again(opened):
    window, page = opened
    page.timeline._set_view(0.5, 1.0)
    window.action("recordings.loop")
    page.controls.change_speed(2)
    page.seek(0.6)
    page.toggle_play()
    times = []
    until_s = time.monotonic() + 20
    while time.monotonic() < until_s and np.sum(np.diff(times) < 0) < 2:
        window.qtbot.wait(5)
        times.append(page.player.frame.time_s)
    assert np.sum(np.diff(times) < 0) >= 2, "it did not begin again"
    assert max(times) < 1.2
    assert page.player.playing
    window.action("recordings.loop")
    window.until(lambda: page.player.frame.time_s > 1.3)


def test_segments_of_several_labels_and_their_thresholds_are_shown(opened):
    _, page = opened
    names = page.recording.label_set.names[:2]
    button = page.markers.choice
    button.on.setValue(0.05)
    button.off.setValue(0.02)
    button.shortest.setValue(0.0)
    assert page.timeline.rule is None
    before = page.timeline.grab().toImage()
    button.choose(*names)
    assert button.names == names
    assert {segment.label for segment in page.timeline.segments} == set(names)
    assert (page.timeline.rule.on, page.timeline.rule.off) == (0.05, 0.02)
    assert page.timeline.grab().toImage() != before
    assert all(name in button.accessibleName() for name in names)
    button.off.setValue(0.9)  # an end above the begin makes no sense: it is taken as the same
    assert page.timeline.rule.off == page.timeline.rule.on
    button.shortest.setValue(60.0)
    assert page.timeline.segments == ()
    button.choose()
    assert page.timeline.rule is None


@pytest.mark.parametrize("width", [960, 1400])
def test_nothing_in_the_row_above_the_timeline_is_cut(opened, width):
    window, page = opened
    window.window.resize(width, 700)
    page.markers.choice.choose(*page.recording.label_set.names)

    def whole(button):
        corner = button.mapTo(page.below, button.rect().bottomRight())
        return button.width() >= button.sizeHint().width() and page.below.rect().contains(corner)

    for button in (page.markers.choice, page.markers.list_button, page.controls.play):
        window.until(lambda each=button: whole(each))


def test_what_is_said_of_the_recording_is_whole_beside_the_buttons(opened):
    window, page = opened
    window.window.resize(944, 600)  # what a screen of 1920 x 1080 has room for at 200 %
    words = page.controls.words
    page.controls.say("video not found; scores only, as they were when it was analysed")
    window.until(lambda: 0 < words.heightForWidth(words.width()) <= words.height())
    which, said = page.controls.which, set()
    for language in ("de", "fr", "es", "en"):
        translators = install_language(language)
        page.controls.show_which(page.recording, page.recording.session.labels)
        remove_language(translators)
        said.add(which.currentText())
        text_px = which.fontMetrics().horizontalAdvance(which.currentText())
        window.until(lambda px=text_px: which.width() >= px + 36)
    assert len(said) == 4


def test_the_panel_of_segments_opens_whole_on_the_screen(opened):
    window, page = opened
    button = page.markers.choice
    button.click()
    window.until(button.panel.isVisible)
    assert button.screen().availableGeometry().contains(button.panel.geometry())
    button.panel.close()


class Quiet:
    """A loudspeaker that nobody hears: it asks as a real one does."""

    asked = 0

    def __init__(self, rate_hz, channels):
        self.rate_hz = rate_hz
        self._stop = threading.Event()

    def start(self, fill):
        self._stop.clear()
        threading.Thread(target=self._run, args=(fill,)).start()

    def _run(self, fill):
        while not self._stop.wait(512 / self.rate_hz):
            fill(512, time.perf_counter() + 0.05)
            Quiet.asked += 1

    def stop(self):
        self._stop.set()

    close = stop


@pytest.fixture
def quiet(monkeypatch):
    Quiet.asked = 0
    monkeypatch.setattr(player_module, "PortAudioSpeaker", Quiet)


@pytest.fixture
def clip_with_sound(tmp_path):
    return make.video(tmp_path / "talk.mp4", frames=60, picture=flicker, audio=True)


def opened_with_sound(studio, clip):
    window = studio()
    page = window.recordings
    window.window.recordings.analyse([clip])
    window.until(lambda: page.recording is not None and page.job is None)
    window.until(lambda: page.player.frame is not None)
    return window, page


def plays(window, page):
    """Whether the loudspeaker is asked while the recording plays."""
    page.seek(0.0)
    window.until(lambda: page.player.frame.time_s < 0.1)
    Quiet.asked = 0
    page.toggle_play()
    window.until(lambda: page.player.frame.time_s > 0.4)
    page.toggle_play()
    return Quiet.asked > 0


def test_sound_is_heard_unless_it_is_switched_off_faces_are_hidden_or_there_is_to_be_none(
    studio, clip_with_sound, quiet
):
    window, page = opened_with_sound(studio, clip_with_sound)
    assert Quiet.asked == 0
    assert plays(window, page)
    window.action("recordings.sound")
    assert not window.window.actions_table["recordings.sound"].isChecked()
    assert not plays(window, page)
    window.action("recordings.sound")
    assert plays(window, page)
    window.window.store.set(hide_faces="blur")
    assert not plays(window, page)
    assert "faces are hidden" in window.window.message.text.text()
    window.window.store.set(hide_faces="show")
    assert plays(window, page)
    folder = page.recording.folder
    made = {"annotated.mp4": {"result": "", "sha256": "", "how": {"sound": False}}}
    (folder / ".exports.json").write_text(json.dumps(made))
    page.open(folder, clip_with_sound)
    window.until(lambda: page.player.frame is not None)
    assert not plays(window, page)
    assert "made without it" in window.window.message.text.text()


def test_a_machine_that_cannot_play_sound_says_so_once_and_plays_the_film(
    studio, clip_with_sound, monkeypatch
):
    monkeypatch.setitem(sys.modules, "sounddevice", None)
    window, page = opened_with_sound(studio, clip_with_sound)
    said = []
    page.said.connect(said.append)
    for _ in range(2):
        page.seek(0.0)
        window.until(lambda: page.player.frame.time_s < 0.1)
        page.toggle_play()
        window.until(lambda: page.player.frame.time_s > 0.4)
        page.toggle_play()
    window.until(lambda: said)
    assert said == ['No sound: install EmoScope with the extra "sound" to hear recordings.']


def test_a_film_without_sound_is_named_so(opened, quiet):
    window, page = opened
    page.toggle_play()
    window.until(lambda: "no sound" in page.controls.words.text())
    assert Quiet.asked == 0


def test_frame_by_frame_with_keys_in_picture_and_timeline(opened):
    window, page = opened
    times = page.recording.frame_times_s
    page.seek(float(times[5]))
    for part in (page.timeline, page.video):
        part.setFocus()
        window.qtbot.keyClick(part, ".")
        assert page.timeline.now_s == pytest.approx(times[6])
        window.qtbot.keyClick(part, ",")
        assert page.timeline.now_s == pytest.approx(times[5])


def test_a_film_that_begins_late_is_timed_as_a_player_does(opened, monkeypatch):
    """The time shown and the length count from the same moment."""
    _, page = opened
    recording = page.recording
    monkeypatch.setattr(type(recording.session), "player_zero_s", 1.4)
    page.controls.show_time(recording, 1.4)
    shown, length = page.controls.clock.text().split(" / ")
    assert shown == "0:00.0"
    assert length == clock_words(recording.end_s - 1.4)
    assert clock_words(recording.end_s - 1.4) != clock_words(recording.end_s)
