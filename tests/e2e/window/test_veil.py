"""Hiding faces on the screen fails closed: no pixel of a found face is ever painted."""

import time

import numpy as np
import pytest
from window_fakes import FakeEngine, FakeFaces, FakeRuntime

from emoscope.app.theme.tokens import DARK
from emoscope.app.views.video_view import VideoView
from emoscope.engine.data import Box, FaceScore, Frame, FrameResult, Quality, State
from tests.fake_camera import ScriptedCamera, frames

WIDE, HIGH, SIDE = 320, 200, 40
SKIN = 255


def scene(index, width_px, height_px):
    """A face that enters at the left, moves fast, and leaves at the right: white on black."""
    image = np.zeros((height_px, width_px, 3), np.uint8)
    x = (index * 11) % (width_px + SIDE) - SIDE
    image[80 : 80 + SIDE, max(0, x) : max(0, x + SIDE)] = SKIN
    return image


class SeeingFaces(FakeFaces):
    """Finds the white square, but not in every eleventh frame, and not while it is half in."""

    gone_for = 0

    def process(self, frame):
        columns = np.flatnonzero(frame.image[100, :, 0] > 127)
        missed = frame.index % 11 == 0 or len(columns) < SIDE
        self.gone = {} if not missed or not self.boxes else {1: next(iter(self.boxes.values()))}
        if missed:
            self.boxes, lost = {}, self.gone
            found = super().process(frame)
            self.gone = lost
            return found
        self.boxes = {1: Box(float(columns[0]), 80, SIDE, SIDE)}
        return super().process(frame)


class SceneEngine(FakeEngine):
    def _opener(self, choice):
        def open_it():
            made = ScriptedCamera(
                self.script,
                rate_hz=60,
                size_px=(WIDE, HIGH),
                painter=scene,
                name=choice.words,
            )
            self.sources.append(made)
            return made

        return open_it


def brightest(picture):
    """Of the picture that is painted, 0 to 255."""
    bits = np.frombuffer(picture.constBits(), np.uint8)
    rows = bits.reshape(picture.height(), picture.bytesPerLine())
    return int(rows[:, : picture.width() * 3].max())


@pytest.mark.parametrize("delay_s", [0.0, 0.15])
def test_no_pixel_of_a_face_is_painted_while_the_model_is_late(desk, monkeypatch, delay_s):
    engine = SceneEngine(
        faces=SeeingFaces(), runtime=FakeRuntime(delay_s=delay_s), script=[frames(100_000)]
    )
    window = desk(engine=engine)
    window.action("view.live")
    window.store.set(hide_faces="hide")
    bare, covered, painted = [], [], VideoView._scaled

    def watched(view, frame):
        picture = painted(view, frame)
        found = view._result is not None and bool(view._result.faces)
        (covered if found else bare).append(brightest(picture))
        return picture

    window.until_scored()
    monkeypatch.setattr(VideoView, "_scaled", watched)
    before = window.page.video.painted
    window.until(lambda: window.page.video.painted > before + 25)
    assert covered
    # Grey, and black: never the face. Where nothing was found everything is grey.
    assert max(covered) <= 100
    assert max(bare, default=96) <= 100


def frame_of(index, x):
    image = np.zeros((HIGH, WIDE, 3), np.uint8)
    image[80 : 80 + SIDE, x : x + SIDE] = SKIN
    return Frame(image, index / 30, index)


def result_of(index, *xs, state=State.OK):
    quality = Quality(SIDE, 0.9, 0, 0, 0.9, state)
    faces = tuple(
        FaceScore(
            i + 1,
            Box(x, 80, SIDE, SIDE),
            None,
            None if state is State.LOST else quality,
            state,
            np.array([0.5], np.float32),
            0.5,
            1.0,
            index / 30,
        )
        for i, x in enumerate(xs)
    )
    return FrameResult(index, index / 30, ("a",), faces)


@pytest.fixture
def view(qtbot):
    made = VideoView(DARK)
    qtbot.addWidget(made)
    made.resize(WIDE, HIGH)
    return made


@pytest.mark.parametrize("veil", ["hide", "blur", "all"])
@pytest.mark.parametrize(
    "result",
    [
        None,
        result_of(10, 50),  # old: the face has moved since
        result_of(39, 190),
        result_of(40),  # not found in this frame
        result_of(40, 50, state=State.LOST),  # turned away
    ],
    ids=["none", "old", "one frame old", "missed", "lost"],
)
def test_without_a_result_of_its_own_the_whole_picture_is_covered(view, veil, result):
    view.veil = veil
    view.set_result(result)
    view.set_frame(frame_of(40, 200))
    view.grab()
    if veil == "hide":
        assert brightest(view._picture) == 96
    else:
        assert brightest(view._picture) < 200  # five cells across the picture


def test_places_in_pictures_of_another_size_cover_nothing(view):
    view.veil = "hide"
    view.set_result(result_of(40, 10))
    view.set_frame(frame_of(40, 10))
    view.grab()
    larger = frame_of(41, 200)
    larger = Frame(np.ascontiguousarray(larger.image[:, 20:]), larger.time_s, larger.index)
    view.set_frame(larger)
    view.grab()
    assert brightest(view._picture) < 200


def test_a_face_that_moves_is_covered_as_far_as_it_has_moved(view):
    view.veil = "hide"
    view.set_result(result_of(39, 100))
    view.set_result(result_of(40, 160))
    view.set_frame(frame_of(40, 200))  # the finder lags behind by as much as one step
    view.grab()
    assert brightest(view._picture) <= 96


def test_all_covers_also_a_face_that_was_found(view):
    view.veil = "all"
    view.set_result(result_of(40, 10))
    view.set_frame(frame_of(40, 200))
    view.grab()
    assert brightest(view._picture) < 200


def test_switching_it_on_says_what_it_cannot_do_and_offers_more(studio):
    window = studio()
    window.action("view.live")
    window.until_scored()
    window.action("live.hide_faces")
    message = window.window.message
    assert "not found cannot be covered" in message.text.text()
    message.button.click()
    assert window.store.values.hide_faces == "all"
    assert window.page.video.veil == "all"
    window.action("live.hide_faces")
    assert window.store.values.hide_faces == "show"


def test_snapshot_and_presenter_show_what_the_window_shows(desk):
    engine = SceneEngine(faces=SeeingFaces(), script=[frames(100_000)])
    window = desk(engine=engine)
    window.action("view.live")
    window.store.set(hide_faces="hide")
    window.until_scored()
    window.action("live.presenter")
    presenter = window.window.view.presenter
    end_s = time.monotonic() + 1.0
    while time.monotonic() < end_s:
        window.qtbot.wait(20)
        for view in (presenter.video, window.page.video):
            if view.frame is not None:
                assert brightest(view._scaled(view.frame)) <= 100
    window.action("live.presenter")
