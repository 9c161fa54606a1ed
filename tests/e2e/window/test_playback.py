"""Playing a recording: speed, loop, segments of several labels, thresholds in sight."""

import time

import numpy as np
import pytest

from emoscope.app.models.player import Player
from emoscope.app.views.playback_bar import SPEEDS


@pytest.fixture
def opened(studio, clip):
    window = studio()
    page = window.recordings
    window.window.recordings_commands.analyse([clip])
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


def test_the_panel_of_segments_opens_whole_on_the_screen(opened):
    window, page = opened
    button = page.markers.choice
    button.click()
    window.until(button.panel.isVisible)
    assert button.screen().availableGeometry().contains(button.panel.geometry())
    button.panel.close()
