"""One session, several label sets: what was asked changes while a recording runs."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from emoscope.engine.data import Box, Embedding, FaceScore, FrameResult, Quality, State
from emoscope.engine.errors import OutputError
from emoscope.engine.exports.protocol import Request
from emoscope.engine.exports.writers.eaf import tiers_of
from emoscope.engine.exports.writers.html import page
from emoscope.engine.prompts.labels import Label, LabelSet
from emoscope.engine.results.statistics import figures
from emoscope.engine.sessions.label_sets import asks_the_same, union
from emoscope.engine.sessions.manifest import OptionsOf, SourceOf, new_manifest
from emoscope.engine.sessions.recorder import Recorder
from emoscope.engine.sessions.session import Session
from tests.fakes import DIMENSIONS, FakeRuntime, manifest

FIRST = LabelSet("first", (Label("calm"), Label("happy")))
MORE = LabelSet("first", (*FIRST.labels, Label("trying not to laugh")))
LESS = LabelSet("first", (Label("happy"),))


def result(index, labels, fresh=True):
    vector = np.ones(DIMENSIONS, np.float32) / np.sqrt(DIMENSIONS).astype(np.float32)
    count = len(labels.labels)
    time_s = index / 10
    face = FaceScore(
        1,
        Box(1, 2, 3, 4),
        None,
        Quality(40, 0.9, 0, 0, 0.9, State.OK),
        State.OK,
        np.linspace(0.1, 0.2, count, dtype=np.float32),
        0.3,
        1.0,
        time_s,
    )
    embeddings = (Embedding(1, time_s, vector, vector),) if fresh else ()
    return FrameResult(index, time_s, labels.names, (face,), embeddings)


def begin(folder, **options):
    made = new_manifest(
        manifest(), "0" * 64, FIRST, SourceOf(kind="camera", name="c"), OptionsOf(), **options
    )
    return Recorder(folder, made)


def record(folder, **options):
    with begin(folder, **options) as recorder:
        for labels, indices in ((FIRST, range(5)), (MORE, range(5, 10)), (LESS, range(10, 15))):
            recorder.relabel(labels, indices[0] / 10)
            for index in indices:
                recorder.add(result(index, labels))
        runtime = FakeRuntime()
        recorder.serve(runtime, 0.0)
        recorder.serve(runtime, 1.0)
    return Session(folder)


def test_each_label_has_a_column_that_is_empty_where_it_was_not_asked(tmp_path):
    session = record(tmp_path / "s", embeddings=True)
    assert session.names == ("calm", "happy", "trying not to laugh")
    (series,) = session.series
    empty = np.isnan(series.scores)
    assert not empty[:5, :2].any()
    assert empty[:5, 2].all()
    assert not empty[5:10].any()
    assert empty[10:, [0, 2]].all()
    assert not empty[10:, [1, 3]].any()
    np.testing.assert_allclose(series.scores[12, 1], 0.1)
    table = session.to_pandas()
    assert table["trying not to laugh"].isna().sum() == 10


def test_the_session_knows_each_set_and_since_when(tmp_path):
    session = record(tmp_path / "s")
    assert [(at, labels.names) for at, labels in session.label_sets] == [
        (0.0, FIRST.names),
        (0.5, MORE.names),
        (1.0, LESS.names),
    ]
    assert "Labels over time" in page(session, Request())
    spans = tiers_of(session, Request())["label sets"]
    assert [(round(s.start_s, 3), text) for s, text in spans][2] == (1.0, "happy")
    means = {each.label: each.mean for each in figures(session) if each.track == 1}
    assert means["trying not to laugh"] == pytest.approx(0.2)  # over the time it was asked


def test_what_served_is_kept_once(tmp_path):
    served = record(tmp_path / "s").manifest.served
    assert [(each.runtime, each.precision, each.device) for each in served] == [
        ("fake", "f32", "CPU")
    ]


def test_one_set_leaves_no_trace(tmp_path):
    with begin(tmp_path / "s") as recorder:
        recorder.relabel(replace(FIRST, name="same question"), 0.0)
        coloured = (replace(FIRST.labels[0], colour="#112233"), FIRST.labels[1])
        recorder.relabel(replace(FIRST, labels=coloured), 0.1)
        recorder.add(result(2, FIRST))
    session = Session(tmp_path / "s")
    assert session.manifest.label_sets == ()
    assert len(session.label_sets) == 1


def test_typing_a_sentence_is_one_change(tmp_path):
    with begin(tmp_path / "s") as recorder:
        for index, text in enumerate(("a", "a p", "a pe", "a per", "a person")):
            labels = replace(FIRST, labels=(Label("calm", (text,)), FIRST.labels[1]))
            recorder.relabel(labels, 3 + index / 10)
            recorder.add(result(30 + index, labels))
    sets = Session(tmp_path / "s").label_sets
    assert [at for at, _ in sets] == [0.0, 3.0]
    assert sets[1][1].labels[0].prompts == ("a person",)


def test_a_score_of_the_old_labels_is_none_of_the_new(tmp_path):
    with begin(tmp_path / "s") as recorder:
        recorder.add(result(0, FIRST))
        recorder.relabel(MORE, 0.1)
        recorder.add(result(1, MORE, fresh=False))
        recorder.add(result(2, MORE))
    (series,) = Session(tmp_path / "s").series
    assert series.scored.tolist() == [True, False, True]


def test_a_killed_recording_has_all_its_sets(tmp_path):
    recorder = begin(tmp_path / "s", embeddings=True)
    recorder.add(result(0, FIRST))
    recorder.relabel(MORE, 0.1)
    recorder.add(result(1, MORE))
    recorder.flush()
    session = Session(tmp_path / "s")  # its journal is what counts
    assert len(session.frames) == 2
    assert np.isnan(session.scores[0, 2])
    assert not np.isnan(session.scores[1]).any()
    recorder.finish()


def test_too_many_labels_end_it_with_a_sentence(tmp_path):
    many = LabelSet("many", tuple(Label(f"label {i}") for i in range(499)))
    with begin(tmp_path / "s") as recorder:
        recorder.add(result(0, FIRST))
        with pytest.raises(OutputError, match="too many labels"):
            recorder.relabel(many, 1.0)


def test_union_and_question():
    capital = LabelSet("x", (Label("Happy", muted=True), Label("new")))
    both = union((FIRST, capital))
    assert both.names == ("calm", "happy", "new")
    assert not both.labels[1].muted
    assert asks_the_same(FIRST, LabelSet("other name", FIRST.labels[::-1]))
    assert not asks_the_same(FIRST, replace(FIRST, templates=("a {}",)))
