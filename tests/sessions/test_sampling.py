"""--fps: moments as asked, each with a clip at the model's own stride, or scored from a still."""

from __future__ import annotations

import math

import numpy as np
import pytest

from emoscope.engine.analysis.analyse import analyze_files
from emoscope.engine.analysis.outcome import Status
from emoscope.engine.analysis.reading import Sampling
from emoscope.engine.data import Frame, State
from emoscope.engine.sessions.options import Options, UsageError
from emoscope.engine.sessions.session import Session
from tests import media as make
from tests.fakes import FakeRuntime, frame_at
from tests.sessions import fakes
from tests.sessions.conftest import flicker
from tests.test_pipeline import pipeline_of

BLANK = np.zeros((2, 2, 3), np.uint8)


def taken(sampling, rate_hz, seconds):
    frames = (Frame(BLANK, i / rate_hz, i) for i in range(round(rate_hz * seconds)))
    return [each for each in map(sampling.take, frames) if each is not None]


@pytest.mark.parametrize("rate_hz", [23.976, 25.0, 29.97, 30.0, 60.0])
@pytest.mark.parametrize("fps", [0.1, 0.5, 1.0, 3.0, 10.0])
def test_moments_are_as_asked_and_bursts_have_the_stride(rate_hz, fps):
    stride_s = 1 / 15
    frames = taken(Sampling(fps, 0.0, stride_s, 8, rate_hz), rate_hz, 30)
    moments = np.array([each.time_s for each in frames if each.shown])
    assert np.abs(moments - np.arange(len(moments)) / fps).max() <= 1 / rate_hz + 1e-9
    assert len(moments) == pytest.approx(30 * fps, abs=1)
    for burst in {each.burst for each in frames}:
        read = np.array([each.time_s for each in frames if each.burst == burst])
        assert np.diff(read).max(initial=0.0) <= stride_s + 1 / rate_hz + 1e-9
        if fps < 1 and burst:
            assert len(read) <= 10
            assert read[-1] - read[0] <= 8 * stride_s


def test_a_rate_above_the_models_needs_no_burst():
    frames = taken(Sampling(20.0, 0.0, 0.1, 8, 60.0), 60.0, 2)
    assert all(each.shown and each.burst is None for each in frames)
    assert len(frames) == 40


@pytest.mark.parametrize("fps", [0.1, 0.5, 1, 3])
def test_every_row_has_a_score(pack, tmp_path, fps):
    clip = make.video(tmp_path / "long.mp4", frames=312, picture=lambda i: flicker(i // 4))
    opened = fakes.pipeline(pack)
    options = Options(fps=fps)
    (file,) = analyze_files([clip], out=tmp_path / "out", pipeline=opened, options=options).files
    opened.close()
    assert (file.status, file.message) == (Status.DONE, "")
    session = Session(file.folder)
    (series,) = session.series
    assert len(session.frames) == pytest.approx(312 / 25 * fps, abs=1)
    assert series.scored.all()
    assert list(series.states) == [State.STILL, *[State.OK] * (len(series.states) - 1)]


@pytest.mark.parametrize(
    ("frames", "options"), [(1, {}), (2, {}), (50, {"start_s": 1.5, "end_s": 1.55})]
)
def test_a_film_too_short_for_a_clip_is_scored_picture_by_picture(
    pipeline, tmp_path, frames, options
):
    clip = make.video(tmp_path / "short.mp4", frames=frames, picture=flicker)
    (file,) = analyze_files(
        [clip], out=tmp_path / "out", pipeline=pipeline, options=Options(**options)
    ).files
    assert (file.status, file.message) == (Status.DONE, "")
    (series,) = Session(file.folder).series
    assert series.scored.all()
    assert set(series.states) == {State.STILL}


def test_a_time_lapse_is_scored_from_stills(pack):
    runtime = FakeRuntime()
    pipeline = pipeline_of(runtime=runtime)
    faces = [pipeline.process(frame_at(i, rate_hz=0.5)).faces[0] for i in range(6)]
    assert [face.state for face in faces[1:]] == [State.STILL] * 5
    assert all(face.probabilities is not None for face in faces[1:])
    assert {length for _, length in runtime.clip_batches} == {8}


def test_the_first_picture_of_a_time_lapse_is_a_still_where_its_rate_is_known(pack):
    pipeline = pipeline_of(runtime=FakeRuntime())
    pipeline.expect(2.0)
    states = [pipeline.process(frame_at(i, rate_hz=0.5)).faces[0].state for i in range(3)]
    assert states == [State.STILL] * 3
    pipeline.request_reset()
    pipeline.expect(1 / 30)
    assert pipeline.process(frame_at(100)).faces[0].state is State.FILLING


def test_frames_a_second_apart_are_never_neighbours_in_a_clip():
    runtime = FakeRuntime()
    pipeline = pipeline_of(runtime=runtime)
    times = [i / 30 for i in range(30)] + [1.0 + i for i in range(12)]
    for index, time_s in enumerate(times):
        pipeline.process(Frame(frame_at(index).image, time_s, index))
    clips = pipeline._clips.clips([1])[0]
    assert np.ptp(clips, axis=0).max() == 0


@pytest.mark.parametrize("fps", [math.nan, math.inf, 0.0, -5.0])
def test_what_is_no_rate_is_said_as_such(fps):
    with pytest.raises(UsageError, match="is not a rate"):
        Options(fps=fps)
