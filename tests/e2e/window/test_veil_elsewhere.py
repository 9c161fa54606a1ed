"""Faces are hidden wherever the window shows pictures of them, and in all that it writes."""

import ast
import re
import threading
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from window_fakes import FakeEngine, FakeFaces

from emoscope.app import views
from emoscope.app.models.study_queue import StudyOrder
from emoscope.app.views import why_dialog
from emoscope.app.views.painting import qimage
from emoscope.app.views.tags import Tags
from emoscope.app.views.video_view import VideoView
from emoscope.engine.analysis.analyse import analyze_files
from emoscope.engine.data import Box, State
from emoscope.engine.exports.writers.video import AnnotatedVideo
from emoscope.engine.sessions.options import Options
from emoscope.engine.study.edits import NewSession, added
from emoscope.engine.study.folder import create_study
from tests import media as make
from tests.sessions import fakes

RATE_HZ, GREY = 25.0, 96


def entering(index):
    """Somebody is there at the left; from 0.45 s on somebody else too, at the right: white."""
    image = np.zeros((120, 180, 3), np.uint8)
    image[40:80, 20:60] = 255
    if index / RATE_HZ > 0.45:
        image[40:80, 120:160] = 255
    return image


def found(time_s):
    faces = [(1, Box(20, 40, 40, 40), State.OK)]
    return faces if time_s < 0.45 else [*faces, (2, Box(120, 40, 40, 40), State.OK)]


@pytest.fixture
def film(tmp_path):
    return make.video(
        tmp_path / "two.mp4", frames=50, rate_hz=int(RATE_HZ), size=(180, 120), picture=entering
    )


@pytest.fixture
def sampled(pack, film, tmp_path):
    """A session of every fifth picture of it."""
    pipeline = fakes.pipeline(pack, found)
    outcome = analyze_files(
        [film], out=tmp_path / "out", pipeline=pipeline, options=Options(fps=5.0)
    )
    pipeline.close()
    return outcome.files[0].folder


def brightest(picture):
    """Of the picture that is painted, 0 to 255."""
    bits = np.frombuffer(picture.constBits(), np.uint8)
    rows = bits.reshape(picture.height(), picture.bytesPerLine())
    return int(rows[:, : picture.width() * 3].max())


@pytest.fixture
def painted(monkeypatch):
    """Time and brightest pixel of every picture that a view paints."""
    seen, real = [], VideoView._scaled

    def scaled(view, frame):
        picture = real(view, frame)
        seen.append((frame.time_s, brightest(picture)))
        return picture

    monkeypatch.setattr(VideoView, "_scaled", scaled)
    return seen


def test_who_comes_between_two_analysed_pictures_is_not_seen(studio, film, sampled, painted):
    window = studio()
    page = window.recordings
    window.store.set(hide_faces="hide")
    page.open(sampled, film)
    window.until(lambda: page.video.frame is not None)
    page.toggle_play()
    window.until(lambda: not page.playback.playing and page.video.frame.time_s > 1.5)
    assert max(light for _, light in painted) <= 100
    assert len({time_s for time_s, _ in painted}) >= 8  # those that were analysed
    painted.clear()
    page.seek(0.52)
    window.until(lambda: page.video.frame.time_s == pytest.approx(0.52, abs=0.01))
    window.until(lambda: painted)
    assert max(light for _, light in painted) <= 100


def test_hiding_covers_the_picture_that_stands(studio, film, sampled, painted):
    window = studio()
    page = window.recordings
    page.open(sampled, film)
    page.seek(0.52)
    window.until(lambda: painted and painted[-1][0] == pytest.approx(0.52, abs=0.01))
    assert painted[-1][1] > 200
    painted.clear()
    window.store.set(hide_faces="hide")
    window.until(lambda: painted)
    window.qtbot.wait(100)
    assert max(light for _, light in painted) <= 100


def test_another_recording_shows_nobody_of_the_last_one(studio, film, sampled, painted):
    window = studio()
    page = window.recordings
    page.open(sampled, film)
    window.until(lambda: page.video.frame is not None)
    painted.clear()
    page.open(sampled, None)  # its film is not here
    assert page.video.frame is None
    window.qtbot.wait(100)
    assert painted == []


class More(FakeFaces):
    """Sees one more than it follows."""

    unfollowed = 0


