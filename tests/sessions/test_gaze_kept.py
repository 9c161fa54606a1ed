"""Lids and direction of gaze are kept where a run asked for them."""

from __future__ import annotations

import pandas as pd

from emoscope.engine import paths
from emoscope.engine.analysis.analyse import analyze_files
from emoscope.engine.analysis.outcome import Status
from emoscope.engine.exports.formats import FORMATS
from emoscope.engine.exports.protocol import Request
from emoscope.engine.sessions.options import Options
from emoscope.engine.sessions.session import Session
from emoscope.engine.sessions.tables import MEASURES
from tests.sessions import fakes


def exported(session, folder):
    path = folder / "measures.csv"
    FORMATS["measures"].write(session, path, Request())
    return pd.read_csv(path)


def test_lids_and_gaze_are_columns_where_they_were_asked_for(pack, tmp_path):
    """A finished run that did not measure them is analysed again, one that did is done."""

    def run(**options):
        asked = Options(end_s=1.0, runtime="onnxruntime", **options)
        film, folder = paths.demo_clip(), str(pack.folder)
        return analyze_files([film], fakes.LABELS, folder, tmp_path, options=asked)

    (first,) = run().files
    (second,) = run(gaze=True).files
    assert (second.status, second.folder) == (Status.DONE, first.folder)
    session = Session(second.folder)
    assert session.manifest.measures == MEASURES
    read = exported(session, tmp_path)
    assert list(read.columns)[-3:] == ["left_lids", "right_lids", "gaze_yaw_deg"]
    seen = read[read.state != "lost"]
    assert seen.left_lids.between(0.02, 0.6).all()
    assert seen.right_lids.between(0.02, 0.6).all()
    assert seen.gaze_yaw_deg.notna().mean() > 0.5
    assert seen.gaze_yaw_deg.dropna().between(-60, 60).all()
    assert [run(**how).files[0].status for how in ({}, {"gaze": True})] == [Status.SKIPPED] * 2
