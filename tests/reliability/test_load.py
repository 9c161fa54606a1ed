"""Slow models, many faces, long days."""

from __future__ import annotations

import time

import numpy as np
import pytest

from emoscope.engine.data import State
from emoscope.engine.live import LiveSession
from tests import fake_camera as fake
from tests.fake_camera import ScriptedCamera
from tests.fakes import SIZE, FakeFaces, FakeRuntime, crop_of, frame_at
from tests.live.test_live_session import wait_until
from tests.reliability.soak import MOST_FACES, ComingAndGoing, Forgetful, memory_kb, soak
from tests.test_pipeline import pipeline_of

USUAL_S = 0.012


def watched(delay_s, seconds=2.0):
    """Stats of a session after a while, with a model that takes so long for each frame."""
    pipeline = pipeline_of(runtime=FakeRuntime(delay_s=delay_s))
    session = LiveSession(lambda: ScriptedCamera([fake.frames(100_000)], rate_hz=40), pipeline)
    session.start()
    wait_until(lambda: session.stats().frames > 5)
    ages, behind = [], []
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        stats = session.stats()
        frame, result = session.newest_frame(), session.newest_result()
        if result is not None:
            ages.append(stats.score_age_ms)
            behind.append(frame.index - result.index)
        time.sleep(0.01)
    stats = session.stats()
    assert session.stop()
    return stats, ages, behind


def test_a_model_ten_times_slower_costs_age_and_no_picture():
    usual, _, _ = watched(USUAL_S)
    slow, ages, behind = watched(10 * USUAL_S)
    # Preview at the camera's rate: what the machine gave before, it gives now. The bounds leave
    # room for a machine that does other things; a queue that grows would break them all.
    assert slow.capture_hz > 0.5 * usual.capture_hz
    assert slow.skipped > 0
    assert max(ages) > 0
    assert np.median(ages) < 2000
    assert np.median(behind) < 60


def test_eight_faces_go_in_one_call_and_each_has_its_own_score():
    eight = tuple(crop_of(t, t / 10, x_px=60.0 * t) for t in range(1, 9))
    runtime = FakeRuntime()
    pipeline = pipeline_of(FakeFaces(dict.fromkeys(range(40), eight)), runtime)
    for index in range(40):
        result = pipeline.process(frame_at(index))
    assert set(runtime.image_batches) == {8}
    assert [face.state for face in result.faces] == [State.OK] * 8
    assert len({round(float(face.probabilities[0]), 6) for face in result.faces}) == 8


def test_memory_stays_flat_over_simulated_time():
    """Half an hour here; eight with ``python scripts/soak.py``."""
    if not memory_kb():
        pytest.skip("resident memory can only be read on Linux")
    faces = ComingAndGoing(SIZE)
    found = soak(pipeline_of(faces, Forgetful()), faces, hours=0.5, rate_hz=2)
    assert found.frames == 3_600
    assert found.most_faces == MOST_FACES
    assert found.tracks > 100
    assert found.growth < 0.01, f"{found.before_kb} kB grew to {found.after_kb} kB"
