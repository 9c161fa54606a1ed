"""Scores only by default: nothing of a face is kept, and everything but new labels still works."""

from __future__ import annotations

import json

import numpy as np
import pyarrow.parquet as pq
import pytest

from emoscope.engine.analysis.analyse import analyze_files
from emoscope.engine.analysis.progress import Control
from emoscope.engine.analysis.rescore import rescore
from emoscope.engine.errors import SessionError
from emoscope.engine.exports.formats import FORMATS, Formats
from emoscope.engine.sessions import store
from emoscope.engine.sessions.manifest import OptionsOf, SourceOf, new_manifest
from emoscope.engine.sessions.options import Options
from emoscope.engine.sessions.recorder import Recorder
from emoscope.engine.sessions.session import Session
from tests.fakes import frame_at, manifest
from tests.reliability.crash import OTHERS, _FakeScorers
from tests.reliability.runs import LABELS, record
from tests.sessions import fakes
from tests.test_pipeline import pipeline_of


@pytest.fixture
def scores_only(pack, clip, tmp_path):
    opened = fakes.pipeline(pack)
    file = analyze_files([clip], out=tmp_path / "out", pipeline=opened).files[0]
    opened.close()
    return Session(file.folder)


def test_nothing_of_a_face_is_on_the_disk(scores_only, session):
    assert scores_only.manifest.embeddings is False
    table = pq.read_table(store.table_file(scores_only.folder, "clips"))
    assert table.column_names == ["track", "time_s"]
    tracks, times, vectors = scores_only.clips()
    assert len(tracks) == len(times) == len(vectors) == len(scores_only.scores)
    assert vectors.shape[1] == 0
    # Nor under another name: every number is in a table with columns that are known.
    wide = {
        column
        for path in (scores_only.folder / "data").iterdir()
        for column in pq.read_schema(path).names
    }
    assert "embedding" not in wide
    kept = pq.read_table(store.table_file(session.folder, "clips"))
    assert kept.column_names == ["track", "time_s", "embedding"]


def test_the_scores_are_those_that_embeddings_come_with(scores_only, session):
    np.testing.assert_array_equal(scores_only.scores, session.scores)
    assert scores_only.to_pandas().equals(session.to_pandas())


def test_every_export_works_without_them(scores_only, clip, tmp_path):
    written = Formats(tuple(FORMATS)).into(scores_only, tmp_path / "x", clip)
    assert len(written) == len(FORMATS)


def test_new_labels_say_what_they_need(scores_only, tmp_path):
    with pytest.raises(SessionError, match="holds scores only") as caught:
        rescore(scores_only, OTHERS, scorers=_FakeScorers())
    assert caught.value.next_step == "Analyse the video again with --keep embeddings"
    about = new_manifest(
        manifest(), "0" * 64, LABELS, SourceOf(kind="camera", name="Fake"), OptionsOf()
    )
    pipeline = pipeline_of(labels=LABELS)
    with Recorder(tmp_path / "live", about) as recorder:
        for index in range(40):
            recorder.add(pipeline.process(frame_at(index)))
    with pytest.raises(SessionError) as caught:
        rescore(Session(tmp_path / "live"), OTHERS, scorers=_FakeScorers())
    assert caught.value.next_step == "Switch on embeddings before the next recording"


def test_a_stopped_run_keeps_again_what_it_kept(pack, clip, tmp_path):
    def run(embeddings, control=None):
        opened = fakes.pipeline(pack, stop=None if control is None else (40, control))
        found = analyze_files(
            [clip],
            out=tmp_path,
            pipeline=opened,
            control=control,
            options=Options(embeddings=embeddings),
        ).files[0]
        opened.close()
        return Session(found.folder)

    assert not run(False, Control()).manifest.embeddings
    gone_on = run(False)
    assert len(gone_on.frames) == 75
    assert not gone_on.manifest.embeddings


def test_a_run_that_was_stopped_with_another_wish_begins_anew(pack, clip, tmp_path):
    control = Control()
    opened = fakes.pipeline(pack, stop=(40, control))
    analyze_files([clip], out=tmp_path, pipeline=opened, control=control)
    opened.close()
    opened = fakes.pipeline(pack)
    keep = Options(embeddings=True)
    file = analyze_files([clip], out=tmp_path, pipeline=opened, options=keep).files[0]
    opened.close()
    session = Session(file.folder)
    assert session.manifest.resumed_s == ()
    assert session.has_embeddings
    assert len(session.frames) == 75


def test_a_run_that_was_stopped_under_older_rules_begins_anew(pack, clip, tmp_path):
    control = Control()
    opened = fakes.pipeline(pack, stop=(40, control))
    file = analyze_files([clip], out=tmp_path, pipeline=opened, control=control).files[0]
    opened.close()
    path = file.folder / "manifest.json"
    raw = json.loads(path.read_text())
    del raw["made_in"]
    path.write_text(json.dumps({**raw, "format": 3}))
    opened = fakes.pipeline(pack)
    analyze_files([clip], out=tmp_path, pipeline=opened)
    opened.close()
    manifest = Session(file.folder).manifest
    assert (manifest.resumed_s, manifest.made_in) == ((), manifest.format)


def format_2(folder, zeros):
    """What an older program has left: always a column, zeros where embeddings were not wanted."""
    path = folder / "manifest.json"
    raw = json.loads(path.read_text())
    raw["format"] = 2
    del raw["embeddings"]
    path.write_text(json.dumps(raw))
    if zeros:
        clips = store.table_file(folder, "clips")
        table = pq.read_table(clips)
        place = table.column_names.index("embedding")
        column = table["embedding"].combine_chunks()
        flat = np.zeros(len(column) * column.type.list_size, np.float16)
        none = type(column).from_arrays(flat, type=column.type)
        pq.write_table(table.set_column(place, table.schema.field(place), none), clips)


@pytest.mark.parametrize("zeros", [False, True])
def test_sessions_of_the_format_before_are_told_apart(tmp_path, zeros):
    record(tmp_path / "s", 40)
    format_2(tmp_path / "s", zeros)
    session = Session(tmp_path / "s")
    assert session.manifest.embeddings
    assert session.has_embeddings is not zeros


def test_a_session_without_a_face_can_be_asked_anything(tmp_path):
    record(tmp_path / "s", 0)
    assert Session(tmp_path / "s").has_embeddings
