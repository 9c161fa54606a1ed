"""A cut to another shot ends tracks and clips and stands in the session."""

from __future__ import annotations

import numpy as np
import pytest

from emoscope.engine.analysis.analyse import analyze_files
from emoscope.engine.sessions.session import Session
from tests import media as make

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


def test_one_shot_has_no_cut(shared_session):
    assert Session(shared_session).manifest.cuts_s == ()
