from __future__ import annotations

import numpy as np
import pytest

from emoscope.engine.data import Frame
from emoscope.engine.live.sight import BLACK, COVERED, FROZEN, Sight
from emoscope.engine.sources.protocol import SourceInfo
from tests.fakes import ListSource
from tests.live.test_live_session import live_frames, run, wait_until  # noqa: F401

ROOM = np.random.default_rng(1).integers(0, 255, (480, 640, 3)).astype(np.uint8)


def noise(level, spread, seed):
    values = np.random.default_rng(seed).integers(0, spread, (480, 640, 3))
    return (values + level).astype(np.uint8)


def look(sight, pictures, step_s=0.5):
    said = []
    for number, picture in enumerate(pictures):
        sight.look(picture, number * step_s)
        said.append(sight.words)
    return said


@pytest.mark.parametrize(
    ("pictures", "words"),
    [
        ([noise(0, 6, i) for i in range(8)], BLACK),
        ([noise(40, 4, i) for i in range(8)], COVERED),
        ([ROOM] * 12, FROZEN),
        ([np.roll(ROOM, i, axis=1) for i in range(12)], ""),
        ([noise(30, 60, i) for i in range(12)], ""),  # a dark room
        ([noise(200, 4, i) for i in range(8)], ""),  # a white wall
    ],
)
def test_what_a_camera_shows(pictures, words):
    assert look(Sight(), pictures)[-1] == words


def test_a_camera_that_wakes_up_black_is_not_scolded():
    sight = Sight()
    assert set(look(sight, [noise(0, 4, i) for i in range(3)])) == {""}
    sight.look(ROOM, 2.0)
    sight.look(np.roll(ROOM, 3), 4.0)
    assert sight.words == ""


def test_it_is_taken_back_when_the_cover_goes():
    sight = Sight()
    assert look(sight, [noise(0, 4, i) for i in range(9)])[-1] == BLACK
    sight.look(ROOM, 10.0)
    assert sight.words == ""


class Watched(ListSource):
    """A source of black pictures, as a camera or as something else."""

    def __init__(self, camera):
        super().__init__(live_frames(3000), live=True)
        self.info = SourceInfo("Webcam", True, 64, 48, camera=camera)

    def read(self, timeout_s=1.0):
        frame = super().read(timeout_s)
        return Frame(np.zeros((48, 64, 3), np.uint8), frame.time_s, frame.index)


@pytest.mark.parametrize(("camera", "words"), [(True, BLACK), (False, "")])
def test_only_a_camera_is_told_of(run, monkeypatch, camera, words):  # noqa: F811
    monkeypatch.setattr("emoscope.engine.live.sight.SURE_S", 0.05)
    monkeypatch.setattr("emoscope.engine.live.sight.EVERY_S", 0.01)
    session = run(lambda: Watched(camera))
    wait_until(lambda: session.stats().frames > 60)
    assert session.stats().message == words
