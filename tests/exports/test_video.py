from __future__ import annotations

from fractions import Fraction

import av
import numpy as np
import pytest

from emoscope.engine.analysis.analyse import analyze_files
from emoscope.engine.data import Box, State
from emoscope.engine.errors import OutputError, SourceError
from emoscope.engine.exports.lettering import lettering
from emoscope.engine.exports.protocol import Request
from emoscope.engine.exports.writers.video import AnnotatedVideo
from emoscope.engine.prompts.labels import Label, LabelSet
from emoscope.engine.sessions.session import Session
from emoscope.engine.sources.video import VideoFile
from tests import media as make
from tests.packs import tiny_pack
from tests.sessions import fakes


def times_of(path):
    with VideoFile(path) as source:
        return [frame.time_s for frame in iter(source.read, None)]


def frames_of(path):
    with VideoFile(path) as source:
        return [frame.image for frame in iter(source.read, None)]


def sound_of(path):
    with av.open(str(path)) as container:
        return [
            (packet.pts * packet.time_base, bytes(packet))
            for packet in container.demux(audio=0)
            if packet.size
        ]


@pytest.fixture(scope="module")
def written(session, clip, tmp_path_factory):
    path = tmp_path_factory.mktemp("video") / "annotated.mp4"
    told = []
    AnnotatedVideo().write(session, path, Request(source=clip, progressed=told.append))
    assert told == sorted(told)
    return path


def test_times_and_sound_are_the_originals(written, clip):
    np.testing.assert_allclose(times_of(written), times_of(clip), atol=1e-3)
    original, copy = sound_of(clip), sound_of(written)
    assert [data for _, data in copy] == [data for _, data in original]
    shift = float(copy[0][0] - original[0][0])
    assert abs(shift) < 0.03


def test_faces_are_drawn_where_they_are(written, clip, session):
    before, after = frames_of(clip)[40], frames_of(written)[40]
    assert before.shape == after.shape
    changed = np.abs(before.astype(int) - after).max(axis=2) > 60
    assert changed.any()


def test_a_variable_rate_stays(tmp_path):
    path = make.variable_rate(tmp_path / "v.mp4")
    opened = fakes.pipeline(tiny_pack(tmp_path / "tiny"))
    file = analyze_files([path], out=tmp_path / "out", pipeline=opened).files[0]
    opened.close()
    out = tmp_path / "annotated.mp4"
    AnnotatedVideo().write(Session(file.folder), out, Request(source=path))
    np.testing.assert_allclose(times_of(out), times_of(path), atol=1e-3)


@pytest.mark.parametrize("size", [(63, 47), (1, 1)])
def test_odd_sizes_grow_by_one(tmp_path, size):
    path = make.video(tmp_path / "odd.mkv", frames=4, size=size, codec="ffv1", pixels="bgr0")
    opened = fakes.pipeline(tiny_pack(tmp_path / "tiny"), lambda _: [])
    file = analyze_files([path], out=tmp_path / "out", pipeline=opened).files[0]
    opened.close()
    out = tmp_path / "annotated.mp4"
    AnnotatedVideo().write(Session(file.folder), out, Request(source=path))
    assert frames_of(out)[0].shape == (size[1] + 1, size[0] + 1, 3)


