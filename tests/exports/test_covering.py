"""Faces in a film with ``--blur``: looked for in what comes out, not in what was planned."""

from __future__ import annotations

import numpy as np
import pytest

from emoscope.engine.analysis.analyse import analyze_files
from emoscope.engine.data import Box, Frame
from emoscope.engine.exports.covering import HELD_S, Analysed, Covered, _many, covered
from emoscope.engine.exports.protocol import Request
from emoscope.engine.exports.writers.video import AnnotatedVideo, covering_words
from emoscope.engine.faces.spotting import FaceSpotter
from emoscope.engine.sessions.options import Options
from emoscope.engine.sessions.session import Session
from emoscope.engine.sources.video import VideoFile
from emoscope.engine.veil import grown
from tests import media as make
from tests.packs import tiny_pack
from tests.sessions import fakes

FACE = Box(60, 40, 30, 30)
STEP_S = 0.04


class Eyes:
    """Finds a white square wherever there still is one, but for the pictures it misses."""

    def __init__(self, missed=()):
        self.missed = missed

    def spot(self, image):
        if int(image[0, 0, 0]) in self.missed:
            return []
        rows, columns = np.nonzero((image == 255).all(axis=2))
        if not len(rows):
            return []
        left, top = int(columns.min()), int(rows.min())
        return [Box(left, top, int(columns.max()) - left + 1, int(rows.max()) - top + 1)]

    def left(self, image):
        return self.spot(image)

    def close(self):
        pass


def film(count, face=lambda n: FACE):
    """Frames whose first pixel is their number."""
    for number in range(count):
        image = np.full((120, 160, 3), 40, np.uint8)
        image[0, 0] = number
        box = face(number)
        if box is not None:
            x, y, w, h = (int(v) for v in (box.x_px, box.y_px, box.width_px, box.height_px))
            image[max(0, y) : y + h, max(0, x) : x + w] = 255
        yield Frame(image, number * STEP_S, number)


def run(frames, analysed, eyes=None):
    count = Covered()
    out = [image for _, image in covered(frames, analysed, eyes or Eyes(), count)]
    return out, count


def white(image):
    return bool((image == 255).all(axis=2).any())


def always(*seen, lost=(), age_s=0.0):
    return lambda _: Analysed(tuple(seen), tuple(lost), age_s)


def test_what_was_not_analysed_is_covered_whole():
    out, count = run(film(5), lambda time_s: None if time_s > 0.1 else Analysed((FACE,), (), 0))
    assert not any(map(white, out))
    assert (count.pictures, count.whole) == (5, 2)


def test_a_face_that_was_never_followed_is_covered():
    other = Box(10, 80, 20, 20)
    out, count = run(film(5, lambda n: other), always(FACE))
    assert not any(map(white, out))
    assert count.whole == 0
    assert (out[2][60:, 120:] == 40).all()  # and what is nobody's stays


def test_a_face_that_enters_or_is_missed_for_a_moment_is_covered_by_its_neighbours():
    def enters(n):
        return None if n < 3 else FACE

    missed = (3, 4, 9, 10)  # it is there, and the detector does not see it yet
    out, count = run(film(14, enters), always(Box(130, 100, 10, 10)), Eyes(missed))
    assert not any(map(white, out))
    assert count.whole == 0


def test_where_nobody_finds_a_face_everything_is_covered():
    out, count = run(film(4), always(), Eyes(range(256)))
    assert count.whole == 4
    assert not any(map(white, out))


def test_a_lost_face_that_nobody_finds_covers_everything():
    far = Box(5, 5, 8, 8)
    _, count = run(film(4, lambda n: far), always(far, lost=[FACE]))
    assert count.whole == 4
    _, count = run(film(4), always(lost=[FACE]))
    assert count.whole == 0  # found again where it was


def test_old_places_count_only_where_the_face_is_found_again():
    _, count = run(film(4), always(FACE, age_s=0.4))
    assert count.whole == 0
    _, count = run(film(4, lambda n: Box(5, 5, 8, 8)), always(Box(130, 90, 8, 8), age_s=0.4))
    assert count.whole == 4


def test_what_is_found_in_the_covered_picture_is_covered_too_or_everything_is():
    class Stubborn(Eyes):
        def spot(self, image):
            return [FACE]

    _, count = run(film(3), always(FACE), Stubborn())
    assert count.whole == 3


