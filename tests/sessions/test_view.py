"""Which picture track is read, and turned how far, where nobody says it."""

from __future__ import annotations

from fractions import Fraction

import av
import numpy as np
import pytest

from emoscope.engine.analysis.analyse import analyze_files
from emoscope.engine.analysis.outcome import Status
from emoscope.engine.models.pack import Pack
from emoscope.engine.opencv import cv2
from emoscope.engine.opening import open_scorers
from emoscope.engine.pipeline import Pipeline
from emoscope.engine.runtime.opening import open_runtime
from emoscope.engine.sessions.options import Options
from emoscope.engine.sessions.seen_film import open_film
from emoscope.engine.sessions.session import Session
from tests import media as make
from tests.sessions import fakes


class SeesWhatIsUpright(fakes.ScriptedFaces):
    """A face is there where the picture's upper half is the light one."""

    def process(self, frame):
        middle = frame.image.shape[0] // 2
        light = frame.image[:middle].mean() - frame.image[middle:].mean()
        faces = super().process(frame)
        return faces if light > 60 else ()


@pytest.fixture
def looking(pack: Pack):
    faces = SeesWhatIsUpright(fakes.one_face, pack.manifest.preprocess.size_px)
    runtime = open_runtime(pack, "onnxruntime", threads=1).runtime
    scorers = open_scorers(pack, runtime.encode_texts)
    opened = Pipeline(pack.manifest, runtime, faces, scorers, fakes.LABELS)
    yield opened
    opened.close()


def light_above(_: int = 0) -> np.ndarray:
    image = np.full((64, 64, 3), 30, np.uint8)
    image[:32] = 200
    return image


def turned(quarters):
    return lambda index: np.ascontiguousarray(np.rot90(light_above(index), quarters))


def grey(_: int = 0) -> np.ndarray:
    return np.full((64, 64, 3), 90, np.uint8)


def two_tracks(path, pictures, default=None):
    with av.open(str(path), "w") as container:
        streams = []
        for number, _ in enumerate(pictures):
            stream = container.add_stream("libx264", rate=25)
            stream.width, stream.height, stream.pix_fmt = 64, 64, "yuv420p"
            if default is not None:
                stream.disposition = av.stream.Disposition.default if number == default else 0
            streams.append(stream)
        for index in range(50):
            for picture, stream in zip(pictures, streams, strict=True):
                frame = av.VideoFrame.from_ndarray(picture(index), format="rgb24")
                frame.pts, frame.time_base = index, Fraction(1, 25)
                container.mux(stream.encode(frame))
        for stream in streams:
            container.mux(stream.encode())
    return path


def run(path, tmp_path, pipeline, **options):
    outcome = analyze_files(
        [path], out=tmp_path / "out", pipeline=pipeline, options=Options(**options)
    )
    return outcome.files[0]


@pytest.mark.parametrize(("quarters", "degrees"), [(1, 90), (2, 180), (3, 270)])
def test_pictures_that_lie_are_turned_and_it_is_said(quarters, degrees, looking, tmp_path):
    clip = make.video(tmp_path / "l.mp4", frames=50, size=(64, 64), picture=turned(quarters))
    file = run(clip, tmp_path, looking)
    session = Session(file.folder)
    assert file.status is Status.DONE
    assert f"turned {degrees} degrees clockwise" in file.message
    assert "--rotate 0" in file.message
    assert file.seen.with_face == 50
    assert (session.manifest.source.turned_deg, session.manifest.turn_deg) == (degrees, degrees)
    with open_film(session.manifest, clip) as film:
        image = film.read().image
    assert image[:32].mean() > image[32:].mean() + 60
    assert run(clip, tmp_path, looking).status is Status.SKIPPED


def test_what_is_asked_for_is_not_turned(looking, tmp_path):
    clip = make.video(tmp_path / "l.mp4", frames=50, size=(64, 64), picture=turned(1))
    file = run(clip, tmp_path, looking, rotate_deg=0)
    assert not file.seen.faces
    assert file.message == ""


@pytest.mark.parametrize("picture", [light_above, grey])
def test_upright_pictures_and_those_without_a_face_stay(picture, looking, tmp_path):
    clip = make.video(tmp_path / "u.mp4", frames=50, size=(64, 64), picture=picture)
    file = run(clip, tmp_path, looking)
    assert Session(file.folder).manifest.turn_deg == 0
    assert "clockwise" not in file.message


def test_one_frame_with_a_face_is_no_turn(looking, tmp_path):
    def once(index):
        return turned(1)(index) if index < 5 else grey()

    clip = make.video(tmp_path / "o.mp4", frames=60, size=(64, 64), picture=once)
    assert Session(run(clip, tmp_path, looking).folder).manifest.turn_deg == 0


def test_without_a_default_the_track_with_faces_is_read(looking, tmp_path):
    path = two_tracks(tmp_path / "two.mkv", (grey, light_above), default=5)
    file = run(path, tmp_path, looking)
    session = Session(file.folder)
    assert "2 picture tracks" in file.message
    assert "Track 1 (the one with the most faces) was read" in file.message
    assert file.seen.with_face == 50
    assert session.manifest.track == 1
    with open_film(session.manifest, path) as film:
        assert film.track.number == 1


def test_the_default_track_is_read_whatever_it_shows(looking, tmp_path):
    path = two_tracks(tmp_path / "two.mkv", (grey, light_above), default=0)
    file = run(path, tmp_path, looking)
    assert "Track 0 was read" in file.message
    assert Session(file.folder).manifest.track is None


def test_an_asked_track_is_read(looking, tmp_path):
    path = two_tracks(tmp_path / "two.mkv", (light_above, grey), default=5)
    file = run(path, tmp_path, looking, video_stream=1, rotate_deg=0)
    assert not file.seen.faces
    assert Session(file.folder).manifest.track == 1


def test_a_photo_that_lies_is_turned(looking, tmp_path):
    path = tmp_path / "photo.png"
    cv2.imwrite(str(path), turned(1)(0))
    file = run(path, tmp_path, looking)
    assert "turned 90 degrees clockwise" in file.message
    assert file.seen.with_face == 1


def test_nothing_is_turned_where_a_region_is_ignored(looking, tmp_path):
    clip = make.video(tmp_path / "l.mp4", frames=50, size=(64, 64), picture=turned(1))
    file = run(clip, tmp_path, looking, ignored=((0, 0, 8, 8),))
    assert Session(file.folder).manifest.turn_deg == 0
