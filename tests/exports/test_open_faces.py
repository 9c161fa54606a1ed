"""What is written with covered faces, looked at by the program's own way to faces: it finds none.

The bundled clip, upright, turned by its header, as a photo, as an excerpt, as a recorded film.
"""

from __future__ import annotations

import numpy as np
import pytest

from emoscope.engine import paths
from emoscope.engine.analysis.analyse import analyze_files
from emoscope.engine.archive.finding import Moment
from emoscope.engine.archive.stills import strip
from emoscope.engine.data import Frame
from emoscope.engine.exports.excerpt import write_excerpt
from emoscope.engine.exports.protocol import Request
from emoscope.engine.exports.writers.video import AnnotatedVideo
from emoscope.engine.faces.opening import open_finder
from emoscope.engine.live.recording import LiveRecording, RecordOrder
from emoscope.engine.live.sink import Stamp
from emoscope.engine.opencv import cv2
from emoscope.engine.opening import open_pipeline
from emoscope.engine.prompts.labels import load_label_set
from emoscope.engine.sessions.options import Options
from emoscope.engine.sessions.session import Session
from emoscope.engine.sources.protocol import SourceInfo
from emoscope.engine.sources.video import VideoFile
from tests import media as make
from tests.fakes import FakeRuntime, manifest

COUNT = 12
SIDE = 256


@pytest.fixture(scope="module")
def finder():
    made = open_finder(8)
    yield made
    made.close()


@pytest.fixture(scope="module")
def pipeline():
    made = open_pipeline("compact", faces=2)
    yield made
    made.close()


@pytest.fixture(scope="module")
def images():
    """Pictures of the bundled clip, every fourth."""
    with VideoFile(paths.demo_clip()) as source:
        frames = [source.read() for _ in range(4 * COUNT)][::4]
    return [np.ascontiguousarray(frame.image[::2, ::2]) for frame in frames]


@pytest.fixture(scope="module", params=["upright", "turned"])
def film(request, images, tmp_path_factory):
    """A film of them; turned: as a telephone writes it that was held upright."""
    path = tmp_path_factory.mktemp("film") / "clip.mp4"
    how = {"frames": COUNT, "size": (SIDE, SIDE), "rate_hz": 25}
    if request.param == "upright":
        return make.video(path, picture=lambda n: images[n], **how)
    return make.rotated(
        path, 1, picture=lambda n: np.ascontiguousarray(np.rot90(images[n], 1)), **how
    )


@pytest.fixture(scope="module", params=["all", "the first half"])
def session(request, film, pipeline, tmp_path_factory):
    end_s = None if request.param == "all" else COUNT / 50
    done = analyze_files(
        [film],
        out=tmp_path_factory.mktemp("out"),
        pipeline=pipeline,
        options=Options(end_s=end_s),
    )
    return Session(done.files[0].folder)


def open_faces(pictures, finder):
    finder.reset()
    return sum(bool(finder.find(np.ascontiguousarray(image))) for image in pictures)


def pictures_of(path):
    with VideoFile(path) as source:
        return [frame.image for frame in iter(source.read, None)]


def test_the_film_shows_faces_and_its_export_and_excerpt_do_not(session, film, finder, tmp_path):
    assert open_faces(pictures_of(film), finder) > COUNT // 2
    said = []
    request = Request(source=film, blur=True, noted=said.append)
    AnnotatedVideo().write(session, tmp_path / "annotated.mp4", request)
    assert f"Of {COUNT} pictures" in said[0]
    write_excerpt(session, film, tmp_path / "excerpt.mp4", 0.0, 1.0, blur=True)
    for name in ("annotated.mp4", "excerpt.mp4"):
        shown = pictures_of(tmp_path / name)
        assert len(shown) == COUNT
        assert open_faces(shown, finder) == 0, name


def test_pictures_of_a_moment_show_none(session, film, finder):
    moment = Moment(session.folder, film.name, "", 1, 0.05, 0.4, 0.2, 0.9)
    plain, hidden = (strip(moment, film, hide=hide) for hide in (False, True))
    parts = [np.hsplit(image, 3) for image in (plain, hidden)]
    larger = [[cv2.resize(each, (256, 256)) for each in part] for part in parts]
    assert open_faces(larger[0], finder) > 0
    assert open_faces(larger[1], finder) == 0


def test_a_photo_shows_none(images, pipeline, finder, tmp_path):
    path = tmp_path / "photo.png"
    cv2.imwrite(str(path), cv2.cvtColor(images[0], cv2.COLOR_RGB2BGR))
    done = analyze_files([path], out=tmp_path / "out", pipeline=pipeline)
    session = Session(done.files[0].folder)
    out = tmp_path / "annotated.mp4"
    AnnotatedVideo().write(session, out, Request(source=path, blur=True))
    shown = pictures_of(out)
    assert shown
    assert open_faces([images[0]] * 3, finder) > 0
    assert open_faces(shown, finder) == 0


@pytest.mark.parametrize(
    ("name", "way"),
    [("camera", "blur"), ("screen", "blur"), ("screen", "hide"), ("rtsp://cam.example/1", "all")],
)
@pytest.mark.parametrize("late", [0, 5], ids=["in time", "late"])
def test_a_recorded_film_shows_none(images, pipeline, finder, tmp_path, way, late, name):
    """Whatever the source is; late: results come when the picture had to be written."""
    labels = load_label_set("basic7")
    pipeline.set_labels(labels)
    source = SourceInfo(name, True, SIDE, SIDE, 30.0)
    order = RecordOrder(tmp_path / "a", manifest(), source, video=True, veil=way)
    ends = []
    recording = LiveRecording(order, labels, FakeRuntime(), ends.append)
    recording.start()
    assert recording._begun.wait(30)
    waiting = []
    for number, image in enumerate(images):
        frame = Frame(image, number / 25, number)
        stamp = Stamp(0, frame.time_s, 100 + frame.time_s)
        recording.frame(frame, stamp)
        waiting.append((frame, stamp, pipeline.process(frame)))
        if len(waiting) > late:
            recording.result(*waiting.pop(0), labels)
    recording.end()
    assert recording.wait(30)
    shown = pictures_of(ends[0].film)
    assert len(shown) == COUNT
    assert open_faces(shown, finder) == 0
