"""A folder that is being filled: new pictures, whole ones, in order, and what goes wrong."""

from __future__ import annotations

import threading
import time

import cv2
import numpy as np
import pytest

from emoscope.engine.errors import SourceError, SourceLostError
from emoscope.engine.live import LiveSession, Phase
from emoscope.engine.sources import filling_folder
from emoscope.engine.sources.filling_folder import FolderCapture
from emoscope.engine.sources.opening import SourceOpener, open_source
from tests.sources.servers import wait_until
from tests.test_pipeline import pipeline_of


def png(level, width=64, height=48):
    image = np.full((height, width, 3), level, np.uint8)
    return cv2.imencode(".png", image)[1].tobytes()


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    monkeypatch.setattr(filling_folder, "LOOK_S", 0.01)


def new(capture, looks=30):
    """Levels of the pictures that come within so many looks."""
    out = []
    for _ in range(looks):
        good, picture = capture.read()
        if good:
            out.append(int(picture[0, 0, 0]))
    return out


def test_only_what_comes_is_shown_the_oldest_first(tmp_path):
    (tmp_path / "old.png").write_bytes(png(9))
    capture = FolderCapture(tmp_path, pause=lambda s: None)
    (tmp_path / "b.png").write_bytes(png(20))
    time.sleep(0.02)
    (tmp_path / "a.png").write_bytes(png(30))
    (tmp_path / "notes.txt").write_text("no picture")
    (tmp_path / ".hidden.png").write_bytes(png(99))
    assert new(capture) == [20, 30]
    assert new(capture) == []


def test_a_picture_is_read_when_it_is_whole(tmp_path):
    capture = FolderCapture(tmp_path, pause=lambda s: None)
    content = png(50)
    path = tmp_path / "a.png"
    path.write_bytes(content[:40])
    assert new(capture, 5) == []
    path.write_bytes(content)
    assert new(capture, 5) == [50]


def test_what_is_no_picture_holds_nothing_up(tmp_path):
    capture = FolderCapture(tmp_path, pause=lambda s: None)
    (tmp_path / "a.png").write_bytes(b"this is no picture")
    (tmp_path / "empty.jpg").write_bytes(b"")
    (tmp_path / "b.png").write_bytes(png(70))
    assert new(capture, 60) == [70]


def test_pictures_of_other_shapes_are_fitted_to_the_first(tmp_path):
    capture = FolderCapture(tmp_path, pause=lambda s: None)
    (tmp_path / "a.png").write_bytes(png(50, 64, 48))
    assert new(capture, 5) == [50]
    (tmp_path / "b.png").write_bytes(png(50, 300, 100))
    shapes = [picture.shape for good, picture in (capture.read() for _ in range(5)) if good]
    assert shapes == [(48, 64, 3)]


def test_a_name_may_come_again(tmp_path):
    capture = FolderCapture(tmp_path, pause=lambda s: None)
    for level in (10, 20):
        (tmp_path / "shot.png").write_bytes(png(level))
        assert new(capture, 5) == [level]
        (tmp_path / "shot.png").unlink()
        capture.read()


def test_a_folder_that_is_not_there_or_goes_away_is_said(tmp_path):
    with pytest.raises(SourceError, match="There is no folder"):
        open_source(source=f"folder:{tmp_path / 'none'}")
    folder = tmp_path / "in"
    folder.mkdir()
    with open_source(source=f"folder:{folder}") as source:
        folder.rmdir()
        with pytest.raises(SourceLostError, match="There is no folder"):
            source.read()


def test_a_live_session_waits_for_the_first_picture_and_says_so(tmp_path):
    session = LiveSession(SourceOpener(source=f"folder:{tmp_path}"), pipeline_of())
    session.start()
    try:
        wait_until(lambda: "Waiting for the first picture" in session.stats().message)
        (tmp_path / "a.png").write_bytes(png(50))
        wait_until(lambda: session.phase is Phase.RUNNING)
        assert session.stats().message == ""
        time.sleep(1.2)  # longer than a camera may be silent
        assert session.stats().phase is Phase.RUNNING
        (tmp_path / "b.png").write_bytes(png(60))
        wait_until(lambda: session.stats().frames == 2)
    finally:
        began = time.monotonic()
        assert session.stop()
        assert time.monotonic() - began < 2.0
    assert not [t.name for t in threading.enumerate() if t.name == "camera"]
