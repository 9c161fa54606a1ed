"""Times: those of the container on every clip, and the same live and analysed."""

from __future__ import annotations

import time

import av
import numpy as np
import pytest

from emoscope.engine.analysis.analyse import analyze_files
from emoscope.engine.live import LiveSession, Phase
from emoscope.engine.sessions.options import Options
from emoscope.engine.sessions.session import Session
from emoscope.engine.sources.video import VideoFile
from tests.sessions import fakes

CORPUS = (
    *("d0.mp4", "d6.mp4", "d10.mp4", "d13.mp4", "d18.mp4", "d20.mp4", "talking.mp4"),
    *("WolfgangLanger_Pexels.mp4", "face_noface.mov", "noface_face.mov", "single_face.mp4"),
    *("webcam.mp4", "several_faces.mp4", "expressive_1080p.mp4", "crowd_1080p.mp4"),
)
SECONDS = 1.0


def presentation_times(path, until_s):
    with av.open(str(path)) as container:
        stream = container.streams.video[0]
        tracks = (*container.streams.video, *container.streams.audio)
        zero_s = min(float(t.start_time * t.time_base) for t in tracks if t.start_time is not None)
        times = [
            float(packet.pts * packet.time_base) - zero_s
            for packet in container.demux(stream)
            if packet.pts is not None and packet.size
        ]
    times = sorted(times)
    return [t for t in times if t <= until_s + 1e-9]


@pytest.mark.shared
@pytest.mark.parametrize("name", CORPUS)
def test_times_are_within_half_a_frame_of_the_containers(pack, media, tmp_path, name):
    path = media / name
    opened = fakes.pipeline(pack)
    options = Options(end_s=SECONDS)
    file = analyze_files([path], out=tmp_path, pipeline=opened, options=options).files[0]
    opened.close()
    got = Session(file.folder).frames["time_s"].to_numpy()
    wanted = np.array([t for t in presentation_times(path, SECONDS) if t >= got[0] - 1e-6])
    assert len(got) == len(wanted)
    half = np.median(np.diff(wanted)) / 2
    assert np.abs(got - wanted).max() <= half


class InStep:
    """A file that gives its next frame only when the last one has been scored."""

    def __init__(self, path):
        self._file = VideoFile(path)
        self.info = self._file.info
        self.session = None

    def read(self, timeout_s=1.0):
        deadline = time.monotonic() + 20
        given = self._file._given
        while given and time.monotonic() < deadline:
            result = self.session.newest_result()
            if result is not None and result.index == given - 1:
                break
            time.sleep(0.001)
        return self._file.read()

    def close(self):
        self._file.close()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()


def test_played_live_and_analysed_agree(pack, clip, tmp_path):
    opened = fakes.pipeline(pack)
    file = analyze_files([clip], out=tmp_path, pipeline=opened).files[0]
    source = InStep(clip)
    live = LiveSession(lambda: source, opened)
    source.session = live
    live.start()
    results = []
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        results += live.take_results()
        if live.stats().phase is Phase.ENDED and len(results) >= 75:
            break
        time.sleep(0.01)
    assert live.stop()
    opened.close()
    (series,) = Session(file.folder).series
    assert [result.index for result in results] == list(series.index)
    for result, time_s, row in zip(results, series.times_s, series.scores, strict=True):
        (face,) = result.faces
        assert result.time_s == pytest.approx(time_s, abs=1e-9)
        if face.probabilities is None:
            assert np.isnan(row).all()
        else:
            np.testing.assert_allclose(np.append(face.probabilities, face.none), row, atol=1e-6)
