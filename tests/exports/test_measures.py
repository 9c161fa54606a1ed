"""Pose and openings: kept beside the scores, exported, and absent in sessions from before."""

from __future__ import annotations

import shutil

import numpy as np
import pandas as pd
import pyarrow.parquet as pq
import pytest

from emoscope.engine.errors import SessionError
from emoscope.engine.exports.formats import FORMATS
from emoscope.engine.exports.protocol import Request
from emoscope.engine.sessions import store
from emoscope.engine.sessions.manifest import write_manifest
from emoscope.engine.sessions.session import Session
from emoscope.engine.sessions.tables import FACES, SHAPE


def exported(session, folder):
    path = folder / "measures.csv"
    FORMATS["measures"].write(session, path, Request())
    return pd.read_csv(path)


def as_before(session, folder):
    """The session as a program wrote it that knew no measures."""
    path = store.table_file(folder, "faces")
    pq.write_table(pq.read_table(path).select(FACES.names), path)
    write_manifest(folder, session.manifest.model_copy(update={"measures": ()}))
    return Session(folder)


def copied(session, tmp_path):
    shutil.copytree(session.folder, tmp_path / "copy")
    return Session(tmp_path / "copy")


def test_every_frame_and_face_has_its_measures(session, tmp_path):
    read = exported(session, tmp_path)
    assert session.manifest.measures == SHAPE
    head = ["index", "time_s", "track", "state", "quality", "sharpness", "head_yaw_deg"]
    head += ["head_pitch_deg", "head_roll_deg", "eyes_open", "mouth_open"]
    assert list(read.columns) == [*head, "marker_text"]
    assert len(read) == len(session.faces)
    seen = read[read.state != "lost"]
    assert (seen.head_roll_deg == 4).all()
    np.testing.assert_allclose(seen.mouth_open, seen.time_s, atol=1e-3)
    gone = read[read.state == "lost"]
    assert len(gone)
    assert gone[["head_roll_deg", "eyes_open", "mouth_open"]].isna().all().all()


def test_a_session_from_before_is_read_and_has_no_such_columns(session, tmp_path):
    old = as_before(session, copied(session, tmp_path).folder)
    assert old.faces.column_names == FACES.names
    assert "head_roll_deg" not in exported(old, tmp_path).columns
    assert (exported(old, tmp_path).head_yaw_deg.dropna() == 3).all()
    whole = FORMATS["csv"]
    whole.write(old, tmp_path / "scores.csv", Request())
    whole.write(session, tmp_path / "new.csv", Request())
    assert (tmp_path / "scores.csv").read_bytes() == (tmp_path / "new.csv").read_bytes()


def test_measures_without_their_manifest_are_refused(session, tmp_path):
    folder = copied(session, tmp_path).folder
    write_manifest(folder, session.manifest.model_copy(update={"measures": ("eyes_open",)}))
    with pytest.raises(SessionError, match="columns other than"):
        Session(folder).faces  # noqa: B018