def test_more_faces_than_are_followed_cover_the_whole_picture(desk, monkeypatch):
    said, real = [], Tags.put_at_edge
    monkeypatch.setattr(
        Tags, "put_at_edge", lambda tags, *words: said.append(words[0]) or real(tags, *words)
    )
    faces = More(boxes={1: Box(16, 8, 12, 12)})
    window = desk(engine=FakeEngine(faces=faces))
    window.until_scored()
    window.store.set(hide_faces="hide")
    video = window.page.video

    def levels():
        bits = np.frombuffer(video._picture.constBits(), np.uint8)
        return len(np.unique(bits))

    window.until(lambda: video._result is not None and levels() > 20)
    faces.unfollowed = 1
    window.until(lambda: video._result.unfollowed == 1)
    window.until(lambda: levels() <= 3)  # grey, and what fills a line up
    window.until(lambda: any("More faces" in words for words in said))


def test_a_left_out_part_is_covered_too_here_and_before_the_audience(desk):
    window = desk(engine=FakeEngine(faces=FakeFaces(boxes={1: Box(4, 8, 12, 12)})))
    window.until_scored()
    window.action("live.presenter")
    presenter = window.window.view.presenter
    window.window.left_out._drawn(QRectF(0.6, 0.1, 0.3, 0.8))
    window.store.set(hide_faces="hide")
    for video in (window.page.video, presenter.video):

        def part(video=video):
            image = video._picture
            high, wide = image.height(), image.width()
            bits = np.frombuffer(image.constBits(), np.uint8)
            rows = bits.reshape(high, image.bytesPerLine())[:, : 3 * wide].reshape(high, wide, 3)
            return rows[high // 4 : high // 2, 7 * wide // 10 : 8 * wide // 10]

        window.until(lambda part=part: (part() == GREY).all())


def test_why_follows_the_switch(studio, monkeypatch):
    window = studio()
    window.action("view.live")
    window.until_scored()
    window.action("live.why")
    dialog = window.window.neutral.why
    window.until(lambda: dialog.strip.shown is not None)
    drawn = []
    monkeypatch.setattr(why_dialog, "qimage", lambda image: drawn.append(1) or qimage(image))
    dialog.strip.grab()
    assert drawn
    window.store.set(hide_faces="blur")
    drawn.clear()
    dialog.strip.grab()
    assert drawn == []
    window.store.set(hide_faces="show")
    dialog.strip.grab()
    assert drawn


def test_a_study_s_films_are_covered_while_faces_are_hidden(studio, tmp_path, monkeypatch):
    asked, go_on = [], threading.Event()

    def write(self, session, path, request):
        asked.append(request.blur)
        go_on.wait(60)
        path.write_bytes(b"")

    monkeypatch.setattr(AnnotatedVideo, "write", write)
    made = create_study(tmp_path / "study", "Study")
    films = [make.video(tmp_path / f"{name}.mp4", frames=4) for name in ("one", "two")]
    new = [NewSession(film=str(each), stem=each.stem) for each in films]
    made.edit("Add", lambda study: added(study, new))
    window = studio()
    window.window.studies_commands.open(made.folder)
    queue = window.window.studies.page.queue
    window.window.study_running.begin(StudyOrder(formats=("video",)))
    window.until(lambda: asked, 60_000)
    window.store.set(hide_faces="hide")  # while it runs
    go_on.set()
    window.until(lambda: not queue.busy, 60_000)
    assert asked == [False, True]
    orders = []
    monkeypatch.setattr(queue, "start", lambda folder, order: orders.append(order))
    window.window.study_running.begin(StudyOrder(formats=("video",)))
    assert orders[0].blur


def test_every_view_with_pictures_of_people_knows_the_switch():
    """Whoever paints frames or crops asks whether faces are hidden."""
    paints = {
        path.name: text(path)
        for path in sorted(Path(views.__file__).parent.glob("*.py"))
        if path.name not in ("painting.py", "pixel_rows.py")  # they know nobody
        and {"qimage", "QImage"} & {getattr(n, "id", "") for n in ast.walk(ast.parse(text(path)))}
    }
    assert {"video_view.py", "why_dialog.py", "examples_dialog.py"} <= set(paints)
    ignorant = [name for name, code in paints.items() if not re.search("hides_faces|veil", code)]
    assert ignorant == []


def text(path):
    return path.read_text(encoding="utf-8")
