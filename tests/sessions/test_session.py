from __future__ import annotations

import os
from itertools import pairwise

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from emoscope.engine.errors import SessionError
from emoscope.engine.results.summary import seen_in
from emoscope.engine.sessions import store
from emoscope.engine.sessions.session import Session


def replace_column(session, table, column, values):
    path = store.table_file(session.folder, table)
    old = pq.read_table(path)
    at = old.column_names.index(column)
    field = old.schema.field(column)
    new = old.set_column(at, field, pa.array(values, field.type))
    pq.write_table(new, path)


def test_series_follow_the_table(session):
    (series,) = session.series
    assert series.track == 1
    assert len(series.times_s) == 75
    assert series.scored.sum() == 73
    assert series.seen.all()
    np.testing.assert_allclose(series.scores[series.scored].sum(axis=1), 1, atol=1e-5)
    table = session.to_pandas()
    names = np.array([*session.names, "none"])
    assert list(names[series.top[series.scored]]) == list(table["top"].dropna())


def test_clips_are_normalised_half_floats(session):
    tracks, times, vectors = session.clips()
    assert vectors.dtype == np.float16
    assert len(tracks) == len(times) == len(vectors) == len(session.scores)
    lengths = np.linalg.norm(vectors.astype(np.float32), axis=1)
    np.testing.assert_allclose(lengths, 1, atol=2e-3)


def test_rows_come_in_parts(session):
    parts = list(session.rows(at_once=20))
    assert [len(part) for part in parts] == [20, 20, 20, 15]
    assert pa.concat_tables(parts).equals(pa.concat_tables(list(session.rows())))


def test_a_missing_table_is_said(session):
    store.table_file(session.folder, "faces").unlink()
    with pytest.raises(SessionError, match="is missing"):
        session.faces  # noqa: B018


def test_a_damaged_table_is_said(session):
    path = store.table_file(session.folder, "scores")
    path.write_bytes(path.read_bytes()[:200])
    with pytest.raises(SessionError, match="is damaged"):
        session.scores  # noqa: B018


def test_a_table_with_other_columns_is_said(session):
    pq.write_table(pa.table({"a": [1]}), store.table_file(session.folder, "scores"))
    with pytest.raises(SessionError, match="columns other than"):
        session.scores  # noqa: B018


@pytest.mark.parametrize("row", [10**6, -5])
def test_a_face_may_not_point_outside(session, row):
    values = [row] * len(session.table("faces"))
    replace_column(session, "faces", "clip", values)
    with pytest.raises(SessionError, match="score that is not there"):
        Session(session.folder).series  # noqa: B018


def test_an_unknown_state_is_said(session):
    replace_column(session, "faces", "state", ["=cmd()"] * len(session.table("faces")))
    with pytest.raises(SessionError, match="unknown state"):
        Session(session.folder).faces  # noqa: B018


@pytest.mark.parametrize("bad", [float("nan"), float("inf")])
def test_times_must_be_numbers(session, bad):
    replace_column(session, "faces", "time_s", [bad] * len(session.table("faces")))
    with pytest.raises(SessionError, match="no time"):
        Session(session.folder).faces  # noqa: B018


def test_embeddings_must_be_numbers(session):
    table = session.table("clips")
    size = session.manifest.pack.embedding_size
    bad = np.full((len(table), size), np.nan, np.float16)
    replace_column(session, "clips", "embedding", list(bad))
    with pytest.raises(SessionError, match="not a number"):
        Session(session.folder).clips()


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="needs links")
def test_a_link_out_of_the_folder_is_not_followed(session, tmp_path):
    path = store.table_file(session.folder, "faces")
    elsewhere = tmp_path / "elsewhere.parquet"
    path.rename(elsewhere)
    path.symlink_to(elsewhere)
    with pytest.raises(SessionError, match="is missing"):
        session.faces  # noqa: B018


def test_the_summary_counts_and_joins(session):
    seen = seen_in(session)
    assert (seen.frames, seen.with_face) == (75, 75)
    (face,) = seen.faces
    assert face.scored == 73
    assert sum(share for _, share in face.mean) == pytest.approx(1, abs=1e-5)
    starts = [span.start_s for span in face.spans]
    assert starts == sorted(starts)
    for one, other in pairwise(face.spans):
        assert one.label != other.label or other.start_s > one.end_s
