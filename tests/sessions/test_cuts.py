"""A cut to another shot ends tracks and clips and stands in the session."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from emoscope.engine.analysis.analyse import analyze_files
from emoscope.engine.data import FrameResult
from emoscope.engine.sessions.session import Session
from tests import media as make
from tests.reliability import runs

AT = 25


def two_shots(index: int) -> np.ndarray:
    small = np.random.default_rng(index // AT).integers(0, 256, (6, 8, 3), np.uint8)
    return np.repeat(np.repeat(small, 8, axis=0), 8, axis=1)


def test_a_cut_ends_tracks_and_is_reported(pipeline, tmp_path):
    clip = make.video(tmp_path / "two.mp4", frames=2 * AT, picture=two_shots)
    outcome = analyze_files([clip], out=tmp_path / "out", pipeline=pipeline)
    session = Session(outcome.files[0].folder)
    at_s = session.frames["time_s"].to_numpy()[AT]
    assert session.manifest.cuts_s == pytest.approx([at_s])
    assert [series.track for series in session.series] == [1, 2]
    assert session.series[0].times_s.max() < at_s <= session.series[1].times_s.min()
    first = session.series[1]
    assert not first.scored[0], "the new face has a score of the old one's clip"


def test_a_killed_run_has_its_cuts_and_how_many_were_not_followed(tmp_path):
    recorder = runs.recorder(tmp_path / "killed")
    for index in range(3):
        result = FrameResult(index, index / 25, runs.LABELS.names, ())
        recorder.add(replace(result, cut=index == 2, unfollowed=index))
    recorder.flush()
    manifest = Session(tmp_path / "killed").manifest
    assert manifest.state == "running"
    assert manifest.cuts_s == (2 / 25,)
    assert manifest.counts.unfollowed == 2
    recorder.finish()


def test_one_shot_has_no_cut(shared_session):
    assert Session(shared_session).manifest.cuts_s == ()