def test_a_crowd_is_said():
    class Crowd(Eyes):
        def spot(self, image):
            return [Box(20 * n, 5, 8, 8) for n in range(8)]

        def left(self, image):
            return []

    _, count = run(film(3), always(FACE), Crowd())
    assert (count.crowded, count.whole) == (3, 0)
    assert "profile" in " ".join(covering_words(count, sound=False))
    _, count = run(film(3), always(FACE))
    assert count.crowded == 0
    assert "profile" not in " ".join(covering_words(count, sound=False))


@pytest.mark.shared
def test_a_profile_in_a_crowd_is_covered(media):
    """A man who passes in profile, which one look at each tile does not find."""
    spotter = FaceSpotter()
    with VideoFile(media / "crowd_1080p.mp4") as source:
        frame = [source.read() for _ in range(30)][-1]
    found = spotter.spot(frame.image)
    spotter.close()
    ear = Box(1360, 550, 30, 30)
    assert any(place.overlap(ear) > 0 for place in grown(found, 0.0) if place.width_px < 400)
    assert _many(found)


def test_every_frame_comes_out_once_and_in_order():
    count = Covered()
    frames = [f.index for f, _ in covered(film(40), always(FACE), Eyes(), count)]
    assert frames == list(range(40))
    assert count.pictures == 40
    assert HELD_S / STEP_S > 5  # so that pictures really wait for each other


@pytest.fixture(scope="module")
def finder():
    """The program's own way to faces: surer than the look that covers; it needs a whole mesh."""
    from emoscope.engine.faces.opening import open_finder

    made = open_finder(8)
    yield made
    made.close()


def faces_in(path, finder):
    finder.reset()
    with VideoFile(path) as source:
        return sum(bool(finder.find(frame.image)) for frame in iter(source.read, None))


def cut(path, out, start_s, end_s):
    """A part of a clip as a clip of its own, its larger side 480 pixels at most."""
    with VideoFile(path) as source:
        source.seek(source.start_s + start_s)
        images = []
        while (frame := source.read()) is not None and frame.time_s < source.start_s + end_s:
            step = -(-max(frame.image.shape) // 480)
            images.append(frame.image[::step, ::step])
    height, width = (side - side % 2 for side in images[0].shape[:2])
    images = [np.ascontiguousarray(image[:height, :width]) for image in images]
    return make.video(out, frames=len(images), size=(width, height), picture=lambda n: images[n])


@pytest.mark.shared
@pytest.mark.parametrize(
    ("name", "part", "options", "followed"),
    [
        ("d0.mp4", (0, 2), Options(start_s=0.5, end_s=1.2), True),  # a range
        ("noface_face.mov", (3, 5.5), Options(fps=2), True),  # entering, two pictures a second
        ("face_noface.mov", (1.5, 4), Options(), True),  # lost
        ("several_faces.mp4", (6, 9), Options(faces=1), True),  # beyond --faces
        ("d13.mp4", (0, 1), Options(), False),  # nothing was found by the analysis
    ],
)
def test_no_face_is_found_in_the_film_that_comes_out(
    media, tmp_path, finder, name, part, options, followed
):
    from emoscope.engine.opening import open_pipeline

    clip = cut(media / name, tmp_path / "clip.mp4", *part)
    if followed:
        pipeline = open_pipeline("compact", faces=options.faces)
    else:
        pipeline = fakes.pipeline(tiny_pack(tmp_path / "tiny"), lambda _: [])
    folder = analyze_files([clip], out=tmp_path / "o", pipeline=pipeline, options=options)
    pipeline.close()
    said = []
    out = tmp_path / "annotated.mp4"
    request = Request(source=clip, blur=True, noted=said.append)
    AnnotatedVideo().write(Session(folder.files[0].folder), out, request)
    assert faces_in(clip, finder) > 10
    assert faces_in(out, finder) == 0
    assert "face by face" in said[0]
    assert "whole" in said[0]


def test_the_sound_stays_or_goes_and_is_spoken_of(tmp_path):
    import av

    path = make.video(tmp_path / "v.mp4", frames=6, size=(160, 120), audio=True)
    pipeline = fakes.pipeline(tiny_pack(tmp_path / "tiny"))
    folder = analyze_files([path], out=tmp_path / "o", pipeline=pipeline).files[0].folder
    pipeline.close()
    for sound, streams in ((True, 1), (False, 0)):
        said = []
        out = tmp_path / f"{sound}.mp4"
        request = Request(source=path, blur=True, sound=sound, noted=said.append)
        AnnotatedVideo().write(Session(folder), out, request)
        with av.open(str(out)) as container:
            assert len(container.streams.audio) == streams
        assert any("--no-sound" in words for words in said) == sound
