"""A part of the picture is left out: drawn, round a face, kept with the source, taken back."""

import json

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from emoscope.app.models.archive import Archive
from emoscope.app.models.engine_access import SourceChoice
from emoscope.engine.faces.ignoring import Ignored
from emoscope.engine.sessions.session import Session

LEFT = Qt.MouseButton.LeftButton


def draw(window, begin, end):
    """With the mouse, from and to shares of the shown picture."""
    video = window.page.video
    window.action("live.leave_out")
    assert video.drawing
    QTest.mousePress(video, LEFT, pos=spot(video, begin))
    QTest.mouseMove(video, spot(video, end))
    QTest.mouseRelease(video, LEFT, pos=spot(video, end))


def spot(video, share):
    """Where a share of the picture is right now: a hint that appears moves the picture."""
    place = video._fitted(video.frame)
    return QPoint(
        round(place.x() + share[0] * place.width()), round(place.y() + share[1] * place.height())
    )


def numbers(region):
    return pytest.approx((region.x, region.y, region.width, region.height), abs=0.02)


def test_a_drawn_region_is_left_out_and_kept_with_the_camera(desk, store_path):
    window = desk()
    window.until_scored()
    assert window.page.video.mirror
    draw(window, (0.5, 0.25), (0.75, 0.75))
    (region,) = window.engine.faces.ignored
    assert numbers(region) == (0.25, 0.25, 0.25, 0.5)  # the picture is a mirror
    assert not window.page.video.drawing
    assert not window.window.actions_table["live.leave_out"].isChecked()
    kept = json.loads(store_path.read_text())["left_out"]
    assert kept["Fake camera"][0] == list(numbers(region).expected)
    window.window.sources.open(SourceChoice(camera="Other"))
    assert window.engine.faces.ignored == ()
    window.window.sources.open(SourceChoice(camera="Fake camera"))
    assert window.engine.faces.ignored == (region,)
    window.until_scored()
    window.action("live.leave_out_none")
    assert window.engine.faces.ignored == ()
    assert json.loads(store_path.read_text())["left_out"] == {}


def test_escape_and_a_click_draw_nothing(desk):
    window = desk()
    window.until_scored()
    window.action("live.leave_out")
    QTest.keyClick(window.page.video, Qt.Key.Key_Escape)
    assert not window.page.video.drawing
    draw(window, (0.5, 0.5), (0.501, 0.501))
    assert window.page.video.drawing
    assert window.engine.faces.ignored == ()


def test_the_chosen_face_is_left_out_by_the_keyboard_alone(desk):
    window = desk()
    window.until_scored()
    window.page.video.setFocus()
    QTest.keyClick(window.page.video, Qt.Key.Key_O, Qt.KeyboardModifier.ShiftModifier)
    (region,) = window.engine.faces.ignored
    x, y = window.engine.faces.boxes[1].centre_px
    assert region.holds(x, y, 64, 48)
    assert not region.holds(1, 1, 64, 48)


def test_a_hatched_region_is_seen(desk):
    window = desk()
    window.until_scored()
    video = window.page.video
    window.action("live.pause")
    before = video.grab_picture()
    window.live.leave_out((Ignored(0.0, 0.0, 0.5, 1.0),))
    window.window.left_out._show()
    after = video.grab_picture()
    assert before != after


def test_regions_are_in_a_recording_and_stay_during_it(studio):
    window = studio()
    window.until_scored()
    window.window.consent.note = "consent: self"
    draw(window, (0.0, 0.0), (0.25, 0.25))
    (region,) = window.live.left_out
    window.action("live.record")
    window.until(lambda: window.live.recording is not None)
    window.action("live.leave_out_none")
    assert "Stop the recording" in window.window.message.text.text()
    window.until(lambda: window.live.recording.seconds > 0.3)
    window.action("live.record")
    window.until(lambda: Archive().entries())
    session = Session(Archive().entries()[0][0])
    assert session.manifest.options.ignored == (region.numbers,)


def test_a_file_is_analysed_without_the_regions_drawn_in_it(studio, clip, tmp_path):
    other = tmp_path / "other.mp4"
    other.write_bytes(clip.read_bytes())
    window = studio()
    window.window.sources.open(SourceChoice(video=clip, loop=True))
    window.until_scored()
    draw(window, (0.0, 0.0), (0.25, 0.25))
    window.window.recordings.analyse([clip, other])
    window.until(lambda: len(Archive().entries()) == 2 and window.recordings.job is None)
    ignored = {
        folder.name: len(Session(folder).manifest.options.ignored)
        for folder, _ in Archive().entries()
    }
    assert ignored == {clip.stem: 1, "other": 0}