def test_sound_that_mp4_cannot_hold_becomes_aac(tmp_path):
    path = tmp_path / "pcm.mkv"
    with av.open(str(path), "w") as container:
        video = container.add_stream("libx264", rate=25)
        video.width, video.height, video.pix_fmt = 64, 48, "yuv420p"
        sound = container.add_stream("pcm_s16le", rate=16000)
        sound.layout = "mono"
        for index in range(10):
            frame = av.VideoFrame.from_ndarray(make.pattern()(index), format="rgb24")
            frame.pts, frame.time_base = index, Fraction(1, 25)
            container.mux(video.encode(frame))
        container.mux(video.encode())
        for index in range(6):
            block = np.zeros((1, 1024), np.int16)
            frame = av.AudioFrame.from_ndarray(block, format="s16", layout="mono")
            frame.sample_rate, frame.pts = 16000, index * 1024
            container.mux(sound.encode(frame))
        container.mux(sound.encode())
    opened = fakes.pipeline(tiny_pack(tmp_path / "tiny"))
    file = analyze_files([path], out=tmp_path / "out", pipeline=opened).files[0]
    opened.close()
    out = tmp_path / "annotated.mp4"
    AnnotatedVideo().write(Session(file.folder), out, Request(source=path))
    with av.open(str(out)) as container:
        assert container.streams.audio[0].codec_context.name == "aac"
        assert len(list(container.decode(audio=0))) >= 5


def test_without_the_video_it_says_so(session, tmp_path):
    with pytest.raises(SourceError, match="--video FILE"):
        AnnotatedVideo().write(session, tmp_path / "a.mp4", Request())


def test_stopping_leaves_nothing_half_done(session, clip, tmp_path):
    with pytest.raises(OutputError, match="was stopped"):
        AnnotatedVideo().write(
            session, tmp_path / "a.mp4", Request(source=clip, cancelled=lambda: True)
        )
    assert list(tmp_path.iterdir()) == []


def test_blur_hides_faces_of_every_state(tmp_path):
    """A face too turned to be scored is a face all the same."""
    path = make.video(tmp_path / "v.mp4", frames=10, size=(160, 120), picture=_noise)
    box = Box(40, 30, 50, 60)
    opened = fakes.pipeline(tiny_pack(tmp_path / "tiny"), lambda _: [(1, box, State.TURNED)])
    file = analyze_files([path], out=tmp_path / "out", pipeline=opened).files[0]
    opened.close()
    out = tmp_path / "annotated.mp4"
    AnnotatedVideo().write(Session(file.folder), out, Request(source=path, blur=True))
    for before, after in zip(frames_of(path), frames_of(out), strict=True):
        assert after[50:70, 50:80].std() < before[50:70, 50:80].std() / 3


def _noise(index):
    rng = np.random.default_rng(index)
    blocks = rng.integers(0, 256, (30, 40, 3), np.uint8)
    return np.repeat(np.repeat(blocks, 4, axis=0), 4, axis=1)


@pytest.mark.parametrize("text", ["smiling 83 %", "Überrascht", "улыбка", "驚き 😮", "x" * 500, ""])
def test_any_text_can_be_drawn(text):
    patch = lettering(text, 14, (10, 200, 30))
    assert patch.ndim == 3
    assert patch.shape[0] >= 14
    assert patch.shape[1] < 1200
    assert (patch[5, 0] == (10, 200, 30)).all()


def test_two_labels_look_different():
    assert not np.array_equal(lettering("aaa", 14, (0, 0, 0)), lettering("bbb", 14, (0, 0, 0)))


def test_all_faces_blurred_at_a_lower_rate(tmp_path):
    """Between two analysed frames the face stays covered."""
    from emoscope.engine.sessions.options import Options

    path = make.video(tmp_path / "v.mp4", frames=20, size=(160, 120), picture=_noise)
    labels = LabelSet("l", (Label("sad"),))
    box = Box(40, 30, 50, 60)
    opened = fakes.pipeline(
        tiny_pack(tmp_path / "tiny"), lambda _: [(1, box, State.OK)], labels=labels
    )
    file = analyze_files(
        [path], out=tmp_path / "out", pipeline=opened, options=Options(fps=5)
    ).files[0]
    opened.close()
    out = tmp_path / "annotated.mp4"
    AnnotatedVideo().write(Session(file.folder), out, Request(source=path, blur=True))
    for before, after in zip(frames_of(path), frames_of(out), strict=True):
        assert after[50:70, 50:80].std() < before[50:70, 50:80].std() / 3
